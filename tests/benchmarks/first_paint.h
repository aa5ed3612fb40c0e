// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QEvent>
#include <QTimer>
#include <QWidget>

#include <chrono>
#include <functional>
#include <string>

namespace anteroom::bench {

/// Calls back once, when `part` has been painted and what was painted has gone to the screen.
class FirstPaint : public QObject {
public:
    FirstPaint(QWidget& part, std::function<void()> painted) : m_painted(std::move(painted)) {
        part.installEventFilter(this);
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::Paint) {
            watched->removeEventFilter(this);
            QTimer::singleShot(0, this, m_painted);
        }
        return false;
    }

private:
    std::function<void()> m_painted;
};

/// What this process alone would give back if it ended, with its share of what it has in common with others,
/// in kB: Pss of /proc/self/smaps_rollup. 0 where the system does not tell.
double ownKilobytes();

/// For a process that a benchmark has started (child.h): says "painted" when `part` is, and a little later,
/// idle, how large it is; then ends.
void tellWhenPainted(QWidget& part);

/// One line to whoever started this process.
void tell(const std::string& line);

} // namespace anteroom::bench
