// SPDX-License-Identifier: GPL-3.0-or-later
// A transcription: what somebody wrote on paper beside a question that does not apply can be entered too.
#include "tests/app/interview/interview_fixture.h"
#include "tests/support/gui/clipping.h"

#include <QLabel>

using namespace anteroom;
using namespace anteroom::test;

class InterviewPaperTest : public QObject {
    Q_OBJECT

private slots:
    void whatIsLeftOutIsNamedByItsNumbersOnPaper();
    void withoutPaperNothingIsSaidOfWhatIsLeftOut();
    void whatIsEnteredFromPaperIsKeptAndNotCounted_data();
    void whatIsEnteredFromPaperIsKeptAndNotCounted();
    void onceItAppliesItIsAQuestionLikeAnyOther();
    void whatIsKeptIsInViewWhenTheScreeningIsOpenedAgain();
    void aListLeftOutShowsAllItsFields();
    void anEntryThatIsRefusedSaysSoFirst();
    void aScreeningBecomesATranscriptionWhenItsDetailsSaySo();
    void thePageLooksRightInEverySize_data() { addScreenSizes(); }
    void thePageLooksRightInEverySize();
};

namespace {

constexpr std::uint32_t safetySection = 3;

void copyFromPaper(InterviewWindow& window) {
    window.encounter().transcribedBy = "J. Sample";
    window.view().detailsChanged();
}

QString saidOn(const InterviewWindow& window, const QString& line) {
    const auto* found = window.find(line);
    if (!found)
        return {};
    QStringList said;
    for (const QLabel* label : found->findChildren<QLabel*>())
        said << label->text();
    return said.join(QLatin1Char(' '));
}

} // namespace

void InterviewPaperTest::whatIsLeftOutIsNamedByItsNumbersOnPaper() {
    InterviewWindow window;
    copyFromPaper(window);
    window.view().goToSection(safetySection);
    QCOMPARE(saidOn(window, "paper.plan"),
             QString("Question 11 of the paper form is left out after the answers so far."));
    // The others have the numbers that they have there, too.
    QVERIFY(window.find("question.help")->findChildren<QLabel*>().first());
    QStringList said;
    for (const QLabel* label : window.find("question.help")->findChildren<QLabel*>())
        said << label->text();
    QVERIFY2(said.contains("12"), qPrintable(said.join('|')));
    window.click("option.thoughts.past");
    QVERIFY(window.find("paper.plan"));
    window.click("option.thoughts.current");
    QTRY_VERIFY(window.find("question.plan"));
    QVERIFY(!window.find("paper.plan"));
}

void InterviewPaperTest::withoutPaperNothingIsSaidOfWhatIsLeftOut() {
    InterviewWindow window;
    window.view().goToSection(safetySection);
    window.click("option.thoughts.past");
    QVERIFY(!window.find("paper.plan"));
}

void InterviewPaperTest::whatIsEnteredFromPaperIsKeptAndNotCounted_data() {
    QTest::addColumn<bool>("byKeys");
    QTest::newRow("keys") << true;
    QTest::newRow("mouse") << false;
}

void InterviewPaperTest::whatIsEnteredFromPaperIsKeptAndNotCounted() {
    QFETCH(bool, byKeys);
    InterviewWindow window;
    copyFromPaper(window);
    window.view().goToSection(safetySection);
    window.click("option.thoughts.past");
    if (byKeys) {
        for (int i = 0; i < 20 && window.focusName() != "enterFromPaper.plan"; ++i)
            window.key(Qt::Key_Tab);
        window.key(Qt::Key_Return);
        QTRY_COMPARE(window.focusName(), QString("option.plan.yes"));
        window.keys("1");
    } else {
        window.click("enterFromPaper.plan");
        QTRY_VERIFY(window.find("option.plan.yes"));
        window.click("option.plan.yes");
    }
    QTRY_COMPARE(window.answer("plan"), yes());
    QVERIFY(!window.find("paper.plan"));
    QVERIFY2(window.textOf("message.plan").startsWith("Left out after the answers given:"),
             qPrintable(window.textOf("message.plan")));
    QVERIFY(window.session().isKeptNotCounted(window.of("plan")));
    QVERIFY(window.session().urgentEvents().empty());
    QVERIFY(!window.find("urgent"));
    // It is no question of the screening: not left, and not counted as gone through.
    QCOMPARE(window.session().progress(safetySection).shown, 2U);
    settle();
    savePicture(window.view(), byKeys ? "paper-entered" : "paper-entered-by-mouse");
    QCOMPARE(clipped(window.view()), QStringList());
}

void InterviewPaperTest::onceItAppliesItIsAQuestionLikeAnyOther() {
    InterviewWindow window;
    copyFromPaper(window);
    window.view().goToSection(safetySection);
    window.click("option.thoughts.past");
    window.click("enterFromPaper.plan");
    QTRY_VERIFY(window.find("option.plan.no"));
    window.click("option.plan.no");
    window.click("option.thoughts.current");
    QTRY_VERIFY(window.session().isShown(window.of("plan")));
    QTRY_VERIFY(!window.find("message.plan"));
    QCOMPARE(window.answer("plan"), no());
}

void InterviewPaperTest::whatIsKeptIsInViewWhenTheScreeningIsOpenedAgain() {
    InterviewWindow window;
    window.session().setAnswer(window.of("thoughts"), past(), InterviewWindow::now());
    window.session().setAnswer(window.of("plan"), yes(), InterviewWindow::now());
    window.view().goToSection(safetySection);
    QVERIFY(!window.find("question.plan"));
    copyFromPaper(window);
    QTRY_VERIFY(window.find("question.plan"));
    QVERIFY(window.find<QAbstractButton>("option.plan.yes")->isChecked());
}

void InterviewPaperTest::aListLeftOutShowsAllItsFields() {
    InterviewWindow window(questionnaireOf(R"(- {id: taken, type: yes-no, text: 'Any?'}
- id: list
  type: rows
  text: Which?
  show-when: taken is yes
  fields: [{id: name, type: text, text: Name}, {id: dose, type: text, text: Dose, required: no}]
)"));
    copyFromPaper(window);
    window.click("option.taken.no");
    window.click("enterFromPaper.list");
    QTRY_VERIFY(window.find("question.list"));
    window.click("addRow.list");
    QTRY_VERIFY(window.find<QLineEdit>("row.list.0.name"));
}

void InterviewPaperTest::anEntryThatIsRefusedSaysSoFirst() {
    InterviewWindow window(questionnaireOf(R"(- {id: weighed, type: yes-no, text: 'Weighed?'}
- {id: weight, type: number, text: 'How much?', show-when: weighed is yes, unit: kg, range: [20, 300]}
)"));
    copyFromPaper(window);
    window.click("option.weighed.no");
    window.click("enterFromPaper.weight");
    QTRY_VERIFY(window.find<QLineEdit>("field.weight"));
    window.type("field.weight", "5");
    window.key(Qt::Key_Tab);
    QTRY_VERIFY(window.textOf("message.weight").contains("between 20 and 300"));
}

void InterviewPaperTest::aScreeningBecomesATranscriptionWhenItsDetailsSaySo() {
    InterviewWindow window;
    window.view().goToSection(safetySection);
    copyFromPaper(window);
    QTRY_VERIFY(window.find("paper.plan"));
    window.encounter().transcribedBy.clear();
    window.view().detailsChanged();
    QTRY_VERIFY(!window.find("paper.plan"));
}

void InterviewPaperTest::thePageLooksRightInEverySize() {
    QFETCH(QSize, size);
    QFETCH(int, scale);
    QFETCH(theme::Scheme, scheme);
    InterviewWindow window(interviewQuestionnaire(), size);
    window.theme().setScheme(scheme);
    window.theme().setScale(scale);
    copyFromPaper(window);
    window.view().goToSection(safetySection);
    window.click("option.thoughts.past");
    settle();
    savePicture(window.view(), QStringLiteral("paper-") + QTest::currentDataTag());
    QCOMPARE(clipped(window.view()), QStringList());
}

QTEST_MAIN(InterviewPaperTest)
#include "interview_paper_test.moc"
