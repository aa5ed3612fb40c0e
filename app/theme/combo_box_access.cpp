// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/theme/combo_box_access.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QAccessibleWidget>
#include <QComboBox>
#include <QLineEdit>

#include <utility>

namespace anteroom::theme {

namespace {

/// AT-SPI knows no value that is a text: what is chosen is the text of the box, which nobody edits or
/// selects.
class ComboBoxInterface : public QAccessibleWidget, public QAccessibleTextInterface {
public:
    explicit ComboBoxInterface(QComboBox* box)
        : QAccessibleWidget(box, QAccessible::ComboBox), m_said(box->currentText()) {
        QObject::connect(box, &QComboBox::currentTextChanged, &m_life, [this, box](const QString& chosen) {
            QAccessibleTextUpdateEvent event(box, 0, std::exchange(m_said, chosen), chosen);
            QAccessible::updateAccessibility(&event);
        });
    }

    void* interface_cast(QAccessible::InterfaceType type) override {
        return type == QAccessible::TextInterface ? static_cast<QAccessibleTextInterface*>(this)
                                                  : QAccessibleWidget::interface_cast(type);
    }
    QString text(QAccessible::Text which) const override {
        if (!box())
            return {};
        if (which == QAccessible::Value)
            return box()->currentText();
        const QString given = QAccessibleWidget::text(which);
        return which == QAccessible::Name && given.isEmpty() ? box()->currentText() : given;
    }

    // The list, and what is typed into, as Qt has them.
    int childCount() const override { return box() ? (box()->isEditable() ? 2 : 1) : 0; }
    QAccessibleInterface* child(int index) const override {
        return QAccessible::queryAccessibleInterface(part(index));
    }
    int indexOfChild(const QAccessibleInterface* child) const override {
        for (int i = 0; i < childCount(); ++i)
            if (child && child->object() == part(i))
                return i;
        return -1;
    }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    QStringList actionNames() const override {
        return QStringList{showMenuAction(), pressAction()} + QAccessibleWidget::actionNames(); // the keys
    }
    void doAction(const QString& action) override {
        if (!box() || (action != showMenuAction() && action != pressAction()))
            QAccessibleWidget::doAction(action);
        else if (box()->view()->isVisible())
            box()->hidePopup();
        else
            box()->showPopup();
    }

    QString text(int start, int end) const override { return chosen().mid(start, end - start); }
    int characterCount() const override { return static_cast<int>(chosen().size()); }
    int cursorPosition() const override { return 0; }
    void setCursorPosition(int) override {}
    int selectionCount() const override { return 0; }
    void selection(int, int* start, int* end) const override { *start = *end = 0; }
    void addSelection(int, int) override {}
    void removeSelection(int) override {}
    void setSelection(int, int, int) override {}
    QRect characterRect(int) const override { return {}; }
    int offsetAtPoint(const QPoint&) const override { return -1; }
    void scrollToSubstring(int, int) override {}
    QString attributes(int, int* start, int* end) const override {
        *start = 0;
        *end = characterCount();
        return {};
    }

private:
    /// Nothing once it is being destroyed.
    QComboBox* box() const { return qobject_cast<QComboBox*>(object()); }
    QString chosen() const { return box() ? box()->currentText() : QString(); }
    QWidget* part(int index) const {
        if (!box() || index < 0 || index > 1)
            return nullptr;
        return index == 0 ? static_cast<QWidget*>(box()->view()) : box()->lineEdit();
    }

    QString m_said;
    QObject m_life; ///< whoever takes the interface away takes the connection with it
};

QAccessibleInterface* interfaceOf(const QString&, QObject* object) {
    auto* box = qobject_cast<QComboBox*>(object);
    return box ? new ComboBoxInterface(box) : nullptr;
}

} // namespace

void installComboBoxAccess() {
    QAccessible::installFactory(interfaceOf); // Qt keeps each only once
}

} // namespace anteroom::theme
