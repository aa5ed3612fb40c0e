// SPDX-License-Identifier: GPL-3.0-or-later
// Folders of questionnaires change while the program runs: somebody edits a file, or a network goes away.
#include "app/start/watched_catalogue.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>

using namespace anteroom;
using start::WatchedCatalogue;

namespace {

using namespace std::chrono_literals;

void write(const QString& path, const QByteArray& bytes) {
    QDir().mkpath(QFileInfo(path).absolutePath());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

QByteArray questionnaire(const QByteArray& id, const QByteArray& version, const QByteArray& more = {}) {
    return "anteroom: 1\nid: " + id + "\nversion: " + version + "\ntitle: " + id +
           "\nlicense: CC0-1.0\nlanguages: [en]\n" + more +
           "sections:\n  - {id: s, title: S, questions: [{id: q, type: yes-no, text: Q}]}\n";
}

QStringList versions(const WatchedCatalogue& catalogue) {
    QStringList versions;
    for (const start::CatalogueEntry& entry : catalogue.entries())
        versions << (entry.questionnaire ? QString::fromStdString(entry.questionnaire->data().id.str() + ' ' +
                                                                  entry.questionnaire->data().version)
                                         : QStringLiteral("broken"));
    return versions;
}

/// Looks all the time, and does without what the system says; or the other way round.
start::WatchPace pace(bool isNoticeTaken) {
    return {isNoticeTaken ? std::chrono::milliseconds(1h) : 20ms, 10ms, isNoticeTaken, 500ms};
}

const QByteArray drinks = "anteroom: 1\nlibrary: drinks\nlicense: CC0-1.0\nvocabularies:\n  - {id: drinks, "
                          "title: Drinks, entries: [{name: tea, classes: []}]}\n";

} // namespace

class WatchedCatalogueTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void everyChangeIsSeen_data();
    void everyChangeIsSeen();
    void whatIsIncludedFromElsewhereIsWatchedToo_data() { everyChangeIsSeen_data(); }
    void whatIsIncludedFromElsewhereIsWatchedToo();
    void anIncludeThatGoesIsMissedUntilItComesBack_data() { placesOfOneFile(); }
    void anIncludeThatGoesIsMissedUntilItComesBack();
    void anIncludeThatComesLaterIsSeen_data() { placesOfOneFile(); }
    void anIncludeThatComesLaterIsSeen();
    void aFolderThatGoesIsSaidAndComesBack();
    void aFolderThatBecomesEmptyIsSaidAndFillsAgain();
    void whatDidNotChangeStaysTheSameOne();
    void aFileThatOnlyLooksNewChangesNothing();
    void aCopyThatKeepsSizeAndTimeIsSeen();
    void aLinkThatLeadsElsewhereIsSeen();
    void manyOtherFilesHideNoQuestionnaire();
    void otherPlacesTakeTheirPlace();
    void withoutAPlaceThereIsNothingToWaitFor();

private:
    QString at(const QString& name) const { return m_folder->filePath(name); }
    static void placesOfOneFile();
    QString file(const QString& id) const { return at("ours/" + id + "/questionnaire.yaml"); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void WatchedCatalogueTest::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    write(file("sleep"), questionnaire("sleep", "1.0.0"));
}

void WatchedCatalogueTest::everyChangeIsSeen_data() {
    QTest::addColumn<bool>("isNoticeTaken");
    QTest::newRow("by what the system says") << true;
    QTest::newRow("by looking, as on a network") << false;
}

void WatchedCatalogueTest::everyChangeIsSeen() {
    QFETCH(bool, isNoticeTaken);
    WatchedCatalogue catalogue(pace(isNoticeTaken));
    QVERIFY(catalogue.isReading());
    catalogue.read({at("ours")});
    QTRY_VERIFY(!catalogue.isReading());
    QCOMPARE(versions(catalogue), QStringList{"sleep 1.0.0"});

    write(file("sleep"), questionnaire("sleep", "1.0.1")); // in place, as large as before
    QTRY_COMPARE(versions(catalogue), QStringList{"sleep 1.0.1"});
    write(at("new"), questionnaire("sleep", "1.0.2")); // another file in its place, as editors do
    QVERIFY(QFile::remove(file("sleep")) && QFile::rename(at("new"), file("sleep")));
    QTRY_COMPARE(versions(catalogue), QStringList{"sleep 1.0.2"});
    write(file("sleep"), questionnaire("sleep", "1.0.3")); // which is watched too
    QTRY_COMPARE(versions(catalogue), QStringList{"sleep 1.0.3"});
    write(file("mood"), questionnaire("mood", "2.0.0"));
    QTRY_COMPARE(versions(catalogue), (QStringList{"mood 2.0.0", "sleep 1.0.3"}));
    write(file("mood"), "anteroom: 1\n");
    QTRY_COMPARE(versions(catalogue), (QStringList{"sleep 1.0.3", "broken"}));
    QVERIFY(QDir(at("ours/mood")).removeRecursively());
    QTRY_COMPARE(versions(catalogue), QStringList{"sleep 1.0.3"});
    QCOMPARE(catalogue.pending() + catalogue.unreachable(), QStringList());
}

void WatchedCatalogueTest::whatIsIncludedFromElsewhereIsWatchedToo() {
    QFETCH(bool, isNoticeTaken);
    write(at("ours/shared/list.yaml"),
          "anteroom: 1\nlibrary: drinks\nlicense: CC0-1.0\nvocabularies:\n  - {id: "
          "drinks, title: Drinks, entries: [{name: tea, classes: []}]}\n");
    write(file("sleep"), questionnaire("sleep", "1.0.0", "includes: [../shared/list.yaml]\n"));
    WatchedCatalogue catalogue(pace(isNoticeTaken));
    catalogue.read({file("sleep")}); // opened by itself
    QTRY_VERIFY(!catalogue.isReading());
    const auto text = [&] {
        const auto entries = catalogue.entries();
        return entries.size() == 1 && entries[0].questionnaire ? entries[0].questionnaire->data().sha256
                                                               : entries.at(0).problems.toStdString();
    };
    const std::string before = text();
    QVERIFY2(before.size() == 64, before.c_str());
    write(at("ours/shared/list.yaml"),
          "anteroom: 1\nlibrary: drinks\nlicense: CC0-1.0\nvocabularies:\n  - {id: "
          "drinks, title: Drinks, entries: [{name: tee, classes: []}]}\n");
    QTRY_VERIFY(text() != before);
    QCOMPARE(text().size(), std::size_t(64));
}

void WatchedCatalogueTest::placesOfOneFile() {
    QTest::addColumn<bool>("isNoticeTaken");
    QTest::addColumn<QString>("place");
    for (const char* place : {"ours", "ours/sleep/questionnaire.yaml"}) {
        QTest::addRow("%s, by what the system says", place) << true << place;
        QTest::addRow("%s, by looking", place) << false << place;
    }
}

// Deeper than the files beside a questionnaire.
void WatchedCatalogueTest::anIncludeThatGoesIsMissedUntilItComesBack() {
    QFETCH(bool, isNoticeTaken);
    QFETCH(QString, place);
    const QString folder = at("ours/sleep/parts");
    write(folder + "/list.yaml", drinks);
    write(file("sleep"), questionnaire("sleep", "1.0.0", "includes: [parts/list.yaml]\n"));
    WatchedCatalogue catalogue(pace(isNoticeTaken));
    catalogue.read({at(place)});
    QTRY_COMPARE(versions(catalogue), QStringList{"sleep 1.0.0"});
    for (int times = 0; times < 2; ++times) {
        QVERIFY(QFile::rename(folder + "/list.yaml", at("away")));
        QTRY_COMPARE(versions(catalogue), QStringList{"broken"});
        QVERIFY(QFile::rename(at("away"), folder + "/list.yaml"));
        QTRY_COMPARE(versions(catalogue), QStringList{"sleep 1.0.0"});
    }
    // And with its folder, of which the file goes first.
    QVERIFY(QDir(folder).removeRecursively());
    QTRY_COMPARE(versions(catalogue), QStringList{"broken"});
    write(folder + "/list.yaml", drinks);
    QTRY_COMPARE(versions(catalogue), QStringList{"sleep 1.0.0"});
}

// A folder is copied over slowly.
void WatchedCatalogueTest::anIncludeThatComesLaterIsSeen() {
    QFETCH(bool, isNoticeTaken);
    QFETCH(QString, place);
    write(file("sleep"), questionnaire("sleep", "1.0.0", "includes: [parts/more/list.yaml]\n"));
    WatchedCatalogue catalogue(pace(isNoticeTaken));
    catalogue.read({at(place)});
    QTRY_COMPARE(versions(catalogue), QStringList{"broken"});
    QVERIFY(QDir().mkpath(at("ours/sleep/parts")));
    const auto isUsable = [&] { return versions(catalogue) != QStringList{"broken"}; };
    QVERIFY(!QTest::qWaitFor(isUsable, 100)); // it is looked at meanwhile, with nothing in it
    write(at("ours/sleep/parts/more/list.yaml"), drinks);
    QTRY_COMPARE(versions(catalogue), QStringList{"sleep 1.0.0"});
}

void WatchedCatalogueTest::aFolderThatGoesIsSaidAndComesBack() {
    WatchedCatalogue catalogue(pace(false));
    catalogue.read({at("ours"), at("never")});
    QTRY_VERIFY(!catalogue.isReading());
    QCOMPARE(catalogue.unreachable(), QStringList{at("never")});
    QVERIFY(QDir().rename(at("ours"), at("away")));
    QTRY_COMPARE(catalogue.unreachable(), (QStringList{at("ours"), at("never")}));
    QCOMPARE(versions(catalogue), QStringList());
    QVERIFY(QDir().rename(at("away"), at("ours")));
    QTRY_COMPARE(versions(catalogue), QStringList{"sleep 1.0.0"});
    QCOMPARE(catalogue.unreachable(), QStringList{at("never")});
}

// Of a folder on the network that is not connected any more, the place to which it was remains.
void WatchedCatalogueTest::aFolderThatBecomesEmptyIsSaidAndFillsAgain() {
    WatchedCatalogue catalogue(pace(false));
    catalogue.read({at("ours")});
    QTRY_COMPARE(versions(catalogue), QStringList{"sleep 1.0.0"});
    QCOMPARE(catalogue.empty(), QStringList());
    QVERIFY(QDir().rename(at("ours"), at("away")) && QDir().mkpath(at("ours")));
    QTRY_COMPARE(catalogue.empty(), QStringList{at("ours")});
    QCOMPARE(catalogue.unreachable(), QStringList());
    QVERIFY(QDir().rmdir(at("ours")) && QDir().rename(at("away"), at("ours")));
    QTRY_COMPARE(versions(catalogue), QStringList{"sleep 1.0.0"});
    QCOMPARE(catalogue.empty(), QStringList());
}

void WatchedCatalogueTest::whatDidNotChangeStaysTheSameOne() {
    WatchedCatalogue catalogue(pace(false));
    catalogue.read({at("ours")});
    QTRY_VERIFY(!catalogue.isReading());
    const auto before = catalogue.entries().at(0).questionnaire;
    write(file("zest"), questionnaire("zest", "1.0.0"));
    QTRY_COMPARE(catalogue.entries().size(), std::size_t(2));
    QCOMPARE(catalogue.entries()[0].questionnaire, before);
    // Whoever holds one holds it as it was read, whatever becomes of the file.
    write(file("sleep"), questionnaire("sleep", "2.0.0"));
    QTRY_COMPARE(versions(catalogue), (QStringList{"sleep 2.0.0", "zest 1.0.0"}));
    QCOMPARE(before->data().version, std::string("1.0.0"));
}

void WatchedCatalogueTest::aFileThatOnlyLooksNewChangesNothing() {
    WatchedCatalogue catalogue(pace(false));
    catalogue.read({at("ours")});
    QTRY_VERIFY(!catalogue.isReading());
    const QSignalSpy changed(&catalogue, &WatchedCatalogue::changed);
    write(file("sleep"), questionnaire("sleep", "1.0.0"));
    write(at("ours/sleep/notes.txt"), "not read");
    QVERIFY(!QTest::qWaitFor([&] { return changed.count() > 0; }, 300));
}

// As `cp -p` or a program that carries folders from one computer to the other does.
void WatchedCatalogueTest::aCopyThatKeepsSizeAndTimeIsSeen() {
    WatchedCatalogue catalogue(pace(false));
    catalogue.read({at("ours")});
    QTRY_COMPARE(versions(catalogue), QStringList{"sleep 1.0.0"});
    const QByteArray path = QFile::encodeName(file("sleep"));
    struct ::stat before {};
    QCOMPARE(::stat(path.constData(), &before), 0);
    write(file("sleep"), questionnaire("sleep", "1.0.9")); // in place: the folder stays as it was
    const std::array<::timespec, 2> times{before.st_atim, before.st_mtim};
    QCOMPARE(::utimensat(AT_FDCWD, path.constData(), times.data(), 0), 0);
    QTRY_COMPARE(versions(catalogue), QStringList{"sleep 1.0.9"});
}

// A folder of ours is a link to the version that holds now, and that of before stays beside it.
void WatchedCatalogueTest::aLinkThatLeadsElsewhereIsSeen() {
    write(at("versions/1/sleep/questionnaire.yaml"), questionnaire("sleep", "1.0.0"));
    write(at("versions/2/sleep/questionnaire.yaml"), questionnaire("sleep", "2.0.0"));
    QVERIFY(QFile::link(at("versions/1"), at("now")));
    WatchedCatalogue catalogue(pace(false));
    catalogue.read({at("now")});
    QTRY_COMPARE(versions(catalogue), QStringList{"sleep 1.0.0"});
    QVERIFY(QFile::link(at("versions/2"), at("next")));
    QCOMPARE(std::rename(QFile::encodeName(at("next")).constData(), QFile::encodeName(at("now")).constData()),
             0);
    QTRY_COMPARE(versions(catalogue), QStringList{"sleep 2.0.0"});
    QVERIFY(QFile::remove(at("now")) && QFile::link(at("now"), at("now"))); // in a circle
    QTRY_COMPARE(catalogue.unreachable(), QStringList{at("now")});
    QVERIFY(QFile::remove(at("now")) && QFile::link(at("versions/1"), at("now")));
    QTRY_COMPARE(versions(catalogue), QStringList{"sleep 1.0.0"});
}

// Not all of so many files are looked at again and again, but a questionnaire is.
void WatchedCatalogueTest::manyOtherFilesHideNoQuestionnaire() {
    for (int i = 0; i < 5100; ++i)
        write(at("ours/scan-" + QString::number(i)), "x");
    QDir().mkpath(QFileInfo(file("later")).absolutePath());
    WatchedCatalogue catalogue(pace(false));
    catalogue.read({at("ours")});
    QTRY_COMPARE(versions(catalogue), QStringList{"sleep 1.0.0"});
    write(file("later"), questionnaire("later", "1.0.0"));
    QTRY_COMPARE(versions(catalogue), (QStringList{"later 1.0.0", "sleep 1.0.0"}));
}

void WatchedCatalogueTest::otherPlacesTakeTheirPlace() {
    write(at("theirs/mood/questionnaire.yaml"), questionnaire("mood", "1.0.0"));
    WatchedCatalogue catalogue(pace(false));
    catalogue.read({at("ours")});
    catalogue.read({at("theirs")}); // while the first is still read
    QCOMPARE(catalogue.places(), QStringList{at("theirs")});
    QTRY_VERIFY(!catalogue.isReading());
    QCOMPARE(versions(catalogue), QStringList{"mood 1.0.0"});
    const QSignalSpy changed(&catalogue, &WatchedCatalogue::changed);
    write(file("sleep"), questionnaire("sleep", "1.0.1"));
    QVERIFY(!QTest::qWaitFor([&] { return changed.count() > 0; }, 200));
    QCOMPARE(versions(catalogue), QStringList{"mood 1.0.0"});
}

void WatchedCatalogueTest::withoutAPlaceThereIsNothingToWaitFor() {
    WatchedCatalogue catalogue;
    catalogue.read({});
    QVERIFY(!catalogue.isReading());
    QVERIFY(catalogue.entries().empty());
}

QTEST_GUILESS_MAIN(WatchedCatalogueTest)
#include "watched_catalogue_test.moc"
