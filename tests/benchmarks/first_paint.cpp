// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/first_paint.h"

#include <QCoreApplication>
#include <QEvent>
#include <QTimer>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <utility>

namespace anteroom::bench {

FirstPaint::FirstPaint(std::function<bool(const QObject&)> wanted, std::function<void()> painted)
    : m_wanted(std::move(wanted)), m_painted(std::move(painted)) {
    qApp->installEventFilter(this);
}

bool FirstPaint::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Paint && m_wanted(*watched)) {
        qApp->removeEventFilter(this);
        QTimer::singleShot(0, this, m_painted);
    }
    return false;
}

double ownKilobytes() {
    std::ifstream rollup("/proc/self/smaps_rollup");
    for (std::string line; std::getline(rollup, line);)
        if (line.starts_with("Pss:"))
            return std::strtod(line.c_str() + 4, nullptr);
    return 0;
}

void tell(const std::string& line) {
    std::puts(line.c_str());
    std::fflush(stdout);
}

void tellReady() {
    tell("ready");
    QTimer::singleShot(std::chrono::milliseconds(300), qApp, [] {
        tell(std::to_string(ownKilobytes()));
        QCoreApplication::exit(0);
    });
}

} // namespace anteroom::bench
