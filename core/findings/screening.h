// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/explanation.h"
#include "core/session/session.h"

#include <string_view>
#include <vector>

namespace anteroom {

/// In print RuledOut reads "not raised by these answers": a self-report, not a diagnosis.
enum class FindingStatus : std::uint8_t { Raised, RuledOut, NotEstablished };

/// What one rule says of one set of answers.
struct FindingResult {
    std::uint32_t rule = 0; ///< into Questionnaire::findings
    FindingStatus status = FindingStatus::NotEstablished;
    Explanation explanation; ///< missing is empty unless NotEstablished
};

struct ContradictionResult {
    std::uint32_t rule = 0; ///< into Questionnaire::contradictions
    Explanation explanation;
};

/// All rules over the answers of a session as they stand, in the questionnaire's order.
struct Screening {
    std::vector<FindingResult> findings;
    std::vector<ContradictionResult> contradictions; ///< those that hold
    std::vector<QuestionIndex> unanswered;           ///< as Session::isUnanswered says
    std::vector<QuestionIndex> notCounted;           ///< kept answers of questions that are not shown
    std::vector<AnswerPlace> notCountedFields;       ///< the same of fields that their own row hides
};

Screening screen(const Session& session);
/// The contradictions alone: for pages that hold no finding.
std::vector<ContradictionResult> contradictionsOf(const Session& session);
FindingStatus statusOf(Truth truth);
/// "raised", "ruled-out", "not-established": for files; what people read says "not raised by these answers".
std::string_view statusId(FindingStatus status);

} // namespace anteroom
