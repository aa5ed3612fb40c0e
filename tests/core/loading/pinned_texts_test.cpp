// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loading/load_questionnaire.h"
#include "tests/core/loading/planted.h"
#include "tests/support/questionnaire_from.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

class PinnedTextsTest : public QObject {
    Q_OBJECT

private slots:
    void promise5TheTextsOfAllFilesAreKeptInOrder();
    void promise5TheHashIsWhatSha256sumPrints();
    void promise5AChangeInAnIncludedFileChangesTheHash();
};

namespace {

std::shared_ptr<const Questionnaire> loadClinic(FileSource& files) {
    return loadQuestionnaire(files, "clinic/questionnaire.yaml", sha256).questionnaire;
}

} // namespace

void PinnedTextsTest::promise5TheTextsOfAllFilesAreKeptInOrder() {
    DataFiles disk("loading");
    const auto questionnaire = loadClinic(disk);
    QVERIFY(questionnaire);
    const auto& texts = questionnaire->data().texts;
    QCOMPARE(texts.size(), std::size_t(2));
    QCOMPARE(texts[0].name, "questionnaire.yaml");
    QCOMPARE(texts[1].name, "medicines.yaml"); // as the questionnaire names it
    QCOMPARE(std::string(texts[0].text->text()), *disk.read("clinic/questionnaire.yaml"));
    QCOMPARE(std::string(texts[1].text->text()), *disk.read("clinic/medicines.yaml"));
    for (const UsedText& text : texts)
        QCOMPARE(text.sha256, sha256(text.text->text()));
}

void PinnedTextsTest::promise5TheHashIsWhatSha256sumPrints() {
    if (QStandardPaths::findExecutable("sha256sum").isEmpty())
        QSKIP("there is no sha256sum here");
    DataFiles disk("loading");
    const auto questionnaire = loadClinic(disk);
    QVERIFY(questionnaire);
    QProcess shell;
    shell.setWorkingDirectory(ANTEROOM_SOURCE_DIR "/tests/data/loading/clinic");
    shell.start("sh", {"-c", "sha256sum questionnaire.yaml medicines.yaml | sha256sum"});
    QVERIFY(shell.waitForFinished());
    QCOMPARE(QString::fromStdString(questionnaire->data().sha256),
             QString::fromUtf8(shell.readAll()).section(' ', 0, 0));
}

void PinnedTextsTest::promise5AChangeInAnIncludedFileChangesTheHash() {
    DataFiles disk("loading");
    MemoryFileSource files;
    files.set("clinic/questionnaire.yaml", *disk.read("clinic/questionnaire.yaml"));
    files.set("clinic/medicines.yaml", *disk.read("clinic/medicines.yaml"));
    const std::string before = loadClinic(files)->data().sha256;
    files.set("clinic/medicines.yaml", *disk.read("clinic/medicines.yaml") + "# one comment more\n");
    QVERIFY(loadClinic(files)->data().sha256 != before);
}

QTEST_APPLESS_MAIN(PinnedTextsTest)
#include "pinned_texts_test.moc"
