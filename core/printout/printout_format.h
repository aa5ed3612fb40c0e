// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/questionnaire/left_out.h"
#include "core/session/session.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

// What writing and reading share.
namespace anteroom::printout {

inline constexpr std::string_view formatName = "anteroom-printout";
inline constexpr std::uint32_t formatVersion = 3;
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
};

/// What the engine says of a session: {findings, urgent, contradictions, not-reviewed, notices, left-out}, of
/// which the last is null where nothing is left out.
nlohmann::json derive(const Session& session, const Reading& reading);

/// Whether a page may say that the safety questions were asked in `language` in a translation that is not
/// reviewed, though the record has the answer to none of them, for it prints none: {language, questions: [],
/// text}. Nothing where it may not.
nlohmann::json unreviewedWithoutAnswers(const Questionnaire& questionnaire, const Reading& reading,
                                        std::string_view language);

/// The state that a session goes on from, with these answers and events and nothing of the clock.
SessionState stateOf(const Questionnaire& questionnaire, Date day, std::vector<Answer> answers,
                     std::vector<UrgentEvent> urgent);

/// In one form, whatever is in it.
std::string dumped(const nlohmann::json& json);

} // namespace anteroom::printout
