// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/gui/choices.h"

#include "tests/support/gui/clipping.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QPointer>
#include <QSet>
#include <QSignalSpy>

namespace anteroom::test {

namespace {

bool canBeChosen(const QAbstractButton* button) {
    return button && button->isCheckable() && button->isVisible() && button->isEnabled();
}

QString nameOf(QAbstractButton* button) {
    const QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(button);
    return button->objectName() + QStringLiteral(" \"") + spoken->text(QAccessible::Name) + '"';
}

QString choose(QAbstractButton* button) {
    const QString toggles = QAccessibleActionInterface::toggleAction();
    const QString name = nameOf(button);
    const QPointer<QAbstractButton> still = button;
    QAccessibleActionInterface* acts = QAccessible::queryAccessibleInterface(button)->actionInterface();
    if (!acts || !acts->actionNames().contains(toggles))
        return name + " does not offer to be chosen";
    const QSignalSpy clicks(button, &QAbstractButton::clicked);
    acts->doAction(toggles);
    settle();
    if (clicks.size() != 1)
        return QStringLiteral("%1 was clicked %2 times").arg(name).arg(clicks.size());
    const QAccessibleInterface* spoken = still ? QAccessible::queryAccessibleInterface(still) : nullptr;
    if (spoken && bool(spoken->state().checked) != still->isChecked())
        return name + " tells another state than it shows";
    return {};
}

} // namespace

QStringList deafChoices(QWidget& window) {
    QStringList trouble;
    QList<QPointer<QAbstractButton>> chosenBefore;
    for (QAbstractButton* button : window.findChildren<QAbstractButton*>())
        if (canBeChosen(button) && button->isChecked())
            chosenBefore << button;
    QSet<QString> done; // by name: a page may be made anew
    const auto next = [&]() -> QPointer<QAbstractButton> {
        for (QAbstractButton* button : window.findChildren<QAbstractButton*>())
            if (canBeChosen(button) && !done.contains(nameOf(button)))
                return button;
        return {};
    };
    const auto tell = [&trouble](const QString& found) {
        if (!found.isEmpty())
            trouble << found;
    };
    while (const QPointer<QAbstractButton> button = next()) {
        done << nameOf(button);
        tell(choose(button));
        if (canBeChosen(button))
            tell(choose(button));
    }
    for (const QPointer<QAbstractButton>& button : std::as_const(chosenBefore))
        if (canBeChosen(button) && !button->isChecked())
            tell(choose(button));
    return trouble;
}

} // namespace anteroom::test
