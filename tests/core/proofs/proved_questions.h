// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/notes/proved_notes.h"
#include "core/proofs/prover.h"
#include "tests/support/questionnaire_from.h"

#include <memory>
#include <string>

namespace anteroom::test {

/// A question of each kind that conditions look at; `more` of them after these.
inline std::shared_ptr<const Questionnaire> asking(const std::string& more, const std::string& rest) {
    const std::string questions = R"(- {id: told, type: yes-no, text: "Told?"}
- {id: mania, type: status, text: "Mania?"}
- {id: score, type: number, text: "Score?", range: [0, 10]}
- {id: age, type: number, text: "Age?", range: [18, 99]}
- id: drug
  type: choices
  text: Which?
  options: [{id: beer, text: B}, {id: wine, text: W}, {id: tea, text: T}, {id: none-of-these, text: N, exclusive: yes}]
- {id: since, type: date, text: "Since?", range: [2000-01-01, today]}
- id: medicines
  type: rows
  text: Medicines?
  row: medicine
  fields:
    - {id: daily, type: yes-no, text: D}
    - {id: dose, type: number, text: Dose, range: [0, 5]})";
    return questionnaireOf(questions + (more.empty() ? "" : "\n" + more), rest);
}

/// In a list of findings.
inline std::string finding(const std::string& id, const std::string& when) {
    return "  - {id: " + id + ", kind: flag, title: T, when: '" + when +
           "', cite: [{document: leaflet, section: One}]}\n";
}

/// The findings `fa` and, unless its condition is empty, `fb`.
inline std::string found(const std::string& a, const std::string& b = {}) {
    return "findings:\n" + finding("fa", a) + (b.empty() ? "" : finding("fb", b));
}

/// Of everybody who is screened on one day.
inline ProofNotes notesOf(const std::shared_ptr<const Questionnaire>& questionnaire, unsigned threads = 2) {
    const Date day = *Date::of(2027, 3, 14);
    Provers provers([&] { return makeProver(questionnaire, {day, day, 10'000}); }, threads);
    return provedNotes(questionnaire, provers);
}

} // namespace anteroom::test
