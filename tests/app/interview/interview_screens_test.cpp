// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/interview/interview_fixture.h"
#include "tests/questionnaires/shipped.h"
#include "tests/support/gui/clipping.h"
#include "tests/support/gui/contrast.h"

#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>

using namespace anteroom;
using namespace anteroom::test;

namespace {

void show(InterviewWindow& window, const QString& name) {
    settle();
    const QStringList found = clipped(window.view()) + faintTexts(window.view());
    QVERIFY2(found.isEmpty(), qPrintable(name + ":\n" + found.join('\n')));
    savePicture(window.view(), "interview-" + name);
}

// The first answer to everything that is shown opens most of what is behind gates.
void answerAll(InterviewWindow& window) {
    for (const Question& question : window.session().questionnaire().questions()) {
        const QString id = QString::fromStdString(question.id.str());
        QString first = "addRow." + id;
        if (!question.options.empty())
            first = "option." + id + "." + QString::fromStdString(question.options.front().id.str());
        if (auto* option = window.find<QAbstractButton>(first))
            option->click();
        settle();
        for (const QString tier : {"urgent", "notice"}) {
            if (auto* staff = window.find<QLineEdit>(tier + "Staff")) {
                staff->setText("J. Sample");
                window.click(tier + "Acknowledge");
            }
        }
    }
}

} // namespace

class InterviewScreensTest : public QObject {
    Q_OBJECT

private slots:
    void nothingIsClippedAtAnySize_data();
    void nothingIsClippedAtAnySize();
    void everyShippedQuestionnaireFits_data();
    void everyShippedQuestionnaireFits();
    void theSectionsOfEveryShippedQuestionnaireAreInViewAtOnce_data();
    void theSectionsOfEveryShippedQuestionnaireAreInViewAtOnce();
    void anInstrumentSaysWhoseItIsBelowItsTitle();
    void otherLanguagesFit();
};

void InterviewScreensTest::nothingIsClippedAtAnySize_data() {
    addScreenSizes();
    QTest::addRow("1366-150-dark") << QSize(1366, 768) << 150 << theme::Scheme::Dark;
}

void InterviewScreensTest::nothingIsClippedAtAnySize() {
    QFETCH(QSize, size);
    QFETCH(int, scale);
    QFETCH(theme::Scheme, scheme);
    InterviewWindow window(interviewQuestionnaire(), size);
    window.theme().setScale(scale);
    window.theme().setScheme(scheme);
    window.view().setSaveState("Saved 14:06");
    settle();
    QVERIFY(window.textOf("saveState").endsWith("14:06"));
    const QString tag = QTest::currentDataTag();

    show(window, "start-" + tag);
    window.click("option.here.partner");
    window.click("note.here");
    window.keys("Came with her sister.");
    window.type("field.born", "11.02.1985");
    window.key(Qt::Key_Down);
    show(window, "visit-" + tag);

    window.view().goToSection(1);
    window.click("addRow.taken");
    window.type("row.taken.0.name", "clonaz");
    show(window, "suggestions-" + tag);
    window.key(Qt::Key_Down);
    window.key(Qt::Key_Return);
    window.click("option.taken.0.daily.no");
    show(window, "medicines-" + tag);

    window.view().goToSection(2);
    window.click("option.told-high.current");
    window.click("notSure.controlled");
    window.click("addRow.pressure");
    window.type("row.pressure.0.systolic", "214");
    window.type("row.pressure.0.diastolic", "92");
    window.key(Qt::Key_Tab);
    show(window, "heart-" + tag);

    window.type("row.pressure.0.time", "2027-03-10 13:58");
    for (const auto& [id, time] : {std::pair("weight", "2027-03-10"), std::pair("pulse", "soon")}) {
        window.type(QString("field.") + id, "71");
        window.key(Qt::Key_Tab);
        settle();
        window.type(QString("time.") + id, time);
        window.key(Qt::Key_Tab);
    }
    show(window, "another-day-" + tag);

    window.click("notMeasured.pulse");
    window.type("field.weight", "1000");
    window.click("option.told-high.past");
    show(window, "measured-" + tag);

    window.view().goToSection(3);
    window.click("next");
    show(window, "missing-" + tag);
    window.click("option.thoughts.current");
    show(window, "safety-" + tag);
    window.click("option.plan.yes");
    show(window, "urgent-" + tag);
    QVERIFY(window.find<QLabel>("urgentText"));
    window.type("urgentStaff", "J. Sample");
    window.click("urgentAcknowledge");
    settle();
    if (window.find("sections")) {
        window.click("sections");
        show(window, "sections-" + tag);
    }
}

void InterviewScreensTest::everyShippedQuestionnaireFits_data() {
    QTest::addColumn<QString>("folder");
    QTest::addColumn<int>("scale");
    for (const QString& folder : clinicFolders())
        for (const int scale : {100, 200})
            QTest::addRow("%s-1024-%d", qPrintable(folder), scale) << folder << scale;
}

void InterviewScreensTest::everyShippedQuestionnaireFits() {
    QFETCH(QString, folder);
    QFETCH(int, scale);
    ShippedFiles files;
    const auto questionnaire = loadShipped(files, questionnaireIn(folder));
    QVERIFY(questionnaire);
    InterviewWindow window(questionnaire, QSize(1024, 700));
    window.theme().setScale(scale);
    settle();
    const auto sections = static_cast<std::uint32_t>(questionnaire->data().sections.size());
    for (std::uint32_t section = 0; section < sections; ++section) {
        window.view().goToSection(section);
        answerAll(window);
        window.view().goToSection(section);
        show(window, QString("%2-%1").arg(section).arg(QTest::currentDataTag()));
    }
}

void InterviewScreensTest::theSectionsOfEveryShippedQuestionnaireAreInViewAtOnce_data() { eachForClinics(); }

// In the smallest window, with usual text: a section below the edge is one that nobody knows of.
void InterviewScreensTest::theSectionsOfEveryShippedQuestionnaireAreInViewAtOnce() {
    QFETCH(QString, folder);
    ShippedFiles files;
    const auto questionnaire = loadShipped(files, questionnaireIn(folder));
    QVERIFY(questionnaire);
    InterviewWindow window(questionnaire, QSize(1024, 700));
    const auto isAllInView = [&window] {
        settle();
        const auto* area = window.find<QScrollArea>("sectionArea");
        return area && area->verticalScrollBar()->maximum() == 0;
    };
    QVERIFY(isAllInView());
    // Also where what is said beside the titles is at its longest.
    for (const Question& question : window.session().questionnaire().questions())
        if (question.preferNotToSay)
            window.session().setAnswer(window.of(question.id.str()), declined(), InterviewWindow::now());
    window.keys("1"); // what is left is counted anew
    show(window, "declined-" + folder);
    QVERIFY(!window.textOf("progress").startsWith("0 "));
    QVERIFY(isAllInView());
}

void InterviewScreensTest::otherLanguagesFit() {
    InterviewWindow window;
    window.encounter().language = "es";
    window.theme().setScale(110); // builds the view anew
    settle();
    window.click("next");
    show(window, "spanish");

    InterviewWindow mirrored(questionnaireFrom(R"(anteroom: 1
id: test
version: 1.0.0
title: استبيان
license: CC0-1.0
languages: [ar]
sections:
  - id: main
    title: القلب وضغط الدم
    introduction: يمكنك تخطي أي سؤال.
    questions:
      - {id: a, type: status, text: 'هل قيل لك إن ضغط دمك مرتفع؟', help: مثلا عند الطبيب}
      - {id: n, type: number, text: الوزن, unit: kg, range: [0, 300], measured: yes}
      - {id: r, type: rows, text: الأدوية, row: دواء, fields: [{id: name, type: text, text: الاسم}]}
)"));
    mirrored.keys("2");
    mirrored.click("addRow.r");
    mirrored.type("field.n", "900");
    mirrored.key(Qt::Key_Tab);
    show(mirrored, "arabic");
}

void InterviewScreensTest::anInstrumentSaysWhoseItIsBelowItsTitle() {
    ShippedFiles files;
    const auto questionnaire = loadShipped(files, questionnaireIn("treatment-review"));
    InterviewWindow window(questionnaire);
    for (std::uint32_t i = 0; i < questionnaire->data().sections.size(); ++i)
        for (const QuestionGroup& group : questionnaire->data().sections[i].groups) {
            if (group.id != "phq-9")
                continue;
            window.view().goToSection(i);
            QTRY_VERIFY(window.find("credit.phq-9"));
            QVERIFY(window.textOf("credit.phq-9").contains("Spitzer"));
            return;
        }
    QFAIL("no PHQ-9");
}

QTEST_MAIN(InterviewScreensTest)
#include "interview_screens_test.moc"
