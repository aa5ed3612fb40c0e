// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/program.h"

#include <memory>
#include <optional>
#include <vector>

namespace anteroom::expression {

/// Where a question or computed value of one program stands in another.
struct SlotPlace {
    QuestionIndex slot{};
    /// By option, its position there; nothing where there is none, and no rule can ask for it. Empty: the
    /// same.
    using Options = std::vector<std::optional<std::uint32_t>>;
    Options options{};
    std::vector<FieldIndex> fields{};    ///< by field; empty: the same
    std::vector<Options> fieldOptions{}; ///< by field; empty: the same
};

struct JoinedProgram {
    std::shared_ptr<const Program> program;
    std::uint32_t firstOfSecond = 0; ///< added to a node of the second program, gives its place

    NodeIndex ofSecond(NodeIndex node) const {
        return NodeIndex{static_cast<std::uint32_t>(node) + firstOfSecond};
    }
};

/// Two programs as one over the same facts. Nodes of the first keep their place. `slots` are those of the
/// result, questions first, with id, type and fields; show-whens and values come from the program that has
/// the slot, of a slot that both have from the first. The rules of each keep their own show-whens. Spans of
/// the second are those of its own texts.
JoinedProgram join(const Program& first, const std::vector<SlotPlace>& firstPlaces, const Program& second,
                   const std::vector<SlotPlace>& secondPlaces, std::vector<Program::Slot> slots,
                   std::size_t questionCount);

} // namespace anteroom::expression
