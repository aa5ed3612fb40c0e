// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loading/section_reader.h"

#include "core/base/said.h"
#include "core/loading/instrument_reader.h"
#include "core/loading/question_reader.h"
#include "core/loading/sensitivity_reader.h"

namespace anteroom::loading {

namespace {

void readGroup(Node node, const QuestionsAround& around, const FileScope& scope, LoadState& state) {
    MappingReader reader(node, core::term("a group"), state.diagnostics);
    const auto idNode = reader.required("group");
    const auto id =
        idNode ? readId<SectionId>(*idNode, core::said("the group's id"), state.diagnostics) : std::nullopt;
    if (id)
        state.groupIds.add(id->str(), core::term("a group"), idNode->span(), state.sources,
                           state.diagnostics);
    reportMisplaced(reader, "type", core::said("a group has no `type`"),
                    core::said("write `id` in place of `group` when this is a question"));

    const std::size_t place =
        openGroup(id ? id->str() : std::string(), scope.texts.optional(reader, "title"), around, state);
    QuestionsAround inside = around;
    inside.gate = readGate(reader, around.gate, state);
    ++inside.depth;
    readQuestions(reader, inside, scope, state);
    reader.finish({"id"});
    closeGroup(place, around, state);
}

void readAsked(Node node, const QuestionsAround& around, const FileScope& scope, LoadState& state) {
    DraftQuestion draft = readQuestion(node, around.gate, scope, state);
    if (!draft.question.sensitivity)
        draft.question.sensitivity = around.sensitivity;
    state.draft.questions.push_back(std::move(draft));
}

void readSection(Node node, const FileScope& scope, LoadState& state) {
    MappingReader reader(node, core::term("a section"), state.diagnostics);
    const auto idNode = reader.required("id");
    const auto id =
        idNode ? readId<SectionId>(*idNode, core::said("the section's id"), state.diagnostics) : std::nullopt;
    if (id)
        state.sectionIds.add(id->str(), core::term("a section"), idNode->span(), state.sources,
                             state.diagnostics);

    Section section{id ? *id : state.placeholder<SectionId>()};
    section.title = scope.texts.required(reader, "title");
    section.introduction = scope.texts.optional(reader, "introduction");
    section.declinable = reader.yesNo("declinable").value_or(true);
    section.firstQuestion = static_cast<std::uint32_t>(state.draft.questions.size());
    const auto gate = readGate(reader, std::nullopt, state);
    const auto sensitivity = readSensitivityOf(reader, state);
    readQuestions(reader, {section, gate, 0, false, sensitivity}, scope, state);
    reader.finish();
    section.endQuestion = static_cast<std::uint32_t>(state.draft.questions.size());
    state.draft.data.sections.push_back(std::move(section));
}

} // namespace

void readQuestions(MappingReader& holder, const QuestionsAround& around, const FileScope& scope,
                   LoadState& state) {
    const auto list = holder.required("questions", "[...]");
    if (!list || !list->isSequence())
        state.draft.lacksQuestions = true;
    for (const Node node : holder.sequence("questions")) {
        if (node.find("group"))
            readGroup(node, around, scope, state);
        else if (node.find("instrument"))
            placeInstrument(node, around, scope, state);
        else
            readAsked(node, around, scope, state);
    }
    if (list && list->isSequence() && list->size() == 0)
        state.diagnostics.error("no-questions", list->span(), core::said("there is no question here"),
                                core::said("add one, or remove the list"));
}

void readSections(MappingReader& file, const FileScope& scope, LoadState& state) {
    const auto list = file.required("sections", "[...]");
    if (!list || !list->isSequence())
        state.draft.lacksQuestions = true;
    for (const Node node : file.sequence("sections"))
        readSection(node, scope, state);
    if (list && list->isSequence() && list->size() == 0) {
        state.draft.lacksQuestions = true;
        state.diagnostics.error("no-questions", list->span(),
                                core::said("a questionnaire needs at least one section"),
                                core::said("write `- {id: ..., title: ..., questions: [...]}`"));
    }
}

} // namespace anteroom::loading
