// SPDX-License-Identifier: GPL-3.0-or-later
// A record that was typed as one patient's and is another's; and the page of a draft.
#include "app/files/disk_file_source.h"
#include "app/storage/keyring.h"
#include "app/workspace/record_feed.h"
#include "core/records/archive.h"
#include "core/records/cipher.h"
#include "core/records/kept_texts.h"
#include "core/records/patient_match.h"
#include "core/records/record_codec.h"
#include "tests/support/desks/desk.h"
#include "tests/support/desks/every_size.h"
#include "tests/support/desks/records_behind.h"
#include "tests/support/desks/small_screening.h"

#include <QAbstractButton>
#include <QLabel>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace anteroom;
using namespace anteroom::test;

namespace {

Record recordIn(Archive& archive, const RecordId& id) {
    const IndexEntry* entry = archive.index().find(id);
    const std::string& hash = entry->head.questionnaire.sha256;
    const auto text = archive.readText(hash);
    const auto questionnaire =
        questionnaireFromKept({hash, *text}, [](std::string_view bytes) { return files::sha256(bytes); });
    return *decode(*archive.read(id), **questionnaire);
}

} // namespace

class RecordMovesWalkTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_desk.reset(); }
    void theDetailsBecomeThoseOfThePatient();
    void asTypedTheyStay();
    void whoThinksBetterOfItMovesNothing();
    void theHistorySaysWhatWasNoted();
    void aDraftHasAPageOfItsOwn();
    void whatIsBeingCorrectedIsAtNoOtherDesk();

private:
    QString at(const QString& name) const { return m_folder->filePath(name); }
    template <typename Act>
    auto behindHere(Act act) const {
        return behind(at("records"),
                      [&](Archive& archive, Cipher&, const std::string&) { return act(archive); });
    }
    Record first() const {
        return behindHere([this](Archive& archive) { return recordIn(archive, *m_first); });
    }
    /// A record of somebody else, as another desk would make it.
    void addOther() const;
    void openFirst() const;

    const RecordId m_other = *RecordId::parse(std::string(32, 'e'));
    const PatientId m_otherPatient = *PatientId::parse(std::string(32, 'd'));
    const Identity m_otherIdentity{"TEST, Bailey (sample)", "1990-01-01", "T-0002", "J. Sample", {}, {}};
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Desk> m_desk;
    std::optional<RecordId> m_first;
};

void RecordMovesWalkTest::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    makeSmallQuestionnaire(*m_folder);
    m_desk = std::make_unique<Desk>(at("records"), at("questionnaires"));
    m_desk->setUp();
    screenOnce(*m_desk);
    m_first = behindHere([](Archive& archive) { return entriesIn(archive).front().head.id; });
}

void RecordMovesWalkTest::addOther() const {
    const bool isSaved = behindHere([this](Archive& archive) {
        Record record = recordIn(archive, *m_first);
        const auto text = archive.readText(record.head.questionnaire.sha256);
        const auto questionnaire =
            questionnaireFromKept({record.head.questionnaire.sha256, *text},
                                  [](std::string_view bytes) { return files::sha256(bytes); });
        record.head.id = m_other;
        record.head.patient = m_otherPatient;
        record.head.identity = m_otherIdentity;
        const auto saved = archive.save({.head = record.head, .encoded = encode(record, **questionnaire)});
        return saved && saved->end == Saved::End::Saved;
    });
    QVERIFY(isSaved);
}

void RecordMovesWalkTest::openFirst() const {
    m_desk->openRecord();
    QVERIFY(m_desk->comesTo("recordPage"));
    addOther();
    feedOf(*m_desk).look();
    auto* table = m_desk->desktop.window->findChild<QTableView*>("recordTable");
    QTRY_COMPARE(table->model()->rowCount(), 2);
    m_desk->desktop.dialogs.patient = 0;
}

void RecordMovesWalkTest::theDetailsBecomeThoseOfThePatient() {
    openFirst();
    const Identity typed = first().head.identity;
    m_desk->desktop.click("recordMove");
    QCOMPARE(m_desk->desktop.dialogs.details,
             (QStringList{"TEST, Avery (sample)", "TEST, Bailey (sample) · 1990-01-01 · T-0002"}));
    QTRY_COMPARE(m_desk->labelText("recordOutcome"),
                 QString("It stands with the other patient's records now"));
    const Record moved = first();
    QVERIFY(moved.head.patient == m_otherPatient);
    QCOMPARE(moved.head.identity.patientName, m_otherIdentity.patientName);
    QCOMPARE(moved.head.identity.dateOfBirth, m_otherIdentity.dateOfBirth);
    QCOMPARE(moved.head.identity.identifier, m_otherIdentity.identifier);
    QCOMPARE(moved.earlierDetails.size(), std::size_t{1});
    QVERIFY(moved.earlierDetails.front().before == typed);
    // The list agrees, and so nobody is offered the first patient's details and means the other.
    behindHere([&](Archive& archive) {
        SharedEntries entries;
        for (const IndexEntry& entry : entriesIn(archive))
            entries.push_back(std::make_shared<const IndexEntry>(entry));
        for (const PatientMatch& match : samePatient(m_otherIdentity, entries))
            if (match.patient != m_otherPatient)
                qFatal("joined with somebody else");
        for (const SharedEntry& entry : entries)
            if (entry->head.identity.patientName == typed.patientName)
                qFatal("still listed as the first patient");
        return true;
    });
    m_desk->desktop.click("recordHistory");
    bool isSaid = false;
    for (const QLabel* label : m_desk->desktop.window->findChildren<QLabel*>())
        isSaid = isSaid || (label->isVisible() &&
                            label->text().startsWith("TEST, Avery (sample) → TEST, Bailey (sample) · 1990"));
    QVERIFY(isSaid);
    lookAtEverySize(m_desk->desktop, "record-moved");
}

void RecordMovesWalkTest::asTypedTheyStay() {
    openFirst();
    const Identity typed = first().head.identity;
    m_desk->desktop.dialogs.takesDetails = false;
    m_desk->desktop.click("recordMove");
    QTRY_VERIFY(first().head.patient == m_otherPatient);
    QVERIFY(first().head.identity == typed);
    QVERIFY(first().earlierDetails.empty());
}

void RecordMovesWalkTest::whoThinksBetterOfItMovesNothing() {
    openFirst();
    const Record before = first();
    m_desk->desktop.dialogs.takesDetails = std::nullopt;
    m_desk->desktop.click("recordMove");
    QVERIFY(first() == before);
    QCOMPARE(m_desk->labelText("recordOutcome"), QString());
}

void RecordMovesWalkTest::theHistorySaysWhatWasNoted() {
    m_desk->openRecord();
    QVERIFY(m_desk->comesTo("recordPage"));
    m_desk->desktop.click("recordQuestions");
    QVERIFY(m_desk->comesTo("interview"));
    m_desk->answer();
    m_desk->desktop.click("note.pressure");
    QTRY_VERIFY(m_desk->desktop.find("noteText.pressure"));
    m_desk->desktop.find("noteText.pressure")->setFocus();
    m_desk->desktop.keys("only at work");
    m_desk->desktop.key(Qt::Key_Tab);
    for (const char* button : {"review", "reviewFinish", "showSummary", "summaryNew"})
        m_desk->desktop.click(button);
    QVERIFY(m_desk->comesTo("records"));
    m_desk->openRecord();
    QVERIFY(m_desk->comesTo("recordPage"));
    m_desk->desktop.click("recordHistory");
    bool isSaid = false;
    for (const QLabel* label : m_desk->desktop.window->findChildren<QLabel*>())
        isSaid = isSaid || (label->isVisible() && label->text().contains("note: only at work"));
    QVERIFY(isSaid);
}

void RecordMovesWalkTest::aDraftHasAPageOfItsOwn() {
    m_desk->openRecord();
    QVERIFY(m_desk->comesTo("recordPage"));
    behindHere([](Archive&) { return true; });
    m_desk->desktop.click("recordBack");
    QVERIFY(m_desk->comesTo("records"));
    const bool isDraft = behindHere([this](Archive& archive) {
        Record record = recordIn(archive, *m_first);
        const auto text = archive.readText(record.head.questionnaire.sha256);
        const auto questionnaire =
            questionnaireFromKept({record.head.questionnaire.sha256, *text},
                                  [](std::string_view bytes) { return files::sha256(bytes); });
        record.head.status = RecordStatus::Draft;
        record.session.finishedAt.reset();
        const auto saved = archive.save({.head = record.head,
                                         .encoded = encode(record, **questionnaire),
                                         .expected = archive.index().find(*m_first)->version});
        return saved && saved->end == Saved::End::Saved;
    });
    QVERIFY(isDraft);
    feedOf(*m_desk).look();
    QTRY_VERIFY(m_desk->status().contains("Draft"));
    auto* table = m_desk->desktop.window->findChild<QTableView*>("recordTable");
    table->selectRow(0);
    lookAtEverySize(m_desk->desktop, "records-draft-chosen");
    m_desk->desktop.click("panelPage");
    QVERIFY(m_desk->comesTo("recordPage"));
    for (const char* act : {"recordQuestions", "recordInError", "recordMove", "recordErase", "recordHistory"})
        QVERIFY2(m_desk->desktop.find(act), act);
    lookAtEverySize(m_desk->desktop, "record-draft");
    m_desk->desktop.click("recordInError");
    QTRY_VERIFY(first().head.enteredInError);
    m_desk->desktop.click("recordQuestions");
    QVERIFY(m_desk->comesTo("interview"));
}

void RecordMovesWalkTest::whatIsBeingCorrectedIsAtNoOtherDesk() {
    const bool isSigned = behindHere([this](Archive& archive) {
        Record record = recordIn(archive, *m_first);
        const auto text = archive.readText(record.head.questionnaire.sha256);
        const auto questionnaire =
            questionnaireFromKept({record.head.questionnaire.sha256, *text},
                                  [](std::string_view bytes) { return files::sha256(bytes); });
        record.head.status = RecordStatus::Signed;
        record.head.signature = record.head.edited;
        const auto saved = archive.save({.head = record.head,
                                         .encoded = encode(record, **questionnaire),
                                         .expected = archive.index().find(*m_first)->version});
        return saved && saved->end == Saved::End::Saved;
    });
    QVERIFY(isSigned);
    m_desk.reset();
    addBehind(at("records"), {"cleo", "Cleo Clinician", storage::Role::Clinician, true});
    m_desk = std::make_unique<Desk>(at("records"), at("questionnaires"));
    QVERIFY(m_desk->comesTo("unlockView"));
    const auto cleo = [this]() -> QAbstractButton* {
        for (auto* account : m_desk->desktop.window->findChildren<QAbstractButton*>())
            if (account->isVisible() && account->text().contains("Cleo"))
                return account;
        return nullptr;
    };
    QTRY_VERIFY(cleo());
    QTest::mouseClick(cleo(), Qt::LeftButton);
    m_desk->desktop.type("unlockPassphrase", cleos);
    m_desk->desktop.click("unlock");
    m_desk->openRecord();
    QVERIFY(m_desk->comesTo("recordPage"));
    m_desk->desktop.click("recordCorrect");
    QTRY_VERIFY(m_desk->labelText("recordOutcome").startsWith("What was signed stays as it is."));
    for (const QLabel* label : m_desk->desktop.window->findChildren<QLabel*>())
        QVERIFY2(!label->isVisible() || !label->text().contains("at another desk"),
                 qPrintable(label->text()));
    // Left and come back to, what was signed is still to be read.
    m_desk->desktop.click("recordBack");
    QVERIFY(m_desk->comesTo("records"));
    auto* table = m_desk->desktop.window->findChild<QTableView*>("recordTable");
    QTRY_VERIFY(m_desk->status().contains("Draft"));
    table->selectRow(0);
    m_desk->desktop.click("panelPage");
    QVERIFY(m_desk->comesTo("recordPage"));
    m_desk->desktop.click("revision.1");
    QVERIFY(m_desk->comesTo("summary"));
}

QTEST_MAIN(RecordMovesWalkTest)
#include "record_moves_walk_test.moc"
