// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/diagnostic.h"
#include "core/document/mapping_reader.h"
#include "core/loading/translations.h"
#include "core/loading/unreviewed_texts.h"
#include "core/questionnaire/localized_text.h"

#include <string>
#include <string_view>
#include <vector>

namespace anteroom::loading {

/// The languages of one file.
struct FileLanguages {
    /// Those that the questionnaire offers, and each text should be in; none where they could not all be
    /// read: a text may be in any then, and none is missed.
    std::vector<std::string> offered;
    std::string plain;      ///< of plain strings
    bool speaksAny = false; ///< maps may have others than those offered
    /// A qualified translator signed for what this file says in them.
    std::vector<std::string> reviewed{};
};

/// Translations from outside of the files that the texts stand in, and which translations of either kind
/// nobody has signed for.
struct TextTranslations {
    Translations given;
    UnreviewedTexts unreviewed;
};

/// Reads the texts of one file: a string, or a map from language to string. What a text lacks is taken from
/// the translations; its own words win.
/// Codes: unknown-language, missing-translation (warning), control-character, text-cut (warning), and those
/// of readString.
class TextReader {
public:
    /// Both outlive the reader.
    TextReader(FileLanguages languages, TextTranslations& translations, Diagnostics& diagnostics)
        : m_languages(std::move(languages)), m_translations(&translations), m_diagnostics(&diagnostics) {}

    /// `what` names it in messages: "the title". Empty where it cannot be read.
    LocalizedText read(Node node, const Message& what) const;
    LocalizedText required(MappingReader& reader, std::string_view key) const;
    LocalizedText optional(MappingReader& reader, std::string_view key) const;
    /// Of a document, a medicine's class: may be translated, but keeps its own language as a rule.
    LocalizedText requiredName(MappingReader& reader, std::string_view key) const;
    /// A heading of a document: as it was published, unless a map says it in other languages.
    LocalizedText published(Node node, const Message& what) const;
    /// Of a unit: `mmHg` is the same in every language, and so is any other plain string that nobody
    /// translated; a map names them all.
    LocalizedText unit(MappingReader& reader) const;

    /// A string in no language in particular (a name); empty where it is absent or cannot be read.
    std::string plainString(MappingReader& reader, std::string_view key) const;
    std::string requiredPlainString(MappingReader& reader, std::string_view key,
                                    std::string_view example = "...") const;

private:
    LocalizedText readAny(Node node, const Message& what) const;
    LocalizedText readMap(Node map, const Message& what) const;
    std::string readOne(Node node, const Message& what) const;
    void translate(LocalizedText& text) const;
    void warnOfMissing(const LocalizedText& text, Node node, const Message& what) const;

    FileLanguages m_languages;
    TextTranslations* m_translations;
    Diagnostics* m_diagnostics;
};

/// Whether `tag` has the form of a language tag: "en", "pt-BR".
bool isLanguageTag(std::string_view tag);

/// "`en` and `es`".
Message listedLanguages(const std::vector<std::string>& languages);

} // namespace anteroom::loading
