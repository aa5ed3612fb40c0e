// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/local_number.h"
#include "core/base/text.h"
#include "core/session/answer_text.h"
#include "core/summary/typed_text.h"

#include <cmath>
#include <set>

namespace anteroom {
namespace {

using P = SummaryPhrase;
using Lines = std::vector<Summary::Line>;

constexpr std::size_t shortList = 90; // characters that still read as one line

Lines* linesAt(Summary& summary, SummaryPlace place) {
    switch (place) {
    case SummaryPlace::Visit:
        return &summary.visit;
    case SummaryPlace::Safety:
        return &summary.safety;
    case SummaryPlace::Medicines:
        return &summary.medicines;
    case SummaryPlace::Allergies:
        return &summary.allergies;
    case SummaryPlace::Vitals:
        return &summary.vitals;
    case SummaryPlace::History:
        return &summary.history;
    case SummaryPlace::Practical:
        return &summary.practical;
    case SummaryPlace::Notes:
        return &summary.notes;
    case SummaryPlace::None:
        break;
    }
    return nullptr;
}

// Here a gap is as telling as an answer; elsewhere "not established" lists it, and a line more is noise.
bool saysNotAsked(SummaryPlace place) {
    return place == SummaryPlace::Safety || place == SummaryPlace::Medicines ||
           place == SummaryPlace::Allergies || place == SummaryPlace::Vitals;
}

bool isList(SummaryPlace place) {
    return place == SummaryPlace::Medicines || place == SummaryPlace::Allergies;
}

void addRows(const SummaryContext& context, QuestionIndex question, Lines& lines) {
    const Question& rows = context.questionnaire.question(question);
    const Answer counted = asPrinted(context, rows, context.counted.of(question));
    const auto* value = std::get_if<RowsValue>(&counted.value);
    Summary::Line line = lineOf(context, question);
    const bool isComplete = value && value->complete && counted.state == Answer::State::Answered;
    const std::string complete = isComplete && isList(rows.summary) && !value->rows.empty()
                                     ? context.say(P::ListComplete)
                                     : std::string();
    if (!value || value->rows.empty() || characterCount(line.answer) <= shortList) {
        if (!complete.empty())
            line.answer += "; " + complete;
        lines.push_back(std::move(line));
        return;
    }
    line.note = counted.note;
    for (const std::vector<Answer>& row : value->rows) {
        line.answer = rowText(rows, row, context.language);
        if (const std::string notes = notesOfRow(context, rows, row); !notes.empty())
            line.note += (line.note.empty() ? "" : "; ") + notes;
        lines.push_back(line);
        line.label.clear();
        line.note.clear();
    }
    if (isComplete && complete.empty())
        return;
    const Answer reason = Answer::withheld(counted.state, counted.reason);
    const bool isWithheld =
        counted.state != Answer::State::Answered && counted.state != Answer::State::NotAsked;
    line.answer = context.say(isComplete ? P::ListCompleteAlone : P::ListNotFinishedAlone);
    if (isWithheld)
        line.answer += ": " + answerText(rows, reason, context.language);
    lines.push_back(std::move(line));
}

void addQuestion(const SummaryContext& context, QuestionIndex question, Lines& lines) {
    const Question& asked = context.questionnaire.question(question);
    const Answer& answer = context.session.answer(question);
    if (!context.session.isShown(question) || asked.type == QuestionType::Information)
        return;
    const bool isSilent = answer.state == Answer::State::NotAsked && answer.refusedEntry.empty() &&
                          answer.note.empty() && std::holds_alternative<std::monostate>(answer.value);
    if (isSilent && !saysNotAsked(asked.summary))
        return;
    if (asked.type == QuestionType::Rows)
        addRows(context, question, lines);
    else
        lines.push_back(lineOf(context, question));
}

std::string rangeText(const SummaryContext& context, Interval range, const LocalizedText& unit) {
    const auto number = [&](double bound) { return localNumber(bound, context.language); };
    std::string low = withUnit(number(range.low), unit, context.language);
    const std::string high = withUnit(number(range.high), unit, context.language);
    if (range.isPoint())
        return low;
    if (std::isfinite(range.low) && std::isfinite(range.high))
        return context.say(P::Between, {{"low", number(range.low)}, {"high", high}});
    if (std::isfinite(range.low))
        return context.say(P::AtLeast, {{"low", low}});
    return std::isfinite(range.high) ? context.say(P::AtMost, {{"high", high}})
                                     : context.say(P::NotEstablished);
}

void addComputed(const SummaryContext& context, QuestionIndex index, Lines& lines) {
    const ComputedValue& computed = context.questionnaire.computed(index);
    const Evaluator& evaluator = context.session.evaluator();
    const Truth shown = evaluator.shown(index);
    if (shown == Truth::False || shown == Truth::Waiting)
        return;
    Summary::Line line;
    line.label = context.names.question(index);
    line.question = index;
    if (computed.isCondition) {
        const Truth truth = evaluator.truth(computed.value);
        line.notEstablished = !isKnown(truth);
        line.answer = isKnown(truth)
                          ? context.names.option(index, truth == Truth::True ? option::yes : option::no)
                          : context.say(P::NotEstablished);
    } else {
        const NumberValue number = evaluator.number(computed.value);
        // Before any of its questions was answered a range is that of the calendar, and says nothing.
        if (!number.isApplicable() ||
            (number.known != Truth::True && explain(evaluator, computed.value).because.empty()))
            return;
        line.notEstablished = number.known != Truth::True;
        line.answer = rangeText(context, number.interval, computed.unit);
    }
    lines.push_back(std::move(line));
}

// Fields that a row's own answers hid are kept as whole questions are, and are listed with them.
void addKeptFields(const SummaryContext& context, QuestionIndex question, Lines& lines) {
    const Question& rows = context.questionnaire.question(question);
    for (const AnswerPlace& place : context.screening.notCountedFields) {
        if (place.question != question)
            continue;
        const Question& field = rows.fields.at(at(*place.field));
        const auto& given = std::get<RowsValue>(context.session.answer(question).value).rows.at(*place.row);
        Summary::Line line;
        line.label =
            context.say(P::RowField, {{"list", context.names.question(question)},
                                      {"row", rowHeading(context, question, *place.row)},
                                      {"field", midSentence(field.labelOrText().in(context.language))}});
        const Answer answer = asPrinted(context, field, given.at(at(*place.field)));
        line.answer = answerText(field, answer, context.language);
        line.note = answer.note;
        line.question = question;
        lines.push_back(std::move(line));
    }
}

void collect(const Lines& lines, std::set<QuestionIndex>& printed) {
    for (const Summary::Line& line : lines)
        printed.insert(line.question);
}

std::set<QuestionIndex> printedIn(const Summary& summary) {
    std::set<QuestionIndex> printed;
    for (const Lines* lines :
         {&summary.visit, &summary.safety, &summary.medicines, &summary.allergies, &summary.vitals,
          &summary.history, &summary.practical, &summary.notes, &summary.keptNotCounted})
        collect(*lines, printed);
    for (const auto* entries :
         {&summary.discuss, &summary.context, &summary.contributors, &summary.checklist})
        for (const Summary::TopicEntry& entry : *entries)
            for (const Summary::RaisedFinding& finding : entry.findings) {
                collect(finding.because, printed);
                collect(finding.quotes, printed);
            }
    return printed;
}

} // namespace

void fillLines(const SummaryContext& context, Summary& summary) {
    const std::vector<Question>& questions = context.questionnaire.questions();
    for (std::uint32_t i = 0; i < questions.size(); ++i) {
        const QuestionIndex question{i};
        if (context.leftOut.has(question))
            continue;
        if (Lines* lines = linesAt(summary, questions[i].summary))
            addQuestion(context, question, *lines);
        if (context.session.isKeptNotCounted(question)) {
            Summary::Line line = lineOf(context, question);
            line.answer =
                answerText(questions[i], asPrinted(context, questions[i], context.session.answer(question)),
                           context.language);
            if (questions[i].safety)
                summary.safetyNotCounted.push_back(line);
            summary.keptNotCounted.push_back(std::move(line));
        }
        if (questions[i].type == QuestionType::Rows)
            addKeptFields(context, question, summary.keptNotCounted);
    }
    for (std::uint32_t i = 0; i < context.questionnaire->computed.size(); ++i) {
        const QuestionIndex index{static_cast<std::uint32_t>(questions.size()) + i};
        Lines* lines = linesAt(summary, context.questionnaire.computed(index).summary);
        if (lines && !context.leftOut.has(index))
            addComputed(context, index, *lines);
    }
}

void fillNotes(const SummaryContext& context, Summary& summary) {
    const std::set<QuestionIndex> printed = printedIn(summary);
    for (std::uint32_t i = 0; i < context.questionnaire.questions().size(); ++i) {
        const QuestionIndex question{i};
        const bool hasNote =
            !context.session.answer(question).note.empty() || !notesOfRows(context, question).empty();
        if (hasNote && !printed.contains(question)) {
            Summary::Line line = lineOf(context, question);
            if (!context.session.isShown(question))
                line.answer = stateText(context.session.state(question), context.language);
            summary.notes.push_back(std::move(line));
        }
    }
}

} // namespace anteroom
