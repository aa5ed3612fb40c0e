// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/reference_row.h"

namespace anteroom::report {

namespace {

constexpr qreal headingWidth = pt(78);
constexpr qreal headingGap = pt(9);

} // namespace

ReferenceRow::ReferenceRow(const QString& heading, bool roomy) : m_heading(heading), m_roomy(roomy) {}

void ReferenceRow::add(RichText words, qreal spaceBefore) {
    if (words.isEmpty())
        return;
    if (!m_roomy && m_content.empty()) {
        const Voice first = words.runs().front().voice;
        const Voice voice =
            pointsOf(first) < pointsOf(Voice::SideHeading) ? Voice::SmallHeading : Voice::SideHeading;
        words = RichText(voice, m_heading + QStringLiteral("  ")).add(words, first);
    }
    m_content.push_back({text(std::move(words)), spaceBefore});
}

void ReferenceRow::add(BlockPtr block, qreal spaceBefore) {
    if (!m_roomy && m_content.empty()) {
        const RichText lead(Voice::SmallHeading, m_heading);
        auto beside = std::make_unique<Columns>(headingGap);
        beside->add(lead.naturalWidth() + pt(1), text(lead));
        beside->add(0, std::move(block));
        block = std::move(beside);
    }
    m_content.push_back({std::move(block), spaceBefore});
}

void ReferenceRow::addBelow(BlockPtr block) {
    if (!m_roomy && m_content.empty()) {
        auto both = std::make_unique<Stack>();
        both->add(text(Voice::SmallHeading, m_heading));
        both->add(std::move(block));
        block = std::move(both);
    }
    m_content.push_back({std::move(block), 0});
}

std::vector<ReferenceRow::Part> ReferenceRow::take() {
    if (m_content.empty() || !m_roomy)
        return std::move(m_content);
    auto stack = std::make_unique<Stack>();
    for (Part& part : m_content)
        stack->add(std::move(part.block), part.spaceBefore);
    auto columns = std::make_unique<Columns>(headingGap);
    columns->add(headingWidth, text(Voice::SideHeading, m_heading));
    columns->add(0, std::move(stack));
    std::vector<Part> row;
    row.push_back({std::move(columns), 0});
    return row;
}

} // namespace anteroom::report
