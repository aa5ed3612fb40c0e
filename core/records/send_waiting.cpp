// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/audit_rest.h"
#include "core/records/standing.h"
#include "core/records/waiting_save.h"

#include <algorithm>

namespace anteroom {

namespace {

using End = SentWaiting::End;

/// How a save that waits stands to what is in the store.
struct Plan {
    SaveRequest request; ///< as it is to be sent
    std::uint64_t now = 0;
    bool isThere = false;
    bool isConflict = false;
};

Result<Plan> planOf(Archive& archive, const WaitingSave& waiting) {
    if (const Result<bool> refreshed = archive.refresh(); !refreshed)
        return refreshed.error();
    Plan plan{waiting.request};
    const RecordId& id = plan.request.head.id;
    const IndexEntry* entry = archive.index().find(id);
    plan.now = entry ? entry->version : 0;
    if (plan.now == plan.request.expected)
        return plan;
    plan.isConflict = true;
    if (!entry)
        return plan;
    const Result<std::string> stored = archive.read(id);
    if (!stored)
        return stored.error();
    plan.now = archive.index().find(id)->version; // it may have gone on while it was read
    if (*stored == plan.request.encoded) {
        plan.isThere = true;
        plan.isConflict = false;
        return plan;
    }
    const Tag content = archive.fingerprint(*stored);
    const auto arrived = std::find_if(waiting.unheard.begin(), waiting.unheard.end(),
                                      [&](const UnheardSave& unheard) { return unheard.content == content; });
    if (arrived == waiting.unheard.end())
        return plan;
    plan.isConflict = false;
    plan.request.expected = plan.now;
    plan.request.audit = records::without(plan.request.audit, arrived->logged);
    return plan;
}

/// Of a run that is gone, ours, or nobody's.
Result<Leases::Taken> takeLease(Archive& archive, const WaitingSave& waiting, const LeaseHolder& us,
                                std::optional<std::uint64_t> takeOver) {
    const RecordId& id = waiting.request.head.id;
    Result<Leases::Taken> taken = archive.leases().take(id, us);
    if (!taken || taken->lease)
        return taken;
    const bool isThatRuns = taken->holder && taken->holder->desk == waiting.holder.desk;
    return isThatRuns || takeOver == taken->version ? archive.leases().takeOver(id, us, taken->version)
                                                    : taken;
}

} // namespace

Result<Saved> saveAgain(Archive& archive, const WaitingSave& waiting, Lease* lease) {
    const Result<Plan> plan = planOf(archive, waiting);
    if (!plan)
        return plan.error();
    if (plan->isThere)
        return Saved{Saved::End::Saved, plan->now};
    if (plan->isConflict)
        return Saved{Saved::End::Conflict, plan->now};
    return archive.save(plan->request, lease);
}

Result<SentWaiting> sendWaiting(Archive& archive, const WaitingSave& waiting, const LeaseHolder& us,
                                std::optional<std::uint64_t> takeOver) {
    const Result<Plan> plan = planOf(archive, waiting);
    if (!plan)
        return plan.error();
    if (plan->isThere || plan->isConflict)
        return SentWaiting{plan->isThere ? End::Arrived : End::Conflict, plan->now};
    const Result<Leases::Taken> taken = takeLease(archive, waiting, us, takeOver);
    if (!taken)
        return taken.error();
    if (!taken->lease)
        return SentWaiting{End::Held, plan->now, taken->holder, taken->version};
    Lease lease = *taken->lease;
    const Result<Saved> saved = archive.save(plan->request, &lease);
    (void)giveBack(archive, plan->request.head.id, us).ok(); // else it goes stale by itself
    if (!saved)
        return saved.error();
    if (saved->end == Saved::End::LeaseLost)
        return SentWaiting{End::Held, saved->version};
    return SentWaiting{saved->end == Saved::End::Saved ? End::Arrived : End::Conflict, saved->version};
}

} // namespace anteroom
