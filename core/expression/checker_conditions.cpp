// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/said.h"
#include "core/base/text.h"
#include "core/expression/checker.h"
#include "core/expression/relation.h"
#include "core/expression/vocabulary.h"

#include <algorithm>

namespace anteroom::expression {

namespace {

bool isOptionOf(const Found& found, const Syntax& syntax) {
    if (syntax.kind != Syntax::Kind::Name) {
        return false;
    }
    const OptionList* options = found.type->options.get();
    return roleOf(syntax.text) == WordRole::Answer ||
           (options != nullptr && std::any_of(options->begin(), options->end(), [&](const OptionId& option) {
                return option.str() == syntax.text;
            }));
}

/// That the sentence belongs in place of what was written.
Hint writeHint(std::string sentence) {
    Message words = core::said("write `%1`", {sentence});
    return {std::move(words), std::move(sentence)};
}

std::string listOf(const std::vector<Syntax::Word>& words) {
    std::string list;
    for (const Syntax::Word& word : words) {
        list += (list.empty() ? "[" : ", ") + word.text;
    }
    return list + "]";
}

} // namespace

std::optional<DraftIndex> Checker::condition(const Syntax& syntax) {
    switch (syntax.kind) {
    case Syntax::Kind::Is:
    case Syntax::Kind::In:
        return is(syntax);
    case Syntax::Kind::Includes:
        return includes(syntax);
    case Syntax::Kind::IsAnswered:
        return isAnswered(syntax);
    case Syntax::Kind::Compare:
        return compare(syntax);
    case Syntax::Kind::Not:
        return conditions(Op::Not, syntax);
    case Syntax::Kind::And:
        return conditions(Op::And, syntax);
    case Syntax::Kind::Or:
        return conditions(Op::Or, syntax);
    case Syntax::Kind::OverList:
        if (hasFormOfCondition(syntax)) {
            return conditions(syntax.text == "all" ? Op::And : Op::Or, syntax);
        }
        break;
    case Syntax::Kind::OverRows:
        if (hasFormOfCondition(syntax)) {
            return overRowsCondition(syntax);
        }
        break;
    default:
        break;
    }
    reportNotACondition(syntax);
    return std::nullopt;
}

std::optional<DraftIndex> Checker::conditions(Op op, const Syntax& syntax) {
    std::vector<DraftIndex> operands;
    const Syntax* before = nullptr;
    for (const auto& operand : syntax.operands) {
        if (op == Op::Or && before != nullptr && reportFurtherAnswer(*before, *operand)) {
            continue;
        }
        before = operand.get();
        if (const auto checked = condition(*operand)) {
            operands.push_back(*checked);
        }
    }
    return operands.size() == syntax.operands.size()
               ? std::optional(add(op, syntax.span, std::move(operands)))
               : std::nullopt;
}

/// `a is x or y` is how one says it, and two conditions to us, the second of which is none.
bool Checker::reportFurtherAnswer(const Syntax& before, const Syntax& word) {
    const bool isSentence = before.kind == Syntax::Kind::Is && before.operands[0]->kind == Syntax::Kind::Name;
    if (!isSentence || word.kind != Syntax::Kind::Name || m_scope.find(word.text)) {
        return false;
    }
    const std::string& subject = before.operands[0]->text;
    const auto found = m_scope.find(subject);
    if (!found || found->isComputed || !found->hasOneAnswer() || !isOptionOf(*found, word)) {
        return false;
    }
    const std::string meant = subject + " in [" + before.words[0].text + ", " + word.text + "]";
    Hint hint(core::said("for one of several write %1", {inBackticks(meant)}));
    if (word.span.begin == before.span.end + std::string_view(" or ").size()) { // and no brackets between
        hint.replacement = meant;
        hint.replaced = {word.span.file, before.span.begin, word.span.end};
    }
    m_diagnostics.error(
        "not-a-condition", word.span,
        core::said("%1 is an answer, and a condition is expected after `or`", {inBackticks(word.text)}),
        std::move(hint));
    return true;
}

std::optional<DraftIndex> Checker::is(const Syntax& syntax) {
    const bool isIn = syntax.kind == Syntax::Kind::In;
    const auto found = subject(syntax, isIn ? "`in`" : "`is`");
    if (!found) {
        return std::nullopt;
    }
    const Syntax& subject = *syntax.operands[0];
    if (found->hasOneAnswer() || found->mayBeCondition()) {
        demand(*found, true, subject.span);
        auto options = optionSet(syntax, *found);
        if (!options) {
            return std::nullopt;
        }
        const DraftIndex index = leaf(found->isComputed ? Op::ComputedIs : Op::OptionIn, syntax.span, *found);
        draft(index).options = std::move(*options);
        return index;
    }
    const std::string name = inBackticks(subject.text);
    const Message noun = nounFor(*found);
    if (found->hasSet()) {
        wrongType(syntax,
                  core::said("%1 is %2, and %3 is for questions with one",
                             {name, noun, std::string(isIn ? "`in`" : "`is`")}),
                  writeHint(subject.text + " includes any of " + listOf(syntax.words)));
    } else {
        wrongType(syntax, core::said("%1 is %2, and has no answers to choose from", {name, noun}),
                  core::said("write %1", {exampleFor(subject.text, *found)}));
    }
    return std::nullopt;
}

std::optional<DraftIndex> Checker::includes(const Syntax& syntax) {
    const auto found = subject(syntax, "`includes`");
    if (!found) {
        return std::nullopt;
    }
    if (!found->hasSet()) {
        const std::string& name = syntax.operands[0]->text;
        Hint hint(core::said("write %1", {exampleFor(name, *found)}));
        if (found->hasOneAnswer()) {
            hint = writeHint(syntax.words.size() > 1 ? name + " in " + listOf(syntax.words)
                                                     : name + " is " + syntax.words.front().text);
            if (syntax.quantifier != Syntax::Quantifier::AnyOf) {
                hint.replacement.reset(); // what it asks for is something else
            }
        }
        wrongType(syntax,
                  core::said("%1 is %2, and `includes` is for questions with several answers",
                             {inBackticks(name), nounFor(*found)}),
                  std::move(hint));
        return std::nullopt;
    }
    auto options = optionSet(syntax, *found);
    if (!options) {
        return std::nullopt;
    }
    const Op op = syntax.quantifier == Syntax::Quantifier::AnyOf   ? Op::IncludesAny
                  : syntax.quantifier == Syntax::Quantifier::AllOf ? Op::IncludesAll
                                                                   : Op::IncludesNone;
    const DraftIndex index = leaf(op, syntax.span, *found);
    draft(index).options = std::move(*options);
    return index;
}

std::optional<DraftIndex> Checker::isAnswered(const Syntax& syntax) {
    const auto found = subject(syntax, "`is answered`");
    if (!found) {
        return std::nullopt;
    }
    if (found->isComputed) {
        wrongType(syntax,
                  core::said("%1 is worked out, and nobody is asked for it",
                             {inBackticks(syntax.operands[0]->text)}),
                  core::said("ask whether the questions that it is made of are answered"));
        return std::nullopt;
    }
    return found->type->kind == TypeKind::Rows ? listIsAnswered(syntax, *found)
                                               : leaf(Op::IsAnswered, syntax.span, *found);
}

/// Looks at the required fields as well: whoever reads of an answer has one to read.
DraftIndex Checker::listIsAnswered(const Syntax& syntax, const Found& rows) {
    const std::vector<DeclaredField>& fields = m_declarations[rows.question].fields;
    std::vector<DraftIndex> given;
    for (std::uint32_t i = 0; i < fields.size(); ++i) {
        if (fields[i].required) {
            const Found field{rows.question, FieldIndex{i}, &fields[i].type, false, {}};
            m_mentions.push_back({field.question, field.field, syntax.operands[0]->span});
            given.push_back(leaf(Op::IsGiven, syntax.span, field));
        }
    }
    const DraftIndex index = leaf(given.empty() ? Op::IsAnswered : Op::RowsAnswered, syntax.span, rows);
    if (!given.empty()) {
        const DraftIndex all = add(Op::And, syntax.span, std::move(given));
        draft(index).operands = {all};
    }
    return index;
}

bool Checker::reportNotComparable(const Syntax& side, const Syntax& other, const Syntax& compare) {
    const Relation relation = compare.relation;
    const auto found = side.kind == Syntax::Kind::Name ? m_scope.find(side.text) : std::nullopt;
    if (!found || found->mayBeNumber() || found->isDate()) {
        return false;
    }
    Hint hint(core::said("write %1", {exampleFor(side.text, *found)}));
    if (!found->isComputed && found->type->kind == TypeKind::Text) {
        hint = core::said("rules do not read its words; they can ask `%1 is answered`", {side.text});
    } else if ((found->hasOneAnswer() || found->isComputed) && isOptionOf(*found, other)) {
        const std::string sentence = side.text + " is " + other.text;
        hint = writeHint(relation == Relation::NotEqual ? "not " + sentence : sentence);
        if (relation == Relation::Equal || relation == Relation::NotEqual) {
            hint.replaced = compare.span;
        } else {
            hint.replacement.reset();
        }
    }
    wrongType(side,
              core::said("%1 is %2, and only numbers and dates are compared with %3",
                         {inBackticks(side.text), nounFor(*found), inBackticks(spelling(relation))}),
              std::move(hint));
    if (other.kind != Syntax::Kind::Name) {
        (void)quantity(other); // wrong names in it; a bare one is most likely meant as an answer
    }
    return true;
}

std::optional<DraftIndex> Checker::compare(const Syntax& syntax) {
    const Syntax& left = *syntax.operands[0];
    const Syntax& right = *syntax.operands[1];
    if (reportNotComparable(left, right, syntax) || reportNotComparable(right, left, syntax)) {
        return std::nullopt;
    }
    const auto a = quantity(left);
    const auto b = quantity(right);
    if (!a || !b) {
        return std::nullopt;
    }
    if (a->isDate != b->isDate) {
        const Syntax& date = a->isDate ? left : right;
        const Syntax& number = a->isDate ? right : left;
        wrongType(syntax,
                  core::said("%1 is a date and %2 is a number",
                             {inBackticks(writeExpression(date)), inBackticks(writeExpression(number))}),
                  core::said("a number of years is `years from A to B`, a date is written `2027-03-14`"));
        return std::nullopt;
    }
    warnOfUnits(*a, *b, syntax.span);
    const DraftIndex index = add(Op::Compare, syntax.span, {a->draft, b->draft});
    draft(index).instruction.relation = syntax.relation;
    return index;
}

std::optional<DraftIndex> Checker::overRowsCondition(const Syntax& syntax) {
    const auto rows = enterRows(syntax);
    if (!rows) {
        return std::nullopt;
    }
    const auto body = condition(*syntax.operands[1]);
    leaveRows();
    if (!body) {
        return std::nullopt;
    }
    const DraftIndex index = leaf(syntax.text == "any" ? Op::AnyRow : Op::AllRow, syntax.span, *rows);
    draft(index).operands = {*body};
    return index;
}

void Checker::reportNotACondition(const Syntax& syntax) {
    if (syntax.kind != Syntax::Kind::Name) {
        const bool isDate = syntax.kind == Syntax::Kind::DateText || syntax.kind == Syntax::Kind::Today;
        m_diagnostics.error("not-a-condition", syntax.span,
                            isDate ? core::said("%1 is a date, and a condition is expected here",
                                                {inBackticks(writeExpression(syntax))})
                                   : core::said("%1 is a number, and a condition is expected here",
                                                {inBackticks(writeExpression(syntax))}),
                            core::said("compare it with `=`, `<` or `>`"));
        (void)quantity(syntax); // wrong names in it
        return;
    }
    const auto found = lookUp(syntax);
    if (!found) {
        return;
    }
    const std::string name = inBackticks(syntax.text);
    const Message noun = nounFor(*found);
    const Message notACondition = core::said("%1 is %2, and a condition is expected here", {name, noun});
    if (found->isComputed && !found->isCondition) {
        m_diagnostics.error("not-a-condition", syntax.span, notACondition,
                            core::said("write `%1 is yes` or, if it is a number, compare it", {syntax.text}));
    } else if (found->mayBeNumber() || found->isDate()) {
        m_diagnostics.error("not-a-condition", syntax.span, notACondition,
                            core::said("compare it, for example %1", {exampleFor(syntax.text, *found)}));
    } else {
        Hint hint;
        if (found->isComputed || found->type->kind == TypeKind::YesNo) {
            hint.replacement = syntax.text + " is yes";
        }
        wrongType(syntax, core::said("%1 is %2: write %3", {name, noun, exampleFor(syntax.text, *found)}),
                  std::move(hint));
    }
}

} // namespace anteroom::expression
