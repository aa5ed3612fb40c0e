// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/program.h"

#include <vector>

namespace anteroom {

/// A field's show-when decides with the rule, but the rule's words do not name it.
enum class FieldGates { LeftOut, Included };

/// What a rule is made of, each instruction once, in the order of its words: computed values are followed
/// down to their questions.
std::vector<NodeIndex> instructionsOf(const Program& program, NodeIndex rule, FieldGates gates);

} // namespace anteroom
