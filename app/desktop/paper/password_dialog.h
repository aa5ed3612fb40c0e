// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/access/passphrase.h"

class QWidget;

namespace anteroom::theme {
class Theme;
}

namespace anteroom::desktop {

/// A new password for a PDF, typed twice and prepared as a PDF takes it: at least one character, and at most
/// as long as it may be. Empty: not after all.
access::Passphrase askForPassword(const theme::Theme& theme, QWidget* window);

} // namespace anteroom::desktop
