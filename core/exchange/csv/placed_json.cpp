// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csv/placed_json.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace anteroom {

namespace {

using Json = nlohmann::json;
constexpr std::string_view blanks = " \t\r\n";

std::string_view trimmed(std::string_view text) {
    text.remove_prefix(std::min(text.find_first_not_of(blanks), text.size()));
    return text.substr(0, text.find_last_not_of(blanks) + 1);
}

/// Past the string that begins at `at`.
std::size_t endOfString(std::string_view json, std::size_t at) {
    for (++at; json[at] != '"'; ++at)
        if (json[at] == '\\')
            ++at;
    return at + 1;
}

} // namespace

void PlacedJson::string(std::string_view text) {
    m_text += Json(text).dump(-1, ' ', false, Json::error_handler_t::replace);
}

void PlacedJson::open() {
    m_text += '{';
    m_isFirst = true;
}

void PlacedJson::key(std::string_view name) {
    if (!m_isFirst)
        m_text += ',';
    m_isFirst = false;
    string(name);
    m_text += ':';
}

void PlacedJson::close() {
    m_text += '}';
    m_isFirst = false;
}

std::optional<std::size_t> PlacedJson::columnAt(std::uint32_t offset) const {
    const auto next = std::upper_bound(m_places.begin(), m_places.end(), offset,
                                       [](std::uint32_t at, const auto& place) { return at < place.first; });
    return next == m_places.begin() ? std::nullopt : std::optional(std::prev(next)->second);
}

bool isJson(std::string_view text) { return Json::accept(text); }

std::vector<std::string_view> partsOfJson(std::string_view json) {
    json = trimmed(json);
    std::vector<std::string_view> parts;
    std::size_t begin = 1;
    int depth = 0;
    for (std::size_t at = 0; at < json.size();) {
        const char c = json[at];
        if (c == '"') {
            at = endOfString(json, at);
            continue;
        }
        depth += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
        if (depth == 0 || (depth == 1 && c == ',')) {
            if (const auto part = trimmed(json.substr(begin, at - begin)); !part.empty())
                parts.push_back(part);
            begin = at + 1;
        }
        ++at;
    }
    return parts;
}

std::pair<std::string, std::string_view> entryOfJson(std::string_view part) {
    const std::size_t end = endOfString(part, 0);
    return {Json::parse(part.substr(0, end)).get<std::string>(),
            trimmed(part.substr(part.find(':', end) + 1))};
}

} // namespace anteroom
