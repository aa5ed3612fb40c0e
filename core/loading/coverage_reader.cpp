// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loading/coverage_reader.h"

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
        const auto id = readString(node, "a library's id", state.diagnostics);
        if (id && state.criteriaListIds.find(*id)) {
            covers.places.emplace(*id, node.span());
            continue;
        }
        covers.areAllKnown = false;
        if (id && !state.definitions.isIncomplete)
            state.diagnostics.error("unknown-criteria-list", node.span(),
                                    "there is no library " + inBackticks(*id) +
                                        " with criteria among the files that are included",
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
            MappingReader reader(node, "what is not covered", m_state.diagnostics,
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
            return needless(named, "is excused already, in " +
                                       placeInWords(before->second, named.span, m_state.sources));
        if (const auto finding = m_coveredBy.find(id); finding != m_coveredBy.end())
            return needless(named, "needs no excuse: the finding " + inBackticks(finding->second->id.str()) +
                                       " covers it");
        const auto known = m_state.definitions.criteria.find(id);
        if (known == m_state.definitions.criteria.end())
            return;
        const std::string& list = m_state.draft.data.criteria[known->second].list;
        if (m_covers.areAllKnown && !m_covers.places.contains(list))
            needless(named,
                     "needs no excuse: this questionnaire does not say that it covers " + inBackticks(list),
                     "write `covers: [" + list + "]`, or take it out here");
    }

    void needless(const NamedCriterion& named, const std::string& why,
                  const std::string& hint = "take it out here") {
        m_state.diagnostics.warning("needless-excuse", named.span, inBackticks(named.id.str()) + ' ' + why,
                                    hint);
    }

    const Covers& m_covers;
    const CoveredBy& m_coveredBy;
    LoadState& m_state;
    std::map<std::string, SourceSpan> m_places;
};

/// "`leaflet` and `book`"; of many, the first ones.
std::string documentsOf(const Criterion& criterion, const LoadState& state) {
    constexpr std::size_t most = 5;
    std::vector<std::string> documents;
    for (const Citation& citation : criterion.citations) {
        std::string name = inBackticks(state.draft.data.documents[citation.document].id.str());
        if (std::find(documents.begin(), documents.end(), name) == documents.end())
            documents.push_back(std::move(name));
        if (documents.size() > most) {
            documents.back() = "others";
            break;
        }
    }
    return joinWords(documents);
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
        const std::string documents = documentsOf(criterion, state);
        state.diagnostics.warning(
            "criterion-not-covered", list->second,
            "no finding covers the criterion " + inBackticks(id) +
                (documents.empty() ? "" : " of " + documents) + ": " + std::string(criterion.text.original()),
            "name it under `criteria` of a finding, or under `not-covered` with the reason");
    }
}

} // namespace anteroom::loading
