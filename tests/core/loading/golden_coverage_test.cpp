// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/loading/planted.h"

#include <QDirIterator>
#include <QTest>

// Every code that core/loading can report appears in a golden file: nobody reads a message for the first time
// in a clinic.
class GoldenCoverageTest : public QObject {
    Q_OBJECT

private slots:
    void everyCodeOfTheLoaderHasAGoldenMessage();

private:
    static QString textOf(const QString& path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }
};

void GoldenCoverageTest::everyCodeOfTheLoaderHasAGoldenMessage() {
    const QString root = ANTEROOM_SOURCE_DIR;
    // The code is the first text of error() and warning(), or is passed to the readers of words and of ids in
    // cases.
    static const QRegularExpression reported("(?:error|warning)\\(\\s*\"([a-z0-9-]+)\"|\"(unknown-[a-z]+)\"");
    QSet<QString> codes;
    QDirIterator sources(root + "/core/loading", {"*.cpp"}, QDir::Files);
    while (sources.hasNext()) {
        auto matches = reported.globalMatch(textOf(sources.next()));
        while (matches.hasNext()) {
            const auto match = matches.next();
            codes << (match.captured(1).isEmpty() ? match.captured(2) : match.captured(1));
        }
    }
    QVERIFY(codes.size() > 60);

    QString golden = textOf(
        root + "/tests/core/loading/bad_input_test.cpp"); // what does not come from a file of some lines
    QDirIterator files(root + "/tests/data/loading", {"*.txt"}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        golden += textOf(files.next());
    QStringList missing;
    for (const QString& code : codes)
        if (!golden.contains("[" + code + "]"))
            missing << code;
    missing.sort();
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(", ")));
}

QTEST_APPLESS_MAIN(GoldenCoverageTest)
#include "golden_coverage_test.moc"
