// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/loading/rule_checks.h"

#include <algorithm>
#include <set>

namespace anteroom::loading {

namespace {

bool isWithin(const QuestionnaireDraft& draft, std::size_t question, std::size_t gate) {
    for (auto around = draft.questions[question].gate; around; around = draft.gates[*around].parent)
        if (*around == gate)
            return true;
    return false;
}

void warnLater(const Syntax& name, const std::string& later, Diagnostics& diagnostics) {
    const bool isDirect = name.text == later;
    diagnostics.warning("asked-later", name.span,
                        isDirect ? inBackticks(later) + " is asked later than what it decides about"
                                 : inBackticks(name.text) + " looks at `" + later + "`, which is asked later",
                        "ask it first: until it is answered, this waits");
}

class LaterCheck {
public:
    LaterCheck(const NameTable& names, Diagnostics& diagnostics)
        : m_names(names), m_diagnostics(diagnostics) {}

    void gate(std::size_t index) {
        const DraftGate& gate = m_names.draft().gates[index];
        if (!gate.syntax)
            return;
        forEachName(*gate.syntax, [&](const Syntax& name) {
            std::set<std::string> seen;
            if (const auto later = laterThan(name.text, gate.firstQuestion, index, seen))
                warnLater(name, *later, m_diagnostics);
        });
    }

    void fields(const DraftQuestion& rows) {
        for (std::size_t i = 0; i < rows.fields.size(); ++i) {
            if (!rows.fields[i].gate)
                continue;
            forEachName(*rows.fields[i].gate, [&](const Syntax& name) {
                for (std::size_t later = i + 1; later < rows.fields.size(); ++later)
                    if (rows.question.fields[later].id.str() == name.text)
                        warnLater(name, name.text, m_diagnostics);
            });
        }
    }

private:
    /// The question after `first` at which `name` looks, itself or through computed values. Within the gate
    /// it is a circle, which is reported as such.
    std::optional<std::string> laterThan(const std::string& name, std::size_t first, std::size_t gate,
                                         std::set<std::string>& seen) {
        if (!seen.insert(name).second)
            return std::nullopt;
        if (const auto question = m_names.question(name)) {
            const bool isLater = *question > first && !isWithin(m_names.draft(), *question, gate);
            return isLater ? std::optional(name) : std::nullopt;
        }
        std::optional<std::string> later;
        if (const Syntax* value = m_names.computed(name))
            forEachName(*value, [&](const Syntax& inner) {
                if (!later)
                    later = laterThan(inner.text, first, gate, seen);
            });
        return later;
    }

    const NameTable& m_names;
    Diagnostics& m_diagnostics;
};

} // namespace

NameTable::NameTable(const QuestionnaireDraft& draft) : m_draft(&draft) {
    for (std::size_t i = 0; i < draft.questions.size(); ++i)
        m_questions.emplace(draft.questions[i].question.id.str(), i);
    for (const DraftComputed& computed : draft.computed)
        if (computed.syntax)
            m_computed.emplace(computed.value.id.str(), computed.syntax.get());
}

std::optional<std::size_t> NameTable::question(const std::string& name) const {
    const auto found = m_questions.find(name);
    return found != m_questions.end() ? std::optional(found->second) : std::nullopt;
}

const Syntax* NameTable::computed(const std::string& name) const {
    const auto found = m_computed.find(name);
    return found != m_computed.end() ? found->second : nullptr;
}

void forEachName(const Syntax& syntax, const std::function<void(const Syntax& name)>& visit) {
    if (syntax.kind == Syntax::Kind::Name)
        visit(syntax);
    for (const auto& operand : syntax.operands)
        forEachName(*operand, visit);
}

void checkAskedLater(const NameTable& names, Diagnostics& diagnostics) {
    LaterCheck check(names, diagnostics);
    for (std::size_t i = 0; i < names.draft().gates.size(); ++i)
        check.gate(i);
    for (const DraftQuestion& question : names.draft().questions)
        check.fields(question);
}

void checkInformationNamed(const Syntax& syntax, const NameTable& names, Diagnostics& diagnostics) {
    forEachName(syntax, [&](const Syntax& name) {
        const auto question = names.question(name.text);
        if (question && names.draft().questions[*question].question.type == QuestionType::Information)
            diagnostics.error("no-answer", name.span,
                              inBackticks(name.text) + " is an information text and has no answer",
                              "name a question that is answered");
    });
}

} // namespace anteroom::loading
