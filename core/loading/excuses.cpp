// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loading/excuses.h"

#include <algorithm>

namespace anteroom::loading {

Excuses::Excuses(const QuestionnaireDraft& draft) : m_lacksQuestions(draft.lacksQuestions) {
    for (const DraftQuestion& question : draft.questions) {
        // An information text is declared for its place in the order; that it has no answer is said in words
        // of its own.
        const bool isBroken = question.isBroken || question.question.type == QuestionType::Information;
        (isBroken ? m_broken : m_known).insert(question.question.id.str());
        for (std::size_t i = 0; i < question.fields.size(); ++i)
            (question.isBroken || question.fields[i].isBroken ? m_broken : m_known)
                .insert(question.question.fields[i].id.str());
    }
    for (const DraftComputed& computed : draft.computed)
        (computed.syntax ? m_known : m_broken).insert(computed.value.id.str());
}

bool Excuses::hasBrokenField(const DraftQuestion& rows) const {
    return std::any_of(rows.fields.begin(), rows.fields.end(),
                       [](const DraftField& field) { return field.isBroken; });
}

bool Excuses::covers(const Syntax& syntax, SourceSpan span) const {
    std::vector<SourceSpan> spans;
    collect(syntax, spans);
    return std::any_of(spans.begin(), spans.end(), [&](const SourceSpan& excused) {
        return excused.file == span.file && excused.begin <= span.begin && span.end <= excused.end;
    });
}

bool Excuses::isUnjudgeable(const std::string& name) const {
    // No file that is missing could give a question the name of an answer or of an operator.
    return m_broken.contains(name) || (m_lacksQuestions && !m_known.contains(name) && !isReservedWord(name));
}

bool Excuses::namesUnjudgeable(const Syntax& syntax) const {
    if (syntax.kind == Syntax::Kind::Name)
        return isUnjudgeable(syntax.text);
    return std::any_of(syntax.operands.begin(), syntax.operands.end(),
                       [this](const auto& operand) { return namesUnjudgeable(*operand); });
}

void Excuses::collect(const Syntax& syntax, std::vector<SourceSpan>& spans) const {
    switch (syntax.kind) {
    case Syntax::Kind::Name:
    case Syntax::Kind::Is:
    case Syntax::Kind::In:
    case Syntax::Kind::Includes:
    case Syntax::Kind::IsAnswered:
    case Syntax::Kind::Compare:
        if (namesUnjudgeable(syntax))
            spans.push_back(syntax.span);
        return;
    case Syntax::Kind::OverRows:
        if (namesUnjudgeable(*syntax.operands.front()))
            spans.push_back(syntax.span);
        break;
    default:
        break;
    }
    for (const auto& operand : syntax.operands)
        collect(*operand, spans);
}

} // namespace anteroom::loading
