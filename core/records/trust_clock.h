// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/archive.h"

namespace anteroom {

/// How much earlier than the newest entry of the log a clock may be: two clocks are never quite the same, and
/// one of them may have left daylight saving time.
inline constexpr int mostMinutesBehindTheLog = 120;
/// How long nothing may have been entered in the log, in days, for a clock to be later by that much.
inline constexpr int longestSilenceOfTheLog = 60;

/// Whether the clock that says `now` may say how old a record is. The Error says why not.
///
/// The log is what knows the time beside it. A clock that is earlier than the newest entry is wrong, or that
/// of the desk which made the entry. One that jumped ahead leaves a silence in the log, also after this desk
/// has made entries by it: so there must be none in the last days that are as many as it may last. After a
/// silence that was one, as when a clinic was closed, a clock is trusted again once the log was kept for so
/// long. A few entries are read, however long the log is.
Outcome trustClock(Archive& archive, const Timestamp& now);

} // namespace anteroom
