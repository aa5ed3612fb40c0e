// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/disk_file_source.h"
#include "core/loading/load_questionnaire.h"
#include "tests/benchmarks/benchmarks.h"
#include "tests/benchmarks/child.h"
#include "tests/benchmarks/first_paint.h"
#include "tests/benchmarks/generated/generated.h"
#include "tests/benchmarks/in_child.h"
#include "tests/benchmarks/peak_memory.h"

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <optional>
#include <unistd.h>

namespace anteroom::bench {

namespace {

/// A generated questionnaire on the disk, of this process alone.
struct TemporaryYaml {
    TemporaryYaml(Shape shape, std::uint32_t size)
        : path(std::filesystem::temp_directory_path() /
               ("anteroom-bench-" + std::to_string(::getpid()) + '-' + std::to_string(size) + ".yaml")) {
        std::ofstream(path, std::ios::binary) << generateYaml(shape, size);
    }
    ~TemporaryYaml() { std::filesystem::remove(path); }
    TemporaryYaml(const TemporaryYaml&) = delete;
    TemporaryYaml& operator=(const TemporaryYaml&) = delete;

    std::filesystem::path path;
};

/// Both sides read the file from disk and keep what they made of it: the one a tree, the other the text, the
/// questionnaire and its program. Null where it does not load.
std::shared_ptr<const void> loaded(const std::string& side, const std::string& path) {
    if (side == "limit")
        return std::make_shared<YAML::Node>(YAML::LoadFile(path));
    files::DiskFileSource disk;
    auto ours = std::make_shared<LoadedQuestionnaire>(loadQuestionnaire(disk, path, files::sha256));
    return ours->questionnaire ? ours : nullptr;
}

Row memoryOf(const char* name, Shape shape, std::uint32_t size) {
    const TemporaryYaml small(shape, 96);
    const TemporaryYaml file(shape, size);
    const auto mebibytes = [&](const char* side) {
        Child child(thisProgram(), {inChild, "load-memory", side, small.path.string(), file.path.string()});
        return child.number();
    };
    return Row{name, size, mebibytes("measured"), mebibytes("limit"), 1, "MiB"};
}

void compareTimes(Suite& suite, const char* name, Shape shape, std::uint32_t size) {
    const auto side = [=](const char* which) {
        return [=](benchmark::State& state) {
            const TemporaryYaml file(shape, size);
            for (auto _ : state)
                if (!loaded(which, file.path.string())) {
                    state.SkipWithError("it does not load");
                    break;
                }
        };
    };
    suite.compare({name, size, 1.1, side("measured"), side("limit")});
}

/// A question of the size that takes longest for each, against one of the size that takes least: 1 where
/// the time is linear.
void addLinearity(Suite& suite, const std::string& name) {
    suite.derive([=](const std::vector<Row>& rows) -> std::optional<Row> {
        std::vector<double> aQuestion;
        for (const Row& row : rows)
            if (row.name == name)
                aQuestion.push_back(row.measured / static_cast<double>(row.n));
        if (aQuestion.size() < 2)
            return {};
        const auto [least, most] = std::minmax_element(aQuestion.begin(), aQuestion.end());
        return Row{name + "-linear", 0, *most, *least, 1.5, "us"};
    });
}

} // namespace

// Once with a small file before: the code that reads is no part of what is made of a file.
int loadMemoryInChild(const std::vector<std::string>& arguments) {
    loaded(arguments.at(0), arguments.at(1));
    tell(std::to_string(peakMiB([&] { return loaded(arguments.at(0), arguments.at(2)); })));
    return 0;
}

void addLoading(Suite& suite) {
    for (const std::uint32_t size : suite.sizes()) {
        compareTimes(suite, "load", Shape::Local, size);
        compareTimes(suite, "load-hub", Shape::Hub, size);
        suite.measure("load-memory", [size] { return memoryOf("load-memory", Shape::Local, size); });
        suite.measure("load-hub-memory", [size] { return memoryOf("load-hub-memory", Shape::Hub, size); });
    }
    addLinearity(suite, "load");
    addLinearity(suite, "load-hub");
}

} // namespace anteroom::bench
