// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/authoring/rule_example.h"

namespace anteroom::authoring {

namespace {

std::optional<RuleExample> exampleOf(const NameIndex::Value& value) {
    const bool isAsked =
        value.rows.empty() && value.isAlwaysShown && value.type != "text" && value.type != "computed";
    if (!isAsked || value.options.size() < 2)
        return std::nullopt;
    const std::string& first = value.options.front().id;
    const std::string& other = value.options.back().id;
    if (value.type == "choices")
        return RuleExample{value.id, value.id + " includes any of [" + first + "]", "[" + first + "]",
                           "[" + other + "]"};
    return RuleExample{value.id, value.id + " is " + first, first, other};
}

} // namespace

std::optional<RuleExample> ruleExample(const NameIndex& names, std::string_view about,
                                       std::string_view except) {
    const NameIndex::Value* asked = about.empty() ? nullptr : names.find(about);
    if (auto example = asked ? exampleOf(*asked) : std::nullopt)
        return example;
    for (const NameIndex::Value& value : names.values)
        if (value.id != except)
            if (auto example = exampleOf(value))
                return example;
    return std::nullopt;
}

} // namespace anteroom::authoring
