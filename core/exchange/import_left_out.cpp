// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/import_left_out.h"

#include "core/base/text.h"

#include <array>
#include <set>
#include <string>

namespace anteroom::fhir {

namespace {

void listBelow(Node item, const std::string& around, Diagnostics& diagnostics) {
    for (const Node child : listOf(item, "item")) {
        notCarried(diagnostics, child.span(), stringOf(child, "linkId"),
                   "it is left out with " + inBackticks(around) + ", which it is a part of");
        listBelow(child, around, diagnostics);
    }
}

class MistakeLister {
public:
    explicit MistakeLister(Diagnostics& diagnostics) : m_diagnostics(diagnostics) {}

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
            visit(item, own);
        }
    }

private:
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
    MistakeLister(diagnostics).visit(questionnaire, "Questionnaire");
}

} // namespace anteroom::fhir
