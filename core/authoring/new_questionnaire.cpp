// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/authoring/new_questionnaire.h"

#include "core/authoring/yaml_text.h"

namespace anteroom {

namespace {

constexpr std::string_view questionnaireBody = R"(license: CC0-1.0
languages: [en]

# The documents that findings cite.
documents:
  our-notes: {title: Notes on sleep, publisher: Our clinic, kind: notes of our own}

# The order in which the clinician reads what was found.
topics:
  - {id: sleep, title: Sleep}

sections:
  - id: your-sleep
    title: Your sleep
    questions:
      - id: trouble
        type: yes-no
        text: 'Do you have trouble sleeping?'
        label: trouble sleeping
      - id: nights
        type: number
        text: 'On how many nights in a week?'
        label: nights in a week
        show-when: trouble is yes
        unit: nights
        range: [0, 7] # anything else is refused

findings:
  - id: poor-sleep
    kind: flag
    topic: sleep
    when: trouble is yes and nights >= 3
    title: Trouble sleeping on three nights a week or more
    discuss: 'What keeps the patient awake, and since when.'
    cite:
      - {document: our-notes, section: When to talk about it}
)";

constexpr std::string_view casesBody = R"(
cases:
  - name: three nights raise poor sleep
    date: 2027-03-14
    answers: {trouble: yes, nights: 3}
    expect: {raised: [poor-sleep]}
  - name: two nights do not
    date: 2027-03-14
    answers: {trouble: yes, nights: 2}
    expect: {ruled-out: [poor-sleep]}
  - name: no trouble rules it out
    date: 2027-03-14
    answers: {trouble: no}
    expect: {ruled-out: [poor-sleep], states: {nights: not-applicable}}
  - name: nights not sure leave it open
    date: 2027-03-14
    answers: {trouble: yes, nights: {state: not-sure}}
    expect: {not-established: [poor-sleep], missing: {poor-sleep: [nights]}}
  - name: trouble not asked leaves it open
    date: 2027-03-14
    answers: {trouble: {state: not-asked}}
    expect: {not-established: [poor-sleep], missing: {poor-sleep: [trouble]}}
)";

} // namespace

NewQuestionnaire newQuestionnaire(const QuestionnaireId& id, std::string_view title) {
    NewQuestionnaire made;
    made.questionnaire = "# A questionnaire to start from. questionnaires/FORMAT.md explains every word.\n"
                         "anteroom: 1\nid: " +
                         id.str() + "\nversion: 1.0.0\ntitle: " + authoring::yamlText(title) + '\n' +
                         std::string(questionnaireBody);
    made.cases = "# Examples that prove what the findings do: anteroom-cli check runs them.\n"
                 "anteroom: 1\ncases-of: " +
                 id.str() + '\n' + std::string(casesBody);
    return made;
}

} // namespace anteroom
