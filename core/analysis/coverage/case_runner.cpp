// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/coverage/case_runner.h"

#include "core/base/said.h"
#include "core/base/text.h"
#include "core/findings/screening.h"

#include <algorithm>

namespace anteroom {
namespace {

// Answers of a case have a day and no clock.
Session sessionOf(const std::shared_ptr<const Questionnaire>& questionnaire, const Case& example) {
    const Timestamp midnight{example.date, 0};
    Session session(questionnaire, midnight);
    session.setAnswers(example.answers, midnight);
    return session;
}

Message listed(const std::vector<std::string>& ids) {
    return ids.empty() ? core::said("none") : Message::verbatim(joinWords(ids, ", "));
}

Message wordOf(FindingStatus status) { return Message::verbatim(std::string(statusId(status))); }

Message truthWord(bool holds) { return holds ? core::said("yes") : core::said("no"); }

class Comparison {
public:
    Comparison(const std::shared_ptr<const Questionnaire>& questionnaire, const Case& example)
        : m_questionnaire(*questionnaire), m_example(example), m_session(sessionOf(questionnaire, example)),
          m_screening(screen(m_session)) {}

    std::vector<Message> failures() {
        const Case::Expected& expected = m_example.expected;
        compareStatuses(expected.raised, FindingStatus::Raised);
        compareStatuses(expected.ruledOut, FindingStatus::RuledOut);
        compareStatuses(expected.notEstablished, FindingStatus::NotEstablished);
        if (expected.onlyRaised)
            compareOnlyRaised(*expected.onlyRaised);
        if (expected.urgent)
            compareUrgent(*expected.urgent);
        if (expected.contradictions)
            compareContradictions(*expected.contradictions);
        for (const auto& [finding, questions] : expected.missing)
            compareMissing(finding, questions);
        for (const auto& [question, state] : expected.states)
            compareState(question, state);
        for (const auto& [value, number] : expected.computed)
            compareComputed(value, number);
        return std::move(m_failures);
    }

private:
    const std::string& idOf(std::uint32_t finding) const {
        return m_questionnaire->findings[finding].id.str();
    }
    std::string idOf(QuestionIndex question) const {
        return (m_questionnaire.isComputed(question) ? m_questionnaire.computed(question).id
                                                     : m_questionnaire.question(question).id)
            .str();
    }

    void expected(const std::string& of, const Message& what, const Message& found) {
        m_failures.push_back(core::said("%1: expected %2, found %3", {of, what, found}));
    }

    // A field is settled by asking its list again: the list is named, once.
    std::vector<QuestionIndex> missingOf(std::uint32_t finding) const {
        std::vector<QuestionIndex> questions;
        for (const AnswerPlace& place : m_screening.findings[finding].explanation.missing)
            if (std::find(questions.begin(), questions.end(), place.question) == questions.end())
                questions.push_back(place.question);
        return questions;
    }

    std::vector<std::string> idsOf(const std::vector<QuestionIndex>& questions) const {
        std::vector<std::string> ids;
        ids.reserve(questions.size());
        for (const QuestionIndex question : questions)
            ids.push_back(idOf(question));
        return ids;
    }

    Message becauseOf(std::uint32_t finding) const {
        std::vector<QuestionIndex> questions;
        for (const AnswerPlace& place : m_screening.findings[finding].explanation.because)
            if (std::find(questions.begin(), questions.end(), place.question) == questions.end())
                questions.push_back(place.question);
        return listed(idsOf(questions));
    }

    Message statusText(std::uint32_t finding) const {
        const FindingStatus status = m_screening.findings[finding].status;
        const bool isOpen = status == FindingStatus::NotEstablished;
        return isOpen ? core::said("%1; missing: %2", {statusId(status), listed(idsOf(missingOf(finding)))})
                      : core::said("%1; because: %2", {statusId(status), becauseOf(finding)});
    }

    void compareStatuses(const std::vector<std::uint32_t>& findings, FindingStatus status) {
        for (const std::uint32_t finding : findings)
            if (m_screening.findings[finding].status != status)
                expected(idOf(finding), wordOf(status), statusText(finding));
    }

    void compareOnlyRaised(const std::vector<std::uint32_t>& only) {
        for (const FindingResult& result : m_screening.findings) {
            const bool isExpected = std::find(only.begin(), only.end(), result.rule) != only.end();
            const bool isRaised = result.status == FindingStatus::Raised;
            const bool isFlag = m_questionnaire->findings[result.rule].kind == FindingKind::Flag;
            if (isExpected && !isRaised)
                expected(idOf(result.rule), wordOf(FindingStatus::Raised), statusText(result.rule));
            if (!isExpected && isRaised && isFlag)
                expected(idOf(result.rule), core::said("not raised (only-raised does not list it)"),
                         statusText(result.rule));
        }
    }

    void compareUrgent(const std::vector<std::uint32_t>& wanted) {
        std::vector<std::uint32_t> held;
        for (const UrgentEvent& event : m_session.urgentEvents())
            held.push_back(event.trigger);
        compareRules(wanted, held, m_questionnaire->urgent, "urgent");
    }

    void compareContradictions(const std::vector<std::uint32_t>& wanted) {
        std::vector<std::uint32_t> held;
        for (const auto& contradiction : m_screening.contradictions)
            held.push_back(contradiction.rule);
        compareRules(wanted, held, m_questionnaire->contradictions, "contradictions");
    }

    /// Exactly these hold.
    template <typename Rule>
    void compareRules(const std::vector<std::uint32_t>& wanted, const std::vector<std::uint32_t>& held,
                      const std::vector<Rule>& rules, const std::string& key) {
        const auto has = [](const std::vector<std::uint32_t>& list, std::uint32_t rule) {
            return std::find(list.begin(), list.end(), rule) != list.end();
        };
        for (const std::uint32_t rule : wanted)
            if (!has(held, rule))
                expected(rules[rule].id.str(), core::said("that it holds"), core::said("that it does not"));
        for (const std::uint32_t rule : held)
            if (!has(wanted, rule))
                expected(rules[rule].id.str(),
                         core::said("that it does not hold (`%1` does not list it)", {key}),
                         core::said("that it does"));
    }

    void compareMissing(std::uint32_t finding, std::vector<QuestionIndex> wanted) {
        std::vector<QuestionIndex> found = missingOf(finding);
        std::sort(found.begin(), found.end());
        std::sort(wanted.begin(), wanted.end());
        if (found == wanted)
            return;
        const FindingStatus status = m_screening.findings[finding].status;
        const Message ids = listed(idsOf(found));
        expected(idOf(finding), core::said("missing %1", {listed(idsOf(wanted))}),
                 status == FindingStatus::NotEstablished
                     ? ids
                     : core::said("%1 (it is %2)", {ids, statusId(status)}));
    }

    void compareState(QuestionIndex question, const std::string& state) {
        const std::string_view found = stateId(m_session.state(question));
        if (found != state)
            expected(idOf(question), core::said("state %1", {state}), Message::verbatim(std::string(found)));
    }

    void compareComputed(QuestionIndex question, double wanted) {
        const ComputedValue& computed = m_questionnaire.computed(question);
        const Evaluator& evaluator = m_session.evaluator();
        if (computed.isCondition) {
            const Truth truth = evaluator.truth(computed.value);
            if (truth != truthOf(wanted != 0))
                expected(idOf(question), truthWord(wanted != 0),
                         isKnown(truth) ? truthWord(truth == Truth::True) : core::said("unknown"));
            return;
        }
        const NumberValue found = evaluator.number(computed.value);
        if (found.known != Truth::True ||
            compare(found.interval, Relation::Equal, Interval::of(wanted), Truth::Unknown) != Truth::True)
            expected(idOf(question), Message::verbatim(formatNumber(wanted)), numberText(found));
    }

    static Message numberText(const NumberValue& found) {
        if (!found.isApplicable())
            return core::said("not applicable");
        const std::string low = formatNumber(found.interval.low);
        const std::string high = formatNumber(found.interval.high);
        if (found.known != Truth::True)
            return core::said("%1 to %2 (not all is known)", {low, high});
        return found.interval.isPoint() ? Message::verbatim(low) : core::said("%1 to %2", {low, high});
    }

    const Questionnaire& m_questionnaire;
    const Case& m_example;
    Session m_session;
    Screening m_screening;
    std::vector<Message> m_failures;
};

} // namespace

CaseOutcome runCase(const std::shared_ptr<const Questionnaire>& questionnaire, const Case& example) {
    return {example.name, example.span, Comparison(questionnaire, example).failures()};
}

} // namespace anteroom
