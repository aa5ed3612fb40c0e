// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loading/load_questionnaire.h"
#include "tests/benchmarks/benchmarks.h"
#include "tests/benchmarks/child.h"
#include "tests/benchmarks/first_paint.h"
#include "tests/benchmarks/generated/generated.h"
#include "tests/benchmarks/in_child.h"
#include "tests/benchmarks/peak_memory.h"
#include "tests/support/questionnaire_from.h"

#include <yaml-cpp/yaml.h>

#include <filesystem>
#include <fstream>
#include <iterator>

namespace anteroom::bench {

namespace {

class DiskFileSource : public FileSource {
public:
    Result<std::string> read(const std::string& path) override {
        std::ifstream file(path, std::ios::binary);
        return std::string(std::istreambuf_iterator<char>(file), {});
    }
};

struct TemporaryYaml {
    explicit TemporaryYaml(std::uint32_t size)
        : path(std::filesystem::temp_directory_path() /
               ("anteroom-bench-" + std::to_string(size) + ".yaml")) {
        std::ofstream(path, std::ios::binary) << generateYaml(Shape::Local, size);
    }
    ~TemporaryYaml() { std::filesystem::remove(path); }
    TemporaryYaml(const TemporaryYaml&) = delete;
    TemporaryYaml& operator=(const TemporaryYaml&) = delete;

    std::filesystem::path path;
};

/// Both sides read the file from disk and keep what they made of it: the one a tree, the other the text, the
/// questionnaire and its program.
std::shared_ptr<const void> loaded(const std::string& side, const std::string& path) {
    if (side == "limit")
        return std::make_shared<YAML::Node>(YAML::LoadFile(path));
    DiskFileSource files;
    auto ours = std::make_shared<LoadedQuestionnaire>(loadQuestionnaire(files, path, test::sha256));
    return ours->questionnaire ? ours : nullptr;
}

Row memoryOf(std::uint32_t size) {
    const TemporaryYaml small(100);
    const TemporaryYaml file(size == 100 ? 101 : size);
    const auto mebibytes = [&](const char* side) {
        Child child(thisProgram(), {inChild, "load-memory", side, small.path.string(), file.path.string()});
        return child.number();
    };
    return Row{"load-memory", size, mebibytes("measured"), mebibytes("limit"), 1, "MiB"};
}

void compareTimes(Suite& suite, const char* name, Shape shape, std::uint32_t size) {
    const auto text = std::make_shared<std::string>();
    const auto prepare = [text, shape, size] {
        if (text->empty())
            *text = generateYaml(shape, size);
    };
    suite.compare({name, size, 1.1,
                   [prepare, text](benchmark::State& state) {
                       prepare();
                       for (auto _ : state) {
                           MemoryFileSource files;
                           files.set("questionnaire.yaml", *text);
                           const LoadedQuestionnaire loaded =
                               loadQuestionnaire(files, "questionnaire.yaml", test::sha256);
                           if (!loaded.questionnaire)
                               state.SkipWithError("it does not load");
                       }
                   },
                   [prepare, text](benchmark::State& state) {
                       prepare();
                       for (auto _ : state)
                           benchmark::DoNotOptimize(YAML::Load(*text));
                   }});
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
        suite.measure("load-memory", [size] { return memoryOf(size); });
    }
}

} // namespace anteroom::bench
