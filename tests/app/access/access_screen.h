// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.h"
#include "tests/app/access/access_fixture.h"
#include "tests/support/gui/clipping.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QSemaphore>
#include <QTest>

namespace anteroom::access {

/// A screen, and the keys and clicks of a person before it.
template <typename Presenter, typename View>
struct Screen : Bench {
    explicit Screen(bool isSetUp = true) : theme(*qApp), presenter(tools()), view(theme, presenter) {
        if (isSetUp)
            setUp();
        view.resize(1024, 700);
    }
    bool open() {
        view.show();
        return QTest::qWaitForWindowActive(&view);
    }
    static QString focus() {
        test::settle();
        return QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString();
    }
    static void type(const QString& text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    static void key(Qt::Key which) { QTest::keyClick(QApplication::focusWidget(), which); }
    void click(const QString& name) {
        test::settle();
        auto* button = view.template findChild<QAbstractButton*>(name);
        QVERIFY2(button && button->isVisible() && button->isEnabled(), qPrintable(name));
        QTest::mouseClick(button, Qt::LeftButton, {}, QPoint(10, button->height() / 2));
        test::settle();
    }
    QString text(const QString& name) const {
        const auto* label = view.template findChild<QLabel*>(name);
        return label && label->isVisible() ? label->text() : QString();
    }
    QLineEdit* line(const QString& name) const { return view.template findChild<QLineEdit*>(name); }
    QWidget* find(const QString& name) const { return view.template findChild<QWidget*>(name); }
    /// The thread of the keys does nothing until go.release().
    void hold() {
        runner.run([this] { return go.acquire(), 0; }, [](int) {});
    }

    theme::Theme theme;
    Presenter presenter;
    View view;
    QSemaphore go;
};

} // namespace anteroom::access
