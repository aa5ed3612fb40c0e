// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/generated/sayings.h"

#include <random>

namespace anteroom::bench {

namespace {

Saying sayingOf(Shape shape, std::uint32_t question, std::mt19937& random) {
    const auto upTo = [&random](std::uint32_t last) {
        return std::uniform_int_distribution<std::uint32_t>(0, last)(random);
    };
    Saying saying{question, kindOf(shape, question), {}};
    if (upTo(9) == 0) {
        saying.said.state = ByHand::Said::State::Withheld;
        return saying;
    }
    saying.said.state = ByHand::Said::State::Answered;
    if (saying.kind == Kind::Number)
        saying.said.number = upTo(10);
    else
        saying.said.option = upTo(saying.kind == Kind::YesNo ? 1 : saying.kind == Kind::Status ? 2 : 3);
    return saying;
}

} // namespace

Fact factOf(const Saying& saying) {
    Fact fact;
    if (saying.said.state == ByHand::Said::State::Withheld) {
        fact.state = Fact::State::Withheld;
        return fact;
    }
    fact.state = Fact::State::Answered;
    if (saying.kind == Kind::Number)
        fact.number = Interval::of(saying.said.number);
    else
        fact.option = saying.said.option;
    return fact;
}

Answer answerOf(const Saying& saying) {
    if (saying.said.state == ByHand::Said::State::Withheld)
        return Answer::withheld(Answer::State::NotSure);
    if (saying.kind == Kind::Number)
        return Answer::of(saying.said.number);
    if (saying.kind == Kind::Status)
        return Answer::of(StatusValue{saying.said.option, {}});
    return Answer::of(OptionValue{saying.said.option});
}

std::vector<Saying> otherwiseEachTime(Shape shape, std::uint32_t question, std::size_t count) {
    std::mt19937 random(question + 1);
    std::vector<Saying> sayings;
    while (sayings.size() < count) {
        const Saying next = sayingOf(shape, question, random);
        const bool isLast = sayings.size() + 1 == count;
        if (sayings.empty() ||
            (next.said != sayings.back().said && !(isLast && next.said == sayings[0].said)))
            sayings.push_back(next);
    }
    return sayings;
}

std::vector<Saying> hubOtherwise() {
    std::vector<Saying> both;
    for (const std::uint32_t number : {hubThresholds, 0U}) {
        Saying saying{0, Kind::Number, {}};
        saying.said.state = ByHand::Said::State::Answered;
        saying.said.number = number;
        both.push_back(saying);
    }
    return both;
}

void sayAll(Shape shape, std::uint32_t questions, const std::function<void(const Saying&)>& take) {
    std::mt19937 random(3);
    for (std::uint32_t question = 0; question < questions; ++question)
        take(sayingOf(shape, question, random));
}

} // namespace anteroom::bench
