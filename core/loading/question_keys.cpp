// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loading/question_keys.h"

#include "core/base/said.h"
#include "core/base/text.h"
#include "core/loading/id_registry.h"
#include "core/loading/load_state.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <vector>

namespace anteroom::loading {

namespace {

using enum QuestionType;

constexpr std::array<std::string_view, 9> typeWords{"yes-no", "status", "choice", "choices",    "number",
                                                    "date",   "text",   "rows",   "information"};

struct TypedKey {
    std::string_view key;
    std::vector<QuestionType> types;
    bool inFields = true; ///< false: goes with a question of its own, not with a field of rows
};

const std::vector<TypedKey>& typedKeys() {
    static const std::vector<QuestionType> answered{YesNo, Status, Choice, Choices, Number, Date, Text, Rows};
    static const std::vector<TypedKey> keys{
        {"when", {Status}},
        {"options", {Choice, Choices}},
        {"unit", {Number}},
        {"range", {Number, Date}},
        {"usual", {Number}},
        {"decimals", {Number}},
        {"also-in", {Number}},
        {"partial", {Date}},
        {"lines", {Text}},
        {"vocabulary", {Text}},
        {"fields", {Rows}},
        {"row", {Rows}},
        {"none", {Rows}},
        {"measured", {YesNo, Choice, Number, Rows}, false},
        {"label", answered},
        {"help", answered},
        {"staff-note", answered},
        {"required", answered},
        {"not-sure", answered},
        {"prefer-not-to-say", answered},
        {"summary", answered, false},
        {"safety", answered, false},
        {"sensitivity", answered, false},
        {"ask-anew", answered, false},
        {"ask", {YesNo, Status, Choice, Choices, Number, Date, Text, Rows, Information}, false},
    };
    return keys;
}

Message goesWith(const TypedKey& key) {
    const std::string quoted = "`" + std::string(key.key) + "`";
    if (key.types.size() >= typeWords.size() - 1)
        return core::said("%1 goes with questions that are answered, not with information texts", {quoted});
    std::vector<std::string> words;
    for (const QuestionType type : key.types)
        words.emplace_back(typeWord(type));
    return core::said("%1 goes with %2 questions only", {quoted, core::allOf(words)});
}

/// Whoever writes more than yes or no there means a condition.
Hint whenHint(Node question) {
    Hint hint(core::said("the condition under which a question is shown is `show-when`"));
    const Node when = question[*question.find("when")];
    if (when.isScalar() && when.scalar().find(' ') != std::string_view::npos && !question.find("show-when"))
        hint.replacement = "show-when";
    return hint;
}

} // namespace

std::string_view typeWord(QuestionType type) { return typeWords[static_cast<std::size_t>(type)]; }

std::optional<QuestionType> typeOfWord(std::string_view word) {
    const auto found = std::find(typeWords.begin(), typeWords.end(), word);
    if (found == typeWords.end())
        return std::nullopt;
    return static_cast<QuestionType>(found - typeWords.begin());
}

Hint typeHint(std::string_view typed, const Diagnostics& soFar) {
    Hint near = didYouMean(typed, {typeWords.begin(), typeWords.end()}, soFar);
    if (!near.empty())
        return near;
    return core::said("the types are %1",
                      {core::allOf(std::vector<std::string>(typeWords.begin(), typeWords.end()))});
}

void reportKeysOfOtherTypes(MappingReader& question, std::optional<QuestionType> type, bool isField) {
    for (const TypedKey& key : typedKeys()) {
        if (!type) {
            question.optional(key.key);
            continue;
        }
        const bool goes = std::find(key.types.begin(), key.types.end(), *type) != key.types.end();
        if ((goes && (key.inFields || !isField)) || !question.node().find(key.key))
            continue;
        if (goes)
            reportMisplaced(
                question, key.key,
                core::said("%1 goes with the rows question, not with its fields", {inBackticks(key.key)}));
        else
            reportMisplaced(question, key.key, goesWith(key),
                            key.key == "when" ? whenHint(question.node()) : Hint());
    }
}

} // namespace anteroom::loading
