// SPDX-License-Identifier: GPL-3.0-or-later
// One answer until visibility and findings are up to date. Every answer differs from the one before it, so
// that there is something to bring up to date.
#include "core/session/session.h"
#include "tests/benchmarks/benchmarks.h"
#include "tests/benchmarks/generated/by_hand.h"
#include "tests/benchmarks/generated/generated.h"
#include "tests/benchmarks/generated/sayings.h"

#include <algorithm>
#include <memory>
#include <numeric>
#include <random>

namespace anteroom::bench {

namespace {

Timestamp morning() { return {*Date::parse("2027-03-14"), 9 * 60}; }

/// In which order questions are answered.
enum class Order {
    Interview, ///< one after the other, as they are asked
    Anywhere,  ///< all over the questionnaire, in memory that nobody has just looked at
    First      ///< the first one over and over: in Shape::Hub half of all questions look at it
};

/// The answers of one turn of the loop: each question once, and once more otherwise.
std::vector<Saying> turnOf(Shape shape, std::uint32_t questions, Order order) {
    if (order == Order::First)
        return hubOtherwise();
    std::vector<std::uint32_t> places(questions);
    std::iota(places.begin(), places.end(), 0U);
    if (order == Order::Anywhere)
        std::shuffle(places.begin(), places.end(), std::mt19937(7));
    std::vector<Saying> first, second;
    for (const std::uint32_t question : places) {
        const std::vector<Saying> both = otherwiseEachTime(shape, question, 2);
        first.push_back(both[0]);
        second.push_back(both[1]);
    }
    first.insert(first.end(), second.begin(), second.end());
    return first;
}

/// `convert`: what one side takes of a saying, made before the clock runs.
template <typename Convert, typename Take>
void turn(benchmark::State& state, const std::vector<Saying>& sayings, Convert convert, Take take) {
    std::vector<std::pair<std::uint32_t, decltype(convert(sayings.front()))>> strokes;
    strokes.reserve(sayings.size());
    for (const Saying& saying : sayings)
        strokes.emplace_back(saying.question, convert(saying));
    // Every question has an answer before the clock runs: an empty interview has little to bring up to date.
    for (const auto& [question, said] : strokes)
        take(question, said);
    for (auto _ : state)
        for (const auto& [question, said] : strokes)
            take(question, said);
}

void byEngine(benchmark::State& state, Shape shape, std::uint32_t size, const std::vector<Saying>& sayings) {
    Evaluator evaluator(generated(shape, size)->data().program, morning().date);
    sayAll(shape, size,
           [&](const Saying& said) { evaluator.assign(QuestionIndex{said.question}, factOf(said)); });
    turn(
        state, sayings, [](const Saying& said) { return factOf(said); },
        [&](std::uint32_t question, const Fact& fact) { evaluator.assign(QuestionIndex{question}, fact); });
}

void byHand(benchmark::State& state, Shape shape, std::uint32_t size, const std::vector<Saying>& sayings) {
    ByHand rules(shape, size);
    sayAll(shape, size, [&](const Saying& said) { rules.answer(said.question, said.said); });
    turn(
        state, sayings, [](const Saying& said) { return said.said; },
        [&](std::uint32_t question, const ByHand::Said& said) { rules.answer(question, said); });
}

/// As the window does it: the answer is kept, can be undone, and may be urgent.
void bySession(benchmark::State& state, Shape shape, std::uint32_t size, const std::vector<Saying>& sayings) {
    Session session(generated(shape, size), morning());
    sayAll(shape, size, [&](const Saying& said) {
        session.setAnswer(QuestionIndex{said.question}, answerOf(said), morning());
    });
    turn(
        state, sayings, [](const Saying& said) { return answerOf(said); },
        [&](std::uint32_t question, const Answer& answer) {
            session.setAnswer(QuestionIndex{question}, answer, morning());
        });
}

const Row* rowOf(const std::vector<Row>& rows, const std::string& name, std::int64_t n) {
    const auto found = std::find_if(rows.begin(), rows.end(),
                                    [&](const Row& row) { return row.name == name && row.n == n; });
    return found == rows.end() ? nullptr : &*found;
}

/// `name` at `n` against a promise in microseconds.
void addPromise(Suite& suite, const std::string& name, std::int64_t n, double microseconds) {
    suite.derive([=](const std::vector<Row>& rows) -> std::optional<Row> {
        const Row* row = rowOf(rows, name, n);
        if (!row)
            return {};
        return Row{name + "-promise", n, row->measured, microseconds, 1, "us"};
    });
}

/// The slowest size against the fastest.
void addFlatness(Suite& suite, const std::string& name) {
    suite.derive([=](const std::vector<Row>& rows) -> std::optional<Row> {
        std::vector<double> times;
        for (const Row& row : rows)
            if (row.name == name)
                times.push_back(row.measured);
        if (times.size() < 2)
            return {};
        const auto [least, most] = std::minmax_element(times.begin(), times.end());
        return Row{name + "-flat", 0, *most, *least, 2, "us"};
    });
}

} // namespace

void addAnswers(Suite& suite) {
    const auto add = [&suite](const char* name, Shape shape, std::uint32_t size, Order order) {
        const auto sayings = [=] { return turnOf(shape, size, order); };
        suite.compare({name, size, 3,
                       [=](benchmark::State& state) { byEngine(state, shape, size, sayings()); },
                       [=](benchmark::State& state) { byHand(state, shape, size, sayings()); },
                       order == Order::First ? 2 : 2 * static_cast<std::int64_t>(size)});
    };
    for (const std::uint32_t size : suite.sizes()) {
        add("answer-local", Shape::Local, size, Order::Interview);
        add("answer-anywhere", Shape::Local, size, Order::Anywhere);
        add("answer-hub", Shape::Hub, size, Order::First);
        suite.compare({"answer-session",
                       size,
                       1,
                       [=](benchmark::State& state) {
                           bySession(state, Shape::Local, size, turnOf(Shape::Local, size, Order::Interview));
                       },
                       {},
                       2 * static_cast<std::int64_t>(size),
                       1});
    }
    addFlatness(suite, "answer-local");
    addFlatness(suite, "answer-anywhere");
    addPromise(suite, "answer-local", 10'000, 1);
    addPromise(suite, "answer-hub", 10'000, 500);
}

} // namespace anteroom::bench
