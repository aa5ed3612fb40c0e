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
    BlockPtr take();

private:
    QString m_heading;
    bool m_roomy;
    std::unique_ptr<Stack> m_content = std::make_unique<Stack>();
};

} // namespace anteroom::report
