// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interview/answer_edits.h"

#include "core/base/text.h"
#include "core/session/answer_text.h"

#include <algorithm>
#include <utility>

namespace anteroom::interview {

namespace {

Answer fresh(const Answer& before) {
    Answer answer;
    answer.note = before.note;
    answer.measured = before.measured;
    return answer;
}

Answer answered(const Answer& before, Answer::Value value) {
    Answer answer = fresh(before);
    answer.state = Answer::State::Answered;
    answer.value = std::move(value);
    return answer;
}

std::string trimmed(const std::string& text) {
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string::npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

} // namespace

Answer withOption(const Question& question, const Answer& before, std::uint32_t option) {
    if (question.type != QuestionType::Status)
        return answered(before, OptionValue{option});
    const auto* status = std::get_if<StatusValue>(&before.value);
    if (status && status->status == option)
        return before;
    return answered(before, StatusValue{option, {}});
}

Answer withToggled(const Question& question, const Answer& before, std::uint32_t option) {
    const auto* value = std::get_if<OptionsValue>(&before.value);
    std::vector<std::uint32_t> chosen = value ? value->options : std::vector<std::uint32_t>{};
    const auto found = std::find(chosen.begin(), chosen.end(), option);
    if (found != chosen.end()) {
        chosen.erase(found);
    } else {
        const bool isExclusive = question.options.at(option).exclusive;
        std::erase_if(
            chosen, [&](std::uint32_t other) { return isExclusive || question.options.at(other).exclusive; });
        chosen.insert(std::upper_bound(chosen.begin(), chosen.end(), option), option);
    }
    return chosen.empty() ? fresh(before) : answered(before, OptionsValue{std::move(chosen)});
}

Answer withEntry(const Question& question, const Answer& before, const std::string& typed, Date today,
                 const std::string& language) {
    const std::string text = trimmed(typed);
    if (text.empty())
        return withTime(fresh(before), {}); // a value typed later is a new measurement
    Judged judged = judgeEntry(question, text, today, language);
    if (judged.value)
        return answered(before, std::move(*judged.value));
    Answer answer = fresh(before);
    answer.refusedEntry = text;
    return answer;
}

Question whenQuestion(const Question& status, Date today) {
    Question when = status;
    when.type = QuestionType::Date;
    when.label = {};
    when.valueType = Type{.kind = TypeKind::Date,
                          .options = nullptr,
                          .range = {Date::parse("1900-01-01")->days() * 1.0, today.days() * 1.0},
                          .unit = {}};
    when.partialAllowed = true;
    when.rangeEndsToday = true;
    return when;
}

Answer withWhen(const Question& question, const Answer& before, const std::string& typed, Date today,
                const std::string& language) {
    const auto* status = std::get_if<StatusValue>(&before.value);
    if (!status)
        return before;
    Answer answer = answered(before, StatusValue{status->status, {}});
    const std::string text = trimmed(typed);
    if (text.empty())
        return answer;
    const Judged judged = judgeEntry(whenQuestion(question, today), text, today, language);
    if (judged.value && std::holds_alternative<PartialDate>(*judged.value))
        answer.value = StatusValue{status->status, std::get<PartialDate>(*judged.value)};
    else
        // What is refused is the date: "in the past" was said and counts.
        answer.refusedEntry = text;
    return answer;
}

Answer withText(const Question& question, const Answer& before, const std::string& typed) {
    if (trimmed(typed).empty())
        return fresh(before);
    const auto* text = std::get_if<TextValue>(&before.value);
    if (text && text->text == typed)
        return before;
    if (characterCount(typed) > longestText) {
        Answer answer = fresh(before);
        answer.refusedEntry = typed;
        return answer;
    }
    TextValue value{typed, {}};
    if (question.vocabulary)
        value.entry = question.vocabulary->exact(trimmed(typed));
    return answered(before, std::move(value));
}

Answer withChosenEntry(const Question&, const Answer& before, const Vocabulary::Completion& chosen) {
    return answered(before, TextValue{chosen.matched, chosen.entry});
}

Answer withheld(const Answer& before, Answer::State state) {
    Answer answer = fresh(before);
    if (const auto* rows = std::get_if<RowsValue>(&before.value); rows && !rows->rows.empty()) {
        answer.state = Answer::State::Answered;
        answer.value = RowsValue{rows->rows, false};
    }
    if (before.state != state) {
        answer.state = state;
        answer = withTime(answer, {});
    }
    return answer;
}

Answer withReason(const Answer& before, const std::string& reason) {
    Answer answer = before;
    answer.reason = trimmed(reason);
    return answer;
}

Answer withTime(const Answer& before, MeasurementTime measured) {
    Answer answer = before;
    measured.refused = trimmed(measured.refused);
    answer.measured = std::move(measured);
    return answer;
}

} // namespace anteroom::interview
