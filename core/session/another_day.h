// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/questionnaire/questionnaire.h"
#include "core/session/session_state.h"

namespace anteroom {

/// What the clock of a desk said of when something was measured.
enum class ClockTimes : std::uint8_t {
    Stay,
    /// It turned out to be copied from paper: the clock said when it was copied.
    TakenOut
};

struct MovedDay {
    SessionState state;
    bool isTimeTakenOut = false; ///< of one answer or more
};

/// `state` as it stands once it is known that the visit was on another day, that of `startedAt`. Nothing of
/// it says what does not hold for that day:
/// - dates are judged anew, those of rows and of a status too: one that may not be after the visit, and is,
///   stays visible as a refused entry; one that was refused, and would be accepted, counts;
/// - a time of measurement without a day is of the visit still. With ClockTimes::TakenOut it is not said any
///   more, for nobody can tell whether a person or the clock gave it. A day after the visit is refused.
///
/// `now` is the last edit from here on. Precondition: the state is of `questionnaire`.
MovedDay onAnotherDay(const Questionnaire& questionnaire, SessionState state, Timestamp startedAt,
                      ClockTimes times, Timestamp now);

} // namespace anteroom
