// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/summary/parts.h"
#include "core/summary/rule_text.h"

#include <algorithm>

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
        summary.openRules.push_back(std::move(open));
    }
}

} // namespace anteroom
