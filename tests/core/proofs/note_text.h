// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/notes/proof_note.h"
#include "core/base/text.h"

#include <string>

namespace anteroom::test {

inline std::string textAt(const Questionnaire& questionnaire, SourceSpan span) {
    for (const UsedText& used : questionnaire->texts)
        if (const std::string_view text = used.text->text();
            span.end <= text.size() && &used == questionnaire->texts.data())
            return std::string(text.substr(span.begin, span.end - span.begin));
    return {};
}

inline std::string nameOf(const Questionnaire& questionnaire, const Rule& rule) {
    const QuestionIndex question{rule.index};
    switch (rule.kind) {
    case RuleKind::ShowWhen:
    case RuleKind::Computed: {
        const std::string id = questionnaire.program()[question].id.str();
        const std::string name =
            rule.field ? id + "." + questionnaire.question(question).fields[at(*rule.field)].id.str() : id;
        return (rule.kind == RuleKind::ShowWhen ? "show-when of " : "value of ") + name;
    }
    case RuleKind::Finding:
        return questionnaire->findings[rule.index].id.str();
    case RuleKind::Urgent:
        return questionnaire->urgent[rule.index].id.str();
    case RuleKind::Contradiction:
        return questionnaire->contradictions[rule.index].id.str();
    }
    return {};
}

/// "never raised: high [score > 10] because [score > 10]".
inline std::string noteText(const Questionnaire& questionnaire, const ProofNote& note) {
    static const char* const words[]{"never shown",     "never raised", "always raised", "never ruled out",
                                     "never true",      "always true",  "implies",       "come together",
                                     "idle part",       "idle option",  "band gap",      "band overlap",
                                     "hidden negation", "undecided"};
    std::string text = words[static_cast<std::size_t>(note.proved)];
    if (note.proved == Proved::Undecided)
        text += std::string(" (") + words[static_cast<std::size_t>(note.about)] + ", " +
                std::to_string(static_cast<int>(*note.why)) + ")";
    text += note.isOfDoubt ? " but for doubt:" : ":";
    if (note.rule)
        text += " " + nameOf(questionnaire, *note.rule);
    if (note.option) {
        const Question& whole = questionnaire.question(note.option->question);
        const Question& asked = note.option->field ? whole.fields[at(*note.option->field)] : whole;
        text += " " + asked.id.str() + "=" + asked.options[note.option->from].id.str();
    } else {
        text += " [" + textAt(questionnaire, note.span) + "]";
    }
    if (note.other)
        text += " " + nameOf(questionnaire, *note.other);
    for (const Rule& alike : note.alike)
        text += " and " + nameOf(questionnaire, alike);
    if (note.value)
        text += " at " + formatNumber(*note.value);
    if (!note.clash.empty())
        text += " because";
    for (const ClashPart& part : note.clash) {
        if (part.bounds)
            text += " " + formatNumber(part.bounds->low) + " to " + formatNumber(part.bounds->high) + " of";
        if (part.allowedBy)
            text += " allowed";
        text += " [" + textAt(questionnaire, part.span) + "]";
        if (part.showWhenOf)
            text += " of " + questionnaire.program()[*part.showWhenOf].id.str();
    }
    return text;
}

} // namespace anteroom::test
