// SPDX-License-Identifier: GPL-3.0-or-later
// Right to left where it is less thought of: what the patient holds, what is urgent, the studio, the page of
// a record. A patient's pages follow the interview's language, the others the program's.
#include "app/interview/one_question_view.h"
#include "app/studio/code_editor.h"
#include "tests/support/desks/desk.h"
#include "tests/support/desks/hand_over.h"
#include "tests/support/desks/mirrored.h"
#include "tests/support/desks/small_screening.h"
#include "tests/support/gui/clipping.h"

#include <QGuiApplication>
#include <QLabel>
#include <QListView>
#include <QScrollArea>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

#include <memory>

using namespace anteroom;
using namespace anteroom::test;

class MirroredPagesTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { QGuiApplication::setLayoutDirection(Qt::LayoutDirectionAuto); }
    void theTabletFollowsThePatient();
    void whatIsUrgentFollowsThePatient();
    void theStudioMirrorsAllButItsText();
    void aPreviewFollowsItsQuestionnaire();
    void thePageOfARecordIsMirrored();

private:
    QString questionnaires() const { return m_folder->filePath("questionnaires"); }
    /// One stands before another where reading begins at the right.
    static void isBefore(const Desktop& desktop, const QString& first, const QString& second,
                         bool isMirrored = true) {
        const QWidget* one = desktop.find(first);
        const QWidget* other = desktop.find(second);
        QVERIFY2(one && other, qPrintable(first + ", " + second));
        QVERIFY2((middleOf(*one, *desktop.window) > middleOf(*other, *desktop.window)) == isMirrored,
                 qPrintable(first + ", " + second));
    }
    static void hasRoom(const Desktop& desktop, const QString& picture) {
        settle();
        savePicture(*desktop.window, "mirrored-" + picture);
        const QStringList found = clipped(*desktop.window);
        QVERIFY2(found.isEmpty(), qPrintable(found.join('\n')));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void MirroredPagesTest::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    writeArabic(*m_folder);
}

void MirroredPagesTest::theTabletFollowsThePatient() {
    Desktop desktop(questionnaires(), false);
    beginArabic(desktop, "ar");
    desktop.click("handOverButton");
    handOverWithPin(desktop);
    QCOMPARE(desktop.window->layoutDirection(), Qt::LeftToRight);
    hasRoom(desktop, "tablet");
    isBefore(desktop, "option.pressure.yes", "option.pressure.no");
    isBefore(desktop, "patientBack", "patientNext");
    isBefore(desktop, "questionProgress", "patientStaff");
    desktop.click("patientStaff"); // staff's own page
    QTRY_VERIFY(desktop.find("wayBackCancel"));
    QCOMPARE(desktop.find("wayBack")->layoutDirection(), Qt::LeftToRight);
    desktop.click("wayBackCancel");
    while (!desktop.find("option.harm.yes")) {
        if (!desktop.find("patientNext"))
            break;
        desktop.click("patientNext");
    }
    desktop.click("option.harm.yes");
    QTRY_VERIFY(desktop.find("stay"));
    QCOMPARE(desktop.find("stay")->layoutDirection(), Qt::RightToLeft);
    hasRoom(desktop, "stay");
    isBefore(desktop, "stayProtocolButton", "stayTakeBack");
}

void MirroredPagesTest::whatIsUrgentFollowsThePatient() {
    Desktop desktop(questionnaires(), false);
    beginArabic(desktop, "ar");
    desktop.click("section.more");
    desktop.click("option.harm.yes");
    QTRY_VERIFY(desktop.find("urgent"));
    hasRoom(desktop, "urgent");
    isBefore(desktop, "urgentStaff", "urgentAcknowledge");
    desktop.type("urgentStaff", "J. Sample");
    desktop.click("urgentAcknowledge");
    QTRY_VERIFY(!desktop.find("urgent"));
    // What is chosen is typed from the right as well.
    desktop.click("section.main");
    const auto* words = desktop.find("field.words");
    QVERIFY(words);
    QCOMPARE(words->layoutDirection(), Qt::RightToLeft);
}

void MirroredPagesTest::theStudioMirrorsAllButItsText() {
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    Desktop desktop(questionnaires(), false);
    desktop.window->resize(1600, 900);
    desktop.click("edit.arabic");
    QTRY_COMPARE(desktop.screenName(), QString("studio"));
    QTRY_VERIFY(desktop.find<studio::CodeEditor>("editor.questionnaire.yaml"));
    QTRY_VERIFY(!desktop.find<QLabel>("problemCounts")->text().isEmpty());
    hasRoom(desktop, "studio");
    isBefore(desktop, "studioBack", "studioHelp");
    isBefore(desktop, "outline", "editor.questionnaire.yaml");
    isBefore(desktop, "editor.questionnaire.yaml", "previewInterview");
    // YAML is read from the left in every language: its indentation is its meaning.
    const auto* editor = desktop.find<studio::CodeEditor>("editor.questionnaire.yaml");
    QCOMPARE(editor->layoutDirection(), Qt::LeftToRight);
    desktop.key(Qt::Key_M, Qt::ControlModifier);
    QTRY_VERIFY(desktop.find("mapBack"));
    hasRoom(desktop, "map");
    isBefore(desktop, "mapBack", "mapSave");
    desktop.click("mapBack");
    desktop.key(Qt::Key_P, Qt::ControlModifier);
    QTRY_VERIFY(desktop.find("publish"));
    hasRoom(desktop, "publish");
}

void MirroredPagesTest::aPreviewFollowsItsQuestionnaire() {
    Desktop desktop(questionnaires(), false);
    desktop.window->resize(1600, 900);
    desktop.click("edit.arabic");
    QTRY_VERIFY(desktop.find("previewInterview"));
    settle();
    hasRoom(desktop, "preview");
    isBefore(desktop, "outline", "editor.questionnaire.yaml", false);
    QTRY_VERIFY(desktop.find("option.pressure.yes"));
    isBefore(desktop, "option.pressure.yes", "option.pressure.no");
}

void MirroredPagesTest::thePageOfARecordIsMirrored() {
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    makeSmallQuestionnaire(*m_folder);
    Desk desk(m_folder->filePath("records"), questionnaires());
    Desktop& desktop = desk.desktop;
    desk.setUp();
    screenOnce(desk);
    isBefore(desktop, "recordsTitle", "newScreening");
    isBefore(desktop, "recordSearch", "clearSearch");
    auto* table = desktop.window->findChild<QTableView*>("recordTable");
    table->setCurrentIndex(table->model()->index(0, 0)); // Qt's selectRow() finds no row from the right
    QTest::keyClick(table, Qt::Key_Return);
    QVERIFY(desk.comesTo("recordPage"));
    hasRoom(desktop, "record-page");
    isBefore(desktop, "recordTitle", "recordBack");
    isBefore(desktop, "recordBack", "recordExport");
    isBefore(desktop, "recordSummary", "recordBeginAnew");
    // What stands alone in its line begins at the right too.
    const QWidget* history = desktop.find("recordHistory");
    QVERIFY(history);
    QVERIFY(middleOf(*history, *desktop.window) > desktop.window->width() / 2);
    desktop.click("recordBack");
    QVERIFY(desk.comesTo("records"));
    desktop.administer("recordsAuditLog");
    QTRY_VERIFY(desktop.find("auditTable"));
    hasRoom(desktop, "audit-log");
    isBefore(desktop, "auditTitle", "auditBack");
}

QTEST_MAIN(MirroredPagesTest)
#include "mirrored_pages_test.moc"
