// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/review/review_view.h"
#include "app/theme/theme.h"
#include "tests/support/answers.h"
#include "tests/support/gui/clipping.h"
#include "tests/support/questionnaire_from.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

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
    Page() : theme(*qApp), view(theme), session(questionnaire()) {
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
    void staffNotesAreShownAndToldOn();
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

void ReviewViewTest::staffNotesAreShownAndToldOn() {
    Page page;
    page.open();
    auto* notes = page.view.findChild<QPlainTextEdit*>("staffNotes");
    QCOMPARE(notes->toPlainText(), QString("Came late."));
    QSignalSpy changed(&page.view, &review::ReviewView::staffNotesChanged);
    notes->setPlainText("Came early.");
    QCOMPARE(changed.last().first().toString(), QString("Came early."));
}

QTEST_MAIN(ReviewViewTest)
#include "review_view_test.moc"
