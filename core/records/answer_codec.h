// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/questionnaire/answer.h"
#include "core/questionnaire/questionnaire.h"
#include "core/records/object_reader.h"

#include <nlohmann/json.hpp>

#include <vector>

namespace anteroom::records {

/// One answer with all that belongs to it: {state, value, refused, note, reason, measured-at, refused-time},
/// of which what says nothing is left out (the state where it is "not-asked"). A value has the form of an
/// answers file, but rows are always {rows: [{field: answer}], complete} with each field an answer as here.
nlohmann::ordered_json answerToJson(const Question& question, const Answer& answer);

/// An answer that a Session could hold, which fits the type of the question; else the place has a fault.
Answer answerFromJson(const Place& place, const nlohmann::json& json, const Question& question);

/// {question: answer}, by QuestionIndex: whoever looks through the object finds what the questionnaire does
/// not have, and few questions are answered. An answer that says nothing is a fault, as is one of an
/// information text.
std::vector<Answer> answersFromJson(const Place& place, const nlohmann::json& json,
                                    const Questionnaire& questionnaire);

} // namespace anteroom::records
