// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of the shipped questionnaire once more, written as plain code: what the benchmark holds the
// engine against says the same as the engine, and two who worked apart agree on every reason.
#include "tests/benchmarks/shipped_by_hand/rules.h"
#include "tests/questionnaires/shipped.h"
#include "tests/support/answers.h"

#include <algorithm>
#include <set>

using namespace anteroom;
using namespace anteroom::test;

namespace {

using AnswerSet = std::vector<std::pair<QuestionIndex, Answer>>;

constexpr int answerSets = 3000;

std::string textOf(const Questionnaire& questionnaire, const std::vector<AnswerPlace>& places) {
    std::string text;
    for (const AnswerPlace& place : places) {
        const Question& question = questionnaire.question(place.question);
        text += ' ' + question.id.str();
        if (place.row)
            text += '/' + std::to_string(*place.row) + '/' + question.fields[at(*place.field)].id.str();
    }
    return text;
}

std::string textOf(const Questionnaire& questionnaire, const FindingResult& result) {
    const FindingRule& rule = questionnaire->findings[result.rule];
    std::string text = rule.id.str() + ": " + std::string(statusId(result.status)) + "; because" +
                       textOf(questionnaire, result.explanation.because) + "; missing" +
                       textOf(questionnaire, result.explanation.missing) + "; see";
    for (const Citation& citation : rule.citations)
        text += ' ' + questionnaire->documents[citation.document].id.str() + ", " +
                std::string(citation.section.in("en")) + ';';
    return text;
}

/// Answers as a session keeps them: names recognised, refused entries without a value.
class Generator {
public:
    Generator(const std::shared_ptr<const Questionnaire>& questionnaire, std::uint32_t seed)
        : m_questionnaire(questionnaire), m_random(seed) {}

    AnswerSet next() {
        // From full answers with hardly a gap to an interview that has just begun, and with questions that
        // nobody would be shown.
        const std::uint32_t asked = below(3) == 0 ? 100 : 4 + below(97);
        const bool asksHidden = below(3) == 0;
        m_isSure = below(2) == 0;
        Session session(m_questionnaire, day);
        for (std::uint32_t i = 0; i < m_questionnaire->questions().size(); ++i) {
            const QuestionIndex question{i};
            const Question& what = m_questionnaire->question(question);
            if (what.type == QuestionType::Information || below(100) >= asked ||
                !(asksHidden || session.isShown(question)))
                continue;
            session.setAnswer(question, answerTo(what), day);
        }
        AnswerSet answers;
        for (std::uint32_t i = 0; i < m_questionnaire->questions().size(); ++i)
            if (const QuestionIndex question{i}; session.answer(question) != Answer{})
                answers.emplace_back(question, session.answer(question));
        std::shuffle(answers.begin(), answers.end(), m_random);
        return answers;
    }

private:
    std::uint32_t below(std::size_t end) { return static_cast<std::uint32_t>(m_random() % end); }

    Answer mostOf(const Question& question) {
        std::vector<std::uint32_t> options;
        for (std::uint32_t option = 0; option < question.options.size(); ++option)
            if (!question.options[option].exclusive && below(8) != 0)
                options.push_back(option);
        return options.empty() ? notSure() : chosenAll(std::move(options));
    }

    Answer said(const Question& question) {
        if (question.type == QuestionType::Number && below(2) == 0)
            return number(question.usual.low + below(2));
        if (question.type == QuestionType::Choices && below(4) == 0)
            return mostOf(question);
        Answer answer = randomAnswer(question, m_random);
        while (m_isSure && answer.state != Answer::State::Answered)
            answer = randomAnswer(question, m_random);
        return answer;
    }

    /// Anything that may be said. Half of all lists get fields in which a medicine that the rules ask for, or
    /// a number near their thresholds, is likely.
    Answer answerTo(const Question& question) {
        if (question.type != QuestionType::Rows || below(2) == 0)
            return said(question);
        RowsValue value;
        for (std::uint32_t row = below(4); row > 0; --row)
            for (std::vector<Answer>& fields = value.rows.emplace_back();
                 const Question& field : question.fields)
                fields.push_back(fieldOf(field));
        value.complete = below(3) != 0;
        return Answer::of(std::move(value));
    }

    Answer fieldOf(const Question& field) {
        if (field.type == QuestionType::Number)
            return number(std::vector<double>{20, 40, 45, 90, 94, 110, 140}[below(7)] + below(3) - 1);
        if (!field.vocabulary || below(2) == 0)
            return said(field);
        const auto& entries = field.vocabulary->entries();
        const std::uint32_t entry = below(entries.size());
        return Answer::of(TextValue{entries[entry].name, entry});
    }

    static inline const Timestamp day{*Date::parse("2027-03-14"), 0};
    std::shared_ptr<const Questionnaire> m_questionnaire;
    std::mt19937 m_random;
    bool m_isSure = false; ///< who is asked now knows all answers
};

} // namespace

class RulesByHandTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void theySayTheSameAsTheEngineOfAnyAnswers();
    void theySayTheSameAsTheEngineOfEveryCase();
    void theAnswersReachEveryStatusOfEveryRule();

private:
    /// Empty where both say the same.
    std::string difference(const AnswerSet& answers, Date date);

    std::shared_ptr<const Questionnaire> m_questionnaire;
    std::unique_ptr<bench::prescreen::ByHand> m_byHand;
};

void RulesByHandTest::initTestCase() {
    ShippedFiles files;
    m_questionnaire = loadShipped(files);
    QVERIFY(m_questionnaire);
    m_byHand = std::make_unique<bench::prescreen::ByHand>(*m_questionnaire);
}

std::string RulesByHandTest::difference(const AnswerSet& answers, Date date) {
    const Timestamp midnight{date, 0};
    Session session(m_questionnaire, midnight);
    session.begin(answers, midnight);
    const std::vector<FindingResult> engine = screen(session).findings;
    const std::vector<FindingResult> byHand = m_byHand->screen(answers);
    if (engine.size() != byHand.size())
        return std::to_string(byHand.size()) + " rules by hand, not " + std::to_string(engine.size());
    for (std::size_t i = 0; i < engine.size(); ++i) {
        const std::string ours = textOf(*m_questionnaire, engine[i]);
        const std::string theirs = textOf(*m_questionnaire, byHand[i]);
        if (ours != theirs)
            return "engine:  " + ours + "\nby hand: " + theirs;
    }
    return {};
}

void RulesByHandTest::theySayTheSameAsTheEngineOfAnyAnswers() {
    Generator generator(m_questionnaire, 20270314);
    for (int i = 0; i < answerSets; ++i) {
        const std::string difference = this->difference(generator.next(), *Date::parse("2027-03-14"));
        QVERIFY2(difference.empty(), ("set " + std::to_string(i) + "\n" + difference).c_str());
    }
}

void RulesByHandTest::theySayTheSameAsTheEngineOfEveryCase() {
    const auto cases = shippedCases(*m_questionnaire);
    QVERIFY(!cases.empty());
    for (const Case& example : cases) {
        const std::string difference = this->difference(example.answers, example.date);
        QVERIFY2(difference.empty(), (example.name + "\n" + difference).c_str());
    }
}

// Otherwise the comparison above would say little.
void RulesByHandTest::theAnswersReachEveryStatusOfEveryRule() {
    Generator generator(m_questionnaire, 20270314);
    std::vector<std::set<FindingStatus>> reached(m_questionnaire->data().findings.size());
    for (int i = 0; i < answerSets; ++i)
        for (const FindingResult& result : m_byHand->screen(generator.next()))
            reached[result.rule].insert(result.status);
    for (std::size_t rule = 0; rule < reached.size(); ++rule)
        QVERIFY2(reached[rule].size() == 3, m_questionnaire->data().findings[rule].id.str().c_str());
}

QTEST_APPLESS_MAIN(RulesByHandTest)
#include "rules_by_hand_test.moc"
