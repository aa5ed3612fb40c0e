// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/import_gate.h"

namespace anteroom::fhir {

namespace {

ImportedCondition conditionOf(Node when) {
    ImportedCondition one{
        stringOf(when, "question"), stringOf(when, "operator"), {}, {}, {}, {}, when.span()};
    const auto answer = valueOf(when, "answer");
    if (!answer)
        return one;
    one.kind = answer->type;
    one.system = stringOf(answer->node, "system");
    const char* said = "code";
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

} // namespace

ImportedGate readGate(Node item, Diagnostics& diagnostics) {
    ImportedGate gate;
    gate.linkId = stringOf(item, "linkId");
    gate.any = stringOf(item, "enableBehavior") == "any";
    for (const Node when : listOf(item, "enableWhen")) {
        gate.conditions.push_back(conditionOf(when));
        if (member(when, "modifierExtension")) // it may turn round what it says: nothing that we can
            gate.conditions.back().relation = "modified";
    }
    if (const auto written = extensionValue(item, "show-when"))
        gate.written = scalarText(written->node);
    else if (extensionValue(item, "sdc-questionnaire-enableWhenExpression"))
        notCarried(diagnostics, item.span(), gate.linkId,
                   "its condition in FHIRPath; write its show-when, it is always shown");
    return gate;
}

} // namespace anteroom::fhir
