// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>

class QPainter;
class QTextLayout;
class QTextLine;

namespace anteroom::report {

/// Paints one line so that other programs read from the PDF what was written. Qt tells them one character a
/// glyph, by the font's own table: joined letters come back as something else, and what lies beyond the first
/// 65,536 characters does not come back at all. Such a word is painted as outlines, and its letters lie over
/// it unseen, each as it stands alone; a character beyond is read as its code, "[U+1F642]".
void paintReadably(QPainter& painter, const QTextLayout& layout, const QTextLine& line, QPointF origin);

} // namespace anteroom::report
