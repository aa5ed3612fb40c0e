// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/expression/random_world.h"
#include "tests/core/expression/reference_numbers.h"

namespace anteroom::test {

/// What FORMAT.md says of conditions, read off the page: walks the tree as written, looks every name up
/// again, remembers nothing. Slow and plain, so that the compiled program can be held against it.
class Reference : private ReferenceNumbers {
public:
    using Number = ReferenceNumbers::Number;

    Reference(const World& world, const std::vector<Fact>& facts, Date today)
        : m_world(world), m_facts(facts), m_today(today) {}

    Truth gate(const WorldItem& item) const {
        return item.gate != nullptr ? condition(*item.gate) : Truth::True;
    }

    Truth condition(const Syntax& syntax) const {
        using Kind = Syntax::Kind;
        switch (syntax.kind) {
        case Kind::Not: {
            const Truth inner = condition(*syntax.operands[0]);
            return inner == Truth::True ? Truth::False : inner == Truth::False ? Truth::True : inner;
        }
        case Kind::And:
            return all(truths(syntax));
        case Kind::Or:
            return any(truths(syntax));
        case Kind::OverList:
            return syntax.text == "all" ? all(truths(syntax)) : any(truths(syntax));
        case Kind::OverRows:
            return overRowsCondition(syntax);
        case Kind::Compare:
            return compareNumbers(number(*syntax.operands[0]), syntax.relation, number(*syntax.operands[1]));
        default:
            return leaf(syntax);
        }
    }

    Number number(const Syntax& syntax) const {
        using Kind = Syntax::Kind;
        switch (syntax.kind) {
        case Kind::Number:
            return point(syntax.number);
        case Kind::DateText:
            return point(Date::parse(syntax.text)->days());
        case Kind::Today:
            return point(m_today.days());
        case Kind::Name:
            return named(syntax.text);
        case Kind::Arithmetic:
            return arithmetic(syntax.operation, number(*syntax.operands[0]), number(*syntax.operands[1]));
        case Kind::Between:
            return between(syntax.text, number(*syntax.operands[0]), number(*syntax.operands[1]));
        case Kind::OverList: {
            if (syntax.text == "count")
                return count(truths(syntax));
            std::vector<Number> numbers;
            for (const auto& operand : syntax.operands)
                numbers.push_back(number(*operand));
            return aggregate(syntax.text, numbers);
        }
        default:
            return overRowsNumber(syntax);
        }
    }

private:
    std::vector<Truth> truths(const Syntax& syntax) const {
        std::vector<Truth> result;
        for (const auto& operand : syntax.operands)
            result.push_back(condition(*operand));
        return result;
    }
    static bool has(const std::vector<Truth>& all, Truth one) {
        return std::find(all.begin(), all.end(), one) != all.end();
    }
    static Truth all(const std::vector<Truth>& of) {
        return has(of, Truth::False)     ? Truth::False
               : has(of, Truth::Waiting) ? Truth::Waiting
               : has(of, Truth::Unknown) ? Truth::Unknown
                                         : Truth::True;
    }
    static Truth any(const std::vector<Truth>& of) {
        return has(of, Truth::True)      ? Truth::True
               : has(of, Truth::Waiting) ? Truth::Waiting
               : has(of, Truth::Unknown) ? Truth::Unknown
                                         : Truth::False;
    }

    // Names

    const WorldItem* fieldNamed(const std::string& id) const {
        for (std::size_t field = 0; m_rows != nullptr && field < m_rows->fields.size(); ++field)
            if (m_rows->fields[field].id == id)
                return &m_rows->fields[field];
        return nullptr;
    }
    const WorldItem& itemNamed(const std::string& id) const {
        if (const WorldItem* field = fieldNamed(id))
            return *field;
        return *std::find_if(m_world.items.begin(), m_world.items.end(),
                             [&](const WorldItem& item) { return item.id == id; });
    }
    const Fact& factOf(const WorldItem& item) const {
        if (m_rows != nullptr && fieldNamed(item.id) != nullptr)
            return (*m_row)[static_cast<std::size_t>(&item - m_rows->fields.data())];
        return m_facts[static_cast<std::size_t>(&item - m_world.items.data())];
    }

    /// Whether a required field is shown in a row and has no answer there.
    bool hasBlank(const WorldItem& item, const std::vector<Fact::Row>& rows) const {
        bool found = false;
        eachRow(item, rows, [&](const Reference& in) {
            for (const WorldItem& field : item.fields) {
                const Truth shown = in.gate(field);
                found |= field.required && (shown == Truth::True || shown == Truth::Unknown) &&
                         in.factOf(field).state == Fact::State::NotAsked;
            }
        });
        return found;
    }

    Truth leaf(const Syntax& syntax) const {
        const WorldItem& item = itemNamed(syntax.operands[0]->text);
        const Truth shown = gate(item);
        if (shown == Truth::False || shown == Truth::Waiting)
            return shown;
        if (item.value != nullptr) {
            const Truth value = condition(*item.value);
            const bool asksYes = syntax.words[0].text == "yes";
            return !isKnown(value) ? value : truthOf((value == Truth::True) == asksYes);
        }
        const Fact& fact = factOf(item);
        if (syntax.kind == Syntax::Kind::IsAnswered) {
            const bool isOpen =
                item.type.kind == TypeKind::Rows && (!fact.rowsComplete || hasBlank(item, fact.rows));
            return fact.state == Fact::State::NotAsked   ? Truth::Waiting
                   : fact.state == Fact::State::Withheld ? Truth::False
                   : isOpen                              ? Truth::Waiting
                                                         : Truth::True;
        }
        if (fact.state != Fact::State::Answered)
            return fact.state == Fact::State::NotAsked ? Truth::Waiting : Truth::Unknown;
        std::vector<Truth> each; // of the words
        for (const Syntax::Word& word : syntax.words) {
            std::uint32_t option = 0;
            while ((*item.type.options)[option].str() != word.text)
                ++option;
            if (syntax.kind == Syntax::Kind::Includes)
                each.push_back(fact.set.contains(option) ? Truth::True
                               : fact.setKnown           ? Truth::False
                                                         : Truth::Unknown);
            else
                each.push_back(truthOf(fact.option == option));
        }
        if (syntax.kind != Syntax::Kind::Includes || syntax.quantifier == Syntax::Quantifier::AnyOf)
            return any(each);
        if (syntax.quantifier == Syntax::Quantifier::AllOf)
            return all(each);
        const Truth some = any(each);
        return isKnown(some) ? truthOf(some == Truth::False) : some;
    }

    Number named(const std::string& id) const {
        const WorldItem& item = itemNamed(id);
        const Truth shown = gate(item);
        if (shown == Truth::False)
            return nothing();
        if (item.value != nullptr) {
            Number value = number(*item.value);
            if (value.applies && shown == Truth::Waiting) {
                value.known = Truth::Waiting;
                value.mayDropOut = true;
            }
            return value;
        }
        const Fact& fact = factOf(item);
        if (shown != Truth::Waiting && fact.state == Fact::State::Answered)
            return {true, fact.number.low, fact.number.high, Truth::True, false};
        const bool waits = shown == Truth::Waiting || fact.state == Fact::State::NotAsked;
        return {true, item.type.range.low, item.type.range.high, waits ? Truth::Waiting : Truth::Unknown,
                shown == Truth::Waiting};
    }

    // Rows

    template <typename Visit>
    void eachRow(const WorldItem& item, const std::vector<Fact::Row>& rows, Visit visit) const {
        for (const Fact::Row& row : rows) {
            Reference inside = *this;
            inside.m_rows = &item;
            inside.m_row = &row;
            visit(inside);
        }
    }
    static Truth closed(const Fact& fact) {
        return fact.state == Fact::State::Withheld                        ? Truth::Unknown
               : fact.state == Fact::State::Answered && fact.rowsComplete ? Truth::True
                                                                          : Truth::Waiting;
    }

    Truth overRowsCondition(const Syntax& syntax) const {
        const WorldItem& item = itemNamed(syntax.operands[0]->text);
        const Truth shown = gate(item);
        if (shown == Truth::False || shown == Truth::Waiting)
            return shown;
        const Fact& fact = factOf(item);
        std::vector<Truth> rows;
        eachRow(item, fact.rows,
                [&](const Reference& in) { rows.push_back(in.condition(*syntax.operands[1])); });
        if (closed(fact) != Truth::True)
            rows.push_back(closed(fact));
        return syntax.text == "any" ? any(rows) : all(rows);
    }

    /// Any number of rows, of which nothing is known.
    Number beforeItIsShown(const Syntax& syntax, const WorldItem& item) const {
        if (syntax.text == "count")
            return {true, 0, infinity, Truth::Waiting, true};
        Number one;
        eachRow(item, {Fact::Row(item.fields.size())},
                [&](const Reference& in) { one = in.number(*syntax.operands[1]); });
        if (!one.applies)
            return syntax.text == "sum" ? Number{true, 0, 0, Truth::Waiting, true} : nothing();
        if (syntax.text == "sum")
            one.low = one.low < 0 ? -infinity : 0, one.high = one.high > 0 ? infinity : 0;
        return {true, one.low, one.high, Truth::Waiting, true};
    }

    Number overRowsNumber(const Syntax& syntax) const {
        const WorldItem& item = itemNamed(syntax.operands[0]->text);
        const Truth shown = gate(item);
        if (shown == Truth::False)
            return nothing();
        if (shown == Truth::Waiting)
            return beforeItIsShown(syntax, item);
        const Fact& fact = factOf(item);
        if (syntax.text == "count") {
            std::vector<Truth> rows;
            eachRow(item, fact.rows,
                    [&](const Reference& in) { rows.push_back(in.condition(*syntax.operands[1])); });
            Number result = count(rows);
            if (closed(fact) != Truth::True)
                result.known = worse(result.known, closed(fact)), result.high = infinity;
            return result;
        }
        std::vector<Number> numbers;
        eachRow(item, fact.rows,
                [&](const Reference& in) { numbers.push_back(in.number(*syntax.operands[1])); });
        if (closed(fact) == Truth::True)
            return aggregate(syntax.text, numbers);
        Number further, declined;
        eachRow(item, {Fact::Row(item.fields.size())},
                [&](const Reference& in) { further = in.number(*syntax.operands[1]); });
        eachRow(item, {Fact::Row(item.fields.size(), withheld())},
                [&](const Reference& in) { declined = in.number(*syntax.operands[1]); });
        const Truth why = closed(fact) == Truth::Unknown && declined.applies
                              ? worse(Truth::Unknown, declined.known)
                              : closed(fact);
        further.known = why;
        further.mayDropOut = true;
        if (syntax.text == "sum" && further.applies)
            further.low = further.low < 0 ? -infinity : 0, further.high = further.high > 0 ? infinity : 0;
        numbers.push_back(further);
        Number result = aggregate(syntax.text, numbers);
        result.known = result.applies ? worse(result.known, why) : result.known;
        return result;
    }

    const World& m_world;
    const std::vector<Fact>& m_facts;
    Date m_today;
    const WorldItem* m_rows = nullptr;
    const Fact::Row* m_row = nullptr;
};

} // namespace anteroom::test
