// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/authoring/known_values.h"

#include "core/base/said.h"

#include <algorithm>
#include <array>

namespace anteroom::authoring {

namespace {

using Kind = Completion::Kind;
using Names = std::vector<NameIndex::Name> NameIndex::*;

/// The key of the mapping `back` levels out from the innermost; lists count as part of the key they are
/// under.
std::string_view keyAt(const std::vector<Level>& levels, std::size_t back) {
    for (auto level = levels.rbegin(); level != levels.rend(); ++level)
        if (!level->isList && back-- == 0)
            return level->key;
    return {};
}

struct KeyedNames {
    std::string_view key;
    Names names;
};

constexpr std::array<KeyedNames, 16> keyedNames{{{"topic", &NameIndex::topics},
                                                 {"sensitivity", &NameIndex::sensitivities},
                                                 {"left-out", &NameIndex::sensitivities},
                                                 {"document", &NameIndex::documents},
                                                 {"options", &NameIndex::answerSets},
                                                 {"vocabulary", &NameIndex::vocabularies},
                                                 {"extends", &NameIndex::vocabularies},
                                                 {"instrument", &NameIndex::instruments},
                                                 {"criteria", &NameIndex::criteria},
                                                 {"classes", &NameIndex::classes},
                                                 {"raised", &NameIndex::findings},
                                                 {"ruled-out", &NameIndex::findings},
                                                 {"not-established", &NameIndex::findings},
                                                 {"only-raised", &NameIndex::findings},
                                                 {"urgent", &NameIndex::urgent},
                                                 {"contradictions", &NameIndex::contradictions}}};

void add(std::vector<Completion>& to, const std::vector<NameIndex::Name>& names, Kind kind = Kind::Name) {
    for (const NameIndex::Name& name : names)
        to.push_back({name.id, Message::verbatim(name.words), kind});
}

template <typename Accepts>
void addValues(std::vector<Completion>& to, const NameIndex& names, Accepts accepts) {
    for (const NameIndex::Value& value : names.values)
        if (accepts(value))
            to.push_back({value.id, Message::verbatim(value.words),
                          value.type == "computed" ? Kind::Computed : Kind::Question});
}

bool isAsked(const NameIndex::Value& value) {
    return value.rows.empty() && value.type != "computed" && value.type != "information";
}

/// In a case or answers file: the answer to the question whose key it is.
void addAnswers(std::vector<Completion>& to, const std::vector<Level>& levels, const NameIndex& names) {
    const std::string_view key = keyAt(levels, 0);
    const bool isOfQuestion = keyAt(levels, 1) == "answers";
    const std::string_view rows = isOfQuestion ? std::string_view() : keyAt(levels, 1);
    const bool isOfField = !isOfQuestion && keyAt(levels, 2) == "answers";
    const NameIndex::Value* value = isOfQuestion || isOfField ? names.find(key, rows) : nullptr;
    if (value != nullptr && value->type != "text")
        add(to, value->options, Kind::Option);
}

} // namespace

bool isCondition(const Forms& forms, const std::vector<Level>& levels) {
    return isDefinedAs(forms, "condition") || (keyAt(levels, 0) == "value" && keyAt(levels, 1) == "computed");
}

std::string_view rowsAround(const std::vector<Level>& levels) {
    const auto rows = std::find_if(levels.rbegin(), levels.rend(),
                                   [](const Level& level) { return level.key == "fields"; });
    if (rows == levels.rend())
        return {};
    const auto id = std::find_if(rows->entries.begin(), rows->entries.end(),
                                 [](const auto& entry) { return entry.first == "id"; });
    return id != rows->entries.end() ? id->second : std::string_view();
}

std::vector<Completion> knownValues(const std::vector<Level>& levels, const NameIndex& names) {
    std::vector<Completion> found;
    const std::string_view key = keyAt(levels, 0);
    const std::string_view around = keyAt(levels, 1);
    if (key == "quote" || around == "missing")
        addValues(found, names, isAsked);
    else if (key == "cases-of" && !names.id.empty())
        found.push_back({names.id, core::said("The questionnaire beside this file."), Kind::Name});
    else if (key == "options" && levels.back().isList)
        return found; // their ids are new
    else if (std::find_if(levels.begin(), levels.end(),
                          [](const Level& level) { return level.key == "answers"; }) != levels.end())
        addAnswers(found, levels, names);
    else
        for (const KeyedNames& keyed : keyedNames)
            if (keyed.key == key)
                add(found, names.*keyed.names);
    return found;
}

std::vector<Completion> knownKeys(const Forms& forms, const std::vector<Level>& levels, bool isBegun,
                                  const NameIndex& names) {
    std::vector<Completion> found;
    const std::size_t outside = isBegun ? 1 : 0; // its own key is that of a neighbour
    const std::string_view under = keyAt(levels, outside);
    const bool isSigned = isDefinedAs(forms, "reviewed");
    if (isSigned || isDefinedAs(forms, "text") || isDefinedAs(forms, "pair"))
        for (const std::string& language : names.languages)
            found.push_back({language,
                             isSigned ? core::said("A signature for what this file says in this language.")
                                      : core::said("The text in this language."),
                             Kind::Key});
    else if (under == "answers" || under == "states")
        addValues(found, names, isAsked);
    else if (const std::size_t list = under == "rows" ? outside + 1 : outside;
             keyAt(levels, list + 1) == "answers")
        addValues(found, names,
                  [&](const NameIndex::Value& value) { return value.rows == keyAt(levels, list); });
    else if (under == "missing")
        add(found, names.findings);
    else if (under == "computed" && keyAt(levels, outside + 1) == "expect")
        addValues(found, names, [](const NameIndex::Value& value) { return value.type == "computed"; });
    return found;
}

Message explanationOf(std::string_view word, Message description, const std::vector<Level>& levels) {
    static constexpr std::array<std::pair<std::string_view, core::Term>, 9> types{
        {{"yes-no", core::term("Yes or no.")},
         {"status", core::term("Now, in the past (and when) or never.")},
         {"choice", core::term("One of its options.")},
         {"choices", core::term("Any of its options.")},
         {"number", core::term("A number within a range.")},
         {"date", core::term("A day, or only its year or month.")},
         {"text", core::term("Words, with completion from a vocabulary if it has one.")},
         {"rows", core::term("A list: the same few questions for each entry.")},
         {"information", core::term("A text between the questions; nobody answers it.")}}};
    if (keyAt(levels, 0) == "type")
        for (const auto& [type, explanation] : types)
            if (type == word)
                return explanation;
    return description;
}

} // namespace anteroom::authoring
