// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/save_file.h"
#include "app/tries/tries_file.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace anteroom;
using namespace std::chrono_literals;
using tries::Attempts;
using tries::TriesFile;

namespace {

/// A computer since it was started, and the runs of the program on it.
struct Computer {
    std::unique_ptr<Attempts> start() {
        const TriesFile file(folder, boot);
        return std::make_unique<Attempts>(
            [this] { return now; }, file.read(now),
            [this, file](const Attempts::Change& change, const Attempts::Learned& learned) {
                const Result<tries::TriesOfAll> kept = file.change(change, now);
                if (!kept)
                    qFatal("not written");
                learned(*kept);
            });
    }
    void startComputer(const std::string& id, std::chrono::milliseconds ago) {
        boot = id;
        now = ago;
    }

    QString folder;
    std::string boot = "first";
    std::chrono::milliseconds now = 1h;
};

void tryWrong(Attempts& attempts, int times) {
    for (int time = 0; time < times; ++time) {
        attempts.begin("ada");
        attempts.wasWrong("ada");
    }
}

} // namespace

class TriesFileTest : public QObject {
    Q_OBJECT

private slots:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_computer = {m_folder->filePath("desk")};
    }
    void aWaitGoesOnAfterARestart();
    void whoEndsTheProgramDuringATryHasTried();
    void theRightOneIsRememberedToo();
    void anotherStartOfTheComputerBeginsTheWaitAnew();
    void whateverStandsThereNobodyWaitsLongerThanAMinute_data();
    void whateverStandsThereNobodyWaitsLongerThanAMinute();
    void aLostFileIsNoWait();
    void itIsItsOwnersAloneAndHoldsIdsAndNumbers();
    void withoutAFolderNothingIsWritten();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    Computer m_computer;
};

void TriesFileTest::aWaitGoesOnAfterARestart() {
    tryWrong(*m_computer.start(), 5);
    QCOMPARE(m_computer.start()->waitFor("ada"), 16'000ms);
    m_computer.now += 6s;
    const auto again = m_computer.start();
    QCOMPARE(again->waitFor("ada"), 10'000ms);
    QCOMPARE(again->waitFor("ines"), 0ms);
    m_computer.now += 10s;
    QCOMPARE(again->waitFor("ada"), 0ms);
    tryWrong(*again, 1);
    QCOMPARE(m_computer.start()->waitFor("ada"), 32'000ms);
}

void TriesFileTest::whoEndsTheProgramDuringATryHasTried() {
    m_computer.start()->begin("ada");
    QCOMPARE(m_computer.start()->waitFor("ada"), 1000ms);
}

void TriesFileTest::theRightOneIsRememberedToo() {
    const auto first = m_computer.start();
    tryWrong(*first, 4);
    first->begin("ada");
    first->wasRight("ada");
    const auto second = m_computer.start();
    QCOMPARE(second->waitFor("ada"), 0ms);
    second->begin("ada");
    second->wasNone("ada"); // an error came first
    QCOMPARE(m_computer.start()->waitFor("ada"), 0ms);
}

// Nobody shortens it by that, and nobody is kept out by it.
void TriesFileTest::anotherStartOfTheComputerBeginsTheWaitAnew() {
    tryWrong(*m_computer.start(), 9);
    for (const auto& [id, ago] : {std::pair("second", 20s), std::pair("third", 7200s)}) {
        m_computer.startComputer(id, ago);
        const auto again = m_computer.start();
        QCOMPARE(again->waitFor("ada"), 60'000ms);
        m_computer.now += 60s;
        QCOMPARE(again->waitFor("ada"), 0ms);
        tryWrong(*again, 1);
    }
}

void TriesFileTest::whateverStandsThereNobodyWaitsLongerThanAMinute_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("later than now") << QByteArray("first\nada 9 9000000000000\n");
    QTest::newRow("the highest number") << QByteArray("first\nada 2147483647 9223372036854775807\n");
    QTest::newRow("the lowest number") << QByteArray("first\nada 9 -9223372036854775808\n");
    QTest::newRow("less than none") << QByteArray("first\nada -5 0\n");
    QTest::newRow("no number") << QByteArray("first\nada many soon\n");
    QTest::newRow("no id") << QByteArray("first\n 9 9\n\n\n   \n");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no text") << QByteArray("\0\xff\xfe\n\0 \0", 7);
}

void TriesFileTest::whateverStandsThereNobodyWaitsLongerThanAMinute() {
    QFETCH(QByteArray, bytes);
    tryWrong(*m_computer.start(), 1);
    QVERIFY(files::saveFile(m_computer.folder + "/tries", bytes));
    const auto again = m_computer.start();
    QVERIFY(again->waitFor("ada") <= 60s);
    m_computer.now += 60s;
    QCOMPARE(again->waitFor("ada"), 0ms);
    tryWrong(*again, 1);
    QVERIFY(again->waitFor("ada") >= 1s);
}

void TriesFileTest::aLostFileIsNoWait() {
    tryWrong(*m_computer.start(), 9);
    QVERIFY(QFile::remove(m_computer.folder + "/tries"));
    QCOMPARE(m_computer.start()->waitFor("ada"), 0ms);
}

void TriesFileTest::itIsItsOwnersAloneAndHoldsIdsAndNumbers() {
    tryWrong(*m_computer.start(), 2);
    QFile file(m_computer.folder + "/tries");
    struct stat about {};
    QVERIFY(::stat(file.fileName().toLocal8Bit().constData(), &about) == 0);
    QCOMPARE(about.st_mode & 0777U, 0600U);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("first\nada 2 3600000\n"));
}

void TriesFileTest::withoutAFolderNothingIsWritten() {
    const TriesFile file({}, "first");
    QVERIFY(file.change([](tries::TriesOfAll& all) { all["ada"] = {3, 1s}; }, 1s).ok());
    QVERIFY(file.read(1s).empty());
}

QTEST_GUILESS_MAIN(TriesFileTest)
#include "tries_file_test.moc"
