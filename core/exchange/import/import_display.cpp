// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/import/import_display.h"

#include "core/base/text.h"
#include "core/exchange/import/import_extensions.h"

#include <cstddef>
#include <vector>

namespace anteroom::fhir {

namespace {

/// What is shown to some, or has something below it, is more than a help or unit can be. What is hidden or
/// may mean the opposite is left out with what is left out.
bool isMoreThanAText(Node display) {
    const auto hidden = extensionValue(display, "questionnaire-hidden");
    return (hidden && scalarText(hidden->node) == "yes") || member(display, "modifierExtension") ||
           !listOf(display, "enableWhen").empty() || extensionValue(display, "show-when") ||
           extensionValue(display, "sdc-questionnaire-enableWhenExpression") ||
           !listOf(display, "item").empty();
}

/// Where it goes; null: nowhere.
LocalizedText* placeOf(Node display, ImportedItem& holder) {
    const std::string control = itemControlOf(display);
    const bool isGroup = holder.kind == ImportedKind::Group;
    const bool isAsked = !isGroup && holder.kind != ImportedKind::Information;
    if ((control == "help" || control == "flyover") && holder.help.empty() && isAsked)
        return &holder.help;
    if (control == "unit" && holder.unit.empty() && holder.kind == ImportedKind::Number)
        return &holder.unit;
    if (stringOf(display, "linkId") == holder.linkId + ".introduction" && holder.introduction.empty() &&
        isGroup)
        return &holder.introduction;
    return nullptr;
}

void listTheRest(Node display, Diagnostics& diagnostics) {
    const std::string linkId = stringOf(display, "linkId");
    const std::string whose = "a text that stands with the item around it";
    listTextExtensions(display, "text", linkId, "its text", diagnostics);
    std::vector<std::string> read{"linkId", "id", "type", "text", "_text", "extension"};
    for (const char* flag : {"required", "repeats", "readOnly"})
        if (!isTrue(display, flag))
            read.emplace_back(flag);
    listOtherKeys(display, read, linkId, whose, diagnostics);
    const std::vector<std::string> controls = itemControlsOf(display);
    for (std::size_t i = 1; i < controls.size(); ++i) // by the first it stands where it does
        notCarried(diagnostics, display.span(), linkId,
                   "that it is shown as " + inBackticks(controls[i]) + " too");
    for (const Node extension : listOf(display, "extension"))
        if (!isNamed(urlOf(extension), "questionnaire-itemControl"))
            notCarried(diagnostics, extension.span(), linkId,
                       theExtension(urlOf(extension)) + " of " + whose);
}

} // namespace

bool takeDisplay(Node display, ImportedItem& holder, const std::string& language, Diagnostics& diagnostics) {
    if (stringOf(display, "type") != "display" || isMoreThanAText(display))
        return false;
    LocalizedText* const place = placeOf(display, holder);
    if (place == nullptr)
        return false;
    *place = textOf(display, "text", language);
    listTheRest(display, diagnostics);
    return true;
}

} // namespace anteroom::fhir
