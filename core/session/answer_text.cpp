// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/answer_text.h"

#include "core/base/local_number.h"
#include "core/base/text.h"
#include "core/session/phrases.h"

#include <algorithm>
#include <cmath>

namespace anteroom {
namespace {

using P = AnswerPhrase;

// Yes, no and the three states of a status stand within our sentences; the options of an author stay as
// written.
std::string optionText(const Question& question, std::uint32_t option, std::string_view language) {
    const std::string_view text = question.options.at(option).text.in(language);
    const bool ours = question.type == QuestionType::YesNo || question.type == QuestionType::Status;
    return ours ? midSentence(text) : std::string(text);
}

std::string textOf(const Question& question, const TextValue& value) {
    const Vocabulary* vocabulary = question.vocabulary.get();
    if (!vocabulary || !value.entry || *value.entry >= vocabulary->entries().size())
        return value.text;
    // A brand says little to a reader abroad: the generic name goes with it.
    const std::string& name = vocabulary->entries()[*value.entry].name;
    return foldCase(name) == foldCase(value.text) ? value.text : value.text + " (" + name + ")";
}

std::string rowsText(const Question& question, const Answer& answer, std::string_view language) {
    const auto& rows = std::get<RowsValue>(answer.value);
    std::string text;
    for (const std::vector<Answer>& row : rows.rows) {
        const std::string one = rowText(question, row, language);
        if (!text.empty() && !one.empty())
            text += "; ";
        text += one;
    }
    if (answer.state == Answer::State::Answered && rows.complete) {
        if (!rows.rows.empty())
            return text.empty() ? std::string(phrase(P::BlankRows, language)) : text;
        return question.noneText.empty() ? std::string(phrase(P::NoRows, language))
                                         : std::string(question.noneText.in(language));
    }
    const bool open = answer.state == Answer::State::Answered || answer.state == Answer::State::NotAsked;
    const Answer reason = Answer::withheld(answer.state, answer.reason);
    if (text.empty())
        return open ? std::string(phrase(P::NotAsked, language)) : answerText(question, reason, language);
    return open ? fill(phrase(P::ListNotFinished, language), {{"rows", text}})
                : fill(phrase(P::ListNotFinishedBecause, language),
                       {{"rows", text}, {"reason", answerText(question, reason, language)}});
}

std::string valueText(const Question& question, const Answer& answer, std::string_view language) {
    if (const auto* option = std::get_if<OptionValue>(&answer.value))
        return optionText(question, option->option, language);
    if (const auto* status = std::get_if<StatusValue>(&answer.value)) {
        const std::string text = optionText(question, status->status, language);
        return status->when
                   ? fill(phrase(P::PastWhen, language), {{"status", text}, {"when", status->when->iso()}})
                   : text;
    }
    if (const auto* options = std::get_if<OptionsValue>(&answer.value)) {
        std::vector<std::string> chosen;
        chosen.reserve(options->options.size());
        for (const std::uint32_t option : options->options)
            chosen.push_back(optionText(question, option, language));
        // "Sedatives; Another drug, or ketamine that was not prescribed" are two.
        const bool hasComma = std::any_of(chosen.begin(), chosen.end(), [](const std::string& text) {
            return text.find(',') != std::string::npos;
        });
        std::string text;
        for (const std::string& one : chosen)
            text += (text.empty() ? "" : hasComma ? "; " : ", ") + one;
        return text.empty() ? std::string(phrase(P::NothingChosen, language)) : text;
    }
    if (const auto* number = std::get_if<double>(&answer.value))
        return withUnit(localNumber(*number, language), question.unit, language) +
               (question.alsoIn ? " (" + inSecondUnit(*question.alsoIn, *number) + ')' : std::string());
    if (const auto* date = std::get_if<PartialDate>(&answer.value))
        return date->iso();
    if (const auto* text = std::get_if<TextValue>(&answer.value))
        return textOf(question, *text);
    return {};
}

} // namespace

std::string inSecondUnit(const SecondUnit& second, double number) {
    return formatNumber(std::round(number * second.factor)) + ' ' + second.unit;
}

std::string withUnit(std::string number, const LocalizedText& unit, std::string_view language) {
    return unit.empty() ? number : number.append(" ").append(unit.in(language));
}

std::string withMeasurementTime(std::string value, const MeasurementTime& measured,
                                std::string_view language) {
    const auto with = [&](P which) {
        return fill(phrase(which, language),
                    {{"value", value},
                     {"time", measured.minuteOfDay ? clockText(*measured.minuteOfDay) : std::string()},
                     {"day", measured.day ? measured.day->iso() : std::string()}});
    };
    if (measured.day)
        return with(measured.minuteOfDay ? P::AtTimeOfAnotherDay : P::OnAnotherDay);
    return measured.minuteOfDay ? with(P::AtTime) : value;
}

std::string answerText(const Question& question, const Answer& answer, std::string_view language) {
    if (std::holds_alternative<RowsValue>(answer.value))
        return rowsText(question, answer, language);
    switch (answer.state) {
    case Answer::State::NotAsked:
        return answer.refusedEntry.empty()
                   ? std::string(phrase(P::NotAsked, language))
                   : fill(phrase(P::RefusedEntry, language), {{"typed", answer.refusedEntry}});
    case Answer::State::NotSure:
        return std::string(phrase(P::NotSure, language));
    case Answer::State::Declined:
        return std::string(phrase(P::Declined, language));
    case Answer::State::NotMeasured:
        if (answer.reason.empty())
            return std::string(phrase(question.isTest() ? P::NotDone : P::NotMeasured, language));
        return fill(phrase(question.isTest() ? P::NotDoneBecause : P::NotMeasuredBecause, language),
                    {{"reason", answer.reason}});
    case Answer::State::Answered:
        break;
    }
    return withMeasurementTime(valueText(question, answer, language), answer.measured, language);
}

std::string stateText(QuestionState state, std::string_view language) {
    switch (state) {
    case QuestionState::NotAsked:
        return std::string(phrase(P::NotAsked, language));
    case QuestionState::Answered:
        return std::string(phrase(P::Answered, language));
    case QuestionState::NotSure:
        return std::string(phrase(P::NotSure, language));
    case QuestionState::Declined:
        return std::string(phrase(P::Declined, language));
    case QuestionState::NotMeasured:
        return std::string(phrase(P::NotMeasured, language));
    case QuestionState::Undecided:
        return std::string(phrase(P::Undecided, language));
    case QuestionState::NotApplicable:
        break;
    }
    return std::string(phrase(P::NotApplicable, language));
}

std::string clockText(int minuteOfDay) {
    const auto two = [](int number) { return std::string(number < 10 ? "0" : "") + std::to_string(number); };
    return two(minuteOfDay / 60) + ":" + two(minuteOfDay % 60);
}

} // namespace anteroom
