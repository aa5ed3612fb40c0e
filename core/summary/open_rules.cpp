// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/summary/parts.h"
#include "core/summary/rule_text.h"

#include <algorithm>
#include <bit>

namespace anteroom {
namespace {

// Something was said there, or to a question before it.
bool isTouched(const SummaryContext& context, const AnswerPlace& place) {
    const Answer& answer = context.counted.of(place.question);
    const auto* rows = std::get_if<RowsValue>(&answer.value);
    return answer.state != Answer::State::NotAsked || (rows && !rows->rows.empty()) ||
           context.questionnaire.program()[place.question].gate.has_value();
}

// Where all of a topic is open, the list of open questions names the topic.
bool isNamed(const Summary& summary, const std::string& title) {
    return std::any_of(
        summary.notEstablished.begin(), summary.notEstablished.end(), [&title](const auto& open) {
            return std::find(open.leavesOpen.begin(), open.leavesOpen.end(), title) != open.leavesOpen.end();
        });
}

std::vector<std::string> missingOf(const SummaryContext& context, const FindingResult& result) {
    std::vector<std::string> missing;
    const auto add = [&missing](const Summary::OpenQuestion& open) {
        missing.push_back(open.label + ": " + open.reason);
    };
    for (const AnswerPlace& place : result.explanation.missing)
        add(openQuestion(context, place));
    for (const QuestionIndex question : context.keptSafety.questions())
        if (context.keptSafety.leavesOpen(context.questionnaire->findings[result.rule], result.status,
                                          question))
            missing.push_back(context.names.question(question) + ": " + context.say(SummaryPhrase::AskAgain));
    return missing;
}

bool isOfOneForm(const Program& program, const FindingRule& a, const FindingRule& b) {
    const auto looksForOne = [&](NodeIndex rule) {
        if (program[rule].op != Op::IncludesAny)
            return false;
        OptionSet one;
        one.insert(static_cast<std::uint32_t>(std::countr_zero(program.options(rule).firstWord())));
        return program.options(rule) == one;
    };
    return looksForOne(a.when) && looksForOne(b.when) && program[a.when].question == program[b.when].question;
}

// "Use now includes Alcohol" and "Use now includes Opioids" out of one document stand in one line, with their
// titles: "Use now includes Alcohol; Opioids, in this order".
class OpenRuleList {
public:
    explicit OpenRuleList(const SummaryContext& context) : m_context(context) {}

    void add(const FindingRule& rule, Summary::OpenRule open) {
        if (m_last && isOfOneForm(m_context.questionnaire.program(), *m_last, rule) &&
            open.sources == m_open.back().sources && open.missing == m_open.back().missing &&
            open.because.empty() && m_open.back().because.empty()) {
            m_open.back().title += "; " + open.title;
            m_rules.push_back(std::move(open.rule));
            return;
        }
        endLine();
        m_last = &rule;
        m_rules = {std::move(open.rule)};
        m_open.push_back(std::move(open));
    }

    std::vector<Summary::OpenRule> take() {
        endLine();
        return std::move(m_open);
    }

private:
    void endLine() {
        if (m_rules.empty())
            return;
        std::string words = m_rules.front();
        for (std::size_t i = 1; i < m_rules.size(); ++i)
            words += "; " + m_rules[i].substr(sharedWords(m_rules.front(), m_rules[i]));
        m_open.back().rule =
            m_rules.size() > 1 ? m_context.say(SummaryPhrase::RulesInThisOrder, {{"rules", words}}) : words;
        m_rules.clear();
    }

    static std::size_t sharedWords(const std::string& a, const std::string& b) {
        const auto end = std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first;
        const std::size_t space = a.rfind(' ', static_cast<std::size_t>(end - a.begin()));
        return space == std::string::npos ? 0 : space + 1;
    }

    const SummaryContext& m_context;
    const FindingRule* m_last = nullptr;
    std::vector<std::string> m_rules; ///< of the last line
    std::vector<Summary::OpenRule> m_open;
};

} // namespace

// With none of its questions asked there is nothing to derive: such a rule would say what to ask, as the list
// of open questions does.
bool printsOpenRule(const SummaryContext& context, const FindingResult& result) {
    const FindingRule& rule = context.questionnaire->findings[result.rule];
    if (rule.kind != FindingKind::Flag || rule.priority != Priority::First)
        return false;
    if (result.status != FindingStatus::NotEstablished)
        return context.keptSafety.leavesOpen(rule, result.status);
    const Explanation& why = result.explanation;
    return !why.because.empty() ||
           std::any_of(why.missing.begin(), why.missing.end(),
                       [&context](const AnswerPlace& place) { return isTouched(context, place); });
}

void fillOpenRules(const SummaryContext& context, Summary& summary) {
    OpenRuleList list(context);
    for (const FindingResult& result : context.screening.findings) {
        if (!printsOpenRule(context, result))
            continue;
        const FindingRule& rule = context.questionnaire->findings[result.rule];
        Summary::OpenRule open;
        open.title = rule.title.in(context.language);
        open.rule = ruleText(context.session, rule.when, context.names);
        for (const Citation& citation : rule.citations)
            open.sources.push_back(sourceOf(context, citation));
        if (result.status == FindingStatus::NotEstablished)
            open.because = linesOf(context, result.explanation.because);
        if (!isNamed(summary, open.title))
            open.missing = missingOf(context, result);
        list.add(rule, std::move(open));
    }
    summary.openRules = list.take();
}

} // namespace anteroom
