// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interview/controls/quiet_button.h"

#include "app/interview/controls/arrow_keys.h"
#include "app/theme/parts.h"
#include "app/theme/theme.h"

#include <QMenu>
#include <QPainter>

namespace anteroom::interview {

QuietButton::QuietButton(const QString& text, QWidget* parent) : QPushButton(parent) {
    setText(QString(text).replace('&', "&&"));
    setCursor(Qt::PointingHandCursor);
    theme::setRole(this, "quiet");
}

QuietButton* QuietButton::link(const QString& text, QWidget* parent) {
    auto* button = new QuietButton(text, parent);
    theme::setRole(button, "link");
    return button;
}

// A button that opens a menu says so with a small arrow, as high as the letters.
void QuietButton::paintEvent(QPaintEvent* event) {
    QPushButton::paintEvent(event);
    if (!menu())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double size = fontMetrics().xHeight() / 2.0;
    const double x = layoutDirection() == Qt::RightToLeft ? size * 3 : width() - size * 3;
    const double y = height() / 2.0;
    painter.setPen(QPen(palette().color(QPalette::PlaceholderText), 1.5));
    painter.drawPolyline(QPolygonF(
        {QPointF(x - size, y - size / 2), QPointF(x, y + size / 2), QPointF(x + size, y - size / 2)}));
}

QSize QuietButton::sizeHint() const {
    ensurePolished();
    const int arrow = menu() ? fontMetrics().xHeight() : 0;
    return QPushButton::sizeHint() + QSize(arrow + theme::boldSurplus(*this), 0);
}

void QuietButton::keyPressEvent(QKeyEvent* event) {
    if (isArrow(*event))
        event->ignore();
    else
        QPushButton::keyPressEvent(event);
}

} // namespace anteroom::interview
