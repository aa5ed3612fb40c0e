// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/proved_notes.h"
#include "core/proofs/prover.h"
#include "tests/core/proofs/note_text.h"
#include "tests/support/questionnaire_from.h"

#include <QElapsedTimer>
#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

namespace {

/// Questions of four types whose conditions look at their neighbours, one finding for every two, and one
/// question that is dead under what stands before it.
std::shared_ptr<const Questionnaire> questionnaireOfSize(int count) {
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

} // namespace

class ManyQuestionsTest : public QObject {
    Q_OBJECT

private slots:
    void theOneThatIsDeadIsFoundAmongThem();
};

/// ANTEROOM_PROOF_QUESTIONS=1000 measures what a large questionnaire takes.
void ManyQuestionsTest::theOneThatIsDeadIsFoundAmongThem() {
    if (!canProve())
        QSKIP("built without a solver");
    const int asked = qEnvironmentVariableIntValue("ANTEROOM_PROOF_QUESTIONS");
    const auto questionnaire = questionnaireOfSize(asked > 0 ? asked : 48);
    const Date day = *Date::of(2027, 3, 14);
    QElapsedTimer timer;
    timer.start();
    Provers provers([&] { return makeProver(questionnaire, {day, day, 10'000}); }, 2);
    const ProofNotes notes = provedNotes(questionnaire, provers);
    qInfo("%lld ms", timer.elapsed());
    QCOMPARE(notes.size(), std::size_t{1});
    QCOMPARE(QString::fromStdString(noteText(*questionnaire, notes[0])),
             QString("never shown: show-when of dead [q2 is red and not (q1 > 4 or q0 is yes)] because "
                     "[q1 > 4 or q0 is yes] of q2 [q2 is red and not (q1 > 4 or q0 is yes)] "
                     "[q1 > 4 or q0 is yes] [q1 > 4 or q0 is yes]"));
}

QTEST_APPLESS_MAIN(ManyQuestionsTest)
#include "many_questions_test.moc"
