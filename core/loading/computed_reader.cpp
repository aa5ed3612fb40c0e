// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loading/computed_reader.h"

#include "core/base/said.h"
#include "core/loading/summary_place.h"

namespace anteroom::loading {

void readComputed(MappingReader& holder, const FileScope& scope, LoadState& state) {
    for (const Node node : holder.sequence("computed")) {
        MappingReader reader(node, core::term("a computed value"), state.diagnostics);
        const auto idNode = reader.required("id");
        const auto id =
            idNode ? readQuestionId(*idNode, core::said("the computed value's id"), state.diagnostics)
                   : std::nullopt;
        DraftComputed draft{ComputedValue{id ? *id : state.placeholder<QuestionId>()},
                            idNode ? idNode->span() : node.span(), false, nullptr, nullptr};
        if (id)
            draft.isDuplicate = !state.questionIds.add(id->str(), core::term("a computed value"), draft.span,
                                                       state.sources, state.diagnostics);
        else
            state.draft.lacksQuestions = true;
        draft.value.label = scope.texts.required(reader, "label");
        draft.value.unit = scope.texts.unit(reader);
        draft.value.summary = readSummaryPlace(reader, state.diagnostics);
        if (const auto value = reader.required("value"))
            draft.syntax = parseExpression(*value, state.diagnostics);
        if (const auto gate = reader.optional("show-when"))
            draft.gate = parseExpression(*gate, state.diagnostics);
        reader.finish();
        state.draft.computed.push_back(std::move(draft));
    }
}

} // namespace anteroom::loading
