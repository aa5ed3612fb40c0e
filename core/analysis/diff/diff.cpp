// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/diff/diff.h"

#include "core/analysis/diff/both_versions.h"
#include "core/analysis/diff/compare_rule.h"
#include "core/analysis/diff/looked_up_names.h"
#include "core/analysis/rule_names.h"
#include "core/findings/answers_below.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace anteroom {

namespace {

bool isCompared(const Rule& rule) {
    return rule.kind != RuleKind::ShowWhen && rule.kind != RuleKind::Computed;
}

std::vector<RuleDifference> rulesOfBoth(const Questionnaire& before, const Questionnaire& after) {
    std::map<std::pair<RuleKind, std::string>, Rule> old;
    for (const Rule& rule : rulesOf(before))
        if (isCompared(rule))
            old.emplace(std::pair(rule.kind, idOf(before, rule)), rule);
    std::vector<RuleDifference> all;
    for (const Rule& rule : rulesOf(after)) {
        if (!isCompared(rule))
            continue;
        RuleDifference both;
        both.after = rule;
        if (const auto found = old.find({rule.kind, idOf(after, rule)}); found != old.end()) {
            both.before = found->second;
            old.erase(found);
        }
        all.push_back(std::move(both));
    }
    for (const Rule& rule : rulesOf(before))
        if (isCompared(rule) && old.contains({rule.kind, idOf(before, rule)})) {
            RuleDifference gone;
            gone.before = rule;
            all.push_back(std::move(gone));
        }
    return all;
}

/// What a rule looks at in the two versions, and whether it can be compared over that.
class Places {
public:
    Places(const Questionnaire& before, const Questionnaire& after) : m_before(before), m_after(after) {}

    void addTo(RuleDifference& rule) {
        look(rule, m_before, rule.before, true);
        look(rule, m_after, rule.after, false);
        if (!rule.isInBoth())
            return;
        for (const auto& [place, classes] : m_classes)
            if (const auto& [old, now] = asks(place); !isSameVocabulary(old, now))
                for (NameInBoth& name : namesLookedUpOtherwise(*old.vocabulary, *now.vocabulary, classes))
                    if (std::find(rule.names.begin(), rule.names.end(), name) == rule.names.end())
                        rule.names.push_back(std::move(name));
    }

    bool looksAtDay() const { return m_looksAtDay; }

private:
    struct Order {
        bool operator()(const PlaceInBoth& a, const PlaceInBoth& b) const {
            return std::tie(a.after, a.fieldAfter) < std::tie(b.after, b.fieldAfter);
        }
    };

    std::pair<const Question&, const Question&> asks(const PlaceInBoth& place) const {
        const Question& old = m_before.question(place.before);
        const Question& now = m_after.question(place.after);
        return {place.fieldBefore ? old.fields[at(*place.fieldBefore)] : old,
                place.fieldAfter ? now.fields[at(*place.fieldAfter)] : now};
    }

    void look(RuleDifference& rule, const Questionnaire& version, const std::optional<Rule>& of,
              bool isBefore) {
        if (!of)
            return;
        const AnswersBelow below = answersBelow(version.program(), {of->node});
        m_looksAtDay = m_looksAtDay || below.looksAtDay;
        for (const auto& [looked, options] : below.answers) {
            const auto& [question, field] = looked;
            const auto place = placeOf(version, question, field, isBefore);
            if (!place || !rule.isInBoth())
                continue;
            const auto& [old, now] = asks(*place);
            AskedQuestion before = asked(m_before, place->before);
            AskedQuestion after = asked(m_after, place->after);
            if (field) {
                before = before.field(old);
                after = after.field(now);
            }
            const Sameness sameness = samenessOf(before, after);
            if (sameness == Sameness::Apart)
                add(rule.apart, *place);
            else if (sameness == Sameness::Partly && isNarrowed(old, now))
                add(rule.narrowed, *place);
            rule.takesOther = rule.takesOther || sameness == Sameness::Partly;
            if (old.vocabulary && now.vocabulary)
                for (const std::uint32_t option : options)
                    m_classes[*place].insert((*(isBefore ? old : now).valueType.options)[option].str());
        }
    }

    /// What can be said differs, and not only whether one may be not sure. A list by itself is not: each
    /// field that a rule looks at stands for itself.
    static bool isNarrowed(const Question& old, const Question& now) {
        if (old.type == QuestionType::Rows)
            return old.mayBeNone() != now.mayBeNone();
        return samenessOf({&old, true}, {&now, true}) == Sameness::Partly;
    }

    static void add(std::vector<PlaceInBoth>& places, const PlaceInBoth& place) {
        if (std::find(places.begin(), places.end(), place) == places.end())
            places.push_back(place);
    }

    std::optional<PlaceInBoth> placeOf(const Questionnaire& version, QuestionIndex question,
                                       std::optional<FieldIndex> field, bool isBefore) const {
        const Question& asks = version.question(question);
        const Questionnaire& other = isBefore ? m_after : m_before;
        const auto same = other.find(asks.id.str());
        if (!same)
            return std::nullopt;
        std::optional<FieldIndex> sameField;
        if (field) {
            const std::vector<Question>& fields = other.question(*same).fields;
            const auto found = std::find_if(fields.begin(), fields.end(), [&](const Question& one) {
                return one.id == asks.fields[at(*field)].id;
            });
            if (found == fields.end())
                return std::nullopt;
            sameField = FieldIndex{static_cast<std::uint32_t>(found - fields.begin())};
        }
        return isBefore ? PlaceInBoth{question, *same, field, sameField}
                        : PlaceInBoth{*same, question, sameField, field};
    }

    const Questionnaire& m_before;
    const Questionnaire& m_after;
    bool m_looksAtDay = false;
    std::map<PlaceInBoth, std::set<std::string>, Order> m_classes; ///< that are asked for
};

} // namespace

Differences differences(const std::shared_ptr<const Questionnaire>& before,
                        const std::shared_ptr<const Questionnaire>& after,
                        const std::function<Provers(const std::shared_ptr<const Questionnaire>&)>& make) {
    const JoinedVersions versions = joined(*before, *after);
    Differences all{before, after, rulesOfBoth(*before, *after)};
    Provers provers = make(versions.questionnaire);
    provers.each(all.rules.size(), [&](std::size_t task, Prover& prover) {
        RuleDifference& rule = all.rules[task];
        Places places(*before, *after);
        places.addTo(rule);
        if (!rule.apart.empty())
            return;
        BothVersions both(before, after, versions);
        compareRule(rule, versions, both, prover, places.looksAtDay());
    });
    return all;
}

} // namespace anteroom
