// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/parse_strictly.h"

#include "core/base/said.h"

#include <set>
#include <vector>

namespace anteroom::records {

nlohmann::json parseStrictly(const Place& place, std::string_view encoded) {
    using Event = nlohmann::json::parse_event_t;
    constexpr int deepest = 16;
    std::vector<std::set<std::string>> keys; // of the objects that are open
    bool sound = true;
    // After the first fault nothing is kept any more.
    const auto look = [&](int depth, Event event, nlohmann::json& parsed) {
        if (event == Event::object_start)
            keys.emplace_back();
        else if (event == Event::object_end)
            keys.pop_back();
        else if (event == Event::key)
            sound = keys.back().insert(parsed.get<std::string>()).second && sound;
        sound = sound && depth <= deepest;
        return sound;
    };
    nlohmann::json all = nlohmann::json::parse(encoded, look, false);
    if (!all.is_discarded() && sound)
        return all;
    place.fail(sound ? core::Term::verbatim("JSON")
                     : core::term("free of repeated keys and of deep nesting"));
    return nullptr;
}

} // namespace anteroom::records
