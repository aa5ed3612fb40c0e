// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/studio/studio_fixture.h"

#include <QLineEdit>
#include <QMenu>
#include <QTimer>
#include <QTreeWidget>

using namespace anteroom;
using namespace anteroom::test;

class StudioViewTest : public QObject {
    Q_OBJECT

private slots:
    void aMistakeIsShownAtItsPlaceMendedAndSavedByKeyboardAlone();
    void theCursorAndTheOutlineAreInStep();
    void aWordIsCompletedByKeyboard();
    void whatCannotFollowIsNotOffered();
    void aFileThatSomebodyElseChangedIsNotOverwritten();
    void aCaseThatDoesNotHoldIsNamedWithItsLineAndOpensItsFile();
    void everyPaneIsReachedByKeyboardAndNoneKeepsIt();
    void findAndReplaceByKeyboard();
    void leavingAsksWhileSomethingIsNotSaved();
    void aNewLineGoesInAsFarAsItsKeys();
    void wordsInOtherScriptsAreUnderlinedWhereTheyStand();
    void largeTextLeavesTheTextHalfOfASmallWindow();
    void inALowWindowEverythingIsReachedByKeyboard();
    void nothingIsClippedAtAnySize();
};

void StudioViewTest::aMistakeIsShownAtItsPlaceMendedAndSavedByKeyboardAlone() {
    StudioDesk desk;
    QCOMPARE(desk.focused(), QString("editor.questionnaire.yaml"));
    QCOMPARE(desk.counts(), QString("No problems, all 5 cases hold"));
    const QByteArray before = bytesOf(desk.folder.path());

    desk.stand("when: trouble");
    desk.key(Qt::Key_Backspace); // `troubl`
    desk.key(Qt::Key_Escape);    // what is offered
    QTRY_VERIFY(desk.isUpToDate());
    QCOMPARE(desk.counts(), QString("1 error"));
    const auto place = static_cast<std::uint32_t>(desk.editor().bytes().find("when: troubl is") + 6);
    QVERIFY(desk.editor().isUnderlined(place, studio::Problem::Kind::Error));
    QVERIFY(desk.editor().isUnderlined(place + 5, studio::Problem::Kind::Error));
    QVERIFY(!desk.editor().isUnderlined(place - 1, studio::Problem::Kind::Error));
    QVERIFY(!desk.editor().isUnderlined(place + 6, studio::Problem::Kind::Error));

    desk.key(Qt::Key_Home, Qt::ControlModifier);
    desk.key(Qt::Key_F8);
    QCOMPARE(desk.editor().markedText(), std::string("troubl"));
    QCOMPARE(desk.focused(), QString("editor.questionnaire.yaml"));
    QVERIFY(desk.find<QPushButton>("fixProblem")->text().startsWith("Fix: Write `trouble`"));
    desk.key(Qt::Key_Period, Qt::ControlModifier);
    QTRY_VERIFY(desk.isUpToDate());
    QCOMPARE(desk.counts(), QString("No problems, all 5 cases hold"));
    QCOMPARE(desk.editor().bytes(), before.toStdString());

    // With the cursor in it that is enough.
    desk.stand("when: trouble");
    desk.key(Qt::Key_Backspace);
    desk.key(Qt::Key_Escape);
    QTRY_VERIFY(desk.isUpToDate());
    desk.key(Qt::Key_Period, Qt::ControlModifier);
    QCOMPARE(desk.editor().bytes(), before.toStdString());

    desk.key(Qt::Key_End, Qt::ControlModifier);
    desk.keys("# by the clinic");
    desk.key(Qt::Key_S, Qt::ControlModifier);
    QCOMPARE(bytesOf(desk.folder.path()), before + "# by the clinic");
    QCOMPARE(bytesOf(desk.folder.path() + "~"), before);
    QCOMPARE(desk.find<QLabel>("stateSaved")->text(), QString("Saved 14:06"));
    desk.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(desk.find<QLabel>("stateSaved")->text(), QString("Not saved"));
}

void StudioViewTest::theCursorAndTheOutlineAreInStep() {
    StudioDesk desk;
    auto* outline = desk.find<QTreeWidget>("outline");
    desk.stand("id: nights");
    QTRY_VERIFY(outline->currentItem());
    QCOMPARE(outline->currentItem()->text(0), QString("nights in a week"));
    desk.stand("id: poor-sleep");
    QTRY_COMPARE(outline->currentItem()->text(0), QString("Trouble sleeping on three nights a week or more"));

    outline->setFocus();
    desk.key(Qt::Key_Home);
    for (int i = 0; i < 20 && outline->currentItem()->text(0) != "trouble sleeping"; ++i)
        desk.key(Qt::Key_Down);
    QCOMPARE(outline->currentItem()->text(0), QString("trouble sleeping"));
    QCOMPARE(desk.editor().markedText(), std::string("trouble"));
    QCOMPARE(desk.focused(), QString("outline"));
    desk.key(Qt::Key_Return);
    QCOMPARE(desk.focused(), QString("editor.questionnaire.yaml"));
}

void StudioViewTest::aWordIsCompletedByKeyboard() {
    StudioDesk desk;
    desk.stand("when: trouble is yes and nights");
    desk.key(Qt::Key_Return);
    desk.key(Qt::Key_Z, Qt::ControlModifier);
    desk.stand("when: ");
    desk.keys("ni");
    QTRY_VERIFY(desk.find("completions"));
    QCOMPARE(desk.find<QListView>("completionList")->currentIndex().data().toString(), QString("nights"));
    QVERIFY(!desk.find<QLabel>("completionExplanation")->text().isEmpty());
    desk.key(Qt::Key_Return);
    QVERIFY(!desk.find("completions"));
    QVERIFY(desk.editor().bytes().find("when: nights") != std::string::npos);
    // What was typed goes in one step, what was chosen in another.
    desk.key(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(desk.editor().bytes().find("when: ni") != std::string::npos);

    desk.stand("type: ");
    desk.key(Qt::Key_Space, Qt::ControlModifier);
    QTRY_VERIFY(desk.find("completions"));
    desk.key(Qt::Key_Down);
    const QString second = desk.find<QListView>("completionList")->currentIndex().data().toString();
    desk.key(Qt::Key_Escape);
    QVERIFY(!desk.find("completions"));
    QVERIFY(!second.isEmpty());
    QCOMPARE(desk.focused(), QString("editor.questionnaire.yaml"));
}

void StudioViewTest::whatCannotFollowIsNotOffered() {
    StudioDesk desk;
    desk.stand("text: 'Do you have");
    desk.keys(" no");
    QVERIFY(!desk.find("completions"));
    desk.key(Qt::Key_Return);
    QVERIFY(desk.editor().bytes().find("Do you have no\n") != std::string::npos);
}

void StudioViewTest::aFileThatSomebodyElseChangedIsNotOverwritten() {
    StudioDesk desk;
    const QByteArray theirs = bytesOf(desk.folder.path()) + "# theirs\n";
    desk.key(Qt::Key_End, Qt::ControlModifier);
    desk.keys("# ours");
    writeFile(desk.folder.path(), theirs);
    desk.isSure = false;
    desk.key(Qt::Key_S, Qt::ControlModifier);
    QCOMPARE(desk.asked.size(), 1);
    QVERIFY(desk.asked.first().contains("questionnaire.yaml"));
    QCOMPARE(bytesOf(desk.folder.path()), theirs);
    QVERIFY(desk.view->studio().isDirty());

    desk.isSure = true;
    desk.key(Qt::Key_S, Qt::ControlModifier);
    QVERIFY(bytesOf(desk.folder.path()).endsWith("# ours"));
    QCOMPARE(bytesOf(desk.folder.path() + "~"), theirs);
}

void StudioViewTest::aCaseThatDoesNotHoldIsNamedWithItsLineAndOpensItsFile() {
    StudioDesk desk;
    desk.stand("nights >= ");
    desk.key(Qt::Key_Delete);
    desk.keys("2");
    desk.key(Qt::Key_Escape);
    QTRY_VERIFY(desk.isUpToDate());
    QCOMPARE(desk.counts(), QString("1 case does not hold"));
    const QString row = desk.problems().value(0);
    QVERIFY2(row.startsWith("Case, cases.yaml, line "), qPrintable(row));
    QVERIFY2(row.contains("two nights do not"), qPrintable(row));
    desk.key(Qt::Key_F8);
    QCOMPARE(desk.focused(), QString("editor.cases.yaml"));
    QVERIFY(desk.editor("cases.yaml").markedText().find("two nights do not") != std::string::npos);
    QVERIFY(desk.find("tab.cases.yaml"));
}

void StudioViewTest::everyPaneIsReachedByKeyboardAndNoneKeepsIt() {
    StudioDesk desk;
    QStringList seen;
    for (int i = 0; i < 3; ++i) {
        seen << desk.focused();
        desk.key(Qt::Key_F6);
    }
    QCOMPARE(seen, QStringList({"editor.questionnaire.yaml", "problems", "outline"}));
    QVERIFY(desk.find("previewInterview")->isAncestorOf(QApplication::focusWidget()));
    desk.key(Qt::Key_Tab, Qt::ControlModifier); // F6 is the interview's own
    QCOMPARE(desk.focused(), QString("findings"));
    desk.key(Qt::Key_Tab, Qt::ControlModifier);
    QCOMPARE(desk.focused(), QString("editor.questionnaire.yaml"));
    desk.key(Qt::Key_Tab, Qt::ControlModifier);
    QCOMPARE(desk.focused(), QString("problems"));
    desk.key(Qt::Key_Tab, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(desk.focused(), QString("editor.questionnaire.yaml"));
    // A tab is two blanks in a text of YAML.
    desk.stand("license: CC0-1.0");
    desk.key(Qt::Key_Return);
    desk.key(Qt::Key_Tab);
    QVERIFY(desk.editor().bytes().find("license: CC0-1.0\n  \n") != std::string::npos);
}

void StudioViewTest::findAndReplaceByKeyboard() {
    StudioDesk desk;
    desk.key(Qt::Key_H, Qt::ControlModifier);
    QCOMPARE(desk.focused(), QString("findWhat"));
    desk.keys("nights");
    const int places = desk.editor().countOf("nights", false);
    QCOMPARE(desk.find<QLabel>("findSaid")->text(), QString("%1 places").arg(places));
    desk.key(Qt::Key_Return);
    QCOMPARE(desk.editor().markedText(), std::string("nights"));
    const std::uint32_t first = desk.editor().offset();
    desk.key(Qt::Key_Return);
    QVERIFY(desk.editor().offset() > first);
    desk.key(Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(desk.editor().offset(), first);
    desk.find<QLineEdit>("replaceWith")->setFocus();
    desk.keys("hours");
    QTest::mouseClick(desk.find("replaceAll"), Qt::LeftButton);
    QCOMPARE(desk.editor().countOf("nights", false), 0);
    QCOMPARE(desk.editor().countOf("hours", false), places);
    desk.key(Qt::Key_Escape);
    QVERIFY(!desk.find("findBar"));
    QCOMPARE(desk.focused(), QString("editor.questionnaire.yaml"));
    desk.key(Qt::Key_Z, Qt::ControlModifier); // all of it is one step
    QCOMPARE(desk.editor().countOf("nights", false), places);
}

void StudioViewTest::leavingAsksWhileSomethingIsNotSaved() {
    StudioDesk desk;
    int left = 0;
    QObject::connect(desk.view.get(), &studio::StudioView::left, desk.view.get(), [&left] { ++left; });
    desk.key(Qt::Key_End, Qt::ControlModifier);
    desk.keys("#");
    desk.isSure = false;
    QTest::mouseClick(desk.find("studioBack"), Qt::LeftButton);
    QCOMPARE(left, 0);
    QCOMPARE(desk.asked.size(), 1);
    desk.editor().setFocus();
    desk.key(Qt::Key_Backspace);
    QTest::mouseClick(desk.find("studioBack"), Qt::LeftButton);
    QCOMPARE(left, 1);
    QCOMPARE(desk.asked.size(), 1); // nothing would be gone
}

void StudioViewTest::aNewLineGoesInAsFarAsItsKeys() {
    StudioDesk desk;
    desk.stand("- id: trouble");
    desk.key(Qt::Key_Return);
    desk.keys("x");
    desk.key(Qt::Key_Escape);
    QVERIFY(desk.editor().bytes().find("      - id: trouble\n        x\n") != std::string::npos);
    desk.stand("sections:");
    desk.key(Qt::Key_Return);
    desk.keys("x");
    QVERIFY(desk.editor().bytes().find("sections:\n  x\n") != std::string::npos);
}

void StudioViewTest::wordsInOtherScriptsAreUnderlinedWhereTheyStand() {
    StudioFolder folder;
    QByteArray text = bytesOf(folder.path());
    text.replace("{document: our-notes, section: When to talk about it}",
                 "{section: '\u00bfDuerme mal? \u7761\u7720', document: our-nots}");
    writeFile(folder.path(), text);
    StudioDesk desk(folder.path());
    QCOMPARE(desk.editor().bytes(), text.toStdString());
    desk.key(Qt::Key_F8);
    QCOMPARE(desk.editor().markedText(), std::string("our-nots"));
    QVERIFY(desk.editor().isUnderlined(desk.editor().markedFrom(), studio::Problem::Kind::Error));
    desk.key(Qt::Key_Period, Qt::ControlModifier);
    QTRY_VERIFY(desk.isUpToDate());
    QCOMPARE(desk.counts(), QString("No problems, all 5 cases hold"));
}

void StudioViewTest::largeTextLeavesTheTextHalfOfASmallWindow() {
    StudioDesk desk({}, {1024, 700});
    desk.theme.setScale(200);
    const auto roomOf = [&](const char* what) {
        settle();
        savePicture(*desk.view, QString("studio-large-") + what);
        return desk.editor().visibleRegion().boundingRect().height();
    };
    const int half = desk.view->height() / 2;
    QVERIFY(roomOf("text") >= half);
    QVERIFY2(desk.counts().startsWith("No problems"), qPrintable(desk.counts()));
    QVERIFY(desk.view->studio().documentAt(desk.folder.casesPath().toStdString()).ok()); // a tab each
    QVERIFY(desk.find("tab.cases.yaml"));
    QVERIFY(roomOf("tabs") >= half);
    desk.stand("when: trouble");
    desk.key(Qt::Key_Backspace);
    desk.key(Qt::Key_Escape);
    QTRY_VERIFY(desk.isUpToDate());
    desk.key(Qt::Key_F8); // with what mends it
    QVERIFY(desk.find("fixProblem"));
    QVERIFY(roomOf("problem") >= half);
    desk.key(Qt::Key_H, Qt::ControlModifier);
    QVERIFY(desk.find("findBar"));
    QVERIFY(roomOf("replace") >= half);
    desk.key(Qt::Key_Escape);
    QVERIFY(!desk.find("findBar") && desk.find("tab.cases.yaml"));
    for (const char* page : {"studioPreviewPage", "studioFindingsPage", "studioProblemsPage"}) {
        desk.find<QPushButton>(page)->click();
        settle();
        savePicture(*desk.view, QString("studio-large-") + page);
        QVERIFY(clipped(*desk.view).isEmpty());
    }
    desk.theme.setScale(100);
}

void StudioViewTest::inALowWindowEverythingIsReachedByKeyboard() {
    StudioDesk desk({}, {1024, 700});
    QVERIFY(!desk.find("studioMenu") && desk.find("studioSave"));
    desk.theme.setScale(200);
    settle();
    QVERIFY(desk.find("studioMenu") && !desk.find("studioSave"));
    QStringList offered;
    auto* menu = desk.view->findChild<QMenu*>("studioActs");
    for (const QAction* action : menu->actions())
        offered << action->text();
    QCOMPARE(offered, (QStringList{"Save\tCtrl+S", "Insert", "Find\tCtrl+F", "Map\tCtrl+M", "Publish\tCtrl+P",
                                   "Help"}));
    // The menu holds the keys until something is chosen.
    QTimer::singleShot(0, menu, [&] {
        savePicture(*desk.view, "studio-large-menu");
        for (int i = 0; i < 3; ++i)
            QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Return);
    });
    desk.key(Qt::Key_F10);
    desk.view->activateWindow(); // a menu takes that from it where nobody manages windows
    QTRY_COMPARE(desk.focused(), QString("findWhat"));
    desk.key(Qt::Key_Escape);

    QStringList seen;
    for (int i = 0; i < 6; ++i) {
        seen << desk.focused();
        desk.key(Qt::Key_Tab, Qt::ControlModifier);
        if (desk.find("previewInterview"))
            seen << "interview";
        settle();
    }
    QVERIFY2(seen.contains("problems") && seen.contains("outline") && seen.contains("interview") &&
                 seen.contains("findings"),
             qPrintable(seen.join(' ')));
    desk.key(Qt::Key_I, Qt::ControlModifier);
    auto* inserts = desk.view->findChild<QMenu*>("insertMenu");
    QTRY_VERIFY(inserts->isVisible());
    QTest::keyClick(inserts, Qt::Key_Down);
    QTest::keyClick(inserts, Qt::Key_Return);
    QTRY_VERIFY(desk.view->studio().isDirty());
    QCOMPARE(desk.focused(), QString("editor.questionnaire.yaml"));
    desk.theme.setScale(100);
}

void StudioViewTest::nothingIsClippedAtAnySize() {
    const QString shipped = QStringLiteral(ANTEROOM_SOURCE_DIR "/questionnaires/ketamine-prescreen");
    StudioDesk desk(shipped + "/questionnaire.yaml");
    desk.stand("sections:");
    desk.key(Qt::Key_Return);
    desk.keys("sction: 1");
    desk.key(Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(desk.isUpToDate(), 20'000);
    desk.key(Qt::Key_F8);
    desk.key(Qt::Key_H, Qt::ControlModifier);
    desk.lookAtEverySize({[] { return QString("studio"); }});
}

QTEST_MAIN(StudioViewTest)
#include "studio_view_test.moc"
