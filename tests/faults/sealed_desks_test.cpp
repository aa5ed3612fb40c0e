// SPDX-License-Identifier: GPL-3.0-or-later
// Two programs that save sealed records into one file, each its own and both the same ones.
// ANTEROOM_DESKS_SECONDS says for how long; the long run is 60.
#include "tests/faults/kept_screening.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QThread>

#include <cstdio>
#include <cstdlib>

using namespace anteroom;
using namespace anteroom::test;

namespace {

const RecordId common = recordId(0x42, 'c');
RecordId ofDesk(const std::string& name) { return recordId(0x42, name == "here" ? '1' : '2'); }

unsigned long countIn(Archive& archive, const RecordId& id) {
    if (!archive.index().find(id))
        return 0;
    const Result<std::string> read = archive.read(id);
    return read ? std::stoul(*read) : 0;
}

/// Counts in the record by one; false where another desk did so meanwhile.
Result<bool> countUp(Archive& archive, const RecordId& id) {
    if (const Result<bool> refreshed = archive.refresh(); !refreshed)
        return refreshed.error();
    const IndexEntry* entry = archive.index().find(id);
    const std::uint64_t expected = entry ? entry->version : 0;
    SaveRequest request = requestFor(id, expected, std::to_string(countIn(archive, id) + 1));
    request.audit = {audited(AuditAct::Changed)};
    // Somebody reads a record before they change it. Without this the other desk is hardly ever first.
    QThread::msleep(20);
    const Result<Saved> saved = archive.save(request);
    if (!saved)
        return saved.error();
    return saved->end == Saved::End::Saved;
}

/// Prints what it was told is saved of its own record and of the common one, and how often it was late.
int countAt(const QString& path, const std::string& name, qint64 milliseconds) {
    auto store = storage::openSqliteStore(path);
    if (!store)
        return 1;
    storage::SodiumCipher cipher(keptKey());
    Archive archive(**store, cipher, workspace);
    unsigned long own = 0, both = 0, late = 0;
    QElapsedTimer clock;
    clock.start();
    while (clock.elapsed() < milliseconds) {
        for (const bool isOwn : {true, false}) {
            const Result<bool> counted = countUp(archive, isOwn ? ofDesk(name) : common);
            if (!counted) {
                std::fputs(counted.error().message.c_str(), stderr);
                return 2;
            }
            ++(!*counted ? late : isOwn ? own : both);
        }
        // Where no queue is kept for the lock, a desk that never pauses lets nobody else in.
        QThread::msleep(2);
    }
    std::printf("%lu %lu %lu\n", own, both, late);
    return 0;
}

struct Told {
    unsigned long own = 0, both = 0, late = 0;
};

} // namespace

class SealedDesksTest : public QObject {
    Q_OBJECT

private slots:
    void ofTwoProgramsThatSaveRecordsNoneLosesAnUpdate();
};

void SealedDesksTest::ofTwoProgramsThatSaveRecordsNoneLosesAnUpdate() {
    bool isGiven = false;
    const int given = qEnvironmentVariableIntValue("ANTEROOM_DESKS_SECONDS", &isGiven);
    const int seconds = isGiven ? given : 2;
    const QTemporaryDir folder;
    const QString path = folder.filePath("records");
    makeStore(path);
    std::array<QProcess, 2> desks;
    const std::array<QString, 2> names{"here", "there"};
    for (std::size_t i = 0; i < desks.size(); ++i)
        desks[i].start(QCoreApplication::applicationFilePath(),
                       {"--desk", path, names[i], QString::number(seconds * 1000)});
    std::array<Told, 2> told;
    for (std::size_t i = 0; i < desks.size(); ++i) {
        QVERIFY(desks[i].waitForFinished((seconds + 30) * 1000));
        QVERIFY2(desks[i].exitCode() == 0, desks[i].readAllStandardError().constData());
        const QList<QByteArray> numbers = desks[i].readAllStandardOutput().trimmed().split(' ');
        QCOMPARE(numbers.size(), 3);
        told[i] = {numbers[0].toULong(), numbers[1].toULong(), numbers[2].toULong()};
        QVERIFY(told[i].own > 0);
    }

    auto store = storage::openSqliteStore(path);
    QVERIFY(store.ok());
    storage::SodiumCipher cipher(keptKey());
    Archive archive(**store, cipher, workspace);
    QVERIFY(archive.refresh().ok());
    QVERIFY(archive.index().damaged().empty());
    for (std::size_t i = 0; i < desks.size(); ++i)
        QCOMPARE(countIn(archive, ofDesk(names[i].toStdString())), told[i].own);
    QCOMPARE(countIn(archive, common), told[0].both + told[1].both);
    QVERIFY(told[0].late + told[1].late > 0); // or nothing was shown
    const unsigned long saves = told[0].own + told[1].own + told[0].both + told[1].both;
    const Result<AuditCheck> log = archive.checkLog();
    QVERIFY(log.ok() && !log->broken);
    QCOMPARE(log->entries, std::uint64_t{saves + 1});
    qInfo("%d s: %lu saves, %lu of them of the same record, %lu told that another desk was first", seconds,
          saves, told[0].both + told[1].both, told[0].late + told[1].late);
}

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--desk")
        return countAt(arguments.value(2), arguments.value(3).toStdString(), arguments.value(4).toLongLong());
    SealedDesksTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "sealed_desks_test.moc"
