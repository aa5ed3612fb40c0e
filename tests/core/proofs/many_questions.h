// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/questionnaire_from.h"

#include <memory>
#include <string>

namespace anteroom::test {

/// Questions of four types whose conditions look at their neighbours, one finding for every two, and one
/// question that is dead under what stands before it.
inline std::shared_ptr<const Questionnaire> manyQuestions(int count) {
    const auto id = [](int index) { return "q" + std::to_string(index); };
    const auto holds = [&](int index) {
        const char* const conditions[]{" is yes", " > 4", " is red", " includes any of [red, blue]"};
        return id(index) + conditions[index % 4];
    };
    const char* const types[]{
        "yes-no", "number, range: [0, 9]",
        "choice, options: [{id: red, text: R}, {id: blue, text: B}, {id: grey, text: G}]",
        "choices, options: [{id: red, text: R}, {id: blue, text: B}, {id: grey, text: G}]"};
    std::string questions;
    std::string findings = "findings:\n";
    for (int index = 0; index < count; ++index) {
        questions += (index == 0 ? "" : "\n") + std::string("- {id: ") + id(index) +
                     ", text: T, type: " + types[index % 4];
        if (index % 8 > 1)
            questions += ", show-when: '" + holds(index - 1) + " or " + holds(index - 2) + "'";
        questions += "}";
        if (index % 2 == 1 && index > 3)
            findings += "  - {id: f" + std::to_string(index) + ", kind: flag, title: T, when: '" +
                        holds(index) + " and (" + holds(index - 1) + " or " + holds(index - 3) +
                        ")', cite: [{document: leaflet, section: One}]}\n";
    }
    questions += "\n- {id: dead, type: yes-no, text: D, show-when: '" + holds(2) + " and not (" + holds(1) +
                 " or " + holds(0) + ")'}";
    return questionnaireOf(questions, findings);
}

} // namespace anteroom::test
