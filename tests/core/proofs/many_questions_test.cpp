// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/notes/proved_notes.h"
#include "core/proofs/prover.h"
#include "tests/core/proofs/many_questions.h"
#include "tests/core/proofs/note_text.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

class ManyQuestionsTest : public QObject {
    Q_OBJECT

private slots:
    void theOneThatIsDeadIsFoundAmongThem();
};

void ManyQuestionsTest::theOneThatIsDeadIsFoundAmongThem() {
    if (!canProve())
        QSKIP("built without a solver");
    const auto questionnaire = manyQuestions(48);
    const Date day = *Date::of(2027, 3, 14);
    Provers provers([&] { return makeProver(questionnaire, {day, day, 10'000}); }, 2);
    const ProofNotes notes = provedNotes(questionnaire, provers);
    QCOMPARE(notes.size(), std::size_t{1});
    QCOMPARE(QString::fromStdString(noteText(*questionnaire, notes[0])),
             QString("never shown: show-when of dead [q2 is red and not (q1 > 4 or q0 is yes)] because "
                     "[q1 > 4 or q0 is yes] of q2 [q2 is red] [q1 > 4] [q0 is yes]"));
}

QTEST_APPLESS_MAIN(ManyQuestionsTest)
#include "many_questions_test.moc"
