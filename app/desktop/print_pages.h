// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QRectF>

class QPrinter;

namespace anteroom::desktop {

/// Prints the pages of a PDF, each on paper of its own size where the printer has it. An error says what to
/// do; nothing counts as printed then.
Outcome printPages(const QByteArray& pdf, QPrinter& printer);

/// Where a picture of that size goes on the paper: as large as fits, in the middle, its sides in proportion.
QRectF fitted(const QSizeF& picture, const QRectF& paper);

} // namespace anteroom::desktop
