// SPDX-License-Identifier: GPL-3.0-or-later
// Promise 5 while it counts most: somebody edits a questionnaire in its folder, and an interview with it is
// under way.
#include "app/files/save_file.h"
#include "app/interview/interview_view.h"
#include "app/start/choose_view.h"
#include "tests/support/desks/desk.h"
#include "tests/support/desks/small_screening.h"
#include "tests/support/gui/clipping.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QWindow>

#include <memory>

using namespace anteroom;
using namespace anteroom::test;

class FolderChangesWalkTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void anEditChangesNothingOfARunningInterviewAndTheListHasTheNewOne_data();
    void anEditChangesNothingOfARunningInterviewAndTheListHasTheNewOne();
    void theListIsBroughtUpToDateUnderThePersonsHands();
    void aFolderThatIsNotConnectedAnyMoreIsNamed();

private:
    QString at(const QString& name) const { return m_folder->filePath(name); }
    /// Another text, another rule, and another answer that it asks for.
    void edit(const QByteArray& version) const;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void FolderChangesWalkTest::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    makeSmallQuestionnaire(*m_folder);
}

void FolderChangesWalkTest::edit(const QByteArray& version) const {
    QFile file(at("questionnaires/small/questionnaire.yaml"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray text = file.readAll();
    file.close();
    const qsizetype at = text.indexOf("version: ") + 9;
    text.replace(at, text.indexOf('\n', at) - at, version);
    text.replace("Is the blood pressure high?", "Is the blood pressure low?");
    text.replace("when: pressure is yes", "when: pressure is no");
    text.replace("title: High pressure", "title: Low pressure");
    QVERIFY(files::saveFile(file.fileName(), text));
}

namespace {

QString textsOf(const QWidget& screen) {
    QStringList texts;
    for (const QLabel* label : screen.findChildren<QLabel*>())
        texts << label->text();
    return texts.join('\n');
}

/// The list, also while another screen is before a person.
QString listed(const Desk& desk) {
    const auto* choice = desk.desktop.window->findChild<start::ChooseView*>();
    return choice ? textsOf(*choice) : QString();
}

} // namespace

void FolderChangesWalkTest::anEditChangesNothingOfARunningInterviewAndTheListHasTheNewOne_data() {
    QTest::addColumn<bool>("isAnsweredBefore");
    QTest::newRow("before it was answered") << false;
    QTest::newRow("after it was answered") << true;
}

void FolderChangesWalkTest::anEditChangesNothingOfARunningInterviewAndTheListHasTheNewOne() {
    QFETCH(bool, isAnsweredBefore);
    Desk desk(at("records"), at("questionnaires"));
    desk.setUp();
    desk.desktop.click("firstScreening");
    QTRY_VERIFY(desk.desktop.find("choose.small"));
    QVERIFY(listed(desk).contains("version 1.0.0"));
    desk.desktop.click("choose.small");
    desk.desktop.type("patientName", "TEST, Avery (sample)");
    desk.desktop.click("begin");
    QVERIFY(desk.comesTo("interview"));
    if (isAnsweredBefore)
        desk.answer();

    edit("2.0.0");
    QTRY_VERIFY(listed(desk).contains("version 2.0.0"));
    QCOMPARE(desk.desktop.screenName(), QString("interview"));
    QVERIFY(textsOf(*desk.desktop.screen()).contains("Is the blood pressure high?"));
    QVERIFY(!textsOf(*desk.desktop.window->findChild<interview::InterviewView*>()).contains("pressure low"));
    if (!isAnsweredBefore)
        desk.answer();
    QVERIFY(desk.desktop.find<QAbstractButton>("option.pressure.yes")->isChecked());
    desk.desktop.showSummary();
    QVERIFY(desk.comesTo("summary"));
    const QString summary = desk.desktop.window->findChild<QPlainTextEdit*>("summaryText")->toPlainText();
    QVERIFY2(summary.contains("High pressure") && !summary.contains("Low pressure"), qPrintable(summary));
    QVERIFY2(summary.contains("1.0.0") && !summary.contains("2.0.0"), qPrintable(summary));

    // Nor of the record, which keeps what it was answered with.
    desk.desktop.click("summaryNew");
    QVERIFY(desk.comesTo("records"));
    QTRY_VERIFY_WITH_TIMEOUT(desk.status().contains("Finished"), 10'000);
    desk.openRecord();
    QVERIFY(desk.comesTo("recordPage"));
    const QString record = textsOf(*desk.desktop.screen());
    QVERIFY2(record.contains("High pressure") && !record.contains("Low pressure"), qPrintable(record));
    desk.desktop.click("recordBack");
    QVERIFY(desk.comesTo("records"));

    // The next one is asked the new text.
    desk.desktop.click("newScreening");
    QTRY_VERIFY(desk.desktop.find("choose.small"));
    QVERIFY(listed(desk).contains("version 2.0.0") && !listed(desk).contains("version 1.0.0"));
    desk.desktop.click("choose.small");
    desk.desktop.click("begin");
    QVERIFY(desk.comesTo("interview"));
    QVERIFY(textsOf(*desk.desktop.screen()).contains("Is the blood pressure low?"));
}

void FolderChangesWalkTest::theListIsBroughtUpToDateUnderThePersonsHands() {
    Desktop desktop(at("questionnaires"));
    desktop.window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(desktop.window.get()));
    const auto shows = [&desktop](const char* version) {
        return textsOf(*desktop.screen()).contains(QLatin1String(version));
    };
    // What is being pressed does not become something else below the finger.
    const auto* start = desktop.find<QPushButton>("choose.small");
    const QPoint where = start->mapTo(desktop.window.get(), start->rect().center());
    QTest::mousePress(desktop.window->windowHandle(), Qt::LeftButton, {}, where);
    edit("3.0.0");
    QVERIFY(!QTest::qWaitFor([&] { return shows("version 3.0.0"); }, 1000));
    QTest::mouseRelease(desktop.window->windowHandle(), Qt::LeftButton, {}, where);
    QTRY_COMPARE(desktop.screenName(), QString("identity"));
    desktop.click("identityBack");
    QTRY_COMPARE(desktop.screenName(), QString("choose"));
    QTRY_VERIFY(shows("version 3.0.0"));
    // Nor do the keys go anywhere else.
    QVERIFY(desktop.tabTo("paperForm.small"));
    edit("4.0.0");
    QTRY_VERIFY(shows("version 4.0.0"));
    // A card that was just put in is shown by the event after that.
    QTRY_VERIFY(QApplication::focusWidget() && QApplication::focusWidget()->isVisible());
    QCOMPARE(QApplication::focusWidget()->objectName(), QString("paperForm.small"));
    // One that cannot be used any more says why, and comes back when it is mended.
    const QString path = at("questionnaires/small/questionnaire.yaml");
    QVERIFY(files::saveFile(path, "anteroom: 1\n"));
    QTRY_VERIFY(!desktop.find("choose.small"));
    QVERIFY(textsOf(*desktop.screen()).contains("This cannot be used yet."));
    makeSmallQuestionnaire(*m_folder);
    QTRY_VERIFY(desktop.find("choose.small"));
}

// What was connected to it is gone, and the folder itself is still there.
void FolderChangesWalkTest::aFolderThatIsNotConnectedAnyMoreIsNamed() {
    Desktop::administratorsFile = "questionnaire-folders: [" + at("questionnaires").toUtf8() + "]\n";
    Desktop desktop;
    Desktop::administratorsFile.clear();
    QTRY_VERIFY(desktop.find("choose.small") && desktop.find("choose.ketamine-prescreen"));
    QVERIFY(!desktop.find("emptyFolders"));
    QVERIFY(QDir().rename(at("questionnaires/small"), at("away")));
    QTRY_VERIFY(desktop.find("emptyFolders"));
    QVERIFY(!desktop.find("choose.small") && desktop.find("choose.ketamine-prescreen"));
    QCOMPARE(desktop.find<QLabel>("emptyFolders")->text(),
             "No questionnaire is in " + at("questionnaires") +
                 " now. If it is a folder on the network, it may not be connected.");
    QCOMPARE(clipped(*desktop.window), QStringList());
    savePicture(*desktop.window, "empty-folder");
    QVERIFY(QDir().rename(at("away"), at("questionnaires/small")));
    QTRY_VERIFY(desktop.find("choose.small"));
    QVERIFY(!desktop.find("emptyFolders"));
}

QTEST_MAIN(FolderChangesWalkTest)
#include "folder_changes_walk_test.moc"
