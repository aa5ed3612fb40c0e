// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/studio/studio_fixture.h"

#include <QAction>
#include <QMenu>

using namespace anteroom;
using namespace anteroom::test;

namespace {

QStringList findings(const StudioDesk& desk) {
    QStringList rows;
    const QAbstractItemModel& model = *desk.find<QListView>("findings")->model();
    for (int row = 0; row < model.rowCount(); ++row)
        rows << model.index(row, 0).data().toString();
    return rows;
}

/// Into the interview, past the problems and the outline.
void enterPreview(const StudioDesk& desk) {
    for (int i = 0; i < 3; ++i)
        desk.key(Qt::Key_F6);
    QVERIFY(desk.find("previewInterview")->isAncestorOf(QApplication::focusWidget()));
}

void replace(const StudioDesk& desk, const std::string& what, const QString& with) {
    const auto at = static_cast<std::uint32_t>(desk.editor().bytes().find(what));
    desk.editor().goTo(at, at + static_cast<std::uint32_t>(what.size()));
    desk.editor().setFocus();
    desk.keys(with);
    desk.key(Qt::Key_Escape);
    QTRY_VERIFY(desk.isUpToDate());
}

} // namespace

class StudioPreviewTest : public QObject {
    Q_OBJECT

private slots:
    void answersOutliveEditsOfTheText();
    void whileTheTextHasErrorsTheLastGoodOneStays();
    void aFindingLeadsToItsLinesAndSaysItsRule();
    void theQuestionAtTheCursorIsTheOneInView();
    void whoeverTypesKeepsTheKeys();
    void aNarrowWindowShowsOnePageAfterTheOther();
    void thePatientsViewLeavesOutWhatIsForStaff();
    void nobodysDetailsAreAskedForInATry();
    void nothingIsClippedAtAnySize();
};

void StudioPreviewTest::answersOutliveEditsOfTheText() {
    StudioDesk desk;
    QCOMPARE(findings(desk).size(), 1);
    QVERIFY(findings(desk).first().startsWith("Not established: Trouble sleeping"));
    enterPreview(desk);
    desk.key(Qt::Key_1);
    desk.key(Qt::Key_Return);
    desk.keys("5");
    desk.key(Qt::Key_Return);
    QTRY_VERIFY(findings(desk).first().startsWith("Raised: Trouble sleeping"));
    QVERIFY(findings(desk).first().contains("nights in a week: 5 nights"));

    replace(desk, "nights >= 3", "nights >= 6");
    QTRY_VERIFY(findings(desk).first().startsWith("Not raised by these answers"));
    QVERIFY(findings(desk).first().contains("nights in a week: 5 nights"));
    // A question that goes for a while takes its answer along, and brings it back.
    replace(desk, "id: nights", "id: evenings");
    replace(desk, "id: evenings", "id: nights");
    QTRY_VERIFY(desk.isUpToDate());
    QTRY_VERIFY(findings(desk).first().contains("nights in a week: 5 nights"));
}

void StudioPreviewTest::whileTheTextHasErrorsTheLastGoodOneStays() {
    StudioDesk desk;
    QVERIFY(!desk.find("previewState"));
    replace(desk, "when: trouble", "when: troubl");
    QVERIFY(desk.find<QLabel>("previewState")->text().contains("as it was before"));
    QVERIFY(desk.find("previewInterview"));
    QCOMPARE(findings(desk).size(), 1);
    replace(desk, "when: troubl", "when: trouble");
    QVERIFY(!desk.find("previewState"));
}

void StudioPreviewTest::aFindingLeadsToItsLinesAndSaysItsRule() {
    StudioDesk desk;
    auto* list = desk.find<QListView>("findings");
    list->setFocus();
    desk.key(Qt::Key_Down);
    desk.key(Qt::Key_Home);
    QTRY_VERIFY(desk.find<QLabel>("findingRule"));
    QVERIFY2(desk.find<QLabel>("findingRule")->text().startsWith("Rule: trouble sleeping"),
             qPrintable(desk.find<QLabel>("findingRule")->text()));
    QVERIFY(desk.find<QLabel>("findingRule")->text().contains("Would settle it: trouble sleeping"));
    desk.key(Qt::Key_Return);
    QCOMPARE(desk.focused(), QString("editor.questionnaire.yaml"));
    QCOMPARE(desk.editor().markedText(), std::string("poor-sleep"));
}

void StudioPreviewTest::theQuestionAtTheCursorIsTheOneInView() {
    StudioDesk desk;
    desk.stand("when: ");
    enterPreview(desk);
    QTRY_COMPARE(desk.editor().markedText(), std::string("trouble")); // the question that got the keys
}

void StudioPreviewTest::whoeverTypesKeepsTheKeys() {
    StudioDesk desk;
    replace(desk, "Your sleep", "How you sleep");
    QCOMPARE(desk.focused(), QString("editor.questionnaire.yaml"));
    desk.keys("!");
    QVERIFY(desk.editor().bytes().find("How you sleep!") != std::string::npos);
}

void StudioPreviewTest::aNarrowWindowShowsOnePageAfterTheOther() {
    StudioDesk desk({}, {1024, 700});
    QVERIFY(!desk.find("preview"));
    desk.view->resize(1366, 768);
    settle();
    QVERIFY(desk.find("preview") && desk.find("problems"));
    desk.view->resize(1024, 700);
    settle();
    QCOMPARE(desk.view->width(), 1024);
    QVERIFY(!desk.find("preview"));
    QTest::mouseClick(desk.find("studioPreviewPage"), Qt::LeftButton);
    QVERIFY(desk.find("preview") && !desk.find("problems"));
    QTRY_VERIFY(desk.find("previewInterview"));
    desk.key(Qt::Key_Tab, Qt::ControlModifier);
    desk.key(Qt::Key_Tab, Qt::ControlModifier);
    QVERIFY(!desk.find("preview") && desk.find("problems"));
}

void StudioPreviewTest::thePatientsViewLeavesOutWhatIsForStaff() {
    StudioDesk desk;
    const std::string text = desk.editor().bytes();
    const auto at = static_cast<std::uint32_t>(text.find("      - id: nights"));
    desk.view->studio().apply(desk.view->studio().questionnaire(),
                              {{{FileIndex{0}, at, at},
                                "        staff-note: Ask calmly\n      - {id: pulse, type: number, "
                                "text: 'Pulse?', range: [30, 200], measured: yes}\n"}});
    QTRY_VERIFY(desk.isUpToDate());
    QVERIFY2(desk.counts().startsWith("No problems"), qPrintable(desk.problems().join('\n')));
    QTRY_VERIFY(desk.find("question.pulse") && desk.find("staffNote.trouble"));
    const auto choose = [&desk](const QString& view) {
        auto* button = desk.find<QPushButton>("view");
        QVERIFY(button);
        for (QAction* action : button->menu()->actions())
            if (action->text() == view)
                action->trigger();
    };
    choose("Patient's view");
    QTRY_VERIFY(!desk.find("question.pulse") && !desk.find("staffNote.trouble"));
    QVERIFY(desk.find("question.trouble"));
    QTRY_COMPARE(desk.find<QPushButton>("view")->text(), QString("Patient's view"));
    savePicture(*desk.view, "preview-patients-view");
    // It stays while the text is edited, and goes past what staff are asked.
    replace(desk, "Your sleep", "Sleep");
    QTRY_VERIFY(desk.find("question.trouble"));
    QVERIFY(!desk.find("question.pulse"));
    enterPreview(desk);
    desk.key(Qt::Key_2);
    desk.key(Qt::Key_F6); // nothing else is open to the patient
    QTRY_COMPARE(desk.focused(), QString("next"));
    choose("Staff's view");
    QTRY_VERIFY(desk.find("question.pulse") && desk.find("staffNote.trouble"));
}

void StudioPreviewTest::nobodysDetailsAreAskedForInATry() {
    StudioDesk desk;
    QTRY_VERIFY(desk.find("next"));
    QVERIFY(!desk.find("patientDetails"));
}

void StudioPreviewTest::nothingIsClippedAtAnySize() {
    const QString shipped = QStringLiteral(ANTEROOM_SOURCE_DIR "/questionnaires/ketamine-prescreen");
    StudioDesk desk(shipped + "/questionnaire.yaml");
    desk.find<QListView>("findings")->setFocus();
    desk.key(Qt::Key_Down);
    const auto page = [&desk](const char* name) {
        return [&desk, name] {
            auto* button = desk.view->findChild<QPushButton*>(name);
            if (!button->isVisible() && name != QByteArray("studioTextPage"))
                return QString();
            button->click();
            return QString("preview-") + name;
        };
    };
    desk.lookAtEverySize({page("studioTextPage"), page("studioPreviewPage"), page("studioFindingsPage")});
}

QTEST_MAIN(StudioPreviewTest)
#include "studio_preview_test.moc"
