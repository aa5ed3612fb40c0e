// SPDX-License-Identifier: GPL-3.0-or-later
// Another file is put in the place of the records while a desk has them open, as a restored backup is.
#include "app/storage/sqlite_store.h"
#include "tests/app/workspace/clinic_desk.h"

#include <QTemporaryDir>

using namespace anteroom;
using namespace anteroom::test;

class ReplacedRecordsTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_desk.reset(); }
    void theSameRecordsInAnotherFileAreGoneOnWith();
    void anEarlierStateIsAskedAboutByTheNextUnlock();
    void otherRecordsAreNotWrittenTo();
    void aFileThatIsAwayForAWhileIsWaitedFor();

private:
    QString path(const char* name = "records") const { return m_folder->filePath(name); }
    /// Puts the file of that name in the place of the records.
    void put(const char* name) {
        QVERIFY(QFile::rename(path(), path("old")));
        QVERIFY(QFile::rename(path(name), path()));
    }
    QString log();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ClinicDesk> m_desk;
    std::unique_ptr<QSignalSpy> m_replaced;
    std::unique_ptr<QSignalSpy> m_dismissed;
};

void ReplacedRecordsTest::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    m_desk = std::make_unique<ClinicDesk>(path(), path("notes"), path("journal"));
    m_desk->setUp();
    QVERIFY(QFile::copy(path(), path("early")));
    m_desk->enter();
    m_replaced = std::make_unique<QSignalSpy>(&m_desk->workplace, &workspace::Workplace::replaced);
    m_dismissed = std::make_unique<QSignalSpy>(&m_desk->workplace, &workspace::Workplace::dismissed);
    QCOMPARE(log(), QString());
}

/// Enters something in the log: why not; empty, it was done.
QString ReplacedRecordsTest::log() {
    std::optional<Outcome> outcome;
    m_desk->workplace.thread().withArchive(
        [by = m_desk->workplace.act()](Archive& archive) {
            return archive.log({by, AuditAct::Viewed});
        },
        [&](const Outcome& done) { outcome = done; });
    if (!QTest::qWaitFor([&] { return outcome.has_value(); }))
        return "no answer";
    return outcome->ok() ? QString() : QString::fromStdString(outcome->error().message);
}

void ReplacedRecordsTest::theSameRecordsInAnotherFileAreGoneOnWith() {
    QVERIFY(QFile::copy(path(), path("same")));
    put("same");
    QCOMPARE(log(), QString());
    QTRY_COMPARE(m_replaced->count(), 1);
    QCOMPARE(m_dismissed->count(), 0);
    QCOMPARE(log(), QString());
    QCOMPARE(m_replaced->count(), 1);
    // It is in the file that stands there now, and not in the one that was moved away.
    const std::size_t entries = m_desk->log().size();
    m_desk.reset();
    const auto numberIn = [this](const char* name) {
        const auto store = storage::openSqliteStore(path(name));
        std::size_t number = 0;
        (void)(*store)->readAll(Shelf::Audit, [&](std::string_view, const Cell&) { return ++number > 0; });
        return number;
    };
    QVERIFY(numberIn("records") >= entries);
    QCOMPARE(numberIn("old"), entries - 2);
}

void ReplacedRecordsTest::anEarlierStateIsAskedAboutByTheNextUnlock() {
    put("early");
    QVERIFY(log().startsWith("Another state of the records was put in the place"));
    QVERIFY(!log().isEmpty()); // nor later in this session
    QTRY_VERIFY(m_dismissed->count() > 0);
    QCOMPARE(m_replaced->count(), 0);
    m_desk->workplace.lock();
    const QSignalSpy doubted(&m_desk->workplace, &workspace::Workplace::doubted);
    m_desk->keyring = m_desk->load()->keyring;
    m_desk->workplace.enter(m_desk->key, m_desk->keyring.staff.front().account);
    QTRY_COMPARE(doubted.count(), 1); // without a restart
}

void ReplacedRecordsTest::otherRecordsAreNotWrittenTo() {
    {
        ClinicDesk other(path("other"));
        other.setUp();
    }
    QVERIFY(QFile::copy(path("other"), path("other-before")));
    put("other");
    QVERIFY(log().startsWith("Other records, or these ones under another key"));
    QTRY_VERIFY(m_dismissed->count() > 0);
    m_desk->workplace.lock();
    m_desk.reset();
    QFile before(path("other-before"));
    QFile after(path());
    QVERIFY(before.open(QIODevice::ReadOnly) && after.open(QIODevice::ReadOnly));
    QVERIFY(before.readAll() == after.readAll());
}

void ReplacedRecordsTest::aFileThatIsAwayForAWhileIsWaitedFor() {
    QVERIFY(QFile::rename(path(), path("away")));
    QVERIFY(log().contains("There is no file"));
    QVERIFY(QFile::rename(path("away"), path()));
    QCOMPARE(log(), QString());
    QCOMPARE(m_dismissed->count(), 0);
}

QTEST_MAIN(ReplacedRecordsTest)
#include "replaced_records_test.moc"
