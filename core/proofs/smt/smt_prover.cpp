// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/check_witness.h"
#include "core/analysis/diff/linked_answers.h"
#include "core/proofs/smt/link.h"
#include "core/proofs/smt/query.h"

#include <functional>
#include <memory>

namespace anteroom {

namespace smt {
namespace {

class SmtProver : public Prover {
public:
    SmtProver(std::shared_ptr<const Questionnaire> questionnaire, const ProofLimits& limits)
        : m_questionnaire(std::move(questionnaire)), m_limits(limits), m_check(m_questionnaire) {}

    Proof prove(const std::vector<Claim>& claims) override { return proveClaims(claims, false); }
    Proof proveWhenAnswered(const std::vector<Claim>& claims) override { return proveClaims(claims, true); }

    Proof proveLinked(const std::vector<Claim>& claims, const Links& links,
                      const std::vector<Exclusion>& excluded) override {
        std::vector<NodeIndex> nodes = nodesOf(claims);
        for (const Exclusion& exclusion : excluded)
            for (const Claim& claim : exclusion)
                if (!program().inBody(claim.node)) // no row is needed for what there must not be
                    nodes.push_back(claim.node);
        Cone cone = coneOf(program(), nodes, 1);
        widen(cone, *m_questionnaire, links);
        const auto pose = [&](Query& query) {
            Encoder& encoder = query.read({});
            std::vector<Expr> parts{linked(query, *m_questionnaire, links)};
            for (const Claim& claim : claims)
                parts.push_back(encoder.holds(claim.node, claim.is));
            for (const Exclusion& exclusion : excluded)
                parts.push_back(query.keepsOut(encoder, exclusion));
            return all(query.context(), parts);
        };
        const auto holds = [&](const Witness& witness) {
            Witness whole = witness;
            return linkAnswers(*m_questionnaire, links, whole) && m_check.holds(whole, claims);
        };
        Proof proof = decide(cone, pose, holds, nullptr);
        if (auto* possible = std::get_if<Possible>(&proof))
            linkAnswers(*m_questionnaire, links, possible->witness);
        return proof;
    }

    Proof differsWithout(NodeIndex rule, OperandPlace part, Reading reading) override {
        const auto pose = [&](Query& query) {
            Variant without;
            without.without = part;
            const SmtTruth as = query.read({}).truth(rule);
            const SmtTruth other = query.read(std::move(without)).truth(rule);
            return both(query.rowsOfClaims({{rule, {}}}), opposite(same(as, other, reading)));
        };
        const auto holds = [&](const Witness& witness) {
            return m_check.differsWithout(witness, rule, part, reading);
        };
        return decide(coneOf(program(), {rule}, 2), pose, holds, nullptr);
    }

    Proof differsBy(NodeIndex rule, const OptionExchange& by) override {
        Cone cone = coneOf(program(), {rule}, 2);
        Cone::Asked& asked = cone.questions[by.question];
        OptionSet& told = by.field ? asked.fields[*by.field] : asked.options;
        told.insert(by.from);
        if (by.to)
            told.insert(*by.to);
        if (by.field)
            asked.rows += 1;
        const auto pose = [&](Query& query) {
            const Exchanged exchanged = exchange(query, by);
            Variant variant;
            variant.question = by.question;
            variant.field = by.field;
            variant.instead = &exchanged.instead;
            Encoder& as = query.read({});
            Encoder& other = query.read(std::move(variant));
            const Expr isOne = isCondition(program()[rule].op) ? isSame(as.truth(rule), other.truth(rule))
                                                               : isSame(as.number(rule), other.number(rule));
            return both(exchanged.condition, opposite(isOne));
        };
        const auto holds = [&](const Witness& witness) { return m_check.differsBy(witness, rule, by); };
        return decide(cone, pose, holds, nullptr);
    }

    // What is found becomes a case in somebody's file: it may not depend on what was proved before.
    Proof decides(const Decision& decision) override {
        m_context = std::make_unique<z3::context>();
        const auto pose = [&](Query& query) {
            Encoder& plain = query.read({});
            Variant variant;
            variant.turned.emplace(Variant::Turned{decision, plain});
            const SmtTruth as = plain.truth(decision.rule);
            const SmtTruth other = query.read(std::move(variant)).truth(decision.rule);
            const TruthSet is{anteroom::truthOf(decision.as)};
            std::vector<Expr> parts{query.rowsOfClaims({{decision.condition, is}}),
                                    plain.holds(decision.condition, is),
                                    either(both(as.isTrue, other.isFalse), both(as.isFalse, other.isTrue))};
            if (decision.whileHidden)
                parts.push_back(both(as.isTrue, plain.isHidden(decision.condition)));
            if (decision.at) {
                const SmtNumber& number = plain.number(decision.at->number);
                const Quantity value = Quantity::of(query.context(), decision.at->value);
                parts.push_back(number.known.isTrue);
                parts.push_back(compareNumbers(number, Relation::Equal, knownNumber(value)).isTrue);
            }
            return all(query.context(), parts);
        };
        const auto holds = [&](const Witness& witness) { return m_check.decides(witness, decision); };
        Proof proof = decide(coneOf(program(), {decision.rule, decision.condition}, 2), pose, holds, nullptr);
        if (auto* possible = std::get_if<Possible>(&proof))
            m_check.shorten(possible->witness, holds);
        return proof;
    }

private:
    using Pose = std::function<Expr(Query&)>;
    using Holds = std::function<bool(const Witness&)>;
    using Clash = std::function<std::vector<ClashPart>(Query&)>;

    const Program& program() const { return m_questionnaire->program(); }

    static Expr same(const SmtTruth& a, const SmtTruth& b, Reading reading) {
        switch (reading) {
        case Reading::Exactly:
            break;
        case Reading::Status:
            return both(a.isTrue == b.isTrue, a.isFalse == b.isFalse);
        case Reading::ShowWhen:
            return both(a.isFalse == b.isFalse, a.isWaiting == b.isWaiting);
        case Reading::Settled:
            return opposite(either(both(a.isTrue, b.isFalse), both(a.isFalse, b.isTrue)));
        }
        return isSame(a, b);
    }

    static std::vector<NodeIndex> nodesOf(const std::vector<Claim>& claims) {
        std::vector<NodeIndex> nodes;
        nodes.reserve(claims.size());
        for (const Claim& claim : claims)
            nodes.push_back(claim.node);
        return nodes;
    }

    Proof proveClaims(const std::vector<Claim>& claims, bool whenAnswered) {
        const auto pose = [&](Query& query) {
            Encoder& encoder = query.read({});
            std::vector<Expr> parts{query.rowsOfClaims(claims)};
            for (const Claim& claim : claims)
                parts.push_back(encoder.holds(claim.node, claim.is));
            if (whenAnswered)
                parts.push_back(query.isAnswered(encoder));
            return all(query.context(), parts);
        };
        const auto holds = [&](const Witness& witness) { return m_check.holds(witness, claims); };
        const auto clash = [&](Query& query) { return clashOf(query, claims, whenAnswered, m_limits); };
        Proof proof = decide(coneOf(program(), nodesOf(claims), 1), pose, holds, clash);
        // The fewer answers, the easier to read.
        if (auto* possible = std::get_if<Possible>(&proof); possible && !whenAnswered)
            m_check.shorten(possible->witness, claims);
        return proof;
    }

    /// Short lists first: most of what is possible is so with one row.
    Proof decide(const Cone& cone, const Pose& pose, const Holds& holds, const Clash& clash) try {
        std::uint32_t longest = 0;
        for (const auto& [question, asked] : cone.questions)
            longest = std::max(longest, asked.rows);
        std::vector<RowsTried> steps;
        if (longest > 2)
            steps.push_back({1, false});
        steps.push_back({longest, false});
        if (!cone.rowsSuffice())
            steps.push_back({longest, true});
        for (const RowsTried& step : steps) {
            Query query(*m_context, *m_questionnaire, m_limits, cone, step);
            const Expr goal = pose(query);
            z3::solver solver = solverFor(*m_context, m_limits);
            solver.add(goal);
            for (const Expr& definition : query.definitions())
                solver.add(definition);
            for (const Granted& granted : query.granted())
                solver.add(granted.condition);
            const z3::check_result result = solver.check();
            if (result == z3::unknown)
                return Undecided{Undecided::Why::Time};
            if (result == z3::sat && step.freesRows)
                return Undecided{Undecided::Why::Rows};
            if (result == z3::sat) {
                Witness witness = query.witnessIn(solver.get_model());
                if (!holds(witness))
                    return Undecided{Undecided::Why::Arithmetic};
                return Possible{std::move(witness)};
            }
            if (&step == &steps.back())
                return Impossible{clash ? clash(query) : std::vector<ClashPart>{}};
        }
        return Undecided{};
    } catch (const BeyondArithmetic&) {
        return Undecided{Undecided::Why::Arithmetic};
    } catch (const z3::exception&) { // its own limits of time and memory
        return Undecided{Undecided::Why::Time};
    }

    std::shared_ptr<const Questionnaire> m_questionnaire;
    ProofLimits m_limits;
    WitnessCheck m_check;
    std::unique_ptr<z3::context> m_context = std::make_unique<z3::context>();
};

} // namespace
} // namespace smt

bool canProve() { return true; }

std::unique_ptr<Prover> makeProver(std::shared_ptr<const Questionnaire> questionnaire,
                                   const ProofLimits& limits) {
    return std::make_unique<smt::SmtProver>(std::move(questionnaire), limits);
}

} // namespace anteroom
