// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tries/steady_clock.h"

#include <QObject>
#include <QPoint>
#include <QTimer>

class QCoreApplication;

namespace anteroom::access {

/// Notices when nobody has touched the program for a while: keys, buttons, wheel, touch, and a mouse that
/// really moves. The touch that comes too late is swallowed: it must not reach what the lock is to cover.
class IdleWatch : public QObject {
    Q_OBJECT
public:
    static constexpr std::chrono::minutes usual{5};

    IdleWatch(QCoreApplication& application, tries::SteadyClock clock, QObject* parent = nullptr);
    ~IdleWatch() override;

    /// From now on, anew.
    void start(std::chrono::milliseconds after = usual);
    /// Another time, counted from the last touch as before.
    void setTime(std::chrono::milliseconds after) { m_after = after; }
    void stop();
    bool isRunning() const { return m_looks.isActive(); }

signals:
    /// Once, less than a second after the time is over. The watch has stopped then.
    void timedOut();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool isTouch(const QEvent& event);
    bool look(); ///< whether the time is over

    QCoreApplication& m_application;
    tries::SteadyClock m_clock;
    std::chrono::milliseconds m_after = usual;
    std::chrono::milliseconds m_last{};
    QTimer m_looks{this};
    bool m_swallowsPress = false; ///< of the key whose ShortcutOverride came too late
    QPointF m_mouse;
};

} // namespace anteroom::access
