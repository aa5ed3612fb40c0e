// SPDX-License-Identifier: GPL-3.0-or-later
// The questions that stop the program, as a person meets them.
#include "app/desktop/dialogs.h"
#include "app/theme/theme.h"
#include "tests/support/gui/clipping.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QTimer>

using namespace anteroom;
using namespace anteroom::desktop;
using namespace anteroom::test;

namespace {

struct Before {
    explicit Before(const QSize& size = QSize(1024, 700)) : theme(*qApp), dialogs(theme, &window) {
        window.resize(size);
        window.show();
    }
    /// Asks, while `person` acts on what comes.
    template <typename Ask>
    auto answered(Ask ask, const std::function<void(QWidget&)>& person) {
        QTimer::singleShot(0, &window, [&] {
            QWidget* asked = QApplication::activeModalWidget();
            QVERIFY(asked && QTest::qWaitForWindowActive(asked));
            settle();
            person(*asked);
            if (QApplication::activeModalWidget() == asked) // nothing it did was an answer
                asked->close();
        });
        return ask(dialogs);
    }
    theme::Theme theme;
    QWidget window;
    WindowDialogs dialogs;
};

bool confirmed(Dialogs& dialogs) {
    return dialogs.confirm("Delete this record?", "To say that it is wrong, mark it as entered in error.",
                           "Delete it");
}

QString reasonGiven(Dialogs& dialogs) {
    return dialogs.reason("Entered in error", "What is wrong with this record?");
}

std::optional<bool> detailsTaken(Dialogs& dialogs) {
    return dialogs.takeDetails("TEST, Avery (sample) · 1985-02-11 · T-0001",
                               "TEST, Bailey (sample) · 1990-01-01 · T-0002");
}

void press(QWidget& asked, const char* name) {
    auto* button = asked.findChild<QAbstractButton*>(name);
    QVERIFY(button);
    QTest::mouseClick(button, Qt::LeftButton);
}

void key(Qt::Key which) { QTest::keyClick(QApplication::focusWidget(), which); }

} // namespace

class WindowDialogsTest : public QObject {
    Q_OBJECT

private slots:
    void enterAndEscapeDoNothing();
    void whatIsPressedIsDone();
    void aReasonIsNeverBlank();
    void whoseDetailsAreRightIsNotAnsweredByEnter();
    void nothingIsClipped_data() { addScreenSizes(); }
    void nothingIsClipped();
};

void WindowDialogsTest::enterAndEscapeDoNothing() {
    Before before;
    for (const Qt::Key which : {Qt::Key_Return, Qt::Key_Escape, Qt::Key_Space})
        QVERIFY(!before.answered(confirmed, [which](QWidget& asked) {
            key(which);
            QVERIFY(!asked.isVisible());
        }));
}

void WindowDialogsTest::whatIsPressedIsDone() {
    Before before;
    QVERIFY(before.answered(confirmed, [](QWidget& asked) { press(asked, "askDo"); }));
    QVERIFY(!before.answered(confirmed, [](QWidget& asked) { press(asked, "askBack"); }));
    QVERIFY(before.answered(confirmed, [](QWidget&) {
        key(Qt::Key_Tab);
        key(Qt::Key_Return);
    }));
}

void WindowDialogsTest::whoseDetailsAreRightIsNotAnsweredByEnter() {
    Before before;
    for (const Qt::Key which : {Qt::Key_Return, Qt::Key_Escape})
        QVERIFY(!before.answered(detailsTaken, [which](QWidget&) { key(which); }));
    QVERIFY(before.answered(detailsTaken, [](QWidget& asked) { press(asked, "askOne"); }) == true);
    QVERIFY(before.answered(detailsTaken, [](QWidget& asked) { press(asked, "askOther"); }) == false);
    QVERIFY(!before.answered(detailsTaken, [](QWidget& asked) { press(asked, "askBack"); }));
}

void WindowDialogsTest::aReasonIsNeverBlank() {
    Before before;
    QCOMPARE(before.answered(reasonGiven,
                             [](QWidget& asked) {
                                 QTest::keyClicks(QApplication::focusWidget(), "  ");
                                 key(Qt::Key_Return);
                                 QVERIFY(asked.isVisible());
                                 QVERIFY(asked.findChild<QLabel*>("askProblem")->isVisible());
                                 QTest::keyClicks(QApplication::focusWidget(), "wrong patient ");
                                 key(Qt::Key_Return);
                             }),
             QString("wrong patient"));
    QCOMPARE(before.answered(reasonGiven,
                             [](QWidget&) {
                                 QTest::keyClicks(QApplication::focusWidget(), "wrong");
                                 key(Qt::Key_Escape);
                             }),
             QString());
}

void WindowDialogsTest::nothingIsClipped() {
    QFETCH(QSize, size);
    QFETCH(int, scale);
    QFETCH(bool, isDark);
    Before before(size);
    before.theme.setScheme(isDark ? theme::Scheme::Dark : theme::Scheme::Light);
    before.theme.setScale(scale);
    const auto look = [](const QString& name) {
        return [name](QWidget& asked) {
            savePicture(asked, "dialog-" + name + '-' + QTest::currentDataTag());
            const QStringList found = clipped(asked);
            QVERIFY2(found.isEmpty(), qPrintable(name + ":\n" + found.join('\n')));
        };
    };
    before.answered(confirmed, look("confirm"));
    before.answered(reasonGiven, [&](QWidget& asked) {
        key(Qt::Key_Return); // blank
        settle();
        look("reason")(asked);
    });
    before.answered(
        [](Dialogs& dialogs) {
            dialogs.tell("The record cannot be opened",
                         "Somebody has it open at another desk. Try again in a minute.");
            return true;
        },
        look("tell"));
    before.answered(detailsTaken, look("details"));
    before.answered([](Dialogs& dialogs) { return dialogs.leaveScreening({}, {}); }, look("leave"));
}

QTEST_MAIN(WindowDialogsTest)
#include "window_dialogs_test.moc"
