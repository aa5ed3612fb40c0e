// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/order.h"

#include "core/base/text.h"

#include <algorithm>
#include <unordered_set>

namespace anteroom::expression {

namespace {

class Sorter {
public:
    Sorter(const Declarations& declarations, const std::vector<Rule>& rules, Diagnostics& diagnostics)
        : m_declarations(declarations), m_rules(rules), m_diagnostics(diagnostics) {
        for (std::uint32_t slot = 0; slot < declarations.slots.size(); ++slot) {
            m_places.push_back({QuestionIndex{slot}, std::nullopt});
        }
        for (std::uint32_t slot = 0; slot < declarations.slots.size(); ++slot) {
            m_firstField.push_back(m_places.size());
            for (std::uint32_t field = 0; field < declarations.slots[slot].fields.size(); ++field) {
                m_places.push_back({QuestionIndex{slot}, FieldIndex{field}});
            }
        }
        m_states.resize(m_places.size());
    }

    std::vector<Dependent> run() {
        for (std::size_t start = 0; start < m_places.size(); ++start) {
            visit(start);
        }
        return std::move(m_order);
    }

private:
    enum class State : std::uint8_t { New, OnPath, Done };

    /// A place on the path from the start, and how many of the things it looks at were followed.
    struct Step {
        std::size_t place;
        std::vector<const Mention*> mentions;
        std::size_t next = 0;
    };

    std::size_t placeOf(const Mention& mention) const {
        return mention.field ? m_firstField[at(mention.question)] + at(*mention.field) : at(mention.question);
    }

    void collect(const std::optional<Ticket>& ticket, std::vector<const Mention*>& into) const {
        if (ticket) {
            for (const Mention& mention : m_rules[at(*ticket)].mentions) {
                into.push_back(&mention);
            }
        }
    }

    Step stepTo(std::size_t place) {
        m_states[place] = State::OnPath;
        Step step{place, {}};
        const Dependent& dependent = m_places[place];
        const Declared& declared = m_declarations[dependent.question];
        if (dependent.field) {
            collect(declared.fields[at(*dependent.field)].gate, step.mentions);
        } else {
            collect(declared.gate, step.mentions);
            collect(declared.value, step.mentions);
        }
        return step;
    }

    /// Depth first with a path of its own: a chain of show-whens may be as long as the questionnaire.
    void visit(std::size_t start) {
        if (m_states[start] != State::New) {
            return;
        }
        m_path.push_back(stepTo(start));
        while (!m_path.empty()) {
            Step& step = m_path.back();
            if (step.next == step.mentions.size()) {
                m_states[step.place] = State::Done;
                m_order.push_back(m_places[step.place]);
                m_path.pop_back();
                continue;
            }
            const std::size_t target = placeOf(*step.mentions[step.next++]);
            if (m_states[target] == State::New) {
                m_path.push_back(stepTo(target));
            } else if (m_states[target] == State::OnPath) {
                reportCircle(target);
            }
        }
    }

    const std::string& nameOf(std::size_t place) const {
        const Declared& declared = m_declarations[m_places[place].question];
        return m_places[place].field ? declared.fields[at(*m_places[place].field)].id.str()
                                     : declared.id.str();
    }

    /// The circle is the path from `target` to its end. It is told from the one asked first.
    void reportCircle(std::size_t target) {
        auto begin = std::find_if(m_path.begin(), m_path.end(),
                                  [&](const Step& step) { return step.place == target; });
        if (std::any_of(begin, m_path.end(),
                        [&](const Step& step) { return m_reported.contains(step.place); })) {
            return; // one mistake often closes many circles
        }
        std::vector<const Step*> circle;
        for (auto step = begin; step != m_path.end(); ++step) {
            circle.push_back(&*step);
            m_reported.insert(step->place);
        }
        const auto first = std::min_element(circle.begin(), circle.end(),
                                            [](const Step* a, const Step* b) { return a->place < b->place; });
        std::rotate(circle.begin(), first, circle.end());
        std::string names;
        for (const Step* step : circle) {
            names += inBackticks(nameOf(step->place)) + " needs ";
        }
        names += inBackticks(nameOf(circle.front()->place));
        const Step& told = *circle.front();
        m_diagnostics.error("visibility-circle", told.mentions[told.next - 1]->span,
                            circle.size() == 1
                                ? inBackticks(nameOf(told.place)) + " needs itself to be known first"
                                : "these wait for each other: " + names,
                            "take one of the names out of the other's show-when or value");
    }

    const Declarations& m_declarations;
    const std::vector<Rule>& m_rules;
    Diagnostics& m_diagnostics;
    std::vector<Dependent> m_places;
    std::vector<std::size_t> m_firstField;
    std::vector<State> m_states;
    std::vector<Step> m_path;
    std::vector<Dependent> m_order;
    std::unordered_set<std::size_t> m_reported;
};

} // namespace

std::vector<Dependent> orderOfDependency(const Declarations& declarations, const std::vector<Rule>& rules,
                                         Diagnostics& diagnostics) {
    return Sorter(declarations, rules, diagnostics).run();
}

} // namespace anteroom::expression
