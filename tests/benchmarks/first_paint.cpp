// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/first_paint.h"

#include <QCoreApplication>

#include <cstdio>
#include <cstdlib>
#include <fstream>

namespace anteroom::bench {

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

void tellWhenPainted(QWidget& part) {
    new FirstPaint(part, [] {
        tell("painted");
        QTimer::singleShot(std::chrono::milliseconds(300), qApp, [] {
            tell(std::to_string(ownKilobytes()));
            QCoreApplication::exit(0);
        });
    });
}

} // namespace anteroom::bench
