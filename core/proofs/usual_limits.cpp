// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/proofs/prover.h"

namespace anteroom {

ProofLimits usualLimits(Date today) {
    constexpr int years = 5;
    // The same day of the month is there in every year but for the 29th of February.
    return {today, Date::of(today.year() + years, today.month(), today.day()).value_or(today)};
}

} // namespace anteroom
