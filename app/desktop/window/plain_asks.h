// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/window/ask_dialog.h"

#include <optional>

namespace anteroom::desktop {

/// Whether to do it. The way back has the keys: Enter and Escape do nothing.
bool askWhether(const theme::Theme& theme, QWidget* window, const AskDialog::Words& words,
                const theme::Wording& act, const theme::Wording& back);

/// Whether `one` and not `other`. The way back, which is nothing, has the keys.
std::optional<bool> askWhich(const theme::Theme& theme, QWidget* window, const AskDialog::Words& words,
                             const theme::Wording& one, const theme::Wording& other);

/// Words that are not blank; empty: not after all.
QString askForWords(const theme::Theme& theme, QWidget* window, const AskDialog::Words& words);

void tellWords(const theme::Theme& theme, QWidget* window, const AskDialog::Words& words);

} // namespace anteroom::desktop
