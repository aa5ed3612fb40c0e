// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/map_picture.h"

#include "app/theme/theme.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QGuiApplication>

#include <algorithm>
#include <cmath>

namespace anteroom::studio {

namespace {

constexpr double widest = 200; ///< of the words in a node
constexpr int mostLines = 3;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(anteroom::studio::QuestionnaireMap)
};

/// Word by word into lines; what does not fit into the last one is cut there.
QStringList wrapped(const QString& text, const QFontMetricsF& metrics) {
    QStringList lines;
    const QStringList words = text.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString longer = lines.isEmpty() ? words[i] : lines.last() + QLatin1Char(' ') + words[i];
        if (!lines.isEmpty() && metrics.horizontalAdvance(longer) <= widest) {
            lines.last() = longer;
        } else if (lines.size() < mostLines) {
            lines << words[i];
        } else {
            lines.last() += QLatin1Char(' ') + words.mid(i).join(QLatin1Char(' '));
            break;
        }
    }
    for (QString& line : lines)
        line = metrics.elidedText(line, Qt::ElideRight, widest);
    return lines;
}

constexpr double widestHead = 300; ///< of a title that has a line of its own

MapLabel labelOf(const MapNode& node, bool isDead, const QFontMetricsF& metrics) {
    MapLabel label;
    label.head = kindWord(node.kind);
    if (isDead)
        label.head = label.head.isEmpty() ? deadWord(node.kind)
                                          : Texts::tr("%1, %2").arg(label.head, deadWord(node.kind));
    const std::string& title = node.title.empty() ? node.id : node.title;
    label.lines = wrapped(QString::fromStdString(title), metrics);
    return label;
}

MapBox boxOf(const MapLabel& label, const QFontMetricsF& head, const QFontMetricsF& body) {
    double width = label.head.isEmpty() ? 0 : head.horizontalAdvance(label.head);
    for (const QString& line : label.lines)
        width = std::max(width, body.horizontalAdvance(line));
    const auto lines = static_cast<double>(label.lines.size() + (label.head.isEmpty() ? 0 : 1));
    return {std::ceil(width) + 2 * mapMargin, lines * mapLine() + 2 * mapMargin};
}

} // namespace

QFont mapFont(bool isStrong) {
    constexpr int height = 14;
    QFont font = QGuiApplication::font();
    font.setPixelSize(height);
    font.setBold(isStrong);
    return font;
}

double mapLine() { return std::ceil(QFontMetricsF(mapFont(false)).height()); }

QString kindWord(MapNode::Kind kind) {
    switch (kind) {
    case MapNode::Kind::Question:
        break;
    case MapNode::Kind::Computed:
        return Texts::tr("Computed value");
    case MapNode::Kind::Finding:
        return Texts::tr("Finding");
    case MapNode::Kind::Urgent:
        return Texts::tr("Urgent answer");
    case MapNode::Kind::Contradiction:
        return Texts::tr("Contradiction");
    case MapNode::Kind::Section:
        return Texts::tr("Section");
    }
    return {};
}

QString deadWord(MapNode::Kind kind) {
    switch (kind) {
    case MapNode::Kind::Question:
    case MapNode::Kind::Computed:
    case MapNode::Kind::Section:
        break;
    case MapNode::Kind::Finding:
        return Texts::tr("never raised");
    case MapNode::Kind::Urgent:
        return Texts::tr("never shown");
    case MapNode::Kind::Contradiction:
        return Texts::tr("never found");
    }
    return Texts::tr("never asked");
}

MapPicture pictureOf(QuestionnaireMap map, std::vector<bool> dead, const std::vector<QStringList>& more) {
    MapPicture picture;
    picture.map = std::move(map);
    picture.dead = std::move(dead);
    const QFontMetricsF head(mapFont(true));
    const QFontMetricsF body(mapFont(false));
    for (std::size_t i = 0; i < picture.map.nodes.size(); ++i) {
        const MapNode& node = picture.map.nodes[i];
        picture.labels.push_back(more.empty() ? labelOf(node, picture.dead[i], body)
                                              : MapLabel{head.elidedText(QString::fromStdString(node.title),
                                                                         Qt::ElideRight, widestHead),
                                                         more[i]});
        picture.boxes.push_back(boxOf(picture.labels.back(), head, body));
    }
    if (!more.empty() && !picture.boxes.empty()) { // a column of one width
        const auto column =
            std::max_element(picture.boxes.begin(), picture.boxes.end(),
                             [](const MapBox& a, const MapBox& b) { return a.width < b.width; })
                ->width;
        for (MapBox& box : picture.boxes)
            box.width = column;
    }
    return picture;
}

MapLook lookOf(const MapPicture& picture, const MapLight& light, std::uint32_t node,
               const theme::Palette& palette) {
    const bool isLit = !light.path.empty() && light.path[node];
    const bool isSelected = light.selected == node;
    MapLook look{QPen(palette.controlLine, 1), palette.surface, palette.text, palette.muted};
    if (picture.map.nodes[node].kind == MapNode::Kind::Section)
        look.head = palette.text;
    if (picture.dead[node]) {
        look.ground = palette.attentionGround;
        look.text = look.head = palette.attention;
        look.frame.setColor(palette.attention);
    }
    if (isLit) {
        look.frame = QPen(palette.accent, 2);
        if (!picture.dead[node])
            look.ground = palette.selected;
    }
    if (isSelected) {
        look.frame = QPen(palette.accent, 3);
        look.ground = palette.accent;
        look.text = look.head = palette.onAccent;
    }
    if (picture.dead[node])
        look.frame.setStyle(Qt::DashLine);
    return look;
}

QPen penOf(const MapPicture& picture, const MapLight& light, std::uint32_t edge,
           const theme::Palette& palette) {
    const MapEdge& drawn = picture.map.edges[edge];
    const bool isLit = !light.path.empty() && light.path[drawn.from] && light.path[drawn.to];
    QPen pen(isLit ? palette.accent : palette.controlLine, isLit ? 2 : 1);
    if (drawn.kind != MapEdge::Kind::Feeds)
        pen.setStyle(Qt::DashLine);
    return pen;
}

} // namespace anteroom::studio
