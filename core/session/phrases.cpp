// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/phrases.h"

#include "core/base/phrase_table.h"
#include "core/base/text.h"

#include <algorithm>
#include <array>

namespace anteroom {
namespace {

using P = AnswerPhrase;
using Months = std::array<std::string_view, 12>;

constexpr PhraseTable<P> english = phraseTable<P>({
    {P::PastWhen, "{status} ({when})"},
    {P::NotAsked, "not asked"},
    {P::Answered, "answered"},
    {P::NotSure, "not sure"},
    {P::Declined, "preferred not to say"},
    {P::NotMeasured, "not measured"},
    {P::NotMeasuredBecause, "not measured ({reason})"},
    {P::NotDone, "not done"},
    {P::NotDoneBecause, "not done ({reason})"},
    {P::Undecided, "waits for an earlier answer"},
    {P::NotApplicable, "does not apply"},
    {P::RefusedEntry, "not answered (typed: \"{typed}\")"},
    {P::AtTime, "{value} at {time}"},
    {P::AtTimeOfAnotherDay, "{value} at {time} on {day} (not the day of the visit)"},
    {P::OnAnotherDay, "{value} on {day} (not the day of the visit)"},
    {P::NoRows, "none"},
    {P::BlankRows, "nothing filled in"},
    {P::NothingChosen, "none chosen"},
    {P::ListNotFinished, "{rows} (list not finished)"},
    {P::ListNotFinishedBecause, "{rows} (list not finished: {reason})"},
    {P::EnterNumberBetween, "Enter a number between {low} and {high}"},
    {P::EnterNumberFrom, "Enter a number, {low} or more"},
    {P::EnterNumberUpTo, "Enter a number, {high} or less"},
    {P::EnterNumber, "Enter a number in digits"},
    {P::EnterWholeNumber, "Enter a whole number between {low} and {high}"},
    {P::EnterDecimals, "Enter a number with at most {count} decimals, between {low} and {high}"},
    {P::EnterOneDecimal, "Enter a number with at most one decimal, between {low} and {high}"},
    {P::ShortenText, "Shorten this text to 10,000 characters; it is not counted as it is"},
    {P::Addressed, "{label}: {what}"},
    {P::Unusual, "{number} is unusual. Is it right? Type it again or go on."},
    {P::EnterDateForm, "Enter a date as 1985, 1985-02, 1985-02-11 or 11 Feb 1985"},
    {P::EnterFullDateForm, "Enter a date with its day, as 1985-02-11 or 11 Feb 1985"},
    {P::EnterDayThatExists, "Enter a day that the calendar has, as 1985-02-11"},
    {P::EnterDateBetween, "Enter a date between {low} and {high}"},
    {P::EnterDateUpToToday, "Enter a date that is not after today ({high})"},
    {P::EnterDateUpTo, "Enter a date that is not after {high}"},
    {P::EnterDateFrom, "Enter a date that is not before {low}"},
});

constexpr Months englishMonths{"january", "february", "march",     "april",   "may",      "june",
                               "july",    "august",   "september", "october", "november", "december"};

struct Language {
    std::string_view tag;
    const PhraseTable<P>& phrases;
    const Months& months; // folded
};

// A language more is one table more.
constexpr std::array languages{Language{"en", english, englishMonths}};

} // namespace

std::string_view phrase(AnswerPhrase which, std::string_view language) {
    return languageOf(languages, language).phrases[static_cast<std::size_t>(which)];
}

std::span<const std::string_view> answerPhrases(std::string_view language) {
    return languageOf(languages, language).phrases;
}

std::string fill(std::string_view pattern,
                 std::initializer_list<std::pair<std::string_view, std::string_view>> values) {
    std::string filled;
    while (!pattern.empty()) {
        const std::size_t open = pattern.find('{');
        filled += pattern.substr(0, open);
        if (open == std::string_view::npos)
            break;
        pattern.remove_prefix(open);
        const std::size_t close = pattern.find('}');
        if (close == std::string_view::npos)
            return filled += pattern;
        const std::string_view name = pattern.substr(1, close - 1);
        for (const auto& [key, value] : values)
            if (key == name)
                filled += value;
        pattern.remove_prefix(close + 1);
    }
    return filled;
}

std::string midSentence(std::string_view label) {
    const std::string_view firstWord = label.substr(0, label.find(' '));
    // An abbreviation or a name with a number keeps its form.
    for (std::size_t i = 1; i < firstWord.size(); ++i)
        if ((firstWord[i] >= 'A' && firstWord[i] <= 'Z') || (firstWord[i] >= '0' && firstWord[i] <= '9'))
            return std::string(label);
    std::size_t first = 1;
    while (first < label.size() && (static_cast<unsigned char>(label[first]) & 0xC0U) == 0x80U)
        ++first;
    return foldCase(label.substr(0, first)) + std::string(label.substr(std::min(first, label.size())));
}

std::optional<int> monthNamed(std::string_view word, std::string_view language) {
    if (!word.empty() && word.back() == '.')
        word.remove_suffix(1);
    const std::string folded = foldCase(word);
    if (folded.size() < 3)
        return std::nullopt;
    const Months& months = languageOf(languages, language).months;
    for (std::size_t i = 0; i < months.size(); ++i)
        if (months[i].starts_with(folded))
            return static_cast<int>(i) + 1;
    return std::nullopt;
}

} // namespace anteroom
