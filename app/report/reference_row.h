// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/blocks.h"

#include <memory>

namespace anteroom::report {

/// One row of the reference part: with room, its heading stands in the left margin; otherwise it runs into
/// the first line, since a margin takes a sixth of every line after it.
class ReferenceRow {
public:
    ReferenceRow(const QString& heading, bool roomy);

    void add(RichText words, qreal spaceBefore);
    void add(BlockPtr block, qreal spaceBefore);
    /// Below the heading and as wide as the page, where that does not stand in the margin.
    void addBelow(BlockPtr block);
    struct Part {
        BlockPtr block;
        qreal spaceBefore = 0;
    };
    /// Top to bottom; a row with its heading in the margin is one part.
    std::vector<Part> take();

private:
    QString m_heading;
    bool m_roomy;
    std::vector<Part> m_content;
};

} // namespace anteroom::report
