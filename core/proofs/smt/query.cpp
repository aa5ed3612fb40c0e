// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/proofs/smt/query.h"

#include "core/analysis/rules.h"

#include <algorithm>

namespace anteroom::smt {

namespace {

constexpr unsigned stepsInMillisecond = 2'000; ///< measured: 1,200 to 8,900

} // namespace

Query::Query(z3::context& context, const Questionnaire& questionnaire, const ProofLimits& limits,
             const Cone& cone, RowsTried rows)
    : m_context(context), m_questionnaire(questionnaire), m_rows(rows), m_calendar(context, m_definitions),
      m_answers(context, questionnaire, cone, m_calendar, m_definitions, limits.firstDay, limits.lastDay,
                rows.most) {}

Encoder& Query::read(Variant variant) {
    variant.freesRows = m_rows.freesRows;
    variant.copy = m_readings.empty() ? "" : "-" + std::to_string(m_readings.size()) + "-";
    m_readings.push_back(std::make_unique<Encoder>(m_context, program(), m_answers, m_calendar, m_definitions,
                                                   std::move(variant)));
    return *m_readings.back();
}

Expr Query::rowsOfClaims(const std::vector<Claim>& claims) {
    std::vector<Expr> there;
    for (const Claim& claim : claims)
        if (program().inBody(claim.node))
            there.push_back(m_answers.of(bodyOf(program(), claim.node).rows).rows.front().isThere);
    return all(m_context, there);
}

Expr Query::keepsOut(Encoder& encoder, const Exclusion& excluded) {
    std::vector<Expr> whole;
    std::vector<Claim> inRow;
    for (const Claim& claim : excluded)
        if (program().inBody(claim.node))
            inRow.push_back(claim);
        else
            whole.push_back(encoder.holds(claim.node, claim.is));
    if (inRow.empty())
        return opposite(all(m_context, whole));
    const auto rowsOf = [&](const Claim& claim) -> const std::vector<AnswerVars::Row>& {
        return m_answers.of(bodyOf(program(), claim.node).rows).rows;
    };
    std::size_t count = rowsOf(inRow.front()).size();
    for (const Claim& claim : inRow)
        count = std::min(count, rowsOf(claim).size());
    std::vector<Expr> ways;
    for (std::size_t row = 0; row < count; ++row) {
        std::vector<Expr> parts{rowsOf(inRow.front())[row].isThere};
        for (const Claim& claim : inRow)
            parts.push_back(encoder.holds(claim.node, claim.is, row));
        ways.push_back(all(m_context, parts));
    }
    whole.push_back(any(m_context, ways));
    return opposite(all(m_context, whole));
}

Expr Query::isAnswered(Encoder& encoder) {
    std::vector<Expr> parts;
    const auto inFull = [&](const AnswerVars& vars) {
        return all(m_context, {vars.isAnswered, vars.isRecognised, vars.knowsDay});
    };
    for (const auto& [question, vars] : m_answers.all()) {
        Expr answered = inFull(vars);
        if (vars.question->type == QuestionType::Rows) {
            answered = both(answered, vars.isComplete);
            for (const AnswerVars::Row& row : vars.rows)
                for (const AnswerVars& field : row.fields)
                    if (field.question != nullptr && field.question->type != QuestionType::Information)
                        answered = both(answered, either(opposite(row.isThere), inFull(field)));
        }
        const SmtTruth gate = encoder.shown(question);
        parts.push_back(either(opposite(isShown(gate)), answered));
    }
    return all(m_context, parts);
}

Witness Query::witnessIn(const z3::model& model) const {
    Witness witness{m_answers.todayIn(model), {}};
    for (const auto& [question, vars] : m_answers.all()) {
        Answer answer = m_answers.answerIn(model, vars);
        if (answer.state != Answer::State::NotAsked)
            witness.answers.emplace_back(question, std::move(answer));
    }
    return witness;
}

z3::solver solverFor(z3::context& context, const ProofLimits& limits) {
    z3::solver solver(context, z3::solver::simple());
    z3::params params(context);
    // The solver's own steps: what is decided does not depend on what else the machine does.
    params.set("rlimit", limits.milliseconds * stepsInMillisecond);
    params.set("timeout", limits.milliseconds * 10);
    params.set("random_seed", 0U);
    solver.set(params);
    return solver;
}

} // namespace anteroom::smt
