// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/source_tree.h"

#include <QProcess>
#include <QSet>
#include <QTest>

using namespace anteroom::architecture;

namespace {

constexpr qsizetype mostLines = 400;

const QSet<QString>& permittedEntries() {
    static const QSet<QString> entries{
        "CMakeLists.txt", "CMakePresets.json", "CHANGELOG.md", "CONTRIBUTING.md",
        "LICENSE",        "README.md",         "app",          "core",
        "questionnaires", "resources",         "tests",
    };
    return entries;
}

// What git would commit, or what is there when this is no git checkout.
QSet<QString> topLevelEntries() {
    QSet<QString> entries;
    QProcess git;
    // The clone may belong to another user; listing its files is harmless.
    git.start("git", {"-c", "safe.directory=*", "-C", root().path(), "ls-files", "-z", "--cached", "--others",
                      "--exclude-standard"});
    if (git.waitForFinished() && git.exitStatus() == QProcess::NormalExit && git.exitCode() == 0) {
        for (const QByteArray& path : git.readAllStandardOutput().split('\0')) {
            const QString entry = QString::fromUtf8(path).section('/', 0, 0);
            if (!entry.isEmpty() && root().exists(entry))
                entries << entry;
        }
        return entries;
    }
    for (const QString& entry : root().entryList(QDir::AllEntries | QDir::NoDotAndDotDot))
        if (entry != "build")
            entries << entry;
    return entries;
}

QStringList allSources() { return sourcesBelow("core") + sourcesBelow("app") + sourcesBelow("tests"); }

QByteArray listed(const QStringList& objections) { return ('\n' + objections.join('\n')).toUtf8(); }

} // namespace

class LayoutTest : public QObject {
    Q_OBJECT

private slots:
    void theTopLevelHoldsOnlyWhatIsAgreed();
    void noSourceFileIsLongerThanFourHundredLines();
    void everySourceFileBeginsWithItsLicence();
    void everyHeaderIsIncludedOnce();
};

void LayoutTest::theTopLevelHoldsOnlyWhatIsAgreed() {
    const QSet<QString> entries = topLevelEntries();
    QVERIFY(entries.contains("CMakeLists.txt"));
    QStringList strangers;
    for (const QString& entry : entries)
        if (!entry.startsWith('.') && !permittedEntries().contains(entry))
            strangers << entry;
    QVERIFY2(strangers.isEmpty(), listed(strangers));
}

void LayoutTest::noSourceFileIsLongerThanFourHundredLines() {
    QStringList tooLong;
    for (const QString& file : allSources()) {
        const qsizetype lines = linesOf(file).size();
        if (lines > mostLines)
            tooLong << QString("%1: %2 lines").arg(file).arg(lines);
    }
    QVERIFY2(tooLong.isEmpty(), listed(tooLong));
}

void LayoutTest::everySourceFileBeginsWithItsLicence() {
    QStringList unmarked;
    for (const QString& file : allSources())
        if (linesOf(file).value(0) != "// SPDX-License-Identifier: GPL-3.0-or-later")
            unmarked << file + ":1";
    QVERIFY2(unmarked.isEmpty(), listed(unmarked));
}

void LayoutTest::everyHeaderIsIncludedOnce() {
    QStringList unguarded;
    for (const QString& file : allSources())
        if (file.endsWith(".h") && !linesOf(file).contains("#pragma once"))
            unguarded << file;
    QVERIFY2(unguarded.isEmpty(), listed(unguarded));
}

QTEST_APPLESS_MAIN(LayoutTest)
#include "layout_test.moc"
