// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/proof.h"
#include "core/analysis/rules.h"

#include <string>
#include <string_view>

namespace anteroom {

/// An entry for `cases` in cases.yaml, with `indent` blanks before each line: these answers, and as `expect`
/// what the rules say of `rule` now. It reads back as what it was written from.
std::string caseYaml(const std::shared_ptr<const Questionnaire>& questionnaire, const Witness& witness,
                     const Rule& rule, std::string_view name, std::size_t indent);

/// One answer in the form of an answers file, on one line: "yes", "[{cups: 2}]", "{state: not-sure}".
std::string answerYaml(const Question& question, const Answer& answer);

} // namespace anteroom
