// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/explanation.h"
#include "core/session/session.h"
#include "core/summary/counted_answers.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
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

/// One answer, or a part of it, as it prints. Words stand in the questionnaire, which outlives this.
struct PrintedPlace {
    std::string_view question;
    std::optional<std::size_t> row;        ///< counted from 0, as the rows stand in the value
    std::optional<std::string_view> field; ///< only within rows
    std::string_view state; ///< "not-counted", without a value, where it is not shown and has an answer
    nlohmann::ordered_json value;
    std::string text;
};
PrintedPlace printedPlace(const Session& session, const CountedAnswers& counted, const AnswerPlace& place,
                          std::string_view language);

/// {question, row, field, state, value, text}: a PrintedPlace as an object.
nlohmann::ordered_json placeJson(const Session& session, const CountedAnswers& counted,
                                 const AnswerPlace& place, std::string_view language);

} // namespace anteroom
