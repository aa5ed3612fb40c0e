// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/coverage.h"

#include "app/report/scripts.h"
#include "app/report/typeface.h"

#include <QGlyphRun>
#include <QHash>
#include <QPainterPath>
#include <QRawFont>
#include <QTextBoundaryFinder>
#include <QTextLayout>

#include <algorithm>

namespace anteroom::report {

namespace {

/// Letters, digits and signs of Western European text, its dashes and quotation marks, which every family
/// that we ask for has.
bool isPlain(QChar c) {
    const char16_t u = c.unicode();
    return (u >= 0x20 && u < 0x7f) || (u > 0xa0 && u < 0x180 && u != 0xad) || u == 0x2013 || u == 0x2014 ||
           u == 0x2018 || u == 0x2019 || u == 0x201c || u == 0x201d || u == 0x2026;
}

bool needsNoInk(const QString& character) {
    return std::all_of(character.begin(), character.end(), [](QChar c) {
        return c.isSpace() || c.category() == QChar::Other_Format || c.category() == QChar::Other_Control;
    });
}

/// What one font draws there another draws otherwise: it means nothing to a reader.
bool isPrivate(const QString& character) {
    const QList<uint> points = character.toUcs4();
    return std::any_of(points.begin(), points.end(),
                       [](uint point) { return QChar::category(point) == QChar::Other_PrivateUse; });
}

template <typename Use>
void eachCharacter(const QString& text, Use use) {
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    qsizetype begin = 0;
    for (qsizetype end = finder.toNextBoundary(); end > begin; end = finder.toNextBoundary()) {
        // After Indian letters Qt 6.4 finds one within a character of two units.
        if (end < text.size() && text[end].isLowSurrogate() && text[end - 1].isHighSurrogate())
            continue;
        use(text.mid(begin, end - begin));
        begin = end;
    }
}

} // namespace

QString codePointsOf(const QString& text) {
    QString out;
    for (const char32_t point : text.toUcs4())
        out += QStringLiteral("[U+%1]").arg(static_cast<uint>(point), 4, 16, QLatin1Char('0')).toUpper();
    return out;
}

bool coverage::prints(const QString& character) {
    if (needsNoInk(character))
        return true;
    if (isPrivate(character))
        return false;
    constexpr qsizetype mostKnown = 10'000;
    thread_local QHash<QString, bool> known;
    if (const auto found = known.constFind(character); found != known.constEnd())
        return *found;
    if (known.size() == mostKnown)
        known.clear();

    const auto runs = scriptRuns(character);
    QTextLayout layout(character, fontOf(Voice::Body, runs.front().script));
    layout.beginLayout();
    layout.createLine();
    layout.endLayout();
    bool hasInk = false;
    bool missing = false;
    for (const QGlyphRun& run : layout.glyphRuns()) {
        for (const quint32 glyph : run.glyphIndexes()) {
            missing = missing || glyph == 0;
            hasInk = hasInk || !run.rawFont().pathForGlyph(glyph).isEmpty();
        }
    }
    return *known.insert(character, hasInk && !missing);
}

bool coverage::extracts(const QString& text) {
    // Qt writes the code points of a font's glyphs with four digits: an emoji, or a rare Chinese character,
    // can be read as its code only.
    return std::none_of(text.begin(), text.end(), [](QChar c) { return c.isSurrogate(); });
}

bool coverage::printsAll(const QString& text) {
    if (std::all_of(text.begin(), text.end(), isPlain))
        return true;
    bool all = true;
    eachCharacter(text, [&](const QString& character) { all = all && prints(character); });
    return all;
}

QString coverage::marked(const QString& text) {
    if (printsAll(text))
        return text;
    QString out;
    eachCharacter(text, [&](const QString& character) {
        out += prints(character) ? character : codePointsOf(character);
    });
    return out;
}

QString withoutControls(const QString& text) {
    QString out;
    out.reserve(text.size());
    for (const QChar c : text) {
        const char16_t u = c.unicode();
        const bool reorders = u == 0x061c || u == 0x200e || u == 0x200f || (u >= 0x202a && u <= 0x202e) ||
                              (u >= 0x2066 && u <= 0x2069) || u == 0xfeff;
        if (u == '\n' || u == 0x2028 || u == 0x2029)
            out += QLatin1Char('\n');
        else if (u == '\t')
            out += QLatin1Char(' ');
        else if (!reorders && c.category() != QChar::Other_Control)
            out += c;
    }
    return out;
}

} // namespace anteroom::report
