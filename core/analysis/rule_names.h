// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/proof.h"
#include "core/analysis/rules.h"
#include "core/base/message.h"

#include <string>
#include <string_view>

namespace anteroom {

/// How questions, options and rules are named.
enum class Named : std::uint8_t {
    ById,   ///< `score`: for who works on the text
    ByTitle ///< “Score” (score): as those who fill it in know it, with the id that finds the line
};

/// Who reads what is said of a questionnaire.
struct Reader {
    Reader(Named how, std::string in = {}) : named(how), language(std::move(in)) {}

    Named named;
    /// Of titles, answers and conditions in words, as far as they are in it. Empty: the questionnaire's
    /// first.
    std::string language;
};
/// What it comes to of one questionnaire.
const std::string& languageOf(const Reader& reader, const Questionnaire& questionnaire);

/// “Score”
std::string inQuotes(std::string_view text);

/// "finding", "urgent trigger"; of a show-when "question".
std::string_view nounOf(RuleKind kind);

/// The id by which an author knows it; of a field "medicines.dose".
std::string idOf(const Questionnaire& questionnaire, const Rule& rule);

/// "`sleep`", "“Trouble sleeping” (sleep)"; of a question its label.
std::string bareNameOf(const Questionnaire& questionnaire, const Rule& rule, const Reader& reader);
/// "finding `sleep`", "finding “Trouble sleeping” (sleep)".
Message nameOf(const Questionnaire& questionnaire, const Rule& rule, const Reader& reader);

/// What the author wrote there. Empty where the span is not of that text.
std::string_view writtenAt(const SourceSet& sources, SourceSpan span);

/// A condition or number in its author's words, on one line. What is computed is known by its name: its span
/// may be that of what it is made of.
std::string writtenAs(const Program& program, const SourceSet& sources, NodeIndex node);

/// "it took too long to find out": goes on a sentence that says what is not known. A pattern for a Message.
const char* wordsOf(Undecided::Why why);

} // namespace anteroom
