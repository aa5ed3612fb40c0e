// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace anteroom {

/// Every text of ours on what is followed over time. One table a language, in trend_phrases.cpp; English
/// where a language has none yet.
enum class TrendPhrase : std::uint8_t {
    Heading,
    Stated, ///< what the values of earlier screenings are
    ThisOne,
    WithUnit,
    At, ///< a value and its day
    First,
    Lowest,
    Highest,
    Last,
    Counted,       ///< how many values there are
    GapsCounted,   ///< how many of them are not wholly known
    LegendPresent, ///< what a square, a bar, a dashed and a thin line are
    LegendRange,
    LegendOpen,
    LegendCutOff,
    CutOffs,      ///< the lines across a plot
    OtherMeaning, ///< scores that are worked out in another way
    OtherUnit,
    OneLeftOut,
    SomeLeftOut,
    NotRead,
    SensitiveLeftOut, ///< of earlier screenings, in a copy that leaves something out
    Count
};

std::string_view phrase(TrendPhrase which, std::string_view language);
/// All of them, for the test of forbidden words.
std::span<const std::string_view> trendPhrases(std::string_view language);

} // namespace anteroom
