// SPDX-License-Identifier: GPL-3.0-or-later
// A batch against the least that could be done with the same library: to parse the lines, and to serialise
// what is printed. Microseconds a line are seconds for a million.
#include "app/cli/line_screener.h"
#include "tests/benchmarks/answer_sets.h"
#include "tests/benchmarks/benchmarks.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <map>
#include <thread>

namespace anteroom::bench {

namespace {

using cli::BlockOutput;
using cli::BlockWork;
using cli::LineBlock;
using cli::LineScreener;

/// What nlohmann-json makes of every line and of what is printed; of the latter for these many lines only, in
/// turn, for as trees they take a hundred times the space.
constexpr std::size_t mostTrees = 500;

struct Batch {
    std::vector<std::string> lines;
    std::string file;
    std::vector<nlohmann::json> printed[2]; ///< without reasons, with them
};

BlockWork screening(bool explains) {
    const auto screener = std::make_shared<LineScreener>(shipped(), cli::BatchStyle{"batch", "en", explains});
    return [screener](const LineBlock& block) { return screener->screen(block); };
}

/// How many bytes are printed; 0 where a line is refused.
std::size_t screenAll(const std::string& file, bool explains, unsigned threads) {
    std::size_t at = 0;
    cli::LineBlocks blocks(
        [&](char* to, std::size_t size) {
            const std::size_t count = std::min(size, file.size() - at);
            std::copy_n(file.data() + at, count, to);
            at += count;
            return static_cast<std::ptrdiff_t>(count);
        },
        LineScreener::longestLine());
    std::size_t bytes = 0;
    bool isRefused = false;
    runPipeline(
        blocks, [explains] { return screening(explains); },
        [&](const BlockOutput& output) {
            bytes += output.out.size();
            isRefused = isRefused || output.isRefused;
            return true;
        },
        threads);
    return isRefused ? 0 : bytes;
}

/// Each thread takes the next few lines; nothing is put into order.
std::size_t parseAndPrint(const Batch& batch, bool explains, unsigned threads) {
    std::atomic<std::size_t> next = 0;
    std::atomic<std::size_t> bytes = 0;
    const auto run = [&] {
        constexpr std::size_t few = 20;
        for (std::size_t first = next.fetch_add(few); first < batch.lines.size(); first = next.fetch_add(few))
            for (std::size_t i = first; i < std::min(first + few, batch.lines.size()); ++i) {
                const auto tree = nlohmann::json::parse(batch.lines[i]);
                const auto& printed = batch.printed[explains ? 1 : 0];
                bytes += tree.size() + printed[i % printed.size()].dump().size();
            }
    };
    std::vector<std::thread> others;
    for (unsigned i = 1; i < threads; ++i)
        others.emplace_back(run);
    run();
    for (std::thread& other : others)
        other.join();
    return bytes;
}

const Batch& batchOf(std::size_t count) {
    static std::map<std::size_t, Batch> made;
    Batch& batch = made[count];
    if (!batch.lines.empty())
        return batch;
    std::mt19937 random(11);
    for (std::size_t i = 0; i < count; ++i) {
        batch.lines.push_back(lineOf(*shipped(), randomAnswerSet(shipped(), random), i));
        batch.file += batch.lines.back() + '\n';
    }
    for (const bool explains : {false, true}) {
        const BlockWork work = screening(explains);
        for (std::size_t i = 0; i < std::min(count, mostTrees); ++i) {
            const BlockOutput output = work({batch.lines[i], i + 1, false});
            if (output.isRefused) {
                std::fprintf(stderr, "a generated line is refused: %s", output.err.c_str());
                std::abort();
            }
            batch.printed[explains ? 1 : 0].push_back(nlohmann::json::parse(output.out));
        }
    }
    return batch;
}

void compareBatch(Suite& suite, const char* name, std::size_t count, bool explains, unsigned threads) {
    suite.compare({name, static_cast<std::int64_t>(count), 1.5,
                   [=](benchmark::State& state) {
                       const std::string& file = batchOf(count).file;
                       for (auto _ : state)
                           if (screenAll(file, explains, threads) == 0)
                               state.SkipWithError("a line is refused");
                   },
                   [=](benchmark::State& state) {
                       const Batch& batch = batchOf(count);
                       for (auto _ : state)
                           benchmark::DoNotOptimize(parseAndPrint(batch, explains, threads));
                   },
                   static_cast<std::int64_t>(count)});
}

/// The work of all cores together against that of one alone, which is what is lost on the way.
Row scalingOf(std::size_t count, unsigned cores) {
    const std::string& file = batchOf(count).file;
    const auto microseconds = [&](unsigned threads) {
        std::vector<double> times;
        for (int turn = 0; turn < 5; ++turn) {
            const auto begin = std::chrono::steady_clock::now();
            benchmark::DoNotOptimize(screenAll(file, false, threads));
            times.push_back(
                std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - begin).count());
        }
        return medianOf(times) / static_cast<double>(count);
    };
    return {"batch-cores", cores, cores * microseconds(cores), microseconds(1), 1.25, "us"};
}

} // namespace

void addBatch(Suite& suite) {
    const std::size_t count = suite.depth() == Depth::Short ? 50 : 20'000;
    const unsigned cores = std::max(1U, std::thread::hardware_concurrency());
    compareBatch(suite, "batch", count, false, cores);
    compareBatch(suite, "batch-one-core", count, false, 1);
    compareBatch(suite, "batch-explain", count / 10, true, cores);
    suite.measure("batch-cores", [=] { return scalingOf(count, cores); });
}

} // namespace anteroom::bench
