// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.h"

#include <QIcon>

namespace anteroom::theme {

/// Beside the text of a button, never in its place. Drawn in resources/icons as strokes.
enum class Icon { Copy, Note, Print, Redo, Save, Undo };

/// In a colour of the theme as it is when it is painted: a switch to dark needs no new icon. Its size is the
/// style sheet's and follows the text scale. `theme` may go first.
QIcon makeIcon(const Theme& theme, Icon icon, QColor Palette::*colour);
/// What icons and the style sheet are drawn from is there afterwards.
void loadIcons();
/// The mark of the program, for its windows.
QIcon windowIcon();

} // namespace anteroom::theme
