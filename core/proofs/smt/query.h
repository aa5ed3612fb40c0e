// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/proofs/prover.h"
#include "core/proofs/smt/encoder.h"

namespace anteroom::smt {

/// How far lists are looked at.
struct RowsTried {
    std::uint32_t most = 0;
    bool freesRows = false;
};

/// The terms of one question to the solver: answers of a cone, readings of the program over them, and what
/// must hold of them.
class Query {
public:
    Query(z3::context& context, const Questionnaire& questionnaire, const ProofLimits& limits,
          const Cone& cone, RowsTried rows);

    /// A further reading over the same answers.
    Encoder& read(Variant variant);
    Answers& answers() { return m_answers; }
    std::vector<Expr>& definitions() { return m_definitions; }
    z3::context& context() { return m_context; }
    const Program& program() const { return m_questionnaire.program(); }
    const std::vector<Granted>& granted() const { return m_answers.granted(); }
    bool freesRows() const { return m_rows.freesRows; }

    /// Claims within bodies are about a first row, which is then there.
    Expr rowsOfClaims(const std::vector<Claim>& claims);
    /// That not all of them are so at once.
    Expr keepsOut(Encoder& encoder, const Exclusion& excluded);
    /// All that is shown was answered in full.
    Expr isAnswered(Encoder& encoder);

    Witness witnessIn(const z3::model& model) const;

private:
    z3::context& m_context;
    const Questionnaire& m_questionnaire;
    RowsTried m_rows;
    std::vector<Expr> m_definitions;
    Calendar m_calendar;
    Answers m_answers;
    std::vector<std::unique_ptr<Encoder>> m_readings;
};

z3::solver solverFor(z3::context& context, const ProofLimits& limits);

/// The smallest set of conditions that cannot hold together, where `claims` cannot.
std::vector<ClashPart> clashOf(Query& query, const std::vector<Claim>& claims, bool isAnswered,
                               const ProofLimits& limits);

/// A second answer that differs from that of the question (or field of the first row) by the exchange alone.
struct Exchanged {
    AnswerVars instead;
    Expr condition; ///< that the answers are such that the exchange can be made
};
Exchanged exchange(Query& query, const OptionExchange& exchange);

} // namespace anteroom::smt
