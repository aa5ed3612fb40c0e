// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loading/lean.h"

#include <algorithm>

namespace anteroom::loading {

namespace {

using Kind = Syntax::Kind;
using Visit = std::function<void(const Leaf& leaf)>;

Direction opposite(Direction direction) {
    return direction == Direction::For       ? Direction::Against
           : direction == Direction::Against ? Direction::For
                                             : direction;
}

/// A count that must be high wants its conditions to hold.
Direction compared(Relation relation, Direction direction) {
    switch (relation) {
    case Relation::Greater:
    case Relation::GreaterOrEqual:
        return direction;
    case Relation::Less:
    case Relation::LessOrEqual:
        return opposite(direction);
    default:
        return Direction::Either;
    }
}

/// `sedated is yes` wants the computed condition to hold, `sedated is no` wants it not to.
Direction answered(const Syntax& is, Direction direction) {
    const bool wantsNo =
        std::any_of(is.words.begin(), is.words.end(), [](const auto& word) { return word.text == "no"; });
    return !wantsNo ? direction : is.words.size() == 1 ? opposite(direction) : Direction::Either;
}

/// A comparison over what is not shown does not hold, and arithmetic over it is not there; but lists skip it,
/// and may come out higher or lower for it.
class Walk {
public:
    Walk(const std::string* rows, const Visit& visit) : m_rows(rows), m_visit(visit) {}

    void go(const Syntax& syntax, Lean lean) {
        const Direction holds = lean.on;
        switch (syntax.kind) {
        case Kind::Name:
            return m_visit({&syntax, lean, m_rows});
        case Kind::IsAnswered:
            m_visit({&syntax, lean, m_rows});
            if (holds == Direction::For)
                go(*syntax.operands[0], {});
            return;
        case Kind::Not:
            return go(*syntax.operands[0], {opposite(holds), opposite(holds)});
        case Kind::Is:
        case Kind::In:
            return go(*syntax.operands[0], {answered(syntax, holds), holds});
        case Kind::Compare:
            go(*syntax.operands[0], {compared(syntax.relation, holds), holds});
            return go(*syntax.operands[1], {opposite(compared(syntax.relation, holds)), holds});
        case Kind::Arithmetic: {
            const bool isSum = syntax.operation == '+' || syntax.operation == '-';
            go(*syntax.operands[0], {isSum ? holds : Direction::Either, lean.shown});
            return go(*syntax.operands[1], {syntax.operation == '-' ? opposite(holds)
                                            : isSum                 ? holds
                                                                    : Direction::Either,
                                            lean.shown});
        }
        case Kind::OverList:
        case Kind::OverRows:
            return overSeveral(syntax, lean);
        case Kind::Between:
            for (const auto& operand : syntax.operands)
                go(*operand, lean);
            return;
        default:
            for (const auto& operand : syntax.operands)
                go(*operand, {holds, holds});
        }
    }

private:
    void overSeveral(const Syntax& syntax, Lean lean) {
        const bool ofConditions = syntax.text == "any" || syntax.text == "all" || syntax.text == "count";
        const Lean inside{lean.on, ofConditions ? lean.on : Direction::Either};
        const std::string* around = m_rows;
        for (std::size_t i = 0; i < syntax.operands.size(); ++i) {
            if (i == 1 && syntax.kind == Kind::OverRows)
                m_rows = &syntax.operands[0]->text;
            go(*syntax.operands[i], inside);
        }
        m_rows = around;
    }

    const std::string* m_rows;
    const Visit& m_visit;
};

} // namespace

void forEachLeaf(const Syntax& syntax, Lean lean, const std::string* rows,
                 const std::function<void(const Leaf& leaf)>& visit) {
    Walk(rows, visit).go(syntax, lean);
}

} // namespace anteroom::loading
