// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <string>
#include <string_view>

// What writing and reading share.
namespace anteroom::printout {

inline constexpr std::string_view formatName = "anteroom-printout";
inline constexpr std::uint32_t formatVersion = 1;

/// What the engine says of a session: {findings, urgent, contradictions}.
nlohmann::json derive(const Session& session, const std::string& language, const std::string& dateOfBirth);

/// The state that a session goes on from, with these answers and events and nothing of the clock.
SessionState stateOf(const Questionnaire& questionnaire, Date day, std::vector<Answer> answers,
                     std::vector<UrgentEvent> urgent);

/// In one form, whatever is in it.
std::string dumped(const nlohmann::json& json);

} // namespace anteroom::printout
