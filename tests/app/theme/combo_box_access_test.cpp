// SPDX-License-Identifier: GPL-3.0-or-later
// What a screen reader hears of a box to choose from.
#include "app/theme/theme.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QTest>
#include <QVBoxLayout>

using namespace anteroom;

namespace {

struct Box {
    Box() {
        box->addItems({"A4", "Letter"});
        box->setAccessibleName("Paper size");
        (new QVBoxLayout(&window))->addWidget(box);
        window.show();
    }
    QAccessibleInterface* spoken() const { return QAccessible::queryAccessibleInterface(box); }

    theme::Theme theme{*qApp};
    QWidget window;
    QComboBox* box = new QComboBox;
};

QString textOf(QAccessibleInterface* spoken) {
    return spoken->textInterface()->text(0, spoken->textInterface()->characterCount());
}

} // namespace

class ComboBoxAccessTest : public QObject {
    Q_OBJECT

private slots:
    void itHasItsNameAndWhatIsChosen();
    void oneWithoutANameIsCalledWhatIsChosen();
    void itOpensItsList();
    void itTakesTheKeys();
    void whatIsTypedIntoIsAPartOfIt();
};

void ComboBoxAccessTest::itHasItsNameAndWhatIsChosen() {
    Box it;
    QAccessibleInterface* spoken = it.spoken();
    QCOMPARE(spoken->role(), QAccessible::ComboBox);
    QCOMPARE(spoken->text(QAccessible::Name), QString("Paper size"));
    QCOMPARE(spoken->text(QAccessible::Value), QString("A4"));
    QVERIFY(spoken->textInterface());
    QCOMPARE(textOf(spoken), QString("A4"));
    it.box->setCurrentIndex(1);
    QCOMPARE(spoken->text(QAccessible::Name), QString("Paper size"));
    QCOMPARE(spoken->text(QAccessible::Value), QString("Letter"));
    QCOMPARE(textOf(spoken), QString("Letter"));
}

void ComboBoxAccessTest::oneWithoutANameIsCalledWhatIsChosen() {
    Box it;
    it.box->setAccessibleName({});
    QCOMPARE(it.spoken()->text(QAccessible::Name), QString("A4"));
}

void ComboBoxAccessTest::itOpensItsList() {
    Box it;
    QVERIFY(QTest::qWaitForWindowExposed(&it.window));
    QAccessibleInterface* spoken = it.spoken();
    QAccessibleInterface* list = spoken->child(0);
    QCOMPARE(list->object(), static_cast<QObject*>(it.box->view()));
    QCOMPARE(spoken->childCount(), 1);
    QCOMPARE(spoken->indexOfChild(list), 0);
    QCOMPARE(spoken->indexOfChild(spoken), -1);
    QVERIFY(!spoken->child(1));
    spoken->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QTRY_VERIFY(it.box->view()->isVisible());
    spoken->actionInterface()->doAction(QAccessibleActionInterface::showMenuAction());
    QTRY_VERIFY(!it.box->view()->isVisible());
}

void ComboBoxAccessTest::itTakesTheKeys() {
    Box it;
    it.window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&it.window));
    it.box->clearFocus();
    QAccessibleActionInterface* acts = it.spoken()->actionInterface();
    const QString takesTheKeys = QAccessibleActionInterface::setFocusAction();
    QVERIFY(acts->actionNames().contains(takesTheKeys));
    acts->doAction(takesTheKeys);
    QTRY_VERIFY(it.box->hasFocus());
    QVERIFY(!it.box->view()->isVisible());
}

void ComboBoxAccessTest::whatIsTypedIntoIsAPartOfIt() {
    Box it;
    it.box->setEditable(true);
    QAccessibleInterface* spoken = it.spoken();
    QCOMPARE(spoken->childCount(), 2);
    QCOMPARE(spoken->child(1)->object(), static_cast<QObject*>(it.box->lineEdit()));
    it.box->setEditText("Legal");
    QCOMPARE(spoken->text(QAccessible::Name), QString("Paper size"));
    QCOMPARE(textOf(spoken), QString("Legal"));
}

QTEST_MAIN(ComboBoxAccessTest)
#include "combo_box_access_test.moc"
