// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/image_block.h"

#include "app/report/reading.h"
#include "app/report/typeface.h"

#include <QPainter>

#include <algorithm>

namespace anteroom::report {

ImageBlock::ImageBlock(QImage image, qreal mostWidth, qreal mostHeight)
    : m_image(std::move(image)), m_most(mostWidth, mostHeight) {
    // 600 dots an inch is all that a printer shows; a photograph from a phone would make every summary
    // megabytes.
    const QSize dots = (m_most * 600 / twipsPerInch).toSize();
    if (m_image.width() > dots.width() || m_image.height() > dots.height())
        m_image = m_image.scaled(dots, Qt::KeepAspectRatio, Qt::SmoothTransformation);
}

qreal ImageBlock::layOut(qreal width, ReadFrom) {
    m_width = width;
    m_size =
        QSizeF(m_image.size()).scaled(std::min(m_most.width(), width), m_most.height(), Qt::KeepAspectRatio);
    return m_size.height();
}

void ImageBlock::collectSolids(qreal top, std::vector<Extent>& solids) const {
    solids.push_back({top, top + m_size.height()});
}

void ImageBlock::paint(QPainter& painter, QPointF origin, Extent slice) const {
    if (!slice.contains(0))
        return;
    const QPointF corner = origin + QPointF(m_width - m_size.width(), 0);
    const Upright upright(painter, corner, m_size.width());
    painter.drawImage(QRectF(corner, m_size), m_image);
}

} // namespace anteroom::report
