// SPDX-License-Identifier: GPL-3.0-or-later
// The summary as staff see it before they save it.
#include "tests/support/desks/desktop.h"
#include "tests/support/desks/preview_ink.h"
#include "tests/support/gui/clipping.h"
#include "tests/support/gui/mouse.h"

#include <QAbstractScrollArea>
#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QTest>
#include <QTimer>

using namespace anteroom;
using namespace anteroom::test;

class SummaryScreenTest : public QObject {
    Q_OBJECT

private slots:
    void thePreviewShowsThePages_data();
    void thePreviewShowsThePages();
    void whatStaffMustDoIsReadAsAWhole_data();
    void whatStaffMustDoIsReadAsAWhole();
    void thePagesKeepHalfOfTheWindow_data();
    void thePagesKeepHalfOfTheWindow();
    void whatDoesNotPrintAsTypedIsSaidBeforeSaving();
    void onlyAPdfGivesWayToThePdf();
    void openSafetyQuestionsAreSaidAgainBeforeTheWindowClosesAlsoAfterASave();
    void theTextIsCopiedWholeOrByPart();
    void keysChangeTheSizeOfTextAndTheScheme();
    void theButtonsShareALineAndThePaperStandsBesidePrint();
    void theHeadNamesTheQuestionnaireAndHasTheSizeOfText();
    void theHeadStaysInEveryWindow_data();
    void theHeadStaysInEveryWindow();
    void nothingIsLessThanNothingHigh();
    void largerTextMakesThePagesLarger();
    void theKeysAreAClickAway_data();
    void theKeysAreAClickAway();
};

namespace {

void openSummary(Desktop& desktop) {
    desktop.beginInterview();
    if (!desktop.find("review"))
        desktop.click("sections");
    desktop.showSummary();
}

} // namespace

void SummaryScreenTest::thePreviewShowsThePages_data() {
    QTest::addColumn<int>("scale");
    QTest::addColumn<theme::Scheme>("scheme");
    QTest::addRow("100") << 100 << theme::Scheme::Light;
    QTest::addRow("200-high-contrast") << 200 << theme::Scheme::HighContrast;
    QTest::addRow("100-dark") << 100 << theme::Scheme::Dark;
}

void SummaryScreenTest::thePreviewShowsThePages() {
    QFETCH(int, scale);
    QFETCH(theme::Scheme, scheme);
    Desktop desktop;
    desktop.theme.setScale(scale);
    openSummary(desktop);
    desktop.theme.setScheme(scheme);
    // Drawn in a thread of its own. Ink on white in either scheme: it is what comes out of the printer.
    QTRY_VERIFY(inkOnPreview(desktop) > 10);
    QVERIFY(inkOnPreview(desktop) < 300);
    savePicture(*desktop.window, QStringLiteral("summary-drawn-") + QTest::currentDataTag());
}

void SummaryScreenTest::whatStaffMustDoIsReadAsAWhole_data() { addScreenSizes(); }

// Its strip scrolls, so that nothing in it is clipped as far as clipped() can tell.
void SummaryScreenTest::whatStaffMustDoIsReadAsAWhole() {
    QFETCH(QSize, size);
    QFETCH(int, scale);
    for (const bool isChangedLater : {true, false}) {
        Desktop desktop;
        desktop.window->resize(size);
        desktop.theme.setScale(isChangedLater ? 100 : scale);
        openSummary(desktop);
        desktop.theme.setScale(scale);
        settle();
        const auto isWholeInView = [&desktop](const char* name) {
            const QLabel* label = desktop.find<QLabel>(name);
            return label && label->visibleRegion().boundingRect() == label->rect() &&
                   label->height() >= label->heightForWidth(label->width());
        };
        QTRY_VERIFY(isWholeInView("openSafety"));
        savePicture(*desktop.window, QStringLiteral("summary-notice-") + QTest::currentDataTag());
    }
}

void SummaryScreenTest::thePagesKeepHalfOfTheWindow_data() { addScreenSizes(); }

// With all that can stand above them at once.
void SummaryScreenTest::thePagesKeepHalfOfTheWindow() {
    QFETCH(QSize, size);
    QFETCH(int, scale);
    QFETCH(theme::Scheme, scheme);
    Desktop desktop;
    desktop.theme.setScheme(scheme);
    desktop.click("choose.ketamine-prescreen");
    desktop.find<QLineEdit>("patientName")->setText(QStringLiteral("TEST, Xu \uF8FE")); // no font has it
    desktop.type("staff", "J. Sample");
    desktop.click("begin");
    desktop.click("section.safety");
    desktop.click("option.wish-dead.current");
    desktop.showSummary();
    desktop.save();
    desktop.window->resize(size);
    desktop.theme.setScale(scale);
    settle();
    const QString name = QStringLiteral("summary-all-bands-") + QTest::currentDataTag();
    savePicture(*desktop.window, name);
    for (const char* band :
         {"summaryOutcome", "summaryUnprintable", "unacknowledged", "noticeAcknowledge", "openSafety"})
        QVERIFY2(desktop.find(band), band);
    const auto* pages = desktop.find<QAbstractScrollArea>("summaryPages");
    QVERIFY2(pages->height() >= size.height() / 2, qPrintable(QString::number(pages->height())));
    QCOMPARE(clipped(*desktop.window), QStringList());
    // The wheel goes down to where they are whole.
    const auto* whole = desktop.find<QAbstractScrollArea>("summaryScroll");
    const auto* bar = whole->verticalScrollBar();
    QCOMPARE(bar->value(), 0);
    for (int notch = 0; notch < 40 && bar->value() < bar->maximum(); ++notch) {
        turnWheel(*desktop.window, *whole->viewport(), -1);
        QCOMPARE(pages->verticalScrollBar()->value(), 0);
    }
    QCOMPARE(pages->visibleRegion().boundingRect().height(), pages->height());
    savePicture(*desktop.window, name + "-scrolled");
}

void SummaryScreenTest::whatDoesNotPrintAsTypedIsSaidBeforeSaving() {
    Desktop desktop;
    openSummary(desktop);
    QVERIFY(!desktop.find("summaryUnprintable"));
    desktop.click("summaryNew");
    desktop.click("choose.ketamine-prescreen");
    desktop.find<QLineEdit>("patientName")->setText(QStringLiteral("TEST, Xu \uF8FE")); // no font has it
    desktop.type("staff", "J. Sample");
    desktop.click("begin");
    desktop.showSummary();
    const auto* said = desktop.find<QLabel>("summaryUnprintable");
    QVERIFY(said);
    QCOMPARE(said->text(),
             QStringLiteral("No font on this computer has every character of this; their codes print "
                            "in their place, as [U+...]. Patient: TEST, Xu \uF8FE."));
}

void SummaryScreenTest::onlyAPdfGivesWayToThePdf() {
    Desktop desktop;
    openSummary(desktop);
    const QString path = desktop.folder.filePath("questionnaire.yaml");
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("anteroom: 1\n") > 0);
    file.close();
    desktop.dialogs.path = path;
    desktop.save();
    QVERIFY(desktop.find<QLabel>("summaryOutcome")->text().contains("was not saved"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("anteroom: 1\n"));
    desktop.dialogs.path = desktop.folder.filePath("out.pdf");
    desktop.save();
    QVERIFY(desktop.find<QLabel>("summaryOutcome")->text().startsWith("Saved: "));
    desktop.save(); // over itself
    QVERIFY(desktop.find<QLabel>("summaryOutcome")->text().startsWith("Saved: "));
}

void SummaryScreenTest::openSafetyQuestionsAreSaidAgainBeforeTheWindowClosesAlsoAfterASave() {
    Desktop desktop;
    openSummary(desktop);
    desktop.save();
    desktop.dialogs.mayLeave = false;
    QVERIFY(!desktop.window->close());
    QVERIFY(desktop.dialogs.notices.last().contains("Thoughts of ending life"));
    desktop.click("summaryNew");
    QCOMPARE(desktop.screenName(), QString("summary"));
    QCOMPARE(desktop.dialogs.notices.size(), 2);
}

void SummaryScreenTest::theTextIsCopiedWholeOrByPart() {
    Desktop desktop;
    openSummary(desktop);
    const auto copied = [&desktop](const QString& title) {
        QGuiApplication::clipboard()->clear();
        for (QAction* action : desktop.find<QPushButton>("summaryCopy")->menu()->actions())
            if (action->text() == title)
                action->trigger();
        return QGuiApplication::clipboard()->text();
    };
    const QString whole = copied("The whole summary");
    QVERIFY(whole.contains("INCOMPLETE") && whole.contains("Safety\n------") &&
            whole.contains("Not established\n"));
    const QString part = copied("Safety");
    QVERIFY2(part.startsWith("Safety\n------\n"), qPrintable(part.left(60)));
    QVERIFY(!part.contains("Not established\n"));
    QVERIFY(whole.contains(part.trimmed()));
}

void SummaryScreenTest::keysChangeTheSizeOfTextAndTheScheme() {
    Desktop desktop;
    QCOMPARE(desktop.theme.scale(), 100);
    desktop.key(Qt::Key_Plus, Qt::ControlModifier);
    QTRY_COMPARE(desktop.theme.scale(), 110);
    desktop.key(Qt::Key_0, Qt::ControlModifier);
    QTRY_COMPARE(desktop.theme.scale(), 100);
    desktop.key(Qt::Key_Minus, Qt::ControlModifier);
    QTRY_COMPARE(desktop.theme.scale(), 90);
    const auto before = desktop.theme.scheme();
    desktop.key(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(desktop.theme.scheme() != before);
}

void SummaryScreenTest::theButtonsShareALineAndThePaperStandsBesidePrint() {
    Desktop desktop;
    desktop.window->resize(1024, 700);
    openSummary(desktop);
    settle();
    const auto placeOf = [&desktop](const char* name) {
        const auto* widget = desktop.find(name);
        return widget ? QRect(widget->mapTo(desktop.window.get(), QPoint()), widget->size()) : QRect();
    };
    const int middle = placeOf("summarySave").center().y();
    for (const char* name :
         {"summaryPrint", "summaryPaper", "summaryCopy", "summaryAsText", "summaryBack", "summaryNew"})
        QVERIFY2(std::abs(placeOf(name).center().y() - middle) <= 1, name);
    QVERIFY(placeOf("summaryPaper").left() - placeOf("summaryPrint").right() < 16);
    QCOMPARE(desktop.find<QComboBox>("summaryPaper")->currentText(), QString("Letter paper"));
    QVERIFY(!desktop.find<QComboBox>("summaryPaper")->accessibleName().isEmpty());
}

void SummaryScreenTest::theHeadNamesTheQuestionnaireAndHasTheSizeOfText() {
    Desktop desktop;
    openSummary(desktop);
    QCOMPARE(desktop.find<QLabel>("stateTitle")->text(), QString("Ketamine therapy pre-screening"));
    desktop.click("stateLarger");
    QTRY_COMPARE(desktop.theme.scale(), 110);
    desktop.click("stateSmaller");
    QTRY_COMPARE(desktop.theme.scale(), 100);
}

void SummaryScreenTest::theHeadStaysInEveryWindow_data() { addScreenSizes(); }

void SummaryScreenTest::theHeadStaysInEveryWindow() {
    QFETCH(QSize, size);
    QFETCH(int, scale);
    Desktop desktop;
    desktop.window->resize(size);
    openSummary(desktop);
    desktop.theme.setScale(scale - 10);
    settle();
    const auto isWholeInView = [&desktop](const char* name) {
        const QWidget* part = desktop.find(name);
        return part && part->visibleRegion().boundingRect() == part->rect() && part->height() > 0;
    };
    for (const char* part : {"stateTitle", "stateSaved", "stateTextSize", "stateKeys"})
        QVERIFY2(isWholeInView(part), part);
    desktop.click("stateLarger");
    QTRY_COMPARE(desktop.theme.scale(), scale);
    settle();
    for (const char* part : {"stateTitle", "stateSaved", "stateTextSize", "stateKeys"})
        QVERIFY2(isWholeInView(part), part);
    // Nothing below it pays with all of its room.
    QVERIFY(desktop.find("summaryPages")->height() >= desktop.find("summarySave")->height() * 2);
}

// A height that is asked for and is none, Qt says on stderr and nowhere else.
void SummaryScreenTest::nothingIsLessThanNothingHigh() {
    static QStringList said;
    said.clear();
    const QtMessageHandler before = qInstallMessageHandler(
        [](QtMsgType, const QMessageLogContext&, const QString& text) { said << text; });
    {
        Desktop desktop;
        openSummary(desktop);
        settle();
        desktop.theme.setScale(200);
        desktop.window->resize(1024, 700);
        settle();
        desktop.find("openSafety")->hide();
        settle();
    }
    qInstallMessageHandler(before);
    QVERIFY2(said.filter("Negative sizes").isEmpty(), qPrintable(said.join('\n')));
}

void SummaryScreenTest::largerTextMakesThePagesLarger() {
    Desktop desktop;
    desktop.window->resize(1024, 700);
    openSummary(desktop);
    QTRY_VERIFY(inkOnPreview(desktop) > 10);
    const auto* pages = desktop.find<QAbstractScrollArea>("summaryPages");
    const int small = pages->verticalScrollBar()->maximum();
    QCOMPARE(pages->horizontalScrollBar()->maximum(), 0);
    desktop.theme.setScale(200);
    settle();
    QTRY_VERIFY(pages->horizontalScrollBar()->maximum() > pages->viewport()->width() / 2);
    QVERIFY(pages->verticalScrollBar()->maximum() > small * 3 / 2);
    desktop.theme.setScale(100);
    settle();
    QTRY_COMPARE(pages->horizontalScrollBar()->maximum(), 0);
}

void SummaryScreenTest::theKeysAreAClickAway_data() {
    QTest::addColumn<QString>("button");
    QTest::newRow("interview") << "keys";
    QTest::newRow("review") << "stateKeys";
}

void SummaryScreenTest::theKeysAreAClickAway() {
    QFETCH(QString, button);
    Desktop desktop;
    desktop.beginInterview();
    if (button == "stateKeys")
        desktop.click("review");
    bool isOpen = false;
    desktop.click(button);
    QTimer::singleShot(0, desktop.window.get(), [&] {
        if (auto* sheet = desktop.window->findChild<QDialog*>("keySheet")) {
            isOpen = true;
            sheet->reject();
        }
    });
    QTRY_VERIFY(isOpen);
}

QTEST_MAIN(SummaryScreenTest)
#include "summary_screen_test.moc"
