// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/program_builder.h"

#include "core/expression/checker.h"
#include "core/expression/compiler.h"
#include "core/expression/divisors.h"

#include <cassert>

namespace anteroom {

using namespace expression;

struct ProgramBuilder::State {
    Diagnostics& diagnostics;
    Declarations declarations;
    std::vector<Draft> drafts;
    std::vector<Rule> rules;
    std::vector<Demand> demands;
    bool failed = false;

    explicit State(Diagnostics& where) : diagnostics(where) {}

    Declared& slot(QuestionIndex question) { return declarations.slots[at(question)]; }

    QuestionIndex declare(Declared declared) {
        const QuestionIndex index{static_cast<std::uint32_t>(declarations.slots.size())};
        declarations.byId.emplace(declared.id.str(), index); // of two with one id the first is meant
        declarations.slots.push_back(std::move(declared));
        return index;
    }

    Ticket add(Rule rule) {
        rules.push_back(std::move(rule));
        return Ticket{static_cast<std::uint32_t>(rules.size() - 1)};
    }

    /// To be called after each piece of work with how many problems there were before it.
    bool noteFailure(std::size_t before) {
        const bool failedNow = diagnostics.hasErrors(before);
        failed = failed || failedNow;
        return failedNow;
    }

    std::optional<Ticket> compile(const Syntax& syntax, Expected expected,
                                  std::optional<QuestionIndex> rows) {
        const std::size_t before = diagnostics.size();
        Checker checker(declarations, rows, drafts, demands, diagnostics);
        std::optional<DraftIndex> root;
        const bool isCondition = expected == Expected::Condition ||
                                 (expected == Expected::ConditionOrNumber && hasFormOfCondition(syntax));
        if (isCondition) {
            root = checker.condition(syntax);
        } else if (const auto number = checker.number(syntax)) {
            root = number->draft;
        }
        noteFailure(before);
        return root ? std::optional(add({*root, isCondition, rows, checker.takeMentions(), {}}))
                    : std::nullopt;
    }

    bool checkDemands() {
        const std::size_t before = diagnostics.size();
        for (const Demand& demand : demands) {
            const Declared& computed = declarations[demand.computed];
            if (computed.isCondition && *computed.isCondition != demand.asCondition) {
                reportDemand(demand, computed, diagnostics);
            }
        }
        return !noteFailure(before);
    }

    bool lacksValues() const {
        for (const Declared& declared : declarations.slots) {
            if (declared.isComputed && !declared.value) {
                return true;
            }
        }
        return false;
    }
};

ProgramBuilder::ProgramBuilder(Diagnostics& diagnostics) : m_state(std::make_unique<State>(diagnostics)) {}

ProgramBuilder::~ProgramBuilder() = default;

QuestionIndex ProgramBuilder::declareQuestion(const QuestionId& id, Type type, SourceSpan span) {
    assert(m_state->declarations.questionCount == m_state->declarations.slots.size());
    ++m_state->declarations.questionCount;
    return m_state->declare({id, std::move(type), span, false, {}, {}, {}, {}});
}

FieldIndex ProgramBuilder::declareField(QuestionIndex rows, const QuestionId& id, Type type, SourceSpan span,
                                        bool required) {
    Declared& slot = m_state->slot(rows);
    const FieldIndex index{static_cast<std::uint32_t>(slot.fields.size())};
    slot.fields.push_back({id, std::move(type), span, required, {}});
    m_state->declarations.fieldsById.emplace(id.str(), Mention{rows, index, span});
    return index;
}

QuestionIndex ProgramBuilder::declareComputed(const QuestionId& id, std::string unit, SourceSpan span) {
    Type type;
    type.kind = TypeKind::Number;
    type.unit = std::move(unit);
    return m_state->declare({id, std::move(type), span, true, {}, {}, {}, {}});
}

std::optional<ProgramBuilder::Ticket> ProgramBuilder::compile(const Syntax& syntax, Expected expected) {
    return m_state->compile(syntax, expected, std::nullopt);
}

std::optional<ProgramBuilder::Ticket> ProgramBuilder::compileInRow(const Syntax& syntax, QuestionIndex rows) {
    return m_state->compile(syntax, Expected::Condition, rows);
}

ProgramBuilder::Ticket ProgramBuilder::both(Ticket a, Ticket b) {
    const Rule& first = m_state->rules[at(a)];
    const Rule& second = m_state->rules[at(b)];
    Draft draft;
    draft.instruction.op = Op::And;
    draft.span = m_state->drafts[at(second.root)].span;
    draft.operands = {first.root, second.root};
    m_state->drafts.push_back(std::move(draft));
    Rule rule{DraftIndex{static_cast<std::uint32_t>(m_state->drafts.size() - 1)},
              true,
              first.rows ? first.rows : second.rows,
              {},
              {a, b}};
    return m_state->add(std::move(rule));
}

void ProgramBuilder::setGate(QuestionIndex question, Ticket gate) { m_state->slot(question).gate = gate; }

void ProgramBuilder::setFieldGate(QuestionIndex rows, FieldIndex field, Ticket gate) {
    m_state->slot(rows).fields[at(field)].gate = gate;
}

void ProgramBuilder::setComputed(QuestionIndex computed, const Syntax& syntax) {
    // Its kind shows from its form, so that other expressions are checked against it even where this one has
    // problems.
    m_state->slot(computed).isCondition = hasFormOfCondition(syntax);
    m_state->slot(computed).value = m_state->compile(syntax, Expected::ConditionOrNumber, std::nullopt);
}

std::shared_ptr<Program> ProgramBuilder::assemble(ProgramParts parts, std::size_t questionCount) {
    Uses uses = usesIn(parts, questionCount);
    Index ofNodes = indexOf(parts.instructions.size(), std::move(uses.ofNodes));
    Index ofQuestions = indexOf(questionCount, std::move(uses.ofQuestions));

    auto program = std::make_shared<Program>();
    program->m_instructions = std::move(parts.instructions);
    program->m_details = std::move(parts.details);
    program->m_operands = std::move(parts.operands);
    program->m_optionSets = std::move(parts.optionSets);
    program->m_slots = std::move(parts.slots);
    program->m_questionCount = questionCount;
    program->m_inBody = std::move(parts.inBody);
    program->m_nodeDependentsBegin = std::move(ofNodes.begins);
    program->m_nodeDependents = std::move(ofNodes.values);
    program->m_questionDependentsBegin = std::move(ofQuestions.begins);
    program->m_questionDependents = std::move(ofQuestions.values);
    return program;
}

std::optional<ProgramBuilder::Finished> ProgramBuilder::finish() {
    State& state = *m_state;
    const bool demandsHold = state.checkDemands();
    std::size_t before = state.diagnostics.size();
    const auto order = orderOfDependency(state.declarations, state.rules, state.diagnostics);
    const bool isOrdered = !state.noteFailure(before);
    // Rules that did not check are left out; the others are put together all the same, to look at their
    // divisors in this pass too.
    if (!demandsHold || !isOrdered || state.lacksValues()) {
        return std::nullopt;
    }
    ProgramParts parts = Compiler(state.declarations, state.rules, state.drafts).run(order);
    std::vector<NodeIndex> nodeByTicket = std::move(parts.nodeByTicket);
    auto program = assemble(std::move(parts), state.declarations.questionCount);

    before = state.diagnostics.size();
    checkDivisors(*program, state.diagnostics);
    state.noteFailure(before);
    return state.failed ? std::nullopt : std::optional(Finished{std::move(program), std::move(nodeByTicket)});
}

} // namespace anteroom
