// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/map/map_dot.h"

#include <QFont>
#include <QPainterPath>
#include <QPen>
#include <QPolygonF>
#include <QStringList>

#include <optional>
#include <vector>

namespace anteroom::theme {
struct Palette;
}

namespace anteroom::studio {

/// What stands in a node of the map.
struct MapLabel {
    QString head;      ///< "Finding, never raised"; of a question that may be asked nothing
    QStringList lines; ///< its title; where there is more to say of it that, with the title as the head
};

/// A map as it is drawn, for the screen and for a file. Lengths are pixels of the design.
struct MapPicture {
    QuestionnaireMap map;
    std::vector<bool> dead;       ///< by node
    std::vector<MapLabel> labels; ///< likewise
    std::vector<MapBox> boxes;    ///< likewise
    // Once it is laid out:
    QSizeF size;
    std::vector<QRectF> nodes;                   ///< by node
    std::vector<std::optional<QRectF>> sections; ///< by section
    struct Arrow {
        QPainterPath line;
        QPolygonF head;
    };
    std::vector<Arrow> arrows; ///< by edge

    bool isLaidOut() const { return !size.isEmpty(); }
};

/// Its letters.
QFont mapFont(bool isStrong);
/// The height of a line of them.
double mapLine();
constexpr double mapMargin = 8; ///< between the frame of a node and its words

/// With all that `dot` has to know of it. `dead`: by node. `more`: what there is to say of a node beside its
/// title, by node; or nothing of any.
MapPicture pictureOf(QuestionnaireMap map, std::vector<bool> dead, const std::vector<QStringList>& more = {});
/// Takes the places of everything from what `dot -Tjson` wrote; false where that is something else.
bool layOut(MapPicture& picture, const QByteArray& json);

/// "Finding", "Urgent answer"; of a question nothing.
QString kindWord(MapNode::Kind kind);
/// "never asked", as its kind is dead.
QString deadWord(MapNode::Kind kind);

/// What is selected, and what belongs to it.
struct MapLight {
    std::optional<std::uint32_t> selected{};
    std::vector<bool> path{}; ///< by node; empty: nothing is selected
};

/// How a part looks in that light.
struct MapLook {
    QPen frame;
    QColor ground, text, head;
};
MapLook lookOf(const MapPicture& picture, const MapLight& light, std::uint32_t node,
               const theme::Palette& palette);
QPen penOf(const MapPicture& picture, const MapLight& light, std::uint32_t edge,
           const theme::Palette& palette);

/// The picture as an SVG file.
QByteArray svgOf(const MapPicture& picture, const MapLight& light, const theme::Palette& palette);

} // namespace anteroom::studio
