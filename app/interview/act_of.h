// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace anteroom::interview {

/// A button that does something when it is pressed, unlike an option or a way out, which Enter goes past.
inline QAbstractButton* actOf(QWidget* focus) {
    auto* button = qobject_cast<QAbstractButton*>(focus);
    return button && !button->isCheckable() ? button : nullptr;
}

} // namespace anteroom::interview
