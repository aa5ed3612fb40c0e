// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/import/import_sensitivity.h"

#include <algorithm>
#include <functional>

namespace anteroom::fhir {

namespace {

constexpr std::string_view sensitivity = "sensitivity";

auto saidIn(ImportedItem& item) {
    return std::find_if(item.keys.begin(), item.keys.end(),
                        [](const auto& entry) { return entry.first == sensitivity; });
}

/// The fields of a list are none of their own.
void eachQuestionOf(ImportedItem& group, const std::function<void(ImportedItem&)>& act) {
    for (ImportedItem& child : group.children)
        if (child.kind == ImportedKind::Group)
            eachQuestionOf(child, act);
        else if (child.kind != ImportedKind::Information)
            act(child);
}

} // namespace

void settleSensitivity(ImportedItem& group, bool isSection) {
    const auto said = saidIn(group);
    if (said == group.keys.end())
        return;
    const std::string kind = said->second;
    if (!isSection)
        group.keys.erase(said);
    eachQuestionOf(group, [&](ImportedItem& question) {
        const auto own = saidIn(question);
        if (isSection && own != question.keys.end() && own->second == kind)
            question.keys.erase(own);
        else if (!isSection && own == question.keys.end())
            question.keys.emplace_back(sensitivity, kind);
    });
}

} // namespace anteroom::fhir
