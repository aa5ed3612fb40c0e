// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/studio/map_picture.h"

#include <QGraphicsView>

class QGraphicsPathItem;
class QGraphicsSimpleTextItem;

namespace anteroom::theme {
class Theme;
}

namespace anteroom::studio {

/// A map, to look at and to go about in: with the arrow keys along its edges, with the mouse, closer and
/// further away. What belongs to the selected node is lit.
class MapView : public QGraphicsView {
    Q_OBJECT
public:
    explicit MapView(theme::Theme& theme, QWidget* parent = nullptr);

    /// In place of another one; nothing of it is selected. Precondition: it is laid out.
    void showPicture(MapPicture picture);
    const MapPicture& picture() const { return m_picture; }
    const MapLight& light() const { return m_light; }
    /// Without telling anybody.
    void select(std::uint32_t node);
    /// All of it where that can still be read, else what is selected, or the first question, in its usual
    /// size.
    void begin();
    void fitAll();
    /// By steps: above 0 closer.
    void zoom(int steps);

signals:
    /// By a person.
    void selected(std::uint32_t node);
    /// Its lines are wanted: Enter or a double click.
    void taken(std::uint32_t node);
    void leaveRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;

private:
    struct Drawn {
        QGraphicsPathItem* frame = nullptr;
        QGraphicsSimpleTextItem* head = nullptr; ///< null: there is none
        QList<QGraphicsSimpleTextItem*> lines;
    };
    struct DrawnEdge {
        QGraphicsPathItem* line = nullptr;
        QGraphicsPathItem* head = nullptr;
    };

    void draw();
    void drawSections();
    Drawn drawNode(std::uint32_t node);
    QGraphicsSimpleTextItem* drawWords(const QString& text, QPointF place, bool isStrong);
    void colour();
    void setZoom(double zoom);
    std::optional<std::uint32_t> nodeAt(QPoint place) const;
    void choose(std::optional<std::uint32_t> node);
    void step(int key);

    theme::Theme& m_theme;
    QGraphicsScene m_drawing;
    MapPicture m_picture;
    MapLight m_light;
    std::vector<Drawn> m_nodes;         ///< by node
    std::vector<DrawnEdge> m_edges;     ///< by edge
    QList<QGraphicsPathItem*> m_frames; ///< of the sections that are drawn
    QList<QGraphicsSimpleTextItem*> m_titles;
    double m_zoom = 1;
};

} // namespace anteroom::studio
