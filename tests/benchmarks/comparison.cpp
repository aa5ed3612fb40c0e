// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/comparison.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdio>
#include <map>

namespace anteroom::bench {

namespace {

std::string nameOf(const Comparison& comparison, const char* side) {
    return comparison.name + "/" + std::to_string(comparison.n) + "/" + side;
}

/// Keeps the time of every repetition; prints each as it comes, since a full run takes minutes.
class Collector : public benchmark::BenchmarkReporter {
public:
    bool ReportContext(const Context&) override { return true; }
    void ReportRuns(const std::vector<Run>& runs) override {
        for (const Run& run : runs) {
            if (run.run_type != Run::RT_Iteration || run.error_occurred)
                continue;
            const double microseconds = run.real_accumulated_time / static_cast<double>(run.iterations) * 1e6;
            m_times[run.run_name.function_name].push_back(microseconds);
            std::fprintf(stderr, "%-44s %14.3f us\n", run.run_name.function_name.c_str(), microseconds);
        }
    }
    double median(const std::string& name) const {
        const auto found = m_times.find(name);
        return found == m_times.end() ? 0 : medianOf(found->second);
    }

private:
    std::map<std::string, std::vector<double>> m_times;
};

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
    return m_depth == Depth::Short ? std::vector<std::uint32_t>{100}
                                   : std::vector<std::uint32_t>{100, 1'000, 10'000, 100'000};
}

std::vector<Row> Suite::run(const std::string& filter) {
    bool isAnyChosen = false;
    for (const Comparison& comparison : m_comparisons) {
        if (comparison.name.find(filter) == std::string::npos)
            continue;
        isAnyChosen = true;
        for (const auto& [side, timed] :
             {std::pair("measured", &comparison.measured), std::pair("limit", &comparison.limit)}) {
            auto* benchmark =
                benchmark::RegisterBenchmark(nameOf(comparison, side).c_str(), *timed)->UseRealTime();
            if (m_depth == Depth::Short)
                benchmark->Iterations(1);
            else
                benchmark->MinTime(0.2)->Repetitions(9);
        }
    }
    Collector collector;
    if (isAnyChosen)
        benchmark::RunSpecifiedBenchmarks(&collector);

    std::vector<Row> rows;
    for (const Comparison& comparison : m_comparisons) {
        if (comparison.name.find(filter) == std::string::npos)
            continue;
        const auto operations = static_cast<double>(comparison.operations);
        rows.push_back({comparison.name, comparison.n,
                        collector.median(nameOf(comparison, "measured")) / operations,
                        collector.median(nameOf(comparison, "limit")) / operations, comparison.goal, "us"});
    }
    for (const Measurement& measurement : m_measurements)
        if (measurement.name.find(filter) != std::string::npos)
            rows.push_back(measurement.how());
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
                      row.unit.c_str(), row.ratio(), row.goal, row.ratio() > row.goal ? "  over" : "");
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
