// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/import/import_gate.h"

#include "core/exchange/import/import_extensions.h"

#include <string>
#include <utility>
#include <vector>

namespace anteroom::fhir {

namespace {

ImportedCondition conditionOf(Node when) {
    ImportedCondition one;
    one.question = stringOf(when, "question");
    one.relation = stringOf(when, "operator");
    one.span = when.span();
    const auto answer = valueOf(when, "answer");
    if (!answer)
        return one;
    one.kind = answer->type;
    one.system = stringOf(answer->node, "system");
    const bool hasCode = !stringOf(answer->node, "code").empty();
    const char* said = hasCode ? "code" : "display";
    one.isCalled = answer->type == "Coding" && !hasCode;
    if (answer->type == "Quantity")
        said = "value";
    else if (answer->type == "Reference")
        said = "reference";
    one.value = answer->node.isScalar() ? scalarText(answer->node) : stringOf(answer->node, said);
    if (answer->type == "Quantity")
        for (const char* name : {"unit", "code"})
            if (std::string unit = stringOf(answer->node, name); !unit.empty())
                one.units.push_back(std::move(unit));
    return one;
}

/// What stands on a condition beside the question, the operator and one answer.
void listTheRest(Node when, const std::string& linkId, Diagnostics& diagnostics) {
    std::vector<std::string> read{"id", "question", "operator", "extension", "modifierExtension"};
    if (const auto answer = valueOf(when, "answer")) {
        read.push_back("answer" + answer->type);
        if (answer->type == "Quantity") // "less than 5" is another answer than 5
            listOtherKeys(answer->node, {"id", "value", "unit", "system", "code"}, linkId,
                          "the quantity in a condition", diagnostics);
    }
    listOtherKeys(when, read, linkId, "a condition", diagnostics);
    for (const Node extension : listOf(when, "extension"))
        notCarried(diagnostics, extension.span(), linkId, theExtension(urlOf(extension)) + " of a condition");
}

/// FHIR wants it said how several conditions go together. Where it is not, one is enough: rather shown too
/// often than not asked.
bool isOneEnough(Node item, const ImportedGate& gate, Diagnostics& diagnostics) {
    const std::string said = stringOf(item, "enableBehavior");
    if (said == "all" || said == "any" || gate.conditions.size() < 2)
        return said == "any";
    madeUp(diagnostics, item.span(), gate.linkId,
           "that one of its " + std::to_string(gate.conditions.size()) +
               " conditions is enough, for its `enableBehavior` says neither `all` nor `any`");
    return true;
}

} // namespace

ImportedGate readGate(Node item, Diagnostics& diagnostics) {
    ImportedGate gate;
    gate.linkId = stringOf(item, "linkId");
    for (const Node when : listOf(item, "enableWhen")) {
        gate.conditions.push_back(conditionOf(when));
        listTheRest(when, gate.linkId, diagnostics);
        if (member(when, "modifierExtension")) // it may turn round what it says: nothing that we can
            gate.conditions.back().relation = "modified";
    }
    gate.any = isOneEnough(item, gate, diagnostics);
    if (const auto written = extensionValue(item, "show-when"))
        gate.written = scalarText(written->node);
    else if (extensionValue(item, "sdc-questionnaire-enableWhenExpression"))
        notCarried(diagnostics, item.span(), gate.linkId,
                   "its condition in FHIRPath; write its show-when, it is always shown");
    return gate;
}

} // namespace anteroom::fhir
