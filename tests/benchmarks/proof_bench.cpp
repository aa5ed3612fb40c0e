// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that can be proved of a questionnaire, on all cores, as `check --prove` does it. The limits are
// promises: the shipped questionnaires are decided whole in 5 s, and 1,000 questions whose conditions look at
// a few neighbours in 60 s. One that is not decided whole makes its row fail.
#include "core/analysis/notes/proved_notes.h"
#include "core/proofs/prover.h"
#include "tests/benchmarks/answer_sets.h"
#include "tests/benchmarks/benchmarks.h"
#include "tests/core/proofs/many_questions.h"
#include "tests/questionnaires/shipped.h"

#include <algorithm>
#include <chrono>
#include <thread>

namespace anteroom::bench {

namespace {

constexpr double shippedLimit = 5'000;
constexpr double manyLimit = 60'000;

/// Milliseconds until all is decided; 0 where something is not.
double millisecondsOf(const std::vector<std::shared_ptr<const Questionnaire>>& questionnaires) {
    const ProofLimits limits = usualLimits(screeningDate());
    const unsigned cores = std::max(1U, std::thread::hardware_concurrency());
    const auto begin = std::chrono::steady_clock::now();
    for (const auto& questionnaire : questionnaires) {
        Provers provers([&] { return makeProver(questionnaire, limits); }, cores);
        const ProofNotes notes = provedNotes(questionnaire, provers);
        if (std::any_of(notes.begin(), notes.end(),
                        [](const ProofNote& note) { return note.proved == Proved::Undecided; }))
            return 0;
    }
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
}

std::vector<std::shared_ptr<const Questionnaire>> allShipped() {
    test::ShippedFiles files;
    std::vector<std::shared_ptr<const Questionnaire>> all;
    for (const QString& folder : test::shippedFolders())
        all.push_back(test::loadShipped(files, test::questionnaireIn(folder)));
    return all;
}

} // namespace

void addProofs(Suite& suite) {
    if (!canProve())
        return;
    const int turns = suite.depth() == Depth::Short ? 1 : 3;
    const auto add = [&](const char* name, std::int64_t n, double limit, const auto& make) {
        suite.measure(name, [=] {
            std::vector<double> times;
            for (int turn = 0; turn < turns; ++turn)
                times.push_back(millisecondsOf(make()));
            const bool isDecided = *std::min_element(times.begin(), times.end()) > 0;
            return Row{name, n, isDecided ? medianOf(times) : 0, limit, 1, "ms"};
        });
    };
    add("proofs-shipped", 0, shippedLimit, allShipped);
    const int many = suite.depth() == Depth::Short ? 48 : 1'000;
    add("proofs-many", many, manyLimit,
        [many] { return std::vector<std::shared_ptr<const Questionnaire>>{test::manyQuestions(many)}; });
}

} // namespace anteroom::bench
