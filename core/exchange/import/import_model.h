// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/source_text.h"
#include "core/questionnaire/localized_text.h"

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

// What a FHIR Questionnaire says, in the shape of ours and not yet written.
namespace anteroom::fhir {

struct ImportedOption {
    std::string id;
    LocalizedText text;
    std::string name; ///< what it is called without its prefix; empty: as its text
    std::string system;
    std::string code; ///< of a coding; of any other answer the answer itself
    bool exclusive = false;
    bool madeUp = false; ///< "Other", which stands in no form
    std::optional<double> score;
};

/// One enableWhen.
struct ImportedCondition {
    std::string question; ///< a linkId
    std::string relation; ///< "exists", "=", ...
    std::string kind;     ///< "Boolean", "Coding", "Integer", ...
    std::string system;
    std::string value;              ///< of a coding its code, otherwise what it is called
    bool isCalled = false;          ///< a coding without a code
    std::vector<std::string> units; ///< of a quantity: its unit's name and code, as far as given
    SourceSpan span;
};

/// The enableWhen of one item, and how they go together.
struct ImportedGate {
    std::vector<ImportedCondition> conditions;
    bool any = false;
    std::string written; ///< in the condition language; then there are no conditions
    std::string linkId;  ///< the item that has it
};

/// Whose the questions of a group are, where they come from an instrument.
struct ImportedInstrument {
    LocalizedText title;
    std::string source; ///< may be empty
    std::string license;
};

enum class ImportedKind { YesNo, Status, Choice, Choices, Number, Date, Text, Rows, Information, Group };

struct ImportedItem {
    ImportedKind kind = ImportedKind::Group;
    std::string linkId;
    std::string id;
    std::string rows; ///< linkId of the rows that it is a field of; empty: of none
    SourceSpan span;
    LocalizedText text, label, help, staffNote, introduction, unit, row, none;
    std::string unitCode; ///< Number: of a foreign unit, "[lb_av]"
    bool required = false;
    bool repeats = false;                 ///< asked as often as there are answers, and no list yet
    bool whenPast = false;                ///< Status
    int decimals = 0;                     ///< Number
    std::string low, high;                ///< Number and Date; high may be "today"
    bool lowMadeUp = false;               ///< Number: nothing says how low it may be
    bool highMadeUp = false;              ///< Number: nothing says how high it may be
    std::string usualLow, usualHigh;      ///< Number
    std::string secondUnit, secondFactor; ///< Number; both or none
    int lines = 1;                        ///< Text
    std::string vocabulary;               ///< Text: its id
    std::vector<std::pair<std::string, std::string>> keys; ///< written as they are: {"safety", "yes"}
    std::vector<ImportedOption> options;
    std::vector<ImportedGate> gates;              ///< all must hold
    std::vector<ImportedItem> children;           ///< of a group; the fields of rows
    std::optional<ImportedInstrument> instrument; ///< Group
    std::vector<std::string> remarks;             ///< comments in the YAML
};

struct ImportedEntry {
    std::string name, code;
    std::vector<std::string> also, brands;
    std::vector<std::string> classes;
};

struct ImportedVocabulary {
    std::string id;
    LocalizedText title;
    std::vector<std::pair<std::string, LocalizedText>> classes;
    std::vector<ImportedEntry> entries;
};

/// A finding, or whatever else stands beside the questions.
struct ImportedRule {
    std::string key; ///< under which it stands: "findings"
    std::string id;
    std::string list;               ///< of criteria: the library that they are in
    std::string name;               ///< for messages: "finding 3 `poor-sleep`"
    SourceSpan span;                ///< where it comes from
    std::vector<std::string> lines; ///< of YAML, as under a key without indentation
};

/// Somebody's signature for translations.
struct ImportedSignature {
    std::string language, by, on, scope;
    std::map<std::string, std::string> texts; ///< original to translation
};

struct ImportedQuestionnaire {
    std::string id, version, url, license;
    LocalizedText title, description;
    std::string language;               ///< of the strings of the resource
    std::vector<std::string> languages; ///< the first is that of plain strings in our YAML
    std::vector<ImportedSignature> signatures;
    std::vector<ImportedItem> sections; ///< of kind Group
    std::vector<ImportedVocabulary> vocabularies;
    std::vector<ImportedRule> rules;
};

} // namespace anteroom::fhir
