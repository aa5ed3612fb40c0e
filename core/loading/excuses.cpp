// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loading/excuses.h"

#include <algorithm>
#include <iterator>

namespace anteroom::loading {

const Excuses::Names& Excuses::names() const {
    if (m_names)
        return *m_names;
    m_names.emplace();
    for (const DraftQuestion& question : m_draft->questions) {
        // An information text is declared for its place in the order; that it has no answer is said in words
        // of its own.
        const bool isBroken = question.isBroken || question.question.type == QuestionType::Information;
        (isBroken ? m_names->broken : m_names->known).insert(question.question.id.str());
        for (std::size_t i = 0; i < question.fields.size(); ++i)
            (question.isBroken || question.fields[i].isBroken ? m_names->broken : m_names->known)
                .insert(question.question.fields[i].id.str());
    }
    for (const DraftComputed& computed : m_draft->computed)
        (computed.syntax ? m_names->known : m_names->broken).insert(computed.value.id.str());
    return *m_names;
}

bool Excuses::hasBrokenField(const DraftQuestion& rows) const {
    return std::any_of(rows.fields.begin(), rows.fields.end(),
                       [](const DraftField& field) { return field.isBroken; });
}

bool Excuses::covers(const Syntax& syntax, SourceSpan span) const {
    collectFor(syntax);
    const auto after = std::upper_bound(
        m_spans.begin(), m_spans.end(), span.begin,
        [](std::uint32_t begin, const SourceSpan& excused) { return begin < excused.begin; });
    return after != m_spans.begin() && std::prev(after)->file == span.file &&
           span.end <= std::prev(after)->end;
}

void Excuses::collectFor(const Syntax& syntax) const {
    if (m_about == &syntax)
        return;
    m_about = &syntax;
    m_spans.clear();
    collect(syntax, m_spans);
    std::sort(m_spans.begin(), m_spans.end(),
              [](const SourceSpan& a, const SourceSpan& b) { return a.begin < b.begin; });
    for (std::size_t i = 1; i < m_spans.size(); ++i)
        m_spans[i].end = std::max(m_spans[i].end, m_spans[i - 1].end);
}

bool Excuses::isUnjudgeable(const std::string& name) const {
    // No file that is missing could give a question the name of an answer or of an operator.
    return names().broken.contains(name) ||
           (m_draft->lacksQuestions && !names().known.contains(name) && !isReservedWord(name));
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
