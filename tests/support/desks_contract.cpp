// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/desks_contract.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QTest>
#include <QThread>

#include <cstdio>

namespace anteroom {

namespace {

const CellAddress together{Shelf::Setting, "together"};

CellAddress ofDesk(const std::string& name) { return {Shelf::Setting, "desk-" + name}; }

std::uint64_t numberIn(const std::optional<Cell>& cell) { return cell ? std::stoull(cell->bytes) : 0; }

CellWrite oneMore(const CellAddress& at, const std::optional<Cell>& cell) {
    return {at, cell ? cell->version : 0, std::to_string(numberIn(cell) + 1)};
}

std::uint64_t numberAt(RecordStore& store, const CellAddress& at) {
    const auto cell = store.read(at);
    if (!cell)
        qFatal("%s", cell.error().message.c_str());
    return numberIn(*cell);
}

} // namespace

int DesksContract::countFor(RecordStore& store, const std::string& name, qint64 milliseconds) {
    int tried = 0;
    int saved = 0;
    QElapsedTimer clock;
    clock.start();
    while (clock.elapsed() < milliseconds) {
        const auto common = store.read(together);
        const auto own = store.read(ofDesk(name));
        if (!common || !own)
            return 2;
        std::vector<CellWrite> writes{oneMore(ofDesk(name), *own), oneMore(together, *common)};
        // Now and then one that only looks goes first: it must not make the whole a reader that has no turn
        // to write. Always, it would let in one desk at a time, and two would never be at the same cell.
        if (++tried % 3 == 0)
            writes.push_back({{Shelf::Keyring, "none"}, 0, std::nullopt});
        const auto conflicts = store.commit(writes);
        if (!conflicts) {
            std::fputs(conflicts.error().message.c_str(), stderr);
            return 3;
        }
        if (conflicts->empty()) {
            std::printf("%s\n", writes[0].bytes->c_str());
            std::fflush(stdout);
            // Where no queue is kept for the lock, a desk that never pauses lets nobody else in.
            if (++saved % 10 == 0)
                QThread::msleep(20);
        }
    }
    return 0;
}

std::unique_ptr<QProcess> DesksContract::desk(const QString& name, int milliseconds) {
    auto process = std::make_unique<QProcess>();
    process->start(QCoreApplication::applicationFilePath(),
                   QStringList("--desk") + placeArguments() +
                       QStringList{name, QString::number(milliseconds)});
    return process;
}

std::uint64_t DesksContract::countOf(RecordStore& store, const std::string& name) {
    return numberAt(store, ofDesk(name));
}

std::uint64_t DesksContract::countOfAll(RecordStore& store) { return numberAt(store, together); }

std::uint64_t DesksContract::lastAcknowledged(const QByteArray& printed) {
    const QList<QByteArray> lines = printed.split('\n');
    return lines.size() < 2 ? 0 : lines[lines.size() - 2].toULongLong();
}

void DesksContract::init() { makePlace(); }

void DesksContract::ofTwoProgramsThatWriteNoneLosesAnUpdate() {
    // The long run is a minute.
    bool isGiven = false;
    const int given = qEnvironmentVariableIntValue("ANTEROOM_DESKS_SECONDS", &isGiven);
    const int milliseconds = 1000 * (isGiven ? given : 4);
    const auto here = desk("here", milliseconds);
    const auto there = desk("there", milliseconds);
    for (QProcess* process : {here.get(), there.get()}) {
        QVERIFY(process->waitForFinished(milliseconds + 60'000));
        QVERIFY2(process->exitCode() == 0, process->readAllStandardError().constData());
    }
    const std::uint64_t ofHere = lastAcknowledged(here->readAllStandardOutput());
    const std::uint64_t ofThere = lastAcknowledged(there->readAllStandardOutput());
    qInfo("%llu and %llu commits", static_cast<unsigned long long>(ofHere),
          static_cast<unsigned long long>(ofThere));
    QVERIFY(ofHere > 0 && ofThere > 0);
    const auto store = openDesk();
    QCOMPARE(countOf(*store, "here"), ofHere);
    QCOMPARE(countOf(*store, "there"), ofThere);
    QCOMPARE(countOfAll(*store), ofHere + ofThere);
}

void DesksContract::anAcknowledgedWriteSurvivesAKill() {
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
        settle();
        const std::uint64_t acknowledged = lastAcknowledged(printed + process->readAllStandardOutput());
        const auto store = openDesk();
        const std::uint64_t kept = countOf(*store, "here");
        QVERIFY(acknowledged > before);
        // The one that was under way may be there or not; both cells say the same.
        QVERIFY(kept == acknowledged || kept == acknowledged + 1);
        QCOMPARE(countOfAll(*store), kept);
        before = kept;
    }
}

} // namespace anteroom
