// SPDX-License-Identifier: GPL-3.0-or-later
// A map by its sections.
#include "core/analysis/map/questionnaire_map.h"

#include <algorithm>
#include <set>

namespace anteroom {

namespace {

/// What can be reached from these nodes by one edge, or by several of which only computed values lie between.
/// `tail` and `head`: along the edges, or against them.
std::vector<bool> besides(const QuestionnaireMap& map, const std::vector<bool>& nodes,
                          std::uint32_t MapEdge::*tail, std::uint32_t MapEdge::*head) {
    std::vector<bool> found(map.nodes.size());
    std::vector<std::uint32_t> open;
    for (std::uint32_t i = 0; i < nodes.size(); ++i)
        if (nodes[i])
            open.push_back(i);
    while (!open.empty()) {
        const std::uint32_t here = open.back();
        open.pop_back();
        for (const MapEdge& edge : map.edges) {
            if (edge.*tail != here || found[edge.*head] || edge.kind == MapEdge::Kind::Holds)
                continue;
            found[edge.*head] = true;
            if (map.nodes[edge.*head].kind == MapNode::Kind::Computed)
                open.push_back(edge.*head);
        }
    }
    return found;
}

std::vector<bool> within(const QuestionnaireMap& map, std::uint32_t section) {
    std::vector<bool> nodes(map.nodes.size());
    for (std::size_t i = 0; i < nodes.size(); ++i)
        nodes[i] = map.nodes[i].section == section;
    return nodes;
}

} // namespace

QuestionnaireMap overviewOf(const QuestionnaireMap& map) {
    QuestionnaireMap overview;
    for (std::uint32_t section = 0; section < map.sections.size(); ++section) {
        overview.nodes.push_back(
            {MapNode::Kind::Section, map.sections[section].id, map.sections[section].title, {}});
        const std::vector<bool> shown = besides(map, within(map, section), &MapEdge::from, &MapEdge::to);
        std::set<std::uint32_t> others;
        for (std::size_t i = 0; i < shown.size(); ++i)
            if (const auto& other = map.nodes[i].section; shown[i] && other && *other != section)
                others.insert(*other);
        for (const std::uint32_t other : others)
            overview.edges.push_back({section, other, MapEdge::Kind::Shows});
    }
    return overview;
}

std::vector<SectionCounts> countsOf(const QuestionnaireMap& map, const std::vector<bool>& dead) {
    std::vector<SectionCounts> all(map.sections.size());
    for (std::uint32_t section = 0; section < all.size(); ++section) {
        SectionCounts& counts = all[section];
        const std::vector<bool> own = within(map, section);
        const std::vector<bool> fed = besides(map, own, &MapEdge::from, &MapEdge::to);
        for (std::uint32_t i = 0; i < own.size(); ++i) {
            using Kind = MapNode::Kind;
            const Kind kind = map.nodes[i].kind;
            const bool isRule = kind == Kind::Finding || kind == Kind::Urgent || kind == Kind::Contradiction;
            if (own[i] && kind == Kind::Question) {
                ++counts.questions;
                counts.conditional +=
                    std::any_of(map.edges.begin(), map.edges.end(), [i](const MapEdge& edge) {
                        return edge.to == i && edge.kind == MapEdge::Kind::Shows;
                    });
            }
            counts.findings += fed[i] && isRule && kind != Kind::Urgent;
            counts.urgent += fed[i] && kind == Kind::Urgent;
            counts.dead += dead[i] && ((own[i] && kind == Kind::Question) || (fed[i] && isRule));
        }
    }
    return all;
}

std::vector<bool> aroundSection(const QuestionnaireMap& map, std::uint32_t section) {
    std::vector<bool> nodes = within(map, section);
    const std::vector<bool> own = nodes;
    for (const auto& found :
         {besides(map, own, &MapEdge::from, &MapEdge::to), besides(map, own, &MapEdge::to, &MapEdge::from)})
        for (std::size_t i = 0; i < nodes.size(); ++i)
            nodes[i] = nodes[i] || found[i];
    return nodes;
}

} // namespace anteroom
