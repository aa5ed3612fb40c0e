// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace anteroom {

/// Every text of ours about answers. One table a language, in phrases.cpp; English where a language has none
/// yet.
enum class AnswerPhrase : std::uint8_t {
    PastWhen,
    NotAsked,
    Answered,
    NotSure,
    Declined,
    NotMeasured,
    NotMeasuredBecause,
    NotDone, ///< of a test
    NotDoneBecause,
    Undecided,
    NotApplicable,
    RefusedEntry,
    AtTime,
    AtTimeOfAnotherDay,
    OnAnotherDay,
    NoRows,
    BlankRows, ///< of a list whose rows hold nothing
    NothingChosen,
    ListNotFinished,
    ListNotFinishedBecause,
    SecondUnit,   ///< a number in a second unit, for whoever typed it to see
    OfAnotherDay, ///< what was measured was not measured today
    BeforeBirth,  ///< a date, of someone born later
    EnterNumberBetween,
    EnterNumberFrom,
    EnterNumberUpTo,
    EnterNumber,
    EnterWholeNumber,
    EnterDecimals,
    EnterOneDecimal,
    InUnit, ///< what to do about a number, and what it is counted in
    ShortenText,
    Addressed,
    Unusual,
    EnterDateForm,
    EnterFullDateForm,
    EnterDayThatExists,
    EnterDateBetween,
    EnterDateUpToToday,
    EnterDateUpTo,
    EnterDateFrom,
    Count
};

/// `language`: BCP 47. A phrase may hold places such as {label}, for fill().
std::string_view phrase(AnswerPhrase which, std::string_view language);
/// All of them, for the test of forbidden words.
std::span<const std::string_view> answerPhrases(std::string_view language);

/// `pattern` with each {name} replaced. A replacement is never looked through again: patients may type
/// braces.
std::string fill(std::string_view pattern,
                 std::initializer_list<std::pair<std::string_view, std::string_view>> values);

/// A label as it stands within a sentence: "Top number" -> "top number", "SpO2" stays.
std::string midSentence(std::string_view label);

/// 1 to 12 for a month's name or its beginning (three letters at least), with or without a point, in any
/// language that we have words in: what is taken for a date hangs on no language that can be switched.
std::optional<int> monthNamed(std::string_view word);

/// "de" in "11 de febrero de 1985".
bool isDatePreposition(std::string_view word);

} // namespace anteroom
