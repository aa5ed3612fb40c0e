// SPDX-License-Identifier: GPL-3.0-or-later
// How much an edit changes, and when it may be published.
#include "tests/app/studio/publish_page.h"

#include <QLineEdit>
#include <QRadioButton>

using namespace anteroom;
using namespace anteroom::test;

namespace {

/// -1: nothing is chosen.
int chosenStep(const StudioDesk& desk) {
    for (int step = 0; step < 3; ++step)
        if (desk.find<QRadioButton>(("publishStep." + std::to_string(step)).c_str())->isChecked())
            return step;
    return -1;
}

} // namespace

class StudioPublishStepTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void howMuchChangesIsChosenByTheComparison_data();
    void howMuchChangesIsChosenByTheComparison();
    void whatAPersonChoseStays();
    void nothingIsPublishedBeforeItIsCompared();
    void whatWasNotComparedIsPublishedOnlyOnPurpose();
    void whoMayNotPublishIsToldWhy();
};

void StudioPublishStepTest::initTestCase() {
    if (!canProve())
        QSKIP("built without a solver");
}

void StudioPublishStepTest::howMuchChangesIsChosenByTheComparison_data() {
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("with");
    QTest::addColumn<int>("step");
    QTest::newRow("words") << "Your sleep"
                           << "Sleep" << 0;
    QTest::newRow("a finding that is raised for others") << "nights >= 3"
                                                         << "nights >= 4" << 2;
    QTest::newRow("a range cut under a rule") << "range: [0, 7]"
                                              << "range: [0, 6]" << 2;
    QTest::newRow("one more question")
        << "      - id: trouble"
        << "      - {id: tired, type: yes-no, text: 'Tired?'}\n      - id: trouble" << 1;
}

void StudioPublishStepTest::howMuchChangesIsChosenByTheComparison() {
    QFETCH(QString, what);
    QFETCH(QString, with);
    QFETCH(int, step);
    StudioDesk desk;
    QFile::remove(desk.folder.casesPath()); // they would not hold any more
    const std::string text = desk.editor().bytes();
    const auto at = static_cast<std::uint32_t>(text.find(what.toStdString()));
    QVERIFY(at < text.size());
    const auto end = static_cast<std::uint32_t>(at + what.toStdString().size());
    desk.view->studio().apply(desk.view->studio().questionnaire(),
                              {{{FileIndex{0}, at, end}, with.toStdString()}});
    desk.view->studio().checkNow();
    QTRY_VERIFY(desk.isUpToDate());
    openPage(desk);
    QCOMPARE(chosenStep(desk), step);
}

void StudioPublishStepTest::whatAPersonChoseStays() {
    const auto go = std::make_shared<QSemaphore>();
    StudioDesk desk({}, {1366, 768}, heldProving(go));
    replace(desk, "nights >= 3", "nights > 2 ");
    desk.key(Qt::Key_P, Qt::ControlModifier);
    QTRY_VERIFY(desk.find("publishStep.1"));
    QCOMPARE(chosenStep(desk), -1);
    QTest::mouseClick(desk.find("publishStep.1"), Qt::LeftButton, {}, QPoint(8, 8));
    go->release();
    QTRY_VERIFY(!desk.view->studio().proofs().isRunning());
    QCOMPARE(chosenStep(desk), 1);
}

void StudioPublishStepTest::nothingIsPublishedBeforeItIsCompared() {
    const auto go = std::make_shared<QSemaphore>();
    StudioDesk desk({}, {1366, 768}, heldProving(go));
    replace(desk, "nights >= 3", "nights > 2 ");
    const QByteArray before = bytesOf(desk.folder.path());
    desk.key(Qt::Key_P, Qt::ControlModifier);
    QTRY_VERIFY(desk.find("publishStep.0"));
    QVERIFY(!desk.find("publishDo")->isEnabled());
    desk.find("publishChange")->setFocus();
    desk.keys("Words");
    desk.key(Qt::Key_Return);
    QVERIFY2(desk.find<QLabel>("publishProblem")->text().startsWith("What changes is still being compared"),
             qPrintable(desk.find<QLabel>("publishProblem")->text()));
    QCOMPARE(bytesOf(desk.folder.path()), before);
    go->release();
    QTRY_VERIFY(desk.find("publishDo")->isEnabled());
    QTRY_VERIFY(!desk.view->studio().proofs().isRunning());
    QCOMPARE(chosenStep(desk), 0);
    desk.find("publishChange")->setFocus();
    desk.key(Qt::Key_Return);
    QVERIFY(bytesOf(desk.folder.path()).contains("\nversion: 1.0.1\n"));
}

void StudioPublishStepTest::whatWasNotComparedIsPublishedOnlyOnPurpose() {
    const auto go = std::make_shared<QSemaphore>();
    StudioDesk desk({}, {1366, 768}, heldProving(go));
    replace(desk, "nights >= 3", "nights > 2 ");
    const QByteArray before = bytesOf(desk.folder.path());
    desk.key(Qt::Key_P, Qt::ControlModifier);
    QTRY_VERIFY(desk.find("proofStop"));
    QTest::mouseClick(desk.find("proofStop"), Qt::LeftButton);
    QTRY_VERIFY(desk.find("publishUnknown") && desk.find("publishKnown"));
    go->release();
    QVERIFY(desk.find<QLabel>("publishKnown")->text().contains("not compared"));
    QCOMPARE(chosenStep(desk), -1);
    desk.find("publishChange")->setFocus();
    desk.keys("Words");
    desk.key(Qt::Key_Return);
    QVERIFY(desk.find<QLabel>("publishProblem")->text().startsWith("Not all that changes is known"));
    QCOMPARE(desk.focused(), QString("publishUnknown"));
    desk.key(Qt::Key_Space);
    desk.find("publishChange")->setFocus();
    desk.key(Qt::Key_Return); // and a step has to be chosen
    QCOMPARE(bytesOf(desk.folder.path()), before);
    QCOMPARE(desk.focused(), QString("publishStep.0"));
    desk.key(Qt::Key_Space);
    desk.find("publishChange")->setFocus();
    desk.key(Qt::Key_Return);
    QVERIFY(bytesOf(desk.folder.path()).contains("\nversion: 1.0.1\n"));
}

void StudioPublishStepTest::whoMayNotPublishIsToldWhy() {
    StudioDesk desk;
    desk.refusal = "The log cannot be written";
    const QByteArray before = bytesOf(desk.folder.path());
    openPage(desk);
    desk.find("publishChange")->setFocus();
    desk.keys("Words");
    desk.key(Qt::Key_Return);
    QCOMPARE(desk.find<QLabel>("publishProblem")->text(), QString("The log cannot be written"));
    QCOMPARE(bytesOf(desk.folder.path()), before);
    QCOMPARE(desk.edits.size(), 1);
    QVERIFY(desk.edits[0].isPublished);
    QCOMPARE(desk.edits[0].questionnaire + ' ' + desk.edits[0].before + ' ' + desk.edits[0].version,
             QString("sleep 1.0.0 1.0.1"));
    desk.refusal.clear();
    desk.key(Qt::Key_Return);
    QVERIFY(bytesOf(desk.folder.path()).contains("\nversion: 1.0.1\n"));
    replace(desk, "Your sleep", "Sleep");
    desk.refusal = "The log cannot be written";
    desk.key(Qt::Key_S, Qt::ControlModifier);
    QCOMPARE(desk.told, QStringList{"Not saved: The log cannot be written"});
    QCOMPARE(desk.edits.last().before + ' ' + desk.edits.last().version, QString("1.0.1 1.0.1"));
}

QTEST_MAIN(StudioPublishStepTest)
#include "studio_publish_step_test.moc"
