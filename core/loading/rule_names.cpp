// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/said.h"
#include "core/base/text.h"
#include "core/loading/rule_checks.h"

namespace anteroom::loading {

NameTable::NameTable(const QuestionnaireDraft& draft) : m_draft(&draft) {
    m_questions.reserve(draft.questions.size());
    for (std::size_t i = 0; i < draft.questions.size(); ++i) {
        m_questions.emplace(draft.questions[i].question.id.str(), i);
        m_hasInformation = m_hasInformation || draft.questions[i].question.type == QuestionType::Information;
    }
    for (std::size_t i = 0; i < draft.computed.size(); ++i)
        if (draft.computed[i].syntax)
            m_computed.emplace(draft.computed[i].value.id.str(), i);
}

std::optional<std::size_t> NameTable::question(const std::string& name) const {
    const auto found = m_questions.find(name);
    return found != m_questions.end() ? std::optional(found->second) : std::nullopt;
}

std::optional<std::size_t> NameTable::computed(const std::string& name) const {
    const auto found = m_computed.find(name);
    return found != m_computed.end() ? std::optional(found->second) : std::nullopt;
}

void forEachName(const Syntax& syntax, const std::function<void(const Syntax& name)>& visit) {
    if (syntax.kind == Syntax::Kind::Name)
        visit(syntax);
    for (const auto& operand : syntax.operands)
        forEachName(*operand, visit);
}

void checkInformationNamed(const Syntax& syntax, const NameTable& names, Diagnostics& diagnostics) {
    if (!names.hasInformation())
        return;
    forEachName(syntax, [&](const Syntax& name) {
        const auto question = names.question(name.text);
        if (question && names.draft().questions[*question].question.type == QuestionType::Information)
            diagnostics.error(
                "no-answer", name.span,
                core::said("%1 is an information text and has no answer", {inBackticks(name.text)}),
                core::said("name a question that is answered"));
    });
}

} // namespace anteroom::loading
