// SPDX-License-Identifier: GPL-3.0-or-later
// Right to left: an interview follows its own language, everything else the program's.
#include "app/interview/controls/reading_label.h"
#include "app/interview/foot_bar.h"
#include "app/interview/interview_view.h"
#include "app/interview/question_card.h"
#include "app/interview/section_list.h"
#include "app/records/record_row_delegate.h"
#include "tests/support/desks/desk.h"
#include "tests/support/desks/mirrored.h"
#include "tests/support/desks/small_screening.h"
#include "tests/support/gui/clipping.h"

#include <QAbstractButton>
#include <QGuiApplication>
#include <QHash>
#include <QImage>
#include <QPainter>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

namespace {

constexpr int edge = 4; ///< of a widget, where its frame may be

/// Where the ink lies: the share of it that is right of the middle.
double inkAtTheRight(const QImage& image, QRgb ground) {
    int left = 0;
    int right = 0;
    for (int y = edge; y < image.height() - edge; ++y)
        for (int x = edge; x < image.width() - edge; ++x)
            if (image.pixel(x, y) != ground)
                ++(x < image.width() / 2 ? left : right);
    return static_cast<double>(right) / std::max(1, left + right);
}

/// Likewise of all that a widget paints. Its ground is what there is most of.
double inkOf(QWidget& widget) {
    const QImage image = widget.grab().toImage().convertToFormat(QImage::Format_RGB32);
    QHash<QRgb, int> colours;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            ++colours[image.pixel(x, y)];
    QRgb ground = image.pixel(0, 0);
    for (auto colour = colours.cbegin(); colour != colours.cend(); ++colour)
        if (colour.value() > colours[ground])
            ground = colour.key();
    return inkAtTheRight(image, ground);
}

/// Most of what is painted in it stands where reading begins.
void beginsAtItsSide(QWidget& widget, bool isMirrored) {
    const double share = inkOf(widget);
    QVERIFY2(isMirrored ? share > 0.6 : share < 0.4,
             qPrintable(widget.objectName() + ": " + QString::number(share)));
}

} // namespace

class MirroredTest : public QObject {
    Q_OBJECT

    /// Sections at the one side, the way on at the other, the text of a card at the side where it begins.
    static void lookAtInterview(Desktop& desktop, bool isMirrored) {
        auto* view = qobject_cast<interview::InterviewView*>(desktop.screen());
        QVERIFY(view);
        QCOMPARE(view->layoutDirection() == Qt::RightToLeft, isMirrored);
        const int middle = view->width() / 2;
        const auto* sections = view->findChild<interview::SectionList*>();
        QVERIFY(sections && sections->isVisible());
        QCOMPARE(middleOf(*sections, *view) > middle, isMirrored);
        const auto* foot = view->findChild<interview::FootBar*>();
        const int next = middleOf(*foot->nextButton(), *view);
        QCOMPARE(next < middleOf(*foot, *view), isMirrored);
        const auto* card = view->findChild<interview::QuestionCard*>();
        QVERIFY(card);
        const auto* yes = desktop.find<QAbstractButton>("option.pressure.yes");
        const auto* no = desktop.find<QAbstractButton>("option.pressure.no");
        QVERIFY(yes && no);
        QCOMPARE(yes->y(), no->y());
        QCOMPARE(middleOf(*yes, *view) > middleOf(*no, *view), isMirrored);
        const auto labels = card->findChildren<interview::ReadingLabel*>();
        const auto question = std::find_if(labels.begin(), labels.end(), [](const auto* label) {
            return label->property("role") == "question";
        });
        QVERIFY(question != labels.end());
        QVERIFY((*question)->width() > 300); // or its two sides say nothing
        beginsAtItsSide(**question, isMirrored);
        // Its key and its word fill most of it, and yet not both of its ends alike.
        const double share = inkOf(*desktop.find("option.pressure.yes"));
        QVERIFY2((share > 0.5) == isMirrored, qPrintable(QString::number(share)));
        QVERIFY2(clipped(*desktop.window).isEmpty(), qPrintable(clipped(*desktop.window).join('\n')));
    }

private slots:
    void cleanup() { QGuiApplication::setLayoutDirection(Qt::LayoutDirectionAuto); }

    void anInterviewFollowsItsLanguageAndTheRestTheProgram();
    void aProgramRightToLeftMirrorsItsScreens();
    void aRowOfTheRecordsBeginsAtItsSide_data();
    void aRowOfTheRecordsBeginsAtItsSide();
};

void MirroredTest::anInterviewFollowsItsLanguageAndTheRestTheProgram() {
    const QTemporaryDir folder;
    writeArabic(folder);
    Desktop desktop(folder.filePath("questionnaires"), false);
    beginArabic(desktop, "ar");
    savePicture(*desktop.window, "mirrored-interview");
    lookAtInterview(desktop, true);
    QCOMPARE(desktop.window->layoutDirection(), Qt::LeftToRight);
    desktop.click("review");
    QCOMPARE(desktop.screen()->layoutDirection(), Qt::LeftToRight);
}

void MirroredTest::aProgramRightToLeftMirrorsItsScreens() {
    const QTemporaryDir folder;
    writeArabic(folder);
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    Desktop desktop(folder.filePath("questionnaires"), false);
    settle();
    savePicture(*desktop.window, "mirrored-choose");
    QWidget& window = *desktop.window;
    QVERIFY(middleOf(*desktop.find("choose.arabic"), window) >
            middleOf(*desktop.find("edit.arabic"), window));
    QVERIFY(middleOf(*desktop.find("chooseTitle"), window) >
            middleOf(*desktop.find("clinicSettings"), window));
    QVERIFY(middleOf(*desktop.find("stateKeys"), window) < window.width() / 2);
    beginArabic(desktop, "en"); // in which the interview is as ever
    lookAtInterview(desktop, false);
    desktop.click("review");
    QCOMPARE(desktop.screen()->layoutDirection(), Qt::RightToLeft);
    settle();
    savePicture(*desktop.window, "mirrored-review");
    QVERIFY(middleOf(*desktop.find("reviewBack"), window) > middleOf(*desktop.find("reviewFinish"), window));
    QVERIFY2(clipped(window).isEmpty(), qPrintable(clipped(window).join('\n')));
    desktop.click("reviewFinish");
    desktop.click("showSummary");
    settle();
    savePicture(*desktop.window, "mirrored-summary");
    QVERIFY(middleOf(*desktop.find("summarySave"), window) > middleOf(*desktop.find("summaryPrint"), window));
}

void MirroredTest::aRowOfTheRecordsBeginsAtItsSide_data() {
    QTest::addColumn<bool>("isMirrored");
    QTest::addRow("left to right") << false;
    QTest::addRow("right to left") << true;
}

void MirroredTest::aRowOfTheRecordsBeginsAtItsSide() {
    QFETCH(bool, isMirrored);
    QGuiApplication::setLayoutDirection(isMirrored ? Qt::RightToLeft : Qt::LeftToRight);
    const QTemporaryDir folder;
    makeSmallQuestionnaire(folder);
    Desk desk(folder.filePath("records"), folder.filePath("questionnaires"));
    desk.setUp();
    screenOnce(desk);
    auto* table = desk.desktop.window->findChild<QTableView*>("recordTable");
    QTRY_VERIFY(table->isVisible() && table->model()->rowCount() == 1);
    settle();
    savePicture(*desk.desktop.window, isMirrored ? "mirrored-records" : "records");
    // The first column at the side where reading begins, and its text at that side of it.
    const QModelIndex patient = table->model()->index(0, 0);
    const QRect cell = table->visualRect(patient);
    QCOMPARE(cell.center().x() > table->viewport()->width() / 2, isMirrored);
    QStyleOptionViewItem option;
    option.initFrom(table);
    option.widget = table;
    option.font = table->font();
    option.rect = {0, 0, 600, cell.height()};
    option.direction = table->layoutDirection();
    QImage image(option.rect.size(), QImage::Format_RGB32);
    QPainter painter(&image);
    table->clearSelection();
    table->itemDelegate()->paint(&painter, option, patient);
    painter.end();
    const double share = inkAtTheRight(image, desk.desktop.theme.palette().surface.rgb());
    QVERIFY2(isMirrored ? share > 0.9 : share < 0.1, qPrintable(QString::number(share)));
    // What belongs to the chosen one stands at the other side of the list.
    const QWidget* panel = desk.desktop.find("patientPanel");
    QVERIFY(panel);
    QCOMPARE(middleOf(*panel, *desk.desktop.window) < middleOf(*table, *desk.desktop.window), isMirrored);
}

QTEST_MAIN(MirroredTest)
#include "mirrored_test.moc"
