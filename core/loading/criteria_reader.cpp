// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loading/criteria_reader.h"

#include "core/base/said.h"
#include "core/base/text.h"
#include "core/loading/documents_reader.h"

namespace anteroom::loading {

namespace {

void readCriterion(Node key, Node node, const std::string& list, const FileScope& scope, LoadState& state) {
    MappingReader reader(node, core::term("a criterion"), state.diagnostics);
    const auto id = readId<CriterionId>(key, core::said("the criterion's id"), state.diagnostics);
    Criterion criterion{id ? *id : state.placeholder<CriterionId>(), list};
    criterion.text = scope.texts.requiredName(reader, "text");
    criterion.citations = readCitations(
        reader, core::term("this criterion does not say which document it comes from"), scope, state);
    reader.finish();

    std::vector<Criterion>& all = state.draft.data.criteria;
    if (id && state.criterionIds.add(id->str(), core::term("a criterion"), key.span(), state.sources,
                                     state.diagnostics))
        state.definitions.criteria.emplace(id->str(), static_cast<std::uint32_t>(all.size()));
    all.push_back(std::move(criterion));
}

/// What a mistyped id stands for is taken as named, so that one mistake is reported once.
void takeAsMeant(std::string_view typed, LoadState& state) {
    if (!suggests(state.diagnostics))
        return;
    std::vector<std::string_view> ids;
    for (const auto& [id, index] : state.definitions.criteria)
        ids.push_back(id);
    if (auto meant = nearest(typed, ids))
        state.meantCriteria.insert(std::move(*meant));
}

} // namespace

void readCriteria(MappingReader& library, const std::string& list, const FileScope& scope, LoadState& state) {
    const auto criteria = library.optional("criteria");
    if (!criteria)
        return;
    if (!criteria->isMapping()) {
        state.diagnostics.error("expected-mapping", criteria->span(),
                                core::said("`criteria` is a map of id to criterion"),
                                core::said("write `criteria: {my-criterion: {text: ..., cite: [...]}}`"));
        state.definitions.isIncomplete = true;
        return;
    }
    if (criteria->size() > 0 && !state.criteriaListIds.find(list))
        state.criteriaListIds.add(list, core::term("a list of criteria"), library.keySpan("criteria"),
                                  state.sources, state.diagnostics);
    for (std::uint32_t i = 0; i < criteria->size(); ++i)
        readCriterion(criteria->key(i), (*criteria)[i], list, scope, state);
}

std::vector<NamedCriterion> readCriterionIds(MappingReader& holder, bool ofAList, LoadState& state) {
    std::vector<NamedCriterion> named;
    for (const Node node : holder.sequence("criteria")) {
        auto id = readId<CriterionId>(node, core::said("the criterion's id"), state.diagnostics);
        if (!id) {
            if (node.isScalar())
                takeAsMeant(node.scalar(), state);
            continue;
        }
        if (ofAList && !state.definitions.isIncomplete && !state.definitions.criteria.contains(id->str())) {
            takeAsMeant(id->str(), state);
            state.diagnostics.error("unknown-criterion", node.span(),
                                    core::said("there is no criterion %1 in the files that are included",
                                               {inBackticks(id->str())}),
                                    state.criterionIds.suggestionOrAll(id->str(), state.diagnostics));
        }
        named.push_back({std::move(*id), node.span()});
    }
    return named;
}

} // namespace anteroom::loading
