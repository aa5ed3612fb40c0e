// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/order.h"

#include "core/base/said.h"
#include "core/base/text.h"

#include <algorithm>

namespace anteroom::expression {

namespace {

/// Places are the questions and values, then the fields, then the expressions: a show-when that stands around
/// thousands of questions is followed once.
class Sorter {
public:
    Sorter(const Declarations& declarations, const std::vector<Rule>& rules, Diagnostics& diagnostics)
        : m_declarations(declarations), m_rules(rules), m_diagnostics(diagnostics) {
        for (std::uint32_t slot = 0; slot < declarations.slots.size(); ++slot) {
            m_dependents.push_back({QuestionIndex{slot}, std::nullopt});
        }
        for (std::uint32_t slot = 0; slot < declarations.slots.size(); ++slot) {
            m_firstField.push_back(m_dependents.size());
            for (std::uint32_t field = 0; field < declarations.slots[slot].fields.size(); ++field) {
                m_dependents.push_back({QuestionIndex{slot}, FieldIndex{field}});
            }
        }
        m_states.resize(m_dependents.size() + rules.size());
        m_positions.resize(m_states.size());
        m_order.reserve(m_dependents.size());
    }

    std::vector<Dependent> run() {
        for (std::size_t start = 0; start < m_dependents.size(); ++start) {
            visit(start);
        }
        return std::move(m_order);
    }

private:
    enum class State : std::uint8_t { New, OnPath, Done };

    /// A place on the path from the start, and how many of the things it looks at were followed.
    struct Step {
        std::size_t place;
        std::size_t next = 0;
    };

    struct Edge {
        std::size_t target;
        const Mention* mention; ///< null on the way to an expression
    };

    bool isExpression(std::size_t place) const { return place >= m_dependents.size(); }
    Edge to(Ticket ticket) const { return {m_dependents.size() + at(ticket), nullptr}; }
    Edge to(const Mention& mention) const {
        const std::size_t slot = at(mention.question);
        return {mention.field ? m_firstField[slot] + at(*mention.field) : slot, &mention};
    }

    /// What a place looks at; nothing beyond the last.
    std::optional<Edge> edge(std::size_t place, std::size_t index) const {
        if (isExpression(place)) {
            const Rule& rule = m_rules[place - m_dependents.size()];
            if (index < rule.parts.size()) {
                return to(rule.parts[index]);
            }
            index -= rule.parts.size();
            return index < rule.mentions.size() ? std::optional(to(rule.mentions[index])) : std::nullopt;
        }
        const Dependent& dependent = m_dependents[place];
        const Declared& declared = m_declarations[dependent.question];
        const auto& gate = dependent.field ? declared.fields[at(*dependent.field)].gate : declared.gate;
        if (gate && index == 0) {
            return to(*gate);
        }
        const bool isValue = !dependent.field && declared.value && index == (gate ? 1u : 0u);
        return isValue ? std::optional(to(*declared.value)) : std::nullopt;
    }

    void enter(std::size_t place) {
        m_states[place] = State::OnPath;
        m_positions[place] = m_path.size();
        m_path.push_back({place});
    }

    /// Depth first with a path of its own: a chain of show-whens may be as long as the questionnaire.
    void visit(std::size_t start) {
        if (m_states[start] != State::New) {
            return;
        }
        enter(start);
        while (!m_path.empty()) {
            Step& step = m_path.back();
            const auto followed = edge(step.place, step.next);
            if (!followed) {
                m_states[step.place] = State::Done;
                if (!isExpression(step.place)) {
                    m_order.push_back(m_dependents[step.place]);
                }
                m_path.pop_back();
                if (!m_told.empty() && m_told.back() == m_path.size()) {
                    m_told.pop_back();
                }
                continue;
            }
            ++step.next;
            if (m_states[followed->target] == State::New) {
                enter(followed->target);
            } else if (m_states[followed->target] == State::OnPath) {
                reportCircle(followed->target);
            }
        }
    }

    const std::string& nameOf(std::size_t place) const {
        const Declared& declared = m_declarations[m_dependents[place].question];
        return m_dependents[place].field ? declared.fields[at(*m_dependents[place].field)].id.str()
                                         : declared.id.str();
    }

    /// A question, value or field on a circle, and where it names the next.
    struct Link {
        std::size_t place;
        SourceSpan span;
    };

    /// The circle is the path from `target` to its end.
    std::vector<Link> linksFrom(std::size_t target) const {
        const auto begin = m_path.begin() + static_cast<std::ptrdiff_t>(m_positions[target]);
        std::vector<Link> links;
        SourceSpan ofFirst; // of the expression that the circle begins with: its question is the last one
        for (auto step = begin; step != m_path.end(); ++step) {
            if (!isExpression(step->place)) {
                links.push_back({step->place, {}});
            } else if (const auto followed = edge(step->place, step->next - 1); followed->mention) {
                (links.empty() ? ofFirst : links.back().span) = followed->mention->span;
            }
        }
        if (isExpression(target)) {
            links.back().span = ofFirst;
        }
        return links;
    }

    /// "a needs b needs c". In halves, since a circle may have thousands of links.
    Message chainOf(std::vector<Link>::const_iterator begin, std::vector<Link>::const_iterator end) const {
        if (end - begin == 1) {
            return Message::verbatim(inBackticks(nameOf(begin->place)));
        }
        const auto middle = begin + (end - begin) / 2;
        return core::said("%1 needs %2", {chainOf(begin, middle), chainOf(middle, end)});
    }

    /// Told from the one asked first.
    void reportCircle(std::size_t target) {
        // One mistake often closes many circles. This one reaches to the path's end.
        if (!m_told.empty() && m_told.back() >= m_positions[target]) {
            return;
        }
        std::vector<Link> circle = linksFrom(target);
        for (const Link& link : circle) {
            m_told.push_back(m_positions[link.place]);
        }
        const auto first = std::min_element(circle.begin(), circle.end(),
                                            [](const Link& a, const Link& b) { return a.place < b.place; });
        std::rotate(circle.begin(), first, circle.end());
        circle.push_back(circle.front());
        m_diagnostics.error(
            "visibility-circle", circle.front().span,
            circle.size() == 2
                ? core::said("%1 needs itself to be known first", {inBackticks(nameOf(circle.front().place))})
                : core::said("these wait for each other: %1", {chainOf(circle.begin(), circle.end())}),
            core::said("take one of the names out of the other's show-when or value"));
    }

    const Declarations& m_declarations;
    const std::vector<Rule>& m_rules;
    Diagnostics& m_diagnostics;
    std::vector<Dependent> m_dependents; ///< the places that are no expressions
    std::vector<std::size_t> m_firstField;
    std::vector<State> m_states;
    std::vector<Step> m_path;
    std::vector<Dependent> m_order;
    std::vector<std::size_t> m_positions; ///< of the places on the path
    std::vector<std::size_t> m_told;      ///< positions on the path of those told in a circle, ascending
};

} // namespace

std::vector<Dependent> orderOfDependency(const Declarations& declarations, const std::vector<Rule>& rules,
                                         Diagnostics& diagnostics) {
    return Sorter(declarations, rules, diagnostics).run();
}

} // namespace anteroom::expression
