// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/summary/typed_text.h"

#include "core/base/text.h"
#include "core/session/phrases.h"

#include <algorithm>
#include <array>

namespace anteroom {
namespace {

using P = SummaryPhrase;

bool breaksLine(char32_t c) { return (c >= 0x0A && c <= 0x0D) || c == 0x85 || c == 0x2028 || c == 0x2029; }

std::string_view singleQuote(char32_t c) {
    constexpr std::array opening{U'\u201C', U'\u201E', U'\u201F', U'\u00AB'};
    constexpr std::array closing{U'\u201D', U'\u00BB', U'\u2033', U'"'};
    if (std::find(opening.begin(), opening.end(), c) != opening.end())
        return "‘";
    return std::find(closing.begin(), closing.end(), c) != closing.end() ? "’" : std::string_view();
}

void setText(const SummaryContext& context, const Question& question, Asked asked, bool isMedicine,
             Answer& answer) {
    auto* text = std::get_if<TextValue>(&answer.value);
    if (!text)
        return;
    if (question.vocabulary && text->entry) {
        text->text = onOneLine(text->text);
        return;
    }
    text->text = asked == Asked::Patient ? patientsWords(context, text->text) : quoted(context, text->text);
    if (isMedicine && question.vocabulary && answer.state == Answer::State::Answered)
        text->text = context.say(P::ClassNotEstablished, {{"typed", text->text}});
}

} // namespace

std::string onOneLine(std::string_view typed) {
    std::string line;
    bool isBreak = false;
    while (!typed.empty()) {
        const CodePoint c = codePointAt(typed, 0);
        if (breaksLine(c.value)) {
            isBreak = true;
        } else {
            if (isBreak && !line.empty())
                line += " / ";
            isBreak = false;
            line += typed.substr(0, c.bytes);
        }
        typed.remove_prefix(c.bytes);
    }
    return line;
}

std::string quoted(const SummaryContext& context, std::string_view typed) {
    const std::string line = onOneLine(typed);
    std::string inner;
    for (std::string_view rest = line; !rest.empty();) {
        const CodePoint c = codePointAt(rest, 0);
        const std::string_view single = singleQuote(c.value);
        inner += single.empty() ? rest.substr(0, c.bytes) : single;
        rest.remove_prefix(c.bytes);
    }
    return context.say(P::Quoted, {{"text", inner}});
}

std::string patientsWords(const SummaryContext& context, std::string_view typed) {
    std::string words = quoted(context, typed);
    const std::vector<std::string>& askedIn = context.sheet.languages;
    return isAskedInReaders(context.language, askedIn)
               ? words
               : context.say(P::InLanguage, {{"words", words},
                                             {"language", languageNames(askedIn, context.language,
                                                                        context.say(P::OrLanguage))}});
}

Answer asPrinted(const SummaryContext& context, const Question& question, Answer answer) {
    const bool isMedicine = question.summary == SummaryPlace::Medicines; // an allergy need be no medicine
    setText(context, question, question.asked, isMedicine, answer);
    answer.reason = onOneLine(answer.reason);
    answer.refusedEntry = onOneLine(answer.refusedEntry);
    answer.note = onOneLine(answer.note);
    if (auto* rows = std::get_if<RowsValue>(&answer.value))
        for (std::vector<Answer>& row : rows->rows)
            for (std::size_t field = 0; field < row.size(); ++field) {
                setText(context, question.fields[field], question.asked, isMedicine, row[field]);
                row[field].reason = onOneLine(row[field].reason);
                row[field].refusedEntry = onOneLine(row[field].refusedEntry);
                row[field].note = onOneLine(row[field].note);
            }
    return answer;
}

std::string notesOfRow(const SummaryContext& context, const Question& rows, const std::vector<Answer>& row) {
    std::string notes;
    for (std::size_t field = 0; field < row.size(); ++field)
        if (!row[field].note.empty())
            notes += (notes.empty() ? "" : "; ") +
                     midSentence(rows.fields[field].labelOrText().in(context.language)) + ": " +
                     onOneLine(row[field].note);
    return notes;
}

std::string notesOfRows(const SummaryContext& context, QuestionIndex rows) {
    const auto* value = std::get_if<RowsValue>(&context.counted.of(rows).value);
    std::string notes;
    for (std::size_t row = 0; value && row < value->rows.size(); ++row) {
        const std::string one = notesOfRow(context, context.questionnaire.question(rows), value->rows[row]);
        if (!one.empty())
            notes += (notes.empty() ? "" : "; ") + rowHeading(context, rows, row) + ", " + one;
    }
    return notes;
}

} // namespace anteroom
