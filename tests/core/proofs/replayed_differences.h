// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/diff/diff.h"
#include "core/session/session.h"

#include <string>

namespace anteroom::test {

/// What the engine says of the rule of a finding when the witness answers.
inline FindingStatus replayed(Session& session, std::uint32_t finding, const Witness& witness) {
    session.begin(witness.answers, Timestamp{witness.today, 0});
    return statusOf(session.evaluator().truth(session.questionnaire()->findings[finding].when));
}

/// What a found difference says that the engine does not, over the versions before and after; empty: nothing.
inline std::string notSoInTheEngine(Session& before, Session& after, const RuleDifference& rule) {
    for (const Difference& difference : rule.found) {
        if (replayed(before, rule.after->index, difference.inBefore()) != difference.before)
            return "before the edit";
        if (replayed(after, rule.after->index, difference.inAfter()) != difference.after)
            return "after the edit";
        if (difference.before == difference.after)
            return "no difference";
    }
    return {};
}

} // namespace anteroom::test
