// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/sqlite_store.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace anteroom;
using namespace anteroom::storage;

namespace {

const CellAddress together{Shelf::Setting, "together"};

CellAddress ofDesk(const std::string& name) { return {Shelf::Setting, "desk-" + name}; }

std::uint64_t numberIn(const std::optional<Cell>& cell) { return cell ? std::stoull(cell->bytes) : 0; }

CellWrite oneMore(const CellAddress& at, const std::optional<Cell>& cell) {
    return {at, cell ? cell->version : 0, std::to_string(numberIn(cell) + 1)};
}

/// Another program: counts in two cells at once and prints each count of its own once it is saved.
int countFor(const QString& path, const std::string& name, qint64 milliseconds) {
    const auto store = openSqliteStore(path);
    if (!store) {
        std::fputs(store.error().message.c_str(), stderr);
        return 1;
    }
    QElapsedTimer clock;
    clock.start();
    while (clock.elapsed() < milliseconds) {
        const auto common = (*store)->read(together);
        const auto own = (*store)->read(ofDesk(name));
        if (!common || !own)
            return 2;
        // The first one only looks: it must not make the whole a reader that has no turn to write.
        const std::vector<CellWrite> writes{{{Shelf::Keyring, "none"}, 0, std::nullopt},
                                            oneMore(together, *common),
                                            oneMore(ofDesk(name), *own)};
        const auto conflicts = (*store)->commit(writes);
        if (!conflicts) {
            std::fputs(conflicts.error().message.c_str(), stderr);
            return 3;
        }
        if (conflicts->empty()) {
            std::printf("%s\n", writes[2].bytes->c_str());
            std::fflush(stdout);
        }
    }
    return 0;
}

/// What a desk printed last; a line that a kill cut short does not count.
std::uint64_t lastAcknowledged(const QByteArray& printed) {
    const QList<QByteArray> lines = printed.split('\n');
    return lines.size() < 2 ? 0 : lines[lines.size() - 2].toULongLong();
}

} // namespace

class SqliteDesksTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void ofTwoProgramsThatWriteNoneLosesAnUpdate();
    void anAcknowledgedWriteSurvivesAKill();

private:
    std::unique_ptr<QProcess> desk(const QString& name, int milliseconds);
    std::uint64_t stored(const CellAddress& at);

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void SqliteDesksTest::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath("records");
    QVERIFY(createSqliteStore(m_path));
}

std::unique_ptr<QProcess> SqliteDesksTest::desk(const QString& name, int milliseconds) {
    auto process = std::make_unique<QProcess>();
    process->start(QCoreApplication::applicationFilePath(),
                   {"--desk", m_path, name, QString::number(milliseconds)});
    return process;
}

std::uint64_t SqliteDesksTest::stored(const CellAddress& at) {
    const auto store = openSqliteStore(m_path);
    if (!store)
        qFatal("%s", store.error().message.c_str());
    const auto cell = (*store)->read(at);
    if (!cell)
        qFatal("%s", cell.error().message.c_str());
    return numberIn(*cell);
}

void SqliteDesksTest::ofTwoProgramsThatWriteNoneLosesAnUpdate() {
    const auto here = desk("here", 4000);
    const auto there = desk("there", 4000);
    for (QProcess* process : {here.get(), there.get()}) {
        QVERIFY(process->waitForFinished(60'000));
        QVERIFY2(process->exitCode() == 0, process->readAllStandardError().constData());
    }
    const std::uint64_t ofHere = lastAcknowledged(here->readAllStandardOutput());
    const std::uint64_t ofThere = lastAcknowledged(there->readAllStandardOutput());
    qInfo("%llu and %llu commits", static_cast<unsigned long long>(ofHere),
          static_cast<unsigned long long>(ofThere));
    QVERIFY(ofHere > 0 && ofThere > 0);
    QCOMPARE(stored(ofDesk("here")), ofHere);
    QCOMPARE(stored(ofDesk("there")), ofThere);
    QCOMPARE(stored(together), ofHere + ofThere);
}

void SqliteDesksTest::anAcknowledgedWriteSurvivesAKill() {
    std::uint64_t before = 0;
    for (int round = 0; round < 40; ++round) {
        const auto process = desk("here", 60'000);
        // In the middle of a commit or between two, after so many as the round says.
        QByteArray printed;
        while (printed.count('\n') <= round * 37 % 50) {
            QVERIFY(process->waitForReadyRead(30'000));
            printed += process->readAllStandardOutput();
        }
        process->kill();
        QVERIFY(process->waitForFinished(30'000));
        const std::uint64_t acknowledged = lastAcknowledged(printed + process->readAllStandardOutput());
        const std::uint64_t kept = stored(ofDesk("here"));
        QVERIFY(acknowledged > before);
        // The one that was under way may be there or not; both cells say the same.
        QVERIFY(kept == acknowledged || kept == acknowledged + 1);
        QCOMPARE(stored(together), kept);
        before = kept;
    }
}

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--desk")
        return countFor(arguments.value(2), arguments.value(3).toStdString(),
                        arguments.value(4).toLongLong());
    SqliteDesksTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "sqlite_desks_test.moc"
