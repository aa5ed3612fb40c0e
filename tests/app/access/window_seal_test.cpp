// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/access/window_seal.h"

#include <QAccessible>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QTest>
#include <QVBoxLayout>

#include <memory>

using anteroom::access::WindowSeal;

namespace {

/// A window with something in it, and two covers to be put over it one after the other.
struct Sealed {
    Sealed() {
        QAccessible::setActive(true);
        content = new QLineEdit("what lies beneath");
        window.setCentralWidget(content);
        for (QPointer<QWidget>* cover : {&first, &second}) {
            *cover = new QWidget(&window);
            auto* field = new QLineEdit(*cover);
            (*cover)->setFocusProxy(field);
            (*cover)->hide();
        }
        window.show();
    }
    QList<QObject*> seenByAScreenReader() const {
        QAccessibleInterface* tree = QAccessible::queryAccessibleInterface(const_cast<QMainWindow*>(&window));
        QList<QObject*> children;
        for (int i = 0; i < tree->childCount(); ++i)
            children << tree->child(i)->object();
        return children;
    }

    QMainWindow window;
    QPointer<QWidget> first;
    QPointer<QWidget> second;
    QLineEdit* content = nullptr;
};

} // namespace

class WindowSealTest : public QObject {
    Q_OBJECT

private slots:
    void aSecondSealTakesTheFirstCoverAwayUntilItGoes();
    void aSealThatGoesBeneathAnotherShowsNothing();
    void whatComesInUnderTheSecondIsHiddenUnderTheFirstToo();
};

void WindowSealTest::aSecondSealTakesTheFirstCoverAwayUntilItGoes() {
    Sealed desk;
    QVERIFY(QTest::qWaitForWindowActive(&desk.window));
    auto one = std::make_unique<WindowSeal>(&desk.window, desk.first);
    QVERIFY(desk.first->isVisible() && !desk.content->isVisible());
    desk.first->focusProxy()->setFocus();
    auto other = std::make_unique<WindowSeal>(&desk.window, desk.second);
    QVERIFY(desk.second->isVisible() && !desk.first->isVisible() && !desk.content->isVisible());
    QCOMPARE(desk.seenByAScreenReader(), QList<QObject*>{desk.second});
    desk.window.resize(700, 600);
    QTRY_COMPARE(desk.second->size(), desk.window.size());
    other.reset();
    QVERIFY(desk.first->isVisible() && !desk.second->isVisible() && !desk.content->isVisible());
    QCOMPARE(desk.seenByAScreenReader(), QList<QObject*>{desk.first});
    QCOMPARE(desk.first->size(), desk.window.size());
    QTRY_COMPARE(QApplication::focusWidget(), desk.first->focusProxy());
    one.reset();
    QVERIFY(desk.content->isVisible() && !desk.first->isVisible());
    QVERIFY(desk.seenByAScreenReader().contains(desk.content));
}

void WindowSealTest::aSealThatGoesBeneathAnotherShowsNothing() {
    Sealed desk;
    QVERIFY(QTest::qWaitForWindowActive(&desk.window));
    auto one = std::make_unique<WindowSeal>(&desk.window, desk.first);
    auto other = std::make_unique<WindowSeal>(&desk.window, desk.second);
    desk.second->focusProxy()->setFocus();
    one.reset();
    delete desk.first;
    QVERIFY(desk.second->isVisible() && !desk.content->isVisible());
    QCOMPARE(desk.seenByAScreenReader(), QList<QObject*>{desk.second});
    QCOMPARE(QApplication::focusWidget(), desk.second->focusProxy());
    other.reset();
    QVERIFY(desk.content->isVisible());
}

void WindowSealTest::whatComesInUnderTheSecondIsHiddenUnderTheFirstToo() {
    Sealed desk;
    QVERIFY(QTest::qWaitForWindowActive(&desk.window));
    auto one = std::make_unique<WindowSeal>(&desk.window, desk.first);
    auto other = std::make_unique<WindowSeal>(&desk.window, desk.second);
    auto* late = new QLabel("TEST, Avery (sample)", &desk.window);
    late->show();
    QVERIFY(!late->isVisible());
    other.reset();
    QVERIFY(!late->isVisible() && !desk.content->isVisible());
    one.reset();
    QVERIFY(late->isVisible());
}

QTEST_MAIN(WindowSealTest)
#include "window_seal_test.moc"
