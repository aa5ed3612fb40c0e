// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/scope.h"

#include "core/base/said.h"
#include "core/base/text.h"
#include "core/expression/vocabulary.h"

namespace anteroom::expression {

bool Found::mayBeNumber() const {
    return isComputed ? !isCondition.value_or(false) : type->kind == TypeKind::Number;
}

bool Found::hasOneAnswer() const {
    return !isComputed && (type->kind == TypeKind::YesNo || type->kind == TypeKind::Status ||
                           type->kind == TypeKind::Choice);
}

bool Found::hasSet() const {
    return !isComputed && (type->kind == TypeKind::Choices || type->kind == TypeKind::Vocabulary);
}

std::optional<Found> Scope::find(const std::string& name) const {
    if (m_rows) {
        const auto& fields = m_declarations[*m_rows].fields;
        for (std::size_t index = 0; index < fields.size(); ++index) {
            if (fields[index].id.str() == name) {
                return Found{
                    *m_rows, FieldIndex{static_cast<std::uint32_t>(index)}, &fields[index].type, false, {}};
            }
        }
    }
    const auto found = m_declarations.byId.find(name);
    if (found == m_declarations.byId.end()) {
        return std::nullopt;
    }
    const Declared& declared = m_declarations[found->second];
    return Found{found->second, std::nullopt, &declared.type, declared.isComputed, declared.isCondition};
}

void Scope::reportUnknown(const std::string& name, SourceSpan span, Diagnostics& diagnostics) const {
    if (const auto field = m_declarations.fieldsById.find(name); field != m_declarations.fieldsById.end()) {
        const std::string rows = m_declarations[field->second.question].id.str();
        diagnostics.error(
            "rows-outside", span,
            core::said("%1 is asked once for each row of %2, so it has no single answer here",
                       {inBackticks(name), inBackticks(rows)}),
            m_rows ? core::said("make a computed value over its rows, and use its name here")
                   : core::said("write `any(%1: ...)` or another operation over its rows", {rows}));
        return;
    }
    if (roleOf(name) == WordRole::Answer) {
        diagnostics.error("unknown-name", span,
                          core::said("%1 is an answer, and a question is expected here", {inBackticks(name)}),
                          core::said("write the question before it, such as `trouble is %1`", {name}));
        return;
    }
    diagnostics.error("unknown-name", span,
                      core::said("there is no question or value named %1", {inBackticks(name)}),
                      hintFor(name, diagnostics));
}

bool Scope::canBeOperand(const std::string& text) const {
    return find(text) || text == "today" || parseDecimal(text);
}

Hint Scope::hintFor(const std::string& name, const Diagnostics& soFar) const {
    // Each try copies the name: one of a megabyte of hyphens is not worth it.
    constexpr std::size_t longest = 2 * longestId + 1;
    for (std::size_t hyphen = name.find('-'); name.size() <= longest && hyphen != std::string::npos;
         hyphen = name.find('-', hyphen + 1)) {
        std::string left = name.substr(0, hyphen);
        const std::string right = name.substr(hyphen + 1);
        if (canBeOperand(left) && canBeOperand(right)) {
            left.append(" - ").append(right);
            return {core::said("for a subtraction put spaces round the minus sign: %1", {inBackticks(left)}),
                    left};
        }
    }
    if (!suggests(soFar)) {
        return {};
    }
    std::vector<std::string_view> candidates;
    if (m_rows) {
        for (const DeclaredField& field : m_declarations[*m_rows].fields) {
            candidates.emplace_back(field.id.str());
        }
    }
    for (const Declared& declared : m_declarations.slots) {
        candidates.emplace_back(declared.id.str());
    }
    return didYouMean(name, candidates, soFar);
}

Message nounFor(const Found& found) {
    if (found.isComputed) {
        return !found.isCondition   ? core::said("a computed value")
               : *found.isCondition ? core::said("a computed yes or no")
                                    : core::said("a computed number");
    }
    switch (found.type->kind) {
    case TypeKind::YesNo:
        return core::said("a yes-no question");
    case TypeKind::Status:
        return core::said("a status question");
    case TypeKind::Choice:
        return core::said("a choice");
    case TypeKind::Choices:
        return core::said("a question with several answers");
    case TypeKind::Vocabulary:
        return core::said("a text with a vocabulary");
    case TypeKind::Number:
    case TypeKind::Date:
    case TypeKind::Text:
    case TypeKind::Rows:
        return Message(describe(found.type->kind));
    }
    return {};
}

std::string exampleFor(const std::string& name, const Found& found) {
    if (found.mayBeCondition()) {
        return "`" + name + " is yes`";
    }
    const OptionList* options = found.type->options.get();
    const std::string option = options != nullptr && !options->empty() ? options->front().str() : "...";
    if (found.hasOneAnswer()) {
        return "`" + name + " is " + option + "`";
    }
    if (found.hasSet()) {
        return "`" + name + " includes any of [" + option + "]`";
    }
    if (found.isDate()) {
        return "`years from " + name + " to today >= 18`";
    }
    if (found.mayBeNumber()) {
        return "`" + name + " > 10`";
    }
    return found.type->kind == TypeKind::Rows ? "`any(" + name + ": ...)`" : "`" + name + " is answered`";
}

} // namespace anteroom::expression
