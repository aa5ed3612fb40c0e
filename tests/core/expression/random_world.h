// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/expression/screening.h"

#include <algorithm>
#include <random>

namespace anteroom::test {

/// Random numbers that are the same on every machine (the distributions of the standard library are not).
class Dice {
public:
    explicit Dice(std::uint32_t seed) : m_engine(seed) {}
    std::uint32_t below(std::size_t n) { return static_cast<std::uint32_t>(m_engine() % n); }
    bool oneIn(std::size_t n) { return below(n) == 0; }
    template <typename T>
    const T& pick(const std::vector<T>& from) {
        return from[below(from.size())];
    }

private:
    std::mt19937 m_engine;
};

struct WorldItem {
    std::string id;
    Type type;
    std::string gateText;
    std::string valueText; ///< of a computed value
    bool isCondition = false;
    std::vector<WorldItem> fields;
    std::unique_ptr<Syntax> gate;
    std::unique_ptr<Syntax> value;
    bool required = false;
};

/// What random programs are made of.
struct Ingredients {
    bool gates = true;
    bool rows = true;
    bool isAnswered = true;
    bool division = true;
    std::size_t questions = 9;
    std::size_t rules = 4;
    int depth = 3;
};

/// A questionnaire of random questions, show-whens, computed values and rules: questions first, then computed
/// values.
class World {
public:
    World(Dice& dice, const Ingredients& with) : m_dice(dice), m_with(with) {
        for (std::size_t index = 0; index < with.questions; ++index)
            items.push_back(question(index));
        questionCount = items.size();
        for (const char* id : {"va", "vb", "vc"}) {
            WorldItem item{id, typed(TypeKind::Number), {}, {}, dice.oneIn(2), {}, {}, {}};
            items.push_back(std::move(item));
        }
        // An expression may look at what comes earlier in a random order, so that there are no circles.
        std::vector<std::size_t> order(items.size());
        for (std::size_t index = 0; index < order.size(); ++index)
            order[index] = index;
        for (std::size_t index = order.size(); index > 1; --index)
            std::swap(order[index - 1], order[dice.below(index)]);
        for (const std::size_t index : order) {
            WorldItem& item = items[index];
            if (with.gates && !m_visible.empty() && !dice.oneIn(3))
                item.gateText = condition(2);
            for (std::size_t field = 1; with.gates && field < item.fields.size(); ++field) {
                m_fields.push_back(&item.fields[field - 1]);
                if (dice.oneIn(2))
                    item.fields[field].gateText = condition(1);
            }
            m_fields.clear();
            if (index >= questionCount)
                item.valueText = item.isCondition ? condition(with.depth) : number(with.depth);
            m_visible.push_back(&item);
        }
        for (std::size_t rule = 0; rule < with.rules; ++rule)
            ruleTexts.push_back(dice.oneIn(4) ? number(with.depth) : condition(with.depth));
    }

    void addTo(Screening& screening) {
        for (WorldItem& item : items) {
            if (&item - items.data() < static_cast<std::ptrdiff_t>(questionCount)) {
                screening.ask(item.id, item.type, item.gateText);
                for (WorldItem& field : item.fields)
                    screening.field(field.id, field.type, field.gateText, field.required);
            } else {
                screening.compute(item.id, item.valueText, item.gateText);
            }
        }
        for (const std::string& text : ruleTexts)
            screening.rule(text);
    }

    /// The trees, for the reference.
    void parse(Screening& screening) {
        const auto tree = [&](const std::string& text) {
            return text.empty() ? nullptr : screening.parse(text);
        };
        for (WorldItem& item : items) {
            item.gate = tree(item.gateText);
            item.value = tree(item.valueText);
            for (WorldItem& field : item.fields)
                field.gate = tree(field.gateText);
        }
        for (const std::string& text : ruleTexts)
            rules.push_back(tree(text));
    }

    Fact randomFact(const WorldItem& item) {
        if (m_dice.oneIn(4))
            return item.fields.empty() ? notAsked() : list(item, Fact::State::NotAsked);
        if (m_dice.oneIn(5))
            return item.fields.empty() ? withheld() : list(item, Fact::State::Withheld);
        return item.fields.empty() ? randomAnswer(item.type) : list(item, Fact::State::Answered);
    }

    /// Anything that the question may be answered with.
    Fact randomAnswer(const Type& type, bool whole = false) {
        Fact fact = picked(0);
        const std::size_t options = type.options != nullptr ? type.options->size() : 1;
        fact.option = m_dice.below(options);
        for (std::uint32_t option = 0; option < options; ++option)
            if (m_dice.oneIn(2))
                fact.set.insert(option);
        if (type.kind == TypeKind::Vocabulary && !whole && m_dice.oneIn(3))
            fact.setKnown = false;
        if (type.kind == TypeKind::Number || type.kind == TypeKind::Date) {
            const double low =
                type.range.low + m_dice.below(static_cast<std::size_t>(type.range.high - type.range.low) + 1);
            fact.number = Interval::of(low);
            if (type.kind == TypeKind::Date && !whole && m_dice.oneIn(3))
                fact.number.high = std::min(type.range.high, low + m_dice.below(30));
        }
        return fact;
    }

    Dice& dice() { return m_dice; }

    std::vector<WorldItem> items;
    std::size_t questionCount = 0;
    std::vector<std::string> ruleTexts;
    std::vector<std::unique_ptr<Syntax>> rules;

private:
    WorldItem question(std::size_t index) {
        const std::string id = "q" + std::to_string(index);
        const std::size_t kinds = m_with.rows ? 9 : 8;
        switch (index < kinds ? index : m_dice.below(kinds)) {
        case 0:
            return {id, Type::yesNo(), {}, {}, false, {}, {}, {}};
        case 1:
            return {id, numberType(0, 3), {}, {}, false, {}, {}, {}};
        case 2:
            return {id, typed(TypeKind::Choice, {"red", "green", "blue"}), {}, {}, false, {}, {}, {}};
        case 3:
            return {id, numberType(-2, 2), {}, {}, false, {}, {}, {}};
        case 4:
            return {id, typed(TypeKind::Choices, {"red", "green", "blue"}), {}, {}, false, {}, {}, {}};
        case 5:
            return {id, typed(TypeKind::Vocabulary, {"red", "green"}), {}, {}, false, {}, {}, {}};
        case 6:
            return {id, dateType("2020-01-01", "2021-12-31"), {}, {}, false, {}, {}, {}};
        case 7:
            return {id, Type::status(), {}, {}, false, {}, {}, {}};
        default:
            break;
        }
        WorldItem rows{id, typed(TypeKind::Rows), {}, {}, false, {}, {}, {}};
        rows.fields.push_back({id + "-a", Type::yesNo(), {}, {}, false, {}, {}, {}});
        rows.fields.push_back({id + "-b", numberType(0, 3), {}, {}, false, {}, {}, {}});
        rows.fields.push_back(
            {id + "-c", typed(TypeKind::Choice, {"red", "green"}), {}, {}, false, {}, {}, {}});
        rows.fields[0].required = rows.fields[1].required = true;
        return rows;
    }

    Fact list(const WorldItem& item, Fact::State state) {
        Fact fact = rowsOf({}, !m_dice.oneIn(3));
        fact.state = state;
        for (std::uint32_t count = m_dice.below(4); count > 0; --count) {
            fact.rows.emplace_back();
            for (const WorldItem& field : item.fields)
                fact.rows.back().push_back(randomFact(field));
        }
        return fact;
    }

    // Expressions

    std::vector<const WorldItem*> visible(bool (*wanted)(const WorldItem&)) const {
        std::vector<const WorldItem*> found;
        for (const auto* all : {&m_visible, &m_fields})
            std::copy_if(all->begin(), all->end(), std::back_inserter(found),
                         [&](const WorldItem* item) { return wanted(*item); });
        return found;
    }

    std::string number(int depth) {
        const auto numbers = visible(
            [](const WorldItem& item) { return item.type.kind == TypeKind::Number && !item.isCondition; });
        const auto dates = visible([](const WorldItem& item) { return item.type.kind == TypeKind::Date; });
        if (depth == 0 || m_dice.oneIn(3))
            return numbers.empty() || m_dice.oneIn(4) ? std::to_string(m_dice.below(5))
                                                      : m_dice.pick(numbers)->id;
        if (!dates.empty() && m_dice.oneIn(5))
            return std::string(m_dice.oneIn(2) ? "months" : "days") + " from " + m_dice.pick(dates)->id +
                   " to " + (m_dice.oneIn(2) ? "2021-03-01" : m_dice.pick(dates)->id);
        if (m_dice.oneIn(3))
            if (std::string text = overRows({"sum", "mean", "min", "max"}, depth, false); !text.empty())
                return text;
        if (m_dice.oneIn(6))
            if (std::string text = overRows({"count"}, depth, true); !text.empty())
                return text;
        if (m_dice.oneIn(5))
            return "count(" + condition(depth - 1) + ", " + condition(depth - 1) + ")";
        if (m_dice.oneIn(2)) {
            static const std::vector<std::string> functions{"sum", "mean", "min", "max"};
            return m_dice.pick(functions) + "(" + number(depth - 1) + ", " + number(depth - 1) + ")";
        }
        static const std::vector<std::string> operations{" + ", " - ", " * ", " + "};
        if (m_with.division && m_dice.oneIn(4))
            if (const std::string divisor = number(depth - 1); divisor.find('q') != std::string::npos)
                return "(" + number(depth - 1) + " / (" + divisor + "))";
        return "(" + number(depth - 1) + m_dice.pick(operations) + number(depth - 1) + ")";
    }

    std::string overRows(const std::vector<std::string>& functions, int depth, bool ofCondition) {
        const auto lists = visible([](const WorldItem& item) { return item.type.kind == TypeKind::Rows; });
        if (lists.empty() || m_inRow || !m_fields.empty())
            return {};
        const WorldItem* rows = m_dice.pick(lists);
        m_inRow = true;
        for (const WorldItem& field : rows->fields)
            m_fields.push_back(&field);
        std::string text = m_dice.pick(functions) + "(" + rows->id + ": ";
        text += ofCondition ? condition(depth - 1) : number(depth - 1);
        m_fields.clear();
        m_inRow = false;
        return text + ")";
    }

    std::string condition(int depth) {
        if (depth == 0 || m_dice.oneIn(4))
            return leaf();
        switch (m_dice.below(7)) {
        case 0:
            return "not " + leaf();
        case 1:
            return "(" + condition(depth - 1) + " and " + condition(depth - 1) + ")";
        case 2:
            return "(" + condition(depth - 1) + " or " + condition(depth - 1) + ")";
        case 3:
            if (std::string text = overRows({"any", "all"}, depth, true); !text.empty())
                return text;
            return "not (" + condition(depth - 1) + ")";
        case 4:
            return "all(" + condition(depth - 1) + ", " + condition(depth - 1) + ")";
        default:
            break;
        }
        static const std::vector<std::string> relations{" = ", " != ", " < ", " <= ", " > ", " >= "};
        return "(" + number(depth - 1) + m_dice.pick(relations) + number(depth - 1) + ")";
    }

    std::string leaf() {
        static const std::vector<std::string> sets{" includes any of ", " includes all of ",
                                                   " includes none of "};
        const auto all = visible([](const WorldItem&) { return true; });
        if (all.empty())
            return "2 > 1";
        const WorldItem& item = *m_dice.pick(all);
        if (m_with.isAnswered && m_dice.oneIn(8) && item.valueText.empty())
            return item.id + " is answered";
        if (item.isCondition)
            return item.id + (m_dice.oneIn(2) ? " is yes" : " is no");
        switch (item.type.kind) {
        case TypeKind::Number:
            return "(" + item.id + " > " + std::to_string(m_dice.below(3)) + ")";
        case TypeKind::Date:
            return "(" + item.id + " < 2021-0" + std::to_string(m_dice.below(9) + 1) + "-01)";
        case TypeKind::Rows:
            return "2 > 1";
        case TypeKind::Choices:
        case TypeKind::Vocabulary:
            return item.id + m_dice.pick(sets) + (m_dice.oneIn(2) ? "[red]" : "[red, green]");
        default:
            break;
        }
        const OptionList& options = *item.type.options;
        const std::string first = options[m_dice.below(options.size())].str();
        return m_dice.oneIn(3)
                   ? item.id + " in [" + first + ", " + options[m_dice.below(options.size())].str() + "]"
                   : item.id + " is " + first;
    }

    Dice& m_dice;
    Ingredients m_with;
    std::vector<const WorldItem*> m_visible;
    std::vector<const WorldItem*> m_fields;
    bool m_inRow = false;
};

} // namespace anteroom::test
