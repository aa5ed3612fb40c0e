// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/reading.h"

#include <QPointF>

#include <memory>
#include <vector>

class QPainter;

namespace anteroom::report {

/// A stretch of height, in twips; from `top` to before `bottom`.
struct Extent {
    qreal top = 0;
    qreal bottom = 0;

    /// With half a twip to spare, the same at both ends: sums of heights do not meet exactly, and what begins
    /// where a page ends belongs to the next one.
    bool contains(qreal y) const { return y >= top - 0.5 && y < bottom - 0.5; }
    Extent movedUp(qreal by) const { return {top - by, bottom - by}; }
};

/// A piece of a page: measured first, cut where a page ends, painted last.
class Block {
public:
    Block() = default;
    Block(const Block&) = delete;
    Block& operator=(const Block&) = delete;
    virtual ~Block() = default;

    /// Fits the block to `width` on a page that is read from `side`, and returns its height. Before
    /// everything else.
    virtual qreal layOut(qreal width, ReadFrom side) = 0;
    /// What no page end may cut (a line of text, a box), moved down by `top`.
    virtual void collectSolids(qreal top, std::vector<Extent>& solids) const = 0;
    /// Paints what begins within `slice` (measured from the block's own top), with the block's top at
    /// `origin`.
    virtual void paint(QPainter& painter, QPointF origin, Extent slice) const = 0;
    /// The height of what is said again, the headings of a table, on a page on which the block goes on at
    /// `from`. It stands right above the slice that begins there, and paint() paints it.
    virtual qreal repeatedAt(qreal) const { return 0; }
};

using BlockPtr = std::unique_ptr<Block>;

} // namespace anteroom::report
