// SPDX-License-Identifier: GPL-3.0-or-later
//   anteroom-bench [--short] [--json FILE] [--figure FILE] [PART-OF-A-NAME]
// Times what Anteroom does beside the least that could be done, in one run, and prints one table. --short
// runs each once, small: it shows that the benchmarks work and says nothing of speed. 1 when one does not
// work.
#include "app/memory/own_memory.h"
#include "tests/benchmarks/benchmarks.h"
#include "tests/benchmarks/child.h"
#include "tests/benchmarks/figure.h"
#include "tests/benchmarks/first_paint.h"
#include "tests/benchmarks/in_child.h"

#include <QApplication>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

// What is measured runs as the window program runs, which overwrites what it frees; a limit does not.
namespace anteroom::bench {
namespace {

void addAll(Suite& suite) {
    addLoading(suite);
    addAnswers(suite);
    addScreening(suite);
    addPainting(suite);
    addStart(suite);
    addPdf(suite);
    addBatch(suite);
    addRecordSearch(suite);
    addRecords(suite);
    addProofs(suite);
}

/// "short|full" NAME N "measured|limit": one side of one comparison.
int timeInChild(char* program, const std::vector<std::string>& arguments) {
    if (arguments.at(3) == "measured")
        memory::overwriteWhatIsFreed();
    int count = 1;
    benchmark::Initialize(&count, &program);
    Suite suite(arguments.at(0) == "short" ? Depth::Short : Depth::Full);
    addAll(suite);
    const double microseconds = suite.time(arguments.at(1), std::stoll(arguments.at(2)), arguments.at(3));
    char text[32];
    std::snprintf(text, sizeof text, "%.9g", microseconds);
    tell(text);
    return microseconds > 0 ? 0 : 1;
}

int partInChild(int argc, char** argv) {
    const std::string part = argc > 2 ? argv[2] : "";
    const std::vector<std::string> arguments(argv + std::min(argc, 3), argv + argc);
    if (part == "time")
        return timeInChild(argv[0], arguments);
    if (part == "load-memory")
        return loadMemoryInChild(arguments);
    if (part == "batch-file")
        return batchFileInChild(arguments);
    if (part == "peak-memory") {
        tell(std::to_string(ran(arguments.at(0), {arguments.begin() + 1, arguments.end()}).peakMiB));
        return 0;
    }
    if (part == "parse-and-print")
        return parseAndPrintInChild(arguments);
    if (arguments.empty() || arguments.front() != "limit")
        memory::overwriteWhatIsFreed();
    QApplication application(argc, argv);
    if (part == "paint")
        return paintInChild(application, arguments);
    if (part == "paint-hub")
        return paintHubInChild(application, arguments);
    if (part == "interview-memory")
        return interviewMemoryInChild(application, arguments);
    if (part == "records-listed")
        return recordsListedInChild(arguments);
    return part == "pdf" ? pdfInChild(arguments) : 1;
}

/// No path: nothing is wanted.
bool save(const std::string& path, const std::string& text) {
    if (path.empty())
        return true;
    std::error_code ignored; // what is wrong with the folder, the file will tell
    std::filesystem::create_directories(std::filesystem::path(path).parent_path(), ignored);
    if ((std::ofstream(path) << text).flush())
        return true;
    std::fprintf(stderr, "anteroom-bench: cannot write %s\n", path.c_str());
    return false;
}

} // namespace
} // namespace anteroom::bench

int main(int argc, char** argv) {
    using namespace anteroom::bench;
    if (argc > 1 && std::string(argv[1]) == inChild)
        return partInChild(argc, argv);
    Depth depth = Depth::Full;
    std::string json;
    std::string figure;
    std::string filter;
    for (int i = 1; i < argc; ++i) {
        const std::string argument = argv[i];
        if (argument == "--short")
            depth = Depth::Short;
        else if (argument == "--json" && i + 1 < argc)
            json = argv[++i];
        else if (argument == "--figure" && i + 1 < argc)
            figure = argv[++i];
        else
            filter = argument;
    }

    Suite suite(depth);
    addAll(suite);
    const std::vector<Row> rows = suite.run(filter);

    std::fputs(tableOf(rows).c_str(), stdout);
    const bool isSaved = save(json, jsonOf(rows)) && save(figure, figureOf(rows));
    const bool isBroken =
        std::any_of(rows.begin(), rows.end(), [](const Row& row) { return row.isBroken(); });
    return rows.empty() || isBroken || !isSaved ? 1 : 0;
}
