// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/rule_names.h"

#include "core/base/said.h"
#include "core/base/text.h"

namespace anteroom {

namespace {

/// The author's words on one line.
std::string onOneLine(std::string_view text) {
    std::string line;
    for (const char letter : text) {
        const bool isBlank = letter == ' ' || letter == '\n' || letter == '\r' || letter == '\t';
        if (!isBlank)
            line += letter;
        else if (!line.empty() && line.back() != ' ')
            line += ' ';
    }
    return line;
}

/// What those who fill it in, or read what comes of it, know it by.
std::string titleOf(const Questionnaire& questionnaire, const Rule& rule, const std::string& language) {
    const QuestionnaireNames names(questionnaire, language);
    const QuestionIndex question{rule.index};
    const auto in = [&](const LocalizedText& text) { return std::string(text.in(language)); };
    switch (rule.kind) {
    case RuleKind::ShowWhen:
        return names.question(question) + (rule.field ? ": " + names.field(question, *rule.field) : "");
    case RuleKind::Computed:
        return names.question(question);
    case RuleKind::Finding:
        return in(questionnaire->findings[rule.index].title);
    case RuleKind::Urgent:
        return in(questionnaire->urgent[rule.index].title);
    case RuleKind::Contradiction:
        break;
    }
    return in(questionnaire->contradictions[rule.index].text);
}

core::Term patternOf(RuleKind kind) {
    switch (kind) {
    case RuleKind::ShowWhen:
        return core::term("question %1");
    case RuleKind::Computed:
        return core::term("computed value %1");
    case RuleKind::Finding:
        return core::term("finding %1");
    case RuleKind::Urgent:
        return core::term("urgent trigger %1");
    case RuleKind::Contradiction:
        break;
    }
    return core::term("contradiction %1");
}

} // namespace

const std::string& languageOf(const Reader& reader, const Questionnaire& questionnaire) {
    return reader.language.empty() ? questionnaire->languages.front() : reader.language;
}

std::string inQuotes(std::string_view text) { return "“" + std::string(text) + "”"; }

std::string_view nounOf(RuleKind kind) {
    switch (kind) {
    case RuleKind::ShowWhen:
        return "question";
    case RuleKind::Computed:
        return "computed value";
    case RuleKind::Finding:
        return "finding";
    case RuleKind::Urgent:
        return "urgent trigger";
    case RuleKind::Contradiction:
        break;
    }
    return "contradiction";
}

std::string idOf(const Questionnaire& questionnaire, const Rule& rule) {
    const QuestionIndex question{rule.index};
    switch (rule.kind) {
    case RuleKind::ShowWhen:
    case RuleKind::Computed: {
        const std::string& id = questionnaire.program()[question].id.str();
        return rule.field ? id + '.' + questionnaire.question(question).fields[at(*rule.field)].id.str() : id;
    }
    case RuleKind::Finding:
        return questionnaire->findings[rule.index].id.str();
    case RuleKind::Urgent:
        return questionnaire->urgent[rule.index].id.str();
    case RuleKind::Contradiction:
        break;
    }
    return questionnaire->contradictions[rule.index].id.str();
}

std::string bareNameOf(const Questionnaire& questionnaire, const Rule& rule, const Reader& reader) {
    const std::string id = idOf(questionnaire, rule);
    return reader.named == Named::ById
               ? inBackticks(id)
               : inQuotes(titleOf(questionnaire, rule, languageOf(reader, questionnaire))) + " (" + id + ')';
}

Message nameOf(const Questionnaire& questionnaire, const Rule& rule, const Reader& reader) {
    return patternOf(rule.kind).with({bareNameOf(questionnaire, rule, reader)});
}

std::string_view writtenAt(const SourceSet& sources, SourceSpan span) {
    const std::string_view text = sources[span.file].text();
    return span.end <= text.size() ? text.substr(span.begin, span.end - span.begin) : std::string_view();
}

std::string writtenAs(const Program& program, const SourceSet& sources, NodeIndex node) {
    const Instruction& instruction = program[node];
    if (!isComputed(instruction.op))
        return onOneLine(writtenAt(sources, program.span(node)));
    const std::string& id = program[instruction.question].id.str();
    if (instruction.op == Op::ComputedNumber)
        return id;
    return id + (program.options(node).contains(option::yes) ? " is yes" : " is no");
}

const char* wordsOf(Undecided::Why why) {
    switch (why) {
    case Undecided::Why::Time:
        return core::translatable("it took too long to find out");
    case Undecided::Why::Rows:
        return core::translatable("a longer list may change it");
    case Undecided::Why::Arithmetic:
        return core::translatable("its numbers are beyond what can be decided");
    case Undecided::Why::NoSolver:
        break;
    }
    return core::translatable("this Anteroom was built without a solver");
}

} // namespace anteroom
