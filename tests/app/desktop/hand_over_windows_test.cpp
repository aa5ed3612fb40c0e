// SPDX-License-Identifier: GPL-3.0-or-later
// While the patient has the tablet there is one window: theirs.
#include "app/desktop/flow/sole_window.h"
#include "app/help/help_window.h"
#include "app/theme/keys_wanted.h"
#include "tests/support/desks/desktop.h"
#include "tests/support/desks/hand_over.h"
#include "tests/support/desks/small_screening.h"
#include "tests/support/gui/accessible_text.h"
#include "tests/support/gui/clipping.h"

#include <QAccessible>
#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QMenu>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <memory>

using namespace anteroom;
using namespace anteroom::test;

namespace {

const QString ofTheGuide = QStringLiteral("Turn the screen away");

QWidget* guideOf(const Desktop& desktop) {
    return desktop.window->findChild<help::HelpWindow*>("screeningHelpWindow");
}

} // namespace

class HandOverWindowsTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void helpThatIsOpenIsClosedWhenTheTabletIsHandedOver();
    void helpThatWasClosedIsOutOfReachToo();
    void noOtherWindowOpensUntilItIsTakenBack();
    void theSheetOfKeysDoesNotOpen();
    void afterwardsHelpIsThereAgain();
    void aDialogThatIsOpenEnds();
    void theWindowOfAnotherDeskStays();

private:
    /// To the page of the hand-over, with help over it or closed again.
    void comeToHandOver(Desktop& desktop, bool isHelpLeftOpen);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void HandOverWindowsTest::init() {
    QAccessible::setActive(true);
    m_folder = std::make_unique<QTemporaryDir>();
    makeSmallQuestionnaire(*m_folder);
}

void HandOverWindowsTest::comeToHandOver(Desktop& desktop, bool isHelpLeftOpen) {
    desktop.beginInterview("small");
    desktop.click("handOverButton");
    QTRY_VERIFY(desktop.find("handOverPin"));
    openGuide(desktop);
    QWidget* guide = guideOf(desktop);
    QVERIFY(guide && guide->isVisible());
    QVERIFY(accessibleText().contains(ofTheGuide));
    if (!isHelpLeftOpen)
        guide->close();
}

void HandOverWindowsTest::helpThatIsOpenIsClosedWhenTheTabletIsHandedOver() {
    Desktop desktop(m_folder->filePath("questionnaires"));
    comeToHandOver(desktop, true);
    QVERIFY(QTest::qWaitForWindowActive(guideOf(desktop))); // in front, as on a tablet
    handOverWithPin(desktop);
    QVERIFY(!guideOf(desktop)->isVisible());
    for (const QWidget* window : QApplication::topLevelWidgets())
        QVERIFY2(window == desktop.window.get() || !window->isVisible(), qPrintable(window->objectName()));
    QVERIFY(!accessibleText().contains(ofTheGuide));
    QTRY_VERIFY(desktop.window->isActiveWindow());
    QTRY_COMPARE(QApplication::focusWidget(), desktop.find("option.pressure.yes"));
}

// Qt keeps it in the accessible tree.
void HandOverWindowsTest::helpThatWasClosedIsOutOfReachToo() {
    Desktop desktop(m_folder->filePath("questionnaires"));
    comeToHandOver(desktop, false);
    handOverWithPin(desktop);
    QVERIFY(!accessibleText().contains(ofTheGuide));
}

void HandOverWindowsTest::noOtherWindowOpensUntilItIsTakenBack() {
    Desktop desktop(m_folder->filePath("questionnaires"));
    comeToHandOver(desktop, true);
    handOverWithPin(desktop);
    guideOf(desktop)->show();
    QVERIFY(!accessibleText().contains(ofTheGuide));
    QTRY_VERIFY(!guideOf(desktop)->isVisible());
    auto* late = new QWidget(desktop.screen(), Qt::Window); // as that of the studio, below a page
    auto* words = new QLabel("Ada Admin", late);
    late->show();
    QVERIFY(!words->isVisible() && !accessibleText().contains("Ada Admin"));
    QTRY_VERIFY(!late->isVisible());
    QDialog dialog(desktop.window.get());
    QCOMPARE(dialog.exec(), static_cast<int>(QDialog::Rejected));
    // What belongs to a field of the patient's is none of them.
    QMenu menu(desktop.window.get());
    menu.addAction("Copy");
    menu.popup({});
    settle();
    QVERIFY(menu.isVisible());
    menu.close();
    takeBackWithPin(desktop);
    late->show();
    settle();
    QVERIFY(late->isVisible() && words->isVisible());
}

void HandOverWindowsTest::theSheetOfKeysDoesNotOpen() {
    Desktop desktop(m_folder->filePath("questionnaires"));
    comeToHandOver(desktop, false);
    handOverWithPin(desktop);
    bool isSheet = false;
    QTimer::singleShot(0, desktop.window.get(),
                       [&] { isSheet = desktop.window->findChild<QDialog*>() != nullptr; });
    QEvent wanted(theme::keysWanted());
    QApplication::sendEvent(desktop.window.get(), &wanted);
    settle();
    QVERIFY(!isSheet);
}

void HandOverWindowsTest::afterwardsHelpIsThereAgain() {
    Desktop desktop(m_folder->filePath("questionnaires"));
    comeToHandOver(desktop, true);
    QVERIFY(QTest::qWaitForWindowActive(guideOf(desktop)));
    const QWidget* before = QApplication::focusWidget();
    QVERIFY(before && guideOf(desktop)->isAncestorOf(before));
    handOverWithPin(desktop);
    takeBackWithPin(desktop);
    QVERIFY(!guideOf(desktop)->isVisible()); // it does not come by itself
    openGuide(desktop);
    QVERIFY(guideOf(desktop)->isVisible() && accessibleText().contains(ofTheGuide));
    QVERIFY(guideOf(desktop)->findChild<QWidget*>("helpPage")->isVisible());
    QTRY_VERIFY(QApplication::focusWidget() == before);
}

void HandOverWindowsTest::aDialogThatIsOpenEnds() {
    QWidget window;
    window.show();
    QDialog dialog(&window);
    std::unique_ptr<desktop::SoleWindow> sole;
    QTimer::singleShot(0, &window, [&] { sole = std::make_unique<desktop::SoleWindow>(window); });
    QCOMPARE(dialog.exec(), static_cast<int>(QDialog::Rejected));
    QVERIFY(sole && !dialog.isVisible());
}

void HandOverWindowsTest::theWindowOfAnotherDeskStays() {
    QWidget window;
    QWidget another;
    window.show();
    another.show();
    const desktop::SoleWindow sole(window);
    settle();
    QVERIFY(window.isVisible() && another.isVisible());
}

QTEST_MAIN(HandOverWindowsTest)
#include "hand_over_windows_test.moc"
