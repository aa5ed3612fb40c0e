// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessibleWidget>

class QAbstractButton;

namespace anteroom::theme {

/// A button as Qt 6.4 tells it to assistive technology, with one difference: Toggle, and Press of what can be
/// chosen, are a click with the mouse. Qt's Toggle gives no `clicked`, which is what the program listens to:
/// the button would be shown and told as chosen, and nothing would have come of it.
class ButtonInterface : public QAccessibleWidget {
public:
    explicit ButtonInterface(QAbstractButton* button);

    QAccessible::Role role() const override;
    QAccessible::State state() const override;
    QString text(QAccessible::Text which) const override;
    QRect rect() const override;
    QStringList actionNames() const override;
    void doAction(const QString& action) override;
    QStringList keyBindingsForAction(const QString& action) const override;

private:
    /// Nothing once it is being destroyed.
    QAbstractButton* button() const;
};

/// Has every button of the program, of whatever class, told so; what is installed later looks first. Before
/// anything is asked about a widget; once is enough, more does nothing.
void installButtonAccess();

} // namespace anteroom::theme
