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
#include <filesystem>
#include <unistd.h>

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

/// This program under another name, as a file of its own: of the code that it has in memory it shares none
/// with the program that measures it, as it would with a second Anteroom. Removed with this.
class OwnFile {
public:
    OwnFile() : m_path(thisProgram() + "-copy-" + std::to_string(::getpid())) {
        std::filesystem::copy_file(thisProgram(), m_path);
    }
    ~OwnFile() {
        std::error_code ignored;
        std::filesystem::remove(m_path, ignored);
    }
    OwnFile(const OwnFile&) = delete;
    OwnFile& operator=(const OwnFile&) = delete;
    const std::string& path() const { return m_path; }

private:
    std::string m_path;
};

/// Both in turn, so that what else the machine does meets both. `home`: with a workspace, or empty for a
/// first start.
Row beside(const std::string& name, std::int64_t n, double Started::*what, double goal, const char* unit,
           Depth depth, const std::string& home = {}) {
    const OwnFile program;
    std::vector<double> ours, bare;
    const int runs = depth == Depth::Short ? 1 : 15;
    for (int run = 0; run < runs; ++run) {
        ours.push_back(start(program.path(), {inChild, "start"}, home).*what);
        bare.push_back(start(bareWindow(), {}).*what);
    }
    return {name, n, medianOf(ours), medianOf(bare), goal, unit};
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
    const Depth depth = suite.depth();
    suite.measure("start", [=] { return beside("start", 0, &Started::painted, 2, "us", depth); });
    suite.measure("start-ready", [=] { return beside("start-ready", 0, &Started::ready, 4, "us", depth); });
    suite.measure("memory-idle", [=] { return beside("memory-idle", 0, &Started::MiB, 2, "MiB", depth); });
    const std::uint32_t records = depth == Depth::Short ? 100 : 100'000;
    suite.measure("start-records", [=] {
        return beside("start-records", records, &Started::painted, 2, "us", depth,
                      madeRecords(records).home());
    });
}

} // namespace anteroom::bench
