// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/proof.h"
#include "core/questionnaire/questionnaire.h"

#include <memory>

namespace anteroom {

struct ProofLimits {
    Date firstDay; ///< screenings take place from this day ...
    Date lastDay;  ///< ... to this one, both included
    /// For one proof, about: the solver's steps are counted, so that what is decided does not depend on how
    /// busy the machine is. Ten times as long by the clock is the end in any case.
    unsigned milliseconds = 2000;
};
/// Screenings from today on for the years in which a questionnaire is taken to be in use.
ProofLimits usualLimits(Date today);

/// Whether this build has a solver.
bool canProve();

/// Without a solver, one that leaves everything undecided.
///
/// How many rows a list must have for a proof to be exact. any(), all() and "is answered" take their value
/// from one row that decides, min() and max() from three (the lowest bound, the lowest of the upper bounds of
/// values that certainly count, what is least known), and a count that is compared with at most n from n + 2
/// (rows beyond the nth change nothing, and one may say why it is not known). All other rows can be taken
/// away without a change, so a list with one row for each of these stands for all lists, and longer ones need
/// not be looked at. What a sum or a mean over rows can be, no number of rows shows: where a proof finds
/// nothing with those that the rest needs, it is repeated with the sum or mean free to be anything that its
/// values allow, and where only that finds something, it is undecided. Free is only what further rows can
/// add: the least and the greatest row are among those that are looked at, so that a mean lies between what
/// they are, a sum is above (below) zero only where one of them is, and a count only where it counts one of
/// them.
std::unique_ptr<Prover> makeProver(std::shared_ptr<const Questionnaire> questionnaire,
                                   const ProofLimits& limits);

} // namespace anteroom
