// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/program.h"

#include <map>
#include <unordered_set>
#include <vector>

namespace anteroom::smt {

/// What some nodes depend on: all that a proof about them must say.
struct Cone {
    struct Asked {
        OptionSet options; ///< that are told from the others
        std::map<FieldIndex, OptionSet> fields;
        /// Of a list: how many rows stand for any number of them (see makeProver), and whether they do.
        std::uint32_t rows = 0;
        bool rowsSuffice = true;
    };
    std::map<QuestionIndex, Asked> questions;
    std::unordered_set<std::uint32_t> nodes;
    bool rowsSuffice() const;
};

/// `copies`: in how many variants each operation over rows is looked at; `roots` within bodies have a row of
/// their own.
Cone coneOf(const Program& program, const std::vector<NodeIndex>& roots, std::uint32_t copies);

} // namespace anteroom::smt
