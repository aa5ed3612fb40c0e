// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QScrollArea;

namespace anteroom::theme {
class Theme;
}

namespace anteroom::access {

/// Brings what gets the keys into view with what stands next to it, also when it is not by Tab.
void followFocus(const theme::Theme& theme, QScrollArea* page);

} // namespace anteroom::access
