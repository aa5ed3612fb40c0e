// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/text_block.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextOption>

#include <algorithm>

namespace anteroom::report {

namespace {

/// A paragraph longer than this is shaped in pieces: shaping slows with the square of the length, and an
/// answer may be a megabyte.
constexpr qsizetype longestPiece = 20000;

struct Piece {
    QString text;
    QList<QTextLayout::FormatRange> formats;
};

QTextCharFormat formatOf(Voice voice) {
    QTextCharFormat format;
    format.setFont(fontOf(voice));
    format.setForeground(colourOf(voice));
    return format;
}

void append(Piece& piece, Voice voice, QStringView text) {
    QTextLayout::FormatRange range;
    range.start = static_cast<int>(piece.text.size());
    range.length = static_cast<int>(text.size());
    range.format = formatOf(voice);
    piece.formats.append(range);
    piece.text += text;
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
    qreal width = 0;
    for (const Run& run : m_runs)
        width += QFontMetricsF(fontOf(run.voice)).horizontalAdvance(run.text);
    return width;
}

TextBlock::TextBlock(RichText text, Align align) : m_text(std::move(text)), m_align(align) {}

qreal TextBlock::layOut(qreal width) {
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
    option.setTextDirection(Qt::LayoutDirectionAuto);
    qreal y = 0;
    for (Piece& piece : piecesOf(m_text)) {
        auto layout = std::make_unique<QTextLayout>(piece.text, fontOf(tallest));
        layout->setTextOption(option);
        layout->setFormats(piece.formats);
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
    return y;
}

void TextBlock::collectSolids(qreal top, std::vector<Extent>& solids) const {
    for (const Line& line : m_lines)
        solids.push_back({top + line.extent.top, top + line.extent.bottom});
}

void TextBlock::paint(QPainter& painter, QPointF origin, Extent slice) const {
    for (const Line& line : m_lines) {
        if (slice.contains(line.extent.top))
            m_paragraphs[line.paragraph]->lineAt(line.line).draw(&painter, origin);
    }
}

BlockPtr text(Voice voice, const QString& content, Align align) {
    return text(RichText(voice, content), align);
}

BlockPtr text(RichText content, Align align) {
    return std::make_unique<TextBlock>(std::move(content), align);
}

} // namespace anteroom::report
