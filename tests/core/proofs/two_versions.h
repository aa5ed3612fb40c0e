// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/diff/diff_words.h"
#include "core/proofs/prover.h"
#include "tests/support/questionnaire_from.h"

#include <QString>

#include <memory>

namespace anteroom::test {

/// A question of each kind that is compared.
inline QString questions(const QString& score = "range: [0, 10]", const QString& more = {}) {
    return QString(R"(- {id: told, type: yes-no, text: "Told?"}
- {id: score, type: number, text: "Score?", %1}
- {id: inner, type: yes-no, text: "Inner?", show-when: told is yes}
- {id: drug, type: choices, text: "Which?", options: [{id: beer, text: B}, {id: wine, text: W}%2]}
- id: medicines
  type: rows
  text: "Medicines?"
  row: medicine
  fields:
    - {id: dose, type: number, text: D, range: [0, 5]})")
        .arg(score, more);
}

/// With one finding, `f`.
inline std::shared_ptr<const Questionnaire> version(const QString& asked, const QString& when,
                                                    const QString& more = {}) {
    return questionnaireOf(asked.toStdString(),
                           QString("%1findings:\n  - {id: f, kind: flag, title: T, when: '%2', cite: "
                                   "[{document: leaflet, section: One}]}\n")
                               .arg(more, when)
                               .toStdString());
}

using Version = std::shared_ptr<const Questionnaire>;

inline Differences differencesOf(const Version& before, const Version& after) {
    const Date day = *Date::of(2027, 3, 14);
    return differences(before, after, [=](const auto& joined) {
        return Provers([=] { return makeProver(joined, {day, day, 10'000}); }, 2);
    });
}

/// As a person reads it, without the blanks before lines.
inline QString textOf(const Version& before, const Version& after) {
    const Differences all = differencesOf(before, after);
    std::string text;
    for (const RuleDifference& rule : all.rules)
        text += render(wordsOf(all, rule, Named::ById));
    return QString::fromStdString(text).replace("\n  ", "\n").trimmed();
}

} // namespace anteroom::test
