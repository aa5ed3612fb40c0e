// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/import/import_extensions.h"

#include "core/base/text.h"
#include "core/loading/text_reader.h"

#include <algorithm>
#include <cstdint>
#include <set>

namespace anteroom::fhir {

std::string theExtension(const std::string& url) {
    constexpr std::size_t longest = 60;
    const std::size_t slash = url.rfind('/');
    const bool isCut = url.size() > longest && slash != std::string::npos;
    return "the extension `" + (isCut ? "…" + url.substr(slash, longest) : url.substr(0, longest)) + '`';
}

void listTextExtensions(Node element, std::string_view key, const std::string& linkId,
                        const std::string& whose, Diagnostics& diagnostics) {
    const auto beside = member(element, '_' + std::string(key));
    if (!beside)
        return;
    std::set<std::string> languages;
    for (const Node extension : listOf(*beside, "extension")) {
        if (isNamed(urlOf(extension), "signed"))
            continue; // with the signatures
        const auto own = isNamed(urlOf(extension), "language") ? valueOf(extension, "value") : std::nullopt;
        if (own && loading::isLanguageTag(scalarText(own->node)))
            continue;
        const bool isTranslation = isNamed(urlOf(extension), "translation");
        const auto language = extensionValue(extension, "lang");
        const std::string tag = language ? scalarText(language->node) : std::string();
        const bool isRead = isTranslation && loading::isLanguageTag(tag) && languages.insert(tag).second &&
                            extensionValue(extension, "content");
        if (!isRead)
            notCarried(diagnostics, extension.span(), linkId,
                       (isTranslation ? "the translation into " + inBackticks(tag)
                                      : theExtension(urlOf(extension))) +
                           " of " + whose);
    }
    if (stringOf(element, key).empty() && !languages.empty())
        notCarried(diagnostics, beside->span(), linkId,
                   "the translation of " + whose + ", which is not there");
}

void listOtherKeys(Node element, const std::vector<std::string>& read, const std::string& linkId,
                   const std::string& whose, Diagnostics& diagnostics) {
    for (std::uint32_t i = 0; element.isMapping() && i < element.size(); ++i)
        if (const std::string_view key = element.key(i).scalar();
            std::find(read.begin(), read.end(), key) == read.end())
            notCarried(diagnostics, element[i].span(), linkId, inBackticks(key) + " of " + whose);
}

std::vector<std::string> itemControlsOf(Node item) {
    std::vector<std::string> controls;
    for (const Node extension : listOf(item, "extension")) {
        if (!isNamed(urlOf(extension), "questionnaire-itemControl"))
            continue;
        const auto value = valueOf(extension, "value");
        const std::vector<Node> codings = value ? listOf(value->node, "coding") : std::vector<Node>();
        for (const Node coding : codings)
            controls.push_back(stringOf(coding, "code"));
        if (codings.empty())
            controls.emplace_back();
    }
    return controls;
}

std::string itemControlOf(Node item) {
    const std::vector<std::string> controls = itemControlsOf(item);
    return controls.empty() ? std::string() : controls.front();
}

std::string optionPrefixOf(Node option) {
    const auto prefix = extensionValue(option, "questionnaire-optionPrefix");
    const std::string text = prefix ? scalarText(prefix->node) : std::string();
    return text.empty() ? text : text + ' ';
}

} // namespace anteroom::fhir
