// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody else saves a file that is being edited here.
#include "app/files/save_file.h"
#include "app/studio/disk_watch.h"
#include "tests/app/studio/studio_fixture.h"

#include <QPlainTextEdit>
#include <QSignalSpy>

using namespace anteroom;
using namespace anteroom::test;

namespace {

/// As others do it: in place, or another file in its place.
void changeAside(const StudioDesk& desk, bool isReplaced) {
    QByteArray text = bytesOf(desk.folder.path());
    text.replace("Your sleep", "Your nights");
    if (isReplaced)
        QVERIFY(files::saveFile(desk.folder.path(), text));
    else
        writeFile(desk.folder.path(), text);
}

/// The page that compares the file at this path, of which somebody else changed this.
void compareAside(const StudioDesk& desk, const QString& path, const char* what, const char* with) {
    QVERIFY(desk.view->studio().documentAt(path.toStdString()).ok());
    writeFile(path, bytesOf(path).replace(what, with));
    QTRY_VERIFY(desk.find("diskCompare"));
    QTest::mouseClick(desk.find("diskCompare"), Qt::LeftButton);
    QVERIFY(desk.find("compare") && !desk.find("diskBar"));
}

/// What that page shows; nothing where it is not there.
QString compared(const StudioDesk& desk) {
    const auto* lines = desk.find<QPlainTextEdit>("compareLines");
    return lines ? lines->toPlainText() : QString();
}

void typeHere(const StudioDesk& desk) {
    desk.editor().goToLine(1);
    desk.editor().setFocus();
    desk.keys("#ours ");
}

} // namespace

class StudioDiskTest : public QObject {
    Q_OBJECT

private slots:
    void aChangeIsNoticedWhileOneEdits_data();
    void aChangeIsNoticedWhileOneEdits();
    void loadingItIsAnEditThatUndoBringsBack();
    void keepingWhatIsHereSavesOverItUnasked();
    void theTwoAreComparedLineByLineByKeyboard();
    void aNewerTextIsShownBeforeItIsChosen_data();
    void aNewerTextIsShownBeforeItIsChosen();
    void anotherFileIsNeverChosenOnThePageOfThisOne();
    void whatIsAsItWasLeavesThePage();
    void theBarComesBackHoweverThePageIsLeft_data();
    void theBarComesBackHoweverThePageIsLeft();
    void whatIsNoTextAnyMoreSaysSoAndIsKeptOver_data();
    void whatIsNoTextAnyMoreSaysSoAndIsKeptOver();
    void aSaveOfOursIsNoChange();
    void aFileThatIsGoneSaysSo();
    void nothingIsClippedAtAnySize();
};

void StudioDiskTest::aChangeIsNoticedWhileOneEdits_data() {
    QTest::addColumn<bool>("isReplaced");
    QTest::newRow("in place") << false;
    QTest::newRow("another file in its place") << true;
}

void StudioDiskTest::aChangeIsNoticedWhileOneEdits() {
    QFETCH(bool, isReplaced);
    StudioDesk desk;
    QVERIFY(!desk.find("diskBar"));
    changeAside(desk, isReplaced);
    QTRY_VERIFY(desk.find("diskBar"));
    QCOMPARE(desk.find<QLabel>("diskWords")->text(), QString("Somebody else changed questionnaire.yaml."));
    QCOMPARE(desk.focused(), QString("editor.questionnaire.yaml")); // whoever types goes on
    QVERIFY(desk.asked.isEmpty());
    QTest::mouseClick(desk.find("diskLoad"), Qt::LeftButton);
    QTRY_VERIFY(!desk.find("diskBar"));
    QCOMPARE(desk.editor().bytes(), bytesOf(desk.folder.path()).toStdString());
    // And again.
    writeFile(desk.folder.path(), "# another one\n" + bytesOf(desk.folder.path()));
    QTRY_VERIFY(desk.find("diskBar"));
}

void StudioDiskTest::loadingItIsAnEditThatUndoBringsBack() {
    StudioDesk desk;
    typeHere(desk);
    const std::string here = desk.editor().bytes();
    changeAside(desk, true);
    QTRY_VERIFY(desk.find("diskBar"));
    QCOMPARE(desk.find<QLabel>("diskWords")->text(),
             QString("Somebody else changed questionnaire.yaml, and so did you here."));
    desk.find("diskLoad")->setFocus();
    desk.key(Qt::Key_Return);
    QTRY_VERIFY(!desk.find("diskBar"));
    QVERIFY(desk.editor().bytes().find("Your nights") != std::string::npos);
    QVERIFY(!desk.view->studio().isDirty());
    desk.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(desk.editor().bytes(), here);
    QVERIFY(desk.view->studio().isDirty());
}

void StudioDiskTest::keepingWhatIsHereSavesOverItUnasked() {
    StudioDesk desk;
    typeHere(desk);
    changeAside(desk, false);
    QTRY_VERIFY(desk.find("diskBar"));
    QTest::mouseClick(desk.find("diskKeep"), Qt::LeftButton);
    QTRY_VERIFY(!desk.find("diskBar"));
    desk.key(Qt::Key_S, Qt::ControlModifier);
    QVERIFY(desk.asked.isEmpty());
    QVERIFY(bytesOf(desk.folder.path()).startsWith("#ours "));
    QVERIFY(bytesOf(desk.folder.path() + "~").contains("Your nights"));
}

void StudioDiskTest::theTwoAreComparedLineByLineByKeyboard() {
    StudioDesk desk;
    typeHere(desk);
    changeAside(desk, false);
    QTRY_VERIFY(desk.find("diskCompare"));
    desk.find("diskCompare")->setFocus();
    desk.key(Qt::Key_Return);
    QTRY_COMPARE(desk.focused(), QString("compareLines"));
    const QString lines = desk.find<QPlainTextEdit>("compareLines")->toPlainText();
    QVERIFY2(lines.contains("-     title: Your nights\n+     title: Your sleep"), qPrintable(lines));
    QVERIFY(lines.contains("+ #ours # A questionnaire"));
    desk.key(Qt::Key_Escape);
    QCOMPARE(desk.focused(), QString("editor.questionnaire.yaml"));
    QVERIFY(desk.find("diskBar"));
    QTest::mouseClick(desk.find("diskCompare"), Qt::LeftButton);
    QTest::mouseClick(desk.find("compareKeep"), Qt::LeftButton);
    QTRY_VERIFY(!desk.find("diskBar"));
    QVERIFY(desk.editor().bytes().starts_with("#ours "));
}

void StudioDiskTest::aNewerTextIsShownBeforeItIsChosen_data() {
    QTest::addColumn<QString>("button");
    QTest::newRow("load") << "compareLoad";
    QTest::newRow("keep") << "compareKeep";
}

void StudioDiskTest::aNewerTextIsShownBeforeItIsChosen() {
    QFETCH(QString, button);
    StudioDesk desk;
    const std::string here = desk.editor().bytes();
    const QString path = desk.folder.path();
    compareAside(desk, path, "Your sleep", "Your nights");
    writeFile(path, bytesOf(path).replace("Your nights", "Your days"));
    QTest::mouseClick(desk.find(button), Qt::LeftButton); // before anybody saw that
    QVERIFY2(compared(desk).contains("-     title: Your days"), qPrintable(compared(desk)));
    QCOMPARE(desk.editor().bytes(), here);
    QVERIFY(desk.view->studio().questionnaire().hasChangedOnDisk());
    writeFile(path, bytesOf(path).replace("Your days", "Your dreams"));
    QTRY_VERIFY(compared(desk).contains("-     title: Your dreams"));
    QTest::mouseClick(desk.find(button), Qt::LeftButton);
    QTRY_VERIFY(!desk.find("compare") && !desk.find("diskBar"));
    QCOMPARE(desk.editor().bytes(), button == "compareLoad" ? bytesOf(path).toStdString() : here);
}

void StudioDiskTest::anotherFileIsNeverChosenOnThePageOfThisOne() {
    StudioDesk desk;
    const QString cases = desk.folder.casesPath();
    compareAside(desk, cases, "no trouble rules", "None rules");
    QVERIFY(compared(desk).contains("None rules"));
    changeAside(desk, false);
    QTRY_VERIFY(!desk.find("compare"));
    QTRY_VERIFY(desk.find("diskBar"));
    QCOMPARE(desk.find<QLabel>("diskWords")->text(), QString("Somebody else changed questionnaire.yaml."));
    const studio::StudioDocument& document = *desk.view->studio().find(cases.toStdString());
    QVERIFY(document.hasChangedOnDisk() && desk.view->studio().questionnaire().hasChangedOnDisk());
    // The first may be chosen while the watch has not seen the second.
    QTest::mouseClick(desk.find("diskKeep"), Qt::LeftButton);
    QTRY_VERIFY(desk.find<QLabel>("diskWords")->text().contains("cases.yaml"));
    QTest::mouseClick(desk.find("diskCompare"), Qt::LeftButton);
    writeFile(desk.folder.path(), "# theirs\n" + bytesOf(desk.folder.path()));
    QTest::mouseClick(desk.find("compareLoad"), Qt::LeftButton);
    QVERIFY(document.text().find("None rules") != std::string::npos);
    QVERIFY(!document.hasChangedOnDisk() && desk.view->studio().questionnaire().hasChangedOnDisk());
    QTRY_VERIFY(desk.find<QLabel>("diskWords")->text().contains("questionnaire.yaml"));
    QVERIFY(!desk.find("compare"));
}

void StudioDiskTest::whatIsAsItWasLeavesThePage() {
    StudioDesk desk;
    const QByteArray before = bytesOf(desk.folder.path());
    compareAside(desk, desk.folder.path(), "Your sleep", "Your nights");
    writeFile(desk.folder.path(), before);
    QTRY_VERIFY(!desk.find("compare"));
    QVERIFY(!desk.find("diskBar"));
    QCOMPARE(desk.focused(), QString("editor.questionnaire.yaml"));
}

void StudioDiskTest::theBarComesBackHoweverThePageIsLeft_data() {
    QTest::addColumn<Qt::Key>("key");
    QTest::newRow("to find something") << Qt::Key_F;
    QTest::newRow("to the map") << Qt::Key_M;
    QTest::newRow("to publish") << Qt::Key_P;
}

void StudioDiskTest::theBarComesBackHoweverThePageIsLeft() {
    QFETCH(Qt::Key, key);
    StudioDesk desk;
    compareAside(desk, desk.folder.path(), "Your sleep", "Your nights");
    desk.key(key, Qt::ControlModifier);
    QTRY_VERIFY(!desk.find("compare"));
    QVERIFY(desk.find("diskBar"));
}

void StudioDiskTest::whatIsNoTextAnyMoreSaysSoAndIsKeptOver_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("not in UTF-8") << QByteArray("title: Schlaf f\xfcr alle\n");
    QTest::newRow("with zeros") << QByteArray("t\0i\0", 4);
}

void StudioDiskTest::whatIsNoTextAnyMoreSaysSoAndIsKeptOver() {
    QFETCH(QByteArray, bytes);
    StudioDesk desk;
    const std::string here = desk.editor().bytes();
    writeFile(desk.folder.path(), bytes);
    QTRY_VERIFY(desk.find("diskBar"));
    for (const char* button : {"diskCompare", "diskLoad"}) {
        desk.told.clear();
        QTest::mouseClick(desk.find(button), Qt::LeftButton);
        QCOMPARE(desk.told.size(), 1);
        QVERIFY2(desk.told.first().contains("no text any more"), qPrintable(desk.told.first()));
        QVERIFY(!desk.find("compare") && desk.find("diskBar"));
    }
    QTest::mouseClick(desk.find("diskKeep"), Qt::LeftButton);
    QTRY_VERIFY(!desk.find("diskBar"));
    QCOMPARE(desk.editor().bytes(), here);
    desk.key(Qt::Key_S, Qt::ControlModifier);
    QVERIFY(desk.asked.isEmpty());
    QCOMPARE(bytesOf(desk.folder.path()).toStdString(), here);
    QCOMPARE(bytesOf(desk.folder.path() + "~"), bytes);
}

void StudioDiskTest::aSaveOfOursIsNoChange() {
    StudioDesk desk;
    typeHere(desk);
    desk.key(Qt::Key_S, Qt::ControlModifier);
    QVERIFY(!desk.view->studio().isDirty());
    // What comes after it is seen, and before it nothing was.
    QSignalSpy seen(desk.view->findChild<studio::DiskWatch*>(), &studio::DiskWatch::looked);
    changeAside(desk, false);
    QTRY_VERIFY(desk.find("diskBar"));
    QCOMPARE(seen.size(), 1);
}

void StudioDiskTest::aFileThatIsGoneSaysSo() {
    StudioDesk desk;
    QVERIFY(QFile::remove(desk.folder.path()));
    QTRY_VERIFY(desk.find("diskBar"));
    QVERIFY(desk.find<QLabel>("diskWords")->text().contains("took questionnaire.yaml away"));
    QVERIFY(!desk.find("diskLoad") && !desk.find("diskCompare"));
    QTest::mouseClick(desk.find("diskKeep"), Qt::LeftButton);
    QTRY_VERIFY(!desk.find("diskBar"));
    desk.key(Qt::Key_S, Qt::ControlModifier);
    QVERIFY(QFile::exists(desk.folder.path()));
}

void StudioDiskTest::nothingIsClippedAtAnySize() {
    StudioDesk desk;
    typeHere(desk);
    changeAside(desk, false);
    QTRY_VERIFY(desk.find("diskBar"));
    desk.lookAtEverySize({[&desk] {
                              if (auto* back = desk.find<QPushButton>("compareBack"))
                                  back->click();
                              return QString("disk-bar");
                          },
                          [&desk] {
                              desk.find<QPushButton>("diskCompare")->click();
                              return QString("disk-compare");
                          }});
}

QTEST_MAIN(StudioDiskTest)
#include "studio_disk_test.moc"
