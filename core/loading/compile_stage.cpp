// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loading/compile_stage.h"

#include "core/expression/program_builder.h"
#include "core/loading/excuses.h"
#include "core/loading/negation_check.h"
#include "core/loading/rule_checks.h"

#include <utility>

namespace anteroom::loading {

namespace {

using Ticket = ProgramBuilder::Ticket;
using Expected = ProgramBuilder::Expected;

class Compiler {
public:
    Compiler(QuestionnaireDraft& draft, Diagnostics& diagnostics)
        : m_draft(draft), m_diagnostics(diagnostics), m_names(draft), m_negations(m_names), m_excuses(draft),
          m_builder(m_found) {}

    bool run() {
        declare();
        for (std::size_t i = 0; i < m_draft.computed.size(); ++i)
            compileComputed(m_draft.computed[i], m_computedIndexes[i]);
        compileGates();
        compileRules(m_draft.findings, m_findingTickets);
        compileRules(m_draft.urgent, m_urgentTickets);
        compileRules(m_draft.contradictions, m_contradictionTickets);
        for (const auto& rule : m_draft.urgent)
            if (rule.when && rule.rule.tier == UrgentTier::Immediate)
                checkLiteral(*rule.when, m_names, m_diagnostics);
        checkAskedLater(m_names, m_diagnostics);
        settleAskedAnew(m_draft, m_names, m_diagnostics);

        const auto finished = m_builder.finish();
        passOn(nullptr);
        if (!finished && !m_diagnostics.hasErrors())
            m_diagnostics.append(
                m_found); // nothing is refused in silence, not even what was excused in error
        if (m_diagnostics.hasErrors())
            return false;
        fill(*finished);
        return true;
    }

private:
    void declare() {
        for (DraftQuestion& draft : m_draft.questions) {
            const Question& question = draft.question;
            if (draft.isBroken || draft.isDuplicate) {
                m_questionIndexes.push_back(std::nullopt);
                continue;
            }
            const QuestionIndex index =
                m_builder.declareQuestion(question.id, question.valueType, draft.span);
            m_questionIndexes.emplace_back(index);
            for (std::size_t i = 0; i < draft.fields.size(); ++i)
                if (!draft.fields[i].isBroken)
                    m_builder.declareField(index, question.fields[i].id, question.fields[i].valueType,
                                           draft.fields[i].span, question.fields[i].required);
        }
        for (const DraftComputed& computed : m_draft.computed) {
            const bool isSound = computed.syntax && !computed.isDuplicate;
            const std::string unit(computed.value.unit.original());
            m_computedIndexes.push_back(
                isSound ? std::optional(m_builder.declareComputed(computed.value.id, unit, computed.span))
                        : std::nullopt);
        }
    }

    std::optional<Ticket> condition(const Syntax& syntax) {
        checkInformationNamed(syntax, m_names, m_diagnostics);
        checkAllOfNone(syntax, m_names, m_diagnostics);
        const auto ticket = m_builder.compile(syntax, Expected::Condition);
        passOn(&syntax);
        return ticket;
    }

    void compileComputed(const DraftComputed& computed, std::optional<QuestionIndex> index) {
        std::optional<Ticket> gate;
        if (computed.gate)
            gate = condition(*computed.gate);
        if (!index)
            return;
        checkInformationNamed(*computed.syntax, m_names, m_diagnostics);
        checkAllOfNone(*computed.syntax, m_names, m_diagnostics);
        m_builder.setComputed(*index, *computed.syntax);
        passOn(computed.syntax.get());
        if (gate)
            m_builder.setGate(*index, *gate);
    }

    void compileGates() {
        std::vector<std::optional<Ticket>> tickets; // by gate; parents come before their children
        for (const DraftGate& gate : m_draft.gates) {
            const auto own = gate.syntax ? condition(*gate.syntax) : std::nullopt;
            const auto around = gate.parent ? tickets[*gate.parent] : std::nullopt;
            tickets.push_back(own && around ? std::optional(m_builder.both(*around, *own))
                              : own         ? own
                                            : around);
        }
        for (std::size_t i = 0; i < m_draft.questions.size(); ++i) {
            const DraftQuestion& question = m_draft.questions[i];
            const auto index = m_questionIndexes[i];
            if (index && question.gate && tickets[*question.gate])
                m_builder.setGate(*index, *tickets[*question.gate]);
            compileFieldGates(question, index);
        }
    }

    void compileFieldGates(const DraftQuestion& question, std::optional<QuestionIndex> rows) {
        for (std::size_t i = 0; rows && i < question.fields.size(); ++i) {
            const Syntax* gate = question.fields[i].gate.get();
            if (!gate || question.fields[i].isBroken)
                continue;
            checkInformationNamed(*gate, m_names, m_diagnostics);
            const auto ticket = m_builder.compileInRow(*gate, *rows);
            passOn(gate);
            // Positions shift where a field could not be declared; an error was reported, so nobody sees
            // them.
            if (ticket && !m_excuses.hasBrokenField(question))
                m_builder.setFieldGate(*rows, FieldIndex{static_cast<std::uint32_t>(i)}, *ticket);
        }
    }

    template <typename Rule>
    void compileRules(const std::vector<DraftRule<Rule>>& rules,
                      std::vector<std::optional<Ticket>>& tickets) {
        for (const DraftRule<Rule>& rule : rules) {
            tickets.push_back(rule.when ? condition(*rule.when) : std::nullopt);
            if (rule.when)
                m_negations.check(*rule.when, m_diagnostics);
        }
    }

    /// Takes over what the builder found since the last call, but for what follows from a mistake reported
    /// already.
    void passOn(const Syntax* about) {
        for (; m_passedOn < m_found.size(); ++m_passedOn) {
            const Diagnostic& diagnostic = m_found.all()[m_passedOn];
            if (!about || !m_excuses.covers(*about, diagnostic.span))
                m_diagnostics.add(diagnostic);
        }
    }

    template <typename Rule>
    void fillRules(std::vector<DraftRule<Rule>>& rules, const std::vector<std::optional<Ticket>>& tickets,
                   const ProgramBuilder::Finished& finished, std::vector<Rule>& into) {
        into.reserve(rules.size());
        for (std::size_t i = 0; i < rules.size(); ++i) {
            rules[i].rule.when = finished[*tickets[i]];
            into.push_back(std::move(rules[i].rule));
        }
    }

    void fill(const ProgramBuilder::Finished& finished) {
        Questionnaire::Data& data = m_draft.data;
        data.questions.reserve(m_draft.questions.size());
        for (DraftQuestion& question : m_draft.questions)
            data.questions.push_back(std::move(question.question));
        for (std::size_t i = 0; i < m_draft.computed.size(); ++i) {
            ComputedValue& value = m_draft.computed[i].value;
            const Program::Slot& slot = (*finished.program)[*m_computedIndexes[i]];
            value.value = *slot.value;
            value.isCondition = slot.type.kind == TypeKind::YesNo;
            data.computed.push_back(std::move(value));
        }
        fillRules(m_draft.findings, m_findingTickets, finished, data.findings);
        fillRules(m_draft.urgent, m_urgentTickets, finished, data.urgent);
        fillRules(m_draft.contradictions, m_contradictionTickets, finished, data.contradictions);
        data.program = finished.program;
    }

    QuestionnaireDraft& m_draft;
    Diagnostics& m_diagnostics;
    Diagnostics m_found; ///< of the builder
    std::size_t m_passedOn = 0;
    NameTable m_names;
    NegationCheck m_negations;
    Excuses m_excuses;
    ProgramBuilder m_builder;
    std::vector<std::optional<QuestionIndex>> m_questionIndexes;
    std::vector<std::optional<QuestionIndex>> m_computedIndexes;
    std::vector<std::optional<Ticket>> m_findingTickets, m_urgentTickets, m_contradictionTickets;
};

} // namespace

bool compileInto(QuestionnaireDraft& draft, Diagnostics& diagnostics) {
    return Compiler(draft, diagnostics).run();
}

} // namespace anteroom::loading
