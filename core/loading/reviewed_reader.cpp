// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loading/reviewed_reader.h"

#include "core/base/said.h"
#include "core/base/text.h"
#include "core/loading/answers_header.h"
#include "core/loading/free_text.h"
#include "core/loading/text_reader.h"

#include <algorithm>

namespace anteroom::loading {

namespace {

constexpr std::string_view exampleSignature = "{by: A. Sample, on: 2027-03-14}";

void readSignature(Node node, Diagnostics& diagnostics) {
    MappingReader reader(node, core::term("a signature"), diagnostics, exampleSignature);
    if (const auto by = reader.required("by", "A. Sample"))
        if (const auto name = readName(*by, Message::verbatim("`by`"), diagnostics); name && isBlank(*name))
            diagnostics.error("wrong-type", by->span(), core::said("`by` is empty"),
                              core::said("write who reviewed the texts"));
    if (const auto on = reader.required("on", "2027-03-14"))
        readFullDate(*on, Message::verbatim("`on`"), diagnostics);
    readFreeText(reader, "scope", longestName);
    reader.finish();
}

} // namespace

std::optional<std::string> readLanguageTag(MappingReader& reader, std::string_view key) {
    const auto node = reader.optional(key);
    auto tag =
        node ? readString(*node, Message::verbatim(inBackticks(key)), reader.diagnostics()) : std::nullopt;
    if (!tag || isLanguageTag(*tag))
        return tag;
    reader.diagnostics().error("bad-language", node->span(),
                               core::said("%1 is not a language tag", {inBackticks(*tag)}),
                               core::said("write one such as en, es or pt-BR"));
    return std::nullopt;
}

std::vector<std::string> readReviewed(MappingReader& file, std::string_view original,
                                      const std::optional<std::vector<std::string>>& translated) {
    const auto node = file.optional("reviewed");
    std::vector<std::string> languages;
    if (!node)
        return languages;
    Diagnostics& diagnostics = file.diagnostics();
    if (!node->isMapping()) {
        diagnostics.error("expected-mapping", node->span(),
                          core::said("`reviewed` is a map of language to signature"),
                          core::said("write `reviewed: {es: %1}`", {std::string(exampleSignature)}));
        return languages;
    }
    for (std::uint32_t i = 0; i < node->size(); ++i) {
        const Node key = node->key(i);
        const std::string language(key.scalar());
        const std::string named = inBackticks(language);
        if (!isLanguageTag(language))
            diagnostics.error("unknown-language", key.span(), core::said("%1 is not a language tag", {named}),
                              core::said("write the language that the signature is for, such as es"));
        else if (language == original)
            diagnostics.error("unknown-language", key.span(),
                              core::said("%1 is the language that the texts were written in", {named}),
                              core::said("a signature is for a translation"));
        else if (translated &&
                 std::find(translated->begin(), translated->end(), language) == translated->end())
            diagnostics.error("unknown-language", key.span(),
                              core::said("nothing in this file is translated into %1", {named}),
                              translated->empty() ? core::said("remove it")
                                                  : core::said("it has %1", {listedLanguages(*translated)}));
        else
            languages.push_back(language);
        readSignature((*node)[i], diagnostics);
    }
    return languages;
}

} // namespace anteroom::loading
