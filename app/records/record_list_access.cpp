// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/records/record_list_access.h"

#include "app/records/record_list_view.h"

#include <QAccessible>
#include <QAccessibleWidget>

namespace anteroom::records {

namespace {

class RecordListInterface : public QAccessibleWidget {
public:
    explicit RecordListInterface(RecordListView* list) : QAccessibleWidget(list, QAccessible::Client) {}

    int childCount() const override { return isShown() ? QAccessibleWidget::childCount() : 0; }
    QAccessibleInterface* child(int index) const override {
        return isShown() ? QAccessibleWidget::child(index) : nullptr;
    }
    int indexOfChild(const QAccessibleInterface* child) const override {
        return isShown() ? QAccessibleWidget::indexOfChild(child) : -1;
    }
    QAccessibleInterface* childAt(int x, int y) const override {
        return isShown() ? QAccessibleWidget::childAt(x, y) : nullptr;
    }

private:
    bool isShown() const { return widget() && widget()->isVisible(); }
};

QAccessibleInterface* interfaceOf(const QString&, QObject* object) {
    auto* list = qobject_cast<RecordListView*>(object);
    return list ? new RecordListInterface(list) : nullptr;
}

} // namespace

void installRecordListAccess() {
    QAccessible::installFactory(interfaceOf); // Qt keeps each only once
}

} // namespace anteroom::records
