// SPDX-License-Identifier: GPL-3.0-or-later
// What questionnaires/TUTORIAL.md says of the screen; tests/core/authoring/tutorial_test.cpp follows its
// texts.
#include "tests/app/studio/studio_fixture.h"

#include <QAction>
#include <QMenu>

using namespace anteroom;
using namespace anteroom::test;

namespace {

constexpr QSize asTheProgramOpens(1280, 860);

QString finding(const StudioDesk& desk) {
    return desk.find<QListView>("findings")->model()->index(0, 0).data().toString();
}

void click(const StudioDesk& desk, const QString& name) {
    QWidget* button = desk.find(name);
    QVERIFY2(button, qPrintable(name));
    QTest::mouseClick(button, Qt::LeftButton);
}

} // namespace

class StudioTutorialTest : public QObject {
    Q_OBJECT

private slots:
    void outlineAndTextComeFirstAndOneFileIsOpen();
    void thePreviewStandsBesideTheTextFrom1300Pixels();
    void thePreviewBeginsWithTheStaffsView();
    void theFirstAnswersRaiseTheFindingAndNotSureLeavesItOpen();
    void aFindingWithItsCasesOpensTheirTab();
};

void StudioTutorialTest::outlineAndTextComeFirstAndOneFileIsOpen() {
    StudioDesk desk({}, asTheProgramOpens);
    QVERIFY(desk.find("outline") && desk.find("editor.questionnaire.yaml") && desk.find("problems"));
    QVERIFY(!desk.find("preview") && !desk.find("tab.questionnaire.yaml") && !desk.find("tab.cases.yaml"));
    QCOMPARE(desk.counts(), QString("No problems, all 5 cases hold"));
    click(desk, "studioPreviewPage");
    QVERIFY(desk.find("preview") && desk.find("findings") && !desk.find("problems"));
    click(desk, "studioTextPage");
    QVERIFY(!desk.find("preview") && desk.find("problems"));
    QVERIFY(!desk.find("studioOutlinePage") && !desk.find("studioFindingsPage"));
}

void StudioTutorialTest::thePreviewStandsBesideTheTextFrom1300Pixels() {
    StudioDesk desk({}, {1299, 860});
    QVERIFY(!desk.find("preview") && desk.find("studioPreviewPage"));
    desk.view->resize(1300, 860);
    settle();
    QVERIFY(desk.find("outline") && desk.find("editor.questionnaire.yaml") && desk.find("preview"));
    QVERIFY(!desk.find("studioPreviewPage") && !desk.find("studioTextPage"));
}

void StudioTutorialTest::thePreviewBeginsWithTheStaffsView() {
    StudioDesk desk({}, asTheProgramOpens);
    click(desk, "studioPreviewPage");
    const auto* view = desk.find<QPushButton>("view");
    QVERIFY(view);
    QCOMPARE(view->text(), QString("Staff's view"));
    QCOMPARE(view->menu()->actions().last()->text(), QString("Patient's view"));
}

void StudioTutorialTest::theFirstAnswersRaiseTheFindingAndNotSureLeavesItOpen() {
    StudioDesk desk({}, asTheProgramOpens);
    click(desk, "studioPreviewPage");
    QVERIFY(!desk.find("question.nights"));
    click(desk, "option.trouble.yes");
    QTRY_VERIFY(desk.find("question.nights"));
    desk.find("field.nights")->setFocus();
    desk.keys("3");
    desk.key(Qt::Key_Return);
    QTRY_VERIFY2(finding(desk).startsWith("Raised: "), qPrintable(finding(desk)));
    QVERIFY(finding(desk).contains("Rests on trouble sleeping: "));
    QCOMPARE(desk.focused(), QString("findings"));
    QVERIFY(desk.find<QLabel>("findingRule")->text().startsWith("Rule: trouble sleeping"));
    click(desk, "notSure.nights");
    QTRY_VERIFY2(finding(desk).startsWith("Not established: "), qPrintable(finding(desk)));
    QVERIFY(desk.find<QLabel>("findingRule")->text().contains("Would settle it: nights in a week"));
}

void StudioTutorialTest::aFindingWithItsCasesOpensTheirTab() {
    StudioDesk desk({}, asTheProgramOpens);
    auto* menu = desk.view->findChild<QMenu*>("insertMenu");
    QVERIFY(menu);
    for (QAction* action : menu->actions())
        if (action->text() == QLatin1String("Finding, with its cases"))
            action->trigger();
    QVERIFY(desk.find("tab.questionnaire.yaml"));
    click(desk, "tab.cases.yaml");
    QVERIFY(desk.find("editor.cases.yaml"));
}

QTEST_MAIN(StudioTutorialTest)
#include "studio_tutorial_test.moc"
