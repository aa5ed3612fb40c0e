// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/syntax.h"
#include "core/questionnaire/questionnaire.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace anteroom::loading {

/// A show-when and the one that stands around it: a question's, its group's, its section's.
struct DraftGate {
    std::optional<std::size_t> parent; ///< into QuestionnaireDraft::gates
    std::unique_ptr<Syntax> syntax;    ///< null where it does not parse
    std::size_t firstQuestion = 0; ///< the first that it decides about, into QuestionnaireDraft::questions
};

struct DraftField {
    SourceSpan span; ///< of its id
    std::unique_ptr<Syntax> gate;
    bool isBroken = false;
};

struct DraftQuestion {
    Question question;
    SourceSpan span{};     ///< of its id
    bool isBroken = false; ///< its type or options could not be read: rules that name it cannot be judged
    bool isDuplicate = false;
    std::optional<std::size_t> gate{};
    std::vector<DraftField> fields{};
    std::optional<SourceSpan> notAskedAnew{}; ///< of the key, where it says so
    bool isUrgent = false; ///< an urgent trigger looks at it, itself or through computed values
};

struct DraftComputed {
    ComputedValue value;
    SourceSpan span;
    bool isDuplicate = false;
    std::unique_ptr<Syntax> syntax;
    std::unique_ptr<Syntax> gate;
};

template <typename Rule>
struct DraftRule {
    Rule rule;
    std::unique_ptr<Syntax> when;
};

/// What was read so far: everything but the program. Syntax is not looked up yet.
struct QuestionnaireDraft {
    Questionnaire::Data data; ///< without questions, computed values and rules
    std::vector<DraftGate> gates;
    std::vector<DraftQuestion> questions;
    std::vector<DraftComputed> computed;
    std::vector<DraftRule<FindingRule>> findings;
    std::vector<DraftRule<UrgentTrigger>> urgent;
    std::vector<DraftRule<Contradiction>> contradictions;
    /// Questions are missing that a reader could not see (a broken include, say): an unknown name may not be
    /// the author's mistake.
    bool lacksQuestions = false;

    QuestionnaireDraft(QuestionnaireId id) : data{.id = std::move(id)} {}
};

} // namespace anteroom::loading
