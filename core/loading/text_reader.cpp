// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loading/text_reader.h"

#include "core/base/said.h"
#include "core/base/text.h"
#include "core/loading/control_characters.h"

#include <algorithm>

namespace anteroom::loading {

namespace {

Message quotedKey(std::string_view key) { return Message::verbatim("`" + std::string(key) + "`"); }

bool contains(const std::vector<std::string>& languages, std::string_view language) {
    return std::find(languages.begin(), languages.end(), language) != languages.end();
}

} // namespace

Message listedLanguages(const std::vector<std::string>& languages) {
    std::vector<std::string> quoted;
    quoted.reserve(languages.size());
    for (const std::string& language : languages)
        quoted.push_back("`" + language + "`");
    return core::allOf(quoted);
}

std::string TextReader::readOne(Node node, const Message& what) const {
    std::string text = readString(node, what, *m_diagnostics).value_or("");
    if (const auto at = firstControlCharacter(text)) {
        m_diagnostics->error(
            "control-character", node.spanWithin(static_cast<std::uint32_t>(*at), 1),
            controlCharacterIn(what, std::string_view(text).substr(*at)),
            {core::said("remove it"), "",
             node.spanWithin(static_cast<std::uint32_t>(*at), codePointAt(text, *at).bytes)});
        return {};
    }
    // An author comments with a blank after the sign, and means a number where there is none.
    if (const auto comment = node.comment();
        comment && comment->text.find_first_of(" \t") != 1 && comment->text.size() > 1)
        m_diagnostics->warning("text-cut", comment->span,
                               core::said("what follows ` #` is a comment, and is left out of %1", {what}),
                               core::said("put the text in quotes if it belongs to it"));
    return text;
}

void TextReader::translate(LocalizedText& text) const {
    UnreviewedTexts& unreviewed = m_translations->unreviewed;
    for (const auto& [language, own] : text.all())
        if (language != m_languages.plain && !contains(m_languages.reviewed, language))
            unreviewed.add(language, own);
    for (const Translations::Found& found : m_translations->given.forMissing(text, m_languages.offered)) {
        if (text.has(found.language))
            continue; // from two of its languages
        if (!found.translation->isReviewed)
            unreviewed.add(found.language, found.translation->text);
        text.add(found.language, found.translation->text);
    }
}

LocalizedText TextReader::readAny(Node node, const Message& what) const {
    LocalizedText text;
    if (node.isMapping())
        text = readMap(node, what);
    else if (std::string plain = readOne(node, what); !plain.empty())
        text.add(m_languages.plain, std::move(plain));
    translate(text);
    return text;
}

void TextReader::warnOfMissing(const LocalizedText& text, Node node, const Message& what) const {
    std::vector<std::string> missing;
    for (const std::string& language : m_languages.offered)
        if (!text.has(language))
            missing.push_back(language);
    if (missing.empty())
        return;
    Message hint = node.isMapping() ? core::said("add `%1: ...`", {missing.front()})
                                    : core::said("write it as a map: {%1: ..., %2: ...}",
                                                 {m_languages.plain, missing.front()});
    if (const std::string* file = m_translations->given.fileInto(missing.front()))
        hint = core::said("%1, or add it to %2", {hint, inBackticks(*file)});
    m_diagnostics->warning("missing-translation", node.span(),
                           core::said("%1 is not translated into %2: %3",
                                      {what, listedLanguages(missing), inBackticks(text.original())}),
                           std::move(hint));
}

LocalizedText TextReader::read(Node node, const Message& what) const {
    const std::size_t problemsBefore = m_diagnostics->size();
    LocalizedText text = readAny(node, what);
    // What was reported would only be buried by a list of missing translations; and so would a file of
    // translations that cannot be read.
    if (m_diagnostics->size() == problemsBefore && !m_translations->given.isIncomplete)
        warnOfMissing(text, node, what);
    return text;
}

LocalizedText TextReader::readMap(Node map, const Message& what) const {
    LocalizedText text;
    for (std::uint32_t i = 0; i < map.size(); ++i) {
        const Node key = map.key(i);
        const std::string language(key.scalar());
        const bool isKnown =
            m_languages.speaksAny ? isLanguageTag(language) : contains(m_languages.offered, language);
        if (!isKnown) {
            const Message hint =
                m_languages.speaksAny
                    ? core::said("write a language tag such as en, es or pt-BR")
                    : core::said("the languages are %1", {listedLanguages(m_languages.offered)});
            m_diagnostics->error(
                "unknown-language", key.span(),
                m_languages.speaksAny
                    ? core::said("%1 is not a language tag", {inBackticks(language)})
                    : core::said("%1 is not one of this questionnaire's languages", {inBackticks(language)}),
                core::said("%1; a text is a string, or a map from language to string", {hint}));
            continue;
        }
        if (std::string one = readOne(map[i], what); !one.empty())
            text.add(language, std::move(one));
    }
    if (map.size() == 0)
        m_diagnostics->error("wrong-type", map.span(), core::said("%1 is empty", {what}),
                             core::said("write the text"));
    return text;
}

LocalizedText TextReader::required(MappingReader& reader, std::string_view key) const {
    const auto node = reader.required(key);
    return node ? read(*node, quotedKey(key)) : LocalizedText();
}

LocalizedText TextReader::optional(MappingReader& reader, std::string_view key) const {
    const auto node = reader.optional(key);
    return node ? read(*node, quotedKey(key)) : LocalizedText();
}

LocalizedText TextReader::requiredName(MappingReader& reader, std::string_view key) const {
    const auto node = reader.required(key);
    return node ? readAny(*node, quotedKey(key)) : LocalizedText();
}

LocalizedText TextReader::published(Node node, const Message& what) const {
    if (node.isMapping())
        return readAny(node, what);
    std::string text = readOne(node, what);
    return text.empty() ? LocalizedText() : LocalizedText(m_languages.plain, std::move(text));
}

LocalizedText TextReader::unit(MappingReader& reader) const {
    const auto node = reader.optional("unit");
    if (!node)
        return {};
    return node->isMapping() ? read(*node, quotedKey("unit")) : readAny(*node, quotedKey("unit"));
}

std::string TextReader::plainString(MappingReader& reader, std::string_view key) const {
    const auto node = reader.optional(key);
    return node ? readOne(*node, quotedKey(key)) : std::string();
}

std::string TextReader::requiredPlainString(MappingReader& reader, std::string_view key,
                                            std::string_view example) const {
    const auto node = reader.required(key, example);
    return node ? readOne(*node, quotedKey(key)) : std::string();
}

bool isLanguageTag(std::string_view tag) {
    const auto isLower = [](char c) { return c >= 'a' && c <= 'z'; };
    const auto isLetterOrDigit = [&](char c) {
        return isLower(c) || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    };
    const std::size_t dash = std::min(tag.find('-'), tag.size());
    const std::string_view language = tag.substr(0, dash);
    if (language.size() < 2 || language.size() > 3 || !std::all_of(language.begin(), language.end(), isLower))
        return false;
    while (dash < tag.size()) {
        tag.remove_prefix(tag.find('-') + 1);
        const std::string_view part = tag.substr(0, tag.find('-'));
        if (part.size() < 2 || part.size() > 8 || !std::all_of(part.begin(), part.end(), isLetterOrDigit))
            return false;
        if (part.size() == tag.size())
            return true;
    }
    return true;
}

} // namespace anteroom::loading
