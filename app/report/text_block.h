// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/block.h"
#include "app/report/typeface.h"

#include <QString>
#include <QTextLayout>

#include <vector>

namespace anteroom::report {

/// Text in several voices, one after another.
class RichText {
public:
    struct Run {
        Voice voice;
        QString text;
    };

    RichText() = default;
    RichText(Voice voice, const QString& text) { add(voice, text); }
    RichText& add(Voice voice, const QString& text);
    /// All of `other`, after a space in the voice `between` where it is not the first.
    RichText& add(const RichText& other, Voice between);

    bool isEmpty() const { return m_runs.empty(); }
    const std::vector<Run>& runs() const { return m_runs; }
    /// On one line, in twips.
    qreal naturalWidth() const;
    /// The least width in which no word is cut.
    qreal widestWord() const;

private:
    std::vector<Run> m_runs;
};

/// On a page that is read from the right, left and right change places.
enum class Align { Leading, Left, Right, Centre };

/// A paragraph. Line breaks in the text are kept.
class TextBlock : public Block {
public:
    explicit TextBlock(RichText text, Align align = Align::Leading);

    qreal layOut(qreal width, ReadFrom side) override;
    void collectSolids(qreal top, std::vector<Extent>& solids) const override;
    void paint(QPainter& painter, QPointF origin, Extent slice) const override;

private:
    struct Line {
        std::size_t paragraph;
        int line;
        Extent extent;
    };

    RichText m_text;
    Align m_align;
    qreal m_width = -1; ///< that it was laid out in, on which page, and how high it is there
    ReadFrom m_side = ReadFrom::Left;
    qreal m_height = 0;
    std::vector<std::unique_ptr<QTextLayout>> m_paragraphs;
    std::vector<Line> m_lines;
};

BlockPtr text(Voice voice, const QString& content, Align align = Align::Leading);
BlockPtr text(RichText content, Align align = Align::Leading);

} // namespace anteroom::report
