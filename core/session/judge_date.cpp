// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/session/judge_entry.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace anteroom {
namespace {

using P = AnswerPhrase;

// The calendar of Date; a range that leaves a side open means this.
const Date& firstDay() {
    static const Date day = *Date::of(1800, 1, 1);
    return day;
}
const Date& lastDay() {
    static const Date day = *Date::of(2299, 12, 31);
    return day;
}

bool isDigits(std::string_view text) {
    return !text.empty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

int toInt(std::string_view digits) {
    int number = 0;
    for (const char c : digits)
        number = number * 10 + (c - '0');
    return number;
}

std::vector<std::string_view> wordsOf(std::string_view text) {
    std::vector<std::string_view> words;
    constexpr std::string_view separators = " \t,";
    while (true) {
        const std::size_t begin = text.find_first_not_of(separators);
        if (begin == std::string_view::npos)
            return words;
        text.remove_prefix(begin);
        const std::size_t end = std::min(text.find_first_of(separators), text.size());
        words.push_back(text.substr(0, end));
        text.remove_prefix(end);
    }
}

std::optional<int> dayNumber(std::string_view word) {
    // "11th"
    const std::size_t digits = std::min(word.find_first_not_of("0123456789"), word.size());
    const std::string ending = foldCase(word.substr(digits));
    if (digits == 0 || digits > 2 ||
        (ending != "" && ending != "." && ending != "st" && ending != "nd" && ending != "rd" &&
         ending != "th"))
        return std::nullopt;
    return toInt(word.substr(0, digits));
}

struct Parts {
    int year = 0;
    int month = 0;
    int day = 0;
};

// "Feb 1985", "11 February 1985", "Feb 11, 1985", "11 de febrero de 1985": the name says which part is the
// month.
std::optional<Parts> partsWithMonthName(std::string_view entry) {
    std::vector<std::string_view> words = wordsOf(entry);
    std::erase_if(words, isDatePreposition);
    if (words.size() < 2 || words.size() > 3 || words.back().size() != 4 || !isDigits(words.back()))
        return std::nullopt;
    Parts parts;
    parts.year = toInt(words.back());
    words.pop_back();
    for (const std::string_view word : words) {
        if (const auto month = monthNamed(word); month && parts.month == 0)
            parts.month = *month;
        else if (const auto day = dayNumber(word); day && parts.day == 0)
            parts.day = *day == 0 ? -1 : *day;
        else
            return std::nullopt;
    }
    return parts.month == 0 ? std::nullopt : std::optional(parts);
}

// 1985-02-30: the form is right, the day is not.
bool hasIsoForm(std::string_view entry) {
    const auto part = [&](std::size_t at, std::size_t size) {
        return entry.size() >= at + size && isDigits(entry.substr(at, size));
    };
    if (!part(0, 4))
        return false;
    if (entry.size() == 7)
        return entry[4] == '-' && part(5, 2);
    return entry.size() == 10 && entry[4] == '-' && part(5, 2) && entry[7] == '-' && part(8, 2);
}

std::string ask(P which, const Question& question, std::string_view language, std::string_view low = {},
                std::string_view high = {}) {
    return addressed(question, fill(phrase(which, language), {{"low", low}, {"high", high}}), language);
}

struct Days {
    Date first = firstDay();
    Date last = lastDay();
    bool endsToday = false;
};

Date bounded(double days) {
    const double low = firstDay().days();
    const double high = lastDay().days();
    return Date::fromDays(static_cast<std::int32_t>(std::clamp(days, low, high)));
}

Days allowedDays(const Question& question, Date today) {
    Days days;
    const bool isSince = question.type == QuestionType::Status;
    if (!isSince) {
        days.first = bounded(question.valueType.range.low);
        days.last = bounded(question.valueType.range.high);
    }
    if (isSince || question.rangeEndsToday) {
        days.last = today;
        days.endsToday = true;
    }
    return days;
}

std::string askWithin(const Days& days, const Question& question, std::string_view language) {
    const bool hasFirst = days.first != firstDay();
    const bool hasLast = days.last != lastDay();
    const P which = hasFirst && hasLast ? P::EnterDateBetween
                    : days.endsToday    ? P::EnterDateUpToToday
                    : hasLast           ? P::EnterDateUpTo
                                        : P::EnterDateFrom;
    return ask(which, question, language, days.first.iso(), days.last.iso());
}

} // namespace

Judged judgeDate(const Question& question, std::string_view entry, Date today, std::string_view language) {
    const bool partial = question.partialAllowed || question.type == QuestionType::Status;
    std::optional<PartialDate> date = PartialDate::parse(entry);
    if (!date) {
        const std::optional<Parts> named = partsWithMonthName(entry);
        if (named)
            date = PartialDate::of(named->year, named->month, named->day);
        if (!date && (named || hasIsoForm(entry)))
            return {std::nullopt, ask(P::EnterDayThatExists, question, language)};
    }
    if (!date)
        return {std::nullopt, ask(partial ? P::EnterDateForm : P::EnterFullDateForm, question, language)};
    if (!partial && !date->isFull())
        return {std::nullopt, ask(P::EnterFullDateForm, question, language)};
    const Days days = allowedDays(question, today);
    if (date->earliest() > days.last || date->latest() < days.first)
        return {std::nullopt, askWithin(days, question, language)};
    return {Answer::Value(*date), {}};
}

} // namespace anteroom
