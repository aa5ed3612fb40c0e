// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loading/instrument_reader.h"

#include "core/base/said.h"
#include "core/base/text.h"
#include "core/loading/computed_reader.h"
#include "core/loading/question_reader.h"

namespace anteroom::loading {

namespace {

void readContent(Instrument& instrument, LocalizedText title, const QuestionsAround& around,
                 LoadState& state) {
    const FileScope& scope = *instrument.scope;
    MappingReader reader(instrument.node, core::term("an instrument"), state.diagnostics);
    PlacedInstrument placed;
    placed.id = scope.texts.requiredPlainString(reader, "id");
    placed.title = scope.texts.required(reader, "title");
    placed.source = scope.texts.plainString(reader, "source");
    placed.license = scope.texts.requiredPlainString(reader, "license", "CC0-1.0");

    const std::size_t group =
        openGroup(placed.id, title.empty() ? placed.title : std::move(title), around, state);
    around.section.groups[group].instrument = static_cast<std::uint32_t>(state.draft.data.instruments.size());
    QuestionsAround inside = around;
    ++inside.depth;
    inside.inInstrument = true;
    readQuestions(reader, inside, scope, state);
    closeGroup(group, around, state);
    readComputed(reader, scope, state);
    reader.finish();
    state.draft.data.instruments.push_back(std::move(placed));
}

} // namespace

std::size_t openGroup(std::string id, LocalizedText title, const QuestionsAround& around, LoadState& state) {
    const auto first = static_cast<std::uint32_t>(state.draft.questions.size());
    around.section.groups.push_back({std::move(id), std::move(title), first, first, around.depth + 1});
    return around.section.groups.size() - 1;
}

void closeGroup(std::size_t place, const QuestionsAround& around, LoadState& state) {
    around.section.groups[place].endQuestion = static_cast<std::uint32_t>(state.draft.questions.size());
}

void readInstruments(MappingReader& file, const std::shared_ptr<const FileScope>& scope, LoadState& state) {
    for (const Node node : file.sequence("instruments")) {
        MappingReader reader(node, core::term("an instrument"), state.diagnostics);
        const auto idNode = reader.required("id");
        const auto id =
            idNode ? readIdText(*idNode, core::said("the instrument's id"), state.diagnostics) : std::nullopt;
        if (!id)
            state.definitions.isIncomplete = state.draft.lacksQuestions = true;
        else if (state.instrumentIds.add(*id, core::term("an instrument"), idNode->span(), state.sources,
                                         state.diagnostics))
            state.definitions.instruments.emplace(*id, Instrument{node, scope, std::nullopt});
    }
}

void placeInstrument(Node node, const QuestionsAround& around, const FileScope& scope, LoadState& state) {
    MappingReader reader(node, core::term("an instrument's place"), state.diagnostics);
    const auto idNode = reader.required("instrument");
    const auto id =
        idNode ? readString(*idNode, Message::verbatim("`instrument`"), state.diagnostics) : std::nullopt;
    LocalizedText title = scope.texts.optional(reader, "title");
    QuestionsAround here = around;
    here.gate = readGate(reader, around.gate, state);
    reader.finish();
    if (!id)
        return;
    if (around.inInstrument) {
        state.diagnostics.error("instrument-inside", idNode->span(),
                                core::said("an instrument cannot hold another"),
                                core::said("place both in a section of the questionnaire"));
        state.draft.lacksQuestions = true;
        return;
    }
    const auto found = state.definitions.instruments.find(*id);
    if (found == state.definitions.instruments.end()) {
        state.draft.lacksQuestions = true;
        Hint hint = state.instrumentIds.suggestion(*id, state.diagnostics);
        const auto meant = state.definitions.instruments.find(hint.replacement.value_or(""));
        if (meant != state.definitions.instruments.end() && meant->second.placed)
            hint.replacement.reset(); // once is all
        if (!state.definitions.isIncomplete)
            state.diagnostics.error(
                "unknown-instrument", idNode->span(),
                core::said("there is no instrument %1 in the files that are included", {inBackticks(*id)}),
                std::move(hint));
        return;
    }
    Instrument& instrument = found->second;
    if (instrument.placed) {
        state.diagnostics.error(
            "instrument-placed-twice", idNode->span(),
            core::said("the instrument %1 is already placed in %2",
                       {inBackticks(*id), placeInWords(*instrument.placed, idNode->span(), state.sources)}),
            core::said("its questions can be asked once only"));
        return;
    }
    instrument.placed = idNode->span();
    readContent(instrument, std::move(title), here, state);
}

} // namespace anteroom::loading
