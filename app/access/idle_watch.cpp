// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/access/idle_watch.h"

#include <QCoreApplication>
#include <QMouseEvent>

namespace anteroom::access {

namespace {
constexpr std::chrono::milliseconds betweenLooks{250};
}

IdleWatch::IdleWatch(QCoreApplication& application, tries::SteadyClock clock, QObject* parent)
    : QObject(parent), m_application(application), m_clock(std::move(clock)) {
    m_looks.setInterval(betweenLooks);
    m_looks.setTimerType(Qt::PreciseTimer); // a coarse one may be later than the second that is promised
    connect(&m_looks, &QTimer::timeout, this, &IdleWatch::look);
    application.installEventFilter(this);
}

// The timer says goodbye by an event, which would come here when there is no timer any more.
IdleWatch::~IdleWatch() { m_application.removeEventFilter(this); }

void IdleWatch::start(std::chrono::milliseconds after) {
    m_after = after;
    m_last = m_clock();
    m_looks.start();
}

void IdleWatch::stop() { m_looks.stop(); }

bool IdleWatch::look() {
    if (m_clock() - m_last < m_after)
        return false;
    stop();
    emit timedOut();
    return true;
}

bool IdleWatch::isTouch(const QEvent& event) {
    switch (event.type()) {
    case QEvent::KeyPress:
    case QEvent::ShortcutOverride: // before a key press, and alone where it is a shortcut
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::TabletPress:
    case QEvent::TabletMove:
    case QEvent::InputMethod:
        return true;
    case QEvent::MouseMove: {
        // Some desktops report a move when a window appears under a mouse that lies still.
        const QPointF place = static_cast<const QMouseEvent&>(event).globalPosition();
        return std::exchange(m_mouse, place) != place;
    }
    default:
        return false;
    }
}

bool IdleWatch::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress && std::exchange(m_swallowsPress, false))
        return true;
    if (!isRunning() || !event->spontaneous() || !isTouch(*event))
        return QObject::eventFilter(watched, event);
    if (look()) {
        m_swallowsPress = event->type() == QEvent::ShortcutOverride;
        return true;
    }
    m_last = m_clock();
    return QObject::eventFilter(watched, event);
}

} // namespace anteroom::access
