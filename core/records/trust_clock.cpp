// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/trust_clock.h"

#include "core/base/said.h"

namespace anteroom {

namespace {

constexpr std::int64_t minutesOfADay = 1440;

std::int64_t minutesOf(const Timestamp& at) { return at.date.days() * minutesOfADay + at.minuteOfDay; }

Result<Act> actOf(Archive& archive, std::uint64_t number) {
    const Result<std::optional<AuditEntry>> entry = archive.logged(number);
    if (!entry.ok())
        return entry.error();
    if (!entry.value())
        return Error{core::said("Nothing was deleted: entry %1 of the log, by which the clock of this "
                                "computer is checked, is missing or not as it was written. Keep the records "
                                "as they are, and look at the page of the log.",
                                {number})};
    return (*entry)->by;
}

Error isEarlier(const Timestamp& now, const Act& newest) {
    return Error{
        core::said("Nothing was deleted: the clock of this computer says %1 at %2, and the newest entry of "
                   "the log is of %3 at %4, by %5. One of the two clocks is wrong, and so may be how old a "
                   "record seems. Set it right, and try again.",
                   {now.date.iso(), now.clock(), newest.at.date.iso(), newest.at.clock(), newest.name})};
}

Error isMuchLater(const Timestamp& now, Date before, Date after) {
    return Error{
        core::said("Nothing was deleted: the clock of this computer says %1, but the log has nothing between "
                   "%2 and %3. If the clock is wrong, set it right. If it is right, and nobody worked here "
                   "for so long, records are deleted by their period again once the log was kept for %4 "
                   "days; until then each can be deleted from its page.",
                   {now.date.iso(), before.iso(), after.iso(), longestSilenceOfTheLog})};
}

} // namespace

Outcome trustClock(Archive& archive, const Timestamp& now) {
    const std::uint64_t last = archive.index().root().audit.version;
    if (last == 0) // the index is damaged, and nothing can be deleted
        return done();
    const Result<Act> newest = actOf(archive, last);
    if (!newest)
        return newest.error();
    if (minutesOf(now) + mostMinutesBehindTheLog < minutesOf(newest->at))
        return isEarlier(now, *newest);
    const std::int32_t begin = now.date.days() - longestSilenceOfTheLog;
    if (newest->at.date.days() < begin)
        return isMuchLater(now, newest->at.date, now.date);
    // An entry from before these days, and the next one, which is of them.
    std::uint64_t before = 0;
    std::uint64_t within = last;
    std::optional<Date> dayBefore;
    Date dayWithin = newest->at.date;
    while (within - before > 1) {
        const std::uint64_t middle = before + (within - before) / 2;
        std::uint64_t number = middle;
        Result<Act> act = actOf(archive, number);
        // What a desk made whose own clock was ahead says nothing of this one.
        while (act && act->at.date > now.date && number > before + 1)
            act = actOf(archive, --number);
        if (!act)
            return act.error();
        const Date day = act->at.date;
        if (day >= Date::fromDays(begin) && day <= now.date) {
            within = number;
            dayWithin = day;
            continue;
        }
        before = middle;
        if (day <= now.date)
            dayBefore = day;
    }
    // None before: the log is younger than these days.
    if (dayBefore && dayWithin.days() - dayBefore->days() > longestSilenceOfTheLog)
        return isMuchLater(now, *dayBefore, dayWithin);
    return done();
}

} // namespace anteroom
