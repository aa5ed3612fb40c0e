// SPDX-License-Identifier: GPL-3.0-or-later
//   anteroom-bench [--short] [--json FILE] [--figure FILE] [PART-OF-A-NAME]
// Times what Anteroom does beside the least that could be done, in one run, and prints one table. --short
// runs each once, small: it shows that the benchmarks work and says nothing of speed.
#include "tests/benchmarks/benchmarks.h"
#include "tests/benchmarks/figure.h"
#include "tests/benchmarks/in_child.h"

#include <QApplication>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <string>
#include <vector>

namespace {

int partInChild(int argc, char** argv) {
    using namespace anteroom::bench;
    QApplication application(argc, argv);
    const std::string part = argc > 2 ? argv[2] : "";
    const std::vector<std::string> arguments(argv + std::min(argc, 3), argv + argc);
    if (part == "start")
        return startInChild(application);
    if (part == "paint")
        return paintInChild(application, arguments);
    if (part == "interview-memory")
        return interviewMemoryInChild(application, arguments);
    if (part == "load-memory")
        return loadMemoryInChild(arguments);
    if (part == "records-listed")
        return recordsListedInChild(arguments);
    return part == "pdf" ? pdfInChild(arguments) : 1;
}

/// No path: nothing is wanted.
bool save(const std::string& path, const std::string& text) {
    if (path.empty() || (std::ofstream(path) << text).flush())
        return true;
    std::fprintf(stderr, "anteroom-bench: cannot write %s\n", path.c_str());
    return false;
}

} // namespace

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

    char random[] = "--benchmark_enable_random_interleaving=true";
    char* options[] = {argv[0], random, nullptr};
    int count = 2;
    benchmark::Initialize(&count, options);

    Suite suite(depth);
    addLoading(suite);
    addAnswers(suite);
    addScreening(suite);
    addPainting(suite);
    addStart(suite);
    addPdf(suite);
    addBatch(suite);
    addRecordSearch(suite);
    addRecords(suite);
    const std::vector<Row> rows = suite.run(filter);

    std::fputs(tableOf(rows).c_str(), stdout);
    const bool isSaved = save(json, jsonOf(rows)) && save(figure, figureOf(rows));
    return rows.empty() || !isSaved ? 1 : 0;
}
