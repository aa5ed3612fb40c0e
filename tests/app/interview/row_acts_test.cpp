// SPDX-License-Identifier: GPL-3.0-or-later
// What a screen reader hears of the buttons below a list of rows.
#include "tests/app/interview/interview_fixture.h"

#include <QAccessible>

using namespace anteroom;
using namespace anteroom::test;

class RowActsTest : public QObject {
    Q_OBJECT

private slots:
    void whatAddsARowIsAButtonThatIsCalledWhatItShows();
};

// And no choice that is not made yet; what closes the list is one.
void RowActsTest::whatAddsARowIsAButtonThatIsCalledWhatItShows() {
    InterviewWindow window;
    window.view().goToSection(1);
    const auto spoken = [&window](const char* button) {
        return QAccessible::queryAccessibleInterface(window.find(button));
    };
    QAccessibleInterface* adds = spoken("addRow.taken");
    QCOMPARE(adds->role(), QAccessible::Button);
    QVERIFY(!adds->state().checkable && !adds->state().checked);
    QCOMPARE(adds->text(QAccessible::Name), QString("Which medicines do you take?: Add medicine"));
    QCOMPARE(window.find("addRow.taken")->property("label").toString(), QString("Add medicine"));
    QCOMPARE(spoken("noneRows.taken")->role(), QAccessible::RadioButton);
    adds->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QTRY_VERIFY(window.find("row.taken.0.name"));
    QCOMPARE(adds->text(QAccessible::Name), QString("Which medicines do you take?: Add another medicine"));
    QCOMPARE(window.find("addRow.taken")->property("label").toString(), QString("Add another medicine"));
    window.keys("sertraline");
    window.click("allRows.taken");
    QTRY_VERIFY(spoken("allRows.taken")->state().checked);
    QVERIFY(!adds->state().checked);
    window.click("remove.0");
    QTRY_COMPARE(adds->text(QAccessible::Name), QString("Which medicines do you take?: Add medicine"));
}

QTEST_MAIN(RowActsTest)
#include "row_acts_test.moc"
