// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/authoring/fix.h"

#include "core/authoring/missing_option.h"
#include "core/authoring/tree_path.h"
#include "core/authoring/tree_words.h"
#include "core/authoring/yaml_edits.h"
#include "core/base/said.h"
#include "core/base/text.h"
#include "core/loading/text_reader.h"

#include <algorithm>
#include <array>

namespace anteroom {

namespace {

using namespace authoring;

template <std::size_t count>
bool isOneOf(std::string_view word, const std::array<std::string_view, count>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// The edit of a text without quotes that would not be one any more: within brackets a comma ends it.
TextEdit inQuotes(const TextEdit& edit, SourceSpan scalar, std::string_view source) {
    const std::string_view before = source.substr(scalar.begin, edit.span.begin - scalar.begin);
    const std::string_view after = source.substr(edit.span.end, scalar.end - edit.span.end);
    std::string quoted = "'";
    for (const std::string_view part : {before, std::string_view(edit.text), after})
        for (const char c : part)
            quoted += c == '\'' ? std::string("''") : std::string(1, c);
    return {scalar, quoted + "'"};
}

/// What belongs there, in a form that YAML reads so. Nothing where it would name a key twice.
std::optional<TextEdit> asYaml(const TextEdit& edit, const Document& tree) {
    const std::vector<Node> path = pathTo(tree.root(), edit.span);
    if (path.size() < 2 || !path.back().isScalar())
        return edit;
    const Node scalar = path.back();
    const Node holder = path[path.size() - 2];
    const bool isKey = holder.isMapping() && keyAbove(path, path.size() - 1).empty();
    if (isKey && holder.find(edit.text))
        return std::nullopt;
    const std::string_view source = tree.source().text();
    const bool isWithinBrackets =
        std::any_of(path.begin(), path.end() - 1, [&](Node node) { return isInBrackets(node, source); });
    const bool needsQuotes =
        scalar.isPlain() && isWithinBrackets && edit.text.find_first_of("[]{},") != std::string::npos;
    return needsQuotes ? inQuotes(edit, scalar.span(), source) : edit;
}

Fix replaced(const TextEdit& edit, std::string_view source) {
    const std::string before(source.substr(edit.span.begin, edit.span.end - edit.span.begin));
    Message words = edit.text.empty()  ? core::said("Remove %1", {inBackticks(before)})
                    : edit.text == " " ? core::said("Put in a space")
                    : before.empty()   ? core::said("Put in %1", {inBackticks(edit.text)})
                                       : core::said("Write %1", {inBackticks(edit.text)});
    return {std::move(words), {edit}};
}

/// Only what every author would write there: what a finding rests on, or how urgent it is, is theirs to say.
std::optional<Fix> missingEntry(const Diagnostic& diagnostic, const Document& tree) {
    static constexpr std::array<std::string_view, 4> certain{"anteroom: 1", "license: CC0-1.0",
                                                             "version: 1.0.0", "kind: flag"};
    const std::vector<Node> path = pathTo(tree.root(), diagnostic.span);
    if (!isOneOf(diagnostic.missingEntry, certain) || path.empty() || !path.back().isMapping() ||
        path.back().size() == 0)
        return std::nullopt;
    return Fix{core::said("Add %1", {inBackticks(diagnostic.missingEntry)}),
               {insertedEntry(path.back(), diagnostic.missingEntry, tree.source().text())}};
}

/// The second gets a free id: whatever names the id means the first.
std::optional<Fix> freed(const Diagnostic& diagnostic, const std::vector<Node>& path,
                         const TextTrees& trees) {
    const std::size_t list = path.size() - std::min<std::size_t>(path.size(), 3);
    const Node id = path.back();
    const std::string_view around = keyAbove(path, list);
    if (around == "sensitivities") // nothing would be marked with the other id
        return std::nullopt;
    if (around == "fields") {
        // Within its rows a field goes before a question of its name, so conditions there may mean this one.
        std::uint32_t sameIds = 0;
        for (std::uint32_t i = 0; i < path[list].size(); ++i)
            sameIds += scalarOf(path[list][i], "id") == id.scalar() ? 1U : 0U;
        if (sameIds < 2)
            return std::nullopt;
    }
    std::vector<Node> roots;
    for (const Document* tree : trees.all())
        roots.push_back(tree->root());
    const std::string free = freeId(id.scalar(), roots);
    return Fix{core::said("Change this id to %1", {inBackticks(free)}), {{diagnostic.span, free}}};
}

/// Of a list, what is in it already.
std::optional<Fix> removedFromList(const std::vector<Node>& path, std::string_view source) {
    if (path.size() < 2 || !path[path.size() - 2].isSequence())
        return std::nullopt;
    const Node list = path[path.size() - 2];
    for (std::uint32_t i = 0; i < list.size(); ++i)
        if (list[i] == path.back())
            if (auto edit = removedItem(list, i, source))
                return Fix{core::said("Remove %1", {inBackticks(path.back().scalar())}), {std::move(*edit)}};
    return std::nullopt;
}

/// A key that changes nothing where it stands.
std::optional<Fix> removedKey(const std::vector<Node>& path, std::string_view source) {
    static constexpr std::array<std::string_view, 2> idle{"ask-anew", "exclusive"};
    if (path.size() < 2 || !isOneOf(path.back().scalar(), idle))
        return std::nullopt;
    const Node mapping = path[path.size() - 2];
    const auto index = mapping.find(path.back().scalar());
    auto edit = index ? removedEntry(mapping, *index, source) : std::nullopt;
    return edit ? std::optional(
                      Fix{core::said("Remove %1", {inBackticks(path.back().scalar())}), {std::move(*edit)}})
                : std::nullopt;
}

/// `languages: en, es`: the brackets alone are missing.
std::optional<Fix> bracketed(const std::vector<Node>& path) {
    static constexpr std::array<std::string_view, 5> ofIds{"quote", "criteria", "classes", "languages",
                                                           "includes"};
    const std::string_view key = keyAbove(path, path.size() - 1);
    const Node value = path.back();
    if (!isOneOf(key, ofIds) || !value.isScalar() || !value.isPlain())
        return std::nullopt;
    for (std::string_view rest = value.scalar(); !rest.empty();) {
        const std::size_t comma = std::min(rest.find(','), rest.size());
        std::string_view item = rest.substr(0, comma);
        item.remove_prefix(std::min(item.find_first_not_of(' '), item.size()));
        const bool isItem = key == "languages"  ? loading::isLanguageTag(item)
                            : key == "includes" ? item.find(' ') == std::string_view::npos
                                                : isIdText(item);
        if (!isItem)
            return std::nullopt;
        rest.remove_prefix(std::min(comma + 1, rest.size()));
    }
    const std::string list = "[" + std::string(value.scalar()) + "]";
    return Fix{core::said("Write %1", {inBackticks(list)}), {{value.span(), list}}};
}

} // namespace

std::optional<Fix> fixOf(const Diagnostic& diagnostic, const TextTrees& trees) {
    if (static_cast<std::size_t>(diagnostic.span.file) >= trees.sources().size())
        return std::nullopt;
    const std::string_view source = trees.sources()[diagnostic.span.file].text();
    const Document* tree = trees.find(diagnostic.span.file);
    if (diagnostic.replacement) {
        Fix fix = replaced(*diagnostic.replacement, source);
        const auto edit = tree ? asYaml(*diagnostic.replacement, *tree) : diagnostic.replacement;
        fix.edits = {edit.value_or(TextEdit{})};
        return edit ? std::optional(std::move(fix)) : std::nullopt;
    }
    if (!tree)
        return std::nullopt;
    const std::string& code = diagnostic.code;
    if (code == "unknown-option")
        return addedOption(diagnostic, trees);
    if (!diagnostic.missingEntry.empty())
        return missingEntry(diagnostic, *tree);
    const std::vector<Node> path = pathTo(tree->root(), diagnostic.span);
    if (path.empty())
        return std::nullopt;
    if (code == "duplicate-id" && path.back().isScalar())
        return freed(diagnostic, path, trees);
    if (code == "duplicate-language" || code == "duplicate-include" || code == "include-circle")
        return removedFromList(path, source);
    if (code == "misplaced-key")
        return removedKey(path, source);
    if (code == "wrong-type")
        return bracketed(path);
    return std::nullopt;
}

} // namespace anteroom
