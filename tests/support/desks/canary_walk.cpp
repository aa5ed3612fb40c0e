// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/desks/canary_walk.h"

#include "app/workspace/workplace.h"
#include "tests/support/desks/desk.h"
#include "tests/support/desks/small_screening.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QTest>

namespace anteroom::test {

void makeCanaryQuestionnaire(const QString& folder) {
    writeSmallQuestionnaire(folder, R"(
      - {id: said, type: text, text: "What else is there?"}
      - {id: later, type: text, text: "And then?"}
      - id: taken
        type: rows
        text: "What is taken?"
        row: medicine
        none: Nothing
        fields: [{id: name, type: text, text: Name}]
      - {id: level, type: number, text: "Which level?", range: [0, 9999], decimals: 6}
      - {id: since, type: date, text: "Since when?"}
      - {id: dose, type: number, text: "Which dose?", range: [0, 900]}
      - {id: weight, type: number, measured: yes, text: "Weight?", unit: kg, range: [20, 400]}
)",
                            "    quote: [said]\n");
}

CanaryWalk::CanaryWalk(Desk& desk) : m_desk(desk), m_desktop(desk.desktop) {}

void CanaryWalk::typeInto(const QString& name, const QString& text) {
    QTRY_VERIFY2(m_desktop.find(name), qPrintable(name));
    m_desktop.window->activateWindow();
    QWidget* field = m_desktop.find(name);
    field->setFocus();
    QTest::keyClicks(field, text);
}

void CanaryWalk::press(const QString& name) {
    QTRY_VERIFY2(m_desktop.find(name) && m_desktop.find(name)->isEnabled(), qPrintable(name));
    m_desktop.click(name);
}

void CanaryWalk::addClinician() {
    press("recordsStaff");
    press("staffAdd");
    QTRY_VERIFY(m_desktop.find("staffName"));
    m_desktop.type("staffName", cleosName);
    press("staffRole.clinician");
    m_desktop.type("staffPassphrase", cleos);
    m_desktop.type("staffPassphraseAgain", cleos);
    press("staffAddNow");
    press("staffDone");
    QVERIFY(m_desk.comesTo("records"));
}

void CanaryWalk::beginScreening() {
    press("firstScreening");
    press("choose.small");
    typeInto("patientName");
    typeInto("dateOfBirth", canaryBorn);
    typeInto("identifier");
    press("begin");
    QVERIFY(m_desk.comesTo("interview"));
    m_desk.answer();
    press("note.pressure");
    typeInto("noteText.pressure");
    typeInto("field.said");
    press("addRow.taken");
    typeInto("row.taken.0.name");
    typeInto("field.level", canaryNumber);
    typeInto("field.since", canaryDay);
    typeInto("field.dose"); // refused, and stays in view
    m_desktop.key(Qt::Key_Tab);
    press("notMeasured.weight");
    typeInto("reason.weight");
    m_desktop.key(Qt::Key_Tab);
    QTRY_COMPARE(m_desktop.find<QLineEdit>("field.dose")->text(), canary);
    QTRY_VERIFY_WITH_TIMEOUT(m_desk.saved().startsWith("Saved"), 10'000);
}

void CanaryWalk::answerWhileTheRecordsAreAway() {
    typeInto("field.later");
    m_desktop.key(Qt::Key_Tab);
    QTRY_VERIFY_WITH_TIMEOUT(m_desk.saved().startsWith("Kept on this computer"), 20'000);
}

void CanaryWalk::finish(const QString& pdf) {
    press("review");
    typeInto("staffNotes");
    press("reviewFinish");
    press("showSummary");
    QVERIFY(m_desk.comesTo("summary"));
    m_desktop.dialogs.path = pdf;
    QTRY_VERIFY_WITH_TIMEOUT(m_desktop.window->findChild<workspace::Workplace*>()->present(), 40'000);
    press("summarySave");
    QTRY_VERIFY(m_desk.labelText("summaryOutcome").startsWith("Saved"));
    m_desktop.find<QPushButton>("summaryCopy")->menu()->actions().first()->trigger();
    QTRY_VERIFY(QGuiApplication::clipboard()->text().contains(canary)); // the log has it before
    press("summaryNew");
    QTRY_VERIFY(m_desk.comesTo("records"));
    QTRY_VERIFY_WITH_TIMEOUT(m_desk.status().contains("Finished"), 10'000);
}

void CanaryWalk::openPage(const QString& status) {
    QVERIFY(m_desk.comesTo("records"));
    auto* table = m_desktop.window->findChild<QTableView*>("recordTable");
    QTRY_VERIFY(table && table->isVisible() && table->model()->rowCount() == 1);
    const auto isListed = [&] { return m_desk.status().contains(status); };
    QVERIFY2(QTest::qWaitFor(isListed, 10'000), qPrintable(m_desk.status()));
    table->selectRow(0);
    if (m_desktop.find("panelPage"))
        press("panelPage");
    else
        m_desk.openRecord();
    QVERIFY(m_desk.comesTo("recordPage"));
}

void CanaryWalk::markAndSign() {
    m_desk.openRecord();
    QVERIFY(m_desk.comesTo("recordPage"));
    typeInto("markNote.0");
    press("mark.0.discussed");
    QTRY_COMPARE(m_desk.labelText("recordOutcome"), QString("Saved"));
    press("recordSign");
    QTRY_COMPARE(m_desk.labelText("recordOutcome"), QString("Signed"));
    press("recordBack");
    QVERIFY(m_desk.comesTo("records"));
}

void CanaryWalk::screenAgain() {
    openRow("Signed");
    press("recordBeginAnew");
    QVERIFY(m_desk.comesTo("identity"));
    press("begin");
    QVERIFY(m_desk.comesTo("interview"));
    press("stillSo.said");
    QTRY_VERIFY(!m_desktop.find("stillSo.said"));
    finishUnseen(2);
}

void CanaryWalk::copyFromPaper() {
    press("newScreening");
    press("choose.small");
    typeInto("patientName", canary + " on paper");
    QTRY_VERIFY(m_desktop.find<QAbstractButton>("fromPaper"));
    m_desktop.find<QAbstractButton>("fromPaper")->click();
    typeInto("paperDate", canaryFormDay);
    if (auto* staff = m_desktop.find<QLineEdit>("staff"); staff && !staff->isReadOnly())
        typeInto("staff"); // who copied it
    press("begin");
    QVERIFY(m_desk.comesTo("interview"));
    m_desk.answer();
    typeInto("field.said");
    m_desktop.key(Qt::Key_Tab);
    finishUnseen(3);
    openRow("Finished");
    press("recordHistory");
    press("recordBack");
    QVERIFY(m_desk.comesTo("records"));
}

void CanaryWalk::deleteTheOthers() {
    for (int left = 2; left > 0; --left) {
        openRow("Finished");
        press("recordErase");
        QVERIFY(m_desk.comesTo("records"));
        QTRY_COMPARE_WITH_TIMEOUT(table()->model()->rowCount(), left, 10'000);
    }
}

void CanaryWalk::correctAndMove() {
    m_desktop.dialogs.why = canary;
    openPage("Signed");
    press("recordCorrect");
    QTRY_VERIFY(m_desk.labelText("recordOutcome").contains("What was signed stays"));
    press("recordBack");
    openPage("Draft");
    press("recordDiscard");
    QTRY_VERIFY(m_desk.labelText("recordOutcome").contains("is discarded"));
    press("recordMove");
    QTRY_VERIFY(m_desk.labelText("recordOutcome").contains("other patient's records now"));
    press("recordBack");
    QVERIFY(m_desk.comesTo("records"));
    QTRY_VERIFY_WITH_TIMEOUT(m_desk.status().contains("Correction ready"), 10'000); // whose it is now
}

void CanaryWalk::exportPatient(const QString& path) {
    auto* table = m_desktop.window->findChild<QTableView*>("recordTable");
    QTRY_VERIFY(table && table->isVisible() && table->model()->rowCount() == 1);
    table->selectRow(0);
    press("panelExport");
    QVERIFY(m_desk.comesTo("patientExport"));
    m_desktop.dialogs.path = path;
    press("patientExportBegin");
    const auto said = [this] {
        return m_desk.labelText("patientExportPageOutcome") + m_desk.labelText("patientExportPageProblem");
    };
    QTRY_VERIFY(!said().isEmpty());
    QVERIFY2(said().startsWith("Exported"), qPrintable(said()));
    press("patientExportDone");
    QVERIFY(m_desk.comesTo("records"));
}

void CanaryWalk::withdraw() {
    openPage("Correction ready");
    press("recordInError");
    QTRY_VERIFY(m_desk.labelText("recordOutcome").contains("entered in error"));
    press("recordBack");
    QVERIFY(m_desk.comesTo("records"));
    QTRY_VERIFY_WITH_TIMEOUT(m_desk.status().contains("Entered in error"), 10'000);
}

void CanaryWalk::search() { typeInto("recordSearch"); }

void CanaryWalk::backUp(const QString& path) {
    m_desktop.administer("recordsBackup");
    QVERIFY(m_desk.comesTo("backup"));
    m_desktop.dialogs.path = path;
    press("backupBegin");
    QTRY_VERIFY_WITH_TIMEOUT(m_desk.labelText("backupPageOutcome").contains("read back and verified"),
                             15'000);
    press("backupDone");
    QVERIFY(m_desk.comesTo("records"));
}

void CanaryWalk::exportAuditLog(const QString& path) {
    m_desktop.administer("recordsAuditLog");
    QVERIFY(m_desk.comesTo("auditLog"));
    QTRY_VERIFY(m_desk.labelText("auditWhole").startsWith("All "));
    m_desktop.dialogs.path = path;
    press("auditCsv");
    QTRY_COMPARE(m_desk.labelText("auditOutcome"), "Saved: " + path);
}

void CanaryWalk::lock() {
    m_desktop.window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_desktop.window.get()));
    QTest::keyClick(m_desktop.window.get(), Qt::Key_L, Qt::ControlModifier);
    QTRY_VERIFY(m_desktop.find("lockCover"));
}

void CanaryWalk::unlock(const QString& passphrase) {
    typeInto("unlockPassphrase", passphrase);
    press("unlock");
    QTRY_VERIFY_WITH_TIMEOUT(!m_desktop.find("lockCover"), 15'000);
}

void CanaryWalk::enterAs(const QString& name, const QString& passphrase) {
    QVERIFY(m_desk.comesTo("unlockView"));
    const auto account = [&]() -> QAbstractButton* {
        for (auto* button : m_desktop.window->findChildren<QAbstractButton*>())
            if (button->isVisible() && button->text().contains(name))
                return button;
        return nullptr;
    };
    QTRY_VERIFY(account());
    QTest::mouseClick(account(), Qt::LeftButton);
    typeInto("unlockPassphrase", passphrase);
    press("unlock");
    QVERIFY(m_desk.comesTo("records"));
}

QTableView* CanaryWalk::table() const { return m_desktop.window->findChild<QTableView*>("recordTable"); }

void CanaryWalk::openRow(const QString& status) {
    QVERIFY(m_desk.comesTo("records"));
    const auto place = [&] {
        for (int row = 0; row < table()->model()->rowCount(); ++row)
            for (int column = 0; column < table()->model()->columnCount(); ++column)
                if (table()->model()->index(row, column).data().toString() == status)
                    return row;
        return -1;
    };
    QTRY_VERIFY_WITH_TIMEOUT(place() >= 0, 10'000);
    table()->setFocus();
    table()->selectRow(place());
    QTest::keyClick(table(), Qt::Key_Return);
    QVERIFY(m_desk.comesTo("recordPage"));
}

void CanaryWalk::finishUnseen(int records) {
    for (const char* button : {"review", "reviewFinish", "showSummary", "summaryNew"})
        press(button);
    QVERIFY(m_desk.comesTo("records"));
    QTRY_COMPARE_WITH_TIMEOUT(table()->model()->rowCount(), records, 10'000);
}

QString accessibleTextOf(QAccessibleInterface* all) {
    QString found;
    if (!all || !all->isValid())
        return found;
    for (const auto what :
         {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help})
        found += all->text(what) + '\n';
    if (QAccessibleTextInterface* text = all->textInterface())
        found += text->text(0, text->characterCount()) + '\n';
    for (int i = 0; i < all->childCount(); ++i)
        found += accessibleTextOf(all->child(i));
    return found;
}

} // namespace anteroom::test
