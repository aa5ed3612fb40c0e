// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/window/scroll_area_access.h"

#include <QAbstractScrollArea>
#include <QAccessible>
#include <QAccessibleWidget>
#include <QScrollBar>

namespace anteroom::desktop {

namespace {

class ScrollAreaInterface : public QAccessibleWidget {
public:
    explicit ScrollAreaInterface(QAbstractScrollArea* area) : QAccessibleWidget(area, QAccessible::Client) {}

    bool isValid() const override { return QAccessibleWidget::isValid() && area() && area()->viewport(); }
    QAccessible::Role role() const override {
        const bool isStop = area() && (area()->focusPolicy() & Qt::TabFocus) == Qt::TabFocus;
        return isStop ? QAccessible::Document : QAccessible::Client;
    }
    int childCount() const override { return static_cast<int>(parts().size()); }
    QAccessibleInterface* child(int index) const override {
        // value(), not at(): nothing where there is none.
        return QAccessible::queryAccessibleInterface(parts().value(index));
    }
    int indexOfChild(const QAccessibleInterface* child) const override {
        auto* widget = child ? qobject_cast<QWidget*>(child->object()) : nullptr;
        return widget ? static_cast<int>(parts().indexOf(widget)) : -1;
    }
    QAccessibleInterface* childAt(int x, int y) const override {
        for (QWidget* part : parts())
            if (part->isVisible() && QRect(part->mapToGlobal(QPoint()), part->size()).contains(x, y))
                return QAccessible::queryAccessibleInterface(part);
        return nullptr;
    }

private:
    /// Nothing once it is being destroyed.
    QAbstractScrollArea* area() const { return qobject_cast<QAbstractScrollArea*>(object()); }

    /// Page and scroll bars, as Qt has them: a bar lies in a container of its own.
    QWidgetList parts() const {
        QWidgetList parts;
        const auto addShown = [&parts](const QWidget* shown, QWidget* part) {
            if (shown && shown->isVisible())
                parts << part;
        };
        const QAbstractScrollArea* of = area();
        if (!of)
            return parts;
        if (of->viewport())
            parts << of->viewport();
        for (const QScrollBar* bar : {of->horizontalScrollBar(), of->verticalScrollBar()})
            if (bar)
                addShown(bar, bar->parentWidget());
        // Qt goes on naming a corner that was deleted: what is not among the children is gone.
        if (QWidget* corner = of->cornerWidget(); of->children().contains(corner))
            addShown(corner, corner);
        return parts;
    }
};

/// What derives from a scroll area, as texts and lists do, has an interface of its own that looks first.
QAccessibleInterface* interfaceOf(const QString& className, QObject* object) {
    if (className != QLatin1String("QScrollArea") && className != QLatin1String("QAbstractScrollArea"))
        return nullptr;
    auto* area = qobject_cast<QAbstractScrollArea*>(object);
    return area ? new ScrollAreaInterface(area) : nullptr;
}

} // namespace

void installScrollAreaAccess() {
    QAccessible::installFactory(interfaceOf); // Qt keeps each only once
}

} // namespace anteroom::desktop
