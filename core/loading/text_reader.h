// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/diagnostic.h"
#include "core/document/mapping_reader.h"
#include "core/questionnaire/localized_text.h"

#include <string>
#include <string_view>
#include <vector>

namespace anteroom::loading {

/// Reads the texts of one file: a string, or a map from language to string.
/// Codes: unknown-language, missing-translation (warning), control-character, and those of readString.
class TextReader {
public:
    /// `languages`: those that the questionnaire offers; the first is that of plain strings, unless a library
    /// names its own. A library may speak languages that the questionnaire does not offer.
    TextReader(std::vector<std::string> languages, Diagnostics& diagnostics);
    static TextReader forLibrary(std::vector<std::string> languages, std::string plainLanguage,
                                 Diagnostics& diagnostics);
    /// Where the languages could not all be read: a text may be in any, and none is missed.
    static TextReader forAnyLanguage(std::string plainLanguage, Diagnostics& diagnostics);

    /// `what` names it in messages: "the title". Empty where it cannot be read.
    LocalizedText read(Node node, std::string_view what) const;
    LocalizedText required(MappingReader& reader, std::string_view key) const;
    LocalizedText optional(MappingReader& reader, std::string_view key) const;
    /// Of a document, a medicine's class: may be translated, but keeps its own language as a rule.
    LocalizedText requiredName(MappingReader& reader, std::string_view key) const;
    /// Of a unit: `mmHg` is the same in every language, and so is any other plain string; a map names them
    /// all.
    LocalizedText unit(MappingReader& reader) const;

    /// A string in no language in particular (a name); empty where it is absent or cannot be read.
    std::string plainString(MappingReader& reader, std::string_view key) const;
    std::string requiredPlainString(MappingReader& reader, std::string_view key,
                                    std::string_view example = "...") const;

private:
    LocalizedText readAny(Node node, std::string_view what) const;
    LocalizedText readMap(Node map, std::string_view what) const;
    std::string readOne(Node node, std::string_view what) const;
    bool isOffered(std::string_view language) const;

    std::vector<std::string> m_languages;
    std::string m_plainLanguage;
    bool m_speaksAny = false;
    Diagnostics* m_diagnostics;
};

/// Whether `tag` has the form of a language tag: "en", "pt-BR".
bool isLanguageTag(std::string_view tag);

} // namespace anteroom::loading
