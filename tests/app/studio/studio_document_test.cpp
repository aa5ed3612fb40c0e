// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/checker.h"
#include "app/studio/indent_after.h"
#include "app/studio/problem_steps.h"
#include "tests/app/studio/studio_fixture.h"

#include <QDir>
#include <QSignalSpy>

using namespace anteroom;
using namespace anteroom::test;
using studio::StudioDocument;

class StudioDocumentTest : public QObject {
    Q_OBJECT

private slots:
    void aSaveKeepsWhatWasThereAndWhoMayReadIt();
    void nothingIsSavedOverWhatSomebodyElseSaved();
    void aFileThatIsGoneIsNotMadeAnewUnasked();
    void bytesThatAreNoTextAreRefused();
    void lineEndsStayAsTheyWere();
    void aFailedSaveSaysWhyAndLeavesTheFile();
    void aNewerTextEndsTheCheckOfTheOneBefore();
    void whatIsOpenIsCheckedAndNotWhatIsOnTheDisk();
    void theNextProblemIsTheOneBehindTheCursor();
    void aLineBelowGoesInAsFarAsItsKeys_data();
    void aLineBelowGoesInAsFarAsItsKeys();
};

void StudioDocumentTest::aSaveKeepsWhatWasThereAndWhoMayReadIt() {
    const StudioFolder folder;
    const auto shared = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadGroup |
                        QFileDevice::ReadUser | QFileDevice::WriteUser;
    QVERIFY(QFile::setPermissions(folder.path(), shared));
    const QByteArray before = bytesOf(folder.path());
    StudioDocument document = StudioDocument::open(folder.path()).value();
    QVERIFY(!document.isDirty());
    document.setText("anteroom: 1\n");
    QVERIFY(document.isDirty());
    QVERIFY(document.save().ok());
    QVERIFY(!document.isDirty());
    QCOMPARE(bytesOf(folder.path()), QByteArray("anteroom: 1\n"));
    QCOMPARE(bytesOf(document.backupPath()), before);
    QCOMPARE(QFileInfo(folder.path()).permissions(), shared);
}

void StudioDocumentTest::nothingIsSavedOverWhatSomebodyElseSaved() {
    const StudioFolder folder;
    StudioDocument document = StudioDocument::open(folder.path()).value();
    document.setText("ours");
    writeFile(folder.path(), "theirs");
    QVERIFY(document.hasChangedOnDisk());
    const Outcome saved = document.save();
    QVERIFY(!saved.ok());
    QVERIFY(saved.error().message.find("somebody else") != std::string::npos);
    QCOMPARE(bytesOf(folder.path()), QByteArray("theirs"));
    QVERIFY(!QFile::exists(document.backupPath()));
    QVERIFY(document.save(StudioDocument::Over::Anything).ok());
    QCOMPARE(bytesOf(folder.path()), QByteArray("ours"));
    QCOMPARE(bytesOf(document.backupPath()), QByteArray("theirs"));
}

void StudioDocumentTest::aFileThatIsGoneIsNotMadeAnewUnasked() {
    const StudioFolder folder;
    StudioDocument document = StudioDocument::open(folder.path()).value();
    document.setText("ours");
    QVERIFY(QFile::remove(folder.path()));
    QVERIFY(!document.save().ok());
    QVERIFY(!QFile::exists(folder.path()));
}

void StudioDocumentTest::bytesThatAreNoTextAreRefused() {
    const StudioFolder folder;
    for (const QByteArray& bytes : {QByteArray("a: \xff\n"), QByteArray("a: \0b", 5)}) {
        writeFile(folder.path(), bytes);
        const auto opened = StudioDocument::open(folder.path());
        QVERIFY(!opened.ok());
        QVERIFY(opened.error().message.find("UTF-8") != std::string::npos);
    }
}

void StudioDocumentTest::lineEndsStayAsTheyWere() {
    const StudioFolder folder;
    QByteArray text = bytesOf(folder.path());
    text.replace("\n", "\r\n");
    writeFile(folder.path(), text);
    StudioDesk desk(folder.path());
    desk.stand("license: CC0-1.0");
    desk.key(Qt::Key_Return);
    QVERIFY(desk.editor().bytes().find("license: CC0-1.0\r\n\r\n") != std::string::npos);
    desk.key(Qt::Key_Backspace);
    QCOMPARE(desk.editor().bytes(), text.toStdString());
}

void StudioDocumentTest::aFailedSaveSaysWhyAndLeavesTheFile() {
    const StudioFolder folder;
    StudioDocument document = StudioDocument::open(folder.path()).value();
    const QByteArray before = bytesOf(folder.path());
    document.setText("ours");
    QVERIFY(QDir().mkpath(document.backupPath())); // no backup can be made
    const Outcome saved = document.save();
    QVERIFY(!saved.ok());
    QVERIFY(saved.error().message.find("it is a folder") != std::string::npos);
    QCOMPARE(bytesOf(folder.path()), before);
    QVERIFY(document.isDirty());
}

void StudioDocumentTest::aNewerTextEndsTheCheckOfTheOneBefore() {
    const StudioFolder folder;
    studio::Checker checker(std::make_shared<files::DiskFileSource>(), files::sha256);
    std::vector<std::uint64_t> told;
    connect(&checker, &studio::Checker::checked, &checker,
            [&told](const studio::Checked& checked) { told.push_back(checked->revision); });
    studio::EditedTexts texts{folder.path().toStdString(), {}, 0};
    for (int i = 0; i < 5; ++i) {
        ++texts.revision;
        checker.check(texts);
        if (i % 2 == 0)
            checker.hurry(); // it is under way when the next one comes
    }
    ++texts.revision;
    checker.check(texts);
    QTRY_VERIFY(!told.empty());
    QCOMPARE(told, std::vector<std::uint64_t>{6});
}

void StudioDocumentTest::whatIsOpenIsCheckedAndNotWhatIsOnTheDisk() {
    const StudioFolder folder;
    files::DiskFileSource disk;
    const std::string path = folder.path().toStdString();
    std::string text = bytesOf(folder.path()).replace("nights >= 3", "nights >= 2").toStdString();
    const auto wanted = [] { return true; };
    studio::Checked checked = studio::checkTexts({path, {{path, text}}, 7}, disk, files::sha256, wanted);
    QCOMPARE(checked->revision, std::uint64_t(7));
    QCOMPARE(checked->cases, std::size_t(5));
    QCOMPARE(checked->count(studio::Problem::Kind::Case), std::size_t(1));
    const std::string cases = folder.casesPath().toStdString();
    std::string mended = bytesOf(folder.casesPath()).replace("nights: 2", "nights: 1").toStdString();
    checked = studio::checkTexts({path, {{path, text}, {cases, mended}}, 8}, disk, files::sha256, wanted);
    QVERIFY(checked->problems.empty());
    QVERIFY(!studio::checkTexts({path, {}, 9}, disk, files::sha256, [] { return false; }));
}

void StudioDocumentTest::theNextProblemIsTheOneBehindTheCursor() {
    const auto at = [](const std::string& path, std::uint32_t begin) {
        studio::Problem problem;
        problem.path = path;
        problem.begin = begin;
        return problem;
    };
    const std::vector<studio::Problem> problems{at("q", 10), at("q", 10), at("q", 30), at("c", 5)};
    const auto next = [&](std::uint32_t offset, std::optional<std::size_t> current, bool isForward) {
        return studio::nextProblem(problems, "q", offset, current, isForward).value();
    };
    QCOMPARE(next(0, {}, true), std::size_t(0));
    QCOMPARE(next(10, 0, true), std::size_t(1)); // two stand at one place
    QCOMPARE(next(10, 1, true), std::size_t(2));
    QCOMPARE(next(20, 0, true), std::size_t(2)); // the cursor went on
    QCOMPARE(next(40, {}, true), std::size_t(3));
    QCOMPARE(next(10, 0, false), std::size_t(3)); // round
    QCOMPARE(next(40, {}, false), std::size_t(2));
    std::vector<studio::Problem> mendable = problems;
    mendable[2].end = 34;
    mendable[2].fix = Fix{Message::verbatim("Write it"), {}};
    QCOMPARE(studio::problemAt(mendable, "q", 34, 0), std::optional<std::size_t>(2));
    QCOMPARE(studio::problemAt(mendable, "q", 35, 0), std::optional<std::size_t>(0));
    QCOMPARE(studio::problemAt(mendable, "c", 31, {}), std::optional<std::size_t>());
    QVERIFY(!studio::nextProblem({}, "q", 0, {}, true));
}

void StudioDocumentTest::aLineBelowGoesInAsFarAsItsKeys_data() {
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<int>("indent");
    QTest::newRow("a key with its value") << QByteArray("  type: yes-no") << 2;
    QTest::newRow("a key without one") << QByteArray("sections:") << 2;
    QTest::newRow("an item") << QByteArray("      - id: trouble") << 8;
    QTest::newRow("an item whose key has none") << QByteArray("  - questions:") << 6;
    QTest::newRow("a text of several lines") << QByteArray("    text: >-") << 6;
    QTest::newRow("a folded text") << QByteArray("    text: >") << 6;
    QTest::newRow("a comment") << QByteArray("  # as follows:") << 2;
    QTest::newRow("a blank line") << QByteArray("    ") << 4;
    QTest::newRow("nothing") << QByteArray() << 0;
    QTest::newRow("a dash alone") << QByteArray("  - ") << 4;
}

void StudioDocumentTest::aLineBelowGoesInAsFarAsItsKeys() {
    QFETCH(QByteArray, line);
    QFETCH(int, indent);
    QCOMPARE(studio::indentAfter(line.toStdString()), indent);
}

QTEST_MAIN(StudioDocumentTest)
#include "studio_document_test.moc"
