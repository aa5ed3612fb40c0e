// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/map/map_dot.h"

#include "core/base/text.h"

namespace anteroom {

namespace {

std::string nameOf(std::uint32_t node) { return 'n' + std::to_string(node); }

std::string inches(double points) {
    constexpr double perInch = 72;
    return formatNumber(points / perInch);
}

std::string lineOf(std::uint32_t node, const MapBox& box) {
    return "    " + nameOf(node) + " [width=" + inches(box.width) + ", height=" + inches(box.height) + "];\n";
}

} // namespace

std::string dotQuoted(std::string_view utf8) {
    std::string quoted = "\"";
    for (std::size_t offset = 0; offset < utf8.size();) {
        const CodePoint character = codePointAt(utf8, offset);
        offset += character.bytes;
        if (isControl(character.value))
            quoted += ' ';
        else if (character.value == U'&')
            quoted += "&amp;";
        else if (character.value == U'"' || character.value == U'\\')
            (quoted += '\\') += static_cast<char>(character.value);
        else
            appendUtf8(quoted, character.value);
    }
    return quoted + '"';
}

std::string dotOf(const QuestionnaireMap& map, const std::vector<MapBox>& boxes, double heading) {
    std::string text = "digraph map {\n"
                       "    graph [rankdir=LR, ranksep=0.9, nodesep=0.15];\n"
                       "    node [shape=box, fixedsize=true, label=\"\"];\n";
    for (std::uint32_t section = 0; section < map.sections.size(); ++section) {
        std::string within;
        for (std::uint32_t node = 0; node < map.nodes.size(); ++node)
            if (map.nodes[node].section == section)
                within += "    " + lineOf(node, boxes[node]);
        if (!within.empty())
            text += "    subgraph cluster_" + std::to_string(section) +
                    " {\n        graph [label=" + dotQuoted(map.sections[section].title) +
                    ", fontsize=" + formatNumber(heading) + ", margin=12];\n" + within + "    }\n";
    }
    for (std::uint32_t node = 0; node < map.nodes.size(); ++node)
        if (!map.nodes[node].section)
            text += lineOf(node, boxes[node]);
    for (const MapEdge& edge : map.edges)
        text += "    " + nameOf(edge.from) + " -> " + nameOf(edge.to) +
                (edge.kind == MapEdge::Kind::Holds ? " [style=invis];\n" : ";\n");
    return text + "}\n";
}

std::string columnDotOf(const QuestionnaireMap& map, const std::vector<MapBox>& boxes) {
    std::string text = "digraph map {\n"
                       "    graph [ranksep=0.2, nodesep=0.3];\n"
                       "    node [shape=box, fixedsize=true, label=\"\"];\n";
    for (std::uint32_t node = 0; node < map.nodes.size(); ++node)
        text += lineOf(node, boxes[node]);
    for (std::uint32_t node = 1; node < map.nodes.size(); ++node)
        text += "    " + nameOf(node - 1) + " -> " + nameOf(node) + " [style=invis, weight=100];\n";
    for (const MapEdge& edge : map.edges)
        text += "    " + nameOf(edge.from) + " -> " + nameOf(edge.to) + " [constraint=false];\n";
    return text + "}\n";
}

} // namespace anteroom
