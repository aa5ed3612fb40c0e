// SPDX-License-Identifier: GPL-3.0-or-later
// What is known of an edit before it is published, and where that leads.
#include "app/studio/report_words.h"
#include "core/proofs/prover.h"
#include "tests/app/studio/publish_page.h"

#include <QLineEdit>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSemaphore>

using namespace anteroom;
using namespace anteroom::test;

namespace {

QPushButton* buttonIn(const StudioDesk& desk, const QString& card, const QString& text) {
    for (QPushButton* button : desk.find(card)->findChildren<QPushButton*>())
        if (button->text().contains(text))
            return button;
    return nullptr;
}

/// A question that waits for the answer of a later one, of which the check warns.
void askTooEarly(const StudioDesk& desk) {
    const auto at = static_cast<std::uint32_t>(desk.editor().bytes().find("      - id: trouble"));
    desk.view->studio().apply(
        desk.view->studio().questionnaire(),
        {{{FileIndex{0}, at, at},
          "      - {id: tired, type: yes-no, text: 'Tired?', show-when: trouble is yes}\n"}});
    QTRY_VERIFY(desk.isUpToDate());
}

} // namespace

class StudioPublishTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void whoWouldNowBeFlaggedIsLoadedIntoThePreviewByKeyboard();
    void theAuthorsOwnAnswersComeBack();
    void aPlaceLeadsToItsLineByMouse();
    void notesAreSaidInTheQuestionsOwnWords();
    void aCaseIsTakenOverAndLookedAt();
    void notesAreAmongTheProblemsUntilTheTextChanges();
    void aCaseThatDoesNotHoldIsLoadedFromTheProblems();
    void theWindowGoesOnAndAStopIsOneKeyAway();
    void whatWasPublishedLastIsComparedWithAcrossSessions();
    void aWarningOfTheCheckIsNoted();
    void withoutASolverItSaysThatProofsAreOff();
    void whereNothingIsKeptItSaysSo();
    void theShippedQuestionnaireIsReadWithoutCode();
    void nothingIsClippedAtAnySize();
};

void StudioPublishTest::initTestCase() {
    if (!canProve())
        QSKIP("built without a solver");
}

void StudioPublishTest::whoWouldNowBeFlaggedIsLoadedIntoThePreviewByKeyboard() {
    StudioDesk desk;
    replace(desk, "nights >= 3", "nights >= 2");
    openPage(desk);
    QVERIFY2(textIn(desk, "reportChanges")
                 .contains("Changed finding “Trouble sleeping on three nights a week or more” (poor-sleep): "
                           "when it is raised"),
             qPrintable(textIn(desk, "reportChanges")));
    QVERIFY2(textIn(desk, "reportChanges")
                 .contains("“nights in a week” 2 nights with “trouble sleeping” yes: now raised"),
             qPrintable(textIn(desk, "reportChanges")));
    QVERIFY(!textIn(desk, "reportChanges").contains('`') &&
            !textIn(desk, "reportChanges").contains("ruled out"));
    QCOMPARE(desk.find<QPushButton>("glanceChanges")->accessibleName(),
             QString("1 finding is not the same as in version 1.0.0"));
    QPushButton* load = buttonIn(desk, "reportChanges", "Load these answers");
    QVERIFY(load);
    for (int i = 0; i < 60 && QApplication::focusWidget() != load; ++i)
        desk.key(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), load);
    desk.key(Qt::Key_Return);
    QTRY_VERIFY(desk.find("previewInterview"));
    QVERIFY(desk.find<QLabel>("previewExample")->text().startsWith("Answers of an example, on 20"));
    const QString finding = desk.find<QListView>("findings")->model()->index(0, 0).data().toString();
    QVERIFY2(finding.startsWith("Raised: Trouble sleeping"), qPrintable(finding));
    QVERIFY2(finding.contains("nights in a week: 2 nights"), qPrintable(finding));
    savePicture(*desk.view, "preview-example");
}

void StudioPublishTest::theAuthorsOwnAnswersComeBack() {
    StudioDesk desk;
    for (int i = 0; i < 3; ++i)
        desk.key(Qt::Key_F6);
    desk.key(Qt::Key_1);
    desk.key(Qt::Key_Return);
    desk.keys("7");
    desk.key(Qt::Key_Return);
    const auto first = [&] {
        return desk.find<QListView>("findings")->model()->index(0, 0).data().toString();
    };
    QTRY_VERIFY(first().contains("7 nights"));
    replace(desk, "nights >= 3", "nights >= 2");
    openPage(desk);
    buttonIn(desk, "reportChanges", "Load these answers")->click();
    QTRY_VERIFY(first().contains("2 nights"));
    replace(desk, "Your sleep", "Sleep"); // an edit changes nothing about that
    QVERIFY(first().contains("2 nights"));
    QTest::mouseClick(desk.find("leaveExample"), Qt::LeftButton);
    QTRY_VERIFY(first().contains("7 nights"));
    QVERIFY(!desk.find("leaveExample"));
}

void StudioPublishTest::aPlaceLeadsToItsLineByMouse() {
    StudioDesk desk;
    replace(desk, "nights >= 3", "nights >= 8");
    openPage(desk);
    QVERIFY2(textIn(desk, "reportNotes").contains("never raised"), qPrintable(textIn(desk, "reportNotes")));
    QPushButton* place = buttonIn(desk, "reportNotes", "questionnaire.yaml, line ");
    QVERIFY(place);
    QTest::mouseClick(desk.find("glanceNotes"), Qt::LeftButton); // scrolls there
    QTest::mouseClick(place, Qt::LeftButton);
    QCOMPARE(desk.focused(), QString("editor.questionnaire.yaml"));
    QVERIFY2(desk.editor().markedText().find("nights >= 8") != std::string::npos,
             desk.editor().markedText().c_str());
}

void StudioPublishTest::notesAreSaidInTheQuestionsOwnWords() {
    StudioDesk desk;
    replace(desk, "nights >= 3", "nights >= 2 and nights <= 9");
    openPage(desk);
    const QString said = textIn(desk, "reportNotes");
    QVERIFY2(
        said.contains("“nights in a week at most 9 nights” holds whatever is answered: it is a part of the "
                      "finding “Trouble sleeping on three nights a week or more” (poor-sleep)"),
        qPrintable(said));
    QVERIFY2(said.contains("“nights in a week at most 9 nights” does not hold\n"
                           "“nights in a week” is asked\n“nights in a week”, which is from 0 to 7"),
             qPrintable(said));
    QVERIFY2(!said.contains('`'), qPrintable(said));
    // What cannot hold together is a click from its line each; the file is named once.
    QPushButton* range = nullptr;
    for (QPushButton* button : desk.find("reportNotes")->findChildren<QPushButton*>())
        if (button->text().startsWith("line "))
            range = button;
    QVERIFY(range);
    QTest::mouseClick(desk.find("glanceNotes"), Qt::LeftButton); // scrolls there
    range->click();
    QCOMPARE(desk.editor().markedText(), std::string("[0, 7]"));
}

void StudioPublishTest::aCaseIsTakenOverAndLookedAt() {
    StudioDesk desk;
    QByteArray cases = bytesOf(desk.folder.casesPath());
    const auto from = cases.indexOf("  - name: two nights do not");
    writeFile(desk.folder.casesPath(), cases.remove(from, cases.indexOf("  - name: no trouble") - from));
    openPage(desk);
    const QString said = textIn(desk, "reportCases");
    QVERIFY2(said.contains(
                 "There is no case in which\n“nights in a week at least 3 nights” does not hold, and all "
                 "hangs on it\n“nights in a week” is exactly 2, and all hangs on"),
             qPrintable(said));
    QVERIFY2(
        said.contains("to be confirmed or corrected\nThe finding “Trouble sleeping on three nights a week "
                      "or more” (poor-sleep) is not raised with these answers:\ntrouble sleeping: "
                      "yes\nnights in a week: 2 "
                      "nights\n"),
        qPrintable(said));
    QVERIFY2(!said.contains('`') && !said.contains("trouble:"), qPrintable(said)); // no code
    QPushButton* place = buttonIn(desk, "reportCases", "line ");
    QVERIFY(place && place->accessibleName().startsWith("questionnaire.yaml, line "));
    QPushButton* take = buttonIn(desk, "reportCases", "Put into cases.yaml");
    QVERIFY(take);
    take->setFocus();
    desk.key(Qt::Key_Return);
    QVERIFY(desk.find("publish")); // there may be more of them
    QVERIFY(desk.find("proofAgain"));
    QTRY_VERIFY(desk.isUpToDate());
    QCOMPARE(take->text(), QString("It is in cases.yaml: look at it"));
    desk.key(Qt::Key_Return);
    QCOMPARE(desk.focused(), QString("editor.cases.yaml"));
    QVERIFY(desk.editor("cases.yaml").markedText().starts_with("name: "));
    QVERIFY2(desk.counts().endsWith("all 5 cases hold"), qPrintable(desk.counts()));
    openPage(desk);
    QCOMPARE(desk.find<QPushButton>("glanceCases")->accessibleName().left(14), QString("The cases show"));
    QVERIFY2(textIn(desk, "reportCases").contains("100 %"), qPrintable(textIn(desk, "reportCases")));
}

void StudioPublishTest::notesAreAmongTheProblemsUntilTheTextChanges() {
    StudioDesk desk;
    replace(desk, "nights >= 3", "nights >= 8");
    const QString before = desk.counts();
    openPage(desk);
    desk.key(Qt::Key_Escape);
    QVERIFY2(desk.counts().contains(" warning"), qPrintable(desk.counts()));
    QVERIFY(desk.problems().filter("never raised").size() == 1);
    replace(desk, "Your sleep", "Sleep");
    QCOMPARE(desk.counts(), before);
}

void StudioPublishTest::aCaseThatDoesNotHoldIsLoadedFromTheProblems() {
    StudioDesk desk;
    replace(desk, "nights >= 3", "nights >= 2");
    QCOMPARE(desk.counts(), QString("1 case does not hold"));
    auto* list = desk.find<QListView>("problems");
    QVERIFY(!desk.find("problemExample"));
    list->setFocus();
    desk.key(Qt::Key_Down);
    desk.key(Qt::Key_Home);
    QTRY_VERIFY(desk.find("problemExample"));
    QTest::mouseClick(desk.find("problemExample"), Qt::LeftButton);
    QCOMPARE(desk.find<QLabel>("previewExample")->text(), QString("Answers of an example, on 2027-03-14"));
    QVERIFY(desk.find<QListView>("findings")->model()->index(0, 0).data().toString().contains("2 nights"));
}

void StudioPublishTest::theWindowGoesOnAndAStopIsOneKeyAway() {
    const auto go = std::make_shared<QSemaphore>();
    StudioDesk desk({}, {1366, 768}, heldProving(go));
    replace(desk, "nights >= 3", "nights >= 2");
    desk.key(Qt::Key_P, Qt::ControlModifier);
    QTRY_VERIFY(desk.find("proofStop"));
    QTRY_VERIFY(desk.find<QLabel>("proofProgress")->text().startsWith("Step 1 of 3: comparing"));
    QTRY_VERIFY(desk.find<QLabel>("proofProgress")->text().endsWith("Proofs so far: 1"));
    savePicture(*desk.view, "publish-proving");
    desk.find("proofStop")->setFocus();
    desk.key(Qt::Key_Return);
    QVERIFY(!desk.find("proofStop") && desk.find("proofAgain"));
    QCOMPARE(desk.focused(), QString("proofAgain"));
    QVERIFY(textIn(desk, "reportChanges").contains("for it was stopped"));
    go->release();
    desk.key(Qt::Key_Return);
    QTRY_VERIFY(textIn(desk, "reportChanges").contains("now raised"));
    QTRY_VERIFY(!desk.find("proofStop") && !desk.find("proofAgain"));
}

void StudioPublishTest::whatWasPublishedLastIsComparedWithAcrossSessions() {
    StudioDesk first;
    const QString path = first.folder.path();
    replace(first, "nights >= 3", "nights >= 2");
    first.key(Qt::Key_S, Qt::ControlModifier);
    QVERIFY(QFile::exists(path + ".before"));

    StudioDesk second(path);
    openPage(second);
    QVERIFY2(textIn(second, "reportChanges")
                 .contains("Changed finding “Trouble sleeping on three nights a week or more” (poor-sleep): "
                           "when it is raised"),
             qPrintable(textIn(second, "reportChanges")));
    // Published by another way: by that it is compared from then on.
    QByteArray text = bytesOf(path);
    writeFile(path, text.replace("version: 1.0.0", "version: 1.1.0"));
    StudioDesk third(path);
    openPage(third);
    QVERIFY2(textIn(third, "reportChanges").contains("Nothing changes against version 1.1.0"),
             qPrintable(textIn(third, "reportChanges")));
}

void StudioPublishTest::aWarningOfTheCheckIsNoted() {
    StudioDesk desk;
    askTooEarly(desk);
    openPage(desk);
    const studio::PublishReport& report = desk.view->studio().proofs().report();
    QVERIFY(!report.warnings.empty());
    QCOMPARE(desk.find<QPushButton>("glanceNotes")->accessibleName(),
             studio::inShort(*report.notes, report.warnings));
}

void StudioPublishTest::withoutASolverItSaysThatProofsAreOff() {
    StudioDesk desk({}, {1366, 768},
                    studio::Proving{false, studio::builtInProving(StudioDesk::clock()).make});
    askTooEarly(desk);
    openPage(desk);
    QVERIFY2(textIn(desk, "reportNotes").contains("later"), qPrintable(textIn(desk, "reportNotes")));
    QVERIFY2(textIn(desk, "reportNotes").contains("Proofs are off"), qPrintable(textIn(desk, "reportNotes")));
    QCOMPARE(desk.find<QPushButton>("glanceNotes")->accessibleName(), studio::proofsAreOff());
    QVERIFY(textIn(desk, "reportChanges").contains("Added question “Tired?” (tired)"));
}

void StudioPublishTest::whereNothingIsKeptItSaysSo() {
    StudioDesk desk;
    openPage(desk);
    QVERIFY(textIn(desk, "reportKept").contains("No screenings are kept here"));
}

void StudioPublishTest::theShippedQuestionnaireIsReadWithoutCode() {
    StudioDesk desk(
        QStringLiteral(ANTEROOM_SOURCE_DIR "/questionnaires/ketamine-prescreen/questionnaire.yaml"));
    studio::Studio& studio = desk.view->studio();
    const auto change = [&](const std::string& what, const std::string& with) {
        const auto at = static_cast<std::uint32_t>(studio.questionnaire().text().find(what));
        studio.apply(studio.questionnaire(),
                     {{{FileIndex{0}, at, at + static_cast<std::uint32_t>(what.size())}, with}});
    };
    change("systolic > 140 or", "systolic > 150 or");
    change("range: [40, 300]", "range: [50, 300]");
    change("subtype is yes", "subtype is yes and subtype is no"); // when a question is asked
    QTRY_VERIFY(desk.isUpToDate());
    openPage(desk);
    for (const char* card : {"reportChanges", "reportNotes", "reportCases"}) {
        const QString said = textIn(desk, card);
        QVERIFY2(!said.contains('`'), qPrintable(said));
        for (const char* code : {" >= ", " <= ", " includes any of [", "ruled out", " in ["})
            QVERIFY2(!said.contains(code), qPrintable(said));
    }
    QVERIFY2(textIn(desk, "reportNotes").contains("is never asked") ||
                 textIn(desk, "reportNotes").contains("is only asked when somebody is not sure"),
             qPrintable(textIn(desk, "reportNotes")));
    const auto at = [&desk](const char* glance, const char* name) {
        return [&desk, glance, name] {
            desk.find<QPushButton>(glance)->click();
            return QString(name);
        };
    };
    desk.lookAtEverySize({at("glanceChanges", "publish-shipped-changes"),
                          at("glanceNotes", "publish-shipped-notes"),
                          at("glanceCases", "publish-shipped-cases")});
}

void StudioPublishTest::nothingIsClippedAtAnySize() {
    StudioDesk desk;
    QByteArray cases = bytesOf(desk.folder.casesPath());
    const auto from = cases.indexOf("  - name: two nights do not");
    writeFile(desk.folder.casesPath(), cases.remove(from, cases.indexOf("  - name: no trouble") - from));
    replace(desk, "nights >= 3", "nights >= 2 and nights <= 9");
    openPage(desk);
    const auto at = [&desk](const char* glance, const char* name) {
        return [&desk, glance, name] {
            desk.find<QPushButton>(glance)->click();
            return QString(name);
        };
    };
    desk.lookAtEverySize({[&desk] {
                              desk.find("publish")->findChild<QScrollArea*>()->verticalScrollBar()->setValue(
                                  0);
                              return QString("publish-form");
                          },
                          at("glanceChanges", "publish-changes"), at("glanceNotes", "publish-notes"),
                          at("glanceCases", "publish-cases")});
}

QTEST_MAIN(StudioPublishTest)
#include "studio_publish_test.moc"
