// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

namespace anteroom::studio {

/// What stops the studio until a person answers; the program brings its dialogs.
struct Asks {
    /// `act` is what the button says that does it.
    std::function<bool(const QString& title, const QString& text, const QString& act)> confirm;
    std::function<void(const QString& title, const QString& text)> tell;
};

} // namespace anteroom::studio
