// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interview/controls/calm_mouse.h"

#include <QCoreApplication>
#include <QEvent>
#include <QGuiApplication>

namespace anteroom::interview {

CalmMouse::CalmMouse() { QCoreApplication::instance()->installEventFilter(this); }

bool CalmMouse::mayMove() {
    const bool isUp = QGuiApplication::mouseButtons() == Qt::NoButton;
    m_isWaitedFor = m_isWaitedFor || !isUp;
    return isUp;
}

bool CalmMouse::eventFilter(QObject* watched, QEvent* event) {
    if (m_isWaitedFor && event->type() == QEvent::MouseButtonRelease && watched->isWidgetType()) {
        m_isWaitedFor = false;
        QMetaObject::invokeMethod(this, &CalmMouse::released, Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

} // namespace anteroom::interview
