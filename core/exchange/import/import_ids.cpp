// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/import/import_ids.h"

#include "core/base/ids.h"
#include "core/expression/syntax.h"

#include <algorithm>
#include <array>
#include <utility>

namespace anteroom::fhir {

namespace {

std::string hyphened(std::string_view text) {
    std::string id;
    for (const char c : text) {
        const bool isUpper = c >= 'A' && c <= 'Z';
        if (isUpper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            id += isUpper ? static_cast<char>(c - 'A' + 'a') : c;
        else if (!id.empty() && id.back() != '-')
            id += '-';
    }
    return id;
}

std::string prefixed(std::string id, std::string_view prefix, bool isTaken) {
    if (id.empty() || id.front() < 'a' || id.front() > 'z' || isTaken)
        id = std::string(prefix) + (id.empty() ? "" : "-") + id;
    id = id.substr(0, longestId - 8); // room for a number
    while (id.back() == '-')
        id.pop_back();
    return id;
}

} // namespace

std::string idFrom(std::string_view text, std::string_view prefix) {
    std::string id = hyphened(text);
    const bool isWord = isReservedWord(id);
    return prefixed(std::move(id), prefix, isWord);
}

std::string optionIdFrom(std::string_view text) {
    constexpr std::array<std::string_view, 5> kept{"answered", "not", "in", "any", "none"};
    std::string id = hyphened(text);
    const bool isWord = std::find(kept.begin(), kept.end(), id) != kept.end();
    return prefixed(std::move(id), "option", isWord);
}

std::string ImportedIds::free(const std::string& id) const {
    std::string other = id;
    for (int number = 2; m_taken.find(other) != m_taken.end(); ++number)
        other = id + '-' + std::to_string(number);
    return other;
}

std::string ImportedIds::take(std::string id) {
    id = free(id);
    m_taken.insert(id);
    return id;
}

void LinkIds::addBelow(Node holder) {
    for (const Node item : listOf(holder, "item")) {
        m_ids.add(stringOf(item, "linkId"));
        addBelow(item);
    }
}

} // namespace anteroom::fhir
