// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/import/import_initial.h"

#include "core/base/text.h"
#include "core/exchange/import/import_extensions.h"

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <vector>

namespace anteroom::fhir {

namespace {

std::string firstOf(Node object, std::initializer_list<const char*> keys) {
    for (const char* key : keys)
        if (std::string words = stringOf(object, key); !words.empty())
            return words;
    return {};
}

/// Of an answer that says no name itself: that of the option which it is.
std::string nameOf(const std::vector<ImportedOption>& options, Node coding) {
    const std::string code = stringOf(coding, "code");
    const std::string system = stringOf(coding, "system");
    const auto option = std::find_if(options.begin(), options.end(), [&](const ImportedOption& one) {
        return one.code == code && (one.system == system || system.empty() || one.system.empty());
    });
    return code.empty() || option == options.end() ? code : std::string(option->text.original());
}

std::string wordsOf(const AnyValue& value, const std::vector<ImportedOption>& options) {
    if (!value.node.isMapping())
        return scalarText(value.node);
    if (value.type == "Quantity") {
        const std::string unit = firstOf(value.node, {"unit", "code"});
        return stringOf(value.node, "comparator") + stringOf(value.node, "value") +
               (unit.empty() ? "" : ' ' + unit);
    }
    const std::string display = stringOf(value.node, "display");
    if (value.type == "Coding")
        return display.empty() ? nameOf(options, value.node) : display;
    return display.empty() ? firstOf(value.node, {"reference", "title", "url"}) : display;
}

/// Whether it says in which unit the answer is meant, and nothing else.
bool isUnitAlone(const AnyValue& value) {
    return value.type == "Quantity" && stringOf(value.node, "value").empty() &&
           !firstOf(value.node, {"unit", "code"}).empty();
}

/// Whether that became the number's unit.
bool takesUnit(ImportedItem& question, const AnyValue& value, const std::string& language) {
    if (question.kind != ImportedKind::Number || !question.unit.empty() || !question.unitCode.empty())
        return false;
    question.unit = LocalizedText(language, firstOf(value.node, {"unit", "code"}));
    question.unitCode = stringOf(value.node, "code");
    if (const std::string system = stringOf(value.node, "system");
        !question.unitCode.empty() && !system.empty())
        question.remarks.push_back("unit: " + system + '|' + question.unitCode);
    return true;
}

/// What stands on an answer beside its value.
void listTheRest(Node initial, const std::optional<AnyValue>& value, const std::string& linkId,
                 Diagnostics& diagnostics) {
    std::vector<std::string> read{"id", "extension"};
    if (value)
        read.push_back("value" + value->type);
    listOtherKeys(initial, read, linkId, "an answer that is filled in from the start", diagnostics);
    for (const Node extension : listOf(initial, "extension"))
        notCarried(diagnostics, extension.span(), linkId,
                   theExtension(urlOf(extension)) + " of an answer that is filled in from the start");
}

} // namespace

void readInitial(ImportedItem& question, Node item, const std::string& language, Diagnostics& diagnostics) {
    const auto lose = [&](const std::string& what) {
        notCarried(diagnostics, item.span(), question.linkId, what);
    };
    const bool isAsked = question.kind != ImportedKind::Information && question.kind != ImportedKind::Group &&
                         question.kind != ImportedKind::Rows;
    const bool becomesNote = isAsked && question.staffNote.empty();
    std::vector<std::string> answers;
    for (const Node initial : listOf(item, "initial")) {
        const auto value = valueOf(initial, "value");
        listTheRest(initial, value, question.linkId, diagnostics);
        if (value && isUnitAlone(*value)) {
            if (!takesUnit(question, *value, language))
                lose("the unit " + inBackticks(firstOf(value->node, {"unit", "code"})) +
                     " that is chosen from the start");
            continue;
        }
        const std::string words = value ? wordsOf(*value, question.options) : std::string();
        lose("the answer " + inBackticks(words) + " that is filled in from the start" +
             (words.empty() || !becomesNote ? "" : "; it became a note for staff"));
        if (!words.empty() && becomesNote)
            answers.push_back(words);
    }
    if (answers.empty())
        return;
    std::string all;
    for (const std::string& answer : answers)
        all += (all.empty() ? "" : ", ") + answer;
    question.staffNote =
        LocalizedText(language, std::string("The form that this comes from has the answer") +
                                    (answers.size() > 1 ? "s " : " ") + all + " filled in from the start.");
}

} // namespace anteroom::fhir
