// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/diff.h"

#include "core/analysis/answers_below.h"
#include "core/analysis/both_versions.h"
#include "core/analysis/looked_up_names.h"
#include "core/analysis/rule_names.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace anteroom {

namespace {

using expression::JoinedProgram;

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

/// Whether two nodes are the same all the way down: to the same answers, behind the same show-whens. Then
/// there is nothing to prove, also where a proof would be beyond what can be decided.
class Alike {
public:
    explicit Alike(const JoinedVersions& joined)
        : m_program(*joined.program.program), m_questionnaire(*joined.questionnaire), m_links(joined.links) {}

    bool are(NodeIndex a, NodeIndex b) {
        const auto [known, isNew] = m_known.try_emplace({a, b}, true);
        if (isNew) {
            const bool alike = compare(a, b);
            m_known[{a, b}] = alike;
            return alike;
        }
        return known->second;
    }

private:
    bool compare(NodeIndex a, NodeIndex b) {
        const Instruction& x = m_program[a];
        const Instruction& y = m_program[b];
        const bool isAnswer = isLeaf(x.op) || isOverRows(x.op);
        if (x.op != y.op || x.relation != y.relation || x.constant != y.constant || x.isField != y.isField ||
            (isAnswer && !isSameAnswer(x, y)) || !(m_program.optionSet(x) == m_program.optionSet(y)) ||
            bool(x.gate) != bool(y.gate) || (x.gate && !are(*x.gate, *y.gate)))
            return false;
        const auto left = m_program.operands(a);
        const auto right = m_program.operands(b);
        return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                          [&](NodeIndex one, NodeIndex other) { return are(one, other); });
    }

    /// Of linked lists: fields of which both versions take the same.
    bool isSameAnswer(const Instruction& x, const Instruction& y) const {
        if (x.question == y.question)
            return !x.isField || x.field == y.field;
        const bool isLinked = std::any_of(m_links.begin(), m_links.end(), [&](const LinkedQuestions& pair) {
            return pair.before == x.question && pair.after == y.question;
        });
        if (!isLinked)
            return false;
        const AskedQuestion before = asked(m_questionnaire, x.question);
        const AskedQuestion after = asked(m_questionnaire, y.question);
        if (!x.isField)
            return isOverRows(x.op) && before.question->mayBeNone() == after.question->mayBeNone() &&
                   before.wayOut().has_value() == after.wayOut().has_value();
        const Question& one = before.question->fields[at(x.field)];
        const Question& other = after.question->fields[at(y.field)];
        const auto hasSameOptions = [&] {
            return !one.valueType.options || *one.valueType.options == *other.valueType.options;
        };
        return one.id == other.id && samenessOf(before.field(one), after.field(other)) == Sameness::Same &&
               hasSameOptions();
    }

    const Program& m_program;
    const Questionnaire& m_questionnaire;
    const std::vector<LinkedQuestions>& m_links;
    std::map<std::pair<NodeIndex, NodeIndex>, bool> m_known;
};

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
        const AnswersBelow below = answersBelow(version.program(), of->node);
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

/// One way in which two versions of a rule can differ; of the kinds of answers that show it the plainest
/// first.
struct Way {
    std::vector<std::vector<Claim>> claims;
    Taken taken = Taken::ByBoth;
};

class Comparer {
public:
    Comparer(RuleDifference& rule, const JoinedVersions& joined, BothVersions& versions, Prover& prover,
             bool needsDay)
        : m_rule(rule), m_joined(joined), m_versions(versions), m_prover(prover), m_needsDay(needsDay) {}

    void compare() {
        if (!m_rule.isInBoth()) {
            take({{{{m_rule.after ? m_rule.after->node : before(), {Truth::True}}}}, Taken::ByBoth});
            return;
        }
        const NodeIndex after = m_rule.after->node;
        if (Alike(m_joined).are(before(), after))
            return;
        for (const Way& way : waysToDiffer(before(), after))
            if ((way.taken == Taken::ByBoth || m_rule.takesOther) && !goesWithoutSaying(way))
                take(way);
    }

private:
    NodeIndex before() const { return m_joined.program.ofSecond(m_rule.before->node); }

    static std::vector<Way> waysToDiffer(NodeIndex before, NodeIndex after) {
        const TruthSet raised{Truth::True};
        const TruthSet ruledOut{Truth::False};
        const TruthSet open{Truth::Waiting, Truth::Unknown};
        // What one version does not take is as if it was not answered: that is the plainer of the two.
        return {
            {{{{after, raised}, {before, ruledOut}}, {{after, raised}, {before, open}}}, Taken::ByBoth},
            {{{{before, raised}, {after, ruledOut}}, {{before, raised}, {after, open}}}, Taken::ByBoth},
            {{{{after, raised}, {before, open}}, {{after, raised}, {before, ruledOut}}}, Taken::OnlyAfter},
            {{{{before, raised}, {after, open}}, {{before, raised}, {after, ruledOut}}}, Taken::OnlyBefore},
            {{{{after, ruledOut}, {before, open}}}, Taken::ByBoth},
            {{{{before, ruledOut}, {after, open}}}, Taken::ByBoth}};
    }

    /// Where it is raised for fewer (or more) people, it is not established for others too: that goes without
    /// saying.
    bool goesWithoutSaying(const Way& way) const {
        const Claim& first = way.claims.front().front();
        if (first.is.contains(Truth::True))
            return false;
        const bool isForFewer = first.node == m_rule.after->node;
        return std::any_of(m_rule.found.begin(), m_rule.found.end(), [&](const Difference& one) {
            return (isForFewer ? one.before : one.after) == FindingStatus::Raised &&
                   one.taken == Taken::ByBoth;
        });
    }

    void take(const Way& way) {
        for (const std::vector<Claim>& claims : way.claims) {
            Proof proof = m_rule.isInBoth() ? m_prover.proveLinked(claims, {m_joined.links, way.taken})
                                            : m_prover.prove(claims);
            if (const auto* undecided = std::get_if<Undecided>(&proof))
                m_rule.undecided = undecided->why;
            const auto* possible = std::get_if<Possible>(&proof);
            if (possible != nullptr && keep(possible->witness, way.taken))
                return;
        }
    }

    bool keep(const Witness& witness, Taken taken) {
        std::vector<SaidInBoth> said = m_versions.saidIn(witness);
        const auto statuses = m_versions.statusesOf(m_rule, witness.today, said);
        Difference difference{statuses.before, statuses.after, taken,
                              witness.today,   m_needsDay,     std::move(said)};
        if (statuses.before == statuses.after) { // a name that one of them looks up otherwise
            m_rule.namesMatter = true;
            return false;
        }
        m_versions.shorten(m_rule, difference);
        if (!m_versions.restsOnTaken(m_rule, difference))
            return false;
        m_versions.widen(m_rule, difference);
        m_rule.found.push_back(std::move(difference));
        return true;
    }

    RuleDifference& m_rule;
    const JoinedVersions& m_joined;
    BothVersions& m_versions;
    Prover& m_prover;
    bool m_needsDay;
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
        Comparer(rule, versions, both, prover, places.looksAtDay()).compare();
    });
    return all;
}

} // namespace anteroom
