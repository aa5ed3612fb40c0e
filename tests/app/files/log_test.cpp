// SPDX-License-Identifier: GPL-3.0-or-later
// A log that waits for leave to write.
#include "app/files/log.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <spdlog/logger.h>

using namespace anteroom;

class LogTest : public QObject {
    Q_OBJECT

private slots:
    void nothingIsWrittenBeforeItMayBe();
    void whatWaitsIsBounded();
    void whereTheFolderCannotBeMadeNothingIsLost();

private:
    static QStringList linesOf(const QString& folder);
};

QStringList LogTest::linesOf(const QString& folder) {
    QFile file(folder + "/anteroom.log");
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readAll()).split('\n', Qt::SkipEmptyParts);
}

void LogTest::nothingIsWrittenBeforeItMayBe() {
    const QTemporaryDir folder;
    const files::Log log = files::waitingLog();
    log->info("the first");
    log->warn("the second");
    QVERIFY(QDir(folder.path()).isEmpty());
    files::beginWriting(log, folder.filePath("log"));
    log->info("the third");
    const QStringList lines = linesOf(folder.filePath("log"));
    QCOMPARE(lines.size(), 3);
    QVERIFY2(lines[0].endsWith(" info the first") && lines[1].endsWith(" warning the second") &&
                 lines[2].endsWith(" info the third"),
             qPrintable(lines.join('\n')));
    QVERIFY(lines[0].startsWith("20") && lines[0].at(10) == 'T');
    files::beginWriting(log, folder.filePath("another")); // as at every unlock
    QVERIFY(!QFile::exists(folder.filePath("another")));
    QCOMPARE(linesOf(folder.filePath("log")).size(), 3);
}

void LogTest::whatWaitsIsBounded() {
    const QTemporaryDir folder;
    const files::Log log = files::waitingLog();
    for (int line = 1; line <= 10'000; ++line)
        log->info("line {}", line);
    files::beginWriting(log, folder.path());
    const QStringList lines = linesOf(folder.path());
    QCOMPARE(lines.size(), 500);
    QVERIFY(lines.last().endsWith("line 10000")); // the newest
}

void LogTest::whereTheFolderCannotBeMadeNothingIsLost() {
    const QTemporaryDir folder;
    QFile file(folder.filePath("file"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const files::Log log = files::waitingLog();
    log->info("the first");
    files::beginWriting(log, folder.filePath("file/log"));
    files::beginWriting(log, folder.filePath("log")); // later it can be
    QCOMPARE(linesOf(folder.filePath("log")).size(), 1);
}

QTEST_GUILESS_MAIN(LogTest)
#include "log_test.moc"
