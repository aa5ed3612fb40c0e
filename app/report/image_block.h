// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/block.h"

#include <QImage>

namespace anteroom::report {

/// A picture at the right edge, as large as fits `mostWidth` by `mostHeight` (twips) without being cut or
/// stretched.
class ImageBlock : public Block {
public:
    ImageBlock(QImage image, qreal mostWidth, qreal mostHeight);

    qreal layOut(qreal width, ReadFrom side) override;
    void collectSolids(qreal top, std::vector<Extent>& solids) const override;
    void paint(QPainter& painter, QPointF origin, Extent slice) const override;

private:
    QImage m_image;
    QSizeF m_most;
    QSizeF m_size;
    qreal m_width = 0;
};

} // namespace anteroom::report
