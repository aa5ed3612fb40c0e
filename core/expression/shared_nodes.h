// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/program.h"

#include <unordered_map>

namespace anteroom::expression {

struct ProgramParts;

/// Finds the instruction outside bodies that says already what another is about to say. What looks at an
/// answer, a constant, and a comparison of the two are made once however many rules say them: an answer that
/// very many rules look at is then looked at once, and only rules of which a part changed are run. What a
/// whole rule says is not shared: its place in the text is the rule's.
class SharedNodes {
public:
    /// The parts must outlive it.
    explicit SharedNodes(const ProgramParts& parts) : m_parts(parts) {}

    /// Nothing for kinds of instruction that are never shared: the place of each of those in its text counts.
    std::optional<NodeIndex> find(const Instruction& instruction, const std::vector<NodeIndex>& operands,
                                  const OptionSet& options) const;
    /// What was appended to the parts last, as `node`.
    void add(NodeIndex node);

private:
    bool isSame(const Instruction& instruction, const std::vector<NodeIndex>& operands,
                const OptionSet& options, NodeIndex other) const;

    const ProgramParts& m_parts;
    std::unordered_multimap<std::size_t, NodeIndex> m_byHash;
};

} // namespace anteroom::expression
