// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/coverage/coverage.h"

#include "core/analysis/coverage/case_runner.h"
#include "core/analysis/deciding.h"
#include "core/analysis/written_places.h"
#include "core/session/session.h"

#include <algorithm>
#include <cmath>

namespace anteroom {

namespace {

bool has(const std::vector<std::uint32_t>& list, std::uint32_t index) {
    return std::find(list.begin(), list.end(), index) != list.end();
}

bool speaksOf(const Case::Expected& expected, const Rule& rule, const Questionnaire& questionnaire) {
    switch (rule.kind) {
    case RuleKind::Finding:
        return has(expected.raised, rule.index) || has(expected.ruledOut, rule.index) ||
               has(expected.notEstablished, rule.index) ||
               (expected.onlyRaised && questionnaire->findings[rule.index].kind == FindingKind::Flag);
    case RuleKind::Urgent:
        return expected.urgent.has_value();
    case RuleKind::Contradiction:
        return expected.contradictions.has_value();
    default:
        return false;
    }
}

std::vector<RuleCoverage> partsOf(const Questionnaire& questionnaire) {
    const WrittenPlaces places(questionnaire);
    std::vector<RuleCoverage> rules;
    for (const Rule& rule : rulesOf(questionnaire)) {
        if (rule.kind == RuleKind::ShowWhen || rule.kind == RuleKind::Computed)
            continue;
        RuleCoverage parts{rule, {}};
        for (Obligation& obligation : obligationsOf(questionnaire, rule)) {
            obligation.span = places.of(obligation.decision.condition, obligation.span);
            parts.parts.push_back({std::move(obligation)});
        }
        rules.push_back(std::move(parts));
    }
    return rules;
}

void show(std::vector<RuleCoverage>& rules, const Questionnaire& questionnaire, const Case& example,
          std::uint32_t index, const Session& session) {
    Deciding deciding(session);
    for (RuleCoverage& rule : rules) {
        if (!speaksOf(example.expected, rule.rule, questionnaire))
            continue;
        for (CoveredPart& part : rule.parts)
            if (part.covered != Covered::ByCase && deciding.shows(part.obligation.decision)) {
                part.covered = Covered::ByCase;
                part.byCase = index;
            }
    }
}

/// What no case shows: whether one could, and with which answers.
void propose(RuleCoverage& rule, Session& session, Prover& prover) {
    // The narrowest first: at a boundary a comparison decides as well.
    std::vector<CoveredPart*> open;
    for (CoveredPart& part : rule.parts)
        if (part.covered != Covered::ByCase)
            open.push_back(&part);
    std::stable_partition(open.begin(), open.end(),
                          [](const CoveredPart* part) { return part->obligation.decision.at.has_value(); });
    for (CoveredPart* part : open) {
        if (part->proposal)
            continue;
        Proof proof = prover.decides(part->obligation.decision);
        if (const auto* undecided = std::get_if<Undecided>(&proof)) {
            part->covered = Covered::Undecided;
            part->why = undecided->why;
            continue;
        }
        auto* possible = std::get_if<Possible>(&proof);
        part->covered = possible ? Covered::Missing : Covered::Impossible;
        if (!possible)
            continue;
        const auto proposal = static_cast<std::uint32_t>(rule.proposals.size());
        session.begin(possible->witness.answers, Timestamp{possible->witness.today, 0});
        Deciding deciding(session);
        for (CoveredPart* other : open)
            if (!other->proposal && deciding.shows(other->obligation.decision)) {
                other->covered = Covered::Missing;
                other->proposal = proposal;
            }
        rule.proposals.push_back(std::move(possible->witness));
    }
}

} // namespace

double CoverageCount::percent() const {
    return all == 0 ? 100 : std::floor(1000.0 * static_cast<double>(shown) / static_cast<double>(all)) / 10;
}

CoverageCount countOf(const RuleCoverage& rule) {
    CoverageCount count;
    for (const CoveredPart& part : rule.parts) {
        count.shown += part.covered == Covered::ByCase ? 1 : 0;
        count.undecided += part.covered == Covered::Undecided ? 1 : 0;
        count.impossible += part.covered == Covered::Impossible ? 1 : 0;
    }
    count.all = rule.parts.size() - count.impossible;
    return count;
}

CoverageCount countOf(const std::vector<RuleCoverage>& rules) {
    CoverageCount count;
    for (const RuleCoverage& rule : rules) {
        const CoverageCount one = countOf(rule);
        count.shown += one.shown;
        count.all += one.all;
        count.impossible += one.impossible;
        count.undecided += one.undecided;
    }
    return count;
}

std::vector<RuleCoverage> coverage(const std::shared_ptr<const Questionnaire>& questionnaire,
                                   const std::vector<Case>& cases, Provers& provers) {
    std::vector<RuleCoverage> rules = partsOf(*questionnaire);
    Session session(questionnaire, Timestamp{*Date::of(2000, 1, 1), 0});
    for (std::uint32_t index = 0; index < cases.size(); ++index) {
        if (!runCase(questionnaire, cases[index]).passed())
            continue;
        session.begin(cases[index].answers, Timestamp{cases[index].date, 0});
        show(rules, *questionnaire, cases[index], index, session);
    }
    std::vector<RuleCoverage*> open;
    for (RuleCoverage& rule : rules)
        if (countOf(rule).shown < rule.parts.size())
            open.push_back(&rule);
    provers.each(open.size(), [&](std::size_t task, Prover& prover) {
        Session own(questionnaire, Timestamp{*Date::of(2000, 1, 1), 0});
        propose(*open[task], own, prover);
    });
    return rules;
}

} // namespace anteroom
