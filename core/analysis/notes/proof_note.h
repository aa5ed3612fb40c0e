// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/proof.h"
#include "core/analysis/rules.h"

#include <optional>
#include <vector>

namespace anteroom {

/// Something that is so whatever is answered.
enum class Proved : std::uint8_t {
    NeverShown,    ///< the show-when is never true; the witness, if any, asks it because someone is not sure
    NeverRaised,   ///< a finding, urgent trigger or contradiction that never holds
    AlwaysRaised,  ///< holds whenever all that is shown was answered
    NeverRuledOut, ///< never false, also where it is not always raised
    NeverTrue,     ///< a comparison of values that may be known, or a part of a condition; or a computed one
    AlwaysTrue,    ///< the same: a comparison whenever both values are known; a part is never untrue
    Implies,       ///< whenever the finding (or trigger) is raised, `other` is; the witness has `other` alone
    ComeTogether,  ///< each implies the other
    PartIdle,      ///< without the part at `span` the rule says the same; `isOfDoubt`: unless there is doubt
    OptionIdle,    ///< an option that rules name, and that decides none of them
    BandGap,       ///< a value between two bands at which no rule of their set holds; the witness has it
    BandOverlap,   ///< one at which both hold, and neither always comes with the other; likewise
    HiddenNegation, ///< the rule holds because its conditions look at what is not asked; the witness shows it
    Undecided       ///< what was to be proved is `about`; `why` tells why it was not
};

/// Structured, for others to word: `check`, and the studio.
struct ProofNote {
    Proved proved = Proved::Undecided;
    std::optional<Rule> rule{};           ///< none: of an option
    SourceSpan span{};                    ///< the condition or part that it is about; see placeWithin()
    std::optional<NodeIndex> condition{}; ///< within the rule, where the note is about one
    std::optional<OperandPlace> part{};   ///< PartIdle
    bool isOfDoubt = false; ///< PartIdle: it makes a difference to what is known, and none to what is so
    std::optional<Rule> other{};
    std::vector<Rule> alike{}; ///< Implies, ComeTogether: more of which it is so, see grouped()
    std::optional<OptionExchange> option{};
    std::vector<NodeIndex> namedBy{};  ///< OptionIdle: the rules that name it
    std::optional<NodeIndex> number{}; ///< BandGap, BandOverlap: what the bands cut; of `other` the upper one
    std::optional<double> value{};     ///< BandGap, BandOverlap: where there is only one
    std::vector<ClashPart> clash{};
    std::optional<Witness> witness{};
    Proved about = Proved::Undecided;
    std::optional<Undecided::Why> why{};
};

using ProofNotes = std::vector<ProofNote>;

} // namespace anteroom
