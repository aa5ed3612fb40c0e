// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/window/file_dialog_memory.h"

#include <QFile>
#include <QFileDialog>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace anteroom;

namespace {

QByteArray sharedFile() {
    QSettings settings(QSettings::UserScope, "QtProject");
    settings.sync();
    QFile file(settings.fileName());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A dialog of Qt's own in which a file is chosen, and which is closed.
void chooseIn(const QString& folder, const QString& name) {
    QFileDialog dialog(nullptr, "Save", folder);
    dialog.setOption(QFileDialog::DontUseNativeDialog);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.show();
    dialog.selectFile(name);
    dialog.setHistory({folder});
    dialog.close();
}

} // namespace

class FileDialogMemoryTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { init(); }
    void promise8NothingOfTheDialogStays();
    void whereThereWasNoFileThereIsNone();
    void whatOtherProgramsKeptStays();
};

void FileDialogMemoryTest::init() { QSettings(QSettings::UserScope, "QtProject").remove("FileDialog"); }

void FileDialogMemoryTest::promise8NothingOfTheDialogStays() {
    QTemporaryDir folder(QDir::tempPath() + "/TEST-Avery-XXXXXX");
    {
        const desktop::FileDialogMemory memory;
        chooseIn(folder.path(), "TEST-Avery.pdf");
        QVERIFY(sharedFile().contains("TEST-Avery")); // what is guarded against
    }
    QVERIFY2(!sharedFile().contains("TEST-Avery"), sharedFile().constData());
    QVERIFY2(!sharedFile().contains("FileDialog"), sharedFile().constData());
}

void FileDialogMemoryTest::whereThereWasNoFileThereIsNone() {
    const QString path = QSettings(QSettings::UserScope, "QtProject").fileName();
    QFile::remove(path);
    QTemporaryDir folder;
    {
        const desktop::FileDialogMemory memory;
        chooseIn(folder.path(), "TEST-Avery.pdf");
        QVERIFY(QFile::exists(path)); // what is guarded against
    }
    QVERIFY(!QFile::exists(path));
    // One that another program wrote meanwhile stays.
    {
        const desktop::FileDialogMemory memory;
        QSettings(QSettings::UserScope, "QtProject").setValue("Qt/font", "Sans");
    }
    QVERIFY(QFile::exists(path));
    QSettings(QSettings::UserScope, "QtProject").remove("Qt/font");
}

void FileDialogMemoryTest::whatOtherProgramsKeptStays() {
    QSettings other(QSettings::UserScope, "QtProject");
    const QStringList history{"file:///srv/drawings", "file:///srv/letters"};
    other.setValue("FileDialog/history", history);
    other.setValue("FileDialog/sidebarWidth", 120);
    other.setValue("Qt/font", "Sans");
    other.sync();
    QTemporaryDir folder(QDir::tempPath() + "/TEST-Avery-XXXXXX");
    {
        const desktop::FileDialogMemory memory;
        chooseIn(folder.path(), "TEST-Avery.pdf");
    }
    QVERIFY(!sharedFile().contains("TEST-Avery"));
    const QSettings after(QSettings::UserScope, "QtProject");
    QCOMPARE(after.value("FileDialog/history").toStringList(), history);
    QCOMPARE(after.value("FileDialog/sidebarWidth").toInt(), 120);
    QCOMPARE(after.value("Qt/font").toString(), QString("Sans"));
    other.remove("Qt/font");
}

QTEST_MAIN(FileDialogMemoryTest)
#include "file_dialog_memory_test.moc"
