// SPDX-License-Identifier: GPL-3.0-or-later
// A record that was changed at two desks, from the list to what became of it.
#include "app/desktop/records/two_records.h"
#include "app/files/disk_file_source.h"
#include "app/keeping/journal_folder.h"
#include "app/storage/records_place.h"
#include "core/records/archive.h"
#include "core/records/cipher.h"
#include "core/records/journal.h"
#include "core/records/kept_texts.h"
#include "core/records/record_codec.h"
#include "tests/support/desks/desk.h"
#include "tests/support/desks/records_behind.h"
#include "tests/support/desks/small_screening.h"
#include "tests/support/gui/clipping.h"
#include "tests/support/random_bytes.h"

#include <QDir>
#include <QTemporaryDir>

#include <memory>

using namespace anteroom;
using namespace anteroom::test;
using Waiting = desktop::Dialogs::Waiting;

class WaitingDecisionsTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void bothAreKept();
    void whatIsSetAsideStaysMarked();
    void decidingLaterLosesNothing();
    void onlyWhatWasDeletedElsewhereIsDeleted();

private:
    QString at(const QString& name) const { return m_folder->filePath(name); }
    std::unique_ptr<Desk> desk() const;
    /// Bo answered "no" at this desk, on top of an earlier version, and it could not be saved.
    void leaveBehind() const;
    void eraseElsewhere() const;
    std::vector<Record> records() const;
    std::size_t waitingFiles() const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

const Act bo{*StaffId::parse("b-night"), "Bo Night", {*Date::of(2027, 3, 14), 13 * 60 + 40}};

Record recordIn(Archive& archive, const IndexEntry& entry) {
    const std::string& hash = entry.head.questionnaire.sha256;
    const auto questionnaire = questionnaireFromKept({hash, *archive.readText(hash)}, files::sha256);
    return *decode(*archive.read(entry.head.id), **questionnaire);
}

} // namespace

void WaitingDecisionsTest::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    makeSmallQuestionnaire(*m_folder);
    Desk first(storage::RecordsPlace::file(at("records")), at("questionnaires"), at("journal"));
    first.setUp();
    screenOnce(first);
}

std::unique_ptr<Desk> WaitingDecisionsTest::desk() const {
    return std::make_unique<Desk>(storage::RecordsPlace::file(at("records")), at("questionnaires"),
                                  at("journal"));
}

void WaitingDecisionsTest::leaveBehind() const {
    behind(at("records"), [&](Archive& archive, Cipher& cipher, const std::string& workspace) {
        const IndexEntry entry = entriesIn(archive).at(0);
        const std::string& hash = entry.head.questionnaire.sha256;
        const auto questionnaire = questionnaireFromKept({hash, *archive.readText(hash)}, files::sha256);
        Record record = recordIn(archive, entry);
        const Answer before = record.session.answers[0];
        record.session.answers[0] = Answer::of(OptionValue{1});
        record.history.push_back({bo, QuestionIndex{0}, before, record.session.answers[0]});
        record.head.edited = bo;
        keeping::FileCalls calls;
        keeping::JournalFolder files(calls, at("journal").toStdString() + "/" + workspace);
        std::mt19937 seed{7};
        SeededBytes random(seed);
        SaveRequest request{.head = record.head, .encoded = encode(record, **questionnaire)};
        request.expected = entry.version - 1;
        QVERIFY(Journal(files, random, workspace).keep(cipher, {request, {bo.account, bo.name, "earlier"}}));
    });
}

void WaitingDecisionsTest::eraseElsewhere() const {
    behind(at("records"), [](Archive& archive, Cipher&, const std::string&) {
        const IndexEntry entry = entriesIn(archive).at(0);
        QVERIFY(archive.erase(entry.head.id, entry.version,
                              {bo, AuditAct::Deleted, entry.head.id, entry.head.patient, {}}));
    });
}

std::vector<Record> WaitingDecisionsTest::records() const {
    return behind(at("records"), [](Archive& archive, Cipher&, const std::string&) {
        std::vector<Record> records;
        for (const IndexEntry& entry : entriesIn(archive))
            records.push_back(recordIn(archive, entry));
        return records;
    });
}

std::size_t WaitingDecisionsTest::waitingFiles() const {
    const QDir journal(at("journal"));
    std::size_t files = 0;
    for (const QString& workspace : journal.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        files += static_cast<std::size_t>(QDir(journal.filePath(workspace)).entryList(QDir::Files).size());
    return files;
}

void WaitingDecisionsTest::bothAreKept() {
    leaveBehind();
    const auto here = desk();
    here->desktop.dialogs.decision = Waiting::KeepBoth;
    here->unlock();
    QTRY_COMPARE(here->desktop.dialogs.decisions.size(), std::size_t{1});
    const desktop::TwoRecords& asked = here->desktop.dialogs.decisions.front();
    QCOMPARE(asked.patient, QString("TEST, Avery (sample)"));
    QCOMPARE(asked.here, QString("Bo Night, 2027-03-14 13:40"));
    QCOMPARE(asked.there, QString("Ada Admin, 2027-03-14 13:52"));
    QCOMPARE(asked.differences.size(), std::size_t{1});
    QTRY_COMPARE(here->desktop.dialogs.told,
                 QStringList{"Kept: What was answered here stands in the list as a record of its own."});
    QTRY_COMPARE(waitingFiles(), std::size_t{0});
    const std::vector<Record> kept = records();
    QCOMPARE(kept.size(), std::size_t{2});
    QVERIFY(!(kept[0].session.answers[0] == kept[1].session.answers[0]));
    for (const Record& record : kept)
        QVERIFY(!record.head.enteredInError);
}

void WaitingDecisionsTest::whatIsSetAsideStaysMarked() {
    leaveBehind();
    const auto here = desk();
    here->desktop.dialogs.decision = Waiting::SetAside;
    here->unlock();
    QTRY_COMPARE(here->desktop.dialogs.told.size(), qsizetype{1});
    QTRY_COMPARE(waitingFiles(), std::size_t{0});
    const std::vector<Record> kept = records();
    QCOMPARE(kept.size(), std::size_t{2});
    for (const Record& record : kept) {
        const bool isOurs = record.session.answers[0] == Answer::of(OptionValue{1});
        QCOMPARE(record.head.enteredInError.has_value(), isOurs);
    }
}

void WaitingDecisionsTest::decidingLaterLosesNothing() {
    leaveBehind();
    const auto here = desk();
    here->unlock();
    QTRY_COMPARE(here->desktop.dialogs.decisions.size(), std::size_t{1});
    QCOMPARE(waitingFiles(), std::size_t{1});
    QTRY_VERIFY(here->desktop.find("recordProblems"));
    savePicture(*here->desktop.window, "records-with-waiting");
    // Asked again by whoever opens the record.
    here->openRecord();
    QTRY_COMPARE(here->desktop.dialogs.decisions.size(), std::size_t{2});
    QCOMPARE(records().size(), std::size_t{1});
}

void WaitingDecisionsTest::onlyWhatWasDeletedElsewhereIsDeleted() {
    leaveBehind();
    eraseElsewhere();
    {
        const auto here = desk();
        here->desktop.dialogs.decision = Waiting::Delete;
        here->desktop.dialogs.isSure = false;
        here->unlock();
        QTRY_COMPARE(here->desktop.dialogs.told, QStringList{"Delete it for ever?"});
        QVERIFY(here->desktop.dialogs.decisions.front().isDeleted());
        QCOMPARE(waitingFiles(), std::size_t{1});
    }
    const auto here = desk();
    here->desktop.dialogs.decision = Waiting::Delete;
    here->unlock();
    QTRY_COMPARE(waitingFiles(), std::size_t{0});
    QCOMPARE(records().size(), std::size_t{0});
}

QTEST_MAIN(WaitingDecisionsTest)
#include "waiting_decisions_test.moc"
