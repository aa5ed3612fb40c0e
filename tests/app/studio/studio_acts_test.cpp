// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/studio/studio_fixture.h"

#include <QAction>
#include <QDir>
#include <QFileInfo>
#include <QLineEdit>

using namespace anteroom;
using namespace anteroom::test;

namespace {

void insert(const StudioDesk& desk, TemplateKind kind) {
    desk.view->findChild<QAction*>(QString("insert.%1").arg(static_cast<int>(kind)))->trigger();
    QTRY_VERIFY(desk.isUpToDate());
}

QString changelogOf(const StudioDesk& desk) {
    return QFileInfo(desk.folder.path()).dir().filePath("CHANGELOG.md");
}

} // namespace

class StudioActsTest : public QObject {
    Q_OBJECT

private slots:
    void aQuestionComesInBelowTheOneAtTheCursor();
    void aFindingComesInWithCasesThatHold();
    void everyTemplateLoadsAsItIs_data();
    void everyTemplateLoadsAsItIs();
    void whatCannotBeReadTakesNoTemplate();
    void withErrorsNothingIsPublished();
    void aCaseThatDoesNotHoldStopsPublishing();
    void publishingWritesTheVersionAndAChangelogByKeyboard();
    void nothingIsClippedOnThePageThatPublishes();
};

void StudioActsTest::aQuestionComesInBelowTheOneAtTheCursor() {
    StudioDesk desk;
    desk.stand("id: trouble");
    insert(desk, TemplateKind::YesNo);
    const std::string text = desk.editor().bytes();
    const std::string id = desk.editor().markedText();
    QVERIFY(!id.empty());
    const std::size_t at = text.find("- id: " + id);
    QVERIFY(at > text.find("- id: trouble") && at < text.find("- id: nights"));
    QCOMPARE(desk.counts(), QString("No problems, all 5 cases hold"));
    QCOMPARE(desk.focused(), QString("editor.questionnaire.yaml"));
    desk.key(Qt::Key_Z, Qt::ControlModifier); // one step
    QCOMPARE(desk.editor().bytes(), bytesOf(desk.folder.path()).toStdString());
}

void StudioActsTest::aFindingComesInWithCasesThatHold() {
    StudioDesk desk;
    desk.stand("id: trouble");
    insert(desk, TemplateKind::Finding);
    QCOMPARE(desk.counts(), QString("No problems, all 8 cases hold"));
    QVERIFY(desk.find("tab.cases.yaml"));
    desk.key(Qt::Key_S, Qt::ControlModifier);
    QVERIFY(bytesOf(desk.folder.casesPath()).size() > bytesOf(desk.folder.casesPath() + "~").size());
}

void StudioActsTest::everyTemplateLoadsAsItIs_data() {
    QTest::addColumn<int>("kind");
    for (int kind = 0; kind <= static_cast<int>(TemplateKind::Contradiction); ++kind)
        QTest::addRow("%d", kind) << kind;
}

void StudioActsTest::everyTemplateLoadsAsItIs() {
    QFETCH(int, kind);
    StudioDesk desk;
    desk.stand("id: trouble");
    insert(desk, static_cast<TemplateKind>(kind));
    QVERIFY2(desk.told.isEmpty(), qPrintable(desk.told.join('\n')));
    QVERIFY2(desk.counts().startsWith("No problems"), qPrintable(desk.problems().join('\n')));
}

void StudioActsTest::whatCannotBeReadTakesNoTemplate() {
    StudioDesk desk;
    desk.stand("sections:");
    desk.keys(" [");
    QTRY_VERIFY(desk.isUpToDate());
    const std::string before = desk.editor().bytes();
    insert(desk, TemplateKind::YesNo);
    QCOMPARE(desk.told.size(), 1);
    QCOMPARE(desk.editor().bytes(), before);
}

void StudioActsTest::withErrorsNothingIsPublished() {
    StudioDesk desk;
    const QByteArray before = bytesOf(desk.folder.path());
    desk.stand("when: trouble");
    desk.key(Qt::Key_Backspace);
    desk.key(Qt::Key_Escape);
    desk.key(Qt::Key_P, Qt::ControlModifier); // without waiting for the check
    QTRY_VERIFY(desk.find("publish"));
    QVERIFY(!desk.find("publishDo"));
    QStringList said;
    for (const QLabel* label : desk.find("publish")->findChildren<QLabel*>())
        said << label->text();
    QVERIFY2(said.join('\n').contains("questionnaire.yaml, line "), qPrintable(said.join('\n')));
    QCOMPARE(desk.focused(), QString("publishBack"));
    desk.key(Qt::Key_Return);
    QCOMPARE(desk.focused(), QString("editor.questionnaire.yaml"));
    QCOMPARE(bytesOf(desk.folder.path()), before);
    QVERIFY(!QFile::exists(changelogOf(desk)));
    QVERIFY(!studio::writeVersion(desk.view->studio(), VersionStep::Patch, "x", *Date::of(2027, 3, 14)).ok());
    QCOMPARE(bytesOf(desk.folder.path()), before);
}

void StudioActsTest::aCaseThatDoesNotHoldStopsPublishing() {
    StudioDesk desk;
    desk.stand("nights >= ");
    desk.key(Qt::Key_Delete);
    desk.keys("2");
    QTRY_VERIFY(desk.isUpToDate());
    const QStringList obstacles = studio::publishObstacles(desk.view->studio());
    QCOMPARE(obstacles.size(), 1);
    QVERIFY2(obstacles.first().contains("two nights do not"), qPrintable(obstacles.first()));
}

void StudioActsTest::publishingWritesTheVersionAndAChangelogByKeyboard() {
    StudioDesk desk;
    desk.key(Qt::Key_P, Qt::ControlModifier);
    QTRY_COMPARE(desk.focused(), QString("publishStep.0"));
    QTRY_VERIFY(desk.find("publishDo")->isEnabled()); // what changes is known
    desk.key(Qt::Key_Down);
    QCOMPARE(desk.focused(), QString("publishStep.1"));
    desk.key(Qt::Key_Tab);
    QCOMPARE(desk.focused(), QString("publishChange"));
    desk.key(Qt::Key_Return); // without a word
    QVERIFY(desk.find("publishProblem"));
    desk.keys("Asks for nights");
    desk.key(Qt::Key_Return);
    QCOMPARE(desk.focused(), QString("editor.questionnaire.yaml"));
    QVERIFY(bytesOf(desk.folder.path()).contains("\nversion: 1.1.0\n"));
    QVERIFY(bytesOf(desk.folder.path() + "~").contains("\nversion: 1.0.0\n"));
    const QByteArray changelog = bytesOf(changelogOf(desk));
    QVERIFY2(changelog.contains("## 1.1.0 - 2027-03-14"), changelog.constData());
    QVERIFY(changelog.contains("- Asks for nights"));
    QCOMPARE(desk.find<QLabel>("stateSaved")->text(), QString("Published 1.1.0"));
}

void StudioActsTest::nothingIsClippedOnThePageThatPublishes() {
    StudioDesk desk;
    desk.key(Qt::Key_P, Qt::ControlModifier);
    QTRY_VERIFY(desk.find("publishChange"));
    desk.lookAtEverySize({[] { return QString("publish"); }});
}

QTEST_MAIN(StudioActsTest)
#include "studio_acts_test.moc"
