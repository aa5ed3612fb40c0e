// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <benchmark/benchmark.h>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace anteroom::bench {

/// One line of the table: what we took, and what the same machine took in the same run for the least that
/// could be done.
struct Row {
    std::string name;
    std::int64_t n = 0;      ///< how large the input was; 0 where there is one size only
    double measured = 0;     ///< in `unit`
    double limit = 0;        ///< in `unit`
    double goal = 0;         ///< measured / limit should not be above it
    std::string unit = "us"; ///< "us": microseconds, for one operation; "ms"; "MiB"

    /// One of its two sides could not be measured.
    bool isBroken() const { return measured <= 0 || limit <= 0; }
    double ratio() const { return isBroken() ? 0 : measured / limit; }
};

/// Prepares what it needs, then times the loop over `state`.
using Timed = std::function<void(benchmark::State& state)>;

/// Two things to be timed side by side. `operations`: how many of them one turn of the loop does.
struct Comparison {
    std::string name;
    std::int64_t n = 0;
    double goal = 0;
    Timed measured;
    Timed limit; ///< empty: `promise` is the limit
    std::int64_t operations = 1;
    double promise = 0; ///< us, for one operation
};

/// How thorough the run is: Short makes each once, small, to prove that it works.
enum class Depth { Short, Full };

/// What all benchmarks are collected in.
class Suite {
public:
    explicit Suite(Depth depth) : m_depth(depth) {}

    Depth depth() const noexcept { return m_depth; }
    /// 100 to 100,000; or two small ones, which is as few as have anything to say of how a time grows.
    std::vector<std::uint32_t> sizes() const;

    void compare(Comparison comparison) { m_comparisons.push_back(std::move(comparison)); }
    /// For what is no mean over a loop: a high percentile, a start of a program, memory. Called after the
    /// comparisons have run.
    void measure(std::string name, std::function<Row()> how) {
        m_measurements.push_back({std::move(name), std::move(how)});
    }
    /// What other rows say together, as how a time grows with n. Nothing where they did not run.
    void derive(std::function<std::optional<Row>(const std::vector<Row>&)> how) {
        m_derivations.push_back(std::move(how));
    }

    /// Runs everything whose name contains `filter`, and takes medians. Each side of a comparison runs in
    /// processes of its own, in turn with the other, several times: neither finds the memory as the other
    /// left it.
    std::vector<Row> run(const std::string& filter);
    /// What such a process does: microseconds an operation, the median of a few repetitions. 0 where it went
    /// wrong. Once in a process.
    double time(const std::string& name, std::int64_t n, const std::string& side);

private:
    Row timed(const Comparison& comparison) const;

    Depth m_depth;
    std::vector<Comparison> m_comparisons;
    struct Measurement {
        std::string name;
        std::function<Row()> how;
    };
    std::vector<Measurement> m_measurements;
    std::vector<std::function<std::optional<Row>(const std::vector<Row>&)>> m_derivations;
};

double medianOf(std::vector<double> values);

/// As a table for people.
std::string tableOf(const std::vector<Row>& rows);
/// As a list of {name, n, measured, limit, ratio, goal, unit}.
std::string jsonOf(const std::vector<Row>& rows);

} // namespace anteroom::bench
