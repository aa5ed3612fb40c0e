// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/questionnaire/answer_sheet.h"
#include "core/questionnaire/left_out.h"
#include "core/questionnaire/questionnaire.h"

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace anteroom {

/// How its sender calls an answers file (`id` in the file).
struct SheetName {
    std::string id;       ///< may be empty
    bool isPlain = false; ///< a number, which stays one
};

/// One answer with all that an answers file can say of it: its state, note, times and reason; rows with each
/// field likewise. Null where it says nothing at all. What was typed and refused has no place in an answers
/// file, where it would have been refused.
nlohmann::ordered_json sheetAnswerJson(const Question& question, const Answer& answer);
/// The rows of such an answer alone, as a list of maps.
nlohmann::ordered_json sheetRowsJson(const Question& question, const RowsValue& value);

/// The notices that go with the answers of the sheet, each with what kind of answers it is about, in the
/// first of the languages in which the patient was asked: "Substance use: ...".
std::vector<std::string> noticesOf(const Questionnaire& questionnaire, const AnswerSheet& sheet);

/// An answers file as one line of JSON, with its line break: what readJsonAnswers() reads back as the same
/// sheet, kept answers included, in the questionnaire's order. Answers that say nothing are not written. With
/// the notices that go with them, and with what AnswerSheet::leftOut says is not there.
std::string answersLine(const Questionnaire& questionnaire, const AnswerSheet& sheet, const SheetName& name);

/// JSON on one line, in UTF-8.
std::string compactJson(const nlohmann::ordered_json& json);

} // namespace anteroom
