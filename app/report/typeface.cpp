// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/typeface.h"

#include <QHash>
#include <QStringList>

#include <utility>

namespace anteroom::report {

namespace {

struct ScriptFamily {
    QChar::Script script;
    const char* name; ///< after "Noto Sans "
};

constexpr ScriptFamily ownFamilies[] = {
    {QChar::Script_Arabic, "Arabic"},
    {QChar::Script_Hebrew, "Hebrew"},
    {QChar::Script_Devanagari, "Devanagari"},
    {QChar::Script_Bengali, "Bengali"},
    {QChar::Script_Gujarati, "Gujarati"},
    {QChar::Script_Gurmukhi, "Gurmukhi"},
    {QChar::Script_Tamil, "Tamil"},
    {QChar::Script_Telugu, "Telugu"},
    {QChar::Script_Kannada, "Kannada"},
    {QChar::Script_Malayalam, "Malayalam"},
    {QChar::Script_Oriya, "Oriya"},
    {QChar::Script_Sinhala, "Sinhala"},
    {QChar::Script_Thai, "Thai"},
    {QChar::Script_Lao, "Lao"},
    {QChar::Script_Khmer, "Khmer"},
    {QChar::Script_Myanmar, "Myanmar"},
    {QChar::Script_Syriac, "Syriac"},
    {QChar::Script_Thaana, "Thaana"},
    {QChar::Script_Nko, "NKo"},
    {QChar::Script_Georgian, "Georgian"},
    {QChar::Script_Armenian, "Armenian"},
    {QChar::Script_Ethiopic, "Ethiopic"},
    {QChar::Script_Han, "CJK SC"},
    {QChar::Script_Hiragana, "CJK JP"},
    {QChar::Script_Katakana, "CJK JP"},
    {QChar::Script_Hangul, "CJK KR"},
};

QString notoSans(const char* name) { return QStringLiteral("Noto Sans ") + QLatin1String(name); }

/// One design for all scripts; without the list Qt takes whichever font it meets first, and each row of a
/// page looks different.
QStringList familiesFor(QChar::Script script) {
    QStringList names;
    for (const ScriptFamily& own : ownFamilies)
        if (own.script == script)
            names.append(notoSans(own.name));
    if (script == QChar::Script_Hangul)
        names.append(QStringLiteral("NanumGothic"));
    // Not the Korean fonts: theirs read back as the radicals that look the same.
    if (script == QChar::Script_Han || script == QChar::Script_Hiragana || script == QChar::Script_Katakana)
        names.append(QStringLiteral("Droid Sans Fallback"));
    names.append(QStringLiteral("Noto Sans"));
    for (const ScriptFamily& other : ownFamilies)
        names.append(notoSans(other.name));
    names << notoSans("Symbols") << notoSans("Symbols2");
    names.removeDuplicates();
    return names;
}

/// Made once: a page asks for fonts some thousand times.
const QStringList& families(QChar::Script script) {
    static const QStringList latin = familiesFor(QChar::Script_Latin);
    if (script == QChar::Script_Latin)
        return latin;
    thread_local QHash<int, QStringList> others;
    QStringList& names = others[script];
    if (names.isEmpty())
        names = familiesFor(script);
    return names;
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

namespace {

QFont makeFont(Voice voice, QChar::Script script) {
    QFont font;
    font.setFamilies(families(script));
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

} // namespace

// Copies share what Qt has found for them among the installed fonts.
QFont fontOf(Voice voice, QChar::Script script) {
    thread_local QHash<std::pair<int, int>, QFont> known;
    const std::pair<int, int> key(static_cast<int>(voice), script);
    const auto found = known.constFind(key);
    return found != known.constEnd() ? *found : *known.insert(key, makeFont(voice, script));
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
