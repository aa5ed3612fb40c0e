// SPDX-License-Identifier: GPL-3.0-or-later
// A batch against the least that could be done with the same library: to parse the lines, and to serialise
// what is printed. Both are programs that read a file and write what they make of it. Microseconds a line are
// seconds for a million.
#include "tests/benchmarks/answer_sets.h"
#include "tests/benchmarks/benchmarks.h"
#include "tests/benchmarks/child.h"
#include "tests/benchmarks/first_paint.h"
#include "tests/benchmarks/in_child.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <fstream>
#include <map>
#include <mutex>
#include <thread>
#include <unistd.h>

namespace anteroom::bench {

namespace {

const std::string questionnairePath =
    std::string(ANTEROOM_SOURCE_DIR) + "/questionnaires/ketamine-prescreen/questionnaire.yaml";

/// What is printed for these many lines is serialised in turn: as trees they take a hundred times the space.
constexpr std::size_t mostTrees = 500;

/// Answers files of made-up people, one a line, and what is printed for the first of them. Removed with this.
class BatchFiles {
public:
    explicit BatchFiles(std::size_t count)
        : m_folder(std::filesystem::temp_directory_path() /
                   ("anteroom-bench-batch-" + std::to_string(::getpid()) + '-' + std::to_string(count))) {
        std::filesystem::create_directories(m_folder);
        // In another process: what this one holds at its most would count for those that it starts.
        m_isMade =
            ran(thisProgram(), {inChild, "batch-file", lines(), some(), std::to_string(count)}).microseconds >
            0;
        std::ofstream(nothing(), std::ios::binary).flush();
        for (const bool explains : {false, true}) {
            Child screened(commandLineProgram(), screening(some(), explains));
            std::ofstream file(printed(explains), std::ios::binary);
            while (const auto line = screened.line())
                file << *line << '\n';
        }
    }
    ~BatchFiles() {
        std::error_code ignored;
        std::filesystem::remove_all(m_folder, ignored);
    }
    BatchFiles(const BatchFiles&) = delete;
    BatchFiles& operator=(const BatchFiles&) = delete;

    bool isMade() const { return m_isMade; }
    std::string lines() const { return (m_folder / "lines.jsonl").string(); }
    std::string printed(bool explains) const {
        return (m_folder / (explains ? "explained.jsonl" : "printed.jsonl")).string();
    }
    std::string nothing() const { return (m_folder / "nothing.jsonl").string(); }
    std::vector<std::string> screening(const std::string& path, bool explains) const {
        std::vector<std::string> arguments{"screen", questionnairePath, "--batch", path};
        if (explains)
            arguments.push_back("--explain");
        return arguments;
    }

private:
    std::string some() const { return (m_folder / "some.jsonl").string(); }

    std::filesystem::path m_folder;
    bool m_isMade = false;
};

const BatchFiles& filesOf(std::size_t count) {
    static std::map<std::size_t, BatchFiles> made;
    return made.try_emplace(count, count).first->second;
}

/// All lines, or none: what is done once for a file, whatever its size.
enum class Lines { All, None };

Ended screened(std::size_t count, bool explains, unsigned cores, Lines which = Lines::All) {
    const BatchFiles& files = filesOf(count);
    const std::string path = which == Lines::All ? files.lines() : files.nothing();
    return files.isMade() ? ran(commandLineProgram(), files.screening(path, explains), cores) : Ended{};
}

Ended parsedAndPrinted(std::size_t count, bool explains, unsigned cores, Lines which) {
    const BatchFiles& files = filesOf(count);
    return ran(thisProgram(),
               {inChild, "parse-and-print", which == Lines::All ? files.lines() : files.nothing(),
                files.printed(explains), std::to_string(cores)},
               cores);
}

/// Medians of a few turns, the sides one after the other. What each does once is taken off: it would count
/// for much in a short file, and in one of a million lines for nothing.
struct Times {
    double measured = 0, limit = 0; ///< us a line; 0 where a turn failed
};
Times timesOf(std::size_t count, bool explains, unsigned cores, int turns) {
    std::vector<double> measured, limit, measuredOnce, limitOnce;
    for (int turn = 0; turn < turns; ++turn) {
        measured.push_back(screened(count, explains, cores).microseconds);
        limit.push_back(parsedAndPrinted(count, explains, cores, Lines::All).microseconds);
        measuredOnce.push_back(screened(count, explains, cores, Lines::None).microseconds);
        limitOnce.push_back(parsedAndPrinted(count, explains, cores, Lines::None).microseconds);
    }
    const auto aLine = [count](std::vector<double>& times, std::vector<double>& once) {
        const bool isGood = *std::min_element(times.begin(), times.end()) > 0 &&
                            *std::min_element(once.begin(), once.end()) > 0;
        constexpr double least = 0.001; // of a few lines nothing may be left over
        return isGood ? std::max(least, (medianOf(times) - medianOf(once)) / static_cast<double>(count)) : 0;
    };
    return {aLine(measured, measuredOnce), aLine(limit, limitOnce)};
}

double peakOf(std::size_t count) {
    const BatchFiles& files = filesOf(count);
    return files.isMade() ? peakMiBOf(commandLineProgram(), files.screening(files.lines(), false)) : 0;
}

} // namespace

int batchFileInChild(const std::vector<std::string>& arguments) {
    std::ofstream all(arguments.at(0), std::ios::binary), some(arguments.at(1), std::ios::binary);
    const std::size_t count = std::stoul(arguments.at(2));
    std::mt19937 random(11);
    for (std::size_t i = 0; i < count; ++i) {
        const std::string line = lineOf(*shipped(), randomAnswerSet(shipped(), random), i) + '\n';
        all << line;
        if (i < mostTrees)
            some << line;
    }
    return all.flush() && some.flush() ? 0 : 1;
}

// Each thread takes the next few lines; nothing is put into order.
int parseAndPrintInChild(const std::vector<std::string>& arguments) {
    std::ifstream file(arguments.at(0), std::ios::binary);
    std::vector<nlohmann::json> printed;
    std::ifstream trees(arguments.at(1), std::ios::binary);
    for (std::string line; std::getline(trees, line);)
        printed.push_back(nlohmann::json::parse(line));
    if (!file || printed.empty())
        return 1;
    std::mutex reading, writing;
    std::size_t next = 0;
    std::atomic<bool> isWritten = true;
    const auto run = [&] {
        constexpr std::size_t few = 20;
        for (std::vector<std::string> lines(few);;) {
            std::size_t count = 0, first = 0;
            {
                const std::lock_guard lock(reading);
                first = next;
                while (count < few && std::getline(file, lines[count]))
                    ++count;
                next += count;
            }
            std::string out;
            for (std::size_t i = 0; i < count; ++i) {
                const auto tree = nlohmann::json::parse(lines[i]);
                if (!tree.empty())
                    out += printed[(first + i) % printed.size()].dump() + '\n';
            }
            const std::lock_guard lock(writing);
            if (::write(STDOUT_FILENO, out.data(), out.size()) < 0)
                isWritten = false;
            if (count < few)
                return;
        }
    };
    std::vector<std::thread> others;
    for (int i = 1; i < std::stoi(arguments.at(2)); ++i)
        others.emplace_back(run);
    run();
    for (std::thread& other : others)
        other.join();
    return isWritten ? 0 : 1;
}

void addBatch(Suite& suite) {
    const bool isShort = suite.depth() == Depth::Short;
    const std::size_t count = isShort ? 50 : 100'000, million = isShort ? 100 : 1'000'000;
    const unsigned cores = std::max(1U, std::thread::hardware_concurrency());
    const auto compare = [&](const char* name, std::size_t lines, bool explains, unsigned used) {
        suite.measure(name, [=] {
            const Times times = timesOf(lines, explains, used, isShort || lines == million ? 1 : 5);
            return Row{name, static_cast<std::int64_t>(lines), times.measured, times.limit, 1.5, "us"};
        });
    };
    compare("batch", count, false, cores);
    compare("batch", million, false, cores);
    compare("batch-one-core", isShort ? count : count / 4, false, 1);
    compare("batch-explain", isShort ? count : count / 10, true, cores);
    // The work of all cores together against that of one alone, which is what is lost on the way.
    suite.measure("batch-cores", [=] {
        std::vector<double> all, one;
        for (int turn = 0; turn < (isShort ? 1 : 5); ++turn) {
            all.push_back(screened(count, false, cores).microseconds);
            one.push_back(screened(count, false, 1).microseconds);
        }
        const auto lines = static_cast<double>(count);
        return Row{"batch-cores", cores, cores * medianOf(all) / lines, medianOf(one) / lines, 1.25, "us"};
    });
    // Memory must not grow with the file.
    suite.measure("batch-memory", [=] {
        return Row{"batch-memory", static_cast<std::int64_t>(million), peakOf(million), peakOf(count), 1.1,
                   "MiB"};
    });
}

} // namespace anteroom::bench
