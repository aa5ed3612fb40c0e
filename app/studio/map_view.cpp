// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/map_view.h"

#include "app/studio/map_steps.h"
#include "app/theme/say.h"
#include "app/theme/theme.h"

#include <QGraphicsPathItem>
#include <QGraphicsSimpleTextItem>
#include <QKeyEvent>

#include <algorithm>
#include <cmath>

namespace anteroom::studio {

namespace {

constexpr double closest = 3;
constexpr double furthest = 0.02;
constexpr double readable = 0.7; ///< of the usual size
constexpr double edgeRoom = 24;  ///< around the map

enum Layer { SectionLayer, EdgeLayer, LitEdgeLayer, NodeLayer };

QPainterPath rounded(const QRectF& place, double radius) {
    QPainterPath path;
    path.addRoundedRect(place, radius, radius);
    return path;
}

} // namespace

MapView::MapView(theme::Theme& theme, QWidget* parent) : QGraphicsView(parent), m_theme(theme) {
    setObjectName(QStringLiteral("map"));
    theme::say(this, "accessibleName", [] { return tr("Map"); });
    setScene(&m_drawing);
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setDragMode(QGraphicsView::ScrollHandDrag);
    setTransformationAnchor(QGraphicsView::AnchorUnderMouse);
    connect(&theme, &theme::Theme::changed, this, [this] {
        colour();
        setZoom(m_zoom);
    });
    colour();
    setZoom(1);
}

void MapView::showPicture(MapPicture picture) {
    m_picture = std::move(picture);
    m_light = {};
    draw();
}

void MapView::draw() {
    m_drawing.clear();
    m_nodes.clear();
    m_edges.clear();
    m_frames.clear();
    m_titles.clear();
    drawSections();
    for (const MapPicture::Arrow& arrow : m_picture.arrows) {
        QPainterPath head;
        head.addPolygon(arrow.head);
        head.closeSubpath();
        m_edges.push_back({m_drawing.addPath(arrow.line), m_drawing.addPath(head)});
    }
    for (std::uint32_t node = 0; node < m_picture.nodes.size(); ++node)
        m_nodes.push_back(drawNode(node));
    m_drawing.setSceneRect(QRectF({}, m_picture.size).adjusted(-edgeRoom, -edgeRoom, edgeRoom, edgeRoom));
    colour();
}

void MapView::drawSections() {
    for (std::size_t i = 0; i < m_picture.sections.size(); ++i) {
        const auto& place = m_picture.sections[i];
        if (!place)
            continue;
        QGraphicsPathItem* frame = m_drawing.addPath(rounded(*place, 10));
        frame->setZValue(SectionLayer);
        m_frames << frame;
        QGraphicsSimpleTextItem* title =
            drawWords(QString::fromStdString(m_picture.map.sections[i].title),
                      place->topLeft() + QPointF(mapMargin, mapMargin / 2), true);
        title->setZValue(SectionLayer);
        m_titles << title;
    }
}

QGraphicsSimpleTextItem* MapView::drawWords(const QString& text, QPointF place, bool isStrong) {
    QGraphicsSimpleTextItem* words = m_drawing.addSimpleText(text, mapFont(isStrong));
    words->setPos(place);
    words->setZValue(NodeLayer);
    return words;
}

MapView::Drawn MapView::drawNode(std::uint32_t node) {
    const QRectF& place = m_picture.nodes[node];
    const MapLabel& label = m_picture.labels[node];
    Drawn drawn;
    drawn.frame = m_drawing.addPath(rounded(place, 8));
    drawn.frame->setZValue(NodeLayer);
    QPointF line = place.topLeft() + QPointF(mapMargin, mapMargin);
    if (!label.head.isEmpty()) {
        drawn.head = drawWords(label.head, line, true);
        line.ry() += mapLine();
    }
    for (const QString& text : label.lines) {
        drawn.lines << drawWords(text, line, false);
        line.ry() += mapLine();
    }
    return drawn;
}

void MapView::colour() {
    const theme::Palette& palette = m_theme.palette();
    setBackgroundBrush(palette.window);
    for (QGraphicsPathItem* frame : m_frames)
        frame->setPen(QPen(palette.controlLine, 1));
    for (QGraphicsSimpleTextItem* title : m_titles)
        title->setBrush(palette.muted);
    for (std::uint32_t i = 0; i < m_edges.size(); ++i) {
        const QPen pen = penOf(m_picture, m_light, i, palette);
        const double layer = pen.color() == palette.accent ? LitEdgeLayer : EdgeLayer;
        m_edges[i].line->setPen(pen);
        m_edges[i].head->setPen(Qt::NoPen);
        m_edges[i].head->setBrush(pen.color());
        m_edges[i].line->setZValue(layer);
        m_edges[i].head->setZValue(layer);
    }
    for (std::uint32_t i = 0; i < m_nodes.size(); ++i) {
        const MapLook look = lookOf(m_picture, m_light, i, palette);
        m_nodes[i].frame->setPen(look.frame);
        m_nodes[i].frame->setBrush(look.ground);
        if (m_nodes[i].head)
            m_nodes[i].head->setBrush(look.head);
        for (QGraphicsSimpleTextItem* line : m_nodes[i].lines)
            line->setBrush(look.text);
    }
}

void MapView::select(std::uint32_t node) {
    m_light = {node, pathOf(m_picture.map, node)};
    colour();
    ensureVisible(m_picture.nodes[node], m_theme.px(24), m_theme.px(24));
}

void MapView::choose(std::optional<std::uint32_t> node) {
    if (!node)
        return;
    select(*node);
    emit selected(*node);
}

void MapView::setZoom(double zoom) {
    m_zoom = std::clamp(zoom, furthest, closest);
    const double scale = m_zoom * m_theme.scale() / 100;
    setTransform(QTransform::fromScale(scale, scale));
}

void MapView::zoom(int steps) {
    constexpr double step = 1.25;
    setZoom(m_zoom * std::pow(step, steps));
}

void MapView::fitAll() {
    const QSizeF all = m_drawing.sceneRect().size();
    if (all.isEmpty())
        return;
    const double fits = std::min(viewport()->width() / all.width(), viewport()->height() / all.height());
    setZoom(std::min(1.0, fits * 100 / m_theme.scale()));
    centerOn(m_drawing.sceneRect().center());
}

void MapView::begin() {
    fitAll();
    if (m_zoom >= readable)
        return;
    setZoom(1);
    centerOn(m_picture.nodes[m_light.selected.value_or(0)].center());
}

std::optional<std::uint32_t> MapView::nodeAt(QPoint place) const {
    const QPointF point = mapToScene(place);
    const auto found = std::find_if(m_picture.nodes.begin(), m_picture.nodes.end(),
                                    [&](const QRectF& node) { return node.contains(point); });
    return found == m_picture.nodes.end()
               ? std::nullopt
               : std::optional(static_cast<std::uint32_t>(found - m_picture.nodes.begin()));
}

void MapView::step(int key) {
    if (m_picture.nodes.empty())
        return;
    if (!m_light.selected)
        choose(0);
    else
        choose(nodeAfter(m_picture, *m_light.selected,
                         key == Qt::Key_Left    ? MapStep::Back
                         : key == Qt::Key_Right ? MapStep::On
                         : key == Qt::Key_Up    ? MapStep::Up
                                                : MapStep::Down));
}

void MapView::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
        return step(event->key());
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_light.selected)
            emit taken(*m_light.selected);
        return;
    case Qt::Key_Plus:
        return zoom(1);
    case Qt::Key_Minus:
        return zoom(-1);
    case Qt::Key_0:
        return fitAll();
    case Qt::Key_Escape:
        emit leaveRequested();
        return;
    default:
        QGraphicsView::keyPressEvent(event);
    }
}

void MapView::wheelEvent(QWheelEvent* event) {
    if (event->modifiers().testFlag(Qt::ControlModifier))
        zoom(event->angleDelta().y() > 0 ? 1 : -1);
    else
        QGraphicsView::wheelEvent(event);
}

void MapView::mousePressEvent(QMouseEvent* event) {
    choose(nodeAt(event->pos()));
    QGraphicsView::mousePressEvent(event);
}

void MapView::mouseDoubleClickEvent(QMouseEvent* event) {
    if (const auto node = nodeAt(event->pos()))
        emit taken(*node);
}

} // namespace anteroom::studio
