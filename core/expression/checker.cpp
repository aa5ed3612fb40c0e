// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/checker.h"

#include "core/base/said.h"
#include "core/base/text.h"

#include <algorithm>

namespace anteroom::expression {

bool hasFormOfCondition(const Syntax& syntax) {
    switch (syntax.kind) {
    case Syntax::Kind::Is:
    case Syntax::Kind::In:
    case Syntax::Kind::Includes:
    case Syntax::Kind::IsAnswered:
    case Syntax::Kind::Compare:
    case Syntax::Kind::Not:
    case Syntax::Kind::And:
    case Syntax::Kind::Or:
        return true;
    case Syntax::Kind::OverList:
    case Syntax::Kind::OverRows:
        return syntax.text == "any" || syntax.text == "all";
    default:
        return false;
    }
}

std::optional<Found> Checker::lookUp(const Syntax& name) {
    auto found = m_scope.find(name.text);
    if (!found) {
        m_scope.reportUnknown(name.text, name.span, m_diagnostics);
        return std::nullopt;
    }
    m_mentions.push_back({found->question, found->field, name.span});
    return found;
}

std::optional<Found> Checker::subject(const Syntax& syntax, const char* what) {
    const Syntax& subject = *syntax.operands[0];
    if (subject.kind != Syntax::Kind::Name) {
        wrongType(subject, core::said("%1 stands after the name of a question, not after %2",
                                      {std::string(what), inBackticks(writeExpression(subject))}));
        return std::nullopt;
    }
    return lookUp(subject);
}

std::optional<OptionSet> Checker::optionSet(const Syntax& syntax, const Found& found) {
    static const Type yesNo = Type::yesNo();
    static const OptionList none;
    const std::string& subject = syntax.operands[0]->text;
    const Type& type = found.isComputed ? yesNo : *found.type;
    const OptionList& options = type.options != nullptr ? *type.options : none;
    OptionSet set;
    bool isSound = true;
    for (const Syntax::Word& word : syntax.words) {
        const auto place = std::find_if(options.begin(), options.end(),
                                        [&](const OptionId& option) { return option.str() == word.text; });
        if (place != options.end()) {
            set.insert(static_cast<std::uint32_t>(place - options.begin()));
            continue;
        }
        isSound = false;
        std::vector<std::string_view> ids;
        for (const OptionId& option : options) {
            ids.emplace_back(option.str());
        }
        constexpr std::size_t most = 12; // a vocabulary may have hundreds
        std::vector<std::string> shown(ids.begin(),
                                       ids.begin() + static_cast<std::ptrdiff_t>(std::min(most, ids.size())));
        const std::string list = joinWords(shown, ", ") + (ids.size() > most ? ", ..." : "");
        m_diagnostics.error("unknown-option", word.span,
                            type.kind == TypeKind::Vocabulary
                                ? core::said("%1 is not one of the classes of %2: %3",
                                             {inBackticks(word.text), inBackticks(subject), list})
                                : core::said("%1 is not one of the answers of %2: %3",
                                             {inBackticks(word.text), inBackticks(subject), list}),
                            didYouMean(word.text, ids, m_diagnostics));
    }
    return isSound ? std::optional(std::move(set)) : std::nullopt;
}

std::optional<Found> Checker::enterRows(const Syntax& syntax) {
    const Syntax& list = *syntax.operands[0];
    if (m_scope.rows()) {
        m_diagnostics.error(
            "rows-inside", syntax.span,
            core::said("this looks at the rows of %1 from within each row of %2",
                       {inBackticks(list.text), inBackticks(m_declarations[*m_scope.rows()].id.str())}),
            core::said("make a computed value of it, and use its name here"));
        return std::nullopt;
    }
    auto found = lookUp(list);
    if (found && (found->isComputed || found->type->kind != TypeKind::Rows)) {
        wrongType(list, core::said("%1 is %2, and a list of rows is expected before the colon",
                                   {inBackticks(list.text), nounFor(*found)}));
        return std::nullopt;
    }
    if (found) {
        m_scope.setRows(found->question);
    }
    return found;
}

void Checker::demand(const Found& found, bool asCondition, SourceSpan span) {
    if (found.isComputed && !found.isCondition) {
        m_demands.push_back({found.question, asCondition, span});
    }
}

void reportDemand(const Demand& demand, const Declared& computed, Diagnostics& diagnostics) {
    const std::string id = computed.id.str();
    if (demand.asCondition) {
        diagnostics.error("wrong-type", demand.span,
                          core::said("%1 is a computed number, and has no answers", {inBackticks(id)}),
                          core::said("compare it: `%1 > 10`", {id}));
        return;
    }
    diagnostics.error(
        "not-a-number", demand.span,
        core::said("%1 is a computed yes or no, and a number is expected here", {inBackticks(id)}),
        core::said("as a condition write `%1 is yes`", {id}));
}

DraftIndex Checker::add(Op op, SourceSpan span, std::vector<DraftIndex> operands) {
    Draft draft;
    draft.instruction.op = op;
    draft.span = span;
    draft.operands = std::move(operands);
    m_drafts.push_back(std::move(draft));
    return DraftIndex{static_cast<std::uint32_t>(m_drafts.size() - 1)};
}

DraftIndex Checker::leaf(Op op, SourceSpan span, const Found& found) {
    const DraftIndex index = add(op, span);
    Instruction& instruction = draft(index).instruction;
    instruction.question = found.question;
    instruction.isField = found.field.has_value();
    instruction.field = found.field.value_or(FieldIndex{});
    return index;
}

void Checker::wrongType(const Syntax& syntax, Message message, Hint hint) {
    m_diagnostics.error("wrong-type", syntax.span, std::move(message), std::move(hint));
}

} // namespace anteroom::expression
