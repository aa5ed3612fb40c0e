// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/fhir/fhir_json.h"

#include <cstddef>
#include <cstdint>

namespace anteroom::fhir {

/// Puts the questions of `section` into `holder` in their order, those of a group into an item of its own.
/// `groupItem(index)` makes the one of that group of Section::groups, each once and in their order; it is
/// left out where nothing comes to stand in it. `addQuestion(holder, question)` adds a question, or does not.
template <typename GroupItem, typename AddQuestion>
class SectionItems {
public:
    SectionItems(const Section& section, GroupItem groupItem, AddQuestion addQuestion)
        : m_section(section), m_groupItem(groupItem), m_addQuestion(addQuestion) {}

    void addTo(Json& holder) { add(holder, m_section.firstQuestion, m_section.endQuestion); }

private:
    void add(Json& holder, std::uint32_t first, std::uint32_t end) {
        for (std::uint32_t at = first; at < end;) {
            if (m_group == m_section.groups.size() || m_section.groups[m_group].firstQuestion != at) {
                m_addQuestion(holder, QuestionIndex{at++});
                continue;
            }
            const QuestionGroup& placed = m_section.groups[m_group];
            Json item = m_groupItem(m_group++);
            add(item, placed.firstQuestion, placed.endQuestion);
            if (item.contains("item"))
                holder["item"].push_back(std::move(item));
            at = placed.endQuestion;
        }
    }

    const Section& m_section;
    GroupItem m_groupItem;
    AddQuestion m_addQuestion;
    std::size_t m_group = 0; ///< the next
};

} // namespace anteroom::fhir
