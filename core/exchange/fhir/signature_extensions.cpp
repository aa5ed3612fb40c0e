// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/fhir/signature_extensions.h"

#include <set>
#include <utility>
#include <vector>

namespace anteroom::fhir {

namespace {

class SignatureMarker {
public:
    SignatureMarker(const KeptHeads& heads, const std::string& language)
        : m_heads(heads), m_language(language) {}

    void visit(Json& json) {
        if (!json.is_structured())
            return;
        for (Json& child : json)
            visit(child);
        if (!json.is_object())
            return;
        std::vector<std::pair<std::string, std::string>> plain; // the key beside the text, and its words
        for (const auto& [key, beside] : json.items())
            if (key.front() == '_' && isTranslated(beside) && json.contains(key.substr(1)))
                plain.emplace_back(key, json[key.substr(1)].get<std::string>());
        for (const auto& [key, words] : plain)
            mark(json[key], m_language, words);
        if (isTranslation(json)) {
            Json& content = json["extension"][1];
            const std::string language = json["extension"][0]["valueCode"];
            const std::string words = content["valueString"];
            if (m_heads.signatureOf(language, words))
                mark(content["_valueString"], language, words);
        }
    }

    const std::set<std::size_t>& used() const { return m_used; }

private:
    static bool isTranslation(const Json& json) {
        return json.is_object() && json.value("url", "") == translation;
    }

    static bool isTranslated(const Json& beside) {
        const auto extensions = beside.is_object() ? beside.find("extension") : beside.end();
        if (extensions == beside.end())
            return false;
        for (const Json& extension : *extensions)
            if (isTranslation(extension))
                return true;
        return false;
    }

    void mark(Json& beside, const std::string& language, const std::string& words) {
        const auto signature = m_heads.signatureOf(language, words);
        if (!signature)
            return;
        m_used.insert(*signature);
        addOwn(beside, "signed", "valueCode", std::to_string(*signature + 1));
    }

    const KeptHeads& m_heads;
    const std::string& m_language;
    std::set<std::size_t> m_used;
};

} // namespace

void addSignatures(Json& questionnaireResource, const KeptHeads& heads, const std::string& language) {
    if (heads.signedTexts.empty())
        return;
    SignatureMarker marker(heads, language);
    marker.visit(questionnaireResource);
    for (const std::size_t index : marker.used()) {
        const Signature& signature = heads.signatures[index];
        Json parts = Json::object();
        addExtension(parts, "id", "valueCode", std::to_string(index + 1));
        addExtension(parts, "language", "valueCode", signature.language);
        addExtension(parts, "by", "valueString", signature.by);
        addExtension(parts, "on", "valueDate", signature.on);
        if (!signature.scope.empty())
            addExtension(parts, "scope", "valueString", signature.scope);
        Json extension{{"url", std::string(ownExtensions) + "signature"}};
        extension["extension"] = std::move(parts["extension"]);
        questionnaireResource["extension"].push_back(std::move(extension));
    }
}

} // namespace anteroom::fhir
