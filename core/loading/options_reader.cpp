// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loading/options_reader.h"

#include "core/base/said.h"
#include "core/base/text.h"
#include "core/loading/limits.h"

namespace anteroom::loading {

namespace {

/// Nothing where its id cannot be read.
std::optional<Option> readOption(Node node, bool mayBeExclusive, const FileScope& scope, LoadState& state,
                                 IdRegistry& ids) {
    MappingReader reader(node, core::term("an option"), state.diagnostics, "{id: never, text: Never}");
    const auto idNode = reader.required("id");
    const auto id =
        idNode ? readOptionId(*idNode, core::said("the option's id"), state.diagnostics) : std::nullopt;
    LocalizedText text = scope.texts.required(reader, "text");
    bool exclusive = false;
    if (mayBeExclusive)
        exclusive = reader.yesNo("exclusive").value_or(false);
    else
        reportMisplaced(reader, "exclusive", core::said("`exclusive` goes with choices questions only"),
                        core::said("a choice takes one option anyway"));
    reader.finish({"exclusive"});
    if (!id || !ids.add(id->str(), core::term("an option"), idNode->span(), state.sources, state.diagnostics))
        return std::nullopt;
    return Option{*id, std::move(text), exclusive};
}

} // namespace

AnswerSet readOptionList(Node list, bool mayBeExclusive, const FileScope& scope, LoadState& state) {
    bool isBroken = reportTooMany(list, mostOptions, core::term("options"), state.diagnostics);
    if (isBroken)
        return {{}, std::make_shared<const OptionList>(), isBroken};
    std::vector<Option> options;
    IdRegistry ids;
    std::optional<Node> exclusive;
    for (std::uint32_t i = 0; i < list.size(); ++i) {
        auto option = readOption(list[i], mayBeExclusive, scope, state, ids);
        if (!option) {
            isBroken = true;
            continue;
        }
        if (option->exclusive && exclusive)
            state.diagnostics.error(
                "several-exclusive", list[i].span(),
                core::said("only one option can be exclusive, and the one in %1 is already",
                           {placeInWords(exclusive->span(), list.span(), state.sources)}),
                core::said("take `exclusive` off one of them"));
        else if (option->exclusive)
            exclusive = list[i];
        options.push_back(std::move(*option));
    }
    if (list.size() == 0) {
        state.diagnostics.error("options-empty", list.span(),
                                core::said("there are no options to choose from"),
                                core::said("write `options: [{id: ..., text: ...}, {id: ..., text: ...}]`"));
        isBroken = true;
    } else if (list.size() == 1) {
        state.diagnostics.error("one-option", list.span(),
                                core::said("there is one option only, so there is nothing to choose"),
                                core::said("add another option, or ask a yes-no question"));
    }
    OptionList listIds;
    for (const Option& option : options)
        listIds.push_back(option.id);
    return {Options(std::move(options)), std::make_shared<const OptionList>(std::move(listIds)), isBroken};
}

AnswerSet readOptions(MappingReader& question, bool mayBeExclusive, const FileScope& scope,
                      LoadState& state) {
    AnswerSet broken{{}, std::make_shared<const OptionList>(), true};
    const auto node = question.required("options", "[{id: ..., text: ...}, {id: ..., text: ...}]");
    if (!node)
        return broken;
    if (node->isSequence())
        return readOptionList(*node, mayBeExclusive, scope, state);
    if (!node->isScalar()) {
        state.diagnostics.error("wrong-type", node->span(),
                                core::said("`options` is a list of options or the id of an answer set"),
                                core::said("write `options: [{id: ..., text: ...}, {id: ..., text: ...}]`"));
        return broken;
    }
    const std::string id(node->scalar());
    if (const auto found = state.definitions.answerSets.find(id); found != state.definitions.answerSets.end())
        return found->second;
    if (!state.definitions.isIncomplete)
        state.diagnostics.error(
            "unknown-answer-set", node->span(),
            core::said("there is no answer set %1 under `answer-sets`", {inBackticks(id)}),
            state.answerSetIds.suggestion(id, state.diagnostics));
    return broken;
}

void readAnswerSets(MappingReader& file, const FileScope& scope, LoadState& state) {
    const auto sets = file.optional("answer-sets");
    if (!sets)
        return;
    if (!sets->isMapping()) {
        state.diagnostics.error(
            "expected-mapping", sets->span(), core::said("`answer-sets` is a map of id to a list of options"),
            core::said("write `answer-sets: {how-often: [{id: never, text: Never}, ...]}`"));
        state.definitions.isIncomplete = true;
        return;
    }
    for (std::uint32_t i = 0; i < sets->size(); ++i) {
        const Node key = sets->key(i);
        const Node list = (*sets)[i];
        AnswerSet set{{}, std::make_shared<const OptionList>(), true};
        if (list.isSequence())
            set = readOptionList(list, true, scope, state);
        else
            state.diagnostics.error("wrong-type", list.span(),
                                    core::said("an answer set is a list of options"),
                                    core::said("write it as a list: each line begins with `- `"));
        const auto id = readIdText(key, core::said("the answer set's id"), state.diagnostics);
        if (id && state.answerSetIds.add(*id, core::term("an answer set"), key.span(), state.sources,
                                         state.diagnostics))
            state.definitions.answerSets.emplace(*id, std::move(set));
    }
}

} // namespace anteroom::loading
