// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/judge_entry.h"

#include "core/base/text.h"
#include "core/session/answer_text.h"
#include "core/session/phrases.h"

#include <algorithm>
#include <cmath>

namespace anteroom {

using P = AnswerPhrase;

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n\f\v";
    const std::size_t first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

std::string addressed(const Question& question, const std::string& sentence, std::string_view language) {
    if (question.label.empty())
        return sentence;
    const std::string_view label = question.label.in(language);
    const std::size_t end = label.find_last_not_of("?:. ");
    return fill(phrase(P::Addressed, language),
                {{"label", label.substr(0, end == std::string_view::npos ? label.size() : end + 1)},
                 {"what", midSentence(sentence)}});
}

namespace {

// "71 kg" in a field that counts kilograms says nothing else than "71".
std::string_view withoutUnit(std::string_view typed, std::string_view unit) {
    if (unit.empty() || typed.size() <= unit.size())
        return typed;
    const std::string_view tail = typed.substr(typed.size() - unit.size());
    const bool isUnit = foldCase(tail) == foldCase(unit);
    return isUnit ? trimmed(typed.substr(0, typed.size() - unit.size())) : typed;
}

// "165 lb" is refused where kilograms are counted: without the unit nobody would see why.
std::string inUnit(const Question& question, std::string what, std::string_view language) {
    const std::string_view unit = question.unit.in(language);
    return unit.empty() ? what : fill(phrase(P::InUnit, language), {{"what", what}, {"unit", unit}});
}

std::string askForNumber(const Question& question, std::string_view language) {
    const std::string low = formatNumber(question.valueType.range.low);
    const std::string high = formatNumber(question.valueType.range.high);
    const bool hasLow = std::isfinite(question.valueType.range.low);
    const bool hasHigh = std::isfinite(question.valueType.range.high);
    const P which = hasLow && hasHigh ? P::EnterNumberBetween
                    : hasLow          ? P::EnterNumberFrom
                    : hasHigh         ? P::EnterNumberUpTo
                                      : P::EnterNumber;
    const std::string what = fill(phrase(which, language), {{"low", low}, {"high", high}});
    return addressed(question, inUnit(question, what, language), language);
}

std::string askForFewerDecimals(const Question& question, std::string_view language) {
    const P which = question.decimals == 0   ? P::EnterWholeNumber
                    : question.decimals == 1 ? P::EnterOneDecimal
                                             : P::EnterDecimals;
    const std::string what =
        fill(phrase(which, language), {{"count", std::to_string(question.decimals)},
                                       {"low", formatNumber(question.valueType.range.low)},
                                       {"high", formatNumber(question.valueType.range.high)}});
    return addressed(question, inUnit(question, what, language), language);
}

Judged judgeNumber(const Question& question, std::string_view typed, std::string_view language) {
    std::string digits(withoutUnit(typed, question.unit.in(language)));
    if (digits.find('.') == std::string::npos && std::count(digits.begin(), digits.end(), ',') == 1)
        std::replace(digits.begin(), digits.end(), ',', '.');
    if (digits.starts_with('.'))
        digits.insert(digits.begin(), '0');
    // Scales and monitors show "0101": the zeros before a number say nothing.
    const std::size_t sign = digits.starts_with('-') ? 1 : 0;
    while (digits.size() > sign + 1 && digits[sign] == '0' && digits[sign + 1] >= '0' &&
           digits[sign + 1] <= '9')
        digits.erase(sign, 1);

    const std::optional<double> number = parseDecimal(digits);
    if (!number || !question.valueType.range.contains(*number))
        return {std::nullopt, askForNumber(question, language)};
    // "1,000" is a thousand to some and one to others.
    const std::size_t point = digits.find('.');
    if (point != std::string::npos && digits.size() - point - 1 > static_cast<std::size_t>(question.decimals))
        return {std::nullopt, askForFewerDecimals(question, language)};
    if (question.usual.contains(*number))
        return {Answer::Value(*number), {}};
    return {Answer::Value(*number), fill(phrase(P::Unusual, language), {{"number", formatNumber(*number)}})};
}

} // namespace

Judged judgeEntry(const Question& question, std::string_view typed, Date today, std::string_view language) {
    const std::string_view entry = trimmed(typed);
    if (entry.empty())
        return {Answer::Value(std::monostate{}), {}};
    switch (question.type) {
    case QuestionType::Number:
        return judgeNumber(question, entry, language);
    case QuestionType::Date:
    case QuestionType::Status:
        return judgeDate(question, entry, today, language);
    default:
        if (characterCount(typed) > longestText)
            return {std::nullopt,
                    addressed(question, std::string(phrase(P::ShortenText, language)), language)};
        return {Answer::Value(TextValue{std::string(typed), std::nullopt}), {}};
    }
}

std::string entryText(const Question& /*question*/, const Answer& answer) {
    if (!answer.refusedEntry.empty())
        return answer.refusedEntry;
    if (const auto* number = std::get_if<double>(&answer.value))
        return formatNumber(*number);
    if (const auto* date = std::get_if<PartialDate>(&answer.value))
        return date->iso();
    if (const auto* status = std::get_if<StatusValue>(&answer.value))
        return status->when ? status->when->iso() : std::string();
    if (const auto* text = std::get_if<TextValue>(&answer.value))
        return text->text;
    return {};
}

} // namespace anteroom
