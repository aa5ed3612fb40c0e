// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/authoring/name_index.h"

#include <optional>
#include <string>
#include <string_view>

namespace anteroom::authoring {

/// A condition about one question, with an answer that makes it hold and one that does not.
struct RuleExample {
    std::string question;
    std::string condition;
    std::string holds; ///< as an answers file has it
    std::string fails;
};

/// About the question named, if it is always shown and has answers to choose from; otherwise about the first
/// such but `except`. Nothing where there is none.
std::optional<RuleExample> ruleExample(const NameIndex& names, std::string_view about,
                                       std::string_view except = {});

} // namespace anteroom::authoring
