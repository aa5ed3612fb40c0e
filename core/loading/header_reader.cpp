// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loading/header_reader.h"

#include "core/base/our_languages.h"
#include "core/base/said.h"
#include "core/base/text.h"
#include "core/loading/library_reader.h"
#include "core/loading/limits.h"

#include <algorithm>

namespace anteroom::loading {

namespace {

/// Three numbers: "1.0.0".
bool isVersion(std::string_view text) {
    int parts = 1;
    bool hasDigit = false;
    for (const char c : text) {
        if (c >= '0' && c <= '9') {
            hasDigit = true;
        } else if (c == '.' && hasDigit) {
            ++parts;
            hasDigit = false;
        } else {
            return false;
        }
    }
    return parts == 3 && hasDigit && text.size() <= 32;
}

/// A version of which the last numbers were left out is certainly meant to end in zeros.
Hint versionHint(std::string text) {
    Hint hint(core::said("write for example `version: 1.0.0`"));
    for (int added = 0; added < 2 && !hint.replacement; ++added) {
        text += ".0";
        if (isVersion(text))
            hint.replacement = text;
    }
    return hint;
}

/// What the author writes is in that language, what is built in is not: the patient gets both.
void warnOfEnglishWords(const std::string& tag, SourceSpan span, Diagnostics& diagnostics) {
    diagnostics.warning(
        "built-in-words-in-english", span,
        core::said("in %1 the words that are built in appear in English: \"Yes\", \"No\", \"Not sure\", "
                   "\"Prefer not to say\", the buttons and messages of the interview, and what the paper "
                   "form adds",
                   {inBackticks(tag)}),
        core::said("built in are en and es; somebody who reads one of them has to sit with the patient"));
}

} // namespace

bool reportOtherKindOfFile(MappingReader& file) {
    static constexpr std::pair<std::string_view, core::Term> others[] = {
        {"library", core::term("this is a library, which questionnaires include")},
        {"translations", core::term("these are translations, which questionnaires include")},
        {"cases-of", core::term("these are the cases of a questionnaire")},
        {"answers", core::term("these are the answers of a screening")}};
    for (const auto& [key, message] : others) {
        if (!file.node().find(key))
            continue;
        file.diagnostics().error("not-a-questionnaire", file.keySpan(key), message.message(),
                                 core::said("open the questionnaire.yaml that it belongs to"));
        return true;
    }
    return false;
}

Languages readLanguages(MappingReader& file) {
    Diagnostics& diagnostics = file.diagnostics();
    const std::size_t problemsBefore = diagnostics.size();
    std::vector<std::string> languages;
    const auto list = file.required("languages", "[en]");
    if (list && reportTooMany(*list, mostLanguages, core::term("languages"), diagnostics))
        return {{"en"}, false};
    for (const Node node : file.sequence("languages")) {
        auto tag = readString(node, core::said("a language"), diagnostics);
        if (!tag)
            continue;
        if (!isLanguageTag(*tag)) {
            diagnostics.error("bad-language", node.span(),
                              core::said("%1 is not a language tag", {inBackticks(*tag)}),
                              core::said("write one such as en, es or pt-BR"));
        } else if (std::find(languages.begin(), languages.end(), *tag) != languages.end()) {
            diagnostics.error("duplicate-language", node.span(),
                              core::said("%1 is in the list already", {inBackticks(*tag)}),
                              core::said("remove one"));
        } else {
            if (!ourLanguage(*tag))
                warnOfEnglishWords(*tag, node.span(), diagnostics);
            languages.push_back(std::move(*tag));
        }
    }
    if (list && list->isSequence() && list->size() == 0)
        diagnostics.error("no-languages", list->span(),
                          core::said("a questionnaire is written in at least one language"),
                          core::said("write `languages: [en]`"));
    if (languages.empty())
        languages.emplace_back("en");
    return {std::move(languages), !hasErrorsSince(diagnostics, problemsBefore)};
}

void readHeader(MappingReader& file, const FileScope& scope, LoadState& state) {
    Questionnaire::Data& data = state.draft.data;
    readFormat(file, state.diagnostics);
    if (const auto node = file.required("id", "sleep-check"))
        if (const auto id =
                readId<QuestionnaireId>(*node, core::said("the questionnaire's id"), state.diagnostics))
            data.id = *id;
    if (const auto node = file.required("version", "1.0.0")) {
        data.version = readString(*node, Message::verbatim("`version`"), state.diagnostics).value_or("");
        if (!data.version.empty() && !isVersion(data.version))
            state.diagnostics.error("bad-version", node->span(),
                                    core::said("a version is three numbers with points between"),
                                    versionHint(data.version));
    }
    data.title = scope.texts.required(file, "title");
    data.description = scope.texts.optional(file, "description");
    data.license = scope.texts.requiredPlainString(file, "license", "CC0-1.0");
    data.languages = state.languages;
}

} // namespace anteroom::loading
