// SPDX-License-Identifier: GPL-3.0-or-later
// What is done after a screening was finished or signed, and where a person reads of it.
#include "app/storage/keyring.h"
#include "app/summaryview/summary_view.h"
#include "core/records/archive.h"
#include "core/records/cipher.h"
#include "core/summary/summary.h"
#include "tests/support/desks/desk.h"
#include "tests/support/desks/every_size.h"
#include "tests/support/desks/records_behind.h"
#include "tests/support/desks/small_screening.h"
#include "tests/support/gui/pdf_probe.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QTableView>
#include <QTemporaryDir>

#include <memory>

using namespace anteroom;
using namespace anteroom::test;

class CorrectionsWalkTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_desk.reset(); }
    void aSummarySaysTheSameFromTheInterviewAndFromThePage();
    void aSummaryOfACorrectionDoesSoToo();
    void anInterviewSaysThatItsRecordWasEnteredInError();
    void whatWasSignedIsMovedWithAReasonAndSaysSo();
    void whoeverMayNotCorrectMayNotMoveWhatWasSigned();
    void aCorrectionIsNotMovedFromWithinTheQuestions();
    void aCorrectionThatWasBegunByMistakeIsDiscarded();
    void aMoveThatWasAMistakeIsDiscardedToo();
    void otherDetailsAndNotesAreInTheHistory();

private:
    QString at(const QString& name) const { return m_folder->filePath(name); }
    /// On the page of the one record.
    void openPage() const;
    void sign() const;
    /// From the page of a signed record to the questions of its correction.
    void correct() const;
    void finish() const;
    /// What the summary on the screen says, and its PDF.
    QStringList summaryOnScreen() const;
    QStringList summaryFromPage() const;
    bool says(const QString& part) const;
    IndexEntry entry() const;
    std::vector<AuditEntry> logged(AuditAct what) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Desk> m_desk;
};

void CorrectionsWalkTest::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    makeSmallQuestionnaire(*m_folder);
    {
        Desk first(at("records"), at("questionnaires"));
        first.setUp();
        screenOnce(first);
    }
    addBehind(at("records"), {"cleo", "Cleo Clinician", storage::Role::Clinician, true});
    m_desk = std::make_unique<Desk>(at("records"), at("questionnaires"));
    m_desk->enterAs("Cleo", cleos);
}

void CorrectionsWalkTest::openPage() const {
    QVERIFY(m_desk->comesTo("records"));
    auto* table = m_desk->desktop.window->findChild<QTableView*>("recordTable");
    QTRY_VERIFY(table && table->model()->rowCount() == 1);
    if (m_desk->status().contains("Draft")) {
        table->selectRow(0);
        m_desk->desktop.click("panelPage");
    } else {
        m_desk->openRecord();
    }
    QVERIFY(m_desk->comesTo("recordPage"));
}

void CorrectionsWalkTest::sign() const {
    openPage();
    m_desk->desktop.click("recordSign");
    QTRY_COMPARE(m_desk->labelText("recordOutcome"), QString("Signed"));
}

void CorrectionsWalkTest::correct() const {
    m_desk->desktop.click("recordCorrect");
    QTRY_VERIFY(m_desk->labelText("recordOutcome").startsWith("What was signed stays as it is."));
    QVERIFY(!says("at another desk"));
    m_desk->desktop.click("recordBack");
    QTRY_VERIFY(m_desk->comesTo("records") && m_desk->status().contains("Draft correction"));
    m_desk->openRecord();
    QVERIFY(m_desk->comesTo("interview"));
}

void CorrectionsWalkTest::finish() const {
    for (const char* button : {"review", "reviewFinish", "showSummary"})
        m_desk->desktop.click(button);
    QVERIFY(m_desk->comesTo("summary"));
}

QStringList CorrectionsWalkTest::summaryOnScreen() const {
    const auto* view = m_desk->desktop.find<summaryview::SummaryView>("summary");
    if (!view)
        return {};
    return {QString::fromStdString(renderText(view->summary())), probe::textOf(view->pdf())};
}

QStringList CorrectionsWalkTest::summaryFromPage() const {
    m_desk->desktop.click("recordSummary");
    if (!m_desk->comesTo("summary"))
        return {};
    const QStringList said = summaryOnScreen();
    m_desk->desktop.click("summaryBack");
    return m_desk->comesTo("recordPage") ? said : QStringList();
}

/// Wait for it: the page reads its record anew, off this thread, after it has said what was done.
bool CorrectionsWalkTest::says(const QString& part) const {
    const QList<QLabel*> labels = m_desk->desktop.window->findChildren<QLabel*>();
    return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
        return label->isVisible() && label->text().contains(part);
    });
}

IndexEntry CorrectionsWalkTest::entry() const {
    return behind(at("records"),
                  [](Archive& archive, Cipher&, const std::string&) { return entriesIn(archive).front(); });
}

std::vector<AuditEntry> CorrectionsWalkTest::logged(AuditAct what) const {
    return behind(at("records"), [what](Archive& archive, Cipher&, const std::string&) {
        std::vector<AuditEntry> found;
        const auto check = archive.checkLog([&](std::uint64_t, const AuditEntry& one) {
            if (one.what == what)
                found.push_back(one);
            return true;
        });
        if (!check || check->broken)
            qFatal("The log is broken");
        return found;
    });
}

void CorrectionsWalkTest::aSummarySaysTheSameFromTheInterviewAndFromThePage() {
    openPage();
    m_desk->desktop.click("mark.0.discussed");
    QTRY_COMPARE(m_desk->labelText("recordOutcome"), QString("Saved"));
    m_desk->desktop.click("recordInError");
    QTRY_VERIFY(m_desk->labelText("recordOutcome").startsWith("Every list says"));
    const QStringList fromPage = summaryFromPage();
    m_desk->desktop.click("recordQuestions");
    QVERIFY(m_desk->comesTo("interview"));
    finish();
    const QStringList fromInterview = summaryOnScreen();
    for (const QString& said : fromInterview) {
        QVERIFY2(said.contains("Entered in error (Cleo Clinician, 2027-03-14 13:52): a made-up reason"),
                 qPrintable(said));
        QVERIFY2(said.contains("Reviewed: discussed (Cleo Clinician, 2027-03-14 13:52)"), qPrintable(said));
    }
    QCOMPARE(fromInterview, fromPage);
    QCOMPARE(m_desk->labelText("stateNotice"), QString("Entered in error"));
}

void CorrectionsWalkTest::aSummaryOfACorrectionDoesSoToo() {
    sign();
    correct();
    m_desk->answer(Qt::Key_2);
    finish();
    const QStringList fromInterview = summaryOnScreen();
    m_desk->desktop.click("summaryNew");
    openPage();
    for (const QString& said : fromInterview)
        QVERIFY2(said.contains("Correction 1 of what was signed: a made-up reason"), qPrintable(said));
    QCOMPARE(fromInterview, summaryFromPage());
    QTRY_VERIFY(says("This correction is not signed. What was signed before stands below."));
}

void CorrectionsWalkTest::anInterviewSaysThatItsRecordWasEnteredInError() {
    sign();
    correct();
    QVERIFY(!m_desk->desktop.find("recordNotice"));
    m_desk->desktop.key(Qt::Key_Escape);
    openPage();
    m_desk->desktop.click("recordInError");
    QTRY_VERIFY(m_desk->labelText("recordOutcome").startsWith("Every list says"));
    m_desk->desktop.click("recordBack");
    QTRY_VERIFY(m_desk->comesTo("records") && m_desk->status().contains("Entered in error"));
    m_desk->openRecord(); // a draft: straight to its questions
    QVERIFY(m_desk->comesTo("interview"));
    QCOMPARE(m_desk->labelText("recordNotice"), QString("Entered in error"));
    lookAtEverySize(m_desk->desktop, "interview-in-error");
    QCOMPARE(m_desk->labelText("recordNotice"), QString("Entered in error"));
    m_desk->desktop.click("review");
    QVERIFY(m_desk->comesTo("reviewPage"));
    QCOMPARE(m_desk->labelText("stateNotice"), QString("Entered in error"));
    lookAtEverySize(m_desk->desktop, "review-in-error");
}

void CorrectionsWalkTest::whatWasSignedIsMovedWithAReasonAndSaysSo() {
    sign();
    const IndexEntry before = entry();
    m_desk->desktop.dialogs.why.clear();
    m_desk->desktop.click("recordMove");
    QVERIFY(m_desk->desktop.dialogs.told.contains("This record was signed"));
    QVERIFY(entry() == before);
    m_desk->desktop.dialogs.why = "the wrong chart was open";
    m_desk->desktop.click("recordMove");
    QTRY_VERIFY(m_desk->labelText("recordOutcome").contains("as a correction that is not signed"));
    const QString note = "Moved here from another patient's records after it was signed (Cleo Clinician, "
                         "2027-03-14 13:52): the wrong chart was open";
    QTRY_VERIFY(says(note));
    QVERIFY(!says("at another desk"));
    lookAtEverySize(m_desk->desktop, "record-moved-after-signature");
    const IndexEntry moved = entry();
    QVERIFY(moved.head.patient != before.head.patient);
    QVERIFY(moved.head.status == RecordStatus::Finished && !moved.head.signature);
    QCOMPARE(moved.head.revision, 2U);
    QVERIFY(moved.revisions == before.revisions);
    const std::vector<AuditEntry> log = logged(AuditAct::MovedToPatient);
    QCOMPARE(log.size(), std::size_t{1});
    QCOMPARE(log.front().detail, before.head.patient.str() + ": the wrong chart was open");

    m_desk->desktop.click("recordBack");
    QTRY_VERIFY(m_desk->comesTo("records") && m_desk->status().contains("Correction ready"));
    m_desk->desktop.window->findChild<QTableView*>("recordTable")->selectRow(0);
    QTRY_VERIFY(m_desk->labelText("panelSignedBefore").startsWith("This correction is not signed."));
    lookAtEverySize(m_desk->desktop, "records-correction");
    openPage();
    QTRY_VERIFY(says(note));
    for (const QString& said : summaryFromPage()) {
        QVERIFY2(QString(said).simplified().contains("after it was signed"), qPrintable(said));
        QVERIFY2(!said.contains("Reviewed by Cleo"), qPrintable(said));
    }
    m_desk->desktop.click("revision.1");
    QVERIFY(m_desk->comesTo("summary"));
    for (const QString& said : summaryOnScreen()) {
        QVERIFY2(said.contains("Reviewed by Cleo Clinician, 2027-03-14 13:52"), qPrintable(said));
        QVERIFY2(!said.contains("another patient's records"), qPrintable(said));
    }
}

void CorrectionsWalkTest::whoeverMayNotCorrectMayNotMoveWhatWasSigned() {
    sign();
    m_desk->desktop.click("recordBack");
    QVERIFY(m_desk->comesTo("records"));
    m_desk->lockAndLetInSomeoneElse();
    m_desk->enterAs("Ada", adas);
    m_desk->openRecord();
    QVERIFY(m_desk->comesTo("recordPage"));
    QVERIFY(m_desk->desktop.find("recordInError"));
    QVERIFY(!m_desk->desktop.find("recordMove") && !m_desk->desktop.find("recordCorrect"));
}

void CorrectionsWalkTest::aCorrectionIsNotMovedFromWithinTheQuestions() {
    sign();
    correct();
    const PatientId before = entry().head.patient;
    m_desk->desktop.dialogs.patient = -1;
    m_desk->desktop.click("patientDetails");
    QVERIFY(m_desk->comesTo("identity"));
    m_desk->desktop.type("patientName", "TEST, Blake (sample)");
    m_desk->desktop.type("dateOfBirth", "1990-05-05");
    m_desk->desktop.click("begin");
    QCOMPARE(m_desk->desktop.screenName(), QString("identity"));
    QVERIFY(m_desk->desktop.dialogs.told.back().startsWith("This screening was signed before: "));
    m_desk->desktop.click("identityBack");
    QVERIFY(m_desk->comesTo("interview"));
    QTRY_VERIFY(m_desk->saved().startsWith("Saved"));
    QVERIFY(entry().head.patient == before);
    QCOMPARE(entry().head.identity.patientName, std::string("TEST, Avery (sample)"));
}

void CorrectionsWalkTest::aCorrectionThatWasBegunByMistakeIsDiscarded() {
    sign();
    const RecordHead before = entry().head;
    QVERIFY(!m_desk->desktop.find("recordDiscard"));
    correct();
    m_desk->answer(Qt::Key_2);
    finish();
    m_desk->desktop.click("summaryNew");
    openPage();
    lookAtEverySize(m_desk->desktop, "record-correction");
    const RecordHead corrected = entry().head;
    QCOMPARE(corrected.revision, 2U);

    m_desk->desktop.dialogs.why.clear();
    m_desk->desktop.click("recordDiscard");
    m_desk->desktop.dialogs.why = "it was right";
    m_desk->desktop.dialogs.isSure = false;
    m_desk->desktop.click("recordDiscard");
    QVERIFY(m_desk->desktop.dialogs.told.contains("Discard this correction?"));
    QVERIFY(entry().head == corrected);
    m_desk->desktop.dialogs.isSure = true;
    m_desk->desktop.click("recordDiscard");
    QTRY_COMPARE(m_desk->labelText("recordOutcome"),
                 QString("The correction is discarded. What was signed before stands again."));
    RecordHead after = entry().head;
    after.edited = before.edited;
    QVERIFY(after == before);
    const std::vector<AuditEntry> log = logged(AuditAct::CorrectionDiscarded);
    QCOMPARE(log.size(), std::size_t{1});
    QCOMPARE(log.front().detail, std::string("it was right"));
    QTRY_VERIFY(m_desk->desktop.find("recordCorrect") && m_desk->desktop.find("revision.1"));
    QVERIFY(!m_desk->desktop.find("recordDiscard") && !says("This correction is not signed"));
    m_desk->desktop.click("recordHistory");
    QTRY_VERIFY(says(QStringLiteral("a made-up reason → discarded: it was right")));
    QTRY_VERIFY(says(QStringLiteral("no → yes")));
    lookAtEverySize(m_desk->desktop, "record-correction-discarded");
    for (const QString& said : summaryFromPage()) {
        QVERIFY2(said.contains("Reviewed by Cleo Clinician, 2027-03-14 13:52"), qPrintable(said));
        QVERIFY2(!said.contains("Correction 1"), qPrintable(said));
    }
    // And it can be corrected again.
    correct();
}

void CorrectionsWalkTest::aMoveThatWasAMistakeIsDiscardedToo() {
    sign();
    const RecordHead before = entry().head;
    m_desk->desktop.click("recordMove");
    QTRY_VERIFY(m_desk->labelText("recordOutcome").contains("as a correction that is not signed"));
    QVERIFY(entry().head.patient != before.patient);
    m_desk->desktop.click("recordBack");
    openPage();
    m_desk->desktop.dialogs.why = "it was hers after all";
    m_desk->desktop.click("recordDiscard");
    QTRY_VERIFY(m_desk->labelText("recordOutcome").startsWith("The correction is discarded."));
    RecordHead after = entry().head;
    after.edited = before.edited;
    QVERIFY(after == before);
    QCOMPARE(logged(AuditAct::MovedToPatient).size(), std::size_t{2});
    QCOMPARE(logged(AuditAct::CorrectionDiscarded).size(), std::size_t{1});
}

void CorrectionsWalkTest::otherDetailsAndNotesAreInTheHistory() {
    openPage();
    m_desk->desktop.click("recordQuestions");
    QVERIFY(m_desk->comesTo("interview"));
    m_desk->desktop.dialogs.patient = 0;
    m_desk->desktop.click("patientDetails");
    QVERIFY(m_desk->comesTo("identity"));
    m_desk->desktop.type("dateOfBirth", "1985-02-11");
    m_desk->desktop.click("begin");
    QVERIFY(m_desk->comesTo("interview"));
    m_desk->desktop.click("review");
    QVERIFY(m_desk->comesTo("reviewPage"));
    m_desk->desktop.find<QPlainTextEdit>("staffNotes")->setFocus();
    m_desk->desktop.keys("came early");
    m_desk->desktop.click("reviewFinish");
    m_desk->desktop.click("showSummary");
    QVERIFY(m_desk->comesTo("summary"));
    m_desk->desktop.click("summaryNew");
    openPage();
    m_desk->desktop.click("recordHistory");
    QTRY_VERIFY(says(QStringLiteral("TEST, Avery (sample) → TEST, Avery (sample) · 1985-02-11")));
    QTRY_VERIFY(says(QStringLiteral("nothing → came early")));
    QTRY_VERIFY(says("Notes by staff"));
    lookAtEverySize(m_desk->desktop, "record-history-of-details");
}

QTEST_MAIN(CorrectionsWalkTest)
#include "corrections_walk_test.moc"
