// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/theme/focus_ring.h"

#include "app/theme/overlay_host.h"

#include <QAbstractScrollArea>
#include <QEvent>
#include <QPainter>

namespace anteroom::theme {

namespace {

constexpr int thickness = 2;
constexpr int gap = 2;
constexpr int corner = 8;

// Scroll areas, lists and windows hold the focus for what is in them.
bool wantsRing(const QWidget* widget) {
    if (!widget || widget->isWindow() || widget->property("focusRing") == QVariant(false))
        return false;
    return !widget->inherits("QAbstractScrollArea") || widget->inherits("QPlainTextEdit") ||
           widget->inherits("QTextEdit");
}

// The scrolled-over viewport that clips the widget, else its window or what covers that.
QWidget* hostOf(QWidget* widget) {
    QWidget* outermost = overlayHost(widget);
    for (QWidget* parent = widget->parentWidget(); parent; parent = parent->parentWidget()) {
        const auto* area = qobject_cast<QAbstractScrollArea*>(parent->parentWidget());
        if (parent == outermost || (area && area->viewport() == parent))
            return parent;
    }
    return nullptr;
}

} // namespace

FocusRing::FocusRing() {
    setObjectName("focusRing");
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
}

void FocusRing::release() {
    for (const QPointer<QWidget>& widget : std::as_const(m_watched))
        if (widget)
            widget->removeEventFilter(this);
    m_watched.clear();
    m_followed = nullptr;
    hide();
}

void FocusRing::follow(QWidget* widget) {
    release();
    QWidget* host = wantsRing(widget) ? hostOf(widget) : nullptr;
    if (!host) {
        setParent(nullptr);
        return;
    }
    m_followed = widget;
    for (QWidget* watched = widget; watched; watched = watched == host ? nullptr : watched->parentWidget()) {
        watched->installEventFilter(this);
        m_watched << watched;
    }
    setParent(host);
    place();
    raise();
    setVisible(widget->isVisible());
}

void FocusRing::place() {
    if (!m_followed || !parentWidget())
        return;
    const QPoint corner0 = m_followed->mapTo(parentWidget(), QPoint());
    const int grow = thickness + gap;
    setGeometry(QRect(corner0, m_followed->size()).adjusted(-grow, -grow, grow, grow));
}

bool FocusRing::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
    case QEvent::Move:
    case QEvent::Resize:
        place();
        break;
    case QEvent::Show:
    case QEvent::Hide:
        if (watched == m_followed) {
            place();
            setVisible(event->type() == QEvent::Show);
        }
        break;
    case QEvent::Destroy:
    case QEvent::ParentChange:
        // The window that the ring lies in may be going: a ring that stays inside would go with it.
        release();
        setParent(nullptr);
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

void FocusRing::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette().color(QPalette::Highlight), thickness));
    const double inset = thickness / 2.0;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), corner + gap,
                            corner + gap);
}

} // namespace anteroom::theme
