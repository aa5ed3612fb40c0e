// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/authoring/missing_option.h"

#include "core/authoring/tree_path.h"
#include "core/authoring/tree_words.h"
#include "core/authoring/yaml_edits.h"
#include "core/authoring/yaml_text.h"
#include "core/base/said.h"
#include "core/base/text.h"
#include "core/expression/syntax.h"
#include "core/loading/load_state.h"

#include <algorithm>

namespace anteroom::authoring {

namespace {

/// Which question or field a condition asks about, and for which answer.
struct Asked {
    std::string rows; ///< the list of which it is a field; empty for a question
    std::string subject;
    std::string option;
};

std::optional<Asked> askedAt(const Syntax& syntax, SourceSpan word, const std::string& rows) {
    for (const Syntax::Word& one : syntax.words)
        if (one.span == word && syntax.operands[0]->kind == Syntax::Kind::Name)
            return Asked{rows, syntax.operands[0]->text, one.text};
    const bool isOverRows = syntax.kind == Syntax::Kind::OverRows;
    for (std::size_t i = isOverRows ? 1 : 0; i < syntax.operands.size(); ++i)
        if (auto asked = askedAt(*syntax.operands[i], word, isOverRows ? syntax.operands[0]->text : rows))
            return asked;
    return std::nullopt;
}

std::optional<Node> withId(Node list, std::string_view id) {
    for (std::uint32_t i = 0; list.isSequence() && i < list.size(); ++i)
        if (scalarOf(list[i], "id") == id)
            return list[i];
    return std::nullopt;
}

/// Below a section or group.
std::optional<Node> questionIn(Node holder, std::string_view id) {
    const auto questions = valueOf(holder, "questions");
    if (!questions || !questions->isSequence())
        return std::nullopt;
    if (const auto found = withId(*questions, id))
        return found;
    for (std::uint32_t i = 0; i < questions->size(); ++i)
        if (const auto found = questionIn((*questions)[i], id))
            return found;
    return std::nullopt;
}

std::optional<Node> questionOf(Node root, std::string_view id) {
    const auto sections = valueOf(root, "sections");
    for (std::uint32_t i = 0; sections && sections->isSequence() && i < sections->size(); ++i)
        if (const auto found = questionIn((*sections)[i], id))
            return found;
    return std::nullopt;
}

/// The list from which the question takes its options, where that stands in the same file.
std::optional<Node> optionsOf(Node root, Node question) {
    const auto options = valueOf(question, "options");
    const auto sets = valueOf(root, "answer-sets");
    if (!options || !options->isScalar())
        return options;
    return sets ? valueOf(*sets, options->scalar()) : std::nullopt;
}

bool isOptionId(const std::string& id) {
    return isIdText(id) && !loading::cannotBeOption(id) && yamlText(id) == id;
}

/// "at-home" as a person reads it: "At home".
std::string readable(std::string id) {
    std::replace(id.begin(), id.end(), '-', ' ');
    id.front() = static_cast<char>(id.front() - 'a' + 'A');
    return id;
}

} // namespace

std::optional<Fix> addedOption(const Diagnostic& unknownOption, const TextTrees& trees) {
    const FileIndex file = unknownOption.span.file;
    const Document* tree = trees.find(file);
    const std::vector<Node> path = tree ? pathTo(tree->root(), unknownOption.span) : std::vector<Node>();
    if (path.empty() || !path.back().isScalar())
        return std::nullopt;
    Diagnostics reportedBefore;
    const auto condition = parseExpression(path.back(), reportedBefore);
    const auto asked = condition ? askedAt(*condition, unknownOption.span, {}) : std::nullopt;
    if (!asked || !isOptionId(asked->option))
        return std::nullopt;

    auto question = questionOf(tree->root(), asked->rows.empty() ? asked->subject : asked->rows);
    if (question && !asked->rows.empty()) {
        const auto fields = valueOf(*question, "fields");
        const auto field = fields ? withId(*fields, asked->subject) : std::nullopt;
        question = field ? field : questionOf(tree->root(), asked->subject);
    }
    const auto options = question ? optionsOf(tree->root(), *question) : std::nullopt;
    if (!options || !options->isSequence() || options->size() == 0)
        return std::nullopt;

    const std::string_view source = tree->source().text();
    const Node last = (*options)[options->size() - 1];
    const bool endsExclusive = scalarOf(last, "exclusive") == "yes";
    const std::string item = "{id: " + asked->option + ", text: " + yamlText(readable(asked->option)) + "}";
    return Fix{
        core::said("Add the option %1 to %2", {inBackticks(asked->option), inBackticks(asked->subject)}),
        {insertedItem(*options, options->size() - (endsExclusive ? 1 : 0), item, source)}};
}

} // namespace anteroom::authoring
