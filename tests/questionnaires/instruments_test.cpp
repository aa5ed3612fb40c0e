// SPDX-License-Identifier: GPL-3.0-or-later
// What was validated is not reworded, and its score is what adding up by hand gives, whatever was declined.
#include "tests/questionnaires/shipped.h"
#include "tests/support/answers.h"
#include "tests/support/sample_interview.h"

#include <algorithm>
#include <random>

using namespace anteroom;
using namespace anteroom::test;

namespace {

const QString review = QStringLiteral("treatment-review");

const std::vector<std::pair<std::string, std::string>> published{
    {"phq9-about",
     "Over the last 2 weeks, how often have you been bothered by any of the following problems?"},
    {"phq9-item-1", "Little interest or pleasure in doing things"},
    {"phq9-item-2", "Feeling down, depressed, or hopeless"},
    {"phq9-item-3", "Trouble falling or staying asleep, or sleeping too much"},
    {"phq9-item-4", "Feeling tired or having little energy"},
    {"phq9-item-5", "Poor appetite or overeating"},
    {"phq9-item-6",
     "Feeling bad about yourself — or that you are a failure or have let yourself or your family down"},
    {"phq9-item-7", "Trouble concentrating on things, such as reading the newspaper or watching television"},
    {"phq9-item-8", "Moving or speaking so slowly that other people could have noticed? Or the opposite — "
                    "being so fidgety or "
                    "restless that you have been moving around a lot more than usual"},
    {"phq9-item-9", "Thoughts that you would be better off dead or of hurting yourself in some way"},
    {"phq9-difficulty", "If you checked off any problems, how difficult have these problems made it for you "
                        "to do your work, take "
                        "care of things at home, or get along with other people?"},
    {"gad7-about", "Over the last 2 weeks, how often have you been bothered by the following problems?"},
    {"gad7-item-1", "Feeling nervous, anxious or on edge"},
    {"gad7-item-2", "Not being able to stop or control worrying"},
    {"gad7-item-3", "Worrying too much about different things"},
    {"gad7-item-4", "Trouble relaxing"},
    {"gad7-item-5", "Being so restless that it is hard to sit still"},
    {"gad7-item-6", "Becoming easily annoyed or irritable"},
    {"gad7-item-7", "Feeling afraid as if something awful might happen"},
    {"pcptsd5-about",
     "Sometimes things happen to people that are unusually or especially frightening, horrible, or "
     "traumatic. For "
     "example: a serious accident or fire; a physical or sexual assault or abuse; an earthquake or flood; a "
     "war; "
     "seeing someone be killed or seriously injured; having a loved one die through homicide or suicide."},
    {"pcptsd5-event", "Have you ever experienced this kind of event?"},
    {"pcptsd5-item-1",
     "In the past month, have you had nightmares about the event(s) or thought about the event(s) "
     "when you did not want to?"},
    {"pcptsd5-item-2",
     "In the past month, have you tried hard not to think about the event(s) or went out of your "
     "way to avoid situations that reminded you of the event(s)?"},
    {"pcptsd5-item-3", "In the past month, have you been constantly on guard, watchful, or easily startled?"},
    {"pcptsd5-item-4",
     "In the past month, have you felt numb or detached from people, activities, or your surroundings?"},
    {"pcptsd5-item-5",
     "In the past month, have you felt guilty or unable to stop blaming yourself or others for the "
     "event(s) or any problems the event(s) may have caused?"},
};

const std::vector<std::string> howOften{"Not at all", "Several days", "More than half the days",
                                        "Nearly every day"};

NumberValue scoreOf(const TestSession& session, const std::string& id) {
    for (const ComputedValue& computed : session.questionnaire()->computed)
        if (computed.id.str() == id)
            return session.evaluator().number(computed.value);
    qFatal("no %s", id.c_str());
}

} // namespace

class InstrumentsTest : public QObject {
    Q_OBJECT

private slots:
    void everyItemStandsAsPublished();
    void theAnswersStandAsPublished();
    void eachSaysWhereItIsFromAndWhoAllowsIt();
    void theSummaryNamesTheSourceOfWhatWasAnswered();
    void aScoreIsTheSumOfItsItemsWhateverWasDeclined_data();
    void aScoreIsTheSumOfItsItemsWhateverWasDeclined();
    void item9ByItselfTellsStaffAndShowsNoCrisisProtocol();

private:
    std::shared_ptr<const Questionnaire> m_questionnaire = [] {
        ShippedFiles files;
        return loadShipped(files, questionnaireIn(review));
    }();
};

void InstrumentsTest::everyItemStandsAsPublished() {
    std::size_t count = 0;
    for (const Question& question : m_questionnaire->questions()) {
        const std::string& id = question.id.str();
        if (!id.starts_with("phq9-") && !id.starts_with("gad7-") && !id.starts_with("pcptsd5-"))
            continue;
        ++count;
        const auto wanted = std::find_if(published.begin(), published.end(),
                                         [&](const auto& item) { return item.first == id; });
        QVERIFY2(wanted != published.end(), id.c_str());
        QCOMPARE(std::string(question.text.in("en")), wanted->second);
        QVERIFY2(question.help.empty(), id.c_str());
    }
    QCOMPARE(count, published.size());
}

void InstrumentsTest::theAnswersStandAsPublished() {
    int count = 0;
    for (const Question& question : m_questionnaire->questions()) {
        const std::string& id = question.id.str();
        if (!id.starts_with("phq9-item-") && !id.starts_with("gad7-item-"))
            continue;
        ++count;
        std::vector<std::string> texts;
        for (const Option& option : question.options)
            texts.emplace_back(option.text.in("en"));
        QCOMPARE(texts, howOften);
    }
    QCOMPARE(count, 16);
}

void InstrumentsTest::eachSaysWhereItIsFromAndWhoAllowsIt() {
    QCOMPARE(m_questionnaire->data().instruments.size(), std::size_t{3});
    for (const PlacedInstrument& placed : m_questionnaire->data().instruments) {
        QVERIFY2(!placed.source.empty(), placed.id.c_str());
        QVERIFY2(QString::fromStdString(placed.license).startsWith("Public domain"), placed.id.c_str());
    }
    std::vector<std::string> groups;
    for (const Section& section : m_questionnaire->data().sections)
        for (const QuestionGroup& group : section.groups)
            if (group.instrument) {
                groups.push_back(group.id);
                QCOMPARE(m_questionnaire->data().instruments[*group.instrument].id, group.id);
            }
    QCOMPARE(groups.size(), std::size_t{3});
}

void InstrumentsTest::theSummaryNamesTheSourceOfWhatWasAnswered() {
    TestSession session(m_questionnaire);
    QVERIFY(summaryOf(session).instruments.empty());
    session.set("phq9-item-1", chosen(0));
    const Summary summary = summaryOf(session);
    QCOMPARE(summary.instruments.size(), std::size_t{1});
    const std::string& credit = m_questionnaire->data().instruments.front().credit();
    QVERIFY(credit.find("Spitzer") != std::string::npos &&
            credit.find("; Public domain") != std::string::npos);
    QCOMPARE(summary.instruments.front(), "PHQ-9: " + credit);
    QVERIFY(renderText(summary, "sources").find("Spitzer") != std::string::npos);
}

void InstrumentsTest::aScoreIsTheSumOfItsItemsWhateverWasDeclined_data() {
    QTest::addColumn<QString>("prefix");
    QTest::addColumn<int>("items");
    QTest::addColumn<int>("most"); // points of an item
    QTest::newRow("PHQ-9") << "phq9" << 9 << 3;
    QTest::newRow("GAD-7") << "gad7" << 7 << 3;
    QTest::newRow("PC-PTSD-5") << "pcptsd5" << 5 << 1;
}

void InstrumentsTest::aScoreIsTheSumOfItsItemsWhateverWasDeclined() {
    QFETCH(QString, prefix);
    QFETCH(int, items);
    QFETCH(int, most);
    std::mt19937 random(19);
    const std::string name = prefix.toStdString();
    for (int round = 0; round < 300; ++round) {
        TestSession session(m_questionnaire);
        if (name == "pcptsd5")
            session.set("pcptsd5-event", yes());
        int points = 0;
        int open = 0;
        for (int item = 1; item <= items; ++item) {
            const std::string id = name + "-item-" + std::to_string(item);
            if (round % 2 == 1 && random() % 4 == 0) {
                ++open;
                session.set(id, random() % 2 == 0 ? declined() : notSure());
                continue;
            }
            const int given = static_cast<int>(random() % static_cast<unsigned>(most + 1));
            points += given;
            session.set(id,
                        most == 1 ? (given == 1 ? yes() : no()) : chosen(static_cast<std::uint32_t>(given)));
        }
        const NumberValue score = scoreOf(session, name + "-score");
        QCOMPARE(score.interval.low, double(points));
        QCOMPARE(score.interval.high, double(points + most * open));
        QCOMPARE(score.interval.isPoint(), open == 0);
    }
}

void InstrumentsTest::item9ByItselfTellsStaffAndShowsNoCrisisProtocol() {
    for (std::uint32_t level = 0; level < howOften.size(); ++level) {
        TestSession session(m_questionnaire);
        session.set("phq9-item-9", chosen(level));
        QCOMPARE(session.shows("plan"), level > 0);
        QCOMPARE(session.shows("intent"), level > 0);
        bool tellsStaff = false;
        for (const UrgentTrigger& trigger : m_questionnaire->data().urgent) {
            const bool holds = session.evaluator().truth(trigger.when) == Truth::True;
            QVERIFY2(!holds || trigger.tier == UrgentTier::SameVisit, trigger.id.str().c_str());
            tellsStaff = tellsStaff || holds;
        }
        QCOMPARE(tellsStaff, level > 0);
    }
}

QTEST_APPLESS_MAIN(InstrumentsTest)
#include "instruments_test.moc"
