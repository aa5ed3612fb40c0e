// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/explanation.h"
#include "core/session/session.h"
#include "core/summary/counted_answers.h"

#include <nlohmann/json.hpp>

#include <string_view>

namespace anteroom {

/// 148, not 148.0: the file says what was typed. Precondition: it is finite.
nlohmann::ordered_json numberJson(double number);

/// The value in the form of an answers file ("yes", 148, {"status": "past", "when": "2019"}); null where
/// there is none.
nlohmann::ordered_json valueJson(const Question& question, const Answer& answer);

/// "measured-at" and "measured-on", as far as they are known.
void addMeasurementTime(nlohmann::ordered_json& json, const MeasurementTime& measured);

/// The same as valueJson, or {"state": "not-sure"} and the like where there is none.
nlohmann::ordered_json answerJson(const Question& question, const Answer& answer);

/// {question, row, field, state, value, text}; row (counted from 0, as the rows stand in the value) and field
/// only within rows. The state of a question that is not shown and has an answer is "not-counted", without a
/// value.
nlohmann::ordered_json placeJson(const Session& session, const CountedAnswers& counted,
                                 const AnswerPlace& place, std::string_view language);

} // namespace anteroom
