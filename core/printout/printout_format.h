// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/questionnaire/left_out.h"
#include "core/session/session.h"
#include "core/summary/trends.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

// What writing and reading share.
namespace anteroom::printout {

inline constexpr std::string_view formatName = "anteroom-printout";
inline constexpr std::uint32_t formatVersion = 5;
/// Without `notices` in `trends`.
inline constexpr std::uint32_t versionWithoutEarlierNotices = 4;
/// Without `printed-not-reviewed`, and with answers that something printed rests on and that print nowhere.
inline constexpr std::uint32_t versionWithUnprinted = 3;
/// Without `left-out` and `notices`.
inline constexpr std::uint32_t versionWithoutLeftOut = 2;
/// Without `asked-in` and `not-reviewed`.
inline constexpr std::uint32_t firstVersion = 1;

/// For whom, and what of the sheet bears on what is derived.
struct Reading {
    std::string language; ///< of the reader
    std::vector<std::string> askedIn;
    std::string dateOfBirth; ///< as printed
    LeftOut leftOut{};
    Trends trends{}; ///< as printed: values of earlier screenings bring notices of their own
};

/// What the engine says of a session: {findings, urgent, contradictions, not-reviewed, printed-not-reviewed,
/// notices, left-out}, of which those that renderJson() has only where there is something to say are null or
/// empty elsewhere.
nlohmann::json derive(const Session& session, const Reading& reading);

/// Whether a page may say that the safety questions were asked in `language` in a translation that is not
/// reviewed, though the record has the answer to none of them, for it prints none: {language, questions: [],
/// text}. Nothing where it may not.
nlohmann::json unreviewedWithoutAnswers(const Questionnaire& questionnaire, const Reading& reading,
                                        std::string_view language);

/// What the result says of the texts of safety questions in print, which nobody has reviewed in the language
/// in which they are read; null where nothing. `notReviewed`: what it says of the languages in which they
/// were asked, for what that says is not said twice. `derived`: what derive() has, for by the answers that
/// are in the record. `isSaid`: the page says so, though these answers do not tell that such a question
/// prints.
nlohmann::json printedNotReviewed(const Questionnaire& questionnaire, const nlohmann::json& notReviewed,
                                  const nlohmann::json& derived, const Reading& reading, bool isSaid);

/// The state that a session goes on from, with these answers and events and nothing of the clock.
SessionState stateOf(const Questionnaire& questionnaire, Date day, std::vector<Answer> answers,
                     std::vector<UrgentEvent> urgent);

/// In one form, whatever is in it.
std::string dumped(const nlohmann::json& json);

} // namespace anteroom::printout
