// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loading/id_registry.h"

#include "core/base/said.h"
#include "core/base/text.h"

#include <algorithm>

namespace anteroom::loading {

Message placeInWords(SourceSpan place, SourceSpan seenFrom, const SourceSet& sources) {
    const SourceText& text = sources[place.file];
    const LineColumn where = text.lineColumn(place.begin);
    if (place.file != seenFrom.file)
        return core::said("line %1 of %2", {where.line, text.name().substr(text.name().rfind('/') + 1)});
    if (where.line == text.lineColumn(seenFrom.begin).line)
        return core::said("line %1, column %2", {where.line, where.column});
    return core::said("line %1", {where.line});
}

bool IdRegistry::add(const std::string& id, core::Term kind, SourceSpan span, const SourceSet& sources,
                     Diagnostics& diagnostics) {
    const auto [entry, isNew] = m_entries.try_emplace(id, Entry{kind, span});
    if (!isNew)
        diagnostics.error(
            "duplicate-id", span,
            core::said("%1 is already the id of %2 in %3", {inBackticks(id), entry->second.kind.message(),
                                                            placeInWords(entry->second.span, span, sources)}),
            core::said("give one of the two another id"));
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
        return core::said("add it there");
    if (m_entries.size() > few)
        return core::said("add it there");
    std::vector<std::string> ids;
    for (const std::string_view id : sorted())
        ids.push_back(inBackticks(id));
    return core::said("write %1, or add it there", {core::oneOf(ids)});
}

} // namespace anteroom::loading
