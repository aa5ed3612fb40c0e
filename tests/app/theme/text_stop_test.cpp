// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/theme/text_stop.h"
#include "app/theme/theme.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QVBoxLayout>

using namespace anteroom;

class TextStopTest : public QObject {
    Q_OBJECT

private slots:
    void fromTheStartItHasNoRingAndByTabItHas();
    void whatAnotherWindowOrAMenuGivesBackIsAsBefore();
};

namespace {

/// A text with a ring or without, and a button below it.
class Page {
public:
    Page() : theme(*qApp) {
        auto* column = new QVBoxLayout(&window);
        column->addWidget(text);
        column->addWidget(new QPushButton("Next"));
        theme::makeTextStop(text);
        window.show();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("The window does not become active");
        text->setFocus(Qt::OtherFocusReason);
    }
    bool hasRing() const {
        const auto* ring = window.findChild<QWidget*>("focusRing");
        return text->hasFocus() && ring && ring->isVisible();
    }
    static void tab(Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab, modifiers);
    }

    theme::Theme theme;
    QWidget window;
    QLabel* text = new QLabel("Thank you");
};

} // namespace

void TextStopTest::fromTheStartItHasNoRingAndByTabItHas() {
    Page page;
    QVERIFY(page.text->hasFocus() && !page.hasRing());
    Page::tab();
    QVERIFY(!page.text->hasFocus());
    Page::tab(Qt::ShiftModifier);
    QVERIFY(page.hasRing());
    Page::tab();
    Page::tab();
    QVERIFY(page.hasRing());
    page.text->clearFocus();
    page.text->setFocus(Qt::OtherFocusReason);
    QVERIFY(page.text->hasFocus() && !page.hasRing());
}

void TextStopTest::whatAnotherWindowOrAMenuGivesBackIsAsBefore() {
    Page page;
    for (const bool isByTab : {false, true}) {
        if (isByTab) {
            Page::tab();
            Page::tab();
        }
        for (const Qt::FocusReason reason :
             {Qt::ActiveWindowFocusReason, Qt::PopupFocusReason, Qt::MenuBarFocusReason}) {
            page.text->clearFocus();
            page.text->setFocus(reason);
            QCOMPARE(page.hasRing(), isByTab);
        }
    }
}

QTEST_MAIN(TextStopTest)
#include "text_stop_test.moc"
