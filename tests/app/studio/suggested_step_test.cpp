// SPDX-License-Identifier: GPL-3.0-or-later
// How much an edit of the text changes, before anything is proved of its rules.
#include "app/studio/suggested_step.h"
#include "tests/support/questionnaire_from.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

namespace {

const QString whole = R"(topics:
  - {id: one, title: One}
  - {id: two, title: Two}
sections:
  - id: main
    title: Main
    questions:
      - {id: told, type: yes-no, safety: yes, text: "Told?"}
      - {id: score, type: number, text: "Score?", range: [0, 10]}
findings:
  - {id: high, kind: flag, priority: first, topic: one, title: High, when: score > 5, cite: [{document: leaflet, section: One}]}
urgent:
  - {id: call, tier: immediate, when: told is yes, title: Call}
)";

} // namespace

class SuggestedStepTest : public QObject {
    Q_OBJECT

private slots:
    void whatWeighsLessIsNeverASmallStep_data();
    void whatWeighsLessIsNeverASmallStep();
};

void SuggestedStepTest::whatWeighsLessIsNeverASmallStep_data() {
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<int>("step");
    const auto row = [](const char* name, const char* from, const char* to, VersionStep step) {
        QTest::newRow(name) << from << to << static_cast<int>(step);
    };
    row("nothing", "", "", VersionStep::Patch);
    row("words", "title: High", "title: Higher", VersionStep::Patch);
    row("less urgent", "tier: immediate", "tier: same-visit", VersionStep::Major);
    row("another kind", "kind: flag", "kind: checklist", VersionStep::Major);
    row("a lower priority", "priority: first", "priority: note", VersionStep::Major);
    row("no safety question any more", "safety: yes, ", "", VersionStep::Major);
    row("one more safety question", "type: number,", "type: number, safety: yes,", VersionStep::Minor);
    row("who is asked", "type: number,", "type: number, ask: staff,", VersionStep::Minor);
    row("another order of questions",
        "      - {id: told, type: yes-no, safety: yes, text: \"Told?\"}\n      - {id: score, type: number, "
        "text: "
        "\"Score?\", range: [0, 10]}\n",
        "      - {id: score, type: number, text: \"Score?\", range: [0, 10]}\n      - {id: told, type: "
        "yes-no, "
        "safety: yes, text: \"Told?\"}\n",
        VersionStep::Minor);
    row("another order of topics", "  - {id: one, title: One}\n  - {id: two, title: Two}\n",
        "  - {id: two, title: Two}\n  - {id: one, title: One}\n", VersionStep::Minor);
}

void SuggestedStepTest::whatWeighsLessIsNeverASmallStep() {
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(int, step);
    QString edited = whole;
    if (!from.isEmpty()) {
        QVERIFY(whole.contains(from));
        edited.replace(from, to);
    }
    const auto before = questionnaireWith(whole.toStdString());
    const auto after = questionnaireWith(edited.toStdString());
    QCOMPARE(static_cast<int>(studio::stepOf(structuralChanges(*before, *after), {})), step);
}

QTEST_APPLESS_MAIN(SuggestedStepTest)
#include "suggested_step_test.moc"
