// SPDX-License-Identifier: GPL-3.0-or-later
// The questions that stop the program, as a person meets them.
#include "app/desktop/paper/print_pages.h"
#include "app/desktop/window/dialogs.h"
#include "app/report/report.h"
#include "app/theme/theme.h"
#include "tests/support/gui/clipping.h"
#include "tests/support/gui/contrast.h"

#include <QAbstractButton>
#include <QApplication>
#include <QBuffer>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPdfWriter>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QTemporaryDir>
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
    return dialogs.confirm(QString("Delete this record?"),
                           QString("To say that it is wrong, mark it as entered in error."),
                           QString("Delete it"));
}

QString reasonGiven(Dialogs& dialogs) {
    return dialogs.reason(QString("Entered in error"), QString("What is wrong with this record?"));
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
    void thePrintDialogNamesAFileAndWritesNone_data();
    void thePrintDialogNamesAFileAndWritesNone();
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

void WindowDialogsTest::thePrintDialogNamesAFileAndWritesNone_data() {
    QTest::addColumn<int>("ofThePages");
    QTest::addColumn<int>("chosen"); // 0: as the dialog shows it
    QTest::addColumn<int>("paper");  // 0: none of ours
    const int none = 0;
    const int letter = QPageSize::Letter;
    const int a4 = QPageSize::A4;
    QTest::newRow("as offered") << letter << none << letter;
    QTest::newRow("as offered, A4") << a4 << none << a4;
    QTest::newRow("another") << letter << a4 << a4;
    QTest::newRow("one that no pages are made for") << letter << int(QPageSize::A5) << none;
}

void WindowDialogsTest::thePrintDialogNamesAFileAndWritesNone() {
    QFETCH(int, ofThePages);
    QFETCH(int, chosen);
    QFETCH(int, paper);
    QByteArray pdf;
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setPageSize(QPageSize(static_cast<QPageSize::PageSizeId>(ofThePages)));
        QPainter painter(&writer);
        painter.drawText(100, 100, "one page");
    }
    Before before;
    const QTemporaryDir folder;
    const QString path = folder.filePath("printed.pdf");
    const PrintChoice choice = before.answered(
        [&](Dialogs& dialogs) { return dialogs.print(pdf); },
        [&](QWidget& asked) {
            auto* dialog = qobject_cast<QPrintDialog*>(&asked);
            QVERIFY(dialog);
            if (chosen != 0)
                dialog->printer()->setPageSize(QPageSize(static_cast<QPageSize::PageSizeId>(chosen)));
            auto* printers = asked.findChild<QComboBox*>("printers");
            QVERIFY(printers);
            printers->setCurrentIndex(printers->count() - 1);
            auto* file = asked.findChild<QLineEdit*>("filename");
            QVERIFY(file);
            file->setText(path);
            auto* buttons = asked.findChild<QDialogButtonBox*>();
            buttons->button(QDialogButtonBox::Ok)->click();
        });
    QCOMPARE(choice.file, path);
    QVERIFY(!choice.send);
    QVERIFY(!QFile::exists(path));
    const int got = !choice.paper                            ? 0
                    : *choice.paper == report::Paper::Letter ? int(QPageSize::Letter)
                                                             : int(QPageSize::A4);
    QCOMPARE(got, paper);
}

void WindowDialogsTest::nothingIsClipped() {
    QFETCH(QSize, size);
    QFETCH(int, scale);
    QFETCH(theme::Scheme, scheme);
    Before before(size);
    before.theme.setScheme(scheme);
    before.theme.setScale(scale);
    const auto look = [](const QString& name) {
        return [name](QWidget& asked) {
            savePicture(asked, "dialog-" + name + '-' + QTest::currentDataTag());
            const QStringList found = clipped(asked) + faintTexts(asked);
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
            dialogs.tell(QString("The record cannot be opened"),
                         QString("Somebody has it open at another desk. Try again in a minute."));
            return true;
        },
        look("tell"));
    before.answered(detailsTaken, look("details"));
    before.answered([](Dialogs& dialogs) { return dialogs.leaveScreening({}, {}); }, look("leave"));
}

QTEST_MAIN(WindowDialogsTest)
#include "window_dialogs_test.moc"
