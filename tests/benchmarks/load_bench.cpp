// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loading/load_questionnaire.h"
#include "tests/benchmarks/benchmarks.h"
#include "tests/benchmarks/generated.h"
#include "tests/support/questionnaire_from.h"

#include <yaml-cpp/yaml.h>

namespace anteroom::bench {

void addLoading(Suite& suite) {
    for (const std::uint32_t size : suite.sizes()) {
        const auto text = std::make_shared<std::string>();
        const auto prepare = [text, size] {
            if (text->empty())
                *text = generateYaml(Shape::Local, size);
        };
        suite.compare({"load", size, 1.1,
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
}

} // namespace anteroom::bench
