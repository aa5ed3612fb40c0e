// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/access/setup_view.h"
#include "tests/app/access/access_screen.h"

#include <QSignalSpy>

using namespace anteroom;
using namespace anteroom::access;
using namespace anteroom::test;
using SetupScreen = Screen<SetupPresenter, SetupView>;

class SetupViewTest : public QObject {
    Q_OBJECT

private slots:
    void aWorkspaceIsSetUpByKeysAlone();
    void theKeyIsOutOfSightWhileItIsTypedBack();
    void anUnfitPersonGoesNoFurther();
    void whatIsToBeMendedIsInViewAtLargeText();
    void setupIsCancelledFromEachPage_data();
    void setupIsCancelledFromEachPage();
    void printingIsAskedForAndItsOutcomeSaid();
    void aWorkspaceThatIsThereAlreadyIsOfferedToBeOpened();
};

void SetupViewTest::aWorkspaceIsSetUpByKeysAlone() {
    SetupScreen it(false);
    QSignalSpy finished(&it.presenter, &SetupPresenter::finished);
    QVERIFY(it.open());
    QCOMPARE(it.focus(), QString("setupBegin"));
    it.key(Qt::Key_Return);
    QCOMPARE(it.focus(), QString("setupName"));
    it.type("Ada Admin");
    it.key(Qt::Key_Return);
    QCOMPARE(it.focus(), QString("setupPassphrase"));
    it.type(Bench::adas);
    it.key(Qt::Key_Return);
    it.type(Bench::adas);
    it.key(Qt::Key_Return);
    QTRY_COMPARE(it.presenter.step(), SetupPresenter::Step::Key);
    QCOMPARE(it.focus(), QString("setupKeyTextPrint"));
    const QString key = it.presenter.recoveryKey();
    it.key(Qt::Key_Tab);
    QCOMPARE(it.focus(), QString("setupOnPaper"));
    it.key(Qt::Key_Return);
    QCOMPARE(it.focus(), QString("setupTyped"));
    it.type(key.toLower());
    QCOMPARE(it.desk.stores, 0);
    it.key(Qt::Key_Return);
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(it.desk.kept->keyring.staff.at(0).account.name, std::string("Ada Admin"));
    it.dataKey = finished[0][0].value<std::shared_ptr<storage::Secret>>();
    QVERIFY(it.opens("staff-1", Bench::adas));
    // Nothing of it stays in a field.
    for (const QLineEdit* line : it.view.findChildren<QLineEdit*>())
        QCOMPARE(line->text(), QString());
}

void SetupViewTest::theKeyIsOutOfSightWhileItIsTypedBack() {
    SetupScreen it(false);
    QVERIFY(it.open());
    it.presenter.begin();
    it.presenter.makeKey("Ada", typed(Bench::adas));
    QTRY_COMPARE(it.presenter.step(), SetupPresenter::Step::Key);
    const QString first = it.presenter.recoveryKey().left(5);
    QCOMPARE(it.text("setupKeyText1"), first);
    it.click("setupOnPaper");
    for (const QLabel* label : it.view.findChildren<QLabel*>())
        QVERIFY(!label->isVisible() || !label->text().contains(first));
    it.type("ABC");
    it.click("setupTypeBackBack");
    QTRY_COMPARE(it.text("setupKeyText1"), first);
    it.click("setupOnPaper");
    QCOMPARE(it.line("setupTyped")->text(), QString());
}

void SetupViewTest::anUnfitPersonGoesNoFurther() {
    SetupScreen it(false);
    QVERIFY(it.open());
    it.click("setupBegin");
    it.click("setupMakeKey");
    QCOMPARE(it.text("setupNameProblem"), QString("Enter the name that colleagues know"));
    QCOMPARE(it.focus(), QString("setupName"));
    it.type("Ada Admin");
    it.click("setupMakeKey");
    QCOMPARE(it.text("setupPassphraseProblem"), QString("Enter a passphrase of at least 12 characters"));
    QCOMPARE(it.focus(), QString("setupPassphrase"));
    it.type("ada admin 2027");
    it.click("setupMakeKey");
    QCOMPARE(it.text("setupPassphraseProblem"), QString("Choose words that are not your name"));
    QVERIFY(!it.presenter.isBusy());
    QCOMPARE(it.presenter.step(), SetupPresenter::Step::Person);
}

void SetupViewTest::whatIsToBeMendedIsInViewAtLargeText() {
    SetupScreen it(false);
    it.theme.setScale(200);
    SetupView large(it.theme, it.presenter); // as it is built at this size
    large.resize(1024, 700);
    large.show();
    QVERIFY(QTest::qWaitForWindowActive(&large));
    it.presenter.begin();
    settle();
    it.type("Ada Admin");
    it.key(Qt::Key_Return);
    it.type("too short");
    it.key(Qt::Key_Return);
    it.key(Qt::Key_Return);
    settle();
    const QWidget* field = QApplication::focusWidget();
    QCOMPARE(field->objectName(), QString("setupPassphrase"));
    const auto* problem = large.findChild<QLabel*>("setupPassphraseProblem");
    for (const QWidget* wanted : {field, static_cast<const QWidget*>(problem)})
        QVERIFY2(large.rect().contains(QRect(wanted->mapTo(&large, QPoint()), wanted->size())),
                 qPrintable(wanted->objectName()));
}

void SetupViewTest::setupIsCancelledFromEachPage_data() {
    using Step = SetupPresenter::Step;
    QTest::addColumn<Step>("from");
    QTest::addColumn<QString>("button");
    QTest::addColumn<Step>("to");
    QTest::newRow("person, back") << Step::Person << "setupPersonBack" << Step::Welcome;
    QTest::newRow("person, cancel") << Step::Person << "setupPersonCancel" << Step::Welcome;
    QTest::newRow("keys being made") << Step::Person << "setupPersonBusyCancel" << Step::Person;
    QTest::newRow("key, back") << Step::Key << "setupKeyBack" << Step::Person;
    QTest::newRow("key, cancel") << Step::Key << "setupKeyCancel" << Step::Welcome;
    QTest::newRow("typing, back") << Step::TypeBack << "setupTypeBackBack" << Step::Key;
    QTest::newRow("typing, cancel") << Step::TypeBack << "setupTypeBackCancel" << Step::Welcome;
}

void SetupViewTest::setupIsCancelledFromEachPage() {
    QFETCH(SetupPresenter::Step, from);
    QFETCH(QString, button);
    SetupScreen it(false);
    QVERIFY(it.open());
    it.click("setupBegin");
    it.type("Ada Admin");
    const bool isBusy = button.contains("Busy");
    if (isBusy)
        it.hold();
    if (isBusy || from != SetupPresenter::Step::Person) {
        for (int i = 0; i < 2; ++i) {
            it.key(Qt::Key_Return);
            it.type(Bench::adas);
        }
        it.key(Qt::Key_Return);
    }
    if (from != SetupPresenter::Step::Person)
        QTRY_COMPARE(it.presenter.step(), SetupPresenter::Step::Key);
    if (from == SetupPresenter::Step::TypeBack)
        it.click("setupOnPaper");
    it.click(button);
    it.go.release();
    QVERIFY(!it.presenter.isBusy());
    QTEST(it.presenter.step(), "to");
    QCOMPARE(it.desk.stores, 0);
    QVERIFY(!it.desk.kept);
    QCOMPARE(it.line("setupPassphrase")->text() + it.line("setupTyped")->text(), QString());
}

void SetupViewTest::printingIsAskedForAndItsOutcomeSaid() {
    SetupScreen it(false);
    QSignalSpy print(&it.view, &SetupView::printRequested);
    QVERIFY(it.open());
    it.presenter.begin();
    it.presenter.makeKey("Ada", typed(Bench::adas));
    QTRY_COMPARE(it.presenter.step(), SetupPresenter::Step::Key);
    it.click("setupKeyTextPrint");
    QCOMPARE(print.count(), 1);
    QCOMPARE(print[0][0].toString(), it.presenter.recoveryKey());
    it.view.showPrintOutcome(QString("Printed"));
    QCOMPARE(it.text("setupKeyTextOutcome"), QString("Printed"));
}

void SetupViewTest::aWorkspaceThatIsThereAlreadyIsOfferedToBeOpened() {
    SetupScreen it(false);
    QSignalSpy open(&it.view, &SetupView::openRequested);
    QVERIFY(it.open());
    it.presenter.begin();
    it.presenter.makeKey("Ada", typed(Bench::adas));
    QTRY_COMPARE(it.presenter.step(), SetupPresenter::Step::Key);
    it.presenter.keyIsWritten();
    it.desk.isOvertaken = true;
    it.presenter.finish(typed(it.presenter.recoveryKey()));
    QTRY_VERIFY(!it.text("setupWelcomeProblem").isEmpty());
    QVERIFY(!it.find("setupBegin")->isVisible());
    it.click("setupOpen");
    QCOMPARE(open.count(), 1);
}

QTEST_MAIN(SetupViewTest)
#include "access_setup_view_test.moc"
