// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/generated/by_hand.h"

#include "core/expression/type.h"

#include <algorithm>
#include <array>

namespace anteroom::bench {

ByHand::ByHand(Shape shape, std::uint32_t questions)
    : m_shape(shape), m_said(questions), m_shown(questions, Truth::True), m_findings(questions / 4) {
    addLookers();
    for (std::uint32_t question = 0; question < questions; ++question)
        if (hasShowWhen(question))
            m_shown[question] = showWhen(question);
    for (std::uint32_t finding = 0; finding < m_findings.size(); ++finding)
        m_findings[finding] = rule(finding);
}

void ByHand::answer(std::uint32_t question, const Said& said) {
    m_said[question] = said;
    if (m_shape == Shape::Hub && question == 0)
        passOverAll();
    else
        update(question);
}

// Every question with a show-when looks at the hub, and none of them at another: each is brought up to date
// once, and so is each finding that one of them can change, which looks at the four questions of its own.
void ByHand::passOverAll() {
    std::array<Truth, hubThresholds> hub{};
    for (std::uint32_t i = 0; i < hubThresholds; ++i)
        hub[i] = atLeast(0, hubThreshold(2 * i));
    for (std::uint32_t finding = 0; finding < m_findings.size(); ++finding) {
        const std::uint32_t first = 4 * finding;
        bool isTouched = finding == 0;
        for (const std::uint32_t question : {first + 1, first + 3}) {
            const Truth shown = hubShowWhen(question, hub[question / 2 % hubThresholds]);
            isTouched = isTouched || shown != m_shown[question];
            m_shown[question] = shown;
        }
        if (isTouched)
            m_findings[finding] = rule(finding);
    }
}

// Lists of lookers ascend, and a show-when looks only at questions before its own.
void ByHand::update(std::uint32_t question) {
    for (std::uint32_t i = m_showWhens.begin[question]; i < m_showWhens.begin[question + 1]; ++i) {
        const std::uint32_t gated = m_showWhens.users[i];
        const Truth shown = showWhen(gated);
        if (shown != m_shown[gated]) {
            m_shown[gated] = shown;
            update(gated);
        }
    }
    for (std::uint32_t i = m_rules.begin[question]; i < m_rules.begin[question + 1]; ++i)
        m_findings[m_rules.users[i]] = rule(m_rules.users[i]);
}

// What keeps an answer from being looked at; True where nothing does.
Truth ByHand::open(std::uint32_t question) const {
    const Truth shown = m_shown[question];
    if (shown == Truth::False || shown == Truth::Waiting)
        return shown;
    if (m_said[question].state == Said::State::NotAsked)
        return Truth::Waiting;
    return m_said[question].state == Said::State::Withheld ? Truth::Unknown : Truth::True;
}

Truth ByHand::atLeast(std::uint32_t question, double least) const {
    const Truth truth = open(question);
    return truth == Truth::True ? truthOf(m_said[question].number >= least) : truth;
}

Truth ByHand::looked(std::uint32_t question) const {
    const Kind kind = kindOf(m_shape, question);
    if (kind == Kind::Number)
        return atLeast(question, look::leastNumber);
    const Truth truth = open(question);
    if (truth != Truth::True)
        return truth;
    const std::uint32_t option = m_said[question].option;
    return truthOf(kind == Kind::Choice ? option >= look::leastChoice : option == option::yes);
}

Truth ByHand::showWhen(std::uint32_t question) const {
    return m_shape == Shape::Hub ? hubShowWhen(question, atLeast(0, hubThreshold(question)))
                                 : localShowWhen(question);
}

Truth ByHand::localShowWhen(std::uint32_t question) const {
    if (question < 3)
        return looked(question - 1);
    switch (question / 2 % 3) {
    case 0:
        return looked(question - 1);
    case 1:
        return disjunction(looked(question - 1), looked(question - 3));
    default:
        return conjunction(looked(question - 1), looked(question - 2));
    }
}

Truth ByHand::hubShowWhen(std::uint32_t question, Truth hub) const {
    if (question < 3)
        return hub;
    switch (question / 2 % 3) {
    case 0:
        return hub;
    case 1:
        return disjunction(hub, looked(question - 1));
    default:
        return conjunction(hub, looked(question - 1));
    }
}

Truth ByHand::rule(std::uint32_t finding) const {
    const std::uint32_t first = 4 * finding;
    switch (finding % 4) {
    case 0:
        return conjunction(looked(first), looked(first + 1));
    case 1:
        return disjunction(looked(first + 1), looked(first + 3));
    case 2:
        return conjunction(looked(first + 2), negation(looked(first)));
    default:
        return conjunction(disjunction(looked(first), looked(first + 1)), looked(first + 3));
    }
}

void ByHand::addLookers() {
    const auto questions = static_cast<std::uint32_t>(m_said.size());
    std::vector<std::pair<std::uint32_t, std::uint32_t>> showWhens;
    for (std::uint32_t question = 1; question < questions; question += 2) {
        if (m_shape == Shape::Hub)
            showWhens.emplace_back(0, question);
        const bool looksBefore = m_shape == Shape::Local || question / 2 % 3 != 0;
        if (question >= 3 ? looksBefore : m_shape == Shape::Local)
            showWhens.emplace_back(question - 1, question);
        if (question >= 3 && m_shape == Shape::Local && question / 2 % 3 != 0)
            showWhens.emplace_back(question - (question / 2 % 3 == 1 ? 3 : 2), question);
    }
    std::vector<std::pair<std::uint32_t, std::uint32_t>> rules;
    for (std::uint32_t finding = 0; finding < questions / 4; ++finding) {
        static constexpr std::uint32_t looks[4][3] = {{0, 1, 1}, {1, 3, 3}, {0, 2, 2}, {0, 1, 3}};
        for (const std::uint32_t offset : looks[finding % 4])
            rules.emplace_back(4 * finding + offset, finding);
    }
    m_showWhens = lookersOf(questions, std::move(showWhens));
    m_rules = lookersOf(questions, std::move(rules));
}

ByHand::Lookers ByHand::lookersOf(std::uint32_t questions,
                                  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs) {
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    Lookers lookers{std::vector<std::uint32_t>(questions + 1), {}};
    for (const auto& [question, user] : pairs) {
        ++lookers.begin[question + 1];
        lookers.users.push_back(user);
    }
    for (std::uint32_t question = 0; question < questions; ++question)
        lookers.begin[question + 1] += lookers.begin[question];
    return lookers;
}

} // namespace anteroom::bench
