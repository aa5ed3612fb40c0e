// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/readable_line.h"

#include "app/report/coverage.h"
#include "app/report/scripts.h"
#include "app/report/typeface.h"

#include <QGlyphRun>
#include <QPainter>
#include <QPainterPath>
#include <QRawFont>
#include <QTextLayout>

#include <algorithm>
#include <iterator>
#include <limits>
#include <utility>

namespace anteroom::report {

namespace {

/// What is painted in one way.
struct Stretch {
    int begin;
    int end;
    bool isPlain; ///< a glyph a character
};

/// Of what shapes its letters. A bracket, a digit or the end of a sentence beside a word is none of them: it
/// may be painted at the word's other end, and readers would get the word and its neighbours mixed up.
bool isOfWord(QChar c) {
    constexpr char16_t nonJoiner = 0x200C;
    constexpr char16_t joiner = 0x200D;
    return c.isLetter() || c.isMark() || c.isSurrogate() || c == QChar(nonJoiner) || c == QChar(joiner);
}

/// The words of the line that readers would not get, and all between them.
std::vector<Stretch> stretchesOf(const QString& text, int begin, int end) {
    std::vector<Stretch> stretches;
    const auto add = [&](int from, int to, bool isPlain) {
        if (!stretches.empty() && isPlain && stretches.back().isPlain)
            stretches.back().end = to;
        else
            stretches.push_back({from, to, isPlain});
    };
    const QStringView whole(text);
    for (const ScriptRun& run : scriptRuns(whole.mid(begin, end - begin))) {
        for (int at = begin + static_cast<int>(run.begin); at < begin + static_cast<int>(run.end);) {
            const int runEnd = begin + static_cast<int>(run.end);
            int next = at;
            const bool isPair = text[at].isSurrogate();
            const auto isOneOfThese = [&](QChar c) {
                return c.isSurrogate() == isPair && isOfWord(c) == isOfWord(text[at]);
            };
            if (isPair)
                next = std::min(at + 2, runEnd);
            else
                while (next < runEnd && isOneOfThese(text[next]))
                    ++next;
            add(at, next, !isPair && (!isShaped(run.script) || !isOfWord(text[at])));
            at = next;
        }
    }
    return stretches;
}

QColor colourAt(const QTextLayout& layout, int position) {
    for (const QTextLayout::FormatRange& range : layout.formats())
        if (position >= range.start && position < range.start + range.length)
            return range.format.foreground().color();
    return QColor::fromRgb(ink::text);
}

void paintOutlines(QPainter& painter, const QGlyphRun& run, QPointF origin, QColor colour) {
    const QList<quint32> glyphs = run.glyphIndexes();
    const QList<QPointF> places = run.positions();
    for (qsizetype i = 0; i < glyphs.size(); ++i) {
        QPainterPath outline = run.rawFont().pathForGlyph(glyphs[i]);
        outline.setFillRule(Qt::WindingFill);
        outline.translate(origin + places[i]);
        painter.fillPath(outline, colour);
    }
}

/// From where to where the glyphs go, along the line.
std::pair<qreal, qreal> inkOf(const QList<QGlyphRun>& runs) {
    qreal left = std::numeric_limits<qreal>::max();
    qreal right = std::numeric_limits<qreal>::lowest();
    for (const QGlyphRun& run : runs) {
        const QList<QPointF> places = run.positions();
        const QList<QPointF> advances = run.rawFont().advancesForGlyphIndexes(run.glyphIndexes());
        for (qsizetype i = 0; i < places.size(); ++i) {
            left = std::min(left, places[i].x());
            right = std::max(right, places[i].x() + advances[i].x());
        }
    }
    return {left, right};
}

/// The letters of `word` one by one, unseen, over the width of what is seen of it.
void paintUnseen(QPainter& painter, const QString& word, const QRawFont& font, QPointF left, qreal width) {
    constexpr qreal leastAdvance = 1; // an accent moves on too, or readers take it for one beside its letter
    const QList<quint32> found = font.glyphIndexesForString(word);
    QList<quint32> glyphs;
    std::copy_if(found.begin(), found.end(), std::back_inserter(glyphs), [](quint32 g) { return g != 0; });
    if (glyphs.isEmpty() || width <= 0)
        return;
    if (word.isRightToLeft())
        std::reverse(glyphs.begin(), glyphs.end());
    QList<QPointF> places;
    qreal x = 0;
    for (const QPointF advance : font.advancesForGlyphIndexes(glyphs)) {
        places.append({x, 0});
        x += std::max(advance.x(), leastAdvance);
    }
    QGlyphRun run;
    run.setRawFont(font);
    run.setGlyphIndexes(glyphs);
    run.setPositions(places);
    painter.save();
    painter.setPen(QColor(0, 0, 0, 0));
    painter.translate(left);
    painter.scale(width / x, 1);
    painter.drawGlyphRun({0, 0}, run);
    painter.restore();
}

void paintStretch(QPainter& painter, const QTextLayout& layout, const QTextLine& line, QPointF origin,
                  const Stretch& stretch) {
    const QList<QGlyphRun> runs = line.glyphRuns(stretch.begin, stretch.end - stretch.begin);
    if (runs.isEmpty())
        return;
    for (const QGlyphRun& run : runs)
        paintOutlines(painter, run, origin, colourAt(layout, stretch.begin));
    const QString word = layout.text().mid(stretch.begin, stretch.end - stretch.begin);
    const auto [from, to] = inkOf(runs);
    const QPointF left = origin + QPointF(from, line.y() + line.ascent());
    const qreal width = to - from;
    if (coverage::extracts(word))
        paintUnseen(painter, word, runs.first().rawFont(), left, width);
    else
        paintUnseen(painter, codePointsOf(word), QRawFont::fromFont(fontOf(Voice::Body)), left, width);
}

} // namespace

void paintReadably(QPainter& painter, const QTextLayout& layout, const QTextLine& line, QPointF origin) {
    const int begin = line.textStart();
    const std::vector<Stretch> stretches = stretchesOf(layout.text(), begin, begin + line.textLength());
    if (std::all_of(stretches.begin(), stretches.end(), [](const Stretch& one) { return one.isPlain; })) {
        line.draw(&painter, origin);
        return;
    }
    for (const Stretch& stretch : stretches) {
        if (!stretch.isPlain) {
            paintStretch(painter, layout, line, origin, stretch);
            continue;
        }
        for (int at = stretch.begin; at < stretch.end;) { // a change of voice within it
            const QColor colour = colourAt(layout, at);
            int next = at + 1;
            while (next < stretch.end && colourAt(layout, next) == colour)
                ++next;
            painter.setPen(colour);
            for (const QGlyphRun& run : line.glyphRuns(at, next - at))
                painter.drawGlyphRun(origin, run);
            at = next;
        }
    }
}

} // namespace anteroom::report
