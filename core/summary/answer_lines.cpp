// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/answer_text.h"
#include "core/summary/typed_text.h"

#include <set>

namespace anteroom {
namespace {

// A rule that asks for a class can be checked by hand only when the class stands beside the name.
std::string classesOf(const SummaryContext& context, const Question& question, const Answer& answer) {
    const auto* text = std::get_if<TextValue>(&answer.value);
    if (!text || !text->entry || !question.vocabulary)
        return {};
    const OptionSet& classes = question.vocabulary->entries()[*text->entry].classes;
    std::string list;
    for (std::uint32_t i = 0; i < question.vocabulary->classes().size(); ++i)
        if (classes.contains(i))
            list += (list.empty() ? "" : ", ") +
                    std::string(question.vocabulary->classes()[i].title.in(context.language));
    return list.empty() ? list : " [" + list + "]";
}

/// A row of a list, and the fields of it that a rule looks at; none: all of it.
struct UsedRow {
    std::uint32_t row = 0;
    std::set<std::size_t> fields;
};

// What a rule does not look at stands in the list itself, and would only hide what it rests on. A measurement
// is read whole: 148/94, whichever of the two numbers decides.
std::vector<Answer> usedPart(const Question& rows, std::vector<Answer> answers, const UsedRow& used) {
    if (used.fields.empty() || rows.measured)
        return answers;
    for (std::size_t field = 1; field < answers.size(); ++field)
        if (used.fields.count(field) == 0)
            answers[field] = {};
    return answers;
}

std::string rowWithClasses(const SummaryContext& context, QuestionIndex rows, const UsedRow& used,
                           const Answer& counted) {
    const Question& question = context.questionnaire.question(rows);
    const auto* value = std::get_if<RowsValue>(&counted.value);
    if (!value || used.row >= value->rows.size())
        return {};
    const std::vector<Answer> row = usedPart(question, value->rows[used.row], used);
    std::string text = rowText(question, row, context.language);
    for (std::size_t field = 0; field < row.size(); ++field)
        text += classesOf(context, question.fields[field], row[field]);
    return text;
}

bool isOpen(QuestionState state) {
    return state != QuestionState::Answered && state != QuestionState::NotApplicable;
}

// "label: note; label: note" beside the question's own note.
void addNote(std::string& notes, const std::string& more) {
    if (!more.empty())
        notes += (notes.empty() ? "" : "; ") + more;
}

Summary::Line lineOfRows(const SummaryContext& context, QuestionIndex rows,
                         const std::vector<UsedRow>& used) {
    Summary::Line line = lineOf(context, rows);
    const Question& question = context.questionnaire.question(rows);
    const Answer counted = asPrinted(context, question, context.counted.of(rows));
    line.answer.clear();
    line.note = counted.note;
    for (const UsedRow& row : used) {
        if (const auto* value = std::get_if<RowsValue>(&counted.value); value && row.row < value->rows.size())
            addNote(line.note, notesOfRow(context, question, usedPart(question, value->rows[row.row], row)));
        line.answer += (line.answer.empty() ? "" : "; ") + rowWithClasses(context, rows, row, counted);
    }
    return line;
}

} // namespace

Summary::Line lineOf(const SummaryContext& context, QuestionIndex question) {
    const Question& asked = context.questionnaire.question(question);
    const Answer answer = asPrinted(context, asked, context.counted.of(question));
    Summary::Line line;
    line.label = context.names.question(question);
    line.answer = answerText(asked, answer, context.language) + classesOf(context, asked, answer);
    line.note = answer.note;
    addNote(line.note, notesOfRows(context, question));
    line.question = question;
    line.notEstablished = isOpen(context.session.state(question));
    return line;
}

std::vector<Summary::Line> linesOf(const SummaryContext& context, const std::vector<AnswerPlace>& places) {
    std::vector<Summary::Line> lines;
    for (auto place = places.begin(); place != places.end();) {
        const QuestionIndex question = place->question;
        std::vector<UsedRow> rows;
        bool whole = false;
        for (; place != places.end() && place->question == question; ++place) {
            whole = whole || !place->row;
            if (place->row && (rows.empty() || rows.back().row != *place->row)) // places are in order
                rows.push_back({*place->row, {}});
            if (place->row && place->field)
                rows.back().fields.insert(at(*place->field));
        }
        lines.push_back(whole ? lineOf(context, question) : lineOfRows(context, question, rows));
    }
    return lines;
}

std::string rowHeading(const SummaryContext& context, QuestionIndex rows, std::size_t row) {
    const Question& question = context.questionnaire.question(rows);
    const Answer& counted = context.counted.of(rows);
    const auto* value = std::get_if<RowsValue>(&counted.value);
    if (value && row < value->rows.size() && !value->rows[row].empty()) {
        const Answer& first = value->rows[row].front();
        if (first.state == Answer::State::Answered && question.fields.front().type == QuestionType::Text)
            return answerText(question.fields.front(), asPrinted(context, question.fields.front(), first),
                              context.language);
    }
    return context.say(SummaryPhrase::RowNumber,
                       {{"row", context.names.row(rows)}, {"number", std::to_string(row + 1)}});
}

} // namespace anteroom
