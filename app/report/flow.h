// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/block.h"

#include <QString>

#include <limits>
#include <memory>
#include <vector>

namespace anteroom::report {

/// The column of blocks that is cut into pages.
class Flow {
public:
    struct Item {
        BlockPtr block;
        qreal spaceBefore = 0;      ///< dropped at the top of a page
        bool staysWithNext = false; ///< a heading is not left behind at the foot of a page
        QString part;               ///< printed as "..., continued" where a page begins within it; empty: not
        bool beginsPart = false;
        bool separates = false;            ///< from what is above it: not printed at the top of a page
        qreal leastPiece = 0;              ///< in place of the room's, where it is smaller; 0: the room's
        std::shared_ptr<Block> reminder{}; ///< printed again where a page begins with or within it
    };

    /// `side`: that its pages are read from.
    explicit Flow(ReadFrom side) : m_side(side) {}

    ReadFrom side() const { return m_side; }
    /// `part` names the part that begins here; items added after it belong to it. Empty: none.
    void beginPart(const QString& part);
    void add(BlockPtr block, qreal spaceBefore = 0, bool staysWithNext = false);
    /// What was said above the items added from now on, and holds for all of them; null: nothing does.
    void setReminder(std::shared_ptr<Block> reminder) { m_reminder = std::move(reminder); }
    /// A line between what is above and what comes next.
    void addSeparator(BlockPtr block, qreal spaceBefore);

    /// Of the blocks added from here on: small print may be cut into shorter pieces.
    void setLeastPiece(qreal least) { m_leastPiece = least; }

    std::vector<Item>& items() { return m_items; }

private:
    ReadFrom m_side;
    std::vector<Item> m_items;
    QString m_part;
    std::shared_ptr<Block> m_reminder;
    bool m_beginsPart = false;
    qreal m_leastPiece = 0;
};

/// A stretch of a block, and where on the page its top comes.
struct Placed {
    const Block* block = nullptr;
    Extent slice;
    qreal y = 0;
};

struct Page {
    std::vector<Placed> placed;
    QString continued; ///< the part that goes on here
    Placed reminder;   ///< what goes on to hold here; without a block: nothing
};

struct PageRoom {
    qreal width = 0;
    qreal firstHeight = 0;     ///< of the first page
    qreal height = 0;          ///< of the others
    qreal continuedHeight = 0; ///< taken at the top of a page by "..., continued"
    qreal leastPiece = 0;      ///< of a block that is cut: this much stays, and this much goes on
    qreal reminderGap = 0;     ///< below a reminder
};

/// Where every page ends, decided before anything is painted. A block that does not fit is cut, so that no
/// page ends early, but never so that only a line or two stay behind or go on alone. Ends early, and lays out
/// no more, once there are more than `most` pages.
std::vector<Page> paginate(Flow& flow, const PageRoom& room,
                           std::size_t most = std::numeric_limits<std::size_t>::max());

} // namespace anteroom::report
