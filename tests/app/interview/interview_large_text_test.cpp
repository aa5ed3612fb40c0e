// SPDX-License-Identifier: GPL-3.0-or-later
// At 200 % in a small window everything that matters is still in view.
#include "tests/app/interview/interview_fixture.h"
#include "tests/support/gui/clipping.h"

#include <QLabel>
#include <QScrollArea>

using namespace anteroom;
using namespace anteroom::test;

namespace {

/// Of `widget`, as a rectangle of the window; empty where it is scrolled off.
bool isWhollyInView(const InterviewWindow& window, const QString& name) {
    const auto* widget = window.find<QWidget>(name);
    return widget && widget->visibleRegion().boundingRect() == widget->rect();
}

void enlarge(InterviewWindow& window) {
    InterviewWindow::theme().setScale(200);
    QTRY_COMPARE(window.textOf("textSize"), QString("200 %"));
    settle();
}

} // namespace

class InterviewLargeTextTest : public QObject {
    Q_OBJECT

private slots:
    void nextSaysWhyItStays();
    void theMessageOfWhatIsMissingIsInView();
    void theNoticeLeavesRoomForTheQuestion();
    void aHeadingComesIntoViewWithItsCard();
    void whatIsLeftAndTheKeysStayReachable();
    void theStateIsInViewAtEverySize_data();
    void theStateIsInViewAtEverySize();
    void theListOfSectionsHasTheWindowToItself();
    void theReviewIsNeverScrolledOff();
    void suggestionsStandBelowTheirField();
    void aNewRowComesIntoViewWhole();
    void theFieldsOfARowShareALine();
    void noOptionKeepsALineForItsBoldText();
};

void InterviewLargeTextTest::nextSaysWhyItStays() {
    InterviewWindow window;
    enlarge(window);
    window.click("next");
    QTRY_VERIFY(window.find("footNotice"));
    QCOMPARE(window.textOf("footNotice"),
             QString("3 questions here are not answered yet. They are marked above."));
    QVERIFY(isWhollyInView(window, "footNotice"));
    settle();
    savePicture(window.view(), "large-next");
    window.click("declined.here");
    window.click("declined.born");
    QTRY_COMPARE(window.textOf("footNotice"),
                 QString("One question here is not answered yet. It is marked above."));
    window.view().goToSection(1);
    QTRY_VERIFY(!window.find("footNotice"));
}

void InterviewLargeTextTest::theMessageOfWhatIsMissingIsInView() {
    InterviewWindow window;
    window.view().goToSection(2);
    enlarge(window);
    window.click("option.told-high.never");
    window.click("noneRows.pressure");
    window.type("field.pulse", "72");
    window.click("next"); // the weight is missing
    QTRY_COMPARE(window.focusName(), QString("field.weight"));
    QTRY_VERIFY(isWhollyInView(window, "message.weight"));
    QVERIFY(isWhollyInView(window, "field.weight"));
}

void InterviewLargeTextTest::theNoticeLeavesRoomForTheQuestion() {
    InterviewWindow window;
    window.view().goToSection(3);
    enlarge(window);
    window.click("option.thoughts.current");
    QTRY_VERIFY(window.find("staffNotice"));
    settle();
    savePicture(window.view(), "large-notice");
    // One line, until someone wants to acknowledge.
    QVERIFY(!window.find("noticeStaff"));
    QVERIFY(window.find("staffNotice")->height() < 120);
    QVERIFY(window.view().findChild<QScrollArea*>()); // the page
    window.key(Qt::Key_Down);
    QTRY_COMPARE(window.focusName(), QString("option.plan.yes"));
    QTRY_VERIFY(isWhollyInView(window, "question.plan"));
    window.click("noticeAcknowledge");
    QTRY_COMPARE(window.focusName(), QString("noticeStaff"));
    QVERIFY(!window.find("noticeMessage")); // nothing is wrong yet
    window.key(Qt::Key_Return);
    QTRY_VERIFY(window.find("noticeMessage"));
    window.keys("J. Sample");
    window.key(Qt::Key_Return);
    QTRY_VERIFY(!window.find("staffNotice"));
    QCOMPARE(window.session().urgentEvents().front().acknowledgedBy, std::string("J. Sample"));
}

void InterviewLargeTextTest::aHeadingComesIntoViewWithItsCard() {
    InterviewWindow window;
    window.view().goToSection(3);
    enlarge(window);
    window.view().goTo(window.of("help"));
    QTRY_COMPARE(window.focusName(), QString("option.help.family"));
    settle();
    savePicture(window.view(), "large-card");
    const auto* card = window.find<QWidget>("question.help");
    QTRY_VERIFY(card->visibleRegion().boundingRect().top() <= 0);
    QVERIFY(isWhollyInView(window, "option.help.family"));
}

void InterviewLargeTextTest::whatIsLeftAndTheKeysStayReachable() {
    InterviewWindow window;
    enlarge(window);
    QCOMPARE(window.find<QAbstractButton>("sections")->text(), QString("Sections, 3 left"));
    QCOMPARE(window.textOf("headProgress"), QString("0 of 10 gone through"));
    QVERIFY(isWhollyInView(window, "sections"));
    window.view().goToSection(1);
    QTRY_COMPARE(window.find<QAbstractButton>("sections")->text(), QString("Sections, 1 left"));
    QTRY_VERIFY(window.find("keyGoOn"));
}

void InterviewLargeTextTest::theStateIsInViewAtEverySize_data() {
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("scale");
    for (const QSize size : {QSize(1024, 700), QSize(1366, 768)})
        for (const int scale : {100, 200})
            QTest::addRow("%d-%d", size.width(), scale) << size << scale;
}

void InterviewLargeTextTest::theStateIsInViewAtEverySize() {
    QFETCH(QSize, size);
    QFETCH(int, scale);
    InterviewWindow window(interviewQuestionnaire(), size);
    window.theme().setScale(scale);
    window.view().setSaveState("Not saved: kept until you leave");
    QTRY_COMPARE(window.textOf("textSize"), QString("%1 %").arg(scale));
    settle();
    savePicture(window.view(), QString("state-") + QTest::currentDataTag());
    QVERIFY(window.textOf("saveState").startsWith("Not saved"));
    for (const char* name : {"questionnaireTitle", "language", "textSize", "saveState"})
        QVERIFY2(isWhollyInView(window, name), name);
}

void InterviewLargeTextTest::theListOfSectionsHasTheWindowToItself() {
    InterviewWindow window;
    enlarge(window);
    window.click("sections");
    QTRY_VERIFY(isWhollyInView(window, "section.visit"));
    settle();
    savePicture(window.view(), "large-sections");
    for (const char* name : {"section.medicines", "section.heart", "section.safety", "review"})
        QVERIFY2(isWhollyInView(window, name), name);
    QVERIFY(!window.find("next"));
    window.click("section.heart");
    QTRY_VERIFY(window.find("next"));
    QVERIFY(!window.find("section.heart"));
}

void InterviewLargeTextTest::theReviewIsNeverScrolledOff() {
    std::string sections = "sections:\n";
    for (int i = 0; i < 20; ++i) {
        const std::string n = std::to_string(i);
        sections += "  - {id: s" + n + ", title: Section " + n + ", questions: [{id: q" + n +
                    ", type: yes-no, text: Q}]}\n";
    }
    InterviewWindow window(questionnaireWith(sections));
    settle();
    QTRY_VERIFY(isWhollyInView(window, "review"));
    window.view().goToSection(19);
    settle();
    QVERIFY(isWhollyInView(window, "review"));
    QTRY_VERIFY(isWhollyInView(window, "section.s19"));
}

void InterviewLargeTextTest::suggestionsStandBelowTheirField() {
    InterviewWindow window(interviewQuestionnaire(), {1024, 420});
    window.view().goToSection(1);
    window.click("addRow.taken");
    QTRY_COMPARE(window.focusName(), QString("row.taken.0.name"));
    window.keys("clo"); // two of them
    QTRY_VERIFY(window.find("suggestions"));
    settle();
    savePicture(window.view(), "suggestions-small");
    const auto placeOf = [&window](const QString& name) {
        const auto* widget = window.find<QWidget>(name);
        return QRect(widget->mapTo(&window.view(), QPoint()), widget->size());
    };
    QVERIFY(placeOf("suggestions").top() >= placeOf("row.taken.0.name").bottom());
    QVERIFY(placeOf("suggestions").bottom() <= window.view().height());
    QVERIFY(isWhollyInView(window, "row.taken.0.name"));
}

void InterviewLargeTextTest::aNewRowComesIntoViewWhole() {
    InterviewWindow window;
    window.view().goToSection(1);
    for (int row = 0; row < 3; ++row) {
        window.click("addRow.taken");
        QTRY_COMPARE(window.focusName(), QString("row.taken.%1.name").arg(row));
        window.keys("x");
    }
    settle();
    QTRY_VERIFY(isWhollyInView(window, "option.taken.2.daily.yes"));
    QVERIFY(isWhollyInView(window, "remove.2"));
}

void InterviewLargeTextTest::theFieldsOfARowShareALine() {
    InterviewWindow window(questionnaireOf(R"(- id: taken
  type: rows
  text: Which medicines do you take?
  row: medicine
  fields:
    - {id: name, type: text, text: Name of the medicine}
    - {id: dose, type: text, text: Dose})"));
    window.click("addRow.taken");
    QTRY_VERIFY(window.find("row.taken.0.dose"));
    settle();
    const auto topOf = [&window](const QString& name) {
        return window.find<QWidget>(name)->mapTo(&window.view(), QPoint()).y();
    };
    QCOMPARE(topOf("row.taken.0.name"), topOf("row.taken.0.dose"));
}

void InterviewLargeTextTest::noOptionKeepsALineForItsBoldText() {
    // Of every length: one of them fits in its own weight, and not in bold.
    std::string options;
    for (int length = 60; length < 80; ++length)
        options += "    - {id: o" + std::to_string(length) + ", text: '" + std::string(30, 'a') + " " +
                   std::string(static_cast<std::size_t>(length - 31), 'b') + "'}\n";
    InterviewWindow window(questionnaireOf("- id: q\n  type: choice\n  text: Q\n  options:\n" + options),
                           {1024, 3000});
    for (auto* option : window.view().findChildren<QAbstractButton*>()) {
        if (!option->objectName().startsWith("option.q."))
            continue;
        const int height = option->height();
        const int wanted = option->heightForWidth(option->width());
        QCOMPARE(height, wanted);
        option->click();
        settle();
        QCOMPARE(option->heightForWidth(option->width()), wanted); // choosing moves nothing
        const int lines = option->fontMetrics().height();
        const QString text = option->accessibleName().section(": ", 1);
        const int room = option->width() - 64;
        if (option->fontMetrics().horizontalAdvance(text) < room)
            QVERIFY2(height < 2 * lines + 16, qPrintable(text));
    }
}

QTEST_MAIN(InterviewLargeTextTest)
#include "interview_large_text_test.moc"
