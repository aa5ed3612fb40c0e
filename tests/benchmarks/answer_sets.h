// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/questionnaire/answer_sheet.h"
#include "core/questionnaire/questionnaire.h"

#include <memory>
#include <random>
#include <string>
#include <utility>
#include <vector>

namespace anteroom::bench {

/// The shipped questionnaire, loaded once.
const std::shared_ptr<const Questionnaire>& shipped();

/// When all of these screenings took place.
Date screeningDate();

using AnswerSet = std::vector<std::pair<QuestionIndex, Answer>>;

/// A complete screening of `questionnaire`: every question that is shown has an answer, as an answers file
/// may hold it, or a reason for having none.
AnswerSet randomAnswerSet(const std::shared_ptr<const Questionnaire>& questionnaire, std::mt19937& random);

/// As one line of a batch, without its line break.
std::string lineOf(const Questionnaire& questionnaire, const AnswerSet& answers, std::size_t number);

} // namespace anteroom::bench
