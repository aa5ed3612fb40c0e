// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/questionnaire/left_out.h"
#include "tests/support/answers.h"
#include "tests/support/questionnaire_from.h"

#include <memory>
#include <string>
#include <vector>

namespace anteroom::test {

/// Two kinds of sensitive answers, of which the first has a notice, among others.
inline std::shared_ptr<const Questionnaire> sensitiveQuestionnaire() {
    return questionnaireWith(R"(
topics: [{id: night, title: Nights}]
sensitivities:
  - {id: drugs, title: Drugs, notice: Made up and not for others.}
  - {id: family, title: Family matters}
sections:
  - id: main
    title: Main
    questions:
      - {id: trouble, type: yes-no, text: Trouble, summary: history}
      - {id: hours, type: number, range: [0, 24], text: Hours, summary: vitals, measured: yes, unit: h}
      - {id: agreed, type: yes-no, text: Agreed, summary: visit, not-sure: no, prefer-not-to-say: no}
  - id: drugs
    title: Drugs
    sensitivity: drugs
    questions:
      - {id: drug, type: yes-no, text: Uses a drug, summary: history, safety: yes}
      - {id: which, type: text, text: Which drug, summary: notes, show-when: drug is yes}
      - id: doses
        type: rows
        text: Doses
        summary: medicines
        show-when: drug is yes
        fields: [{id: amount, type: number, range: [0, 99999], text: Amount}, {id: why, type: text, text: Why}]
  - id: family
    title: Family
    questions:
      - {id: mother, type: yes-no, text: Mother ill, sensitivity: family}
computed:
  - {id: score, label: Score, value: 'count(drug is yes, trouble is yes)', summary: vitals}
  - {id: plain-score, label: Plain score, value: 'count(trouble is yes)', summary: vitals}
findings:
  - {id: uses, kind: flag, priority: first, topic: night, when: drug is yes, title: Drug use told, cite: [{document: leaflet, section: One}]}
  - {id: sleeps-badly, kind: flag, topic: night, when: trouble is yes, quote: [which], title: Sleeps badly, cite: [{document: leaflet, section: Two}]}
  - {id: both, kind: contributor, when: score > 1, title: Sleep and drugs, cite: [{document: leaflet, section: Three}]}
  - {id: ill, kind: candidacy, when: mother is yes, title: Illness in the family, cite: [{document: leaflet, section: Four}]}
urgent:
  - {id: now, tier: same-visit, when: drug is yes, title: Speak about the drug}
contradictions:
  - {id: odd, when: drug is yes and trouble is no, text: A drug and no trouble.}
)");
}

/// Everything in it was said.
inline TestSession sensitiveSession() {
    TestSession session(sensitiveQuestionnaire());
    session.set("trouble", yes());
    session.set("hours", number(6, "14:05"));
    session.set("agreed", yes());
    session.set("drug", yes());
    session.set("which", text("zebra powder"));
    session.set("doses", rows({{number(86421), text("zebra reasons")}}));
    Answer mother = no();
    mother.note = "zebra aunt";
    session.set("mother", std::move(mother));
    return session;
}

inline LeftOut leftOutBy(const Session& session, const std::vector<std::string>& ids) {
    Result<LeftOut> made = leftOutOf(session.questionnaire(), ids);
    if (!made)
        qFatal("%s", made.error().message.c_str());
    return std::move(made).value();
}

} // namespace anteroom::test
