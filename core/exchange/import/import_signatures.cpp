// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/import/import_signatures.h"

#include "core/base/date.h"
#include "core/base/text.h"
#include "core/exchange/fhir/fhir_names.h"
#include "core/loading/free_text.h"

#include <algorithm>
#include <set>
#include <utility>

namespace anteroom::fhir {

namespace {

constexpr const char* head = "Questionnaire";

/// A translation as it stands somewhere, and the code of the signature for it; empty: none.
using Standing = std::pair<std::string, std::string>;

class SignatureReader {
public:
    SignatureReader(Node questionnaire, const ImportedQuestionnaire& into, Diagnostics& diagnostics)
        : m_questionnaire(questionnaire), m_into(into), m_diagnostics(diagnostics) {}

    std::vector<ImportedSignature> read() {
        const std::string url = std::string(ownExtensions) + "signature";
        for (const Node extension : listOf(m_questionnaire, "extension"))
            if (urlOf(extension) == url)
                readSignature(extension);
        if (m_made.empty())
            return {};
        visit(m_questionnaire);
        for (const auto& [text, standings] : m_texts)
            place(text.first, text.second, standings);
        std::vector<ImportedSignature> used;
        for (auto& [code, signature] : m_made)
            if (signature.texts.empty())
                lose(m_questionnaire,
                     "the signature of " + inBackticks(signature.by) + ", which is for none of its texts");
            else
                used.push_back(std::move(signature));
        return used;
    }

private:
    void lose(Node where, const std::string& what) const {
        notCarried(m_diagnostics, where.span(), head, what);
    }

    void readSignature(Node extension) {
        const auto part = [&](const char* name) {
            const auto value = extensionValue(extension, name);
            return value ? scalarText(value->node) : std::string();
        };
        ImportedSignature made{part("language"), part("by"), part("on"), part("scope"), {}};
        const bool isOffered = std::find(m_into.languages.begin() + 1, m_into.languages.end(),
                                         made.language) != m_into.languages.end();
        const bool isSound = isOffered && !part("id").empty() && !loading::isBlank(made.by) &&
                             made.by.size() <= loading::longestName &&
                             made.scope.size() <= loading::longestName && Date::parse(made.on);
        if (!isSound || !m_made.emplace(part("id"), std::move(made)).second)
            lose(extension, "a signature for translations without a name, a day or a language of its own");
    }

    static std::string markOf(Node beside) {
        const auto mark = extensionValue(beside, "signed");
        return mark ? scalarText(mark->node) : std::string();
    }

    /// By language, the marks that stand on the text `key` and its translations.
    std::map<std::string, std::string> marksOf(Node beside) const {
        std::map<std::string, std::string> marks{{m_into.language, markOf(beside)}};
        for (const Node extension : listOf(beside, "extension")) {
            if (!isNamed(urlOf(extension), "translation"))
                continue;
            const auto language = extensionValue(extension, "lang");
            for (const Node part : listOf(extension, "extension"))
                if (const auto words = member(part, "_valueString"); words && language)
                    marks.emplace(scalarText(language->node), markOf(*words));
        }
        return marks;
    }

    void visit(Node node) {
        for (std::uint32_t i = 0; i < node.size(); ++i) {
            visit(node[i]);
            if (!node.isMapping() || node.key(i).scalar().substr(0, 1) != "_")
                continue;
            const LocalizedText text = textOf(node, node.key(i).scalar().substr(1), m_into.language);
            if (!text.has(m_into.languages.front()))
                continue;
            const std::map<std::string, std::string> marks = marksOf(node[i]);
            const std::string original(text.in(m_into.languages.front()));
            for (const auto& [language, words] : text.all())
                if (language != m_into.languages.front()) {
                    const auto mark = marks.find(language);
                    m_texts[{language, original}].insert(
                        {words, mark == marks.end() ? std::string() : mark->second});
                }
        }
    }

    void place(const std::string& language, const std::string& original,
               const std::set<Standing>& standings) {
        const auto& [words, code] = *standings.begin();
        const auto signature = m_made.find(code);
        if (standings.size() == 1 && signature != m_made.end() && signature->second.language == language)
            signature->second.texts.emplace(original, words);
        else if (std::any_of(standings.begin(), standings.end(),
                             [](const Standing& one) { return !one.second.empty(); }))
            lose(m_questionnaire, "the signature for the translation " + inBackticks(words) +
                                      ", which does not stand everywhere");
    }

    Node m_questionnaire;
    const ImportedQuestionnaire& m_into;
    Diagnostics& m_diagnostics;
    std::map<std::string, ImportedSignature> m_made;                           ///< by its code
    std::map<std::pair<std::string, std::string>, std::set<Standing>> m_texts; ///< by language and original
};

} // namespace

std::vector<ImportedSignature> readSignatures(Node questionnaire, const ImportedQuestionnaire& into,
                                              Diagnostics& diagnostics) {
    return SignatureReader(questionnaire, into, diagnostics).read();
}

} // namespace anteroom::fhir
