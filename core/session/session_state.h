// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/date.h"
#include "core/questionnaire/answer.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace anteroom {

/// An urgent trigger that held at some time. It stays, whatever becomes of the answer.
struct UrgentEvent {
    std::uint32_t trigger = 0; ///< into Questionnaire::urgent
    Timestamp shownAt;
    std::string acknowledgedBy; ///< staff name; empty until acknowledged
    std::optional<Timestamp> acknowledgedAt;
    bool operator==(const UrgentEvent&) const = default;
};

/// All that must be kept of a session so that it goes on later as if nothing had happened. What could be
/// undone is not part of it.
struct SessionState {
    Timestamp startedAt;
    Timestamp lastEditAt;
    std::optional<Timestamp> finishedAt{};
    std::vector<Answer> answers{}; ///< by QuestionIndex, shown or not; refused entries and notes included
    std::vector<UrgentEvent> urgent{};
    std::vector<bool> urgentHolds{}; ///< by trigger, after the last step
    bool operator==(const SessionState&) const = default;
};

} // namespace anteroom
