// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/authoring/completion.h"

#include "core/authoring/condition_completion.h"
#include "core/authoring/known_values.h"
#include "core/authoring/schema_walk.h"
#include "core/authoring/text_place.h"
#include "core/base/text.h"

#include <algorithm>

namespace anteroom {

namespace {

using namespace authoring;
using Role = TextPlace::Role;
using Kind = Completion::Kind;

bool isWordPart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

class Completer {
public:
    Completer(std::string_view text, std::uint32_t offset, const Schema& schema, const NameIndex& names)
        : m_text(text), m_offset(std::min<std::size_t>(offset, text.size())),
          m_place(placeAt(text, static_cast<std::uint32_t>(m_offset))), m_schema(schema), m_names(names) {
        const std::size_t least = std::min<std::size_t>(m_place.begin, m_offset);
        m_begin = m_end = m_offset;
        while (m_begin > least && isWordPart(text[m_begin - 1]))
            --m_begin;
        while (m_end < text.size() && isWordPart(text[m_end]))
            ++m_end;
    }

    Completions complete() {
        if (m_place.role != Role::None)
            collect();
        return {{FileIndex{}, static_cast<std::uint32_t>(m_begin), static_cast<std::uint32_t>(m_end)},
                sorted()};
    }

private:
    void collect() {
        const std::vector<Level>& levels = m_place.levels;
        const Level& innermost = levels.back();
        const Forms around = m_schema.of(levels);
        if (m_place.role == Role::Key) {
            keys(around, innermost.entries, {});
            return;
        }
        const Forms here = m_schema.expanded(m_schema.below(around, innermost), {});
        std::string_view dash;
        if (m_place.role == Role::NewItem)
            dash = "- ";
        if (m_place.role != Role::Value)
            keys(here, {}, dash);
        values(here, levels, dash);
        if (m_place.role == Role::Nested)
            itemsOnLines(here);
    }

    /// Below a key that holds a list: its first item.
    void itemsOnLines(const Forms& list) {
        Level first;
        first.isList = true;
        first.item = 1;
        std::vector<Level> levels = m_place.levels;
        levels.push_back(first);
        const Forms item = m_schema.expanded(m_schema.below(list, first), {});
        keys(item, {}, "- ");
        values(item, levels, "- ");
    }

    void add(std::string text, Message explanation, Kind kind) {
        m_items.push_back({std::move(text), std::move(explanation), kind});
    }

    /// Those that the mapping does not have yet, with the colon unless one follows.
    void keys(const Forms& forms, const Entries& entries, std::string_view dash) {
        const bool hasColon = m_text.substr(m_end, 1) == ":";
        const auto isThere = [&](std::string_view key) {
            return std::any_of(entries.begin(), entries.end(),
                               [&](const auto& entry) { return entry.first == key; });
        };
        std::vector<Completion> named = knownKeys(forms, m_place.levels, m_place.role == Role::Key, m_names);
        for (const SchemaKey& key : m_schema.keys(forms))
            named.push_back({std::string(key.name), key.description, Kind::Key});
        for (Completion& key : named)
            if (!isThere(key.text))
                add(std::string(dash) + key.text + (hasColon ? "" : ": "), key.explanation, key.kind);
    }

    void values(const Forms& forms, const std::vector<Level>& levels, std::string_view dash) {
        if (isCondition(forms, levels)) {
            const std::string_view before =
                m_text.substr(std::min<std::size_t>(m_place.begin, m_begin),
                              m_begin - std::min<std::size_t>(m_place.begin, m_begin));
            for (Completion& one : conditionCompletions(before, m_names, rowsAround(levels)))
                m_items.push_back(std::move(one));
            return;
        }
        // Directly behind the colon of a line YAML wants a space first.
        const bool needsSpace = m_begin > 0 && m_text[m_begin - 1] == ':' && !levels.back().isInBrackets;
        const std::string lead = std::string(needsSpace ? " " : "") + std::string(dash);
        for (const std::string_view word : wordsOf(forms))
            add(lead + std::string(word), explanationOf(word, descriptionOf(forms), levels), Kind::Word);
        for (Completion& one : knownValues(levels, m_names))
            add(lead + one.text, one.explanation, one.kind);
    }

    std::vector<Completion> sorted() {
        const std::string typed = foldCase(m_text.substr(m_begin, m_offset - m_begin));
        std::vector<Completion> first;
        std::vector<Completion> later;
        for (Completion& item : m_items) {
            const std::size_t at = foldCase(item.text).find(typed);
            const std::size_t lead = item.text.starts_with("- ") ? 2 : item.text.starts_with(' ') ? 1 : 0;
            if (at == std::string::npos)
                continue;
            (at <= lead ? first : later).push_back(std::move(item));
        }
        std::move(later.begin(), later.end(), std::back_inserter(first));
        return first;
    }

    std::string_view m_text;
    std::size_t m_offset;
    TextPlace m_place;
    SchemaWalk m_schema;
    const NameIndex& m_names;
    std::size_t m_begin = 0; ///< of the word at the cursor
    std::size_t m_end = 0;
    std::vector<Completion> m_items;
};

} // namespace

Completions completionsAt(std::string_view text, std::uint32_t offset, const Schema& schema,
                          const NameIndex& names) {
    return Completer(text, offset, schema, names).complete();
}

} // namespace anteroom
