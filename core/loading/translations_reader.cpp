// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loading/translations_reader.h"

#include "core/base/said.h"
#include "core/base/text.h"
#include "core/loading/library_reader.h"
#include "core/loading/reviewed_reader.h"

namespace anteroom::loading {

namespace {

/// From which language into which.
struct Languages {
    std::string from;
    std::string into;
};

void readPair(Node node, const Languages& languages, bool isReviewed, const TextReader& texts,
              LoadState& state) {
    const std::string example = "{" + languages.from + ": Yes, " + languages.into + ": ...}";
    MappingReader reader(node, core::term("a text"), state.diagnostics, example);
    const std::string original = texts.requiredPlainString(reader, languages.from);
    const Translations::Translation translation{texts.requiredPlainString(reader, languages.into), isReviewed,
                                                node.span()};
    reader.finish();
    if (original.empty() || translation.text.empty())
        return;
    const auto* other = state.translations.given.add(languages.from, languages.into, original, translation);
    if (other && other->text != translation.text)
        state.diagnostics.error(
            "translated-otherwise", reader.keySpan(languages.from),
            core::said("%1 has another translation in %2",
                       {inBackticks(original), placeInWords(other->span, node.span(), state.sources)}),
            core::said("keep one; where the same words mean something else, write that text "
                       "as a map in its own file: {%1: ..., %2: ...}",
                       {languages.from, languages.into}));
}

} // namespace

bool isTranslations(Node root) {
    return root.isMapping() && root.find("translations") && !root.find("library");
}

void readTranslations(Node root, const std::string& name, LoadState& state) {
    MappingReader reader(root, core::term("the file of translations"), state.diagnostics);
    readFormat(reader, state.diagnostics);
    reader.required("translations", "es");
    reader.required("from", "en");
    Languages languages{readLanguageTag(reader, "from").value_or(""),
                        readLanguageTag(reader, "translations").value_or("")};
    reader.requiredString("license", "CC0-1.0");
    reportMisplaced(reader, "includes", core::said("a file of translations includes no other file"),
                    core::said("include both in the questionnaire"));
    bool areKnown = !languages.from.empty() && !languages.into.empty();
    if (areKnown && languages.from == languages.into) {
        state.diagnostics.error(
            "bad-language", reader.optional("from")->span(),
            core::said("%1 cannot be translated into itself", {inBackticks(languages.from)}),
            core::said("write the language of the originals"));
        areKnown = false;
    }
    const bool isReviewed =
        !readReviewed(reader, languages.from, std::vector<std::string>{languages.into}).empty();
    const TextReader texts({{}, languages.from, true}, state.translations, state.diagnostics);
    reader.required("texts", "[{en: Yes, es: Sí}]");
    for (const Node pair : reader.sequence("texts", "[{en: Yes, es: Sí}]"))
        if (areKnown)
            readPair(pair, languages, isReviewed, texts, state);
    reader.finish({"library", "language"});
    if (areKnown)
        state.translations.given.addFile(languages.into, name);
    else
        state.translations.given.isIncomplete = true;
}

} // namespace anteroom::loading
