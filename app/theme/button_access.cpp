// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/theme/button_access.h"

#include <QAccessible>
#include <QCheckBox>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QStyle>
#include <QStyleOptionButton>
#include <QToolButton>

namespace anteroom::theme {

namespace {

const QMenu* menuOf(const QAbstractButton* button) {
    if (const auto* push = qobject_cast<const QPushButton*>(button))
        return push->menu();
    const auto* tool = qobject_cast<const QToolButton*>(button);
    return tool ? tool->menu() : nullptr;
}

/// Its menu is all that there is to it.
bool isMenuAlone(const QAbstractButton* button) {
    const auto* tool = qobject_cast<const QToolButton*>(button);
    return menuOf(button) && (!tool || tool->popupMode() == QToolButton::InstantPopup);
}

void showMenuOf(QAbstractButton* button) {
    if (auto* tool = qobject_cast<QToolButton*>(button))
        tool->showMenu();
    else if (auto* push = qobject_cast<QPushButton*>(button))
        push->showMenu();
}

/// Where it takes the mouse, from its top left corner: a box or radio button can be wider than that.
template <typename Box>
QRect clickRect(const Box* box, QStyle::SubElement which) {
    struct Reach : Box {
        using Box::initStyleOption;
    };
    QStyleOptionButton option;
    (box->*&Reach::initStyleOption)(&option);
    return box->style()->subElementRect(which, &option, box);
}

/// As the mouse does: what has been typed elsewhere is given before, and does not overrule afterwards what
/// was chosen instead of it.
void clickAsTheMouse(QAbstractButton* button) {
    const QPointer<QAbstractButton> still = button;
    if (button->focusPolicy() & Qt::ClickFocus)
        button->setFocus();
    if (still)
        still->click();
}

QAccessibleInterface* interfaceOf(const QString&, QObject* object) {
    auto* button = qobject_cast<QAbstractButton*>(object);
    return button ? new ButtonInterface(button) : nullptr;
}

} // namespace

ButtonInterface::ButtonInterface(QAbstractButton* button) : QAccessibleWidget(button, QAccessible::Button) {
    addControllingSignal(button->isCheckable() ? QStringLiteral("toggled(bool)")
                                               : QStringLiteral("clicked()"));
}

QAbstractButton* ButtonInterface::button() const { return qobject_cast<QAbstractButton*>(object()); }

// Whether it can be chosen, and whether it has a menu, is asked each time: a button tells its name, and is
// asked what it is, before its maker has said either.
QAccessible::Role ButtonInterface::role() const {
    const QAbstractButton* of = button();
    const auto* tool = qobject_cast<const QToolButton*>(of);
    if (menuOf(of))
        return tool && tool->popupMode() == QToolButton::DelayedPopup ? QAccessible::ButtonDropDown
                                                                      : QAccessible::ButtonMenu;
    if (!of || !of->isCheckable())
        return QAccessible::Button;
    return of->autoExclusive() ? QAccessible::RadioButton : QAccessible::CheckBox;
}

QAccessible::State ButtonInterface::state() const {
    QAccessible::State state = QAccessibleWidget::state();
    const QAbstractButton* of = button();
    if (!of)
        return state;
    const auto* box = qobject_cast<const QCheckBox*>(of);
    const auto* push = qobject_cast<const QPushButton*>(of);
    const auto* tool = qobject_cast<const QToolButton*>(of);
    state.checkable = of->isCheckable();
    state.checked = of->isChecked();
    state.checkStateMixed = box && box->checkState() == Qt::PartiallyChecked;
    state.pressed = of->isDown();
    state.defaultButton = push && push->isDefault();
    state.hasPopup = menuOf(of) != nullptr;
    if (tool && tool->autoRaise())
        state.hotTracked = true;
    return state;
}

QString ButtonInterface::text(QAccessible::Text which) const {
    const QAbstractButton* of = button();
    if (!of)
        return {};
    QString text;
    if (which == QAccessible::Name) {
        static const QRegularExpression mark(QStringLiteral("&(.)"));
        text = of->accessibleName();
        if (text.isEmpty())
            text = of->text().replace(mark, QStringLiteral("\\1"));
    } else if (which == QAccessible::Accelerator) {
        const auto* push = qobject_cast<const QPushButton*>(of);
        const QKeySequence key =
            push && push->isDefault() ? QKeySequence(Qt::Key_Enter) : QKeySequence::mnemonic(of->text());
        text = key.toString(QKeySequence::NativeText);
    }
    return text.isEmpty() ? QAccessibleWidget::text(which) : text;
}

QRect ButtonInterface::rect() const {
    const QRect all = QAccessibleWidget::rect();
    if (all.isNull()) // not on the screen
        return all;
    if (const auto* box = qobject_cast<const QCheckBox*>(object()))
        return clickRect(box, QStyle::SE_CheckBoxClickRect).translated(all.topLeft());
    if (const auto* radio = qobject_cast<const QRadioButton*>(object()))
        return clickRect(radio, QStyle::SE_RadioButtonClickRect).translated(all.topLeft());
    return all;
}

QStringList ButtonInterface::actionNames() const {
    QStringList names;
    const QAbstractButton* of = button();
    if (of && of->isEnabled()) {
        if (menuOf(of))
            names << showMenuAction();
        if (of->isCheckable() && !isMenuAlone(of))
            names << toggleAction();
        if (!isMenuAlone(of))
            names << pressAction();
    }
    return names << QAccessibleWidget::actionNames(); // those give it the keys
}

void ButtonInterface::doAction(const QString& action) {
    QAbstractButton* of = button();
    if (!of || !of->isEnabled())
        return;
    const bool isPress = action == pressAction();
    if (menuOf(of) && (action == showMenuAction() || (isPress && isMenuAlone(of))))
        showMenuOf(of);
    else if (of->isCheckable() && (isPress || action == toggleAction()))
        clickAsTheMouse(of); // which may be the end of it, and of this
    else if (isPress)
        of->animateClick(); // later: what it opens may stay open, and whoever asks waits for an answer
    else
        QAccessibleWidget::doAction(action);
}

QStringList ButtonInterface::keyBindingsForAction(const QString& action) const {
    const QAbstractButton* of = button();
    return of && action == pressAction() ? QStringList(of->shortcut().toString()) : QStringList();
}

void installButtonAccess() {
    QAccessible::installFactory(interfaceOf); // Qt keeps each only once
}

} // namespace anteroom::theme
