// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/records/record_table.h"
#include "tests/app/records/records_fixture.h"
#include "tests/support/verdict_words.h"

#include <QAccessible>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QMenu>
#include <QSignalSpy>

using namespace anteroom;
using namespace anteroom::records;
using namespace anteroom::test;

class RecordListViewTest : public QObject {
    Q_OBJECT

private slots:
    void itOpensWithTheKeysInTheSearch();
    void eachLetterNarrowsTheList();
    void downGoesToTheListAndUpComesBack();
    void enterOpensTheChosenRecord();
    void enterInTheSearchOpensOnlyWhatIsAlone();
    void escapeClearsTheSearchAndThenIsNotTaken();
    void controlFGoesToTheSearchFromTheList();
    void typingInTheListGoesOnWithTheSearch();
    void theChosenRecordStaysChosenWhileOthersComeAndGo();
    void oneStatusCanBeShown();
    void aSearchWithoutResultSaysSoAndLeadsBack();
    void theScreeningsOfThePatientStandTogether();
    void aCopiedOneSaysOfWhichDayItIsAndWhoCopiedIt();
    void aRecordEnteredInErrorSaysByWhomAndWhy();
    void whatWasFoundByAFlagSaysWhich();
    void theOrderCanBeChangedByMouseAndByKeys();
    void aSavedRecordShowsAtOnce();
    void atLargeTextTheListMovesIntoViewWithTheKeys();
    void problemsAreSaidAboveTheList();
    void theButtonsAreTold();
    void everyControlHasANameForAssistiveTechnology();
    void noSentenceIsAVerdict();
    void aLetterAmongAHundredThousandRecordsIsQuick();
};

void RecordListViewTest::itOpensWithTheKeysInTheSearch() {
    RecordsWindow window;
    window.view.showReading();
    window.show();
    QCOMPARE(window.said("messageTitle"), QString("Reading the records"));
    QVERIFY(!window.find("recordSearch"));
    QCOMPARE(window.focused(), QString("recordsTitle"));
    window.open(clinicEntries());
    QTRY_COMPARE(window.focused(), QString("recordSearch"));
    QCOMPARE(window.said("recordCount"), QString("8 records"));
    QVERIFY(!window.find("recordsMessage"));
}

void RecordListViewTest::eachLetterNarrowsTheList() {
    RecordsWindow window;
    window.open(clinicEntries());
    window.type("t");
    QCOMPARE(window.said("recordCount"), QString("4 of 8 records"));
    window.type("ho");
    QCOMPARE(window.said("recordCount"), QString("3 of 8 records"));
    window.type("rnberg zoe 2026");
    QCOMPARE(window.shown(), QStringList({"Thornberg, Zoë"}));
    window.key(Qt::Key_Backspace);
    QCOMPARE(window.model.rowCount(), 3);
}

void RecordListViewTest::downGoesToTheListAndUpComesBack() {
    RecordsWindow window;
    window.open(clinicEntries());
    window.key(Qt::Key_Down);
    QCOMPARE(window.focused(), QString("recordTable"));
    const auto* table = window.find<RecordTable>("recordTable");
    QCOMPARE(table->chosenRow(), 0);
    QVERIFY(table->selectionModel()->isRowSelected(0));
    window.key(Qt::Key_Down);
    QCOMPARE(table->chosenRow(), 1);
    window.key(Qt::Key_End);
    QCOMPARE(table->chosenRow(), 7);
    window.key(Qt::Key_Home);
    QCOMPARE(table->chosenRow(), 0);
    QVERIFY(table->selectionModel()->isRowSelected(0));
    window.key(Qt::Key_Up);
    QCOMPARE(window.focused(), QString("recordSearch"));
}

void RecordListViewTest::enterOpensTheChosenRecord() {
    RecordsWindow window;
    window.open(clinicEntries());
    window.key(Qt::Key_Down);
    window.key(Qt::Key_Down);
    window.key(Qt::Key_Return);
    QVERIFY(window.opened == std::vector<RecordId>{recordId(4)});
    auto* table = window.find<RecordTable>("recordTable");
    const QPoint third = table->visualRect(window.model.index(2, 0)).center();
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, third);
    QCOMPARE(window.opened.size(), 1U); // a click chooses
    QTest::mouseDClick(table->viewport(), Qt::LeftButton, {}, third);
    QVERIFY(window.opened.back() == recordId(5));
}

void RecordListViewTest::enterInTheSearchOpensOnlyWhatIsAlone() {
    RecordsWindow window;
    window.open(clinicEntries());
    window.type("thornberg");
    window.key(Qt::Key_Return);
    QVERIFY(window.opened.empty());
    QCOMPARE(window.focused(), QString("recordTable"));
    window.key(Qt::Key_Return);
    QVERIFY(window.opened == std::vector<RecordId>{recordId(1)});
    window.key(Qt::Key_F, Qt::ControlModifier);
    window.type("halsey");
    window.key(Qt::Key_Return);
    QVERIFY(window.opened.back() == recordId(4));
}

void RecordListViewTest::escapeClearsTheSearchAndThenIsNotTaken() {
    RecordsWindow window;
    window.open(clinicEntries());
    window.type("halsey");
    window.key(Qt::Key_Down);
    window.key(Qt::Key_Escape);
    QCOMPARE(window.focused(), QString("recordSearch"));
    QCOMPARE(window.model.rowCount(), 8);
    QKeyEvent escape(QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier);
    QApplication::sendEvent(&window.view, &escape);
    QVERIFY(!escape.isAccepted()); // whoever shows the list may leave it with this
}

void RecordListViewTest::controlFGoesToTheSearchFromTheList() {
    RecordsWindow window;
    window.open(clinicEntries());
    window.type("thorn");
    window.key(Qt::Key_Down);
    window.key(Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(window.focused(), QString("recordSearch"));
    QCOMPARE(window.find<QLineEdit>("recordSearch")->selectedText(), QString("thorn"));
}

void RecordListViewTest::typingInTheListGoesOnWithTheSearch() {
    RecordsWindow window;
    window.open(clinicEntries());
    window.type("th");
    window.key(Qt::Key_Down);
    window.type("orn 2025");
    QCOMPARE(window.find<QLineEdit>("recordSearch")->text(), QString("thorn 2025"));
    QCOMPARE(window.model.rowCount(), 1);
}

void RecordListViewTest::theChosenRecordStaysChosenWhileOthersComeAndGo() {
    RecordsWindow window;
    window.open(clinicEntries());
    window.key(Qt::Key_Down);
    window.key(Qt::Key_Down);
    QCOMPARE(window.said("panelName"), QString("Halsey, Morgan"));
    window.type("finished");
    const auto* table = window.find<RecordTable>("recordTable");
    QCOMPARE(table->chosenRow(), 0);
    QVERIFY(table->selectionModel()->isRowSelected(0));
    QCOMPARE(window.said("panelName"), QString("Halsey, Morgan"));
    window.key(Qt::Key_Escape);
    QCOMPARE(table->chosenRow(), 1);
    window.type("thornberg"); // not among them
    QCOMPARE(table->chosenRow(), -1);
    QVERIFY(window.find("panelHint"));
    window.key(Qt::Key_Escape);
    QCOMPARE(table->chosenRow(), 1);
}

void RecordListViewTest::oneStatusCanBeShown() {
    RecordsWindow window;
    window.open(clinicEntries());
    window.click("status.draft");
    QCOMPARE(window.shown(), QStringList({"Thornberg, Zoë", "No name"}));
    QVERIFY(window.find<QPushButton>("status.draft")->isChecked());
    window.click("status.finished");
    QCOMPARE(window.model.rowCount(), 1);
    window.click("status.signed");
    QCOMPARE(window.model.rowCount(), 5); // with the one entered in error
    window.click("status.all");
    QCOMPARE(window.model.rowCount(), 8);
}

void RecordListViewTest::aSearchWithoutResultSaysSoAndLeadsBack() {
    RecordsWindow window;
    window.open(clinicEntries());
    window.click("status.draft");
    window.find<QLineEdit>("recordSearch")->setFocus();
    window.type("halsey");
    QCOMPARE(window.said("messageTitle"), QString("No record matches “halsey”"));
    QVERIFY(window.said("messageText").contains("Only one status is shown"));
    QVERIFY(!window.find("recordTable"));
    window.key(Qt::Key_Down); // there is nowhere to go
    QCOMPARE(window.focused(), QString("recordSearch"));
    window.click("showAllRecords");
    QCOMPARE(window.model.rowCount(), 8);
    QCOMPARE(window.focused(), QString("recordSearch"));
    QVERIFY(window.find<QPushButton>("status.all")->isChecked());
}

void RecordListViewTest::theScreeningsOfThePatientStandTogether() {
    RecordsWindow window;
    window.open(clinicEntries());
    window.type("thornberg 2026");
    window.key(Qt::Key_Down);
    QCOMPARE(window.said("panelScreenings"), QString("All 3 screenings of this patient"));
    QVERIFY(window.said("screeningShown").startsWith("2026-09-02 · Signed"));
    window.click("screening." + QString::fromStdString(recordId(3).str()));
    QVERIFY(window.opened == std::vector<RecordId>{recordId(3)});
    window.click("panelOpen");
    QVERIFY(window.opened.back() == recordId(2));
    window.key(Qt::Key_F, Qt::ControlModifier);
    window.type("halsey");
    window.key(Qt::Key_Down);
    QVERIFY(window.find("panelOnly"));
}

void RecordListViewTest::aCopiedOneSaysOfWhichDayItIsAndWhoCopiedIt() {
    RecordsWindow window;
    std::vector<IndexEntry> entries = clinicEntries();
    entries[1].formDay = Date::of(2026, 8, 30);
    window.open(entries);
    window.type("thornberg 30 august 2026");
    window.key(Qt::Key_Down);
    QCOMPARE(window.said("panelScreened"), QString("Screened 2026-08-30 on paper by R. Okafor"));
    QCOMPARE(window.said("panelCopied"), QString("Copied 2026-09-02 by J. Sample"));
    QVERIFY2(window.said("screeningShown").startsWith("2026-08-30, paper · Signed"),
             qPrintable(window.said("screeningShown")));
    QCOMPARE(window.find("panelOpen")->accessibleName(), QString("Open the screening of 2026-08-30, paper"));
}

void RecordListViewTest::aRecordEnteredInErrorSaysByWhomAndWhy() {
    RecordsWindow window;
    window.open(clinicEntries());
    window.type("error");
    window.key(Qt::Key_Down);
    QCOMPARE(window.said("panelInError"),
             QString("Entered in error. J. Sample, 2027-03-11 08:55: typed for another "
                     "patient of the same name"));
}

void RecordListViewTest::whatWasFoundByAFlagSaysWhich() {
    RecordsWindow window;
    window.open(clinicEntries());
    window.type("mania");
    window.key(Qt::Key_Down);
    QCOMPARE(window.said("panelFoundBy"), QString("Found by: Recent mania"));
    window.key(Qt::Key_Escape);
    QVERIFY(!window.find("panelFoundBy"));
}

void RecordListViewTest::theOrderCanBeChangedByMouseAndByKeys() {
    RecordsWindow window;
    window.open(clinicEntries());
    const auto* sort = window.find<QPushButton>("sortRecords");
    QCOMPARE(sort->text(), QString("Sort: Edited, newest first"));
    QHeaderView* heads = window.find<RecordTable>("recordTable")->horizontalHeader();
    QTest::mouseClick(heads->viewport(), Qt::LeftButton, {},
                      QPoint(heads->sectionViewportPosition(0) + 20, 10));
    settle();
    QCOMPARE(sort->text(), QString("Sort: Patient, A to Z"));
    QCOMPARE(window.shown().first(), QString("Glenwood, Noor"));
    QCOMPARE(window.shown().last(), QString("No name"));
    const QList<QAction*> actions = sort->menu()->actions();
    QVERIFY(actions.first()->isChecked());
    actions.last()->trigger();
    QCOMPARE(sort->text(), QString("Sort: Patient, Z to A"));
    QCOMPARE(window.shown().first(), QString("Upshaw, Theo"));
    actions[static_cast<int>(Column::DateOfBirth)]->trigger(); // a column that may have no room
    QCOMPARE(sort->text(), QString("Sort: Date of birth, oldest first"));
    QCOMPARE(window.shown().first(), QString("Upshaw, Theo"));
}

void RecordListViewTest::aSavedRecordShowsAtOnce() {
    RecordsWindow window;
    window.open({});
    QCOMPARE(window.said("messageTitle"), QString("No records yet"));
    QVERIFY(!window.find("showAllRecords") && !window.find("recordSearch") && !window.find("newScreening"));
    QCOMPARE(window.focused(), QString("firstScreening"));
    IndexEntry entry = clinicEntries().front();
    window.model.put(shared(entry));
    settle();
    QVERIFY(window.find("recordTable"));
    QCOMPARE(window.said("recordCount"), QString("1 record"));
    window.find<QLineEdit>("recordSearch")->setFocus();
    window.key(Qt::Key_Down);
    entry.head.identity.patientName = "Thornberg-Lee, Zoë";
    window.model.put(shared(entry));
    settle();
    QCOMPARE(window.said("panelName"), QString("Thornberg-Lee, Zoë"));
}

void RecordListViewTest::atLargeTextTheListMovesIntoViewWithTheKeys() {
    RecordsWindow window;
    window.theme.setScale(200);
    window.open(clinicEntries());
    const auto isWhole = [&window] {
        const auto* table = window.find<RecordTable>("recordTable");
        return table->visibleRegion().boundingRect().height() == table->height();
    };
    QVERIFY(!isWhole());
    window.key(Qt::Key_Down);
    QVERIFY(isWhole());
}

void RecordListViewTest::problemsAreSaidAboveTheList() {
    RecordsWindow window;
    window.open(clinicEntries());
    QVERIFY(!window.find("recordProblems"));
    window.view.showProblems("2 records could not be read",
                             {"One was changed outside of Anteroom.", "One is cut."});
    settle();
    QVERIFY(window.find("recordProblems") && !window.find("moreProblems"));
    QVERIFY(window.find("recordTable"));
    QStringList many;
    for (int i = 0; i < 12; ++i)
        many << QString("Record %1 was changed outside of Anteroom.").arg(i);
    window.view.showProblems("12 records could not be read", many);
    settle();
    QCOMPARE(window.find<QPushButton>("moreProblems")->text(), QString("Show 9 more"));
    window.click("moreProblems");
    const QList<QLabel*> rest = window.find("remainingProblems")->findChildren<QLabel*>();
    QCOMPARE(rest.size(), 9);
    QVERIFY(rest.last()->isVisible() && rest.last()->text().startsWith("Record 11 was changed"));
    window.view.showProblems({}, {});
    settle();
    QVERIFY(!window.find("recordProblems"));
}

void RecordListViewTest::theButtonsAreTold() {
    RecordsWindow window;
    window.open(clinicEntries());
    const QSignalSpy begun(&window.view, &RecordListView::newScreeningRequested);
    const QSignalSpy lock(&window.view, &RecordListView::lockRequested);
    const QSignalSpy staff(&window.view, &RecordListView::staffRequested);
    window.click("newScreening");
    window.click("recordsLock");
    window.click("recordsStaff");
    QCOMPARE(begun.size(), 1);
    QCOMPARE(lock.count(), 1);
    QCOMPARE(staff.count(), 1);
}

void RecordListViewTest::everyControlHasANameForAssistiveTechnology() {
    RecordsWindow window;
    window.open(clinicEntries());
    window.key(Qt::Key_Down);
    int controls = 0;
    for (QWidget* widget : window.view.findChildren<QWidget*>()) {
        if (!widget->isVisible() || (widget->focusPolicy() & Qt::TabFocus) == 0)
            continue;
        QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(accessible && !accessible->text(QAccessible::Name).isEmpty(),
                 qPrintable(widget->metaObject()->className() + (' ' + widget->objectName())));
        QVERIFY2(!widget->objectName().isEmpty(), widget->metaObject()->className());
        ++controls;
    }
    QVERIFY(controls > 10);
    QAccessibleInterface* table =
        QAccessible::queryAccessibleInterface(window.find<RecordTable>("recordTable"));
    QVERIFY(table->tableInterface());
    QCOMPARE(table->tableInterface()->rowCount(), 8);
    QCOMPARE(table->tableInterface()->cellAt(0, 0)->text(QAccessible::Name), QString("Thornberg, Zoë"));
}

void RecordListViewTest::noSentenceIsAVerdict() {
    RecordsWindow window;
    window.open(clinicEntries());
    window.key(Qt::Key_Down);
    for (const QLabel* label : window.view.findChildren<QLabel*>())
        QVERIFY2(verdictsIn(label->text().toStdString()).empty(), qPrintable(label->text()));
}

// The promise of 50 ms is measured by the benchmarks; here a build for debugging under load has to pass too.
void RecordListViewTest::aLetterAmongAHundredThousandRecordsIsQuick() {
    RecordsWindow window;
    window.open(manyEntries(100000));
    QTRY_COMPARE(window.focused(), QString("recordSearch"));
    auto* search = window.find<QLineEdit>("recordSearch");
    qint64 slowest = 0;
    for (const char letter : std::string("thornberg s")) {
        QElapsedTimer timer;
        timer.start();
        QTest::keyClick(search, letter);
        QCoreApplication::processEvents(); // painted
        slowest = std::max(slowest, timer.elapsed());
    }
    qInfo("slowest letter: %lld ms", slowest);
    QVERIFY(window.model.rowCount() > 0 && window.model.rowCount() < 1000);
    QVERIFY2(slowest < 1000, qPrintable(QString::number(slowest)));
}

QTEST_MAIN(RecordListViewTest)
#include "record_list_view_test.moc"
