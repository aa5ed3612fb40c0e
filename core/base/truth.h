// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace anteroom {

/// Kleene's strong three-valued logic, with "unknown" told apart by why: Waiting is unknown because something
/// has not been asked or finished yet; Unknown is unknown although all was asked (not sure, declined, not
/// measured). A question behind a gate that is Unknown is shown and asked; behind one that is Waiting it
/// waits.
enum class Truth : std::uint8_t { False, Waiting, Unknown, True };

constexpr bool isKnown(Truth t) { return t == Truth::False || t == Truth::True; }
constexpr Truth truthOf(bool b) { return b ? Truth::True : Truth::False; }

constexpr Truth negation(Truth t) {
    return t == Truth::True ? Truth::False : t == Truth::False ? Truth::True : t;
}

/// False if either is; otherwise unknown if either is, and Waiting if either waits.
constexpr Truth conjunction(Truth a, Truth b) { return a < b ? a : b; }

constexpr Truth disjunction(Truth a, Truth b) { return negation(conjunction(negation(a), negation(b))); }

} // namespace anteroom
