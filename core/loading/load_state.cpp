// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loading/load_state.h"

#include "core/base/said.h"
#include "core/base/text.h"

#include <algorithm>
#include <array>

namespace anteroom::loading {

namespace {

void reportReserved(Node node, const std::string& id, Diagnostics& diagnostics) {
    diagnostics.error(
        "reserved-word", node.span(),
        core::said("%1 is a word of the condition language and cannot be an id", {inBackticks(id)}),
        core::said("add a word to it: `%1-answer`", {id}));
}

} // namespace

std::optional<QuestionId> readQuestionId(Node node, const Message& what, Diagnostics& diagnostics) {
    auto id = readId<QuestionId>(node, what, diagnostics);
    if (!id || !isReservedWord(id->str()))
        return id;
    reportReserved(node, id->str(), diagnostics);
    return std::nullopt;
}

std::optional<OptionId> readOptionId(Node node, const Message& what, Diagnostics& diagnostics) {
    auto id = readId<OptionId>(node, what, diagnostics);
    if (!id || !cannotBeOption(id->str()))
        return id;
    reportReserved(node, id->str(), diagnostics);
    return std::nullopt;
}

bool cannotBeOption(std::string_view id) {
    // Options stand after `is` and within brackets, where most words cannot be mistaken: `how-often is
    // never`.
    static constexpr std::array<std::string_view, 5> taken{"answered", "not", "in", "any", "none"};
    return std::find(taken.begin(), taken.end(), id) != taken.end();
}

void finishDiagnostics(Diagnostics& diagnostics) {
    constexpr std::string_view code = "yaml-alias";
    std::vector<SourceSpan> aliases;
    for (const Diagnostic& diagnostic : diagnostics.all())
        if (diagnostic.code == code)
            aliases.push_back(diagnostic.span);
    diagnostics.removeIf([&](const Diagnostic& diagnostic) {
        return diagnostic.code != code &&
               std::any_of(aliases.begin(), aliases.end(), [&](const SourceSpan& alias) {
                   return diagnostic.span.file == alias.file && diagnostic.span.begin >= alias.begin &&
                          diagnostic.span.end <= alias.end;
               });
    });
    diagnostics.sortByPlace();
}

bool hasErrorsSince(const Diagnostics& diagnostics, std::size_t before) {
    return std::any_of(diagnostics.all().begin() + static_cast<std::ptrdiff_t>(before),
                       diagnostics.all().end(),
                       [](const Diagnostic& diagnostic) { return diagnostic.severity == Severity::Error; });
}

void reportMisplaced(MappingReader& reader, std::string_view key, Message message, Hint hint) {
    const auto place = reader.node().find(key);
    if (!place)
        return;
    reader.has(key);
    reader.diagnostics().error("misplaced-key", reader.node().key(*place).span(), std::move(message),
                               std::move(hint));
}

} // namespace anteroom::loading
