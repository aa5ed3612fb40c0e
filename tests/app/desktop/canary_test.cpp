// SPDX-License-Identifier: GPL-3.0-or-later
// A word that is typed everywhere and looked for everywhere: in the records, on the server, in all that the
// program leaves on this computer, and in its memory after a lock. Promise 8.
#include "app/files/save_file.h"
#include "app/memory/own_memory.h"
#include "app/storage/keyring.h"
#include "app/storage/read_keyring.h"
#include "app/storage/records_place.h"
#include "app/storage/sql_connection.h"
#include "tests/app/desktop/canary_keys.h"
#include "tests/app/storage/postgres_fixture.h"
#include "tests/support/desks/canary_walk.h"
#include "tests/support/desks/desk.h"
#include "tests/support/leak_scan.h"

#include <QAccessible>
#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QSettings>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <sys/stat.h>

using namespace anteroom;
using namespace anteroom::test;

namespace {

/// All that the program can write to lies below it.
QString root; // NOLINT: the home of this process, which main() makes

QString below(const QString& name) { return root + '/' + name; }

/// Of the whole tree but what somebody exported on purpose. The folder of exports is outside of it.
QStringList found(const QString& text) { return findUnder(below("all"), tracesOf(text)); }

/// What was typed of patients, in every kind of field.
QStringList foundOfAnswers() {
    QStringList traces;
    for (const QString& typed : {canary, canaryBorn, canaryFormDay, canaryNumber, canaryDay})
        traces << found(typed);
    return traces;
}

/// The records, taken away for a while by somebody else.
class Away {
public:
    explicit Away(PostgresServer* server) : m_server(server) {
        if (m_server) {
            m_server->freeze();
            return;
        }
        m_other = std::make_unique<storage::SqlConnection>("QSQLITE");
        m_other->database().setDatabaseName(below("all/records"));
        if (!m_other->database().open() || !QSqlQuery(m_other->database()).exec("BEGIN EXCLUSIVE"))
            qFatal("cannot be held");
    }
    ~Away() {
        if (m_server)
            m_server->thaw();
    }

private:
    PostgresServer* m_server;
    std::unique_ptr<storage::SqlConnection> m_other; ///< gives up what it holds when it goes
};

} // namespace

class CanaryTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void theScanFindsWhatIsPlanted_data();
    void theScanFindsWhatIsPlanted();
    void theScanFindsWhatIsInAName();
    void theImageFindsWhatIsPlanted();
    void promise8NothingOfAPatientIsFoundAnywhere_data();
    void promise8NothingOfAPatientIsFoundAnywhere();
    void promise8NeitherAKeyNorAPassphraseIsInMemoryAfterALock();

private:
    /// Of one walk.
    struct Taken {
        storage::Keyring keyring;
        QString recoveryKey; ///< a file
        std::unique_ptr<MemoryImage> open;
        std::unique_ptr<MemoryImage> locked;
        std::unique_ptr<MemoryImage> left; ///< when somebody else was about to come in
    };
    std::vector<Taken> m_taken;
};

void CanaryTest::init() {
    QDir(below("all")).removeRecursively();
    QDir(below("exports")).removeRecursively();
    for (const char* folder : {"all/home", "all/temp", "all/questionnaires", "exports"})
        QVERIFY(QDir().mkpath(below(folder)));
    ::chmod(QFile::encodeName(below("all")).constData(), 0711);
    ::chmod(QFile::encodeName(below("all/temp")).constData(), 0711); // a server of another account lies there
}

void CanaryTest::theScanFindsWhatIsPlanted_data() {
    QTest::addColumn<QString>("file");
    for (const char* file :
         {"all/records", "all/records-journal", "all/records-wal", "all/temp/server/data/base/1/1259",
          "all/temp/server/data/pg_wal/000000010000000000000001", "all/temp/server/log",
          "all/temp/desk/log/anteroom.log", "all/home/.local/share/anteroom/waiting/0/entry",
          "all/home/.config/QtProject.conf", "all/home/.cache/hidden/.file", "all/backup"})
        QTest::newRow(file) << file;
}

void CanaryTest::theScanFindsWhatIsPlanted() {
    QFETCH(QString, file);
    QVERIFY(QDir().mkpath(QFileInfo(below(file)).path()));
    // Across the seam of two pieces that are read one after the other, and with something else around it.
    for (const qsizetype before : {0, 1, 2, 4 * 1024 * 1024 - 3}) {
        const QByteArray others(before, 'x');
        const QByteArray clear = canary.toUtf8();
        for (const QByteArray& planted :
             {others + clear + 'x', others + utf16Of(canary), others + QByteArray(1, '\0') + utf16Of(canary),
              (others + clear + "x").toBase64(), (others + clear + "yz").toBase64(),
              (others + clear).toHex()}) {
            QVERIFY(files::saveFile(below(file), planted));
            const QStringList traces = found(canary);
            QVERIFY2(traces.size() >= 1 && traces.first().startsWith(below(file)),
                     qPrintable(traces.join('\n')));
        }
    }
    QVERIFY(QFile::remove(below(file)));
    QCOMPARE(found(canary), QStringList());
}

void CanaryTest::theScanFindsWhatIsInAName() {
    const QString folder = below("all/temp/of " + canary);
    QVERIFY(QDir().mkpath(folder) && files::saveFile(folder + "/summary.pdf", "nothing"));
    QCOMPARE(found(canary), QStringList(folder + ": its name, UTF-8"));
    QVERIFY(QDir(folder).removeRecursively());
    const QString file = below("all/temp/" + QString::fromLatin1(canary.toUtf8().toHex()));
    QVERIFY(files::saveFile(file, "nothing"));
    QVERIFY(found(canary).join(' ').startsWith(file + ": its name"));
    QVERIFY(QFile::remove(file));
    QCOMPARE(found(canary), QStringList());
}

void CanaryTest::theImageFindsWhatIsPlanted() {
#ifdef ANTEROOM_IS_SANITIZED
    QSKIP("what a sanitizer keeps beside the program's memory is too much to be searched");
#endif
    const std::vector<Trace> planted = tracesOf(QStringLiteral("zqxplantedvw"));
    std::string key(32, '\0');
    for (std::size_t i = 0; i < key.size(); ++i)
        key[i] = static_cast<char>(i * 7 + 3);
    const QByteArray bytes = QByteArray::fromStdString(key);
    std::unique_ptr<MemoryImage> image;
    {
        const storage::Secret guarded = storage::Secret::taking(key);
        image = std::make_unique<MemoryImage>();
    }
    for (const int times : image->count(planted))
        QVERIFY(times > 0);
    QVERIFY(image->count({{"bytes", bytes}})[0] >= 2); // the test's own, and the one under guard
    QVERIFY(image->size() > 1'000'000);
}

void CanaryTest::promise8NothingOfAPatientIsFoundAnywhere_data() {
    QTest::addColumn<bool>("isOnServer");
    QTest::newRow("in a file") << false;
    QTest::newRow("on a server that logs all it is told") << true;
}

namespace {

/// Sealed records, by their ids.
std::map<std::string, std::string> recordsIn(const storage::RecordsPlace& place) {
    std::map<std::string, std::string> records;
    const auto store = place.open();
    for (const Shelf shelf : {Shelf::Record, Shelf::Revision})
        if (!(*store)->readAll(shelf, [&](std::string_view key, const Cell& cell) {
                records.emplace(key, cell.bytes);
                return true;
            }))
            qFatal("not read");
    return records;
}

/// Pieces of it: a database cuts what is long into pages.
std::vector<Trace> sealed(const std::string& bytes) {
    std::vector<Trace> traces;
    for (std::size_t part = 1; part < 4; ++part)
        traces.push_back(
            {"what was sealed", QByteArray::fromStdString(bytes.substr(bytes.size() * part / 4, 48))});
    return traces;
}

/// They are in no cell any more, and what was sealed of them is in no file. A server overwrites them when it
/// sees fit: see the security page.
void isGone(const std::map<std::string, std::string>& before, const storage::RecordsPlace& place,
            bool isOnServer) {
    const auto now = recordsIn(place);
    int gone = 0;
    for (const auto& [id, bytes] : before) {
        if (now.count(id) > 0)
            continue;
        ++gone;
        if (!isOnServer)
            QCOMPARE(findUnder(below("all"), sealed(bytes)), QStringList());
    }
    QCOMPARE(gone, 2);
}

storage::Keyring keyringIn(const storage::RecordsPlace& place) {
    const auto store = place.open();
    return (*storage::readKeyring(**store))->keyring;
}

} // namespace

void CanaryTest::promise8NothingOfAPatientIsFoundAnywhere() {
    QFETCH(bool, isOnServer);
    PostgresServer server;
    storage::RecordsPlace place = storage::RecordsPlace::file(below("all/records"));
    if (isOnServer) {
        const QString problem = server.start({"log_statement=all", "log_min_duration_statement=0",
                                              "log_min_error_statement=debug5", "log_duration=on"});
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        place = storage::RecordsPlace::server(storage::clinicAt(server));
    }
    makeCanaryQuestionnaire(below("all/questionnaires"));
    Taken taken;
    {
        Desk desk(place, below("all/questionnaires"), storage::RecordsPlace::journalFolder(),
                  storage::RecordsPlace::notesFolder());
        CanaryWalk walk(desk);
        const auto heard = [&desk] {
            return accessibleTextOf(QAccessible::queryAccessibleInterface(desk.desktop.window.get()));
        };
        desk.recoveryKeyFile = below("exports/recovery-key");
        desk.setUp();
        walk.addClinician();
        walk.beginScreening();
        if (QTest::currentTestFailed())
            return;
        {
            const Away away(isOnServer ? &server : nullptr);
            walk.answerWhileTheRecordsAreAway();
            QVERIFY(heard().contains(canary));
            walk.lock();
            QVERIFY(!heard().contains(canary) && !heard().contains(canaryBorn));
            QVERIFY(QDir(storage::RecordsPlace::journalFolder())
                        .entryList(QDir::Dirs | QDir::NoDotAndDotDot)
                        .size() == 1);
            QCOMPARE(foundOfAnswers(), QStringList());
        }
        walk.unlock(adas);
        QTRY_VERIFY_WITH_TIMEOUT(desk.saved().startsWith("Saved"), 40'000);
        walk.finish(below("exports/summary.pdf"));
        if (QTest::currentTestFailed())
            return;
        desk.lockAndLetInSomeoneElse();
        walk.enterAs(cleosName, cleos);
        walk.markAndSign();
        walk.screenAgain();
        walk.copyFromPaper();
        if (QTest::currentTestFailed())
            return;
        QCOMPARE(foundOfAnswers(), QStringList());
        QVERIFY(heard().contains(canaryFormDay)); // the list has it
        desk.lockAndLetInSomeoneElse();
        walk.enterAs("Ada", adas);
        const auto records = recordsIn(place);
        if (!isOnServer)
            for (const auto& [id, bytes] : records) // the scan would find them
                QVERIFY(!findUnder(below("all"), sealed(bytes)).isEmpty());
        walk.deleteTheOthers();
        if (QTest::currentTestFailed())
            return;
        isGone(records, place, isOnServer);
        QVERIFY(!heard().contains(canaryFormDay));
        desk.lockAndLetInSomeoneElse();
        walk.enterAs(cleosName, cleos);
        walk.exportPatient(below("exports/patient.json"));
        walk.correctAndMove();
        walk.withdraw();
        desk.lockAndLetInSomeoneElse();
        walk.enterAs("Ada", adas);
        walk.backUp(below("all/backup"));
        walk.exportAuditLog(below("exports/log.csv"));
        if (QTest::currentTestFailed())
            return;
        desk.desktop.click("auditBack");
        QVERIFY(desk.comesTo("records"));
        walk.search();
        desk.openRecord();
        QVERIFY(desk.comesTo("recordPage"));
        QVERIFY(heard().contains(canary));

        taken.open = std::make_unique<MemoryImage>();
        walk.lock();
        QElapsedTimer since;
        since.start();
        QTRY_VERIFY(since.hasExpired(1000)); // by when the keys are gone
        taken.locked = std::make_unique<MemoryImage>();
        QVERIFY(!heard().contains(canary) && !heard().contains(canaryBorn));
        desk.desktop.click("lockSomeoneElse");
        QVERIFY(desk.comesTo("unlockView"));
        since.restart();
        QTRY_VERIFY(since.hasExpired(1000)); // likewise
        taken.left = std::make_unique<MemoryImage>();
        QVERIFY(!heard().contains(canary) && !heard().contains(canaryBorn));
        QCOMPARE(foundOfAnswers(), QStringList());
    }
    QCOMPARE(foundOfAnswers(), QStringList());
    QVERIFY(!findUnder(below("exports/log.csv"), tracesOf(canary)).isEmpty());
    for (const QString& typed : {canary, canaryNumber, canaryDay})
        QVERIFY2(!findUnder(below("exports/patient.json"), tracesOf(typed)).isEmpty(), qPrintable(typed));
    QVERIFY(QFileInfo(below("exports/summary.pdf")).size() > 1000);

    // The list of staff is in the clear, and nowhere but with the records.
    for (const QString& file : found(cleosName))
        QVERIFY2(file.startsWith(below("all/records")) || file.startsWith(below("all/backup")) ||
                     (isOnServer && file.startsWith(server.folder())),
                 qPrintable(file));

    taken.keyring = keyringIn(place);
    taken.recoveryKey = below(isOnServer ? "recovery-key-of-server" : "recovery-key-of-file");
    QVERIFY(QFile::rename(below("exports/recovery-key"), taken.recoveryKey));
    m_taken.push_back(std::move(taken));
}

// Here at last, for the test itself now has in its memory what it looks for.
void CanaryTest::promise8NeitherAKeyNorAPassphraseIsInMemoryAfterALock() {
#ifdef ANTEROOM_IS_SANITIZED
    QSKIP("a sanitizer keeps what was freed, and too much beside it to be searched");
#endif
    QCOMPARE(m_taken.size(), std::size_t{2});
    for (const Taken& taken : m_taken) {
        std::vector<Trace> wanted = keysOf(taken.keyring, adas);
        const std::size_t keys = wanted.size();
        for (const Trace& trace : recoveryKeyIn(taken.recoveryKey))
            wanted.push_back(trace);
        for (const QString& passphrase : {adas, cleos})
            for (const QByteArray& bytes : {passphrase.toUtf8(), utf16Of(passphrase)})
                wanted.push_back({"a passphrase", bytes});
        const std::size_t secrets = wanted.size();
        wanted.push_back({"the canary in UTF-8", canary.toUtf8()});
        wanted.push_back({"the canary in UTF-16", utf16Of(canary)});
        const std::vector<int> before = taken.open->count(wanted);
        const std::vector<int> after = taken.locked->count(wanted);
        const std::vector<int> gone = taken.left->count(wanted);
        // The image is one of this program.
        for (std::size_t i = 0; i < keys; ++i)
            QVERIFY2(before[i] > 0, qPrintable(wanted[i].how));
        QVERIFY(before[secrets] > 0 && before[secrets + 1] > 0);
        for (std::size_t i = 0; i < secrets; ++i)
            QVERIFY2(after[i] == 0 && gone[i] == 0, qPrintable(wanted[i].how));
        // A residual risk: what a screen shows is Qt's to keep.
        for (std::size_t i = secrets; i < wanted.size(); ++i)
            qInfo("%s: %d times while open, %d after a lock, %d when the next person comes",
                  qPrintable(wanted[i].how), before[i], after[i], gone[i]);
        for (std::size_t i = secrets; i < wanted.size(); ++i) {
            // A lock leaves no more than there was, of the record that it returns to; the next person finds
            // next to nothing. About half as much again as was measured: what grows is to be noticed.
            const int most = i == secrets ? 33 : 28;
            constexpr int mostGone = 2; // one of them is the test's own
            QVERIFY2(after[i] <= before[i] && gone[i] < after[i], qPrintable(wanted[i].how));
            QVERIFY2(after[i] <= most && gone[i] <= mostGone, qPrintable(wanted[i].how));
        }
    }
}

int main(int argc, char** argv) {
    const QTemporaryDir folder(QStringLiteral("/tmp/canary-XXXXXX"));
    root = folder.path();
    ::chmod(QFile::encodeName(root).constData(), 0711);
    qputenv("HOME", below("all/home").toUtf8());
    for (const char* name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"})
        qunsetenv(name);
    qputenv("TMPDIR", below("all/temp").toUtf8());
    memory::overwriteWhatIsFreed(); // as main() of the program does
    QApplication application(argc, argv);
    CanaryTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "canary_test.moc"
