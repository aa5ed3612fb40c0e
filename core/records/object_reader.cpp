// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/object_reader.h"

namespace anteroom::records {

bool Place::fail(core::Term expected) const {
    if (good()) {
        m_fault->where = path();
        m_fault->what = expected;
    }
    return false;
}

std::string Place::path() const {
    if (!m_parent)
        return "record";
    std::string path = m_parent->m_parent ? m_parent->path() : std::string();
    if (m_index)
        return path + "[" + std::to_string(*m_index) + "]";
    if (!path.empty())
        path += '.';
    return path.append(m_name);
}

ObjectReader::ObjectReader(const Place& place, const Json& json) : m_place(place), m_json(json) {
    if (!json.is_object())
        place.fail(core::term("an object"));
}

const ObjectReader::Json* ObjectReader::optional(std::string_view key) {
    if (!m_json.is_object())
        return nullptr;
    const auto found = m_json.find(std::string(key));
    if (found == m_json.end())
        return nullptr;
    ++m_asked;
    return &*found;
}

const ObjectReader::Json& ObjectReader::required(std::string_view key) {
    static const Json nothing;
    const Json* found = optional(key);
    if (found)
        return *found;
    m_place.in(key).fail(core::term("there"));
    return nothing;
}

std::string ObjectReader::text(std::string_view key) { return textFromJson(at(key), required(key)); }

std::string ObjectReader::optionalText(std::string_view key) {
    const Json* found = optional(key);
    if (!found)
        return {};
    std::string text = textFromJson(at(key), *found);
    want(!text.empty(), key, core::term("left out where it is empty"));
    return text;
}

std::optional<Timestamp> ObjectReader::optionalTime(std::string_view key) {
    return has(key) ? std::optional(time(key)) : std::nullopt;
}

Timestamp ObjectReader::time(std::string_view key) {
    const std::optional<Timestamp> time = Timestamp::parse(text(key));
    want(time.has_value(), key, core::term("a time"));
    return time.value_or(Timestamp{Date::fromDays(0)});
}

bool ObjectReader::want(bool condition, std::string_view key, core::Term expected) {
    return condition || at(key).fail(expected);
}

void ObjectReader::finish() {
    if (m_json.is_object() && m_json.size() != m_asked)
        m_place.fail(core::term("free of keys that do not belong there"));
}

std::string textFromJson(const Place& place, const nlohmann::json& json) {
    if (json.is_string())
        return json.get<std::string>();
    place.fail(core::term("a text"));
    return {};
}

} // namespace anteroom::records
