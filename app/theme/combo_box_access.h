// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace anteroom::theme {

/// Has assistive technology hear what a combo box is called as its name, and what is chosen there as its
/// value and its text. Qt 6.4 gives on Unix what is chosen as the name, and leaves out what the box is
/// called. Before anything is asked about a widget; once is enough, more does nothing.
void installComboBoxAccess();

} // namespace anteroom::theme
