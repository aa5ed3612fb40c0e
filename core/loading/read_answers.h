// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/diagnostic.h"
#include "core/document/node.h"
#include "core/questionnaire/answer_sheet.h"
#include "core/questionnaire/questionnaire.h"

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace anteroom {

struct ReadAnswers {
    std::optional<AnswerSheet> sheet; ///< nothing when diagnostics has errors
    /// By what name its sender knows the file, when it says so; also of a file that is refused.
    std::string id;
    std::string questionnaire; ///< the id of the one that the file says it is of; also of one that is refused
    bool idIsPlain = false;    ///< written without quotes: a number, in JSON
    Diagnostics diagnostics;
    SourceSet sources;
};

/// Reads an answers file: JSON when `name` ends in .json, YAML when it ends in .yaml or .yml, and otherwise
/// JSON when the text begins with `{`. Every answer
/// is checked against its question; nothing is dropped in silence. Codes beside those of the document and
/// mapping readers: unknown-question, unknown-option, out-of-range, bad-date, too-long, wrong-type,
/// exclusive-option, empty-choices, not-offered, unknown-entry, computed-answer.
ReadAnswers readAnswers(std::string name, std::string text, const Questionnaire& questionnaire);
/// The same of JSON, whatever its name and how it begins.
ReadAnswers readJsonAnswers(std::string name, std::string text, const Questionnaire& questionnaire);

/// The `answers` mapping alone (cases.yaml uses it too). `today` bounds dates.
std::vector<std::pair<QuestionIndex, Answer>> readAnswerMap(Node answers, const Questionnaire& questionnaire,
                                                            Date today, Diagnostics& diagnostics);

} // namespace anteroom
