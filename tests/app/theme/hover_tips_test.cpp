// SPDX-License-Identifier: GPL-3.0-or-later
// WCAG 2.2, 1.4.13 Content on hover: a tool tip can be dismissed, the mouse may go onto it, and it stays.
#include "app/theme/hover_tips.h"
#include "app/theme/theme.h"
#include "tests/support/gui/clipping.h"

#include <QApplication>
#include <QCursor>
#include <QHelpEvent>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QShortcut>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

#include <memory>

using namespace anteroom;
using namespace anteroom::test;

class HoverTipsTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void itSaysTheTextAsItStands();
    void escapeTakesItAwayAndDoesNothingElse();
    void theMouseMayGoOntoIt();
    void itStaysWhileTheMouseIsThere();
    void itGoesWhenTheMouseLeavesBoth();
    void itGoesWithWhatItIsAbout();
    void aPressOfTheMouseTakesItAway();
    void aRowOfAListHasItsOwn();
    void whatHasNoneIsLeftToQt();

private:
    static QLabel* tip() {
        for (QWidget* window : QApplication::topLevelWidgets())
            if (window->objectName() == "hoverTip" && window->isVisible())
                return qobject_cast<QLabel*>(window);
        return nullptr;
    }
    static bool rest(QWidget* on, const QPoint& at) {
        QCursor::setPos(on->mapToGlobal(at));
        QHelpEvent event(QEvent::ToolTip, at, on->mapToGlobal(at));
        return QApplication::sendEvent(on, &event) && tip();
    }
    /// Whether the tip is still there after twice as many looks as it would wait for a mouse that left.
    bool staysThroughLooks() {
        const QSignalSpy looks(&m_tips, &theme::HoverTips::looked);
        return QTest::qWaitFor([&looks] { return looks.count() >= 10 || !tip(); }) && tip();
    }

    theme::Theme m_theme{*qApp};
    theme::HoverTips m_tips{*qApp};
    std::unique_ptr<QWidget> m_window;
    QPushButton* m_button = nullptr;
    QListWidget* m_list = nullptr;
};

void HoverTipsTest::init() {
    m_window = std::make_unique<QWidget>();
    auto* column = new QVBoxLayout(m_window.get());
    m_button = new QPushButton("Keys");
    m_button->setToolTip("All keys (F1) <b>");
    m_list = new QListWidget;
    m_list->addItem("a folder");
    m_list->item(0)->setToolTip("/srv/sample/a folder");
    column->addWidget(m_button);
    column->addWidget(m_list);
    m_window->resize(400, 300);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void HoverTipsTest::cleanup() { m_window.reset(); }

void HoverTipsTest::itSaysTheTextAsItStands() {
    QVERIFY(rest(m_button, {10, 10}));
    QCOMPARE(tip()->text(), QString("All keys (F1) <b>"));
    QVERIFY(!tip()->geometry().contains(QCursor::pos()));
    savePicture(*tip(), "hover-tip");
}

void HoverTipsTest::escapeTakesItAwayAndDoesNothingElse() {
    QShortcut leave(Qt::Key_Escape, m_window.get());
    const QSignalSpy left(&leave, &QShortcut::activated);
    m_button->setFocus();
    QVERIFY(rest(m_button, {10, 10}));
    QTest::keyClick(m_button, Qt::Key_Escape);
    QVERIFY(!tip());
    QCOMPARE(left.count(), 0);
    QTest::keyClick(m_button, Qt::Key_Escape); // that one is for the window again
    QCOMPARE(left.count(), 1);
}

void HoverTipsTest::theMouseMayGoOntoIt() {
    QVERIFY(rest(m_button, {10, 10}));
    QCursor::setPos(tip()->geometry().center());
    QVERIFY(staysThroughLooks());
}

void HoverTipsTest::itStaysWhileTheMouseIsThere() {
    QVERIFY(rest(m_button, {10, 10}));
    QTest::keyClick(m_button, Qt::Key_A);
    QVERIFY(staysThroughLooks());
}

void HoverTipsTest::itGoesWhenTheMouseLeavesBoth() {
    QVERIFY(rest(m_button, {10, 10}));
    QCursor::setPos(m_window->mapToGlobal(QPoint(350, 290)));
    QTRY_VERIFY(!tip());
}

void HoverTipsTest::itGoesWithWhatItIsAbout() {
    QVERIFY(rest(m_button, {10, 10}));
    m_button->hide();
    QTRY_VERIFY(!tip());
    m_button->show();
    QVERIFY(rest(m_button, {10, 10}));
    delete m_button;
    QTRY_VERIFY(!tip());
}

void HoverTipsTest::aPressOfTheMouseTakesItAway() {
    QSignalSpy clicked(m_button, &QPushButton::clicked);
    QVERIFY(rest(m_button, {10, 10}));
    QTest::mouseClick(m_button, Qt::LeftButton);
    QVERIFY(!tip());
    QCOMPARE(clicked.count(), 1);
}

void HoverTipsTest::aRowOfAListHasItsOwn() {
    const QPoint row = m_list->visualItemRect(m_list->item(0)).center();
    QVERIFY(rest(m_list->viewport(), row));
    QCOMPARE(tip()->text(), QString("/srv/sample/a folder"));
}

void HoverTipsTest::whatHasNoneIsLeftToQt() {
    QVERIFY(!rest(m_window.get(), {2, 2}));
    QVERIFY(!rest(m_list->viewport(), {10, 200}));
}

QTEST_MAIN(HoverTipsTest)
#include "hover_tips_test.moc"
