// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/rules.h"

#include <compare>
#include <optional>
#include <vector>

namespace anteroom {

/// A place among numbers: a value itself, or just after it.
struct BandPlace {
    double value = 0;
    bool isAfter = false;
    auto operator<=>(const BandPlace&) const = default;
};

/// One end of a band, and the comparison that sets it.
struct BandEnd {
    BandPlace place;
    NodeIndex comparison{};
    bool isEqual = false; ///< set by `=`, which does not tell what is below from what is above
};

/// A rule that holds where one number lies within two ends, and the rest of its conditions hold. One that
/// holds in either of two such places is two bands.
struct Band {
    Rule rule;
    NodeIndex number{};
    NodeIndex condition{};       ///< the rule's own, or of any(rows: ...) the one of a row
    std::optional<BandEnd> low;  ///< from here on
    std::optional<BandEnd> high; ///< up to here, this place not included
    std::vector<NodeIndex> rest;
};

/// Bands that are meant as one set, by where they begin.
struct BandSet {
    std::vector<Band> bands;
    double step = 0;      ///< from one value of the number to the next; 0: not known
    bool isLoose = false; ///< see bandSetsOf()
};

/// The sets of two and more bands. Only rules that are plainly meant to share out one number make a set,
/// because rules that merely look at the same number may well leave values out or have them in common:
/// - urgent triggers, or findings of one topic; of findings without a topic, those of one category. Whatever
///   else looks at the number has another purpose. Contradictions share out nothing.
/// - each rule is one band, by `and` of comparisons with constants, and all have the same other conditions.
///   What a computed yes or no is made of counts as written in its place.
///
/// Of loose sets no more can be said than that a single value is left out or had twice, which nobody means.
/// They are the same with the rules that hold in either of two places ("too low or too high") among them, and
/// the findings that have neither topic nor category.
std::vector<BandSet> bandSetsOf(const Questionnaire& questionnaire);

} // namespace anteroom
