// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/preview.h"
#include "tests/support/answers.h"
#include "tests/support/questionnaire_from.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::test;
using studio::Preview;

namespace {

std::shared_ptr<const Questionnaire> nightsFrom(const std::string& least) {
    return questionnaireOf("- {id: nights, type: number, range: [0, 7], text: 'How many nights?'}\n",
                           "findings:\n  - {id: poor-sleep, kind: flag, title: T, when: nights >= " + least +
                               ", cite: [{document: leaflet, section: One}]}\n");
}

studio::Example exampleOf(const Questionnaire& questionnaire, double nights) {
    return *studio::exampleOf(questionnaire, *Date::of(2030, 5, 6),
                              {{questionIn(questionnaire, "nights"), number(nights)}});
}

FindingStatus status(const Preview& preview) { return preview.findings().front().status; }

} // namespace

class PreviewTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void anExampleTakesThePlaceOfTheAuthorsAnswersForAWhile();
    void oneExampleAfterTheOtherLeadsBackToTheAuthorsAnswers();
    void anExampleOutlivesEditsAsAnswersDo();
    void itIsATryAndTheViewOutlivesEdits();
    void promise1ASafetyAnswerThatIsKeptLeavesItsFindingOpen();

private:
    std::shared_ptr<const Questionnaire> m_questionnaire = nightsFrom("3");
    std::unique_ptr<Preview> m_preview;
};

// Seven nights are the author's own answer.
void PreviewTest::init() {
    m_preview = std::make_unique<Preview>([] { return minute(0); });
    m_preview->take(m_questionnaire);
    m_preview->encounter()->session->setAnswer(questionIn(*m_questionnaire, "nights"), number(7), minute(1));
    QVERIFY(status(*m_preview) == FindingStatus::Raised);
}

void PreviewTest::anExampleTakesThePlaceOfTheAuthorsAnswersForAWhile() {
    m_preview->tryExample(exampleOf(*m_questionnaire, 2));
    QVERIFY(status(*m_preview) == FindingStatus::RuledOut);
    QCOMPARE(m_preview->exampleDay()->iso(), std::string("2030-05-06"));
    QCOMPARE(m_preview->encounter()->session->startedAt().date.iso(), std::string("2030-05-06"));
    QCOMPARE(m_preview->clock()().date.iso(), std::string("2030-05-06"));
    m_preview->leaveExample();
    QVERIFY(status(*m_preview) == FindingStatus::Raised);
    QVERIFY(!m_preview->exampleDay());
    QCOMPARE(m_preview->encounter()->session->startedAt().date.iso(), std::string("2027-03-14"));
}

void PreviewTest::oneExampleAfterTheOtherLeadsBackToTheAuthorsAnswers() {
    m_preview->tryExample(exampleOf(*m_questionnaire, 2));
    m_preview->tryExample(exampleOf(*m_questionnaire, 1));
    m_preview->leaveExample();
    QVERIFY(m_preview->encounter()->session->answer(questionIn(*m_questionnaire, "nights")) == number(7));
}

void PreviewTest::anExampleOutlivesEditsAsAnswersDo() {
    m_preview->tryExample(exampleOf(*m_questionnaire, 2));
    m_preview->take(nightsFrom("2"));
    QVERIFY(status(*m_preview) == FindingStatus::Raised);
    QVERIFY(m_preview->exampleDay());
}

void PreviewTest::itIsATryAndTheViewOutlivesEdits() {
    QVERIFY(m_preview->encounter()->isTry);
    QVERIFY(!m_preview->encounter()->isPatientsView);
    m_preview->encounter()->isPatientsView = true;
    m_preview->take(nightsFrom("2"));
    QVERIFY(m_preview->encounter()->isPatientsView);
    m_preview->tryExample(exampleOf(*m_questionnaire, 2));
    QVERIFY(m_preview->encounter()->isPatientsView);
}

// As on a form that was filled in on paper: a plan is ticked below "no".
void PreviewTest::promise1ASafetyAnswerThatIsKeptLeavesItsFindingOpen() {
    const auto questionnaire = questionnaireOf(
        "- {id: thoughts, type: yes-no, text: 'Thoughts?', safety: yes}\n"
        "- {id: plan, type: yes-no, text: 'Plan?', label: Plan, show-when: thoughts is yes, safety: yes}\n",
        "findings:\n  - {id: planned, kind: flag, title: T, when: plan is yes, cite: [{document: leaflet, "
        "section: One}]}\n");
    Preview preview([] { return minute(0); });
    preview.take(questionnaire);
    preview.encounter()->session->setAnswers(
        {{questionIn(*questionnaire, "thoughts"), no()}, {questionIn(*questionnaire, "plan"), yes()}},
        minute(1));
    QVERIFY(status(preview) == FindingStatus::NotEstablished);
    QCOMPARE(preview.findings().front().missing, QString("Plan"));
}

QTEST_GUILESS_MAIN(PreviewTest)
#include "preview_test.moc"
