// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/reading.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace anteroom::report {

ReadFrom readFrom(const std::string& language) {
    const bool isRight = QLocale(QString::fromStdString(language)).textDirection() == Qt::RightToLeft;
    return isRight ? ReadFrom::Right : ReadFrom::Left;
}

bool hasRightToLeft(const QString& text) {
    return std::any_of(text.begin(), text.end(),
                       [](QChar c) { return c.direction() == QChar::DirR || c.direction() == QChar::DirAL; });
}

void mirrorPage(QPainter& painter, qreal width, ReadFrom side) {
    if (side == ReadFrom::Left)
        return;
    painter.translate(width, 0);
    painter.scale(-1, 1);
}

Upright::Upright(QPainter& painter, QPointF origin, qreal width)
    : m_painter(painter.worldTransform().m11() < 0 ? &painter : nullptr) {
    if (m_painter == nullptr)
        return;
    m_painter->save();
    m_painter->translate(2 * origin.x() + width, 0);
    m_painter->scale(-1, 1);
}

Upright::~Upright() {
    if (m_painter != nullptr)
        m_painter->restore();
}

} // namespace anteroom::report
