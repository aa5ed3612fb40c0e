// SPDX-License-Identifier: GPL-3.0-or-later
// Colours and text size outlive the program, where it may leave a file.
#include "app/desktop/window/desk_look.h"
#include "app/files/save_file.h"
#include "tests/support/gui/clipping.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace anteroom;
using namespace anteroom::test;
using desktop::Look;
using theme::Scheme;

namespace {

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class DeskLookTest : public QObject {
    Q_OBJECT

private slots:
    void everySchemeIsReadAsItWasWritten_data();
    void everySchemeIsReadAsItWasWritten();
    void whatCannotBeReadIsAsIfNothingWereChosen_data();
    void whatCannotBeReadIsAsIfNothingWereChosen();
    void theNextStartHasIt();
    void whoOnlyTriesItLeavesNoFile();
    void whatWasChosenBeforeTheRecordsIsKeptWithThem();
    void nothingIsWrittenWhereNothingWasChosen();
    void aFolderThatCannotBeWrittenKeepsNobodyFromIt();
    void whatThePatientChoosesIsNotKept();

private:
    static QString in(const QTemporaryDir& folder) { return folder.filePath("settings/look.yaml"); }
};

void DeskLookTest::everySchemeIsReadAsItWasWritten_data() {
    QTest::addColumn<Scheme>("scheme");
    QTest::addColumn<int>("scale");
    QTest::newRow("system") << Scheme::System << 100;
    QTest::newRow("light") << Scheme::Light << 80;
    QTest::newRow("dark") << Scheme::Dark << 200;
    QTest::newRow("high contrast") << Scheme::HighContrast << 150;
}

void DeskLookTest::everySchemeIsReadAsItWasWritten() {
    QFETCH(Scheme, scheme);
    QFETCH(int, scale);
    const Look look{scheme, scale};
    QVERIFY(desktop::readLook(desktop::writeLook(look)) == look);
}

void DeskLookTest::whatCannotBeReadIsAsIfNothingWereChosen_data() {
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << "";
    QTest::newRow("no mapping") << "dark";
    QTest::newRow("a scheme that there is not") << "colours: pink";
    QTest::newRow("too large") << "colours: dark\ntext-size: 900";
    QTest::newRow("no number") << "text-size: large";
    QTest::newRow("another key") << "colours: dark\nfont: Comic";
    QTest::newRow("twice") << "colours: dark\ncolours: light";
    QTest::newRow("cut off") << "colours: [dark";
    QTest::newRow("a list") << "colours: [dark]";
}

void DeskLookTest::whatCannotBeReadIsAsIfNothingWereChosen() {
    QFETCH(QString, text);
    QVERIFY(desktop::readLook(text.toStdString()) == Look());
}

void DeskLookTest::theNextStartHasIt() {
    const QTemporaryDir folder;
    {
        theme::Theme theme(*qApp);
        desktop::DeskLook look(in(folder), theme, files::noLog(), [] { return true; });
        look.beginKeeping();
        theme.setScheme(Scheme::HighContrast);
        QTRY_COMPARE(contentOf(in(folder)), QByteArray("colours: high-contrast\ntext-size: 100\n"));
        theme.setScale(130);
        QTRY_COMPARE(contentOf(in(folder)), QByteArray("colours: high-contrast\ntext-size: 130\n"));
        QCOMPARE(QFileInfo(in(folder)).permissions() & (QFile::ReadGroup | QFile::ReadOther),
                 QFile::Permissions());
    }
    theme::Theme theme(*qApp);
    const desktop::DeskLook look(in(folder), theme, files::noLog(), [] { return true; });
    QVERIFY(theme.scheme() == Scheme::HighContrast);
    QCOMPARE(theme.scale(), 130);
}

void DeskLookTest::whoOnlyTriesItLeavesNoFile() {
    const QTemporaryDir folder;
    {
        theme::Theme theme(*qApp);
        const desktop::DeskLook look(in(folder), theme, files::noLog(), [] { return true; });
        theme.setScheme(Scheme::Dark);
        settle();
    }
    QVERIFY(!QFileInfo::exists(folder.filePath("settings")));
}

void DeskLookTest::whatWasChosenBeforeTheRecordsIsKeptWithThem() {
    const QTemporaryDir folder;
    theme::Theme theme(*qApp);
    desktop::DeskLook look(in(folder), theme, files::noLog(), [] { return true; });
    theme.setScheme(Scheme::Dark); // at the lock, say
    look.beginKeeping();
    QTRY_COMPARE(contentOf(in(folder)), QByteArray("colours: dark\ntext-size: 100\n"));
}

void DeskLookTest::nothingIsWrittenWhereNothingWasChosen() {
    const QTemporaryDir folder;
    {
        theme::Theme theme(*qApp);
        desktop::DeskLook look(in(folder), theme, files::noLog(), [] { return true; });
        look.beginKeeping();
        settle();
    }
    QVERIFY(!QFileInfo::exists(folder.filePath("settings")));
}

void DeskLookTest::aFolderThatCannotBeWrittenKeepsNobodyFromIt() {
    const QTemporaryDir folder;
    QVERIFY(files::saveFile(folder.filePath("settings"), "a file where the folder should be"));
    theme::Theme theme(*qApp);
    const files::Log log = files::openLog(folder.filePath("log"));
    desktop::DeskLook look(in(folder), theme, log, [] { return true; });
    look.beginKeeping();
    theme.setScheme(Scheme::Dark);
    QTRY_VERIFY(contentOf(folder.filePath("log/anteroom.log")).contains("cannot be written"));
    QVERIFY(theme.scheme() == Scheme::Dark);
}

// The tablet is large for them alone: the desk is as it was when staff have it again, and at the next start.
void DeskLookTest::whatThePatientChoosesIsNotKept() {
    const QTemporaryDir folder;
    theme::Theme theme(*qApp);
    bool isHandedOver = false;
    desktop::DeskLook look(in(folder), theme, files::noLog(), [&] { return !isHandedOver; });
    look.beginKeeping();
    theme.setScale(110);
    QTRY_COMPARE(contentOf(in(folder)), QByteArray("colours: system\ntext-size: 110\n"));
    isHandedOver = true;
    theme.setScale(170);
    settle();
    isHandedOver = false;
    theme.setScale(110);
    settle();
    QCOMPARE(contentOf(in(folder)), QByteArray("colours: system\ntext-size: 110\n"));
}

QTEST_MAIN(DeskLookTest)
#include "desk_look_test.moc"
