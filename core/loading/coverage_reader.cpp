// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loading/coverage_reader.h"

#include "core/base/said.h"
#include "core/base/text.h"
#include "core/loading/criteria_reader.h"

#include <algorithm>

namespace anteroom::loading {

namespace {

/// The lists that are to be covered.
struct Covers {
    std::map<std::string, SourceSpan> places; ///< by id, where that is said
    bool areAllKnown = true;
};

Covers readCovers(MappingReader& file, LoadState& state) {
    Covers covers;
    for (const Node node : file.sequence("covers")) {
        const auto id = readString(node, core::said("a library's id"), state.diagnostics);
        if (id && state.criteriaListIds.find(*id)) {
            covers.places.emplace(*id, node.span());
            continue;
        }
        covers.areAllKnown = false;
        if (id && !state.definitions.isIncomplete)
            state.diagnostics.error(
                "unknown-criteria-list", node.span(),
                core::said("there is no library %1 with criteria among the files that are included",
                           {inBackticks(*id)}),
                state.criteriaListIds.suggestionOrAll(*id, state.diagnostics));
    }
    return covers;
}

/// The first finding that covers each criterion, by its id.
using CoveredBy = std::map<std::string_view, const FindingRule*>;

CoveredBy coveredIn(const QuestionnaireDraft& draft) {
    CoveredBy covered;
    for (const auto& finding : draft.findings)
        for (const CriterionId& id : finding.rule.criteria)
            covered.emplace(id.str(), &finding.rule);
    return covered;
}

/// Nothing is excused of which it is not said that it would be covered: a library is long, and what it holds
/// is mostly none of this questionnaire's business.
class Excused {
public:
    Excused(const Covers& covers, const CoveredBy& coveredBy, LoadState& state)
        : m_covers(covers), m_coveredBy(coveredBy), m_state(state) {}

    void read(MappingReader& file, const FileScope& scope) {
        for (const Node node : file.sequence("not-covered", "[{criteria: [<id>], why: ...}]")) {
            MappingReader reader(node, core::term("what is not covered"), m_state.diagnostics,
                                 "{criteria: [<id>], why: ...}");
            NotCovered excuse;
            reader.required("criteria", "[<id>]");
            for (const NamedCriterion& named : readCriterionIds(reader, true, m_state)) {
                look(named);
                excuse.criteria.push_back(named.id);
            }
            excuse.why = scope.texts.requiredName(reader, "why");
            reader.finish();
            m_state.draft.data.notCovered.push_back(std::move(excuse));
        }
    }

    bool contains(const std::string& id) const { return m_places.contains(id); }

private:
    void look(const NamedCriterion& named) {
        const std::string& id = named.id.str();
        const auto [before, isNew] = m_places.emplace(id, named.span);
        if (!isNew)
            return needless(named, core::said("%1 is excused already, in %2",
                                              {inBackticks(id),
                                               placeInWords(before->second, named.span, m_state.sources)}));
        if (const auto finding = m_coveredBy.find(id); finding != m_coveredBy.end())
            return needless(named, core::said("%1 needs no excuse: the finding %2 covers it",
                                              {inBackticks(id), inBackticks(finding->second->id.str())}));
        const auto known = m_state.definitions.criteria.find(id);
        if (known == m_state.definitions.criteria.end())
            return;
        const std::string& list = m_state.draft.data.criteria[known->second].list;
        if (m_covers.areAllKnown && !m_covers.places.contains(list))
            needless(named,
                     core::said("%1 needs no excuse: this questionnaire does not say that it covers %2",
                                {inBackticks(id), inBackticks(list)}),
                     core::said("write `covers: [%1]`, or take it out here", {list}));
    }

    void needless(const NamedCriterion& named, Message why, Message hint = core::said("take it out here")) {
        m_state.diagnostics.warning("needless-excuse", named.span, std::move(why), std::move(hint));
    }

    const Covers& m_covers;
    const CoveredBy& m_coveredBy;
    LoadState& m_state;
    std::map<std::string, SourceSpan> m_places;
};

/// "`leaflet` and `book`"; of many, the first ones.
Message documentsOf(const Criterion& criterion, const LoadState& state) {
    constexpr std::size_t most = 5;
    std::vector<std::string> documents;
    bool areMore = false;
    for (const Citation& citation : criterion.citations) {
        std::string name = inBackticks(state.draft.data.documents[citation.document].id.str());
        if (std::find(documents.begin(), documents.end(), name) == documents.end())
            documents.push_back(std::move(name));
        if (documents.size() > most) {
            documents.pop_back();
            areMore = true;
            break;
        }
    }
    std::vector<Message> all;
    all.reserve(documents.size() + 1);
    for (std::string& name : documents)
        all.push_back(Message::verbatim(std::move(name)));
    if (areMore)
        all.push_back(core::said("others"));
    return core::allOf(all);
}

} // namespace

void readCoverage(MappingReader& file, const FileScope& scope, LoadState& state) {
    const Covers covers = readCovers(file, state);
    const CoveredBy coveredBy = coveredIn(state.draft);
    Excused excused(covers, coveredBy, state);
    excused.read(file, scope);

    const auto findings = file.optional("findings");
    if (state.lacksParts || (findings && !findings->isSequence()))
        return; // who knows what is covered
    const std::vector<Criterion>& criteria = state.draft.data.criteria;
    for (std::uint32_t index = 0; index < criteria.size(); ++index) {
        const Criterion& criterion = criteria[index];
        const std::string& id = criterion.id.str();
        const auto list = covers.places.find(criterion.list);
        if (list == covers.places.end() || coveredBy.contains(id) || excused.contains(id) ||
            state.meantCriteria.contains(id))
            continue;
        const auto known = state.definitions.criteria.find(id);
        if (known == state.definitions.criteria.end() || known->second != index)
            continue; // its id was reported
        const Message documents = documentsOf(criterion, state);
        state.diagnostics.warning(
            "criterion-not-covered", list->second,
            documents.empty() ? core::said("no finding covers the criterion %1: %2",
                                           {inBackticks(id), criterion.text.original()})
                              : core::said("no finding covers the criterion %1 of %2: %3",
                                           {inBackticks(id), documents, criterion.text.original()}),
            core::said("name it under `criteria` of a finding, or under `not-covered` with the reason"));
    }
}

} // namespace anteroom::loading
