// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace anteroom::report {

/// Which characters the installed fonts can print. A glyph without a font leaves the page in silence, and a
/// coloured emoji has no outline to embed; both are found here before they are printed. What was found out is
/// remembered by thread: fonts do not change while a program runs.
namespace coverage {
/// A character as people count them, with its accents and joiners.
bool prints(const QString& character);
/// Whether another program reads all of it from the PDF as it was written, if it prints.
bool extracts(const QString& text);
bool printsAll(const QString& text);
/// `text` with the code points, "[U+1F642]", of each character that does not print in its place.
QString marked(const QString& text);
} // namespace coverage

/// "[U+1F642]" for each code point.
QString codePointsOf(const QString& text);

/// `text` without what would move or reorder the text after it: control characters and bidirectional marks. A
/// line break stays.
QString withoutControls(const QString& text);

} // namespace anteroom::report
