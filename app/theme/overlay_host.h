// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace anteroom::theme {

/// `widget` takes the place of all that its window holds: what floats above its parts, as the focus ring and
/// lists of suggestions do, lies in it and not in the window.
void setCover(QWidget* widget);
/// Where that lies which floats above `widget`: the cover around it, else its window.
QWidget* overlayHost(QWidget* widget);

} // namespace anteroom::theme
