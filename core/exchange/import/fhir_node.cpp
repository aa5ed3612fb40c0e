// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/import/fhir_node.h"

#include "core/base/text.h"
#include "core/exchange/fhir/fhir_names.h"
#include "core/loading/text_reader.h"

namespace anteroom::fhir {

using loading::isLanguageTag;

namespace {

constexpr std::string_view coreExtensions = "http://hl7.org/fhir/StructureDefinition/";
constexpr std::string_view sdcExtensions = "http://hl7.org/fhir/uv/sdc/StructureDefinition/";

std::string onOneLine(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = codePointAt(text, at);
        const bool isBlank = point.value == ' ' || point.value == '\t' || isControl(point.value);
        if (!isBlank)
            out.append(text.substr(at, point.bytes));
        else if (!out.empty() && out.back() != ' ')
            out += ' ';
        at += point.bytes;
    }
    if (!out.empty() && out.back() == ' ')
        out.pop_back();
    return out;
}

/// What a warning is about.
std::string named(const std::string& linkId) {
    return (linkId.empty() ? "an item without a linkId" : wholeInBackticks(linkId)) + ": ";
}

} // namespace

std::optional<Node> member(Node object, std::string_view key) {
    const auto at = object.find(key);
    return at ? std::optional(object[*at]) : std::nullopt;
}

std::vector<Node> listOf(Node object, std::string_view key) {
    std::vector<Node> items;
    const auto list = member(object, key);
    for (std::uint32_t i = 0; list && list->isSequence() && i < list->size(); ++i)
        if ((*list)[i].isMapping())
            items.push_back((*list)[i]);
    return items;
}

std::string scalarText(Node node) { return node.isScalar() ? onOneLine(node.scalar()) : std::string(); }

std::string stringOf(Node object, std::string_view key) {
    const auto node = member(object, key);
    return node ? scalarText(*node) : std::string();
}

bool isTrue(Node object, std::string_view key) {
    const auto node = member(object, key);
    return node && node->isPlain() && node->scalar() == "yes";
}

LocalizedText textOf(Node object, std::string_view key, const std::string& language) {
    const std::string own = stringOf(object, key);
    if (own.empty())
        return {};
    const auto beside = member(object, '_' + std::string(key));
    if (!beside)
        return {language, own};
    const auto said = extensionValue(*beside, "language");
    const std::string ownLanguage = said ? scalarText(said->node) : std::string();
    LocalizedText text(isLanguageTag(ownLanguage) ? ownLanguage : language, own);
    for (const Node extension : listOf(*beside, "extension")) {
        const auto tag = extensionValue(extension, "lang");
        const auto content = extensionValue(extension, "content");
        if (!isNamed(urlOf(extension), "translation") || !tag || !content)
            continue;
        const std::string other = scalarText(tag->node);
        const std::string words = scalarText(content->node);
        if (isLanguageTag(other) && !words.empty() && !text.has(other))
            text.add(other, words);
    }
    return text;
}

std::optional<AnyValue> valueOf(Node object, std::string_view prefix) {
    for (std::uint32_t i = 0; i < object.size() && object.isMapping(); ++i) {
        const std::string_view key = object.key(i).scalar();
        if (key.size() > prefix.size() && key.substr(0, prefix.size()) == prefix &&
            key[prefix.size()] >= 'A' && key[prefix.size()] <= 'Z')
            return AnyValue{std::string(key.substr(prefix.size())), object[i]};
    }
    return std::nullopt;
}

std::string urlOf(Node extension) { return stringOf(extension, "url"); }

bool isNamed(const std::string& url, std::string_view name) {
    for (const std::string_view begin : {std::string_view(), coreExtensions, sdcExtensions, ownExtensions})
        if (url.size() == begin.size() + name.size() && url.compare(0, begin.size(), begin) == 0 &&
            url.compare(begin.size(), name.size(), name) == 0)
            return true;
    return false;
}

std::optional<AnyValue> extensionValue(Node element, std::string_view name) {
    for (const Node extension : listOf(element, "extension"))
        if (isNamed(urlOf(extension), name))
            return valueOf(extension, "value");
    return std::nullopt;
}

std::string articleOf(std::string_view type) {
    const bool isVowel =
        !type.empty() && std::string_view("AEIO").find(type.front()) != std::string_view::npos;
    return isVowel ? "an " : "a ";
}

std::string wholeInBackticks(std::string_view linkId) {
    constexpr std::size_t most = 255;
    std::string whole = "`";
    std::size_t characters = 0;
    for (std::size_t at = 0; at < linkId.size(); ++characters) {
        if (characters == most) {
            whole += "…";
            break;
        }
        const CodePoint point = codePointAt(linkId, at);
        appendUtf8(whole, isControl(point.value) ? U'\u00B7' : point.value);
        at += point.bytes;
    }
    return whole + '`';
}

void notCarried(Diagnostics& diagnostics, SourceSpan span, const std::string& linkId,
                const std::string& what) {
    diagnostics.warning("fhir-not-carried", span, named(linkId) + what);
}

void madeUp(Diagnostics& diagnostics, SourceSpan span, const std::string& linkId, const std::string& what) {
    diagnostics.warning("fhir-made-up", span, named(linkId) + what);
}

} // namespace anteroom::fhir
