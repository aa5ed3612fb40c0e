// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interview/interview_presenter.h"
#include "tests/app/interview/interview_fixture.h"
#include "tests/support/answers.h"

#include <QSignalSpy>

using namespace anteroom;
using namespace anteroom::interview;
using namespace anteroom::test;

namespace {

// No window, no application: the presenter alone.
struct Desk {
    explicit Desk(std::shared_ptr<const Questionnaire> questionnaire = interviewQuestionnaire()) {
        encounter.language = "en";
        encounter.session = std::make_unique<Session>(std::move(questionnaire), InterviewWindow::now());
        presenter = std::make_unique<InterviewPresenter>(encounter, InterviewWindow::now);
    }
    QuestionIndex of(std::string_view id) const { return questionIn(presenter->questionnaire(), id); }
    void say(std::string_view id, const Answer& answer) { presenter->answer(of(id), answer); }
    CardModel card(std::string_view id) const { return presenter->card(of(id)); }

    Encounter encounter;
    std::unique_ptr<InterviewPresenter> presenter;
};

} // namespace

class InterviewPresenterTest : public QObject {
    Q_OBJECT

private slots:
    void sectionsSayWhatIsLeftInThem();
    void aSectionThatIsNotShownSaysSoAndIsPassedOver();
    void aHiddenQuestionHasNoNumberAndComesWithItsGate();
    void nextPointsOutOnceThenGoesOn();
    void nextPointsOutWhatCameUpSince();
    void gapsAndRefusedEntriesArePointedOutInTheOrderOfThePage();
    void anOpenListIsLeftForNextForTheSectionsAndForF6Alike();
    void theMessageForWhatIsMissingNamesTheWaysOut_data();
    void theMessageForWhatIsMissingNamesTheWaysOut();
    void aMeasuredNumberTakesTheTimeOfTheClock();
    void whatIsMeasuredOnALaterDayHasThatDay();
    void theSameAnswerAgainIsNoStepOfUndo();
    void undoOpensTheSectionOfWhatItTakesBack();
    void decliningASectionIsOneStep();
    void theLastSectionLeadsToTheReview();
    void nextUnansweredGoesAcrossSections();
    void groupsAreShownWithTheirQuestions();
    void onlyANameAcknowledges();
    void thePatientsViewCountsAndAsksNothingThatIsForStaff();
};

void InterviewPresenterTest::sectionsSayWhatIsLeftInThem() {
    Desk desk;
    QCOMPARE(desk.presenter->section(0).stateText, QString("3 left"));
    QCOMPARE(desk.presenter->progressText(), QString("0 of 10 gone through"));
    desk.say("here", chosenAll({0}));
    desk.say("born", date("1985"));
    desk.say("hope", notSure());
    QCOMPARE(desk.presenter->section(0).stateText, QString("done"));
    QCOMPARE(desk.presenter->section(0).state, SectionModel::State::Done);
    QCOMPARE(desk.presenter->progressPercent(), 30);
    // Declined is gone through, and said.
    desk.say("born", declined());
    QCOMPARE(desk.presenter->section(0).stateText, QString("1 declined"));
    QCOMPARE(desk.presenter->section(0).state, SectionModel::State::Done);
    QCOMPARE(desk.presenter->progressText(), QString("3 of 10 gone through"));
    desk.say("here", declined());
    desk.say("hope", declined());
    QCOMPARE(desk.presenter->section(0).stateText, QString("declined"));
}

void InterviewPresenterTest::aSectionThatIsNotShownSaysSoAndIsPassedOver() {
    Desk desk(questionnaireWith(R"(sections:
  - {id: one, title: One, questions: [{id: a, type: yes-no, text: A}]}
  - {id: two, title: Two, show-when: a is yes, questions: [{id: b, type: yes-no, text: B}]}
  - {id: three, title: Three, questions: [{id: c, type: yes-no, text: C}]}
)"));
    desk.say("a", no());
    QCOMPARE(desk.presenter->section(1).stateText, QString("not shown"));
    QCOMPARE(desk.presenter->sectionAfter(), std::optional<std::uint32_t>(2));
    desk.say("a", yes());
    QCOMPARE(desk.presenter->sectionAfter(), std::optional<std::uint32_t>(1));
}

void InterviewPresenterTest::aHiddenQuestionHasNoNumberAndComesWithItsGate() {
    Desk desk;
    QVERIFY(!desk.card("controlled").isShown);
    QCOMPARE(desk.card("pressure").number, 6);
    desk.say("told-high", current());
    QVERIFY(desk.card("controlled").isShown);
    QCOMPARE(desk.card("controlled").number, 6);
    QCOMPARE(desk.card("pressure").number, 7);
    desk.say("controlled", yes());
    desk.say("told-high", never());
    QVERIFY(!desk.card("controlled").isShown);
    QCOMPARE(desk.card("controlled").answer, yes());
}

void InterviewPresenterTest::nextPointsOutOnceThenGoesOn() {
    Desk desk;
    const auto first = desk.presenter->next();
    QCOMPARE(first.kind, InterviewPresenter::Step::Kind::Question);
    QCOMPARE(first.question, desk.of("here"));
    QCOMPARE(desk.card("here").message.kind, CardMessage::Kind::Missing);
    QCOMPARE(desk.card("born").message.kind, CardMessage::Kind::Missing);
    // Not required, but counted as left all the same.
    QCOMPARE(desk.card("hope").message.kind, CardMessage::Kind::Missing);
    QCOMPARE(desk.presenter->pointedOut().size(), std::size_t(3));
    desk.say("here", notSure());
    QCOMPARE(desk.card("here").message.kind, CardMessage::Kind::None);
    const auto second = desk.presenter->next();
    QCOMPARE(second.kind, InterviewPresenter::Step::Kind::Section);
    QCOMPARE(second.section, 1U);
}

void InterviewPresenterTest::nextPointsOutWhatCameUpSince() {
    Desk desk;
    desk.presenter->openSection(2);
    desk.presenter->next();
    desk.say("told-high", current());
    const auto step = desk.presenter->next();
    QCOMPARE(step.kind, InterviewPresenter::Step::Kind::Question);
    QCOMPARE(step.question, desk.of("controlled"));
    QCOMPARE(desk.presenter->next().kind, InterviewPresenter::Step::Kind::Section);
    // What was pointed out before stands before it: the first is still the first.
    desk.say("told-high", notAsked());
    desk.presenter->next();
    desk.say("pressure", rows({}));
    desk.say("pressure", notAsked());
    QCOMPARE(desk.presenter->next().question, desk.of("told-high"));
    QCOMPARE(desk.presenter->next().kind, InterviewPresenter::Step::Kind::Section);
}

void InterviewPresenterTest::gapsAndRefusedEntriesArePointedOutInTheOrderOfThePage() {
    Desk desk(questionnaireOf("- {id: n, type: number, text: N, range: [0, 5], required: no}\n"
                              "- {id: m, type: number, text: M, range: [0, 5]}"));
    desk.say("n", refused("99"));
    QCOMPARE(desk.presenter->next().question, desk.of("n"));
    QCOMPARE(desk.presenter->next().kind, InterviewPresenter::Step::Kind::Review);
    desk.say("m", number(1));
    desk.say("n", refused("99"));
    QCOMPARE(desk.card("n").message.kind, CardMessage::Kind::Refused);
    QCOMPARE(desk.presenter->pointedOut().size(), std::size_t(1));
}

void InterviewPresenterTest::anOpenListIsLeftForNextForTheSectionsAndForF6Alike() {
    Desk desk;
    desk.presenter->openSection(1);
    desk.say("taken", openRows({{text("sertraline"), {}, {}, {}}}));
    QCOMPARE(desk.presenter->section(1).stateText, QString("1 left"));
    QCOMPARE(desk.presenter->firstToAnswer(), std::optional(desk.of("taken")));
    const auto step = desk.presenter->next();
    QCOMPARE(step.kind, InterviewPresenter::Step::Kind::Question);
    QCOMPARE(step.question, desk.of("taken"));
    QCOMPARE(desk.card("taken").message.text,
             QString("Not answered yet: add what is missing, then choose That is all, Not sure or Prefer not "
                     "to say."));
    QCOMPARE(desk.presenter->next().kind, InterviewPresenter::Step::Kind::Section);
    // Closed, but with a required field left blank.
    desk.say("taken", rows({{text("sertraline"), {}, {}, {}}}));
    QCOMPARE(desk.presenter->section(1).stateText, QString("1 left"));
    QCOMPARE(desk.card("taken").message.text, QString("Not answered yet: medicine 1 (every day?)."));
    QCOMPARE(desk.presenter->next().kind, InterviewPresenter::Step::Kind::Section);
    desk.say("taken", rows({{text("sertraline"), {}, yes(), {}}}));
    QCOMPARE(desk.presenter->section(1).stateText, QString("done"));
    QCOMPARE(desk.card("taken").message.kind, CardMessage::Kind::None);
}

void InterviewPresenterTest::theMessageForWhatIsMissingNamesTheWaysOut_data() {
    QTest::addColumn<QString>("id");
    QTest::addColumn<int>("section");
    QTest::addColumn<QString>("text");
    QTest::newRow("choice") << "here" << 0
                            << "Not answered yet: choose an answer, Not sure or Prefer not to say.";
    QTest::newRow("date without not sure")
        << "born" << 0 << "Not answered yet: enter a date, or choose Prefer not to say.";
    QTest::newRow("rows")
        << "taken" << 1
        << "Not answered yet: add each medicine, or choose Takes no medicines, Not sure or Prefer "
           "not to say.";
    QTest::newRow("measured") << "weight" << 2
                              << "Not answered yet: enter a number, or choose Not measured or Prefer not to "
                                 "say.";
    QTest::newRow("text") << "hope" << 0
                          << "Not answered yet: type an answer, or choose Not sure or Prefer not to say.";
    QTest::newRow("measured rows")
        << "pressure" << 2
        << "Not answered yet: add each reading, or choose No reading, Not measured or Prefer not to say.";
}

void InterviewPresenterTest::theMessageForWhatIsMissingNamesTheWaysOut() {
    QFETCH(QString, id);
    QFETCH(int, section);
    Desk desk;
    desk.presenter->openSection(static_cast<std::uint32_t>(section));
    desk.presenter->next();
    QTEST(desk.card(id.toStdString()).message.text, "text");
}

void InterviewPresenterTest::aMeasuredNumberTakesTheTimeOfTheClock() {
    Desk desk;
    desk.say("weight", number(71));
    QCOMPARE(desk.card("weight").answer.measured.minuteOfDay, std::optional<int>(14 * 60 + 5));
    desk.say("weight", number(71, "13:58"));
    QCOMPARE(desk.card("weight").answer.measured.minuteOfDay, std::optional<int>(13 * 60 + 58));
}

// Gone on with on the day after the visit: what is measured then was not measured at the visit.
void InterviewPresenterTest::whatIsMeasuredOnALaterDayHasThatDay() {
    Desk desk;
    InterviewPresenter later(desk.encounter, [] { return *Timestamp::parse("2027-03-15T09:10"); });
    later.answer(desk.of("weight"), number(71));
    Answer expected = number(71, "09:10");
    expected.measured.day = Date::parse("2027-03-15");
    QCOMPARE(desk.card("weight").answer, expected);
}

void InterviewPresenterTest::theSameAnswerAgainIsNoStepOfUndo() {
    Desk desk;
    QSignalSpy changes(desk.presenter.get(), &InterviewPresenter::answersChanged);
    desk.say("here", chosenAll({0}));
    desk.say("here", chosenAll({0}));
    QCOMPARE(changes.count(), 1);
    desk.presenter->undo();
    QVERIFY(!desk.presenter->canUndo());
}

void InterviewPresenterTest::undoOpensTheSectionOfWhatItTakesBack() {
    Desk desk;
    desk.say("here", chosenAll({0}));
    desk.presenter->openSection(2);
    QCOMPARE(desk.presenter->undo(), std::optional(desk.of("here")));
    QCOMPARE(desk.presenter->currentSection(), 0U);
    QCOMPARE(desk.card("here").answer, Answer{});
    QCOMPARE(desk.presenter->redo(), std::optional(desk.of("here")));
    QCOMPARE(desk.card("here").answer, chosenAll({0}));
}

void InterviewPresenterTest::decliningASectionIsOneStep() {
    Desk desk;
    desk.say("here", chosenAll({0}));
    QVERIFY(desk.presenter->canDeclineSection());
    desk.presenter->declineSection();
    QCOMPARE(desk.card("here").answer, chosenAll({0}));
    QCOMPARE(desk.card("born").answer, declined());
    QCOMPARE(desk.card("hope").answer, declined());
    QVERIFY(!desk.presenter->canDeclineSection());
    desk.presenter->undo();
    QCOMPARE(desk.card("born").answer, Answer{});
    QCOMPARE(desk.card("hope").answer, Answer{});
}

void InterviewPresenterTest::theLastSectionLeadsToTheReview() {
    Desk desk;
    desk.presenter->openSection(3);
    desk.presenter->next();
    QCOMPARE(desk.presenter->next().kind, InterviewPresenter::Step::Kind::Review);
}

void InterviewPresenterTest::nextUnansweredGoesAcrossSections() {
    Desk desk;
    desk.say("hope", text("rest"));
    QCOMPARE(desk.presenter->nextUnanswered(desk.of("born")), std::optional(desk.of("taken")));
    QCOMPARE(desk.presenter->nextUnanswered(desk.of("help")), std::optional(desk.of("here")));
}

void InterviewPresenterTest::groupsAreShownWithTheirQuestions() {
    Desk desk(questionnaireOf(
        "- {id: a, type: yes-no, text: A}\n"
        "- {group: g, title: G, show-when: a is yes, questions: [{id: b, type: yes-no, text: B}]}"));
    const std::vector<PageItem> items = desk.presenter->pageItems(0);
    QCOMPARE(items.size(), std::size_t(3));
    QCOMPARE(items[1].kind, PageItem::Kind::Group);
    QVERIFY(!desk.presenter->isGroupShown(0, 0));
    desk.say("a", yes());
    QVERIFY(desk.presenter->isGroupShown(0, 0));
}

void InterviewPresenterTest::onlyANameAcknowledges() {
    Desk desk;
    desk.say("thoughts", current());
    QVERIFY(desk.presenter->hasPending(UrgentTier::SameVisit));
    QVERIFY(!desk.presenter->hasPending(UrgentTier::Immediate));
    desk.say("plan", yes());
    QVERIFY(desk.presenter->hasPending(UrgentTier::Immediate));
    QVERIFY(!desk.presenter->acknowledge(UrgentTier::Immediate, "  "));
    QVERIFY(desk.presenter->acknowledge(UrgentTier::Immediate, " J. Sample "));
    QVERIFY(!desk.presenter->hasPending(UrgentTier::Immediate));
    QVERIFY(desk.presenter->hasPending(UrgentTier::SameVisit));
    desk.say("plan", no());
    QCOMPARE(desk.encounter.session->urgentEvents().size(), std::size_t(2));
    QCOMPARE(desk.encounter.session->urgentEvents()[1].acknowledgedBy, std::string("J. Sample"));
}

// Section 3 has what staff measure.
void InterviewPresenterTest::thePatientsViewCountsAndAsksNothingThatIsForStaff() {
    Desk desk;
    const QString whole = desk.presenter->progressText();
    QCOMPARE(whole, QString("0 of 10 gone through"));
    desk.presenter->openSection(2);
    desk.presenter->setPatientsView(true);
    QVERIFY(!desk.card("pressure").isShown && !desk.card("pulse").isShown && !desk.card("weight").isShown);
    QVERIFY(desk.card("told-high").isShown);
    QCOMPARE(desk.presenter->progressText(), QString("0 of 7 gone through"));
    QVERIFY(!desk.presenter->isGroupShown(2, 0));
    desk.say("told-high", never());
    QVERIFY(!desk.presenter->firstToAnswer().has_value() ||
            *desk.presenter->firstToAnswer() == desk.of("told-high"));
    QCOMPARE(*desk.presenter->nextUnanswered(desk.of("told-high")), desk.of("thoughts"));
    QVERIFY(desk.presenter->next().kind == InterviewPresenter::Step::Kind::Section);
    desk.presenter->setPatientsView(false);
    QVERIFY(desk.card("pressure").isShown);
    QVERIFY(desk.presenter->next().kind == InterviewPresenter::Step::Kind::Question);
}

QTEST_GUILESS_MAIN(InterviewPresenterTest)
#include "interview_presenter_test.moc"
