// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loading/sensitivity_reader.h"

#include "core/base/said.h"
#include "core/base/text.h"
#include "core/loading/limits.h"
#include "core/questionnaire/left_out.h"

namespace anteroom::loading {

void readSensitivities(MappingReader& file, const FileScope& scope, LoadState& state) {
    std::vector<Sensitivity>& all = state.draft.data.sensitivities;
    if (const auto list = file.optional("sensitivities");
        list && reportTooMany(*list, mostSensitivities, core::term("sensitivities"), state.diagnostics)) {
        state.lacksSensitivities = true;
        return;
    }
    for (const Node node : file.sequence("sensitivities")) {
        MappingReader reader(node, core::term("a sensitivity"), state.diagnostics,
                             "{id: <id>, title: <title>}");
        const auto idNode = reader.required("id");
        const auto id =
            idNode ? readId<SensitivityId>(*idNode, core::said("the sensitivity's id"), state.diagnostics)
                   : std::nullopt;
        Sensitivity sensitivity{id ? *id : state.placeholder<SensitivityId>()};
        sensitivity.title = scope.texts.required(reader, "title");
        sensitivity.notice = scope.texts.optional(reader, "notice");
        reader.finish();
        if (!id)
            state.lacksSensitivities = true; // a question may name it by the id that was meant
        else if (state.sensitivityIds.add(id->str(), core::term("a sensitivity"), idNode->span(),
                                          state.sources, state.diagnostics))
            state.definitions.sensitivities.emplace(
                id->str(), SensitivityInUse{static_cast<std::uint32_t>(all.size()), idNode->span()});
        all.push_back(std::move(sensitivity));
    }
}

std::optional<std::uint32_t> readSensitivityOf(MappingReader& holder, LoadState& state) {
    const auto node = holder.optional("sensitivity");
    const auto id =
        node ? readString(*node, Message::verbatim("`sensitivity`"), state.diagnostics) : std::nullopt;
    if (!id)
        return std::nullopt;
    if (const auto found = state.definitions.sensitivities.find(*id);
        found != state.definitions.sensitivities.end()) {
        found->second.isUsed = true;
        return found->second.index;
    }
    if (!state.lacksSensitivities && !state.lacksParts)
        state.diagnostics.error("unknown-sensitivity", node->span(),
                                core::said("there is no sensitivity %1 under `sensitivities`",
                                           {Message::verbatim(inBackticks(*id))}),
                                state.sensitivityIds.suggestionOrAll(*id, state.diagnostics));
    return std::nullopt;
}

void warnOfUnusedSensitivities(LoadState& state) {
    // A question that could not be read may have been marked with it.
    if (state.lacksParts || state.draft.lacksQuestions)
        return;
    for (const auto& [id, sensitivity] : state.definitions.sensitivities)
        if (!sensitivity.isUsed)
            state.diagnostics.warning(
                "unused-sensitivity", sensitivity.span,
                core::said("no section and no question is marked with %1",
                           {Message::verbatim(inBackticks(id))}),
                core::said("write `sensitivity: %1` where such things are asked", {Message::verbatim(id)}));
}

void warnOfLeftOutToo(const Questionnaire& questionnaire, LoadState& state) {
    for (std::uint32_t which = 0; which < questionnaire->sensitivities.size(); ++which) {
        const LeftOut leftOut(questionnaire, {which});
        const std::string id = questionnaire->sensitivities[which].id.str();
        for (std::uint32_t i = 0; i < questionnaire.questions().size(); ++i) {
            const Question& question = questionnaire.questions()[i];
            if (!leftOut.has(QuestionIndex{i}) || question.sensitivity == which ||
                question.type == QuestionType::Information)
                continue;
            state.diagnostics.warning(
                "left-out-too", state.draft.questions[i].span,
                core::said(
                    "%1 is left out together with %2: what shows it rests on such an answer",
                    {Message::verbatim(inBackticks(question.id.str())), Message::verbatim(inBackticks(id))}),
                core::said("mark it with `sensitivity: %1` as well, or let it not rest on one",
                           {Message::verbatim(id)}));
        }
    }
}

} // namespace anteroom::loading
