// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/date.h"
#include "core/questionnaire/answer.h"
#include "core/questionnaire/questionnaire.h"

#include <memory>
#include <utility>
#include <vector>

namespace anteroom::studio {

/// Answers that show something, with the questions that they are to, for the preview to take.
struct Example {
    Date day; ///< of the screening
    std::vector<std::pair<Question, Answer>> answers;
};
/// May be null: there are none.
using SharedExample = std::shared_ptr<const Example>;

inline SharedExample exampleOf(const Questionnaire& questionnaire, Date day,
                               const std::vector<std::pair<QuestionIndex, Answer>>& answers) {
    auto example = std::make_shared<Example>(Example{day, {}});
    for (const auto& [question, answer] : answers)
        example->answers.emplace_back(questionnaire.question(question), answer);
    return example;
}

} // namespace anteroom::studio
