// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace anteroom::theme {

struct Palette;

/// The one style sheet of the application, for these colours at this text scale (percent).
QString styleSheet(const Palette& palette, int scale);

} // namespace anteroom::theme
