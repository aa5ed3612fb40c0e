// SPDX-License-Identifier: GPL-3.0-or-later
// What `dot -Tjson` wrote, as places.
#include "app/studio/map_picture.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace anteroom::studio {

namespace {

/// "8,8,168,83"
QList<double> numbersIn(const QJsonValue& value) {
    QList<double> numbers;
    for (const QString& number : value.toString().split(QLatin1Char(',')))
        numbers << number.toDouble();
    return numbers;
}

class PlaceReader {
public:
    PlaceReader(MapPicture& picture, const QJsonObject& root) : m_picture(picture), m_root(root) {}

    bool read() {
        const QList<double> box = numbersIn(m_root[QStringLiteral("bb")]);
        if (box.size() != 4)
            return false;
        m_top = box[3];
        m_picture.nodes.assign(m_picture.map.nodes.size(), {});
        m_picture.sections.assign(m_picture.map.sections.size(), {});
        m_picture.arrows.assign(m_picture.map.edges.size(), {});
        for (const QJsonValue object : m_root[QStringLiteral("objects")].toArray())
            readObject(object.toObject());
        for (const QJsonValue edge : m_root[QStringLiteral("edges")].toArray())
            readEdge(edge.toObject());
        if (std::any_of(m_picture.nodes.begin(), m_picture.nodes.end(),
                        [](const QRectF& node) { return node.isEmpty(); }))
            return false;
        m_picture.size = {box[2] - box[0], box[3] - box[1]};
        return true;
    }

private:
    // Theirs grows upwards.
    QPointF point(double x, double y) const { return {x, m_top - y}; }
    QPointF point(const QJsonValue& pair) const {
        return point(pair.toArray().at(0).toDouble(), pair.toArray().at(1).toDouble());
    }

    void readObject(const QJsonObject& object) {
        const QString name = object[QStringLiteral("name")].toString();
        const QString cluster = QStringLiteral("cluster_");
        if (name.startsWith(cluster)) {
            const auto section = name.mid(cluster.size()).toULongLong();
            const QList<double> box = numbersIn(object[QStringLiteral("bb")]);
            if (section < m_picture.sections.size() && box.size() == 4)
                m_picture.sections[section] = QRectF(point(box[0], box[3]), point(box[2], box[1]));
            return;
        }
        const auto node = name.mid(1).toULongLong();
        const QList<double> middle = numbersIn(object[QStringLiteral("pos")]);
        if (node >= m_picture.nodes.size() || middle.size() != 2)
            return;
        const MapBox& box = m_picture.boxes[node];
        QRectF place(0, 0, box.width, box.height);
        place.moveCenter(point(middle[0], middle[1]));
        m_picture.nodes[node] = place;
        m_nodeOf.insert(object[QStringLiteral("_gvid")].toInt(), static_cast<std::uint32_t>(node));
    }

    void readEdge(const QJsonObject& object) {
        const auto from = m_nodeOf.constFind(object[QStringLiteral("tail")].toInt());
        const auto to = m_nodeOf.constFind(object[QStringLiteral("head")].toInt());
        if (from == m_nodeOf.constEnd() || to == m_nodeOf.constEnd())
            return;
        // One question may both show and feed another thing: two arrows, of which it doesn't matter which
        // comes first.
        for (std::size_t i = 0; i < m_picture.arrows.size(); ++i) {
            const MapEdge& edge = m_picture.map.edges[i];
            if (edge.from == *from && edge.to == *to && m_picture.arrows[i].line.isEmpty()) {
                readArrow(object, m_picture.arrows[i]);
                return;
            }
        }
    }

    void readArrow(const QJsonObject& object, MapPicture::Arrow& arrow) const {
        for (const QJsonValue step : object[QStringLiteral("_draw_")].toArray())
            if (step[QStringLiteral("op")].toString().toLower() == QLatin1String("b"))
                addCurve(step[QStringLiteral("points")].toArray(), arrow.line);
        for (const QJsonValue step : object[QStringLiteral("_hdraw_")].toArray())
            if (step[QStringLiteral("op")].toString().toLower() == QLatin1String("p"))
                for (const QJsonValue corner : step[QStringLiteral("points")].toArray())
                    arrow.head << point(corner);
    }

    void addCurve(const QJsonArray& points, QPainterPath& path) const {
        if (points.isEmpty())
            return;
        path.moveTo(point(points[0]));
        for (qsizetype i = 1; i + 2 < points.size(); i += 3)
            path.cubicTo(point(points[i]), point(points[i + 1]), point(points[i + 2]));
    }

    MapPicture& m_picture;
    const QJsonObject m_root;
    QHash<int, std::uint32_t> m_nodeOf; ///< by their number
    double m_top = 0;
};

} // namespace

bool layOut(MapPicture& picture, const QByteArray& json) {
    return PlaceReader(picture, QJsonDocument::fromJson(json).object()).read();
}

} // namespace anteroom::studio
