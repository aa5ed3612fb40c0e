// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/questionnaire_from.h"

#include <memory>
#include <random>
#include <string>
#include <vector>

// Questionnaires that say anything, for what must not change whatever they say.
namespace anteroom::test {

/// No rule may rest on what was not answered, which the last two of these can say negated.
inline constexpr std::size_t atomsOfRules = 25;

/// A condition on the questions and computed values of `conditioned()`.
inline std::string anyCondition(std::mt19937& random, int depth, std::size_t atomCount = 27) {
    static const std::vector<std::string> atoms{"a is yes",
                                                "a is no",
                                                "b is past",
                                                "b in [current, never]",
                                                "c is y",
                                                "c in [x, z]",
                                                "e > 3",
                                                "e != 4",
                                                "e + 2 >= 5",
                                                "d includes any of [x, y]",
                                                "d includes all of [x, y]",
                                                "d includes none of [z]",
                                                "f < 2020-02-01",
                                                "years from f to today >= 18",
                                                "any(r: n > 3)",
                                                "all(r: n > 3)",
                                                "count(r: n > 3) >= 2",
                                                "count(a is yes, c is x) = 1",
                                                "sum(e, 2) > 3",
                                                "mean(e, e, 1) > 2",
                                                "sum(r: n) > 4",
                                                "old is yes",
                                                "age >= 30",
                                                "big is yes",
                                                "load > 4",
                                                "a is answered",
                                                "r is answered"};
    if (depth == 0 || random() % 3 == 0)
        return atoms[random() % atomCount];
    if (random() % 4 == 0)
        return "not (" + anyCondition(random, depth - 1, atomCount) + ")";
    return "(" + anyCondition(random, depth - 1, atomCount) + (random() % 2 ? " and " : " or ") +
           anyCondition(random, depth - 1, atomCount) + ")";
}

/// Questions of each type that a condition may ask of.
inline const std::string conditionedQuestions =
    "- {id: a, type: yes-no, text: A}\n"
    "- {id: b, type: status, text: B}\n"
    "- {id: c, type: choice, text: C, options: [{id: x, text: X}, {id: y, text: Y}, {id: z, text: Z}]}\n"
    "- {id: d, type: choices, text: D, options: [{id: x, text: X}, {id: y, text: Y}, {id: z, text: Z}]}\n"
    "- {id: e, type: number, range: [-9, 9], text: E}\n"
    "- {id: f, type: date, text: F}\n"
    "- {id: r, type: rows, text: R, fields: [{id: n, type: number, range: [0, 9], text: N}, "
    "{id: o, type: yes-no, text: O, show-when: n > 4 or a is yes}]}\n";
inline const std::string conditionedValues =
    "computed:\n  - {id: old, label: Old, value: e > 5}\n"
    "  - {id: age, label: Age, value: years from f to today}\n"
    "  - {id: big, label: Big, value: e > 3, show-when: a is yes}\n"
    "  - {id: load, label: Load, value: e + 1, show-when: b is past}\n";

/// Twelve questions that are shown as random conditions say.
inline std::shared_ptr<const Questionnaire> conditioned(std::mt19937& random) {
    std::string yaml = conditionedQuestions;
    for (int i = 0; i < 12; ++i)
        yaml += "- {id: q" + std::to_string(i) + ", type: yes-no, text: Q, show-when: '" +
                anyCondition(random, 3) + "'}\n";
    return questionnaireOf(yaml, conditionedValues);
}

/// Rules of each kind with random conditions, and computed values that rest on others.
inline std::shared_ptr<const Questionnaire> ruled(std::mt19937& random) {
    std::string rules = conditionedValues;
    rules += "  - {id: v0, label: V, value: '" + anyCondition(random, 2, atomsOfRules) + "', show-when: '" +
             anyCondition(random, 1, atomsOfRules) + "'}\n";
    rules += "  - {id: v1, label: V, value: 'e + age * 2 - 0.5', show-when: '" +
             anyCondition(random, 1, atomsOfRules) + "', summary: vitals, unit: points}\n";
    rules +=
        "  - {id: v2, label: V, value: 'count(v0 is yes, " + anyCondition(random, 1, atomsOfRules) + ")'}\n";
    rules += "findings:\n";
    for (int i = 0; i < 10; ++i) {
        std::string when = anyCondition(random, 3, atomsOfRules);
        if (i % 3 == 0)
            when = "v0 is no or v1 > 7 or (v2 >= 1 and " + when + ")";
        rules += "  - {id: f" + std::to_string(i) + ", kind: flag, title: F, when: '" + when +
                 "', cite: [{document: leaflet, section: One}]}\n";
    }
    rules += "urgent:\n  - {id: u, tier: same-visit, title: U, when: '" +
             anyCondition(random, 2, atomsOfRules) + "'}\n";
    rules += "contradictions:\n  - {id: k, text: K, when: '" + anyCondition(random, 2, atomsOfRules) + "'}\n";
    return questionnaireOf(conditionedQuestions, rules);
}

} // namespace anteroom::test
