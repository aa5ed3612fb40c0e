// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/comparison.h"

#include "tests/benchmarks/child.h"
#include "tests/benchmarks/in_child.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdio>

namespace anteroom::bench {

namespace {

/// Keeps the time of every repetition.
class Collector : public benchmark::BenchmarkReporter {
public:
    bool ReportContext(const Context&) override { return true; }
    void ReportRuns(const std::vector<Run>& runs) override {
        for (const Run& run : runs) {
            m_isBroken = m_isBroken || run.error_occurred;
            if (run.run_type == Run::RT_Iteration && !run.error_occurred)
                m_times.push_back(run.real_accumulated_time / static_cast<double>(run.iterations) * 1e6);
        }
    }
    double median() const { return m_isBroken ? 0 : medianOf(m_times); }

private:
    std::vector<double> m_times;
    bool m_isBroken = false;
};

const char* nameOf(Depth depth) { return depth == Depth::Short ? "short" : "full"; }

std::string figure(double value) {
    char text[32];
    std::snprintf(text, sizeof text, value < 10 ? "%.3f" : value < 1000 ? "%.1f" : "%.0f", value);
    return text;
}

} // namespace

double medianOf(std::vector<double> values) {
    if (values.empty())
        return 0;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

std::vector<std::uint32_t> Suite::sizes() const {
    return m_depth == Depth::Short ? std::vector<std::uint32_t>{100, 200}
                                   : std::vector<std::uint32_t>{100, 1'000, 10'000, 100'000};
}

double Suite::time(const std::string& name, std::int64_t n, const std::string& side) {
    for (const Comparison& comparison : m_comparisons) {
        if (comparison.name != name || comparison.n != n)
            continue;
        auto* benchmark = benchmark::RegisterBenchmark(name.c_str(), side == "limit" ? comparison.limit
                                                                                     : comparison.measured)
                              ->UseRealTime();
        if (m_depth == Depth::Short)
            benchmark->Iterations(1);
        else
            benchmark->MinTime(0.1)->Repetitions(3);
        Collector collector;
        benchmark::RunSpecifiedBenchmarks(&collector);
        return collector.median() / static_cast<double>(comparison.operations);
    }
    return 0;
}

Row Suite::timed(const Comparison& comparison) const {
    const auto once = [&](const char* side) {
        return Child(thisProgram(),
                     {inChild, "time", nameOf(m_depth), comparison.name, std::to_string(comparison.n), side})
            .number();
    };
    // The largest take long to prepare, and their times vary little.
    const int rounds = m_depth == Depth::Short ? 1 : comparison.n < 100'000 ? 7 : 3;
    std::vector<double> measured, limit;
    for (int round = 0; round < rounds; ++round) {
        measured.push_back(once("measured"));
        limit.push_back(comparison.limit ? once("limit") : comparison.promise);
    }
    // A side that went wrong once is not measured.
    const auto middle = [](const std::vector<double>& times) {
        return *std::min_element(times.begin(), times.end()) > 0 ? medianOf(times) : 0;
    };
    return {comparison.name, comparison.n, middle(measured), middle(limit), comparison.goal, "us"};
}

std::vector<Row> Suite::run(const std::string& filter) {
    std::vector<Row> rows;
    // A full run takes minutes: each row is told as it comes.
    const auto add = [&rows](const Row& row) {
        rows.push_back(row);
        std::fprintf(stderr, "%-28s %8lld %12s %12s %s\n", row.name.c_str(), static_cast<long long>(row.n),
                     figure(row.measured).c_str(), figure(row.limit).c_str(), row.unit.c_str());
    };
    for (const Comparison& comparison : m_comparisons)
        if (comparison.name.find(filter) != std::string::npos)
            add(timed(comparison));
    for (const Measurement& measurement : m_measurements)
        if (measurement.name.find(filter) != std::string::npos)
            add(measurement.how());
    for (const auto& derivation : m_derivations)
        if (const std::optional<Row> row = derivation(rows))
            add(*row);
    return rows;
}

std::string tableOf(const std::vector<Row>& rows) {
    std::string out;
    char line[160];
    std::snprintf(line, sizeof line, "%-28s %8s %12s %12s  %-4s %8s %6s\n", "what", "n", "measured", "limit",
                  "", "ratio", "goal");
    out += line;
    for (const Row& row : rows) {
        std::snprintf(line, sizeof line, "%-28s %8lld %12s %12s  %-4s %8.2f %6.2f%s\n", row.name.c_str(),
                      static_cast<long long>(row.n), figure(row.measured).c_str(), figure(row.limit).c_str(),
                      row.unit.c_str(), row.ratio(), row.goal,
                      row.isBroken()           ? "  failed"
                      : row.ratio() > row.goal ? "  over"
                                               : "");
        out += line;
    }
    return out;
}

std::string jsonOf(const std::vector<Row>& rows) {
    nlohmann::json list = nlohmann::json::array();
    for (const Row& row : rows)
        list.push_back({{"name", row.name},
                        {"n", row.n},
                        {"measured", row.measured},
                        {"limit", row.limit},
                        {"ratio", row.ratio()},
                        {"goal", row.goal},
                        {"unit", row.unit}});
    return list.dump(1) + "\n";
}

} // namespace anteroom::bench
