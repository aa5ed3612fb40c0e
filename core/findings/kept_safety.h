// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/findings/screening.h"

#include <vector>

namespace anteroom {

/// Answers to safety questions that are kept and not counted: "a plan: yes" on a paper form whose gate says
/// no. They take no part in rules, but a rule that looks at one must not print as not raised: a person said
/// something, and is asked again. The questionnaire outlives it.
class KeptSafety {
public:
    explicit KeptSafety(const Session& session);
    /// For who has all kept answers at hand, as Screening::notCounted.
    KeptSafety(const Questionnaire& questionnaire, const std::vector<QuestionIndex>& notCounted);

    const std::vector<QuestionIndex>& questions() const { return m_questions; } ///< in the order asked
    /// Whether asking again could change what the answers rule out.
    bool leavesOpen(const FindingRule& rule, FindingStatus status) const;
    bool leavesOpen(const FindingRule& rule, FindingStatus status, QuestionIndex question) const;
    /// What every output says: a rule that they leave open is not established, and they are what is missing.
    void applyTo(FindingResult& result) const {
        if (!m_questions.empty())
            leaveOpen(result);
    }

private:
    void leaveOpen(FindingResult& result) const;

    const Questionnaire& m_questionnaire;
    std::vector<QuestionIndex> m_questions;
};

/// Answers to other questions that are kept and not counted, and that the rule looks at: it stands as ruled
/// out, and its reader is told that somebody once said something else. Of Screening::notCounted, in that
/// order.
std::vector<QuestionIndex> keptAnswersBehind(const Questionnaire& questionnaire, const FindingRule& rule,
                                             const std::vector<QuestionIndex>& notCounted);

} // namespace anteroom
