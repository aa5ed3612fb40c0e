// SPDX-License-Identifier: GPL-3.0-or-later
// Right to left: an interview follows its own language, everything else the program's.
#include "app/interview/foot_bar.h"
#include "app/interview/interview_view.h"
#include "app/interview/question_card.h"
#include "app/interview/section_list.h"
#include "app/records/record_row_delegate.h"
#include "tests/app/desktop/workspace_desk.h"

#include <QPainter>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QTableView>

using namespace anteroom;
using namespace anteroom::test;

namespace {

/// A made-up interview in two languages, one of them right to left.
void writeArabic(const QTemporaryDir& folder) {
    QVERIFY(QDir().mkpath(folder.filePath("questionnaires/arabic")));
    QVERIFY(files::saveFile(folder.filePath("questionnaires/arabic/questionnaire.yaml"), R"(anteroom: 1
id: arabic
version: 1.0.0
title: {ar: "فحص تجريبي", en: Sample}
license: CC0-1.0
languages: [ar, en]
sections:
  - id: main
    title: {ar: "القسم", en: Main}
    questions:
      - id: pressure
        type: yes-no
        text: {ar: "هل ضغط الدم مرتفع؟", en: "Is the blood pressure high?"}
      - id: words
        type: text
        text: {ar: "بكلماتك", en: "In your own words"}
  - id: more
    title: {ar: "المزيد", en: More}
    questions:
      - id: again
        type: yes-no
        text: {ar: "مرة أخرى؟", en: "Once more?"}
)"));
}

int middleOf(const QWidget& widget, const QWidget& within) {
    return widget.mapTo(&within, widget.rect().center()).x();
}

/// Where the ink of a cell lies: the share of it that is right of the middle.
double inkAtTheRight(const QImage& image, QRgb ground) {
    int left = 0;
    int right = 0;
    for (int y = 4; y < image.height() - 4; ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixel(x, y) != ground)
                ++(x < image.width() / 2 ? left : right);
    return static_cast<double>(right) / std::max(1, left + right);
}

} // namespace

class MirroredTest : public QObject {
    Q_OBJECT

    /// Begins the interview of writeArabic() in one of its languages.
    static void begin(Desktop& desktop, const QString& language) {
        desktop.click("choose.arabic");
        if (desktop.screenName() == "protocol") {
            desktop.find<QPlainTextEdit>("protocolText.ar")->setPlainText("A made-up protocol");
            desktop.find<QPlainTextEdit>("protocolText.en")->setPlainText("A made-up protocol");
            desktop.click("protocolSave");
            QTRY_COMPARE(desktop.screenName(), QString("identity"));
        }
        desktop.click("language." + language);
        desktop.type("staff", "J. Sample");
        desktop.click("begin");
        QCOMPARE(desktop.screenName(), QString("interview"));
        settle();
    }

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
        if (yes->y() == no->y())
            QCOMPARE(middleOf(*yes, *view) > middleOf(*no, *view), isMirrored);
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
    begin(desktop, "ar");
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
    begin(desktop, "en"); // in which the interview is as ever
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
