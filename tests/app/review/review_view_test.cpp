// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/review/review_view.h"
#include "app/theme/theme.h"
#include "tests/support/answers.h"
#include "tests/support/gui/clipping.h"
#include "tests/support/questionnaire_from.h"

#include <QAccessible>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <cstdlib>

using namespace anteroom;
using namespace anteroom::test;

namespace {

std::shared_ptr<const Questionnaire> questionnaire() {
    return questionnaireOf(R"(- {id: told, type: yes-no, text: Told of it}
- {id: controlled, type: yes-no, text: Under control, show-when: told is yes}
- {id: tablets, type: yes-no, text: Takes tablets}
)",
                           R"(contradictions:
  - {id: odd, when: told is no and tablets is yes, text: These do not fit}
)");
}

class Page {
public:
    explicit Page(std::shared_ptr<const Questionnaire> of = questionnaire())
        : theme(*qApp), view(theme), session(std::move(of)) {
        QObject::connect(&view, &review::ReviewView::changeRequested, &view,
                         [this](QuestionIndex question) { asked.push_back(question); });
    }
    void open() {
        view.open(review::reviewOf(session, "en"), "Came late.");
        view.show();
        settle();
    }
    bool says(const QString& words) const {
        for (const QLabel* label : view.findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(words))
                return true;
        return false;
    }
    /// The newest: those of an earlier open() may not be deleted yet.
    QPushButton* button(const QString& prefix, const char* id) const {
        return view
            .findChildren<QPushButton*>(prefix + QString::number(static_cast<qulonglong>(at(session.of(id)))))
            .last();
    }

    theme::Theme theme;
    review::ReviewView view;
    TestSession session;
    std::vector<QuestionIndex> asked;
};

} // namespace

class ReviewViewTest : public QObject {
    Q_OBJECT

private slots:
    void promise2AHiddenAnswerIsShownAsKeptNotCountedAndLeadsToItsGate();
    void bothSidesOfAContradictionAreAClickAway();
    void aGapIsAClickAwayAndBlocksNothing();
    void whatLeadsOnIsCalledWhatItShows();
    void staffNotesAreShownAndToldOn();
    void labelsAnswersAndChangeStandOnOneBaseline_data();
    void labelsAnswersAndChangeStandOnOneBaseline();
    void theFootBeginsWhereTheColumnBegins_data();
    void theFootBeginsWhereTheColumnBegins();
    void theKeysAreOnTheTitleAndFinishIsOneTabAway();
    void aRefusedEntryIsNotSaidToBeNotAsked();
    void everyGapIsSaidInWords();
    void itOpensAtItsTop();
    void whatIsKeptAndHowLargeTheTextIsStaysInView();
    void pageDownScrollsFromWhateverHasTheFocus();
};

void ReviewViewTest::promise2AHiddenAnswerIsShownAsKeptNotCountedAndLeadsToItsGate() {
    Page page;
    page.session.set("told", yes());
    page.session.set("controlled", no());
    page.open();
    QVERIFY(!page.says("Kept, not counted"));
    page.session.set("told", no());
    page.open();
    QVERIFY(page.says("Kept, not counted"));
    QPushButton* change = page.button("reviewChange.", "controlled");
    QVERIFY(change && change->isVisible());
    change->click();
    QVERIFY(page.asked == std::vector<QuestionIndex>{page.session.of("told")});
}

void ReviewViewTest::bothSidesOfAContradictionAreAClickAway() {
    Page page;
    page.session.set("told", no());
    page.session.set("tablets", yes());
    page.open();
    QVERIFY(page.says("These do not fit"));
    page.button("change.", "told")->click();
    page.button("change.", "tablets")->click();
    QVERIFY(page.asked == (std::vector<QuestionIndex>{page.session.of("told"), page.session.of("tablets")}));
}

void ReviewViewTest::aGapIsAClickAwayAndBlocksNothing() {
    Page page;
    page.open();
    QVERIFY(page.says("Not answered yet: 2"));
    page.button("change.", "told")->click();
    QVERIFY(page.asked == std::vector<QuestionIndex>{page.session.of("told")});
    const QSignalSpy finished(&page.view, &review::ReviewView::summaryRequested);
    auto* finish = page.view.findChild<QPushButton*>("reviewFinish");
    QVERIFY(finish->isEnabled());
    finish->click();
    QCOMPARE(finished.count(), 1);
}

void ReviewViewTest::whatLeadsOnIsCalledWhatItShows() {
    Page page;
    page.session.set("tablets", yes());
    page.open();
    const auto nameOf = [](QWidget* button) {
        return QAccessible::queryAccessibleInterface(button)->text(QAccessible::Name);
    };
    QPushButton* gap = page.button("change.", "told");
    QVERIFY2(gap->text().endsWith(": 1 left"), qPrintable(gap->text()));
    QCOMPARE(nameOf(gap), gap->text());
    page.session.set("told", no());
    page.open();
    QCOMPARE(nameOf(page.button("change.", "told")), QString("Go to: Told of it"));
    QCOMPARE(nameOf(page.button("reviewChange.", "told")), QString("Change: Told of it"));
}

void ReviewViewTest::staffNotesAreShownAndToldOn() {
    Page page;
    page.open();
    auto* notes = page.view.findChild<QPlainTextEdit*>("staffNotes");
    QCOMPARE(notes->toPlainText(), QString("Came late."));
    QStringList said;
    for (const QLabel* label : notes->parentWidget()->findChildren<QLabel*>())
        said << label->text();
    // The heading and the mark that the pages and the text have.
    QVERIFY2(said.contains(QStringLiteral("Printed under Notes, as “By staff”")),
             qPrintable(said.join('\n')));
    QSignalSpy changed(&page.view, &review::ReviewView::staffNotesChanged);
    notes->setPlainText("Came early.");
    QCOMPARE(changed.last().first().toString(), QString("Came early."));
}

void ReviewViewTest::labelsAnswersAndChangeStandOnOneBaseline_data() {
    QTest::addColumn<int>("scale");
    QTest::newRow("100") << 100;
    QTest::newRow("200") << 200;
}

void ReviewViewTest::labelsAnswersAndChangeStandOnOneBaseline() {
    QFETCH(int, scale);
    Page page;
    page.theme.setScale(scale);
    page.view.resize(1366, 768);
    page.session.set("told", yes());
    page.open();
    savePicture(page.view, QString("review-%1").arg(scale));
    const auto baselineOf = [&page](const QLabel* label) {
        return label->mapTo(&page.view, label->contentsRect().topLeft()).y() + label->fontMetrics().ascent();
    };
    const QPushButton* change = page.button("reviewChange.", "told");
    const QFontMetrics metrics = change->fontMetrics();
    const int wanted = change->mapTo(&page.view, QPoint(0, (change->height() - metrics.height()) / 2)).y() +
                       metrics.ascent();
    const auto labels = change->parentWidget()->findChildren<QLabel*>();
    QCOMPARE(labels.size(), 2);
    for (const QLabel* label : labels)
        QCOMPARE(baselineOf(label), wanted);
    page.theme.setScale(100);
}

void ReviewViewTest::theFootBeginsWhereTheColumnBegins_data() {
    QTest::addColumn<QSize>("size");
    QTest::newRow("wide") << QSize(1600, 900);
    QTest::newRow("narrow") << QSize(800, 600);
}

void ReviewViewTest::theFootBeginsWhereTheColumnBegins() {
    QFETCH(QSize, size);
    Page page;
    page.view.resize(size);
    page.open();
    const auto beginOf = [&page](const QWidget* widget) { return widget->mapTo(&page.view, QPoint()).x(); };
    const QWidget* card = page.view.findChild<QPlainTextEdit*>("staffNotes")->parentWidget();
    const auto* finish = page.view.findChild<QPushButton*>("reviewFinish");
    const auto* back = page.view.findChild<QPushButton*>("reviewBack");
    QTRY_VERIFY(std::abs(beginOf(back) - beginOf(card)) <= 1);
    // As on every page: the way back, then the way on.
    QVERIFY(beginOf(finish) > beginOf(back) + back->width());
    // Next of the interview stands at the other end.
    QVERIFY(beginOf(finish) + finish->width() < page.view.width() / 2);
}

void ReviewViewTest::theKeysAreOnTheTitleAndFinishIsOneTabAway() {
    Page page;
    page.open();
    QVERIFY(QTest::qWaitForWindowActive(&page.view));
    const QSignalSpy finished(&page.view, &review::ReviewView::summaryRequested);
    page.view.setFocus();
    QTRY_COMPARE(QApplication::focusWidget()->objectName(), QString("reviewTitle"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QCOMPARE(finished.count(), 0);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget()->objectName(), QString("reviewFinish"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(finished.count(), 1);
    // Then down the page, the notes last.
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget()->objectName(), QString("reviewBack"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QVERIFY(QApplication::focusWidget()->objectName().startsWith("change."));
}

void ReviewViewTest::aRefusedEntryIsNotSaidToBeNotAsked() {
    Page page(questionnaireOf("- {id: age, type: number, text: Age, range: [0, 120]}"));
    page.session.set("age", refused("a hundred"));
    page.open();
    QVERIFY(page.says("Typed, not accepted: a hundred"));
    QVERIFY(!page.says("not asked"));
    QVERIFY(page.says("Not answered yet: 1 of 1"));
}

// Colour alone says nothing to whoever does not see it.
void ReviewViewTest::everyGapIsSaidInWords() {
    Page page(questionnaireOf(R"(- {id: asked, type: yes-no, text: Asked}
- {id: pulse, type: number, measured: yes, text: Pulse, range: [20, 250]}
- {id: tried, type: rows, row: antidepressant, text: Tried, fields: [{id: name, type: text, text: Name}, {id: full, type: yes-no, text: Full trial}]}
- {id: taken, type: rows, row: medicine, text: Taken, fields: [{id: name, type: text, text: Name}]}
)"));
    page.session.set("pulse", notMeasured());
    page.session.set("tried", rows({{text("sertraline"), {}}}));
    page.session.set("taken", openRows({{text("lithium")}}));
    page.view.resize(1024, 700);
    page.open();
    savePicture(page.view, "review-gaps-in-words");
    for (const char* words :
         {"not asked", "Not answered yet: the reason", "Not answered yet: antidepressant 1 (full trial)",
          "lithium (list not finished)"})
        QVERIFY2(page.says(words), words);
    page.session.set("tried", rows({{text("sertraline"), yes()}}));
    page.open();
    QTRY_VERIFY(!page.says("Not answered yet: antidepressant"));
}

void ReviewViewTest::itOpensAtItsTop() {
    Page page;
    page.view.resize(800, 400);
    page.open();
    QScrollBar* bar = page.view.findChild<QScrollArea*>()->verticalScrollBar();
    QTRY_VERIFY(bar->maximum() > 0);
    bar->setValue(bar->maximum());
    page.open();
    QCOMPARE(bar->value(), 0);
}

void ReviewViewTest::whatIsKeptAndHowLargeTheTextIsStaysInView() {
    Page page;
    page.open();
    page.view.setState(
        {QString("Pre-screening"), QString("1 of 3 gone through"), QString("English"), QString("Not saved")});
    for (const char* words : {"Pre-screening", "1 of 3 gone through", "English", "100 %", "Not saved"})
        QVERIFY2(page.says(words), words);
    QTest::mouseClick(page.view.findChild<QPushButton*>("stateLarger"), Qt::LeftButton);
    QTRY_VERIFY(page.says("110 %"));
}

void ReviewViewTest::pageDownScrollsFromWhateverHasTheFocus() {
    Page page;
    page.view.resize(800, 400);
    page.open();
    QVERIFY(QTest::qWaitForWindowActive(&page.view));
    const auto* area = page.view.findChild<QScrollArea*>();
    QCOMPARE(area->focusPolicy(), Qt::NoFocus);
    QPushButton* change = page.button("reviewChange.", "told");
    change->setFocus();
    QTest::keyClick(change, Qt::Key_PageDown);
    QTRY_VERIFY(area->verticalScrollBar()->value() > 0);
    QTest::keyClick(change, Qt::Key_Return);
    QVERIFY(page.asked == std::vector<QuestionIndex>{page.session.of("told")});
}

QTEST_MAIN(ReviewViewTest)
#include "review_view_test.moc"
