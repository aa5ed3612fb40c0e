// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/start_bench.h"

#include "app/desktop/program.h"
#include "tests/benchmarks/benchmarks.h"
#include "tests/benchmarks/child.h"
#include "tests/benchmarks/first_paint.h"
#include "tests/benchmarks/in_child.h"
#include "tests/benchmarks/made_records.h"

#include <QApplication>

#include <chrono>

namespace anteroom::bench {

namespace {

struct Started {
    double painted = 0; ///< us, from the call that starts the program until its window was painted
    double ready = 0;   ///< us, until there is something to do: to unlock, or to set up
    double MiB = 0;     ///< idle
};

Started start(const std::string& program, const std::vector<std::string>& arguments,
              const std::string& home = {}) {
    const auto begin = std::chrono::steady_clock::now();
    const auto sinceBegin = [begin] {
        return std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - begin).count();
    };
    Child child(program, arguments, home);
    Started started;
    if (child.line() == "painted")
        started.painted = sinceBegin();
    if (child.line() == "ready")
        started.ready = sinceBegin();
    started.MiB = child.number() / 1024;
    return started;
}

/// Both in turn, so that what else the machine does meets both.
struct Starts {
    std::vector<double> ours, bare;
};
Starts starts(Depth depth, double Started::*what) {
    Starts all;
    const int runs = depth == Depth::Short ? 1 : 15;
    for (int run = 0; run < runs; ++run) {
        all.ours.push_back(start(thisProgram(), {inChild, "start"}).*what);
        all.bare.push_back(start(bareWindow(), {}).*what);
    }
    return all;
}

} // namespace

int startInChild(QApplication& application) {
    desktop::Program program(application);
    const FirstPaint painted(
        [](const QObject& widget) {
            return widget.objectName() == "unlockView" || widget.objectName() == "setup";
        },
        [] { tell("painted"); });
    const FirstPaint ready(
        [](const QObject& widget) {
            return widget.objectName() == "unlockPassphrase" || widget.objectName() == "setupBegin";
        },
        tellReady);
    program.window().show();
    return QApplication::exec();
}

Row startRow(const std::string& name, std::uint32_t records, Depth depth) {
    const auto startIn = [](const MadeRecords& workspace) {
        return start(thisProgram(), {inChild, "start"}, workspace.home()).ready;
    };
    std::vector<double> some, none;
    const int runs = depth == Depth::Short ? 1 : 25;
    for (int run = 0; run < runs; ++run) {
        some.push_back(startIn(madeRecords(records)));
        none.push_back(startIn(madeRecords(0)));
    }
    return {name, records, medianOf(some), medianOf(none), 1.1, "us"};
}

void addStart(Suite& suite) {
    suite.measure("start", [depth = suite.depth()] {
        const Starts all = starts(depth, &Started::painted);
        return Row{"start", 0, medianOf(all.ours), medianOf(all.bare), 2, "us"};
    });
    suite.measure("start-ready", [depth = suite.depth()] {
        const Starts all = starts(depth, &Started::ready);
        return Row{"start-ready", 0, medianOf(all.ours), medianOf(all.bare), 4, "us"};
    });
    suite.measure("memory-idle", [depth = suite.depth()] {
        const Starts all = starts(depth, &Started::MiB);
        return Row{"memory-idle", 0, medianOf(all.ours), medianOf(all.bare), 2, "MiB"};
    });
}

} // namespace anteroom::bench
