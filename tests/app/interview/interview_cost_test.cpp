// SPDX-License-Identifier: GPL-3.0-or-later
// What is done once and not again and again: tests/benchmarks says how long it takes.
#include "app/interview/controls/reading_label.h"
#include "app/interview/controls/section_button.h"
#include "app/interview/controls/text_sizes.h"
#include "app/interview/question_card.h"
#include "app/interview/section_page.h"
#include "tests/app/interview/interview_fixture.h"
#include "tests/support/gui/clipping.h"

#include <QScrollArea>
#include <QScrollBar>

using namespace anteroom;
using namespace anteroom::test;
using interview::QuestionCard;
using interview::ReadingLabel;
using interview::SectionPage;
using interview::TextSizes;

namespace {

class CountedEvents : public QObject {
public:
    CountedEvents(QObject* watched, QEvent::Type type) : m_type(type) { watched->installEventFilter(this); }
    int count = 0;

protected:
    bool eventFilter(QObject*, QEvent* event) override {
        count += event->type() == m_type ? 1 : 0;
        return false;
    }

private:
    QEvent::Type m_type;
};

} // namespace

class InterviewCostTest : public QObject {
    Q_OBJECT
private slots:
    void init() { InterviewWindow::theme().setScale(100); }
    void aTextIsMeasuredOnceForEachWidthAndFont();
    void aLabelOfAnotherTextOrFontIsMeasuredAnew();
    void anotherCountInTheListOfSectionsPlacesNothingAnew();
    void linesOutOfSightFollowAfterWhatIsSeen();
    void onlyThePageThatIsShownIsStyledAnew();
    void aPageIsSeenBeforeAllOfItsCardsAreMade();
    void cardsThatAnAnswerMayBringUpAreMadeWhileSomebodyReads();
    void aTitleIsAsHighAsItsLinesWhateverStandsBesideIt();
    void aPageIsBuiltWhenItIsShownAndGoesAfterAFewOthers();
};

void InterviewCostTest::aTextIsMeasuredOnceForEachWidthAndFont() {
    TextSizes sizes;
    int measured = 0;
    const auto measure = [&measured] { return ++measured; };
    const QFont font;
    QFont bold;
    bold.setBold(true);
    QCOMPARE(sizes.of("text", font, 100, measure), 1);
    QCOMPARE(sizes.of("text", font, 100, measure), 1);
    QCOMPARE(sizes.of("text", font, 90, measure), 2);
    QCOMPARE(sizes.of("text", bold, 100, measure), 3);
    QCOMPARE(sizes.of("other", font, 100, measure), 4);
    QCOMPARE(sizes.of("text", font, 100, measure), 1);
    for (int width = 0; width < 20; ++width)
        sizes.of("text", font, width, measure);
    QCOMPARE(sizes.of("other", font, 100, measure), 25);
}

void InterviewCostTest::aLabelOfAnotherTextOrFontIsMeasuredAnew() {
    ReadingLabel label("Short.", "body");
    const int oneLine = label.heightForWidth(200);
    label.setText("Enter the top number, between 50 and 260, and then the bottom number below it.");
    const int moreLines = label.heightForWidth(200);
    QVERIFY(moreLines > oneLine);
    InterviewWindow::theme().setScale(200);
    settle();
    label.ensurePolished();
    QVERIFY(label.heightForWidth(200) > moreLines);
    label.setText("Short.");
    QVERIFY(label.heightForWidth(200) < moreLines * 2);
}

void InterviewCostTest::anotherCountInTheListOfSectionsPlacesNothingAnew() {
    InterviewWindow window;
    settle();
    auto* line = window.find<QAbstractButton>("section.visit");
    const QString before = line->accessibleName();
    const CountedEvents layouts(line->parentWidget(), QEvent::LayoutRequest);
    window.click("option.here.partner");
    settle();
    QVERIFY(line->accessibleName() != before);
    QCOMPARE(layouts.count, 0);
}

void InterviewCostTest::linesOutOfSightFollowAfterWhatIsSeen() {
    std::string yaml =
        "anteroom: 1\nid: long\nversion: 1.0.0\ntitle: Long\nlicense: CC0-1.0\nlanguages: [en]\n"
        "sections:\n  - id: first\n    title: First\n    questions:\n      - {id: a, type: yes-no, text: "
        "A}\n";
    for (int i = 0; i < 60; ++i) {
        const std::string n = std::to_string(i);
        yaml += "  - {id: s" + n + ", title: Section, questions: [{id: q" + n +
                ", type: yes-no, text: Q}, {id: more" + n +
                ", type: yes-no, text: More, show-when: a is yes}]}\n";
    }
    InterviewWindow window(questionnaireFrom(yaml));
    settle();
    const auto saysOf = [&window](const char* line) {
        return window.find<QAbstractButton>(line)->accessibleName();
    };
    const auto answer = [&window](const char* option) {
        window.find<QAbstractButton>(option)->click(); // and nothing else has its turn
    };
    QCOMPARE(saysOf("section.s59"), QString("Section, 1 left"));
    answer("option.a.yes");
    QCOMPARE(saysOf("section.s0"), QString("Section, 2 left"));
    QCOMPARE(saysOf("section.s59"), QString("Section, 1 left"));
    QTRY_COMPARE(saysOf("section.s59"), QString("Section, 2 left"));
    QCOMPARE(saysOf("section.s30"), QString("Section, 2 left"));

    answer("option.a.no");
    auto* area = window.find<QScrollArea>("sectionArea");
    area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
    QCOMPARE(saysOf("section.s59"), QString("Section, 1 left"));
}

void InterviewCostTest::onlyThePageThatIsShownIsStyledAnew() {
    InterviewWindow window;
    window.click("option.here.partner");
    window.click("section.safety");
    settle();
    QCOMPARE(window.view().findChildren<SectionPage*>().size(), 2);
    window.theme().setScheme(theme::Scheme::Dark);
    QCOMPARE(window.view().findChildren<SectionPage*>().size(), 1);
    settle();
    window.click("section.visit");
    settle();
    QVERIFY(window.find<QAbstractButton>("option.here.partner")->isChecked());
}

void InterviewCostTest::aPageIsSeenBeforeAllOfItsCardsAreMade() {
    std::string yaml =
        "anteroom: 1\nid: long\nversion: 1.0.0\ntitle: Long\nlicense: CC0-1.0\nlanguages: [en]\n"
        "sections:\n  - {id: first, title: First, questions: [{id: a, type: yes-no, text: A}]}\n"
        "  - id: second\n    title: Second\n    questions:\n";
    constexpr int many = 40;
    for (int i = 0; i < many; ++i)
        yaml += "      - {id: q" + std::to_string(i) + ", type: yes-no, text: Question}\n";
    InterviewWindow window(questionnaireFrom(yaml));
    settle();
    window.view().goToSection(1);
    const auto cards = [&window] { return window.view().findChildren<QuestionCard*>().size() - 1; };
    QVERIFY2(cards() > 2 && cards() < 12, qPrintable(QString::number(cards())));
    QTRY_COMPARE(cards(), many);
}

void InterviewCostTest::cardsThatAnAnswerMayBringUpAreMadeWhileSomebodyReads() {
    std::string yaml =
        "anteroom: 1\nid: long\nversion: 1.0.0\ntitle: Long\nlicense: CC0-1.0\nlanguages: [en]\n"
        "sections:\n  - id: first\n    title: First\n    questions:\n      - {id: a, type: yes-no, text: "
        "A}\n";
    constexpr int followUps = 30, ahead = 24;
    for (int i = 0; i < followUps; ++i)
        yaml += "      - {id: q" + std::to_string(i) + ", type: yes-no, text: Why, show-when: a is yes}\n";
    yaml += "      - {id: last, type: yes-no, text: Last}\n";
    InterviewWindow window(questionnaireFrom(yaml));
    const auto cards = [&window] { return window.view().findChildren<QuestionCard*>().size(); };
    QTRY_VERIFY(!window.view().findChild<SectionPage*>()->isMakingCards());
    QCOMPARE(cards(), 2 + ahead); // no more than that for what may never be asked
    QWidget* const made = window.view().findChild<QuestionCard*>("question.q3");
    QVERIFY(made->isHidden());

    window.click("option.a.yes");
    settle();
    QCOMPARE(window.find<QuestionCard>("question.q3"), made);
    QVERIFY(made->isVisible());
    QVERIFY(window.find<QuestionCard>("question.q29")->isVisible());
    // Keys come to them in the order of the page.
    window.find<QAbstractButton>("option.a.yes")->setFocus();
    for (int i = 0; i < followUps; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
        settle();
        QVERIFY2(window.find<QuestionCard>("question.q" + QString::number(i))
                     ->isAncestorOf(QApplication::focusWidget()),
                 qPrintable(QString::number(i)));
    }
}

void InterviewCostTest::aTitleIsAsHighAsItsLinesWhateverStandsBesideIt() {
    const auto states = std::make_shared<const TextSizes>(64);
    interview::SectionButton button(InterviewWindow::theme(), states);
    button.display({"id", "Mood", "4 left", {}, false}); // of one word: it cannot be broken
    const int line = button.heightForWidth(252);
    for (const char* state : {"4 left", "10 left", "Done", "Done, 3 declined"}) {
        button.display({"id", "Mood now", state, {}, false});
        QCOMPARE(button.heightForWidth(252), line);
    }
    QVERIFY(button.heightForWidth(60) >= line);
    button.display({"id", "What you take and what it did to you", "Done, 3 declined", {}, false});
    QVERIFY(button.heightForWidth(252) > line);
    QVERIFY(button.heightForWidth(900) == line);
}

void InterviewCostTest::aPageIsBuiltWhenItIsShownAndGoesAfterAFewOthers() {
    constexpr std::uint32_t many = 12;
    std::string yaml =
        "anteroom: 1\nid: wide\nversion: 1.0.0\ntitle: Wide\nlicense: CC0-1.0\nlanguages: [en]\nsections:\n";
    for (std::uint32_t i = 0; i < many; ++i) {
        const std::string number = std::to_string(i);
        yaml += "  - {id: s" + number + ", title: S, questions: [{id: q" + number +
                ", type: text, text: Question}, {id: n" + number +
                ", type: number, range: [0, 9], text: N}]}\n";
    }
    InterviewWindow window(questionnaireFrom(yaml));
    const auto pages = [&window] { return window.view().findChildren<SectionPage*>().size(); };
    QCOMPARE(pages(), 1);
    window.type("field.q0", "typed and not left");
    window.view().goToSection(1);
    QCOMPARE(pages(), 2);
    window.type("field.n1", "70"); // is kept as it was typed
    for (std::uint32_t section = 2; section < many; ++section)
        window.view().goToSection(section);
    QTRY_COMPARE(pages(), 4);
    window.view().goToSection(many - 3);
    settle();
    QCOMPARE(pages(), 4);
    window.view().goToSection(0);
    QCOMPARE(window.find<QLineEdit>("field.q0")->text(), QString("typed and not left"));
    window.view().goToSection(1);
    QCOMPARE(window.find<QLineEdit>("field.n1")->text(), QString("70"));
}

QTEST_MAIN(InterviewCostTest)
#include "interview_cost_test.moc"
