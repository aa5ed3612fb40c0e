// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/proof.h"
#include "core/session/session.h"

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <vector>

namespace anteroom {

/// A part of what a rule rests on, and what is true of it.
struct Reason {
    NodeIndex node{};
    TruthSet is{Truth::True};
    std::optional<std::size_t> row{}; ///< of a part within a body: of which row this is said
    bool isOwn = false;               ///< see RuleReasons
    bool operator==(const Reason&) const = default;
};

/// Why a rule says what it does of some answers: parts of its words, and of the computed values and
/// show-whens that these look at, which make it so by themselves, whatever all the rest is. None can be left
/// out.
class RuleReasons {
public:
    /// `session`: the answers. `isOwn` tells which nodes are looked into; any other is one part, whole.
    RuleReasons(const Session& session, std::function<bool(NodeIndex)> isOwn);

    /// Why `rule` has one of these values, as it does. Nothing where no parts alone make it so. Each is said
    /// to be what it is or, `asWide`, anything with which the rule still has one of the values.
    std::optional<std::vector<Reason>> why(NodeIndex rule, TruthSet is, bool asWide);
    /// The same of the condition within any() or all(), in one row that was said; as wide, it may be anything
    /// but the opposite of what it is.
    std::vector<Reason> whyInRow(NodeIndex overRows, std::size_t row, bool asWide);
    /// The rows in which one alone makes any() true, or all() untrue.
    std::vector<std::size_t> decidingRows(NodeIndex overRows) const;

private:
    /// What a part is, where that is taken for given.
    using Given = std::map<NodeIndex, TruthSet>;
    struct Part {
        NodeIndex node{};
        int order = 0; ///< in which it is tried to do without
    };

    const Evaluator& evaluator() const { return m_session.evaluator(); }
    const Program& program() const { return evaluator().program(); }
    void collect(NodeIndex node);
    void add(NodeIndex node, int order);
    TruthSet here(NodeIndex node) const;
    TruthSet possible(NodeIndex node) const;
    TruthSet behindGate(const Instruction& instruction, TruthSet inner) const;
    /// How far the two ends of a count can lie.
    struct CountRange {
        Interval low;
        Interval high;
    };
    std::optional<CountRange> countOf(NodeIndex number) const;
    static TruthSet possibleOfCounts(const CountRange& left, Relation relation, const CountRange& right);
    bool comparesCounts(NodeIndex node) const;
    std::optional<std::vector<Reason>> fewest(NodeIndex of, TruthSet is, bool asWide,
                                              std::optional<std::size_t> row);
    void widen(NodeIndex of, TruthSet is);
    std::vector<Truth> truthsIn(NodeIndex overRows, std::size_t row) const;

    const Session& m_session;
    std::function<bool(NodeIndex)> m_isOwn;
    std::vector<Part> m_parts;
    Given m_given;
    std::vector<Truth> m_inRow; ///< of the body that is looked at
    std::uint32_t m_bodyBegin = 0;
};

} // namespace anteroom
