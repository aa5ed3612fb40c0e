// SPDX-License-Identifier: GPL-3.0-or-later
// The program as main() makes it, with a home folder of its own.
#include "app/desktop/program.h"
#include "app/desktop/window/desk_look.h"
#include "app/desktop/workspace/workspace_screens.h"
#include "app/files/log.h"
#include "tests/support/desks/small_screening.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QPalette>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace anteroom;

namespace {

/// A visible widget of that name.
template <typename Widget>
Widget* find(desktop::Program& program, const QString& name) {
    for (auto* widget : program.window().findChildren<Widget*>(name))
        if (widget->isVisible())
            return widget;
    return nullptr;
}

void press(desktop::Program& program, const QString& name) {
    const auto isThere = [&] {
        const auto* button = find<QAbstractButton>(program, name);
        return button && button->isEnabled();
    };
    QVERIFY2(QTest::qWaitFor(isThere, 15'000), qPrintable(name));
    QTest::mouseClick(find<QAbstractButton>(program, name), Qt::LeftButton);
}

bool comesTo(desktop::Program& program, const QString& screen) {
    const auto* screens = program.window().findChild<QStackedWidget*>();
    return QTest::qWaitFor([&] { return screens->currentWidget()->objectName() == screen; }, 15'000);
}

QStringList filesIn(const QString& folder) {
    QStringList found;
    QDirIterator all(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (all.hasNext())
        found << all.next().mid(folder.size() + 1);
    found.sort();
    return found;
}

/// Types a path into the dialog for files that opens next.
void saveAs(const QString& path) {
    auto* looks = new QTimer(qApp);
    QObject::connect(looks, &QTimer::timeout, looks, [looks, path] {
        auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
        if (!dialog)
            return;
        looks->deleteLater();
        dialog->findChild<QLineEdit*>("fileNameEdit")->setText(path);
        dialog->QDialog::accept();
    });
    looks->start(20);
}

} // namespace

class ProgramTest : public QObject {
    Q_OBJECT

private slots:
    void noDialogIsTheDesktopsOwn();
    void whoTriesItWithoutSavingLeavesNoFile();
    void whereRecordsAreKeptThereIsALog();
    void theColoursOfTheLastTimeAreThereAgain();
};

// A lock covers none of them, and each keeps what was chosen in the desktop's own list.
void ProgramTest::noDialogIsTheDesktopsOwn() {
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs, false);
    desktop::Program program(*qApp);
    QVERIFY(QCoreApplication::testAttribute(Qt::AA_DontUseNativeDialogs));
}

void ProgramTest::whoTriesItWithoutSavingLeavesNoFile() {
    const QTemporaryDir elsewhere;
    test::makeSmallQuestionnaire(elsewhere);
    qputenv("ANTEROOM_QUESTIONNAIRES", elsewhere.filePath("questionnaires").toUtf8());
    {
        desktop::Program program(*qApp);
        program.window().resize(1280, 860);
        program.window().show();
        QVERIFY(comesTo(program, "setup"));
        press(program, "setupWithout");
        press(program, "choose.small");
        QVERIFY(comesTo(program, "protocol"));
        QVERIFY(find<QWidget>(program, "protocolTrial"));
        QTRY_VERIFY(find<QPlainTextEdit>(program, "protocolText.en"));
        for (auto* text : program.window().findChildren<QPlainTextEdit*>())
            text->setPlainText("Stay with the patient.");
        press(program, "protocolSave");
        QVERIFY(comesTo(program, "identity"));
        for (const auto& [name, text] :
             {std::pair{"patientName", "TEST, Avery (sample)"}, std::pair{"dateOfBirth", "1985-02-11"},
              std::pair{"staff", "J. Sample"}})
            QTest::keyClicks(find<QLineEdit>(program, name), text);
        press(program, "begin");
        QVERIFY(comesTo(program, "interview"));
        program.window().activateWindow();
        QTRY_VERIFY(qobject_cast<QAbstractButton*>(QApplication::focusWidget()));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_1);
        press(program, "review");
        press(program, "reviewFinish");
        press(program, "showSummary");
        QVERIFY(comesTo(program, "summary"));
        saveAs(elsewhere.filePath("summary.pdf"));
        press(program, "summarySave");
        QTRY_VERIFY(QFileInfo(elsewhere.filePath("summary.pdf")).size() > 1000);
        QCOMPARE(filesIn(QDir::homePath()), QStringList());
    }
    QCOMPARE(filesIn(QDir::homePath()), QStringList());
}

void ProgramTest::whereRecordsAreKeptThereIsALog() {
    const QString log = files::logFolder() + "/anteroom.log";
    desktop::Program program(*qApp);
    program.window().show();
    QVERIFY(comesTo(program, "setup"));
    QVERIFY(!QFile::exists(log));
    emit program.window().findChild<desktop::WorkspaceScreens*>()->keepsRecords();
    QFile written(log);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QVERIFY(written.readAll().contains(", Qt ")); // what waited too
}

void ProgramTest::theColoursOfTheLastTimeAreThereAgain() {
    const QColor ground = theme::highContrast().window;
    {
        desktop::Program program(*qApp);
        program.window().show();
        QVERIFY(comesTo(program, "setup"));
        emit program.window().findChild<desktop::WorkspaceScreens*>()->keepsRecords();
        for (int i = 0; i < 3 && qApp->palette().color(QPalette::Window) != ground; ++i)
            QTest::keyClick(&program.window(), Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(qApp->palette().color(QPalette::Window), ground);
        QTRY_VERIFY(QFile::exists(desktop::lookPath()));
    }
    const theme::Theme other(*qApp); // as the system has it
    QVERIFY(qApp->palette().color(QPalette::Window) != ground);
    desktop::Program again(*qApp);
    QCOMPARE(qApp->palette().color(QPalette::Window), ground);
    QVERIFY(QFile::remove(desktop::lookPath()));
}

int main(int argc, char** argv) {
    const QTemporaryDir home; // Qt asks for it once
    qputenv("HOME", home.path().toUtf8());
    for (const char* name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"})
        qunsetenv(name);
    qputenv("ANTEROOM_QUESTIONNAIRES", ANTEROOM_SOURCE_DIR "/questionnaires");
    QApplication application(argc, argv);
    ProgramTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "program_test.moc"
