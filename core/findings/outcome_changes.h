// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/findings/screening.h"

#include <optional>
#include <string>
#include <vector>

namespace anteroom {

/// A finding, urgent trigger or contradiction of which two versions say something else of one screening.
struct OutcomeChange {
    enum class Kind : std::uint8_t { Finding, Urgent, Contradiction };
    Kind kind = Kind::Finding;
    std::string id;
    std::optional<FindingStatus> before{}; ///< nothing: the version before has no such rule
    std::optional<FindingStatus> after{};  ///< nothing: the version after has no such rule
    std::string title{};                   ///< in the language that it was written in
};

/// Compares what two versions say of one screening after the other. A rule that only one of them has says
/// something where a summary would show it: a finding that is not ruled out, and an urgent trigger or a
/// contradiction that is raised.
class OutcomeComparer {
public:
    OutcomeComparer(const Questionnaire& before, const Questionnaire& after);

    /// Of the new version's rules first, in its order; then of those that it does not have any more.
    /// Precondition: the sessions are of the two versions, and hold the same screening.
    std::vector<OutcomeChange> changes(const Session& before, const Session& after) const;

private:
    using Kind = OutcomeChange::Kind;
    struct Pair {
        Kind kind;
        std::string id;
        std::string title;
        std::optional<NodeIndex> before, after; ///< where it is true that the rule holds
    };
    std::vector<Pair> m_pairs;
};

} // namespace anteroom
