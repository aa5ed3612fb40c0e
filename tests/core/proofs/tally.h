// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/proof.h"
#include "tests/core/proofs/every_way.h"

#include <variant>

namespace anteroom::test {

/// How often a prover said what.
struct Tally {
    int possible = 0;
    int impossible = 0;
    int undecided = 0;

    bool hasBoth() const { return possible > 0 && impossible > 0; }
    /// Products of two unknowns take long.
    bool isMostlyDecided() const { return undecided * 20 <= possible + impossible; }
};

/// Whether a proof agrees with the engine: the witness of one that says "possible" shows it, and of one that
/// says "impossible" no way to answer does.
template <typename Shows>
bool agrees(const Proof& proof, EveryWay& every, Shows shows, Tally& tally) {
    if (const auto* found = std::get_if<Possible>(&proof)) {
        ++tally.possible;
        return shows(found->witness);
    }
    if (const auto* open = std::get_if<Undecided>(&proof)) {
        ++tally.undecided;
        // Found, and refused by the engine: then the two disagree.
        return open->why != Undecided::Why::Arithmetic;
    }
    ++tally.impossible;
    bool isFound = false;
    every.each([&] {
        isFound = shows(every.witness());
        return isFound;
    });
    return !isFound;
}

} // namespace anteroom::test
