// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loading/load_questionnaire.h"
#include "tests/benchmarks/benchmarks.h"
#include "tests/benchmarks/generated.h"
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

/// Both sides read the file from disk and keep what they made of it: the one a tree, the other the text, the
/// questionnaire and its program.
Row memoryOf(std::uint32_t size) {
    const std::filesystem::path path =
        std::filesystem::temp_directory_path() / ("anteroom-bench-" + std::to_string(size) + ".yaml");
    std::ofstream(path, std::ios::binary) << generateYaml(Shape::Local, size);
    Row row{"load-memory", size, 0, 0, 1, "MiB"};
    row.measured = peakMiB([&]() -> std::shared_ptr<const void> {
        DiskFileSource files;
        auto loaded =
            std::make_shared<LoadedQuestionnaire>(loadQuestionnaire(files, path.string(), test::sha256));
        return loaded->questionnaire ? loaded : nullptr;
    });
    row.limit = peakMiB([&] { return std::make_shared<YAML::Node>(YAML::LoadFile(path.string())); });
    std::filesystem::remove(path);
    return row;
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

void addLoading(Suite& suite) {
    for (const std::uint32_t size : suite.sizes()) {
        compareTimes(suite, "load", Shape::Local, size);
        compareTimes(suite, "load-hub", Shape::Hub, size);
        suite.measure("load-memory", [size] { return memoryOf(size); });
    }
}

} // namespace anteroom::bench
