// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/rules.h"
#include "core/proofs/smt/query.h"

#include <algorithm>
#include <map>

namespace anteroom::smt {

namespace {

/// One part that may be asked for or left out, by its assumption.
struct Part {
    Expr assumption;
    ClashPart what;
};

/// Takes claims and gates apart into conditions, each with an assumption of its own.
class Parts {
public:
    Parts(Query& query, z3::solver& solver) : m_query(query), m_solver(solver) {
        Variant variant;
        variant.gate = [this](NodeIndex gate, const Instruction& user) {
            return gateInParts(gate, user.question);
        };
        m_encoder = &query.read(std::move(variant));
    }

    Encoder& encoder() { return *m_encoder; }

    /// What questions allow; of the fields of all rows at once.
    void grant() {
        std::vector<Part> known;
        for (const Granted& granted : m_query.granted()) {
            const auto same = std::find_if(known.begin(), known.end(), [&](const Part& part) {
                return part.what.allowedBy == granted.what;
            });
            ClashPart what;
            what.allowedBy = granted.what;
            const Expr assumption =
                same == known.end() ? newAssumption("allowed", known.size()) : same->assumption;
            if (same == known.end())
                known.push_back({assumption, what});
            m_solver.add(z3::implies(assumption, granted.condition));
        }
        // They are thought away first: a clash of conditions explains more than one with what is allowed.
        parts.insert(parts.begin(), known.begin(), known.end());
    }

    void claim(NodeIndex node, TruthSet is) { claim(node, is, m_query.program().span(node)); }

    std::vector<Part> parts;

private:
    void claim(NodeIndex node, TruthSet is, SourceSpan around) {
        const Program& program = m_query.program();
        const Instruction& instruction = program[node];
        const SourceSpan span = placeWithin(program, node, around);
        if (instruction.op == Op::Not)
            return claim(program.operands(node)[0], opposite(is), span);
        constexpr TruthSet open{Truth::Waiting, Truth::Unknown};
        const bool isEach =
            (instruction.op == Op::And && (is == TruthSet{Truth::True} || is == open.with(Truth::True))) ||
            (instruction.op == Op::Or && (is == TruthSet{Truth::False} || is == open.with(Truth::False)));
        if (!isEach)
            return add({node, span, is, {}}, m_encoder->holds(node, is));
        const bool nested = isNested(program, node);
        for (const NodeIndex operand : program.operands(node)) {
            const bool standsAround = nested && operand == program.operands(node)[0];
            claim(operand, is, standsAround ? program.span(operand) : span);
        }
    }

    static TruthSet opposite(TruthSet is) {
        TruthSet result{};
        for (const Truth truth : {Truth::False, Truth::Waiting, Truth::Unknown, Truth::True})
            if (is.contains(negation(truth)))
                result = result.with(truth);
        return result;
    }

    Expr newAssumption(const char* name, std::size_t number) {
        return m_query.context().bool_const((name + std::to_string(number)).c_str());
    }

    void add(ClashPart what, const Expr& condition) {
        const Expr assumption = newAssumption("part", parts.size());
        parts.push_back({assumption, what});
        m_solver.add(z3::implies(assumption, condition));
    }

    /// Any value, which is the gate's own as long as its assumption is made; of an And, part by part.
    SmtTruth gateInParts(NodeIndex gate, QuestionIndex question) {
        if (const auto known = m_gates.find(gate); known != m_gates.end())
            return known->second;
        const Instruction& instruction = m_query.program()[gate];
        if (instruction.op == Op::And) {
            std::vector<SmtTruth> operands;
            for (const NodeIndex operand : m_query.program().operands(gate))
                operands.push_back(gateInParts(operand, question));
            return m_gates.emplace(gate, conjunction(m_query.context(), operands)).first->second;
        }
        const auto flag = [&](const char* what) {
            const std::string name = "gate" + std::to_string(static_cast<std::uint32_t>(gate)) + what;
            return m_query.context().bool_const(name.c_str());
        };
        SmtTruth stands{flag(".true"), flag(".false"), flag(".waits")};
        m_gates.emplace(gate, stands);
        m_solver.add(!(stands.isTrue && stands.isFalse));
        m_solver.add(!(stands.isTrue && stands.isWaiting));
        m_solver.add(!(stands.isFalse && stands.isWaiting));
        const SmtTruth own = m_encoder->truth(gate);
        add({gate, m_query.program().span(gate), TruthSet{Truth::True}, question}, isSame(stands, own));
        return stands;
    }

    Query& m_query;
    z3::solver& m_solver;
    Encoder* m_encoder = nullptr;
    std::map<NodeIndex, SmtTruth> m_gates;
};

} // namespace

std::vector<ClashPart> clashOf(Query& query, const std::vector<Claim>& claims, bool isAnswered,
                               const ProofLimits& limits) {
    z3::solver solver = solverFor(query.context(), limits);
    Parts parts(query, solver);
    for (const Claim& claim : claims)
        parts.claim(claim.node, claim.is);
    solver.add(query.rowsOfClaims(claims));
    if (isAnswered)
        solver.add(query.isAnswered(parts.encoder()));
    parts.grant();
    for (const Expr& definition : query.definitions())
        solver.add(definition);

    std::vector<Part> needed = parts.parts;
    const auto clashesWithout = [&](std::size_t left) {
        z3::expr_vector assumptions(query.context());
        for (std::size_t i = 0; i < needed.size(); ++i)
            if (i != left)
                assumptions.push_back(needed[i].assumption);
        return solver.check(assumptions) == z3::unsat;
    };
    if (!clashesWithout(needed.size()))
        return {}; // out of time
    const z3::expr_vector core = solver.unsat_core();
    needed.erase(std::remove_if(needed.begin(), needed.end(),
                                [&](const Part& part) {
                                    for (const Expr& member : core)
                                        if (z3::eq(member, part.assumption))
                                            return false;
                                    return true;
                                }),
                 needed.end());
    for (std::size_t i = 0; i < needed.size();) {
        if (clashesWithout(i))
            needed.erase(needed.begin() + static_cast<std::ptrdiff_t>(i));
        else
            ++i;
    }
    // To be read: the conditions first.
    std::stable_partition(needed.begin(), needed.end(),
                          [](const Part& part) { return !part.what.allowedBy; });
    std::vector<ClashPart> clash;
    clash.reserve(needed.size());
    for (const Part& part : needed)
        clash.push_back(part.what);
    return clash;
}

} // namespace anteroom::smt
