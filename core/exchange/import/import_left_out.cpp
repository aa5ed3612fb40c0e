// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/import/import_left_out.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>

namespace anteroom::fhir {

namespace {

void listBelow(Node item, const std::string& around, Diagnostics& diagnostics) {
    for (const Node child : listOf(item, "item")) {
        notCarried(diagnostics, child.span(), stringOf(child, "linkId"),
                   "it is left out with " + wholeInBackticks(around) + ", which it is a part of");
        listBelow(child, around, diagnostics);
    }
}

constexpr std::array wholeTexts{"id",    "language", "url",         "version",  "name",
                                "title", "status",   "description", "copyright"};
constexpr std::array itemTexts{"linkId", "text", "prefix", "type", "definition", "enableBehavior"};
constexpr std::array flags{"required", "repeats", "readOnly", "experimental"};

std::string hexadecimal(char32_t point) {
    std::string digits;
    for (int shift = point > 0xFFFF ? 20 : 12; shift >= 0; shift -= 4)
        digits += "0123456789ABCDEF"[(point >> static_cast<unsigned>(shift)) & 0xFU];
    return "U+" + digits;
}

/// What our texts, which are on one line, have no place for.
std::set<std::string> unseenIn(std::string_view text, const std::string& key) {
    constexpr std::string_view blanks = " \t\r\n";
    std::set<std::string> found;
    const std::size_t begin = std::min(text.find_first_not_of(blanks), text.size());
    text = text.substr(begin, text.find_last_not_of(blanks) + 1 - begin);
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = codePointAt(text, at);
        if (blanks.find(text[at]) != std::string_view::npos && text[at] != ' ')
            found.insert("the line breaks or tabs in its " + inBackticks(key) +
                         "; blanks stand in their place");
        else if (isControl(point.value))
            found.insert("the unseen character " + hexadecimal(point.value) + " in its " + inBackticks(key));
        at += point.bytes;
    }
    return found;
}

class MistakeLister {
public:
    explicit MistakeLister(Diagnostics& diagnostics) : m_diagnostics(diagnostics) {}

    void visitWhole(Node questionnaire) {
        lookAtTypes(questionnaire, head, wholeTexts);
        std::set<std::string> unseen;
        // Where our own export says the licence by itself, the copyright is not read.
        const bool isLicensed = extensionValue(questionnaire, "license").has_value();
        for (std::uint32_t i = 0; i < questionnaire.size(); ++i)
            if (const std::string_view key = questionnaire.key(i).scalar();
                key != "item" && key != "text" && key != "meta" && !(isLicensed && key == "copyright"))
                lookForUnseen(questionnaire[i], std::string(key), head, unseen);
        visit(questionnaire, head);
    }

private:
    static constexpr const char* head = "Questionnaire";

    void visit(Node holder, const std::string& linkId) {
        constexpr std::array lists{"item", "extension", "answerOption", "enableWhen", "initial", "contained"};
        for (const char* key : lists)
            if (const auto list = member(holder, key))
                look(*list, key, linkId);
        for (const Node item : listOf(holder, "item")) {
            const std::string own = stringOf(item, "linkId");
            if (!own.empty() && !m_linkIds.insert(own).second)
                notCarried(
                    m_diagnostics, item.span(), own,
                    "that it has the linkId of an item before it, which is the one that conditions mean");
            lookAtTypes(item, own, itemTexts);
            std::set<std::string> unseen;
            for (std::uint32_t i = 0; i < item.size(); ++i)
                if (const std::string key(item.key(i).scalar()); key != "item")
                    lookForUnseen(item[i], key, own, unseen);
            visit(item, own);
        }
    }

    void lookAtTypes(Node holder, const std::string& linkId, std::span<const char* const> texts) {
        for (const char* key : texts)
            if (const auto text = member(holder, key); text && (text->isSequence() || text->isMapping()))
                notCarried(m_diagnostics, text->span(), linkId,
                           "its " + inBackticks(key) + ", which is no text");
        for (const char* key : flags)
            if (const auto flag = member(holder, key);
                flag && !flag->isNull() &&
                !(flag->isPlain() && (flag->scalar() == "yes" || flag->scalar() == "no")))
                notCarried(m_diagnostics, flag->span(), linkId,
                           "its " + inBackticks(key) + ", which is neither true nor false");
    }

    /// `listed`: of this item already.
    void lookForUnseen(Node node, const std::string& key, const std::string& linkId,
                       std::set<std::string>& listed) {
        if (node.isScalar())
            for (const std::string& what : unseenIn(node.scalar(), key))
                if (listed.insert(what).second)
                    notCarried(m_diagnostics, node.span(), linkId, what);
        for (std::uint32_t i = 0; i < node.size(); ++i)
            if (const std::string below = node.isMapping() ? std::string(node.key(i).scalar()) : key;
                below != "div") // what a resource says of itself in HTML
                lookForUnseen(node[i], below, linkId, listed);
    }

    void look(Node list, const char* key, const std::string& linkId) {
        if (!list.isSequence())
            notCarried(m_diagnostics, list.span(), linkId, "its " + inBackticks(key) + ", which is no list");
        for (std::uint32_t i = 0; list.isSequence() && i < list.size(); ++i)
            if (!list[i].isMapping())
                notCarried(m_diagnostics, list[i].span(), linkId,
                           "a part of its " + inBackticks(key) + " that is no object");
    }

    Diagnostics& m_diagnostics;
    std::set<std::string> m_linkIds;
};

} // namespace

bool isLeftOut(Node item, Diagnostics& diagnostics) {
    const std::string linkId = stringOf(item, "linkId");
    const auto hidden = extensionValue(item, "questionnaire-hidden");
    if (member(item, "modifierExtension"))
        notCarried(diagnostics, item.span(), linkId,
                   "it is left out with all below it: its modifierExtension may turn what it says round");
    else if (hidden && hidden->node.isScalar() && hidden->node.scalar() == "yes")
        notCarried(diagnostics, item.span(), linkId,
                   "it is left out with all below it: it is hidden, and nobody is asked");
    else
        return false;
    listBelow(item, linkId, diagnostics);
    return true;
}

void listMistakes(Node questionnaire, Diagnostics& diagnostics) {
    MistakeLister(diagnostics).visitWhole(questionnaire);
}

} // namespace anteroom::fhir
