// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/diagnostic.h"
#include "core/questionnaire/answer.h"
#include "core/questionnaire/questionnaire.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace anteroom {

/// One worked example beside a questionnaire: answers, and what the rules must say of them.
struct Case {
    std::string name;
    Date date;
    std::vector<std::pair<QuestionIndex, Answer>> answers;
    struct Expected {
        std::vector<std::uint32_t> raised, ruledOut, notEstablished;      ///< findings
        std::optional<std::vector<std::uint32_t>> onlyRaised;             ///< exactly these of kind flag
        std::optional<std::vector<std::uint32_t>> urgent, contradictions; ///< exactly these
        std::vector<std::pair<std::uint32_t, std::vector<QuestionIndex>>> missing;
        std::vector<std::pair<QuestionIndex, std::string>> states;
        std::vector<std::pair<QuestionIndex, double>> computed;
    } expected;
    SourceSpan span;
};

struct LoadedCases {
    std::vector<Case> cases;
    Diagnostics diagnostics;
    SourceSet sources;
};

LoadedCases loadCases(std::string name, std::string text, const Questionnaire& questionnaire);

} // namespace anteroom
