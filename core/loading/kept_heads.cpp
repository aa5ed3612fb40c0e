// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loading/kept_heads.h"

#include "core/document/parse.h"
#include "core/loading/text_reader.h"

#include <algorithm>
#include <set>

namespace anteroom {

namespace {

std::optional<Node> member(Node object, std::string_view key) {
    const auto at = object.find(key);
    return at ? std::optional(object[*at]) : std::nullopt;
}

std::string stringOf(Node object, std::string_view key) {
    const auto node = member(object, key);
    return node ? std::string(node->scalar()) : std::string();
}

class HeadsReader {
public:
    explicit HeadsReader(const Questionnaire& questionnaire) : m_questionnaire(questionnaire) {}

    KeptHeads read() {
        readCovers(m_questionnaire->texts.front());
        // Mostly nobody has signed yet, and the texts are long.
        const auto isSigned = [](const UsedText& used) {
            return used.text->text().find("reviewed") != std::string_view::npos;
        };
        if (std::any_of(m_questionnaire->texts.begin(), m_questionnaire->texts.end(), isSigned))
            for (const UsedText& used : m_questionnaire->texts)
                readFile(used);
        for (const auto& unsignedText : m_unsigned)
            m_made.signedTexts.erase(unsignedText);
        return std::move(m_made);
    }

private:
    static std::unique_ptr<const Document> open(const UsedText& used) {
        Diagnostics ignored; // it was checked when it was loaded
        return parseYaml(used.text, FileIndex{}, ignored);
    }

    void readCovers(const UsedText& used) {
        if (used.text->text().find("covers") == std::string_view::npos)
            return;
        const auto document = open(used);
        const auto covers = document ? member(document->root(), "covers") : std::nullopt;
        for (std::uint32_t i = 0; covers && covers->isSequence() && i < covers->size(); ++i)
            m_made.covers.emplace_back((*covers)[i].scalar());
    }

    void readFile(const UsedText& used) {
        const auto document = open(used);
        if (!document || !document->root().isMapping())
            return;
        const Node root = document->root();
        std::string plain = stringOf(root, root.find("translations") ? "from" : "language");
        if (plain.empty())
            plain = m_questionnaire->languages.front();
        std::map<std::string, std::size_t> signatures; // by language
        const auto reviewed = member(root, "reviewed");
        for (std::uint32_t i = 0; reviewed && i < reviewed->size(); ++i)
            signatures.emplace(reviewed->key(i).scalar(),
                               place({std::string(reviewed->key(i).scalar()), stringOf((*reviewed)[i], "by"),
                                      stringOf((*reviewed)[i], "on"), stringOf((*reviewed)[i], "scope")}));
        visit(root, plain, signatures);
    }

    std::size_t place(const Signature& signature) {
        const auto begin = m_made.signatures.begin();
        const auto found = std::find(begin, m_made.signatures.end(), signature);
        const auto at = static_cast<std::size_t>(found - begin);
        if (found == m_made.signatures.end())
            m_made.signatures.push_back(signature);
        return at;
    }

    /// A text in several languages is a map of nothing but languages, in a file of translations too.
    void visit(Node node, const std::string& plain, const std::map<std::string, std::size_t>& signatures) {
        for (std::uint32_t i = 0; i < node.size(); ++i)
            visit(node[i], plain, signatures);
        for (std::uint32_t i = 0; i < node.size() && node.isMapping(); ++i)
            if (!node[i].isScalar() || !loading::isLanguageTag(node.key(i).scalar()))
                return;
        for (std::uint32_t i = 0; i < node.size() && node.isMapping(); ++i) {
            std::pair<std::string, std::string> text(node.key(i).scalar(), node[i].scalar());
            const auto signature = signatures.find(text.first);
            if (text.first == plain)
                continue;
            if (signature == signatures.end())
                m_unsigned.insert(std::move(text));
            else
                m_made.signedTexts.emplace(std::move(text), signature->second);
        }
    }

    const Questionnaire& m_questionnaire;
    KeptHeads m_made;
    std::set<std::pair<std::string, std::string>> m_unsigned;
};

} // namespace

std::optional<std::size_t> KeptHeads::signatureOf(const std::string& language,
                                                  const std::string& words) const {
    const auto found = signedTexts.find({language, words});
    return found == signedTexts.end() ? std::nullopt : std::optional(found->second);
}

KeptHeads keptHeads(const Questionnaire& questionnaire) { return HeadsReader(questionnaire).read(); }

} // namespace anteroom
