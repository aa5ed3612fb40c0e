// SPDX-License-Identifier: GPL-3.0-or-later
// What may have to stay in the building is left out of a document, if staff say so, each time anew.
#include "app/attest/verify_pdf.h"
#include "app/desktop/paper/print_pages.h"
#include "app/desktop/window/key_sheet.h"
#include "app/report/report.h"
#include "app/storage/records_place.h"
#include "app/summaryview/summary_view.h"
#include "tests/support/desks/desk.h"
#include "tests/support/desks/every_size.h"
#include "tests/support/desks/leave_out.h"
#include "tests/support/desks/small_screening.h"
#include "tests/support/gui/clipping.h"
#include "tests/support/gui/pdf_probe.h"

#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <memory>

using namespace anteroom;
using namespace anteroom::test;

namespace {

QString textOf(const Desktop& desktop) {
    return desktop.window->findChild<QPlainTextEdit*>("summaryText")->toPlainText().simplified();
}

void chooseSpanish(Desktop& desktop) {
    QTimer::singleShot(0, desktop.window.get(), [&] {
        auto* sheet = desktop.window->findChild<desktop::KeySheet*>();
        QVERIFY(sheet);
        QTest::mouseClick(sheet->findChild<QPushButton*>("keySheetLanguage.es"), Qt::LeftButton);
        QTest::keyClick(sheet, Qt::Key_Escape);
    });
    QTest::keyClick(desktop.window.get(), Qt::Key_F1);
    QTRY_VERIFY(!desktop.window->findChild<desktop::KeySheet*>());
    desktop.window->activateWindow();
    settle();
}

} // namespace

class LeaveOutWalkTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void whereNothingIsSensitiveNothingIsAsked();
    void whatIsLeftOutIsNeitherOnThePagesNorInTheFile();
    void eachDocumentIsADecisionOfItsOwn();
    void whatWasNotMadeKeepsTheChoice();
    void aDocumentWithoutAllOfItDoesNotCountAsSaved();
    void anotherOpeningLeavesNothingOut();
    void keysReachIt();
    void itFitsAtEverySizeInBothLanguages();

private:
    QString at(const QString& name) const { return m_folder->filePath(name); }
    std::unique_ptr<Desk> desk() const {
        return std::make_unique<Desk>(storage::RecordsPlace::file(at("records")), at("questionnaires"),
                                      at("journal"));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void LeaveOutWalkTest::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    makeSensitiveQuestionnaire(*m_folder);
}

void LeaveOutWalkTest::whereNothingIsSensitiveNothingIsAsked() {
    makeSmallQuestionnaire(*m_folder);
    Desktop desktop(at("questionnaires"));
    desktop.click("choose.small");
    desktop.type("patientName", "TEST, Avery (sample)");
    desktop.type("staff", "J. Sample");
    desktop.click("begin");
    desktop.showSummary();
    QTRY_VERIFY(desktop.find("summaryExport"));
    QVERIFY(!desktop.find("summarySensitive"));
    QCOMPARE(desktop.find<QPushButton>("summaryExport")->menu()->actions().size(), 3);
}

void LeaveOutWalkTest::whatIsLeftOutIsNeitherOnThePagesNorInTheFile() {
    const storage::SigningKey key = storage::SigningKey::random();
    QVERIFY(key.saveNew(at("clinic.key")));
    Desktop desktop(at("questionnaires"), true, at("clinic.key").toStdString());
    openSummary(desktop);
    const auto* notices = desktop.find<QLabel>("summaryNotices");
    QVERIFY(notices);
    QCOMPARE(notices->text(), QString("Substance use: 42 CFR part 2 prohibits unauthorized use or disclosure "
                                      "of these records."));
    QVERIFY(!isChecked(desktop));
    QCOMPARE(desktop.find<QCheckBox>(box)->text(), QString("Leave out: Substance use"));
    QVERIFY(textOf(desktop).contains("Cannabis now"));
    const auto* view = desktop.window->findChild<summaryview::SummaryView*>();
    QVERIFY(probe::textOf(view->pdf()).contains("Cannabis now"));

    desktop.click(box);
    QVERIFY(!desktop.find("summaryNotices")); // there is nothing of the kind on the pages
    for (const QString& text : {textOf(desktop), probe::textOf(view->pdf())})
        QVERIFY2(text.contains("High pressure") && !text.contains("annabis"), qPrintable(text));
    const QByteArray shown = view->pdf();
    desktop.save();
    QCOMPARE(desktop.find<QLabel>("summaryOutcome")->text(),
             "Saved, signed with the clinic's key: " + desktop.dialogs.path + ". " + leftOut + wholeAgain);
    QVERIFY2(!desktop.dialogs.suggested.contains("out"), qPrintable(desktop.dialogs.suggested));
    const QByteArray saved = bytesOf(desktop.dialogs.path);
    QCOMPARE(probe::textOf(saved), probe::textOf(shown));
    const auto verified = attest::verifyPdf(saved.toStdString(), {}, {key.publicKey()});
    QVERIFY2(verified.ok(), verified.ok() ? "" : verified.error().message.c_str());
    QVERIFY(verified->isAsSigned());
    // The pages are whole again, and so is the next file.
    QVERIFY(textOf(desktop).contains("Cannabis now") && desktop.find("summaryNotices"));
    desktop.save();
    QCOMPARE(desktop.find<QLabel>("summaryOutcome")->text(),
             "Saved, signed with the clinic's key: " + desktop.dialogs.path);
    QVERIFY(probe::textOf(bytesOf(desktop.dialogs.path)).contains("Cannabis now"));
}

void LeaveOutWalkTest::eachDocumentIsADecisionOfItsOwn() {
    Desktop desktop(at("questionnaires"));
    openSummary(desktop);
    const auto outcome = [&] {
        const auto* label = desktop.find<QLabel>("summaryOutcome");
        return label ? label->text() : QString();
    };
    desktop.click(box);
    QByteArray printed;
    desktop.dialogs.prints = {.send = [] { return desktop::Printed{.mayHaveLeft = true}; }};
    desktop.click("summaryPrint");
    QTRY_COMPARE(outcome(), "Sent to the printer. " + leftOut + wholeAgain);
    QVERIFY(!probe::textOf(desktop.dialogs.printed).contains("annabis"));
    QVERIFY(!isChecked(desktop));
    desktop.click("summaryPrint");
    QTRY_COMPARE(outcome(), QString("Sent to the printer"));
    QVERIFY(probe::textOf(desktop.dialogs.printed).contains("Cannabis now"));

    desktop.click(box);
    QVERIFY(!desktop.find("summaryOutcome")); // it was said of other pages
    desktop.dialogs.prints = {.file = at("printed.pdf"), .paper = report::Paper::A4};
    desktop.click("summaryPrint");
    QTRY_COMPARE(outcome(), "Saved: " + at("printed.pdf") + ". " + leftOut + wholeAgain);
    QVERIFY(!probe::textOf(bytesOf(at("printed.pdf"))).contains("annabis"));
    QVERIFY(!isChecked(desktop));

    desktop.click(box);
    desktop.find<QPushButton>("summaryCopy")->menu()->actions().front()->trigger();
    QTRY_VERIFY(outcome().startsWith("Copied."));
    QVERIFY2(outcome().endsWith("leaves the clipboard. " + leftOut + wholeAgain), qPrintable(outcome()));
    QVERIFY(QApplication::clipboard()->text().contains("High pressure"));
    QVERIFY(!QApplication::clipboard()->text().contains("annabis"));
    QVERIFY(!isChecked(desktop));
    desktop.find<QPushButton>("summaryCopy")->menu()->actions().front()->trigger();
    QTRY_VERIFY(QApplication::clipboard()->text().contains("Cannabis now"));
}

void LeaveOutWalkTest::whatWasNotMadeKeepsTheChoice() {
    Desktop desktop(at("questionnaires"));
    openSummary(desktop);
    desktop.click(box);
    desktop.dialogs.prints = {}; // cancelled
    desktop.click("summaryPrint");
    QVERIFY(isChecked(desktop));
    const QString path = std::exchange(desktop.dialogs.path, QString());
    desktop.click("summarySave");
    QVERIFY(isChecked(desktop));
    desktop.dialogs.path = at("no-such-folder/out.pdf");
    desktop.save();
    QVERIFY(desktop.find<QLabel>("summaryOutcome")->text().contains("was not saved"));
    QVERIFY(isChecked(desktop));
    QVERIFY(!textOf(desktop).contains("annabis"));
    desktop.dialogs.prints = {.send = [] {
        return desktop::Printed{true, QString("The printer stopped before the last page.")};
    }};
    desktop.click("summaryPrint");
    QTRY_COMPARE(desktop.find<QLabel>("summaryOutcome")->text(),
                 QString(QString("The printer stopped before the last page.")));
    QVERIFY(isChecked(desktop)); // to be printed again
    desktop.dialogs.path = path;
    desktop.save();
    QVERIFY(!isChecked(desktop));
}

// Where nothing is kept, the answers are gone with the window: a file without all of them is not all.
void LeaveOutWalkTest::aDocumentWithoutAllOfItDoesNotCountAsSaved() {
    Desktop desktop(at("questionnaires"));
    openSummary(desktop);
    desktop.click(box);
    desktop.save();
    desktop.dialogs.mayLeave = false;
    QVERIFY(!desktop.window->close());
    QVERIFY(!desktop.dialogs.losses.last().isEmpty());
    desktop.save();
    QVERIFY(desktop.window->close());
}

void LeaveOutWalkTest::anotherOpeningLeavesNothingOut() {
    auto here = desk();
    here->setUp();
    screenSensitive(*here);
    Desktop& desktop = here->desktop;
    desktop.click(box);
    desktop.click("summaryBack");
    QVERIFY(here->comesTo("reviewPage"));
    desktop.click("reviewFinish");
    desktop.click("showSummary");
    QVERIFY(here->comesTo("summary"));
    QVERIFY(!isChecked(desktop) && textOf(desktop).contains("Cannabis now"));
    desktop.click(box);
    desktop.click("summaryNew");
    here->openRecord();
    QVERIFY(here->comesTo("recordPage"));
    choose(desktop, "recordExport", entry);
    desktop.click("recordSummary");
    QVERIFY(here->comesTo("summary"));
    // Of a record that is only shown it is worked out anew too.
    QVERIFY(!isChecked(desktop) && textOf(desktop).contains("Cannabis now"));
    desktop.click(box);
    QVERIFY(!textOf(desktop).contains("annabis") && textOf(desktop).contains("High pressure"));
    desktop.click(box);
    QVERIFY(textOf(desktop).contains("Cannabis now"));
    desktop.click("summaryBack");
    QVERIFY(here->comesTo("recordPage"));
    desktop.click("recordBack");
    here->openRecord();
    QVERIFY(here->comesTo("recordPage"));
    QTRY_VERIFY(entryOf(desktop, "recordExport", entry));
    QVERIFY(!entryOf(desktop, "recordExport", entry)->isChecked());
}

void LeaveOutWalkTest::keysReachIt() {
    Desktop desktop(at("questionnaires"));
    openSummary(desktop);
    desktop.window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(desktop.window.get()));
    desktop.find("summarySave")->setFocus();
    QVERIFY(desktop.tabTo("summaryNew"));
    desktop.key(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget()->objectName(), box); // between the buttons and the pages
    desktop.key(Qt::Key_Space);
    QVERIFY(isChecked(desktop) && !textOf(desktop).contains("annabis"));
    QCOMPARE(QApplication::focusWidget()->objectName(), box);
    desktop.key(Qt::Key_Space);
    QVERIFY(!isChecked(desktop) && textOf(desktop).contains("Cannabis now"));
    const auto* said = QAccessible::queryAccessibleInterface(desktop.find(box));
    QCOMPARE(said->text(QAccessible::Name), QString("Leave out: Substance use"));
    QCOMPARE(said->role(), QAccessible::CheckBox);
    QVERIFY(said->state().checkable && !said->state().checked);
    QVERIFY(!said->text(QAccessible::Description).isEmpty());
}

void LeaveOutWalkTest::itFitsAtEverySizeInBothLanguages() {
    auto here = desk();
    here->setUp();
    screenSensitive(*here);
    Desktop& desktop = here->desktop;
    lookAtEverySize(desktop, "leave-out");
    desktop.click(box);
    desktop.save();
    lookAtEverySize(desktop, "leave-out-saved");
    chooseSpanish(desktop);
    QCOMPARE(desktop.find<QCheckBox>(box)->text(), QString("No incluir: Consumo de sustancias"));
    const QString said = here->labelText("summaryOutcome");
    QVERIFY2(said.contains("No incluye: Consumo de sustancias."), qPrintable(said));
    lookAtEverySize(desktop, "leave-out-es");
    desktop.click("summaryNew");
    here->openRecord();
    QVERIFY(here->comesTo("recordPage"));
    QCOMPARE(entryOf(desktop, "recordExport", entry)->text(), QString("No incluir: Consumo de sustancias"));
}

QTEST_MAIN(LeaveOutWalkTest)
#include "leave_out_walk_test.moc"
