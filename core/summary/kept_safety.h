// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/findings/screening.h"

#include <vector>

namespace anteroom {

/// Answers to safety questions that are kept and not counted: "a plan: yes" on a paper form whose gate says
/// no. They take no part in rules, but a rule that looks at one must not print as not raised: a person said
/// something, and is asked again. The session outlives it.
class KeptSafety {
public:
    explicit KeptSafety(const Session& session);

    const std::vector<QuestionIndex>& questions() const { return m_questions; } ///< in the order asked
    /// Whether asking again could change what the answers rule out.
    bool leavesOpen(const FindingRule& rule, FindingStatus status) const;
    bool leavesOpen(const FindingRule& rule, FindingStatus status, QuestionIndex question) const;

private:
    const Program& m_program;
    std::vector<QuestionIndex> m_questions;
};

} // namespace anteroom
