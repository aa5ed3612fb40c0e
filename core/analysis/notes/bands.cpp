// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/notes/bands.h"

#include "core/analysis/notes/band_sets.h"
#include "core/analysis/notes/joined_notes.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace anteroom {

namespace {

/// What is to be proved of two bands of one set, of which `lower` begins first.
struct Suspicion {
    const BandSet* set;
    const Band* lower;
    const Band* upper;
    Proved proved;
    std::optional<double> value; ///< where it is one value
};

/// The value, where there is but one from one place to before the other.
std::optional<double> onlyValue(BandPlace from, BandPlace to, double step) {
    if (step == 0)
        return from.value == to.value ? std::optional(from.value) : std::nullopt;
    const auto steps = [&](BandPlace place) {
        const double exact = place.value / step;
        const double nearest = std::round(exact);
        const bool isOnStep = std::abs(exact - nearest) < 1e-6;
        return isOnStep ? nearest + (place.isAfter ? 1 : 0) : std::ceil(exact);
    };
    const double first = steps(from);
    if (steps(to) - first != 1)
        return std::nullopt;
    return from.value == to.value ? from.value : first * step;
}

/// All of them, from below. Of several that are wide nobody can say which one is meant.
void findGaps(const BandSet& set, std::vector<Suspicion>& found) {
    const bool isOpenBelow = !set.bands.front().low;
    const bool isOpenAbove = std::any_of(set.bands.begin(), set.bands.end(),
                                         [](const Band& band) { return !band.high.has_value(); });
    std::vector<Suspicion> gaps;
    const Band* farthest = &set.bands.front();
    for (const Band& band : set.bands) {
        if (!farthest->high)
            break;
        if (band.low && farthest->high->place < band.low->place && !band.low->isEqual &&
            !farthest->high->isEqual) {
            const auto value = onlyValue(farthest->high->place, band.low->place, set.step);
            gaps.push_back({&set, farthest, &band, Proved::BandGap, value});
        }
        if (!band.high || farthest->high->place < band.high->place)
            farthest = &band;
    }
    const auto isWide = [](const Suspicion& gap) { return !gap.value; };
    const bool isUsual = isOpenBelow && isOpenAbove && std::count_if(gaps.begin(), gaps.end(), isWide) == 1;
    std::copy_if(gaps.begin(), gaps.end(), std::back_inserter(found),
                 [&](const Suspicion& gap) { return !isUsual || !isWide(gap); });
}

void findOverlaps(const BandSet& set, std::vector<Suspicion>& found) {
    for (const Band& lower : set.bands)
        for (const Band& upper : set.bands) {
            const bool beginsFirst = upper.low && (!lower.low || lower.low->place < upper.low->place);
            const bool endsFirst = lower.high && (!upper.high || lower.high->place < upper.high->place);
            if (!beginsFirst || !endsFirst || !(upper.low->place < lower.high->place))
                continue;
            const auto value = onlyValue(upper.low->place, lower.high->place, set.step);
            if (value || lower.low || upper.high)
                found.push_back({&set, &lower, &upper, Proved::BandOverlap, value});
        }
}

/// One value between two rules of which that is not suspected yet.
bool isNewOfLooseSet(const Suspicion& one, const std::vector<Suspicion>& all) {
    return one.value && !(one.lower->rule == one.upper->rule) &&
           std::none_of(all.begin(), all.end(), [&](const Suspicion& other) {
               return other.proved == one.proved && other.value == one.value &&
                      other.lower->rule == one.lower->rule && other.upper->rule == one.upper->rule;
           });
}

/// That the number is known, and the other conditions of the set hold.
std::vector<Claim> common(const Suspicion& of) {
    std::vector<Claim> claims{{of.lower->number, {Truth::True}}};
    for (const NodeIndex condition : of.lower->rest)
        claims.push_back({condition, {Truth::True}});
    return claims;
}

/// Of rows: in the row that it is about, and as a whole.
void claim(const Band& band, Truth truth, std::vector<Claim>& claims) {
    claims.push_back({band.rule.node, {truth}});
    if (band.condition != band.rule.node)
        claims.push_back({band.condition, {truth}});
}

Proof proveGap(const Suspicion& of, Prover& prover) {
    std::vector<Claim> claims = common(of);
    claims.push_back({of.lower->high->comparison, {Truth::False}});
    claims.push_back({of.upper->low->comparison, {Truth::False}});
    for (const Band& band : of.set->bands)
        claim(band, Truth::False, claims);
    return prover.prove(claims);
}

Proof proveOverlap(const Suspicion& of, Prover& prover) {
    for (const auto& [alone, other] : {std::pair(of.lower, of.upper), std::pair(of.upper, of.lower)}) {
        std::vector<Claim> claims = common(of);
        claims.push_back({alone->condition, {Truth::True}});
        claims.push_back({other->condition, {Truth::False}});
        Proof proof = prover.prove(claims);
        if (!std::holds_alternative<Possible>(proof))
            return proof; // it always comes with the other, or that is not known
    }
    std::vector<Claim> claims = common(of);
    claim(*of.lower, Truth::True, claims);
    claim(*of.upper, Truth::True, claims);
    return prover.prove(claims);
}

} // namespace

ProofNotes bandNotes(const Questionnaire& questionnaire, Provers& provers) {
    const Program& program = questionnaire.program();
    const std::vector<BandSet> sets = bandSetsOf(questionnaire);
    std::vector<Suspicion> suspicions;
    for (const BandSet& set : sets) {
        std::vector<Suspicion> found;
        findGaps(set, found);
        findOverlaps(set, found);
        for (const Suspicion& one : found)
            if (!set.isLoose || isNewOfLooseSet(one, suspicions))
                suspicions.push_back(one);
    }
    std::vector<ProofNotes> notes(suspicions.size());
    provers.each(suspicions.size(), [&](std::size_t task, Prover& prover) {
        const Suspicion& of = suspicions[task];
        const bool isGap = of.proved == Proved::BandGap;
        ProofNote note{of.proved, of.lower->rule};
        note.other = of.upper->rule;
        note.number = of.lower->number;
        note.value = of.value;
        note.condition = of.lower->high->comparison;
        note.span = placeWithin(program, of.lower->high->comparison, program.span(of.lower->rule.node));
        const Proof proof = isGap ? proveGap(of, prover) : proveOverlap(of, prover);
        if (const auto* open = std::get_if<Undecided>(&proof)) {
            notes[task].push_back(undecided(std::move(note), *open));
        } else if (const auto* possible = std::get_if<Possible>(&proof)) {
            note.witness = possible->witness;
            notes[task].push_back(std::move(note));
        }
    });
    return joined(std::move(notes));
}

} // namespace anteroom
