// SPDX-License-Identifier: GPL-3.0-or-later
// WCAG 2.2, 2.5.7 Dragging movements and 2.5.8 Target size: whoever cannot drag shares the room out as well.
#include "app/theme/step_splitter.h"
#include "tests/support/gui/clipping.h"

#include <QAccessible>
#include <QApplication>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace anteroom;
using namespace anteroom::test;

class StepSplitterTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void aPressGoesThroughTheShares();
    void theKeyboardDoesTheSame();
    void arrowsMoveItALittle();
    void itCanStillBeDragged();
    void aPartKeepsWhatItWants();
    void theHandleIsLargeAndHasAName();
    void assistiveTechnologyMovesItToo();
    void whoMovesItByKeysIsTold();
    void fixedItIsALineAndNoTarget();

private:
    QSplitterHandle& handle() const { return *m_splitter->handle(1); }
    int upper() const { return m_splitter->sizes().value(0); }
    double sharedOut() const { return double(upper()) / (upper() + m_splitter->sizes().value(1)); }

    std::unique_ptr<theme::StepSplitter> m_splitter;
};

void StepSplitterTest::init() {
    m_splitter = std::make_unique<theme::StepSplitter>();
    m_splitter->addWidget(new QWidget);
    m_splitter->addWidget(new QWidget);
    m_splitter->resize(400, 624);
    m_splitter->setSizes({300, 300});
    m_splitter->show();
    QVERIFY(QTest::qWaitForWindowActive(m_splitter.get()));
    settle();
}

void StepSplitterTest::aPressGoesThroughTheShares() {
    for (const double share : {0.75, 0.333, 0.5, 0.75}) {
        QTest::mouseClick(&handle(), Qt::LeftButton);
        settle();
        QVERIFY2(std::abs(sharedOut() - share) < 0.02, qPrintable(QString::number(sharedOut())));
    }
    const int before = upper();
    QTest::mouseClick(&handle(), Qt::RightButton);
    QCOMPARE(upper(), before);
}

void StepSplitterTest::theKeyboardDoesTheSame() {
    handle().setFocus(Qt::TabFocusReason);
    for (const auto& [key, share] :
         {std::pair{Qt::Key_Return, 0.75}, std::pair{Qt::Key_Space, 0.333}, std::pair{Qt::Key_Enter, 0.5}}) {
        QTest::keyClick(&handle(), key);
        settle();
        QVERIFY2(std::abs(sharedOut() - share) < 0.02, qPrintable(QString::number(sharedOut())));
    }
}

void StepSplitterTest::arrowsMoveItALittle() {
    const int before = upper();
    QTest::keyClick(&handle(), Qt::Key_Down);
    QCOMPARE(upper(), before + 24);
    QTest::keyClick(&handle(), Qt::Key_Up);
    QTest::keyClick(&handle(), Qt::Key_Up);
    QCOMPARE(upper(), before - 24);
}

void StepSplitterTest::itCanStillBeDragged() {
    const int before = upper();
    const QPoint from = handle().rect().center();
    QTest::mousePress(&handle(), Qt::LeftButton, {}, from);
    QTest::mouseMove(&handle(), from + QPoint(0, 60));
    QTest::mouseRelease(&handle(), Qt::LeftButton, {}, from + QPoint(0, 60));
    QVERIFY(upper() != before);
    QVERIFY(std::abs(sharedOut() - 0.75) > 0.02); // and is not sent on
}

void StepSplitterTest::aPartKeepsWhatItWants() {
    m_splitter->widget(1)->setMinimumHeight(200);
    for (int i = 0; i < 6; ++i) {
        const int before = upper();
        QTest::mouseClick(&handle(), Qt::LeftButton);
        settle();
        QVERIFY(upper() != before);
        QVERIFY(m_splitter->sizes().value(1) >= 200);
    }
}

void StepSplitterTest::theHandleIsLargeAndHasAName() {
    QVERIFY(handle().height() >= 24);
    QAccessibleInterface* access = QAccessible::queryAccessibleInterface(&handle());
    QCOMPARE(access->text(QAccessible::Name), QString("Room for what is above and below"));
    QVERIFY(access->state().focusable);
}

// WCAG 2.2, 4.1.2: what it is, how it stands, and a way to change that.
void StepSplitterTest::assistiveTechnologyMovesItToo() {
    QAccessibleInterface* access = QAccessible::queryAccessibleInterface(&handle());
    QCOMPARE(access->role(), QAccessible::Splitter);
    QAccessibleValueInterface* value = access->valueInterface();
    QVERIFY(value);
    QCOMPARE(value->currentValue().toInt(), 50);
    QCOMPARE(value->minimumValue().toInt(), 0);
    QCOMPARE(value->maximumValue().toInt(), 100);
    QAccessibleActionInterface* acts = access->actionInterface();
    const QString press = QAccessibleActionInterface::pressAction();
    QVERIFY(acts && acts->actionNames().contains(press));
    acts->doAction(press);
    settle();
    QCOMPARE(value->currentValue().toInt(), 75);
    QVERIFY(std::abs(sharedOut() - 0.75) < 0.02);
    value->setCurrentValue(40);
    settle();
    QCOMPARE(value->currentValue().toInt(), 40);
    QVERIFY(std::abs(sharedOut() - 0.4) < 0.02);
    acts->doAction(QAccessibleActionInterface::setFocusAction());
    QVERIFY(handle().hasFocus());
    m_splitter->setFixed(true);
    settle();
    const int before = upper();
    acts->doAction(press);
    value->setCurrentValue(10);
    QCOMPARE(upper(), before);
}

void StepSplitterTest::whoMovesItByKeysIsTold() {
    const QSignalSpy told(m_splitter.get(), &theme::StepSplitter::told);
    handle().clearFocus();
    m_splitter->resize(400, 724); // and nobody moved it
    settle();
    QCOMPARE(told.size(), 0);
    handle().setFocus(Qt::TabFocusReason);
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Down}) {
        const qsizetype before = told.size();
        QTest::keyClick(&handle(), key);
        settle();
        QCOMPARE(told.size(), before + 1);
    }
}

void StepSplitterTest::fixedItIsALineAndNoTarget() {
    m_splitter->setFixed(true);
    settle();
    const int before = upper();
    QVERIFY(handle().height() < 24);
    QTest::mouseClick(&handle(), Qt::LeftButton);
    QCOMPARE(upper(), before);
    QVERIFY(!handle().isEnabled());
    m_splitter->setFixed(false);
    settle();
    QTest::mouseClick(&handle(), Qt::LeftButton);
    QVERIFY(upper() != before);
}

QTEST_MAIN(StepSplitterTest)
#include "step_splitter_test.moc"
