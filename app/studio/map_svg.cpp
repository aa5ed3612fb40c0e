// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/map_picture.h"
#include "app/theme/theme.h"

#include <QBuffer>
#include <QFontMetricsF>
#include <QXmlStreamWriter>

namespace anteroom::studio {

namespace {

constexpr double edge = 16; ///< around the picture

QString number(double value) { return QString::number(value, 'f', 1); }

class SvgWriter {
public:
    SvgWriter(QIODevice& device, const MapPicture& picture, const MapLight& light,
              const theme::Palette& palette)
        : m_xml(&device), m_picture(picture), m_light(light), m_palette(palette) {}

    void write() {
        m_xml.setAutoFormatting(true);
        m_xml.writeStartDocument();
        m_xml.writeStartElement(QStringLiteral("svg"));
        m_xml.writeDefaultNamespace(QStringLiteral("http://www.w3.org/2000/svg"));
        const QRectF all = QRectF({}, m_picture.size).adjusted(-edge, -edge, edge, edge);
        attribute(
            "viewBox",
            QStringList{number(all.x()), number(all.y()), number(all.width()), number(all.height())}.join(
                QLatin1Char(' ')));
        attribute("width", number(all.width()));
        attribute("height", number(all.height()));
        attribute("font-family", mapFont(false).family() + QStringLiteral(", sans-serif"));
        attribute("font-size", QString::number(mapFont(false).pixelSize()));
        rectangle(all, 0, QPen(Qt::NoPen), m_palette.window);
        for (std::size_t i = 0; i < m_picture.sections.size(); ++i)
            section(i);
        for (std::uint32_t i = 0; i < m_picture.arrows.size(); ++i)
            arrow(i);
        for (std::uint32_t i = 0; i < m_picture.nodes.size(); ++i)
            node(i);
        m_xml.writeEndDocument();
    }

private:
    void attribute(const char* name, const QString& value) {
        m_xml.writeAttribute(QLatin1String(name), value);
    }

    void pen(const QPen& pen) {
        if (pen.style() == Qt::NoPen)
            return;
        attribute("stroke", pen.color().name());
        attribute("stroke-width", number(pen.widthF()));
        if (pen.style() == Qt::DashLine)
            attribute("stroke-dasharray", QStringLiteral("6 4"));
    }

    void rectangle(const QRectF& place, double radius, const QPen& frame, const QColor& ground) {
        m_xml.writeStartElement(QStringLiteral("rect"));
        attribute("x", number(place.x()));
        attribute("y", number(place.y()));
        attribute("width", number(place.width()));
        attribute("height", number(place.height()));
        attribute("rx", number(radius));
        attribute("fill", ground.name());
        pen(frame);
        m_xml.writeEndElement();
    }

    void words(const QString& text, QPointF topLeft, const QColor& colour, bool isStrong) {
        m_xml.writeStartElement(QStringLiteral("text"));
        attribute("x", number(topLeft.x()));
        attribute("y", number(topLeft.y() + QFontMetricsF(mapFont(isStrong)).ascent()));
        attribute("fill", colour.name());
        if (isStrong)
            attribute("font-weight", QStringLiteral("bold"));
        m_xml.writeCharacters(text);
        m_xml.writeEndElement();
    }

    void section(std::size_t index) {
        const auto& place = m_picture.sections[index];
        if (!place)
            return;
        rectangle(*place, 10, QPen(m_palette.hairline, 1), m_palette.window);
        words(QString::fromStdString(m_picture.map.sections[index].title),
              place->topLeft() + QPointF(mapMargin, mapMargin / 2), m_palette.muted, true);
    }

    void arrow(std::uint32_t index) {
        const MapPicture::Arrow& drawn = m_picture.arrows[index];
        if (drawn.line.isEmpty())
            return; // not drawn
        const QPen line = penOf(m_picture, m_light, index, m_palette);
        QStringList steps;
        for (int i = 0; i < drawn.line.elementCount(); ++i) {
            const QPainterPath::Element& step = drawn.line.elementAt(i);
            const QString letter = step.isMoveTo()    ? QStringLiteral("M")
                                   : step.isCurveTo() ? QStringLiteral("C")
                                                      : QString();
            steps << letter + number(step.x) + QLatin1Char(',') + number(step.y);
        }
        m_xml.writeStartElement(QStringLiteral("path"));
        attribute("d", steps.join(QLatin1Char(' ')));
        attribute("fill", QStringLiteral("none"));
        pen(line);
        m_xml.writeEndElement();
        QStringList corners;
        for (const QPointF& corner : drawn.head)
            corners << number(corner.x()) + QLatin1Char(',') + number(corner.y());
        m_xml.writeStartElement(QStringLiteral("polygon"));
        attribute("points", corners.join(QLatin1Char(' ')));
        attribute("fill", line.color().name());
        m_xml.writeEndElement();
    }

    void node(std::uint32_t index) {
        const QRectF& place = m_picture.nodes[index];
        const MapLook look = lookOf(m_picture, m_light, index, m_palette);
        rectangle(place, 8, look.frame, look.ground);
        QPointF line = place.topLeft() + QPointF(mapMargin, mapMargin);
        const MapLabel& label = m_picture.labels[index];
        if (!label.head.isEmpty()) {
            words(label.head, line, look.head, true);
            line.ry() += mapLine();
        }
        for (const QString& text : label.lines) {
            words(text, line, look.text, false);
            line.ry() += mapLine();
        }
    }

    QXmlStreamWriter m_xml;
    const MapPicture& m_picture;
    const MapLight& m_light;
    const theme::Palette& m_palette;
};

} // namespace

QByteArray svgOf(const MapPicture& picture, const MapLight& light, const theme::Palette& palette) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    SvgWriter(buffer, picture, light, palette).write();
    return buffer.data();
}

} // namespace anteroom::studio
