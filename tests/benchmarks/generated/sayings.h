// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/fact.h"
#include "core/questionnaire/answer.h"
#include "tests/benchmarks/generated/by_hand.h"
#include "tests/benchmarks/generated/generated.h"

#include <cstdint>
#include <functional>
#include <vector>

namespace anteroom::bench {

/// What is said to one question of a generated questionnaire: an answer of its kind, or, one time in ten,
/// that nobody is sure.
struct Saying {
    std::uint32_t question = 0;
    Kind kind = Kind::YesNo;
    ByHand::Said said;
};

/// The same, as the engine takes it and as a session does.
Fact factOf(const Saying& saying);
Answer answerOf(const Saying& saying);

/// `count` sayings to one question, each another than the one before; the first another than the last. Always
/// the same for one question. Precondition: count > 1.
std::vector<Saying> otherwiseEachTime(Shape shape, std::uint32_t question, std::size_t count);

/// Two of Shape::Hub's question 0, between which seven in ten of the rules that look at it turn.
std::vector<Saying> hubOtherwise();

/// Something to every question of a questionnaire, in turn.
void sayAll(Shape shape, std::uint32_t questions, const std::function<void(const Saying&)>& take);

} // namespace anteroom::bench
