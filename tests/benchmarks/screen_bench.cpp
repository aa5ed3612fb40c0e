// SPDX-License-Identifier: GPL-3.0-or-later
// One complete set of answers to the shipped questionnaire, as parsed from a file: what is shown, and all
// findings with their reasons.
#include "core/findings/screening.h"
#include "tests/benchmarks/answer_sets.h"
#include "tests/benchmarks/benchmarks.h"
#include "tests/benchmarks/shipped_by_hand/rules.h"

namespace anteroom::bench {

namespace {

/// In turn, so that neither side can learn one by heart.
std::vector<AnswerSet> answerSets(std::size_t count) {
    std::mt19937 random(5);
    std::vector<AnswerSet> sets;
    for (std::size_t i = 0; i < count; ++i)
        sets.push_back(randomAnswerSet(shipped(), random));
    return sets;
}

} // namespace

void addScreening(Suite& suite) {
    const std::size_t count = suite.depth() == Depth::Short ? 4 : 256;
    suite.compare({"screen", 0, 5,
                   [=](benchmark::State& state) {
                       const std::vector<AnswerSet> sets = answerSets(count);
                       Session session(shipped(), {screeningDate(), 0});
                       for (auto _ : state) {
                           state.PauseTiming(); // a session keeps the answers: it gets a copy to keep
                           std::vector<AnswerSet> given = sets;
                           state.ResumeTiming();
                           for (AnswerSet& answers : given) {
                               session.begin(std::move(answers), {screeningDate(), 0});
                               benchmark::DoNotOptimize(screen(session));
                           }
                       }
                   },
                   [=](benchmark::State& state) {
                       const std::vector<AnswerSet> sets = answerSets(count);
                       prescreen::ByHand byHand(*shipped());
                       for (auto _ : state)
                           for (const AnswerSet& answers : sets)
                               benchmark::DoNotOptimize(byHand.screen(answers));
                   },
                   static_cast<std::int64_t>(count)});
}

} // namespace anteroom::bench
