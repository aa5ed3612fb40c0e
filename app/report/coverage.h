// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QHash>
#include <QString>

namespace anteroom::report {

/// Which characters the installed fonts can print. A glyph without a font leaves the page in silence, and a
/// coloured emoji has no outline to embed; both are found here before they are printed. Remembers what it
/// found out; make one for each document.
class Coverage {
public:
    Coverage();

    /// A character as people count them, with its accents and joiners.
    bool prints(const QString& character);
    bool printsAll(const QString& text);
    /// `text` with each character that does not print as its code points, "[U+1F642]": seen to be missing,
    /// and which.
    QString marked(const QString& text);

private:
    QFont m_font;
    QHash<QString, bool> m_known;
};

/// `text` without what would move or reorder the text after it: control characters and bidirectional marks. A
/// line break stays.
QString withoutControls(const QString& text);

} // namespace anteroom::report
