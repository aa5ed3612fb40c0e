// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/journal.h"
#include "core/records/record_codec.h"
#include "core/session/session.h"
#include "tests/core/records/archive_fixture.h"
#include "tests/support/memory_files.h"
#include "tests/support/questionnaire_from.h"
#include "tests/support/random_bytes.h"

using namespace anteroom;
using namespace anteroom::test;

namespace {

std::shared_ptr<const Questionnaire> questionnaire() {
    static const auto made = questionnaireOf(R"(
- {id: pressure, type: yes-no, text: "Is the blood pressure high?"}
)");
    return made;
}

WaitingSave waitingFor(const RecordId& id, const std::string& notes = "said last", int minute = 601) {
    Record record{.head = headOf(id),
                  .session = Session(questionnaire(), {*Date::of(2027, 3, 14), 600}).state()};
    const Questionnaire::Data& data = questionnaire()->data();
    record.head.questionnaire = {data.id, data.version, data.sha256};
    record.head.edited = actAt(minute);
    record.notes = notes;
    record.transcribedBy = "D. Sample";
    WaitingSave waiting{{.head = record.head, .encoded = encode(record, *questionnaire())}, holderAt("here")};
    waiting.request.formDay = Date::of(2027, 3, 14);
    waiting.request.expected = 3;
    waiting.request.raised = {*FindingId::parse("high")};
    waiting.request.text = KeptText{std::string(64, 'a'), "the text"};
    waiting.request.audit = {audited(AuditAct::Created), audited(AuditAct::Finished, 640)};
    waiting.request.audit[0].record = id;
    waiting.request.audit[1].detail = "a reason";
    waiting.unheard = {{Tag{1, 2, 3}, {audited(AuditAct::Created)}}, {Tag{4}, {}}};
    return waiting;
}

bool isSame(const WaitingSave& a, const WaitingSave& b) {
    return a.request.head == b.request.head && a.request.encoded == b.request.encoded &&
           a.request.expected == b.request.expected && a.request.raised == b.request.raised &&
           a.request.formDay == b.request.formDay && a.request.text->sha256 == b.request.text->sha256 &&
           a.request.text->bytes == b.request.text->bytes && a.request.audit == b.request.audit &&
           a.holder == b.holder && a.unheard == b.unheard;
}

/// Runs of the program over one folder, one after the other.
struct Run {
    explicit Run(MemoryFiles& files, std::string of = workspace) : journal(files, bytes, std::move(of)) {}
    std::mt19937 random{static_cast<std::mt19937::result_type>(++runs)};
    SeededBytes bytes{random};
    FakeCipher cipher;
    Journal journal;
    inline static int runs = 0;
};

} // namespace

class JournalTest : public QObject {
    Q_OBJECT

private slots:
    void whatIsKeptIsFoundByTheNextRun();
    void theLastOneTakesThePlaceOfTheOneBefore();
    void anotherRunsIsNotOverwritten();
    void whatArrivedIsDropped();
    void whatSomebodyStillWorksOnIsNotFoundUntilItIsLetGo();
    void theOldestChangeComesFirst();
    void aNameTellsNothing();
    void anEntryOfTheLogIsFoundOnceItsActIsDoneOrByTheNextRun();
    void anEntryIsSealedForItsFile();
    void anActThatWasNotDoneLeavesNothing();
    void everySingleByteChangeIsNoticed();
    void aFileOfAnotherNameRecordOrWorkspaceIsNotOpened_data();
    void aFileOfAnotherNameRecordOrWorkspaceIsNotOpened();
    void bytesThatAreCutOrTooManyAreNotASave();
};

void JournalTest::whatIsKeptIsFoundByTheNextRun() {
    MemoryFiles files;
    QVERIFY(Run(files).journal.read(*std::make_unique<FakeCipher>())->waiting.empty());
    Run first(files);
    QVERIFY(first.journal.keep(first.cipher, waitingFor(recordId(1))));
    Run next(files);
    const auto found = next.journal.read(next.cipher);
    QVERIFY(found.ok());
    QCOMPARE(found->waiting.size(), std::size_t{1});
    QVERIFY(found->damaged.empty());
    QVERIFY(isSame(found->waiting[0].waiting, waitingFor(recordId(1))));
    QVERIFY(next.journal.drop(found->waiting[0].file));
    QVERIFY(files.files.empty());
}

void JournalTest::theLastOneTakesThePlaceOfTheOneBefore() {
    MemoryFiles files;
    Run run(files);
    QVERIFY(run.journal.keep(run.cipher, waitingFor(recordId(1), "first")));
    QVERIFY(run.journal.keep(run.cipher, waitingFor(recordId(1), "second")));
    QVERIFY(run.journal.keep(run.cipher, waitingFor(recordId(2))));
    QCOMPARE(files.files.size(), std::size_t{2});
    Run next(files);
    const auto content = next.journal.read(next.cipher);
    for (const auto& found : content->waiting)
        QVERIFY(found.waiting.request.head.id == recordId(2) ||
                isSame(found.waiting, waitingFor(recordId(1), "second")));
}

void JournalTest::anotherRunsIsNotOverwritten() {
    MemoryFiles files;
    Run first(files);
    QVERIFY(first.journal.keep(first.cipher, waitingFor(recordId(1), "first")));
    Run second(files);
    QVERIFY(second.journal.keep(second.cipher, waitingFor(recordId(1), "second")));
    QCOMPARE(files.files.size(), std::size_t{2});
    QVERIFY(second.journal.drop(recordId(1)));
    Run third(files);
    QVERIFY(isSame(third.journal.read(third.cipher)->waiting[0].waiting, waitingFor(recordId(1), "first")));
}

void JournalTest::whatArrivedIsDropped() {
    MemoryFiles files;
    Run run(files);
    QVERIFY(run.journal.drop(recordId(1)));
    QVERIFY(run.journal.keep(run.cipher, waitingFor(recordId(1))));
    files.isFull = true;
    QVERIFY(!run.journal.drop(recordId(1)));
    QVERIFY(!run.journal.keep(run.cipher, waitingFor(recordId(1), "later")));
    files.isFull = false;
    QVERIFY(run.journal.drop(recordId(1)));
    QVERIFY(files.files.empty());
}

void JournalTest::whatSomebodyStillWorksOnIsNotFoundUntilItIsLetGo() {
    MemoryFiles files;
    Run run(files);
    QVERIFY(run.journal.keep(run.cipher, waitingFor(recordId(1))));
    QVERIFY(run.journal.read(run.cipher)->waiting.empty());
    run.journal.letGo(recordId(1));
    QCOMPARE(run.journal.read(run.cipher)->waiting.size(), std::size_t{1});
}

void JournalTest::theOldestChangeComesFirst() {
    MemoryFiles files;
    Run run(files);
    for (const int minute : {700, 602, 650})
        QVERIFY(run.journal.keep(
            run.cipher, waitingFor(recordId(static_cast<std::uint8_t>(minute % 256)), "said", minute)));
    Run next(files);
    std::vector<int> minutes;
    const auto content = next.journal.read(next.cipher);
    for (const auto& found : content->waiting)
        minutes.push_back(found.waiting.request.head.edited.at.minuteOfDay);
    QCOMPARE(minutes, (std::vector<int>{602, 650, 700}));
}

namespace {
AuditEntry printed() {
    AuditEntry entry = audited(AuditAct::Printed, 615);
    entry.record = recordId(1);
    entry.patient = headOf(recordId(1)).patient;
    entry.detail = "a made-up detail";
    return entry;
}
} // namespace

void JournalTest::anEntryOfTheLogIsFoundOnceItsActIsDoneOrByTheNextRun() {
    MemoryFiles files;
    Run run(files);
    const std::string file(32, 'd');
    QVERIFY(run.journal.keep(run.cipher, file, printed()));
    QVERIFY(run.journal.read(run.cipher)->entries.empty());
    Run next(files); // the first one crashed
    QCOMPARE(next.journal.read(next.cipher)->entries.size(), std::size_t{1});
    run.journal.letGo(file);
    const auto found = run.journal.read(run.cipher);
    QCOMPARE(found->entries.size(), std::size_t{1});
    QVERIFY(found->entries[0].entry == printed());
    QVERIFY(found->waiting.empty() && found->damaged.empty());
}

void JournalTest::anEntryIsSealedForItsFile() {
    MemoryFiles files;
    Run run(files);
    const std::string file(32, 'd');
    QVERIFY(run.journal.keep(run.cipher, file, printed()));
    const std::string bytes = files.files[file];
    for (const std::string& word : {std::string("made-up"), recordId(1).str(), std::string("printed")})
        QVERIFY(bytes.find(word) == std::string::npos);
    files.files = {{std::string(32, 'c'), bytes}};
    QCOMPARE(Run(files).journal.read(run.cipher)->damaged.size(), std::size_t{1});
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        std::string changed = bytes;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        files.files = {{file, changed}};
        const auto found = Run(files).journal.read(run.cipher);
        QVERIFY(found->entries.empty() && found->waiting.empty());
        QCOMPARE(found->damaged.size(), std::size_t{1});
    }
}

void JournalTest::anActThatWasNotDoneLeavesNothing() {
    MemoryFiles files;
    Run run(files);
    const std::string file(32, 'd');
    QVERIFY(run.journal.keep(run.cipher, file, printed()));
    QVERIFY(run.journal.drop(file));
    QVERIFY(files.files.empty());
    files.isFull = true;
    QVERIFY(!run.journal.keep(run.cipher, file, printed()));
}

void JournalTest::aNameTellsNothing() {
    MemoryFiles files;
    Run run(files);
    QVERIFY(run.journal.keep(run.cipher, waitingFor(recordId(1))));
    QVERIFY(files.files.begin()->first != recordId(1).str());
    QCOMPARE(files.files.begin()->first.size(), std::size_t{32});
    QVERIFY(files.files.begin()->second.find("Pat Madeup") == std::string::npos);
}

void JournalTest::everySingleByteChangeIsNoticed() {
    MemoryFiles files;
    Run run(files);
    QVERIFY(run.journal.keep(run.cipher, waitingFor(recordId(1))));
    auto& [name, bytes] = *files.files.begin();
    const std::string before = bytes;
    for (std::size_t at = 0; at < before.size(); ++at) {
        bytes[at] = static_cast<char>(bytes[at] ^ 1);
        Run next(files);
        const auto found = next.journal.read(next.cipher);
        QVERIFY(found.ok());
        QVERIFY2(found->waiting.empty(), std::to_string(at).c_str());
        QCOMPARE(found->damaged, std::vector<std::string>{name});
        bytes = before;
    }
    for (const std::size_t size : {std::size_t{0}, std::size_t{31}, std::size_t{32}, before.size() - 1}) {
        bytes.resize(size);
        Run next(files);
        QCOMPARE(next.journal.read(next.cipher)->damaged.size(), std::size_t{1});
        bytes = before;
    }
}

void JournalTest::aFileOfAnotherNameRecordOrWorkspaceIsNotOpened_data() {
    QTest::addColumn<int>("what");
    QTest::newRow("another name") << 0;
    QTest::newRow("another record") << 1;
    QTest::newRow("another workspace") << 2;
    QTest::newRow("another key") << 3;
}

void JournalTest::aFileOfAnotherNameRecordOrWorkspaceIsNotOpened() {
    QFETCH(int, what);
    MemoryFiles files;
    Run run(files);
    QVERIFY(run.journal.keep(run.cipher, waitingFor(recordId(1))));
    auto node = files.files.extract(files.files.begin());
    if (what == 0)
        node.key() = std::string(32, '7');
    if (what == 1)
        node.mapped().replace(0, 32, recordId(2).str());
    files.files.insert(std::move(node));
    Run next(files, what == 2 ? std::string(32, 'f') : workspace);
    FakeCipher cipher(what == 3 ? 2 : 1);
    const auto found = next.journal.read(cipher);
    QVERIFY(found->waiting.empty());
    QCOMPARE(found->damaged.size(), std::size_t{1});
    QCOMPARE(files.files.size(), std::size_t{1});
}

void JournalTest::bytesThatAreCutOrTooManyAreNotASave() {
    const std::string bytes = encode(waitingFor(recordId(1)));
    const auto whole = decodeWaiting(bytes);
    QVERIFY(whole && isSame(*whole, waitingFor(recordId(1))));
    for (std::size_t size = 0; size < bytes.size(); ++size)
        QVERIFY(!decodeWaiting(std::string_view(bytes).substr(0, size)));
    QVERIFY(!decodeWaiting(bytes + '\0'));
}

QTEST_GUILESS_MAIN(JournalTest)
#include "journal_test.moc"
