// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/notes/settled_notes.h"

#include "core/analysis/notes/grouped_implications.h"
#include "core/analysis/written_places.h"
#include "core/expression/questions_below.h"
#include "core/session/session.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace anteroom {

namespace {

bool isOf(const ProofNote& note, Proved proved) { return note.proved == proved; }

bool saysThatItIsDead(const ProofNote& note) {
    return isOf(note, Proved::NeverShown) || isOf(note, Proved::NeverRaised) ||
           isOf(note, Proved::AlwaysRaised);
}

/// What follows from another note, and is not said beside it.
class Consequences {
public:
    Consequences(const Program& program, const ProofNotes& notes) {
        for (const ProofNote& note : notes) {
            if (saysThatItIsConstant(note))
                addConstant(program, note);
            else if (note.rule && note.proved < Proved::BandGap && note.proved != Proved::Implies)
                m_noted.insert(note.rule->node);
            if (isOf(note, Proved::NeverRuledOut))
                m_neverRuledOut.insert(note.rule->node);
            if (!note.rule || !saysThatItIsDead(note))
                continue;
            m_dead.insert(note.rule->node);
            for (const ClashPart& part : note.clash)
                if (!part.allowedBy)
                    for (const NodeIndex below : nodesOf(program, part.node, true))
                        m_clashing.emplace(note.rule->node, below);
            if (isOf(note, Proved::NeverShown) && !note.rule->field)
                m_neverShown.insert(QuestionIndex{note.rule->index});
        }
        for (const auto& [node, isComparison] : m_constant)
            if (!isComparison)
                addWithin(program, node);
        for (std::uint32_t index = 0; index < program.instructions().size(); ++index)
            if (const NodeIndex node{index}; asksForConstant(program, node))
                m_made.insert(node);
    }

    bool has(const ProofNote& note) const {
        switch (note.proved) {
        case Proved::PartIdle:
            return m_constant.contains(*note.condition) || isConstantPart(*note.condition) ||
                   (note.isOfDoubt && m_made.contains(*note.condition)) || m_dead.contains(note.rule->node);
        case Proved::NeverTrue:
        case Proved::AlwaysTrue:
            return m_clashing.contains({note.rule->node, *note.condition}) ||
                   (!m_constant.at(*note.condition) && isOfAnother(note));
        case Proved::OptionIdle:
            return isConstantPart(*note.condition) ||
                   std::all_of(note.namedBy.begin(), note.namedBy.end(),
                               [&](NodeIndex rule) { return m_noted.count(rule) != 0; });
        default:
            return false;
        }
    }

private:
    /// Of a part that is no comparison, and all that lies in it.
    bool isConstantPart(NodeIndex condition) const {
        const auto constant = m_constant.find(condition);
        return (constant != m_constant.end() && !constant->second) || m_withinPart.contains(condition);
    }

    static bool saysThatItIsConstant(const ProofNote& note) {
        return isOf(note, Proved::NeverTrue) || isOf(note, Proved::AlwaysTrue);
    }

    void addConstant(const Program& program, const ProofNote& note) {
        m_constant.emplace(*note.condition, program[*note.condition].op == Op::Compare);
    }

    bool asksForConstant(const Program& program, NodeIndex node) const {
        return program[node].op == Op::ComputedIs && m_constant.contains(program.operands(node)[0]);
    }

    void addWithin(const Program& program, NodeIndex part) {
        const std::vector<NodeIndex> nodes = nodesOf(program, part, false);
        const bool isExplained = std::any_of(nodes.begin(), nodes.end(), [&](NodeIndex node) {
            if (asksForConstant(program, node))
                return true;
            const auto other = m_constant.find(node);
            return other != m_constant.end() && other->second;
        });
        if (isExplained)
            m_explained.insert(part);
        for (const NodeIndex node : nodes)
            if (node != part && !isExplained)
                m_withinPart.insert(node);
    }

    /// Of a part that is no comparison: what is said of one in it, around it, or of the whole rule says this
    /// too, or that what it looks at is never asked.
    bool isOfAnother(const ProofNote& note) const {
        const auto isHidden = [&](const ClashPart& part) {
            return part.showWhenOf && m_neverShown.contains(*part.showWhenOf);
        };
        return m_withinPart.contains(*note.condition) || m_explained.contains(*note.condition) ||
               m_dead.contains(note.rule->node) || m_neverRuledOut.contains(note.rule->node) ||
               std::any_of(note.clash.begin(), note.clash.end(), isHidden);
    }

    std::map<NodeIndex, bool> m_constant; ///< conditions, and whether that is a comparison
    std::set<NodeIndex> m_withinPart;     ///< what lies in those that are none
    std::set<NodeIndex>
        m_explained; ///< of those, in which a comparison or computed value lies that is constant itself
    std::set<NodeIndex> m_made; ///< what asks for a computed value that is constant itself
    std::set<QuestionIndex> m_neverShown;
    std::set<NodeIndex> m_noted;                          ///< rules
    std::set<NodeIndex> m_neverRuledOut;                  ///< likewise
    std::set<NodeIndex> m_dead;                           ///< likewise
    std::set<std::pair<NodeIndex, NodeIndex>> m_clashing; ///< a dead rule, and what lies in its clash
};

/// What numbers that are made of others can be: what they are while nothing is answered.
class Bounds {
public:
    explicit Bounds(const std::shared_ptr<const Questionnaire>& questionnaire)
        : m_program(questionnaire->program()), m_nothing(questionnaire, Timestamp{*Date::of(2000, 1, 1), 0}) {
    }

    /// Where a comparison alone cannot be as it is claimed, its clash is that and what its numbers can be.
    void explain(std::vector<ClashPart>& clash) const {
        for (std::size_t i = 0; i < clash.size(); ++i) {
            const ClashPart part = clash[i];
            if (part.allowedBy || part.bounds || !contradicts(part))
                continue;
            std::set<QuestionIndex> made;
            std::vector<ClashPart> bounds;
            for (const NodeIndex operand : m_program.operands(part.node)) {
                if (!isMade(operand))
                    continue;
                for (const QuestionIndex question : expression::questionsBelow(m_program, operand))
                    made.insert(question);
                ClashPart bound{operand,
                                isComputed(m_program[operand].op) ? m_program.span(operand) : part.span};
                bound.bounds = intervalOf(operand);
                bounds.push_back(bound);
            }
            std::erase_if(clash, [&](const ClashPart& other) {
                return other.allowedBy && made.count(other.allowedBy->question) != 0;
            });
            clash.insert(clash.end(), bounds.begin(), bounds.end());
            return;
        }
    }

private:
    bool contradicts(const ClashPart& part) const {
        if (m_program[part.node].op != Op::Compare || m_program.inBody(part.node) || looksAtDay(part.node))
            return false;
        const auto operands = m_program.operands(part.node);
        if (!isMade(operands[0]) && !isMade(operands[1]))
            return false;
        const Truth always = compare(intervalOf(operands[0]), m_program[part.node].relation,
                                     intervalOf(operands[1]), Truth::Unknown);
        return isKnown(always) && !part.is.contains(always);
    }

    bool isMade(NodeIndex number) const {
        const Op op = m_program[number].op;
        return op != Op::Answer && op != Op::Number && op != Op::Day;
    }

    /// Of the day of the screening there are many: what a length of time can be is not the same on all.
    bool looksAtDay(NodeIndex node) const {
        const Instruction& instruction = m_program[node];
        if (instruction.op == Op::Today || (instruction.op == Op::Answer && endsToday(instruction)))
            return true;
        const auto operands = m_program.operands(node);
        return std::any_of(operands.begin(), operands.end(), [&](NodeIndex one) { return looksAtDay(one); });
    }

    bool endsToday(const Instruction& answer) const {
        const Program::Slot& slot = m_program[answer.question];
        return answer.isField ? slot.fields[at(answer.field)].type.endsToday : slot.type.endsToday;
    }

    Interval intervalOf(NodeIndex number) const { return m_nothing.evaluator().number(number).interval; }

    const Program& m_program;
    Session m_nothing;
};

void place(ProofNote& note, const Program& program, const WrittenPlaces& places) {
    if (note.condition)
        note.span = places.of(*note.condition, note.span);
    for (ClashPart& part : note.clash) {
        if (part.allowedBy)
            part.span = places.rangeOf(part.allowedBy->question, part.allowedBy->field).value_or(note.span);
        else if (!part.bounds || !isComputed(program[part.node].op))
            part.span = places.of(part.node, part.span);
    }
    if (isOf(note, Proved::HiddenNegation))
        std::sort(note.clash.begin(), note.clash.end(), [](const ClashPart& a, const ClashPart& b) {
            return std::pair(a.span.file, a.span.begin) < std::pair(b.span.file, b.span.begin);
        });
}

} // namespace

Harm harmOf(const ProofNote& note) {
    const bool isUrgent = note.rule && note.rule->kind == RuleKind::Urgent;
    switch (note.proved) {
    case Proved::NeverShown:
    case Proved::NeverRaised:
    case Proved::AlwaysRaised:
        return Harm::Dead;
    case Proved::Implies:
    case Proved::ComeTogether:
        return isUrgent ? Harm::Shadowed : Harm::Implied;
    case Proved::BandGap:
    case Proved::BandOverlap:
        return note.value ? Harm::Mistaken : Harm::Doubtful;
    case Proved::HiddenNegation: // what was not asked and what was not told may well not fit together
        return note.rule->kind == RuleKind::Contradiction ? Harm::Doubtful : Harm::Mistaken;
    case Proved::Undecided:
        return Harm::Doubtful;
    case Proved::NeverRuledOut:
    case Proved::NeverTrue:
    case Proved::AlwaysTrue:
    case Proved::OptionIdle:
        break;
    case Proved::PartIdle:
        return note.isOfDoubt ? Harm::Doubtful : Harm::Mistaken;
    }
    return Harm::Mistaken;
}

ProofNotes settled(ProofNotes notes, const std::shared_ptr<const Questionnaire>& questionnaire) {
    const Program& program = questionnaire->program();
    const Consequences consequences(program, notes);
    std::erase_if(notes, [&](const ProofNote& note) { return consequences.has(note); });
    const Bounds bounds(questionnaire);
    const WrittenPlaces places(*questionnaire);
    for (ProofNote& note : notes) {
        bounds.explain(note.clash);
        place(note, program, places);
    }
    const auto order = [](const ProofNote& note) {
        return std::tuple(harmOf(note), note.span.file, note.span.begin);
    };
    std::stable_sort(notes.begin(), notes.end(),
                     [&](const ProofNote& a, const ProofNote& b) { return order(a) < order(b); });
    return grouped(std::move(notes));
}

} // namespace anteroom
