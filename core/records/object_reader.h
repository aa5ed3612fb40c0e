// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/date.h"
#include "core/base/said.h"

#include <nlohmann/json.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace anteroom::records {

/// The first thing that was wrong. Made of our own words and of ids that the questionnaire has, never of what
/// was read.
struct Fault {
    std::string where; ///< empty: nothing was wrong
    Message what;      ///< was expected there
};

/// Where in a record a value stands. The parents live on the stack of whoever reads.
class Place {
public:
    explicit Place(Fault& fault) : m_fault(&fault) {}
    /// `name`: ours or an id of the questionnaire; outlives the place.
    Place in(std::string_view name) const { return Place(*m_fault, this, name, {}); }
    Place in(std::size_t index) const { return Place(*m_fault, this, {}, index); }

    /// False, for `return place.fail(...)`. Only the first one counts.
    bool fail(core::Term expected) const;
    bool good() const { return m_fault->where.empty(); }
    std::string path() const;

private:
    Place(Fault& fault, const Place* parent, std::string_view name, std::optional<std::size_t> index)
        : m_fault(&fault), m_parent(parent), m_name(name), m_index(index) {}

    Fault* m_fault;
    const Place* m_parent = nullptr;
    std::string_view m_name;
    std::optional<std::size_t> m_index;
};

/// An object of which every key is asked for by name; finish() fails on a key that nobody asked for.
class ObjectReader {
public:
    using Json = nlohmann::json;

    /// `place` and `json` outlive the reader.
    ObjectReader(const Place& place, const Json& json);

    /// Null where it is absent; that is no fault.
    const Json* optional(std::string_view key);
    /// An empty value where it is absent, and a fault.
    const Json& required(std::string_view key);
    bool has(std::string_view key) const { return m_json.is_object() && m_json.contains(std::string(key)); }

    std::string text(std::string_view key);         ///< required
    std::string optionalText(std::string_view key); ///< empty where absent; an empty one is never written
    std::optional<Timestamp> optionalTime(std::string_view key);
    Timestamp time(std::string_view key);

    /// What must be, beyond its type; `expected` completes "is not ...".
    bool want(bool condition, std::string_view key, core::Term expected);
    void finish();
    bool good() const { return m_place.good(); }
    Place at(std::string_view key) const { return m_place.in(key); }

private:
    const Place& m_place;
    const Json& m_json;
    std::size_t m_asked = 0; ///< keys of the object that were asked for; each is asked for once
};

/// Calls `read(place, one)` with each of a list, as long as nothing was wrong.
template <typename Read>
void eachOf(ObjectReader& parent, std::string_view key, const Read& read) {
    const nlohmann::json& list = parent.required(key);
    parent.want(list.is_array(), key, core::term("a list"));
    const Place place = parent.at(key);
    for (std::size_t i = 0; list.is_array() && i < list.size() && place.good(); ++i)
        read(place.in(i), list[i]);
}

/// The text of a JSON string; empty, and a fault, where it is something else.
std::string textFromJson(const Place& place, const nlohmann::json& json);

} // namespace anteroom::records
