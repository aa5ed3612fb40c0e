// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/text_block.h"

#include "app/report/readable_line.h"
#include "app/report/reading.h"
#include "app/report/scripts.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextOption>

#include <algorithm>
#include <cmath>

namespace anteroom::report {

namespace {

/// A paragraph longer than this is shaped in pieces: shaping slows with the square of the length, and an
/// answer may be a megabyte.
constexpr qsizetype longestPiece = 20000;

/// The letters of a longer one are shaped once more to be painted: to keep them takes thirty times its size.
constexpr qsizetype longestKept = 4000;

struct Piece {
    QString text;
    std::vector<std::pair<Voice, int>> voices; ///< each with where it ends
};

/// `base`: the voice of the layout's own font, which a stretch in that voice takes as it is. Qt looks a font
/// of its own up for each stretch that names one, in all of its families, and that takes longer than the
/// text.
QTextCharFormat formatOf(Voice voice, QChar::Script script, Voice base) {
    QTextCharFormat format;
    if (voice != base || script != QChar::Script_Latin)
        format.setFont(fontOf(voice, script));
    format.setForeground(colourOf(voice));
    return format;
}

void append(Piece& piece, Voice voice, QStringView text) {
    piece.voices.emplace_back(voice, static_cast<int>(piece.text.size() + text.size()));
    piece.text += text;
}

/// The voice of its longest stretch.
Voice mostOf(const Piece& piece) {
    Voice most = Voice::Body;
    int longest = -1;
    int begin = 0;
    for (const auto& [voice, end] : piece.voices) {
        if (end - begin > longest) {
            longest = end - begin;
            most = voice;
        }
        begin = end;
    }
    return most;
}

/// Each stretch of one voice and one script has its font.
QList<QTextLayout::FormatRange> formatsOf(const Piece& piece, Voice base) {
    QList<QTextLayout::FormatRange> formats;
    const std::vector<ScriptRun> scripts = scriptRuns(piece.text);
    int begin = 0;
    std::size_t script = 0;
    for (const auto& [voice, end] : piece.voices) {
        while (begin < end) {
            while (scripts[script].end <= begin)
                ++script;
            const int until = std::min(end, static_cast<int>(scripts[script].end));
            formats.append({begin, until - begin, formatOf(voice, scripts[script].script, base)});
            begin = until;
        }
    }
    return formats;
}

/// Where to end a piece of `text`: after a line break, or after the last space that keeps it within the
/// longest piece.
qsizetype pieceEnd(QStringView text, qsizetype room) {
    const qsizetype lineBreak = text.indexOf(QLatin1Char('\n'));
    if (lineBreak >= 0 && lineBreak < room)
        return lineBreak;
    if (text.size() <= room)
        return -1;
    const qsizetype space = text.left(room).lastIndexOf(QLatin1Char(' '));
    if (space > 0)
        return space;
    return text.at(room - 1).isHighSurrogate() ? room - 1 : room;
}

std::vector<Piece> piecesOf(const RichText& text) {
    std::vector<Piece> pieces(1);
    for (const RichText::Run& run : text.runs()) {
        QStringView rest = run.text;
        for (;;) {
            const qsizetype room = std::max<qsizetype>(longestPiece - pieces.back().text.size(), 2);
            const qsizetype end = pieceEnd(rest, room);
            if (end < 0)
                break;
            append(pieces.back(), run.voice, rest.left(end));
            const bool atBlank = rest.at(end) == QLatin1Char('\n') || rest.at(end) == QLatin1Char(' ');
            rest = rest.mid(end + (atBlank ? 1 : 0));
            pieces.emplace_back();
        }
        append(pieces.back(), run.voice, rest);
    }
    return pieces;
}

/// They would take room there: a line that stands at the right would end before the margin.
void dropBlanksAtEnd(Piece& piece) {
    qsizetype size = piece.text.size();
    while (size > 0 && piece.text.at(size - 1).isSpace())
        --size;
    piece.text.truncate(size);
    for (auto& [voice, end] : piece.voices)
        end = std::min(end, static_cast<int>(size));
}

Qt::Alignment qtAlignment(Align align) {
    switch (align) {
    case Align::Leading:
        return Qt::AlignLeft;
    case Align::Left:
        return Qt::AlignLeft | Qt::AlignAbsolute;
    case Align::Right:
        return Qt::AlignRight | Qt::AlignAbsolute;
    case Align::Centre:
        break;
    }
    return Qt::AlignHCenter;
}

/// A paragraph on a page that is read from the right is read so too, whatever it begins with; but not one
/// that has none of its letters: a sentence in English keeps its full stop at its end.
Qt::LayoutDirection directionOf(const QString& text, ReadFrom side) {
    return side == ReadFrom::Right && hasRightToLeft(text) ? Qt::RightToLeft : Qt::LayoutDirectionAuto;
}

} // namespace

RichText& RichText::add(Voice voice, const QString& text) {
    if (!text.isEmpty())
        m_runs.push_back({voice, text});
    return *this;
}

RichText& RichText::add(const RichText& other, Voice between) {
    if (!isEmpty() && !other.isEmpty())
        add(between, QStringLiteral(" "));
    m_runs.insert(m_runs.end(), other.m_runs.begin(), other.m_runs.end());
    return *this;
}

qreal RichText::naturalWidth() const {
    // What lays the line out measures it: the sum of the advances of its letters is a little less, and a
    // block of that width breaks its only word.
    constexpr qreal anyWidth = 1e6;
    qreal width = 0;
    for (const Piece& piece : piecesOf(*this)) {
        const Voice base = mostOf(piece);
        QTextLayout layout(piece.text, fontOf(base));
        layout.setFormats(formatsOf(piece, base));
        layout.beginLayout();
        QTextLine line = layout.createLine();
        if (line.isValid())
            line.setLineWidth(anyWidth);
        layout.endLayout();
        if (line.isValid())
            width = std::max(width, line.naturalTextWidth());
    }
    return std::ceil(width + 1);
}

qreal RichText::widestWord() const {
    qreal width = 0;
    for (const Run& run : m_runs)
        for (const QString& word : run.text.split(QLatin1Char(' '), Qt::SkipEmptyParts))
            width = std::max(width, RichText(run.voice, word).naturalWidth());
    return width;
}

TextBlock::TextBlock(RichText text, Align align) : m_text(std::move(text)), m_align(align) {}

// Pages are cut once to count them and once more to print them, and columns measure what they then place: the
// lines stay as they are while the width does.
qreal TextBlock::layOut(qreal width, ReadFrom side) {
    if (width == m_width && side == m_side)
        return m_height;
    m_width = width;
    m_side = side;
    m_height = 0;
    m_paragraphs.clear();
    m_lines.clear();
    if (m_text.isEmpty())
        return 0;

    Voice tallest = m_text.runs().front().voice;
    for (const RichText::Run& run : m_text.runs()) {
        if (pointsOf(run.voice) > pointsOf(tallest))
            tallest = run.voice;
    }
    const qreal leading = leadingOf(tallest);
    const qreal usual = QFontMetricsF(fontOf(tallest)).height();

    QTextOption option(qtAlignment(m_align));
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    qreal y = 0;
    for (Piece& piece : piecesOf(m_text)) {
        dropBlanksAtEnd(piece);
        const Voice base = piece.voices.empty() ? tallest : mostOf(piece);
        auto layout = std::make_unique<QTextLayout>(piece.text, fontOf(base));
        layout->setCacheEnabled(piece.text.size() <= longestKept);
        option.setTextDirection(directionOf(piece.text, side));
        layout->setTextOption(option);
        layout->setFormats(formatsOf(piece, base));
        layout->beginLayout();
        for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
            line.setLineWidth(width);
            // A script with tall letters gets the room it needs; ours stay on their grid.
            const qreal height = leading + std::max(0.0, line.height() - usual);
            line.setPosition(QPointF(0, y + (height - line.height()) / 2));
            m_lines.push_back({m_paragraphs.size(), line.lineNumber(), {y, y + height}});
            y += height;
        }
        layout->endLayout();
        m_paragraphs.push_back(std::move(layout));
    }
    m_height = y;
    return y;
}

void TextBlock::collectSolids(qreal top, std::vector<Extent>& solids) const {
    for (const Line& line : m_lines)
        solids.push_back({top + line.extent.top, top + line.extent.bottom});
}

void TextBlock::paint(QPainter& painter, QPointF origin, Extent slice) const {
    for (const Line& line : m_lines) {
        if (!slice.contains(line.extent.top))
            continue;
        const QTextLayout& paragraph = *m_paragraphs[line.paragraph];
        const QTextLine letters = paragraph.lineAt(line.line);
        // By where its letters are, not by the width of the block: so a line at the left goes to the right.
        const Upright upright(painter, origin + QPointF(letters.naturalTextRect().left(), 0),
                              letters.naturalTextWidth());
        paintReadably(painter, paragraph, letters, origin);
    }
}

BlockPtr text(Voice voice, const QString& content, Align align) {
    return text(RichText(voice, content), align);
}

BlockPtr text(RichText content, Align align) {
    return std::make_unique<TextBlock>(std::move(content), align);
}

} // namespace anteroom::report
