// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/theme/hover_tips.h"

#include "app/theme/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCursor>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QScreen>

#include <algorithm>
#include <chrono>

namespace anteroom::theme {

namespace {

constexpr std::chrono::milliseconds betweenLooks{100};
constexpr int patience = 4; // looks: the way from what it is about to the tip leads over neither
constexpr int below = 20;   // the mouse covers nothing of it
constexpr int widest = 400;

bool isEscape(const QEvent* event) {
    return (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) &&
           static_cast<const QKeyEvent*>(event)->key() == Qt::Key_Escape;
}

} // namespace

HoverTips::HoverTips(QApplication& application, QObject* parent) : QObject(parent) {
    m_looks.setInterval(betweenLooks);
    connect(&m_looks, &QTimer::timeout, this, &HoverTips::look);
    application.installEventFilter(this);
}

HoverTips::~HoverTips() { delete m_tip; }

bool HoverTips::isShown() const { return m_tip && m_tip->isVisible(); }

bool HoverTips::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::ToolTip && watched->isWidgetType())
        return offer(static_cast<QWidget*>(watched), static_cast<QHelpEvent*>(event)->pos());
    if (!isShown())
        return false;
    if (isEscape(event)) {
        event->accept(); // no shortcut has it
        if (event->type() == QEvent::KeyPress)
            hide();
        return true;
    }
    if (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::ApplicationDeactivate)
        hide();
    return false;
}

bool HoverTips::offer(QWidget* widget, const QPoint& at) {
    QString text = widget->toolTip();
    QRect place = widget->rect();
    const auto* view = qobject_cast<const QAbstractItemView*>(widget->parentWidget());
    if (view && view->viewport() == widget) {
        const QModelIndex row = view->indexAt(at);
        text = row.data(Qt::ToolTipRole).toString();
        place = view->visualRect(row);
    }
    if (text.isEmpty())
        return false;
    show(text, widget, place, widget->mapToGlobal(at));
    return true;
}

void HoverTips::show(const QString& text, QWidget* of, const QRect& place, const QPoint& mouse) {
    hide();
    auto* tip = new QLabel(text, of, Qt::ToolTip);
    tip->setObjectName(QStringLiteral("hoverTip"));
    tip->setTextFormat(Qt::PlainText);
    tip->setAttribute(Qt::WA_ShowWithoutActivating);
    setRole(tip, "popup");
    tip->setMargin(below / 4);
    tip->ensurePolished();
    tip->setWordWrap(tip->sizeHint().width() > widest);
    tip->adjustSize();
    const QRect screen = of->screen()->availableGeometry();
    QRect at(mouse + QPoint(0, below), tip->size());
    if (at.bottom() > screen.bottom())
        at.moveBottom(mouse.y() - below / 2);
    at.moveLeft(std::max(screen.left(), std::min(at.left(), screen.right() - at.width())));
    tip->setGeometry(at);
    tip->show();
    m_tip = tip;
    m_of = of;
    m_place = QRect(of->mapToGlobal(place.topLeft()), place.size());
    m_away = 0;
    m_looks.start();
}

void HoverTips::look() {
    if (!isShown() || !m_of || !m_of->isVisible()) {
        hide();
        return;
    }
    const QPoint mouse = QCursor::pos();
    m_away = m_place.contains(mouse) || m_tip->geometry().contains(mouse) ? 0 : m_away + 1;
    if (m_away > patience)
        hide();
    emit looked();
}

// Later: it may be the one that the event is for.
void HoverTips::hide() {
    m_looks.stop();
    if (!m_tip)
        return;
    m_tip->hide();
    m_tip->deleteLater();
    m_tip = nullptr;
}

} // namespace anteroom::theme
