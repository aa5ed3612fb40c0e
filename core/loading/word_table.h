// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/said.h"
#include "core/base/text.h"
#include "core/document/mapping_reader.h"
#include "core/loading/id_registry.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace anteroom::loading {

/// A closed list of words that a file may write, and what each means.
template <typename Meaning, std::size_t count>
using WordTable = std::array<std::pair<std::string_view, Meaning>, count>;

/// The meaning of the word in `node`; otherwise `code` is reported with the nearest word, or all of them.
template <typename Meaning, std::size_t count>
std::optional<Meaning> readWord(Node node, std::string_view key, const WordTable<Meaning, count>& table,
                                std::string_view code, Diagnostics& diagnostics) {
    const std::string quoted = "`" + std::string(key) + "`";
    const auto word = readString(node, Message::verbatim(quoted), diagnostics);
    if (!word)
        return std::nullopt;
    std::vector<std::string_view> words;
    for (const auto& [name, meaning] : table) {
        if (name == *word)
            return meaning;
        words.push_back(name);
    }
    Hint hint = didYouMean(*word, words, diagnostics);
    if (hint.empty())
        hint = core::said("write one of %1",
                          {core::oneOf(std::vector<std::string>(words.begin(), words.end()))});
    diagnostics.error(std::string(code), node.span(),
                      core::said("%1 cannot be %2", {quoted, inBackticks(*word)}), std::move(hint));
    return std::nullopt;
}

} // namespace anteroom::loading
