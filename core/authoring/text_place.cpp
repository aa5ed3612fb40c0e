// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/authoring/text_place.h"

#include "core/authoring/text_sketch.h"

#include <algorithm>

namespace anteroom::authoring {

namespace {

/// A file of many megabytes is not read to its end for the keys that follow.
constexpr std::size_t farthest = 64U << 10;

bool isWordPart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

} // namespace

TextPlace placeAt(std::string_view text, std::uint32_t offset) {
    const std::size_t cursor = std::min<std::size_t>(offset, text.size());
    TextSketch sketch(text);
    std::size_t begin = 0;
    std::size_t end = std::min(text.find('\n'), text.size());
    for (; end < cursor; end = std::min(text.find('\n', begin), text.size())) {
        sketch.line(begin, end);
        begin = end + 1;
    }
    sketch.line(begin, cursor);
    TextPlace place = sketch.place();
    if (place.levels.empty() || place.levels.back().isList)
        return place;

    // The keys that follow are of the same mapping: which others may stand there hangs on them.
    std::size_t rest = cursor;
    while (rest < end && isWordPart(text[rest]))
        ++rest;
    sketch.watch(place.levels.size());
    sketch.restOfLine(rest, end);
    const std::size_t last = std::min(text.size(), cursor + farthest);
    while (end < last && !sketch.hasWatchedEnded()) {
        begin = end + 1;
        end = std::min(text.find('\n', begin), text.size());
        sketch.line(begin, end);
    }
    auto& entries = place.levels.back().entries;
    entries = sketch.watchedEntries();
    if (place.role == TextPlace::Role::Key) // the key at the cursor is none of the others
        std::erase_if(entries,
                      [&](const auto& entry) { return entry.first.data() == text.data() + place.begin; });
    return place;
}

} // namespace anteroom::authoring
