// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/truth.h"
#include "tests/benchmarks/generated/generated.h"

#include <vector>

namespace anteroom::bench {

/// The rules of a generated questionnaire as a programmer would write them for this one form: plain functions
/// over arrays, and for each question the list of rules that look at it. Says the same as the engine,
/// unknowns included; it is the limit that the engine is held against.
class ByHand {
public:
    struct Said {
        enum class State : std::uint8_t { NotAsked, Withheld, Answered } state = State::NotAsked;
        std::uint32_t option = 0;
        double number = 0;
        bool operator==(const Said&) const = default;
    };

    ByHand(Shape shape, std::uint32_t questions);

    void answer(std::uint32_t question, const Said& said);

    Truth shown(std::uint32_t question) const { return m_shown[question]; }
    Truth finding(std::uint32_t finding) const { return m_findings[finding]; }

private:
    Truth looked(std::uint32_t question) const;
    Truth atLeast(std::uint32_t question, double least) const;
    Truth showWhen(std::uint32_t question) const;
    Truth localShowWhen(std::uint32_t question) const;
    Truth hubShowWhen(std::uint32_t question, Truth hub) const;
    Truth rule(std::uint32_t finding) const;
    Truth open(std::uint32_t question) const;
    void addLookers();
    void update(std::uint32_t question);
    void passOverAll();

    /// For each question, [begin[q], begin[q + 1]) of `users`.
    struct Lookers {
        std::vector<std::uint32_t> begin;
        std::vector<std::uint32_t> users;
    };
    static Lookers lookersOf(std::uint32_t questions,
                             std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs);

    Shape m_shape;
    std::vector<Said> m_said;
    std::vector<Truth> m_shown;
    std::vector<Truth> m_findings;
    Lookers m_showWhens;
    Lookers m_rules;
};

} // namespace anteroom::bench
