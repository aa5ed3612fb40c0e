// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/start_bench.h"

#include "tests/benchmarks/benchmarks.h"
#include "tests/benchmarks/child.h"
#include "tests/benchmarks/made_records.h"

#include <chrono>

namespace anteroom::bench {

namespace {

struct Started {
    double painted = 0; ///< us, from the call that starts the program until its window was painted
    double ready = 0;   ///< us, until there is something to do: to unlock, or to set up
    double MiB = 0;     ///< idle
};

Started start(const std::string& program, const std::string& home = {}) {
    const auto begin = std::chrono::steady_clock::now();
    const auto sinceBegin = [begin] {
        return std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - begin).count();
    };
    Child child(program, {}, home);
    Started started;
    if (child.line() == "painted")
        started.painted = sinceBegin();
    if (child.line() == "ready")
        started.ready = sinceBegin();
    started.MiB = child.number() / 1024;
    return started;
}

/// Both in turn, so that what else the machine does meets both. `home`: with a workspace, or empty for a
/// first start.
Row beside(const std::string& name, std::int64_t n, double Started::*what, double goal, const char* unit,
           Depth depth, const std::string& home = {}) {
    std::vector<double> ours, bare;
    const int runs = depth == Depth::Short ? 1 : 15;
    for (int run = 0; run < runs; ++run) {
        ours.push_back(start(ownWindow(), home).*what);
        bare.push_back(start(bareWindow()).*what);
    }
    return {name, n, medianOf(ours), medianOf(bare), goal, unit};
}

} // namespace

Row startRow(const std::string& name, std::uint32_t records, Depth depth) {
    const auto startIn = [](const MadeRecords& workspace) {
        return start(ownWindow(), workspace.home()).ready;
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
    const auto withRecords = [=, &suite](const char* name, double Started::*what, const char* unit) {
        suite.measure(
            name, [=] { return beside(name, records, what, 2, unit, depth, madeRecords(records).home()); });
    };
    withRecords("start-records", &Started::painted, "us");
    withRecords("memory-idle-records", &Started::MiB, "MiB");
}

} // namespace anteroom::bench
