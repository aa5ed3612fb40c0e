// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/flow.h"

#include <algorithm>
#include <iterator>

namespace anteroom::report {

namespace {

/// Half a twip: sums of line heights do not meet exactly.
constexpr qreal slack = 0.5;

/// The last place at or before `limit` and after `from` where no solid is cut; `from` if there is none.
qreal lastCut(const std::vector<Extent>& solids, qreal from, qreal limit) {
    std::vector<Extent> near; // an answer of a megabyte has ten thousand lines, of which a page holds sixty
    std::copy_if(solids.begin(), solids.end(), std::back_inserter(near),
                 [&](const Extent& solid) { return solid.bottom > from && solid.top < limit + slack; });
    qreal best = from;
    for (const Extent& candidate : near) {
        const qreal y = candidate.bottom;
        if (y <= best || y > limit + slack)
            continue;
        const bool cuts = std::any_of(near.begin(), near.end(), [y](const Extent& solid) {
            return solid.top < y - slack && solid.bottom > y + slack;
        });
        if (!cuts)
            best = y;
    }
    return best;
}

class Paginator {
public:
    Paginator(const PageRoom& room, ReadFrom side) : m_room(room), m_side(side) { m_pages.emplace_back(); }

    /// Items [first, last) that stay together: all but the last are headings and the like.
    void place(const std::vector<Flow::Item>& items, std::size_t first, std::size_t last) {
        std::vector<qreal> heights;
        for (std::size_t i = first; i < last; ++i)
            heights.push_back(items[i].block->layOut(m_room.width, m_side));
        qreal before = 0; // what stands above the last of them
        for (std::size_t i = first; i < last; ++i)
            before +=
                (i + 1 < last ? heights[i - first] : 0) + (i > first || !atTop() ? items[i].spaceBefore : 0);
        const qreal room = roomHere() - m_y - before;
        const qreal height = heights.back();
        if (!atTop() && height > room + slack && cutOf(items[last - 1], height, 0, room) <= 0)
            newPage(items[first]);
        for (std::size_t i = first; i < last; ++i)
            placeOne(items[i], heights[i - first]);
    }

    std::size_t count() const { return m_pages.size(); }
    std::vector<Page> take() { return std::move(m_pages); }

private:
    qreal roomHere() const { return m_pages.size() == 1 ? m_room.firstHeight : m_room.height; }
    bool atTop() const { return m_pages.back().placed.empty(); }

    /// Where to cut what is left of `item` so that it begins within `room`; `from` if nowhere. Both pieces
    /// are to be long enough to be read as what they are.
    qreal cutOf(const Flow::Item& item, qreal height, qreal from, qreal room) const {
        const qreal least = item.leastPiece > 0 ? item.leastPiece : m_room.leastPiece;
        if (room < least)
            return from;
        std::vector<Extent> solids;
        item.block->collectSolids(0, solids);
        const qreal cut = lastCut(solids, from, std::min(from + room, height - least));
        if (cut - from >= least - slack)
            return cut;
        return atTop() ? lastCut(solids, from, from + room) : from;
    }

    void newPage(const Flow::Item& next) { newPage(next, !next.beginsPart); }
    /// Within `item`, of which `from` and all after it is left.
    void goOn(const Flow::Item& item, qreal from) {
        newPage(item, true);
        m_y += item.block->repeatedAt(from);
    }

    void newPage(const Flow::Item& next, bool partGoesOn) {
        Page& page = m_pages.emplace_back();
        m_y = 0;
        if (partGoesOn && !next.part.isEmpty()) {
            page.continued = next.part;
            m_y = m_room.continuedHeight;
        }
        if (next.reminder != nullptr) {
            const qreal height = next.reminder->layOut(m_room.width, m_side);
            page.reminder = {next.reminder.get(), {0, height + 1}, m_y};
            m_y += height + m_room.reminderGap;
        }
    }

    void placeOne(const Flow::Item& item, qreal height) {
        if (atTop() && item.separates)
            return;
        if (!atTop())
            m_y += item.spaceBefore;
        qreal from = 0;
        while (m_y + height - from > roomHere() + slack) {
            const qreal room = roomHere() - m_y;
            qreal cut = cutOf(item, height, from, room);
            if (cut <= from) {
                if (!atTop()) {
                    goOn(item, from);
                    continue;
                }
                cut = from + room; // taller than a page and in one piece: nothing we make, but never loop
            }
            m_pages.back().placed.push_back({item.block.get(), {from, cut}, m_y});
            from = cut;
            if (height - from <= slack)
                return;
            goOn(item, from);
        }
        m_pages.back().placed.push_back({item.block.get(), {from, height + 1}, m_y});
        m_y += height - from;
    }

    PageRoom m_room;
    ReadFrom m_side;
    std::vector<Page> m_pages;
    qreal m_y = 0;
};

} // namespace

void Flow::beginPart(const QString& part) {
    m_part = part;
    m_beginsPart = true;
}

void Flow::add(BlockPtr block, qreal spaceBefore, bool staysWithNext) {
    m_items.push_back({std::move(block), spaceBefore, staysWithNext, m_part, m_beginsPart, false,
                       m_leastPiece, m_reminder});
    m_beginsPart = false;
}

void Flow::addSeparator(BlockPtr block, qreal spaceBefore) {
    m_items.push_back({std::move(block), spaceBefore, true, m_part, m_beginsPart, true, m_leastPiece});
}

std::vector<Page> paginate(Flow& flow, const PageRoom& room, std::size_t most) {
    const std::vector<Flow::Item>& items = flow.items();
    Paginator paginator(room, flow.side());
    for (std::size_t first = 0; first < items.size() && paginator.count() <= most;) {
        std::size_t last = first + 1;
        while (last < items.size() && items[last - 1].staysWithNext)
            ++last;
        paginator.place(items, first, last);
        first = last;
    }
    return paginator.take();
}

} // namespace anteroom::report
