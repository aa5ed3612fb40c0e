// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/notes/naming.h"

#include "core/base/text.h"
#include "core/expression/phrases.h"
#include "core/expression/words.h"
#include "core/session/answer_text.h"

#include <utility>

namespace anteroom {

namespace {

constexpr std::size_t longestByTitle = 160; ///< characters of a condition within a sentence

/// At the end of a word, or of a character of a long one.
std::string shortened(const std::string& text, std::size_t most) {
    if (characterCount(text) <= most)
        return text;
    std::size_t end = 0;
    std::size_t lastBlank = 0;
    for (std::size_t characters = 0; characters < most; ++characters) {
        if (text[end] == ' ')
            lastBlank = end;
        end += codePointAt(text, end).bytes;
    }
    return text.substr(0, lastBlank > 0 ? lastBlank : end) + " …";
}

/// Its quotation marks as they are within others.
std::string withInnerQuotes(std::string text) {
    for (const auto& [outer, inner] : {std::pair("“", "‘"), std::pair("”", "’")})
        for (std::size_t at = 0; (at = text.find(outer, at)) != std::string::npos;)
            text.replace(at, std::string_view(outer).size(), inner);
    return text;
}

/// What is looked at by the condition that every required field of a row is given, or by a part of it: nobody
/// wrote that one.
std::optional<QuestionIndex> listThatIsGiven(const Program& program, NodeIndex node) {
    if (program[node].op == Op::IsGiven)
        return program[node].question;
    std::optional<QuestionIndex> found;
    for (const NodeIndex operand : program.operands(node))
        if (!found)
            found = listThatIsGiven(program, operand);
    return found;
}

} // namespace

Naming::Naming(const Questionnaire& questionnaire, const SourceSet& sources, Reader reader)
    : m_questionnaire(questionnaire), m_sources(sources), m_reader(std::move(reader)),
      m_names(questionnaire, language()) {}

std::string Naming::question(QuestionIndex question, std::optional<FieldIndex> field) const {
    if (isByTitle())
        return inQuotes(m_names.question(question) + (field ? ": " + m_names.field(question, *field) : ""));
    const Program::Slot& slot = m_questionnaire.program()[question];
    return inBackticks(field ? slot.id.str() + '.' + slot.fields[at(*field)].id.str() : slot.id.str());
}

std::string Naming::written(NodeIndex node) const {
    if (!isByTitle())
        return '`' + writtenAs(m_questionnaire.program(), m_sources, node) + '`';
    const std::string words = shortened(inWordsOf(node), longestByTitle);
    const bool isQuoted =
        words.starts_with("“") && words.find("”") + std::string_view("”").size() == words.size();
    return isQuoted ? words : inQuotes(withInnerQuotes(words));
}

std::string Naming::inWordsOf(NodeIndex node) const {
    const Program& program = m_questionnaire.program();
    const auto given = program.inBody(node) ? listThatIsGiven(program, node) : std::nullopt;
    return given ? expression::fill(expression::phrasesFor(language()).isAnswered, {m_names.question(*given)})
                 : inWords(program, node, m_names);
}

std::string Naming::answer(QuestionIndex question, const Answer& answer) const {
    const Question& asked = m_questionnaire.question(question);
    return (isByTitle() ? m_names.question(question) : asked.id.str()) + ": " +
           answerText(asked, answer, language());
}

} // namespace anteroom
