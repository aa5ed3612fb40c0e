// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/diff/list_moves.h"

#include <algorithm>
#include <unordered_map>

namespace anteroom {

// What stays is a longest ascending run of places (Fredman, 1975).
std::vector<std::string_view> movedNames(const std::vector<std::string_view>& before,
                                         const std::vector<std::string_view>& after) {
    std::unordered_map<std::string_view, std::size_t> placeBefore;
    for (std::size_t i = 0; i < before.size(); ++i)
        placeBefore.emplace(before[i], i);
    std::vector<std::string_view> names;
    std::vector<std::size_t> places;
    for (const std::string_view name : after)
        if (const auto found = placeBefore.find(name); found != placeBefore.end()) {
            names.push_back(name);
            places.push_back(found->second);
        }
    constexpr auto none = static_cast<std::size_t>(-1);
    std::vector<std::size_t> lastOf; // by length of a run, where the one that ends lowest ends
    std::vector<std::size_t> previous(places.size(), none);
    for (std::size_t i = 0; i < places.size(); ++i) {
        const auto at =
            std::lower_bound(lastOf.begin(), lastOf.end(), places[i],
                             [&](std::size_t one, std::size_t place) { return places[one] < place; });
        if (at != lastOf.begin())
            previous[i] = *(at - 1);
        if (at == lastOf.end())
            lastOf.push_back(i);
        else
            *at = i;
    }
    std::vector<bool> stays(places.size(), false);
    for (std::size_t i = lastOf.empty() ? none : lastOf.back(); i != none; i = previous[i])
        stays[i] = true;
    std::vector<std::string_view> moved;
    for (std::size_t i = 0; i < names.size(); ++i)
        if (!stays[i])
            moved.push_back(names[i]);
    return moved;
}

} // namespace anteroom
