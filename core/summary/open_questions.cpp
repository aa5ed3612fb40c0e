// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/answer_text.h"
#include "core/summary/typed_text.h"

#include <algorithm>
#include <map>

namespace anteroom {
namespace {

using P = SummaryPhrase;

// By the place that would settle them, in the order asked; the rules are in the author's order.
using LeftOpen = std::map<AnswerPlace, std::vector<std::uint32_t>>;

LeftOpen leftOpen(const SummaryContext& context) {
    LeftOpen places;
    for (const FindingResult& result : context.screening.findings)
        if (result.status == FindingStatus::NotEstablished)
            for (const AnswerPlace& place : result.explanation.missing)
                places[place].push_back(result.rule);
    return places;
}

// Where a question leaves all of a topic open, the topic's name says it in fewer words.
std::vector<std::string> titlesOf(const SummaryContext& context, const std::vector<std::uint32_t>& rules) {
    const std::vector<FindingRule>& all = context.questionnaire->findings;
    const auto ofTopic = [&all](std::uint32_t topic) {
        return [&all, topic](std::uint32_t rule) { return all[rule].topic == topic; };
    };
    std::vector<std::string> titles;
    for (const std::uint32_t rule : rules) {
        std::string title(all[rule].title.in(context.language));
        if (const auto topic = all[rule].topic) {
            const auto here = std::count_if(rules.begin(), rules.end(), ofTopic(*topic));
            const auto everywhere = std::count_if(
                all.begin(), all.end(), [topic](const FindingRule& other) { return other.topic == topic; });
            if (here > 1 && here == everywhere)
                title = context.questionnaire->topics[*topic].title.in(context.language);
        }
        if (std::find(titles.begin(), titles.end(), title) == titles.end())
            titles.push_back(std::move(title));
    }
    return titles;
}

std::string reasonOfAnswer(const SummaryContext& context, const Question& question, const Answer& answer) {
    const auto* rows = std::get_if<RowsValue>(&answer.value);
    const bool isKnown = answer.state == Answer::State::Answered;
    if (isOnlyOlder(question, answer, context.session.startedAt().date))
        return context.say(P::NoneOfToday, {{"answer", answerText(question, answer, context.language)}});
    if (rows && (isKnown || (answer.state == Answer::State::NotAsked && !rows->rows.empty())))
        return context.say(P::ListNotFinished);
    if (const auto* text = std::get_if<TextValue>(&answer.value); isKnown && text)
        return context.say(P::NotInTheList,
                           {{"typed", question.asked == Asked::Patient ? patientsWords(context, text->text)
                                                                       : quoted(context, text->text)}});
    if (const auto* date = std::get_if<PartialDate>(&answer.value); isKnown && date)
        return context.say(P::DateNotExact, {{"date", date->iso()}});
    // The rows that were given print with the medicines; here the reason alone is asked for.
    Answer withoutRows = asPrinted(context, question, answer);
    if (rows)
        withoutRows.value = {};
    return answerText(question, withoutRows, context.language);
}

} // namespace

Summary::OpenQuestion openQuestion(const SummaryContext& context, const AnswerPlace& place) {
    const Question& question = context.questionnaire.question(place.question);
    const Answer& answer = context.counted.of(place.question);
    Summary::OpenQuestion open;
    open.question = place.question;
    open.label = context.names.question(place.question);
    const auto* rows = std::get_if<RowsValue>(&answer.value);
    if (!place.row || !place.field || !rows || *place.row >= rows->rows.size()) {
        open.reason = reasonOfAnswer(context, question, answer);
        return open;
    }
    const Question& field = question.fields.at(at(*place.field));
    const Answer& given = rows->rows[*place.row].at(at(*place.field));
    open.reason = reasonOfAnswer(context, field, given);
    if (given.state == Answer::State::Answered && std::holds_alternative<TextValue>(given.value))
        return open; // the reason quotes it: the name of the row would say it twice
    open.label = context.say(P::RowField, {{"list", open.label},
                                           {"row", rowHeading(context, place.question, *place.row)},
                                           {"field", midSentence(field.labelOrText().in(context.language))}});
    return open;
}

namespace {

// Asked and not established, or required and never asked: a gap, whether or not a finding hangs on it.
bool isGap(const SummaryContext& context, QuestionIndex question) {
    switch (context.session.state(question)) {
    case QuestionState::NotSure:
    case QuestionState::Declined:
    case QuestionState::NotMeasured:
        return true;
    case QuestionState::NotAsked:
    case QuestionState::Answered:
        if (isOnlyOlder(context.questionnaire.question(question), context.session.answer(question),
                        context.session.startedAt().date))
            return true;
        return context.session.isUnanswered(question) && context.questionnaire.question(question).required;
    case QuestionState::Undecided:
    case QuestionState::NotApplicable:
        break;
    }
    return false;
}

// "not asked: clonazepam (dose, how often); medicine 2 (name)": fields that a closed list left blank. One
// line a list: no finding hangs on them.
std::optional<Summary::OpenQuestion> blankFields(const SummaryContext& context, QuestionIndex rows,
                                                 const LeftOpen& named) {
    std::vector<std::pair<std::uint32_t, std::string>> fieldsByRow;
    for (const AnswerPlace& place : context.session.blankFields(rows)) {
        if (named.contains(place))
            continue;
        const Question& field = context.questionnaire.question(rows).fields[at(*place.field)];
        const std::string label = midSentence(field.labelOrText().in(context.language));
        if (fieldsByRow.empty() || fieldsByRow.back().first != *place.row)
            fieldsByRow.emplace_back(*place.row, label);
        else
            fieldsByRow.back().second += ", " + label;
    }
    if (fieldsByRow.empty())
        return std::nullopt;
    std::string text;
    for (const auto& [row, fields] : fieldsByRow)
        text += (text.empty() ? "" : "; ") +
                context.say(P::RowWithFields, {{"row", rowHeading(context, rows, row)}, {"fields", fields}});
    Summary::OpenQuestion open;
    open.question = rows;
    open.label = context.names.question(rows);
    open.reason = context.say(P::FieldsNotAsked, {{"fields", text}});
    return open;
}

// Kept answers of safety questions: not shown now, and to be asked again.
void addKeptSafety(const SummaryContext& context, Summary& summary) {
    for (const QuestionIndex question : context.keptSafety.questions()) {
        std::vector<std::uint32_t> rules;
        for (const FindingResult& result : context.screening.findings)
            if (context.keptSafety.leavesOpen(context.questionnaire->findings[result.rule], result.status,
                                              question))
                rules.push_back(result.rule);
        Summary::OpenQuestion open;
        open.question = question;
        open.label = context.names.question(question);
        open.reason = context.say(P::AskAgain);
        open.leavesOpen = titlesOf(context, rules);
        summary.notEstablished.push_back(std::move(open));
    }
}

// "follows from Pregnancy now: I might be": why it was asked is what its reader needs to know. More than
// three answers are a rule of its own, which nobody reads in a table.
std::string gateOf(const SummaryContext& context, QuestionIndex question) {
    if (!context.session.isShown(question))
        return {};
    std::string answers;
    int count = 0;
    for (const Summary::Line& gate : linesOf(context, context.session.whyShown(question).because)) {
        if (gate.notEstablished)
            continue;
        answers += (answers.empty() ? "" : "; ") + gate.label + ": " + gate.answer;
        ++count;
    }
    return answers.empty() || count > 3 ? std::string() : context.say(P::FollowsFrom, {{"gates", answers}});
}

// What bears on safety comes first; all else stays in the order asked.
void putSafetyFirst(const SummaryContext& context, std::vector<Summary::OpenQuestion>& open) {
    std::stable_partition(open.begin(), open.end(), [&context](const Summary::OpenQuestion& one) {
        return context.questionnaire.question(one.question).safety;
    });
}

} // namespace

void fillOpenQuestions(const SummaryContext& context, Summary& summary) {
    const LeftOpen named = leftOpen(context);
    for (const auto& [place, rules] : named) {
        Summary::OpenQuestion open = openQuestion(context, place);
        open.gate = gateOf(context, open.question);
        open.leavesOpen = titlesOf(context, rules);
        summary.notEstablished.push_back(std::move(open));
    }
    const std::size_t settling = summary.notEstablished.size();
    for (std::uint32_t i = 0; i < context.questionnaire.questions().size(); ++i) {
        const QuestionIndex question{i};
        if (context.leftOut.has(question))
            continue;
        if (!context.session.blankFields(question).empty()) {
            if (auto open = blankFields(context, question, named))
                summary.notEstablished.push_back(std::move(*open));
            continue;
        }
        const auto end = summary.notEstablished.begin() + static_cast<std::ptrdiff_t>(settling);
        const bool isThere = std::any_of(summary.notEstablished.begin(), end,
                                         [question](const auto& open) { return open.question == question; });
        if (!isThere && isGap(context, question))
            summary.notEstablished.push_back(openQuestion(context, {question, {}, {}}));
    }
    addKeptSafety(context, summary);
    putSafetyFirst(context, summary.notEstablished);
}

} // namespace anteroom
