// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loading/id_registry.h"

#include "core/base/text.h"

namespace anteroom::loading {

namespace {

constexpr std::size_t mostSuggestions = 200;

} // namespace

std::string placeInWords(SourceSpan place, FileIndex seenFrom, const SourceSet& sources) {
    const SourceText& text = sources[place.file];
    std::string words = "line " + std::to_string(text.lineColumn(place.begin).line);
    if (place.file != seenFrom)
        words += " of " + text.name().substr(text.name().rfind('/') + 1);
    return words;
}

bool IdRegistry::add(const std::string& id, std::string kind, SourceSpan span, const SourceSet& sources,
                     Diagnostics& diagnostics) {
    const auto [entry, isNew] = m_entries.try_emplace(id, Entry{std::move(kind), span});
    if (!isNew)
        diagnostics.error("duplicate-id", span,
                          inBackticks(id) + " is already the id of " + entry->second.kind + " in " +
                              placeInWords(entry->second.span, span.file, sources),
                          "give one of the two another id");
    return isNew;
}

const IdRegistry::Entry* IdRegistry::find(std::string_view id) const {
    const auto found = m_entries.find(id);
    return found != m_entries.end() ? &found->second : nullptr;
}

std::string IdRegistry::suggestion(std::string_view typed, const Diagnostics& soFar) const {
    std::vector<std::string_view> ids;
    if (soFar.size() < mostSuggestions)
        for (const auto& [id, entry] : m_entries)
            ids.push_back(id);
    return didYouMean(typed, ids, soFar);
}

std::string didYouMean(std::string_view typed, const std::vector<std::string_view>& candidates,
                       const Diagnostics& soFar) {
    if (soFar.size() >= mostSuggestions)
        return {};
    const auto near = nearest(typed, candidates);
    return near ? "did you mean " + inBackticks(*near) + "?" : std::string();
}

} // namespace anteroom::loading
