// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/questionnaire/questionnaire.h"

#include <cstdint>
#include <memory>
#include <string>

namespace anteroom::bench {

/// What a show-when looks at: a few questions just before it, or one question that very many look at.
enum class Shape { Local, Hub };

/// What a made-up question holds; in turn, so that every rule meets every kind. Many look at question 0 of
/// Shape::Hub, which is a number.
enum class Kind { YesNo, Status, Number, Choice };
constexpr Kind kindOf(Shape shape, std::uint32_t question) {
    return shape == Shape::Hub && question == 0 ? Kind::Number : static_cast<Kind>(question % 4);
}

/// A look at one answer that a rule can take: yes, current, at least 4, weekly or more often.
namespace look {
inline constexpr double leastNumber = 4;
inline constexpr std::uint32_t leastChoice = 2; ///< never, monthly, weekly, daily
} // namespace look

/// Every second question has a show-when. In Shape::Hub it looks at question 0, which must be at least this.
inline constexpr std::uint32_t hubThresholds = 10;
constexpr double hubThreshold(std::uint32_t question) { return 1 + question / 2 % hubThresholds; }
constexpr bool hasShowWhen(std::uint32_t question) { return question % 2 == 1; }

/// A questionnaire of `questions` questions (a multiple of 4), half of them with a show-when, with a finding
/// for every four, as its author would have written it.
std::string generateYaml(Shape shape, std::uint32_t questions);

/// The same, loaded; made once for each shape and size.
const std::shared_ptr<const Questionnaire>& generated(Shape shape, std::uint32_t questions);

} // namespace anteroom::bench
