// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/map/questionnaire_map.h"

#include <string>
#include <string_view>
#include <vector>

namespace anteroom {

/// How much room a node takes, in points: Graphviz draws none of them, and only says where they lie.
struct MapBox {
    double width = 0;
    double height = 0;
};

/// For `dot`: from left to right, the nodes as n0, n1 and so on in their order, the sections that hold one as
/// cluster_0 and so on with `heading` points of room for their titles. One box for each node. Edges that are
/// not drawn have their share in how it is laid out: what a section holds stands behind it.
std::string dotOf(const QuestionnaireMap& map, const std::vector<MapBox>& boxes, double heading);

/// The same for an overview: one below the other in their order, whatever shows what.
std::string columnDotOf(const QuestionnaireMap& map, const std::vector<MapBox>& boxes);

/// In double quotes, so that it reads as this text and as nothing else: no escape and no HTML entity of
/// Graphviz's. Control characters become blanks.
std::string dotQuoted(std::string_view utf8);

} // namespace anteroom
