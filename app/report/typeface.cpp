// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/typeface.h"

#include <QStringList>

namespace anteroom::report {

namespace {

/// One design for all scripts; without the list Qt takes whichever font it meets first, and each row of a
/// page looks different.
const QStringList& families() {
    static const QStringList all = [] {
        QStringList names{QStringLiteral("Noto Sans")};
        for (const char* script :
             {"Arabic",   "Hebrew",    "Devanagari", "Bengali", "Gujarati", "Gurmukhi", "Tamil",   "Telugu",
              "Kannada",  "Malayalam", "Sinhala",    "Thai",    "Lao",      "Khmer",    "Myanmar", "Georgian",
              "Armenian", "Ethiopic",  "CJK SC",     "CJK JP",  "CJK KR",   "Symbols",  "Symbols2"})
            names.append(QStringLiteral("Noto Sans ") + QLatin1String(script));
        return names;
    }();
    return all;
}

} // namespace

qreal pointsOf(Voice voice) {
    switch (voice) {
    case Voice::Title:
        return 18;
    case Voice::Heading:
        return 12;
    case Voice::Entry:
        return 10.5;
    case Voice::SideHeading:
    case Voice::Body:
    case Voice::Strong:
    case Voice::Label:
    case Voice::Attention:
    case Voice::AttentionStrong:
    case Voice::Urgent:
    case Voice::UrgentStrong:
        return 9;
    case Voice::SmallHeading:
    case Voice::Small:
    case Voice::SmallStrong:
    case Voice::Quiet:
    case Voice::QuietStrong:
    case Voice::Reversed:
        break;
    }
    return 8;
}

qreal leadingOf(Voice voice) {
    // Noto Sans asks for 1.36 of its size, which wastes a tenth of the page; 1.2 keeps its accents and
    // descenders apart, and small print, of which there is most, does with less.
    return pt(pointsOf(voice)) * (pointsOf(voice) > 8 ? 1.2 : 1.12);
}

QFont fontOf(Voice voice) {
    QFont font;
    font.setFamilies(families());
    font.setStyleHint(QFont::SansSerif);
    font.setPixelSize(qRound(pt(pointsOf(voice))));
    font.setHintingPreference(QFont::PreferNoHinting);
    // Turns ligatures off: readers of the PDF get them as ligature characters, which a search for "file" does
    // not find.
    font.setLetterSpacing(QFont::PercentageSpacing, 100.01);
    switch (voice) {
    case Voice::Title:
    case Voice::Heading:
    case Voice::SideHeading:
    case Voice::SmallHeading:
    case Voice::Entry:
    case Voice::Strong:
    case Voice::SmallStrong:
    case Voice::QuietStrong:
    case Voice::Reversed:
    case Voice::AttentionStrong:
    case Voice::UrgentStrong:
        font.setWeight(QFont::Bold);
        break;
    default:
        break;
    }
    return font;
}

QColor colourOf(Voice voice) {
    switch (voice) {
    case Voice::Heading:
    case Voice::SideHeading:
    case Voice::SmallHeading:
        return QColor::fromRgb(ink::accent);
    case Voice::Label:
    case Voice::Quiet:
    case Voice::QuietStrong:
        return QColor::fromRgb(ink::muted);
    case Voice::Reversed:
        return Qt::white;
    case Voice::Attention:
    case Voice::AttentionStrong:
        return QColor::fromRgb(ink::attention);
    case Voice::Urgent:
    case Voice::UrgentStrong:
        return QColor::fromRgb(ink::urgent);
    default:
        return QColor::fromRgb(ink::text);
    }
}

} // namespace anteroom::report
