// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/summary/other_answers.h"

#include "core/session/answer_text.h"
#include "core/summary/printed_words.h"
#include "core/summary/rests_on.h"
#include "core/summary/typed_text.h"

#include <algorithm>

namespace anteroom {

namespace {

using Line = Summary::Line;

void join(std::string& text, const std::string& more) {
    if (!more.empty())
        text += (text.empty() ? "" : "; ") + more;
}

/// How the list ends, as answerText() says it of a whole one.
std::string withItsEnd(const SummaryContext& context, const Question& rows, const Answer& counted,
                       const std::string& text) {
    const auto& value = std::get<RowsValue>(counted.value);
    if (counted.state == Answer::State::Answered && value.complete)
        return text;
    if (counted.state == Answer::State::Answered || counted.state == Answer::State::NotAsked)
        return fill(phrase(AnswerPhrase::ListNotFinished, context.language), {{"rows", text}});
    const Answer reason = Answer::withheld(counted.state, counted.reason);
    return fill(phrase(AnswerPhrase::ListNotFinishedBecause, context.language),
                {{"rows", text}, {"reason", answerText(rows, reason, context.language)}});
}

/// Of each row what a rule looks at. One of which it looks at nothing but that it is there is numbered.
Line lineOfLookedAt(const SummaryContext& context, QuestionIndex index, const RestsOn& rests) {
    Line line = lineOf(context, index);
    const Question& rows = context.questionnaire.question(index);
    const Answer counted = asPrinted(context, rows, context.counted.of(index));
    const auto* value = std::get_if<RowsValue>(&counted.value);
    if (rows.measured || !value || value->rows.empty()) // a measurement is read whole
        return line;
    line.note = counted.note;
    std::string text;
    for (std::size_t number = 0; number < value->rows.size(); ++number) {
        std::vector<Answer> part = value->rows[number];
        for (std::uint32_t field = 0; field < part.size(); ++field)
            if (!rests.has(index, FieldIndex{field}))
                part[field] = {};
        std::string one = rowText(rows, part, context.language);
        if (one.empty())
            one = context.say(SummaryPhrase::RowNumber,
                              {{"row", context.names.row(index)}, {"number", std::to_string(number + 1)}});
        join(text, one);
        join(line.note, notesOfRow(context, rows, part));
    }
    line.answer = withItsEnd(context, rows, counted, text);
    return line;
}

bool hasRows(const Answer& answer) {
    const auto* rows = std::get_if<RowsValue>(&answer.value);
    return rows && !rows->rows.empty();
}

bool canShare(const Line& one, const Line& other) {
    return one.answer == other.answer && one.notEstablished == other.notEstablished && one.note.empty() &&
           other.note.empty();
}

} // namespace

void fillOtherAnswers(const SummaryContext& context, Summary& summary) {
    const RestsOn rests(context);
    const PrintedWords words(summary);
    for (std::uint32_t i = 0; i < context.questionnaire.questions().size(); ++i) {
        const QuestionIndex question{i};
        const Answer& given = context.session.answer(question);
        // What is kept and not counted prints as such; of anything but rows a word is the whole answer.
        if (!rests.has(question) || given == Answer{} || context.session.isKeptNotCounted(question) ||
            words.hasWhole(question) || (words.has(question) && !hasRows(given)))
            continue;
        summary.otherAnswers.push_back(hasRows(given) ? lineOfLookedAt(context, question, rests)
                                                      : lineOf(context, question));
    }
}

std::vector<Line> joinedByAnswer(const std::vector<Line>& lines) {
    std::vector<Line> joined;
    for (const Line& line : lines) {
        const auto same = std::find_if(joined.begin(), joined.end(),
                                       [&line](const Line& other) { return canShare(line, other); });
        if (same == joined.end())
            joined.push_back(line);
        else
            join(same->label, line.label);
    }
    return joined;
}

} // namespace anteroom
