// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/summary/parts.h"

#include <cstdint>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace anteroom {

/// The answers that a summary's outcomes rest on: all that their rules look at, whether it decides them or
/// not, and what decides that it was asked. With these and no others every outcome that it prints comes out
/// as it does.
class RestsOn {
public:
    explicit RestsOn(const SummaryContext& context);

    bool has(QuestionIndex question) const;
    bool has(QuestionIndex rows, FieldIndex field) const { return m_looked.contains({rows, field}); }
    /// Findings of which it says nothing: facts that are only printed where they are raised, and are not.
    const std::vector<std::uint32_t>& unprinted() const { return m_unprinted; }

private:
    std::vector<NodeIndex> rulesOfFindings(const SummaryContext& context);
    void addWhatShows(const SummaryContext& context);

    std::set<std::pair<QuestionIndex, std::optional<FieldIndex>>> m_looked;
    std::vector<std::uint32_t> m_unprinted;
};

} // namespace anteroom
