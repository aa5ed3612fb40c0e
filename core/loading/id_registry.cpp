// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loading/id_registry.h"

#include "core/base/text.h"

#include <algorithm>

namespace anteroom::loading {

std::string placeInWords(SourceSpan place, SourceSpan seenFrom, const SourceSet& sources) {
    const SourceText& text = sources[place.file];
    const LineColumn where = text.lineColumn(place.begin);
    std::string words = "line " + std::to_string(where.line);
    if (place.file != seenFrom.file)
        words += " of " + text.name().substr(text.name().rfind('/') + 1);
    else if (where.line == text.lineColumn(seenFrom.begin).line)
        words += ", column " + std::to_string(where.column);
    return words;
}

bool IdRegistry::add(const std::string& id, std::string_view kind, SourceSpan span, const SourceSet& sources,
                     Diagnostics& diagnostics) {
    const auto [entry, isNew] = m_entries.try_emplace(id, Entry{kind, span});
    if (!isNew)
        diagnostics.error("duplicate-id", span,
                          inBackticks(id) + " is already the id of " + std::string(entry->second.kind) +
                              " in " + placeInWords(entry->second.span, span, sources),
                          "give one of the two another id");
    return isNew;
}

const IdRegistry::Entry* IdRegistry::find(const std::string& id) const {
    const auto found = m_entries.find(id);
    return found != m_entries.end() ? &found->second : nullptr;
}

/// In an order that does not hang on the hash, so that the same file gives the same hints everywhere.
std::vector<std::string_view> IdRegistry::sorted() const {
    std::vector<std::string_view> ids;
    ids.reserve(m_entries.size());
    for (const auto& [id, entry] : m_entries)
        ids.push_back(id);
    std::sort(ids.begin(), ids.end());
    return ids;
}

Hint IdRegistry::suggestion(std::string_view typed, const Diagnostics& soFar) const {
    return suggests(soFar) ? didYouMean(typed, sorted(), soFar) : Hint();
}

Hint IdRegistry::suggestionOrAll(std::string_view typed, const Diagnostics& soFar) const {
    constexpr std::size_t few = 12;
    Hint near = suggestion(typed, soFar);
    if (!near.empty())
        return near;
    if (m_entries.empty())
        return "add it there";
    if (m_entries.size() > few)
        return "add it there";
    std::vector<std::string> ids;
    for (const std::string_view id : sorted())
        ids.push_back(inBackticks(id));
    return "write " + joinWords(ids, " or ") + ", or add it there";
}

} // namespace anteroom::loading
