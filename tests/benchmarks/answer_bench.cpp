// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/session.h"
#include "tests/benchmarks/benchmarks.h"
#include "tests/benchmarks/by_hand.h"
#include "tests/benchmarks/generated.h"

#include <memory>
#include <random>

namespace anteroom::bench {

namespace {

/// One answer after another, as the engine, the session and the rules by hand take them.
struct Stroke {
    std::uint32_t question;
    Fact fact;
    Answer answer;
    ByHand::Said said;
};

Stroke strokeOf(Shape shape, std::uint32_t question, std::mt19937& random) {
    Stroke stroke{question, {}, {}, {}};
    const auto upTo = [&random](std::uint32_t last) {
        return std::uniform_int_distribution<std::uint32_t>(0, last)(random);
    };
    if (upTo(9) == 0) {
        stroke.fact.state = Fact::State::Withheld;
        stroke.answer = Answer::withheld(Answer::State::NotSure);
        stroke.said.state = ByHand::Said::State::Withheld;
        return stroke;
    }
    stroke.fact.state = Fact::State::Answered;
    stroke.said.state = ByHand::Said::State::Answered;
    const Kind kind = kindOf(shape, question);
    if (kind == Kind::Number) {
        stroke.said.number = upTo(10);
        stroke.fact.number = Interval::of(stroke.said.number);
        stroke.answer = Answer::of(stroke.said.number);
        return stroke;
    }
    stroke.said.option = stroke.fact.option = upTo(kind == Kind::YesNo ? 1 : kind == Kind::Status ? 2 : 3);
    if (kind == Kind::Status)
        stroke.answer = Answer::of(StatusValue{stroke.said.option, {}});
    else
        stroke.answer = Answer::of(OptionValue{stroke.said.option});
    return stroke;
}

/// Every question answered in turn, in random order; or question 0 over and over.
std::vector<Stroke> strokes(Shape shape, std::uint32_t questions, std::size_t count) {
    std::mt19937 random(7);
    std::vector<Stroke> all;
    all.reserve(count);
    for (std::size_t i = 0; i < count; ++i)
        all.push_back(strokeOf(
            shape, shape == Shape::Hub ? 0 : static_cast<std::uint32_t>(random()) % questions, random));
    return all;
}

template <typename Take>
void turn(benchmark::State& state, const std::vector<Stroke>& all, Take take) {
    // Every question has an answer before the clock runs: an empty interview has little to bring up to date.
    for (const Stroke& stroke : all)
        take(stroke);
    for (auto _ : state)
        for (const Stroke& stroke : all)
            take(stroke);
}

} // namespace

void addAnswers(Suite& suite) {
    for (const Shape shape : {Shape::Local, Shape::Hub})
        for (const std::uint32_t size : suite.sizes()) {
            const std::size_t count = shape == Shape::Hub ? 8 : 1024;
            const auto answered = [shape, size](auto take) {
                std::mt19937 random(3);
                for (std::uint32_t question = 0; question < size; ++question)
                    take(strokeOf(shape, question, random));
            };
            const std::string name = shape == Shape::Hub ? "answer-hub" : "answer-local";
            suite.compare({name, size, 3,
                           [=](benchmark::State& state) {
                               Evaluator evaluator(generated(shape, size)->data().program,
                                                   *Date::parse("2027-03-14"));
                               const auto take = [&](const Stroke& stroke) {
                                   evaluator.assign(QuestionIndex{stroke.question}, stroke.fact);
                               };
                               answered(take);
                               turn(state, strokes(shape, size, count), take);
                           },
                           [=](benchmark::State& state) {
                               ByHand byHand(shape, size);
                               const auto take = [&](const Stroke& stroke) {
                                   byHand.answer(stroke.question, stroke.said);
                               };
                               answered(take);
                               turn(state, strokes(shape, size, count), take);
                           },
                           static_cast<std::int64_t>(count)});
        }
}

} // namespace anteroom::bench
