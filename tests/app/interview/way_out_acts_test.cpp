// SPDX-License-Identifier: GPL-3.0-or-later
// "Not sure", "Not measured" and "Prefer not to say", chosen by whoever has a screen reader do it.
#include "tests/app/interview/interview_fixture.h"

#include <QAccessible>

using namespace anteroom;
using namespace anteroom::test;

class WayOutActsTest : public QObject {
    Q_OBJECT

private slots:
    void aWayOutThatIsChosenIsAnAnswer_data();
    void aWayOutThatIsChosenIsAnAnswer();
    void whatWasTypedBeforeDoesNotComeBack();
    void anOptionIsChosenByEitherAction();
};

namespace {

QAccessibleInterface* spoken(const InterviewWindow& window, const QString& name) {
    return QAccessible::queryAccessibleInterface(window.find(name));
}

void act(const InterviewWindow& window, const QString& on, const QString& action) {
    QVERIFY2(window.find(on), qPrintable("not shown: " + on));
    QAccessibleActionInterface* acts = spoken(window, on)->actionInterface();
    QVERIFY2(acts->actionNames().contains(action), qPrintable(on));
    acts->doAction(action);
}

const QString toggles = QAccessibleActionInterface::toggleAction();

} // namespace

void WayOutActsTest::aWayOutThatIsChosenIsAnAnswer_data() {
    QTest::addColumn<QString>("way");
    QTest::addColumn<QString>("question");
    QTest::addColumn<int>("section");
    QTest::addColumn<Answer::State>("state");
    QTest::newRow("not sure") << "notSure"
                              << "help" << 3 << Answer::State::NotSure;
    QTest::newRow("declined") << "declined"
                              << "help" << 3 << Answer::State::Declined;
    QTest::newRow("not measured") << "notMeasured"
                                  << "pulse" << 2 << Answer::State::NotMeasured;
}

void WayOutActsTest::aWayOutThatIsChosenIsAnAnswer() {
    QFETCH(QString, way);
    QFETCH(QString, question);
    QFETCH(int, section);
    QFETCH(Answer::State, state);
    const QString button = way + '.' + question;
    const QString at = section == 2 ? QStringLiteral("section.heart") : QStringLiteral("section.safety");
    InterviewWindow window;
    window.view().goToSection(static_cast<std::uint32_t>(section));
    const QString before = spoken(window, at)->text(QAccessible::Name);
    act(window, button, toggles);
    QCOMPARE(window.answer(question.toStdString()).state, state);
    QTRY_VERIFY(spoken(window, button)->state().checked);
    if (state != Answer::State::NotMeasured) // that wants a reason
        QTRY_VERIFY(spoken(window, at)->text(QAccessible::Name) != before);
    window.view().goToSection(0);
    window.view().goToSection(static_cast<std::uint32_t>(section));
    QTRY_VERIFY(window.find(button));
    QVERIFY(spoken(window, button)->state().checked);
    act(window, button, toggles); // said again, it is taken back
    QCOMPARE(window.answer(question.toStdString()).state, Answer::State::NotAsked);
    QTRY_VERIFY(!spoken(window, button)->state().checked);
    QTRY_COMPARE(spoken(window, at)->text(QAccessible::Name), before);
}

// Leaving the field gives what was typed: that is before, as with the mouse.
void WayOutActsTest::whatWasTypedBeforeDoesNotComeBack() {
    InterviewWindow window;
    window.view().goToSection(2);
    window.type("field.pulse", "72");
    act(window, "notMeasured.pulse", toggles);
    QCOMPARE(window.answer("pulse").state, Answer::State::NotMeasured);
    window.view().goToSection(0);
    window.view().goToSection(2);
    QCOMPARE(window.answer("pulse").state, Answer::State::NotMeasured);
    QTRY_VERIFY(spoken(window, "notMeasured.pulse")->state().checked);
}

void WayOutActsTest::anOptionIsChosenByEitherAction() {
    for (const QString& action : {toggles, QAccessibleActionInterface::pressAction()}) {
        InterviewWindow window;
        window.view().goToSection(2);
        act(window, "option.told-high.current", action);
        QCOMPARE(window.answer("told-high").state, Answer::State::Answered);
        QTRY_VERIFY(spoken(window, "option.told-high.current")->state().checked);
        QTRY_VERIFY(window.find("option.controlled.yes"));
    }
}

QTEST_MAIN(WayOutActsTest)
#include "way_out_acts_test.moc"
