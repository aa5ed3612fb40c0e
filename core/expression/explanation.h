// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/evaluator.h"

#include <compare>
#include <memory>
#include <optional>
#include <vector>

namespace anteroom {

/// One answer: a question's, or a field's in one row of it.
struct AnswerPlace {
    QuestionIndex question{};
    std::optional<std::uint32_t> row;
    std::optional<FieldIndex> field;

    auto operator<=>(const AnswerPlace&) const = default;
};

/// Why a condition or number has the value it has. Both lists are in the order asked, without repetition.
struct Explanation {
    /// The answers it rests on: of a true condition those that make it true, of a false one those that make
    /// it false, of an unknown one those that already point one way. Computed values are followed down to the
    /// questions.
    std::vector<AnswerPlace> because;
    /// The questions that would settle an unknown: not asked, not sure, declined, not measured, an open list,
    /// a medicine that was not recognised. A question that waits for its show-when is never named; the
    /// questions of the show-when are. Empty exactly when the value is known.
    std::vector<AnswerPlace> missing;
};

/// Explains one condition or number after the other, as the evaluator's facts then are, and keeps the space
/// that this takes. The evaluator must outlive it.
class Explainer {
public:
    explicit Explainer(const Evaluator& evaluator);
    ~Explainer();

    Explanation explain(NodeIndex node);
    /// The same without `because`.
    std::vector<AnswerPlace> missingFor(NodeIndex node);

private:
    class Walk;
    std::unique_ptr<Walk> m_walk;
};

/// For one alone.
Explanation explain(const Evaluator& evaluator, NodeIndex node);
std::vector<AnswerPlace> missingFor(const Evaluator& evaluator, NodeIndex node);

/// Why `question` is shown or is not, or what is missing before that is known. Empty where nothing stands
/// before it.
Explanation explainGate(const Evaluator& evaluator, QuestionIndex question);

} // namespace anteroom
