// SPDX-License-Identifier: GPL-3.0-or-later
// app/storage/SECURITY.md says what the code does.
#include "app/access/idle_watch.h"
#include "app/access/passphrase_rule.h"
#include "app/desktop/window/brief_clipboard.h"
#include "app/keeping/dropped_key.h"
#include "app/sealing/pdf_password.h"
#include "app/storage/key_wrap.h"
#include "app/storage/keyring.h"
#include "app/storage/random_bytes.h"
#include "app/storage/read_keyring.h"
#include "app/storage/recovery_key.h"
#include "app/storage/sealing.h"
#include "app/storage/signing_key.h"
#include "app/storage/sodium_cipher.h"
#include "app/tries/attempts.h"
#include "core/records/desk_note.h"
#include "core/records/memory_store.h"
#include "core/records/refused_unlocks.h"
#include "core/records/trust_clock.h"
#include "tests/support/memory_files.h"

#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QTest>

using namespace anteroom;
using namespace std::chrono_literals;

class SecurityPageTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void itsNumbersAreThoseOfTheCode_data();
    void itsNumbersAreThoseOfTheCode();
    void itNamesEveryPurposeOfAKey();
    void everyRowOfItsNumbersIsHeldToTheCode();
    void whatItSaysOfWrongPassphrasesIsSo();
    void whatItSaysOfTheJournalIsSo();
    void theRiskOfAnEarlierStoreIsAsItSays();
    void theRiskOfSomebodyWhoLeftIsAsItSays();
    void theRiskOfTheKeyringInTheClearIsAsItSays();
    void whatItSaysOfClocksIsSo();
    void whatItSaysOfTheRemovedIsSo();

private:
    QString m_page;
    QMap<QString, QString> m_rows; ///< of its tables, by their first cell
};

void SecurityPageTest::initTestCase() {
    QFile page(QStringLiteral(ANTEROOM_SOURCE_DIR "/app/storage/SECURITY.md"));
    QVERIFY(page.open(QIODevice::ReadOnly));
    m_page = QString::fromUtf8(page.readAll());
    for (const QString& line : m_page.split('\n')) {
        const QStringList cells = line.split('|');
        if (cells.size() >= 4)
            m_rows[cells[1].trimmed()] = cells[2].trimmed();
    }
}

namespace {

constexpr std::uint64_t mebibyte = 1'048'576;

QString costOf(const storage::PassphraseCost& cost) {
    return QStringLiteral("%1 passes, %2 MiB").arg(cost.passes).arg(cost.memory / mebibyte);
}

/// Where the padding changes its step.
std::size_t lastOfSmallSteps() {
    std::size_t size = 0;
    while (storage::paddedSize(size) - size <= 256)
        ++size;
    return size;
}

} // namespace

void SecurityPageTest::itsNumbersAreThoseOfTheCode_data() {
    QTest::addColumn<QString>("says");
    const auto row = [](const char* name) -> QTestData& { return QTest::newRow(name); };
    const QString number = QStringLiteral("%1");
    row("data key") << number.arg(storage::dataKeySize) + " random bytes";
    row("keys of a purpose") << number.arg(storage::sealingKeySize) + " bytes each";
    row("sealing") << QStringLiteral("a random nonce of %1 bytes, a key commitment of 32 bytes")
                          .arg(storage::sealOverhead - 1 - 32 - 16);
    row("padding") << QStringLiteral("up to %1 bytes to the next multiple of %2")
                          .arg(lastOfSmallSteps())
                          .arg(storage::paddedSize(0));
    row("passphrase") << QStringLiteral("at least %1 characters").arg(access::shortestPassphrase);
    row("Argon2id, as made") << costOf({});
    row("Argon2id, least accepted") << costOf(storage::lowestCost);
    row("Argon2id, most accepted") << costOf(storage::highestCost);
    row("recovery key") << number.arg(storage::RecoveryKey::random().bits().size() * 8) + " random bits";
    const std::string fingerprint = storage::SigningKey::random().publicKey().fingerprint();
    row("signature of a summary")
        << QStringLiteral("a fingerprint is %1 bytes of BLAKE2b").arg((fingerprint.size() + 1) / 5 * 2);
    row("password of a PDF") << QStringLiteral("at most %1 bytes").arg(sealing::longestPdfPassword);
    row("lock by itself") << QStringLiteral("after %1 minutes").arg(access::IdleWatch::usual.count());
    row("keys, at a lock") << QStringLiteral("within %1 second").arg((keeping::latestDrop + 200ms) / 1s);
    row("wrong passphrase, wrong recovery key") << "waits 1 second, then twice as long each time, up to 60";
    row("copied text") << QStringLiteral("after %1 seconds").arg(desktop::BriefClipboard::usual.count());
}

void SecurityPageTest::itsNumbersAreThoseOfTheCode() {
    QFETCH(QString, says);
    const QString row = m_rows.value(QString::fromUtf8(QTest::currentDataTag()));
    QVERIFY2(row.contains(says), qPrintable(row + "\ndoes not say: " + says));
}

void SecurityPageTest::everyRowOfItsNumbersIsHeldToTheCode() {
    const QString how = m_page.section("## With what", 1).section("\n## ", 0, 0);
    const auto rows = how.count(QRegularExpression("^\\| (?!what)[^-]", QRegularExpression::MultilineOption));
    QCOMPARE(rows, 15); // a new one goes into the table above
}

void SecurityPageTest::itNamesEveryPurposeOfAKey() {
    const QMap<KeyPurpose, QString> names{
        {KeyPurpose::Records, "records"},   {KeyPurpose::Texts, "texts"},
        {KeyPurpose::Index, "index"},       {KeyPurpose::Audit, "audit"},
        {KeyPurpose::Settings, "settings"}, {KeyPurpose::Journal, "journal"},
        {KeyPurpose::Leases, "leases"},     {KeyPurpose::Desk, "desk"}};
    for (auto name = names.begin(); name != names.end(); ++name) {
        const QString cell = QStringLiteral("| %1 %2 |").arg(static_cast<int>(name.key())).arg(name.value());
        QVERIFY2(m_page.contains(cell), qPrintable(cell));
    }
    QVERIFY(m_page.contains(QStringLiteral("Purpose %1, backup,").arg(static_cast<int>(KeyPurpose::Backup))));
}

void SecurityPageTest::whatItSaysOfWrongPassphrasesIsSo() {
    std::chrono::milliseconds now = 0ms;
    tries::Attempts attempts([&now] { return now; });
    for (const auto wait : {1s, 2s, 4s, 8s, 16s, 32s, 60s, 60s}) {
        attempts.begin("ada");
        attempts.wasWrong("ada");
        QCOMPARE(attempts.waitFor("ada").count(), std::chrono::milliseconds(wait).count());
        now += wait;
    }
    // And of the note: it is written without any key, and tells whose passphrase it was.
    MemoryStore store;
    QVERIFY(noteRefusedUnlock(store, *StaffId::parse("ada"), {*Date::of(2027, 3, 14), 600}));
    int cells = 0;
    QVERIFY(store.readAll(Shelf::Keyring, [&cells](std::string_view, const Cell& cell) {
        cells += cell.bytes.find("ada") != std::string::npos ? 1 : 0;
        return true;
    }));
    QCOMPARE(cells, 1);
}

void SecurityPageTest::whatItSaysOfTheJournalIsSo() {
    QVERIFY(m_page.contains("| 6 journal | the random id of the record, at the beginning of its file |"));
    const std::string workspace(32, 'a');
    storage::SodiumCipher cipher(storage::Secret::random(storage::dataKeySize));
    storage::SystemRandomBytes random;
    test::MemoryFiles files;
    Journal journal(files, random, workspace);
    const RecordId id = RecordId::make(random);
    const Act ada{*StaffId::parse("ada"), "Ada Admin", {*Date::of(2027, 3, 14), 600}};
    RecordHead head{.id = id,
                    .patient = PatientId::make(random),
                    .questionnaire = {*QuestionnaireId::parse("sample"), "1.0", std::string(64, 'b')},
                    .created = ada,
                    .edited = ada};
    head.identity.patientName = "Pat Madeup";
    QVERIFY(journal.keep(cipher, {{.head = head, .encoded = "answers"}, {ada.account, "Ada Admin", "here"}}));
    QCOMPARE(files.files.size(), std::size_t{1});
    const std::string& bytes = files.files.begin()->second;
    QVERIFY(bytes.starts_with(id.str()));
    for (const char* said : {"Pat Madeup", "answers", "Ada Admin"})
        QVERIFY2(bytes.find(said) == std::string::npos, said);
}

void SecurityPageTest::theRiskOfAnEarlierStoreIsAsItSays() {
    const Act ada{*StaffId::parse("ada"), "Ada Admin", {*Date::of(2027, 3, 14), 600}};
    MemoryStore store;
    storage::SodiumCipher cipher(storage::Secret::random(storage::dataKeySize));
    const std::string workspace(32, 'a');
    Archive first(store, cipher, workspace);
    QVERIFY(first.create("keyring", {ada, AuditAct::WorkspaceCreated}));
    const MemoryStore early = store;
    const std::string earlyNote = deskNote(first, ada.at);
    QVERIFY(first.log({ada, AuditAct::Locked}));
    const std::string note = deskNote(first, ada.at);
    store = early;
    Archive now(store, cipher, workspace);
    QVERIFY(now.refresh());
    QVERIFY(now.index().damaged().empty()); // it is whole
    QVERIFY(*doubtOf(now, note));           // a desk that saw a later one names it
    QVERIFY(!*doubtOf(now, earlyNote));     // one that did not, or got its old note back, cannot
}

void SecurityPageTest::theRiskOfSomebodyWhoLeftIsAsItSays() {
    const auto made = storage::createKeyring("ada", "Ada Admin", "four made-up words", storage::lowestCost);
    QVERIFY(made.ok());
    const auto both =
        storage::addStaff(made->keyring, made->dataKey, {"ines", "Ines Intake", storage::Role::Intake, true},
                          "some other made-up words", storage::lowestCost);
    QVERIFY(both.ok());
    const auto after = storage::removeStaff(*both, made->dataKey, "ines");
    QVERIFY(after.ok());
    // Not with the keyring of today, and with a copy of the one before.
    const auto today = storage::unlock(*after, "ines", "some other made-up words");
    QVERIFY(!today.ok() || !*today);
    const auto before = storage::unlock(*both, "ines", "some other made-up words");
    QVERIFY(before.ok() && *before && (*before)->sameAs(made->dataKey));
}

void SecurityPageTest::theRiskOfTheKeyringInTheClearIsAsItSays() {
    const auto made = storage::createKeyring("ada", "Ada Admin", "four made-up words", storage::lowestCost);
    QVERIFY(made.ok());
    const std::string bytes = storage::encodeKeyring(made->keyring);
    for (const char* clear : {"Ada Admin", "administrator", "argon2id13"})
        QVERIFY2(bytes.find(clear) != std::string::npos, clear);
    QVERIFY(m_rows.value("passphrase").contains("argon2id13"));
    const std::string key(reinterpret_cast<const char*>(made->dataKey.data()), made->dataKey.size());
    QVERIFY(bytes.find(key) == std::string::npos);
}

void SecurityPageTest::whatItSaysOfClocksIsSo() {
    const QString page = m_page.simplified();
    QVERIFY(page.contains(
        QStringLiteral("no more than %1 minutes behind the newest entry of the log, and the log has "
                       "no silence of more than %2 days within the last %2")
            .arg(mostMinutesBehindTheLog)
            .arg(longestSilenceOfTheLog)));
}

// With their key in the hand: it is Anteroom that asks.
void SecurityPageTest::whatItSaysOfTheRemovedIsSo() {
    const auto made = storage::createKeyring("ada", "Ada Admin", "four made-up words", storage::lowestCost);
    QVERIFY(made.ok());
    const storage::StaffAccount ines{"ines", "Ines Intake", storage::Role::Intake, true};
    const auto both = storage::addStaff(made->keyring, made->dataKey, ines, "some other made-up words",
                                        storage::lowestCost);
    const auto after = storage::removeStaff(*both, made->dataKey, "ines");
    QVERIFY(both.ok() && after.ok());
    MemoryStore store;
    storage::SodiumCipher cipher(made->dataKey);
    Archive admins(store, cipher, made->keyring.workspace);
    const Act ada{*StaffId::parse("ada"), "Ada Admin", {*Date::of(2027, 3, 14), 600}};
    QVERIFY(admins.create(storage::encodeKeyring(*both), {ada, AuditAct::WorkspaceCreated}));
    Archive theirs(store, cipher, made->keyring.workspace);
    theirs.admitWhile([&](std::string_view keyring) { return storage::stillAdmits(keyring, ines); });
    QVERIFY(theirs.refresh());
    QVERIFY(*admins.saveKeyring(storage::encodeKeyring(*after), 1, {ada, AuditAct::StaffChanged}));
    QVERIFY(!theirs.refresh());
    QVERIFY(!theirs.log({ada, AuditAct::Viewed}));
    Archive unasked(store, cipher, made->keyring.workspace);
    QVERIFY(unasked.refresh());
}

QTEST_GUILESS_MAIN(SecurityPageTest)
#include "security_page_test.moc"
