// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loading/text_reader.h"

#include "core/base/text.h"
#include "core/loading/control_characters.h"

#include <algorithm>

namespace anteroom::loading {

namespace {

std::string quotedKey(std::string_view key) { return "`" + std::string(key) + "`"; }

std::string listed(const std::vector<std::string>& languages) {
    std::vector<std::string> quoted;
    quoted.reserve(languages.size());
    for (const std::string& language : languages)
        quoted.push_back(quotedKey(language));
    return joinWords(quoted);
}

} // namespace

TextReader::TextReader(std::vector<std::string> languages, Diagnostics& diagnostics)
    : m_languages(std::move(languages)), m_plainLanguage(m_languages.empty() ? "en" : m_languages.front()),
      m_diagnostics(&diagnostics) {}

TextReader TextReader::forLibrary(std::vector<std::string> languages, std::string plainLanguage,
                                  Diagnostics& diagnostics) {
    TextReader reader(std::move(languages), diagnostics);
    if (!plainLanguage.empty())
        reader.m_plainLanguage = std::move(plainLanguage);
    reader.m_speaksAny = true;
    return reader;
}

TextReader TextReader::forAnyLanguage(std::string plainLanguage, Diagnostics& diagnostics) {
    return forLibrary({}, std::move(plainLanguage), diagnostics);
}

bool TextReader::isOffered(std::string_view language) const {
    return std::find(m_languages.begin(), m_languages.end(), language) != m_languages.end();
}

std::string TextReader::readOne(Node node, std::string_view what) const {
    std::string text = readString(node, what, *m_diagnostics).value_or("");
    if (const auto at = firstControlCharacter(text)) {
        m_diagnostics->error(
            "control-character", node.spanWithin(static_cast<std::uint32_t>(*at), 1),
            std::string(what) + describeControlCharacter(std::string_view(text).substr(*at)),
            {"remove it", "",
             node.spanWithin(static_cast<std::uint32_t>(*at), codePointAt(text, *at).bytes)});
        return {};
    }
    // An author comments with a blank after the sign, and means a number where there is none.
    if (const auto comment = node.comment();
        comment && comment->text.find_first_of(" \t") != 1 && comment->text.size() > 1)
        m_diagnostics->warning("text-cut", comment->span,
                               "what follows ` #` is a comment, and is left out of " + std::string(what),
                               "put the text in quotes if it belongs to it");
    return text;
}

LocalizedText TextReader::readAny(Node node, std::string_view what) const {
    if (node.isMapping())
        return readMap(node, what);
    LocalizedText text;
    if (std::string plain = readOne(node, what); !plain.empty())
        text.add(m_plainLanguage, std::move(plain));
    return text;
}

LocalizedText TextReader::read(Node node, std::string_view what) const {
    const std::size_t problemsBefore = m_diagnostics->size();
    LocalizedText text = readAny(node, what);
    if (m_diagnostics->size() !=
        problemsBefore) // reported; a list of missing translations would only bury that
        return text;

    std::vector<std::string> missing;
    for (const std::string& language : m_languages)
        if (!text.has(language))
            missing.push_back(language);
    if (!missing.empty())
        m_diagnostics->warning("missing-translation", node.span(),
                               std::string(what) + " is not translated into " + listed(missing),
                               node.isMapping() ? "add `" + missing.front() + ": ...`"
                                                : "write it as a map: {" + m_plainLanguage + ": ..., " +
                                                      missing.front() + ": ...}");
    return text;
}

LocalizedText TextReader::readMap(Node map, std::string_view what) const {
    LocalizedText text;
    for (std::uint32_t i = 0; i < map.size(); ++i) {
        const Node key = map.key(i);
        const std::string language(key.scalar());
        const bool isKnown = m_speaksAny ? isLanguageTag(language) : isOffered(language);
        if (!isKnown) {
            const std::string hint = m_speaksAny ? "write a language tag such as en, es or pt-BR"
                                                 : "the languages are " + listed(m_languages);
            m_diagnostics->error("unknown-language", key.span(),
                                 inBackticks(language) +
                                     (m_speaksAny ? " is not a language tag"
                                                  : " is not one of this questionnaire's languages"),
                                 hint + "; a text is a string, or a map from language to string");
            continue;
        }
        if (std::string one = readOne(map[i], what); !one.empty())
            text.add(language, std::move(one));
    }
    if (map.size() == 0)
        m_diagnostics->error("wrong-type", map.span(), std::string(what) + " is empty", "write the text");
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

LocalizedText TextReader::unit(MappingReader& reader) const {
    const auto node = reader.optional("unit");
    if (!node)
        return {};
    return node->isMapping() ? read(*node, "`unit`") : readAny(*node, "`unit`");
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
