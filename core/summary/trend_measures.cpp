// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/summary/trend_measures.h"

#include "core/expression/words.h"

#include <algorithm>
#include <set>

namespace anteroom::trends {

namespace {

/// Ids in the place of labels: what a rule says in these hangs on no wording and on no language.
class Ids : public Names {
public:
    explicit Ids(const Questionnaire& questionnaire) : m_questionnaire(questionnaire) {}

    std::string question(QuestionIndex question) const override {
        return m_questionnaire.isComputed(question) ? m_questionnaire.computed(question).id.str()
                                                    : m_questionnaire.question(question).id.str();
    }
    std::string field(QuestionIndex rows, FieldIndex field) const override {
        return question(rows) + "." + m_questionnaire.question(rows).fields.at(at(field)).id.str();
    }
    std::string row(QuestionIndex rows) const override { return question(rows); }
    std::string option(QuestionIndex question, std::uint32_t option) const override {
        if (m_questionnaire.isComputed(question))
            return option == option::yes ? "yes" : "no";
        return m_questionnaire.question(question).options.at(option).id.str();
    }
    std::string fieldOption(QuestionIndex rows, FieldIndex field, std::uint32_t option) const override {
        return m_questionnaire.question(rows).fields.at(at(field)).options.at(option).id.str();
    }
    std::string unit(QuestionIndex question) const override {
        return std::string(m_questionnaire.isComputed(question)
                               ? m_questionnaire.computed(question).unit.original()
                               : m_questionnaire.question(question).unit.original());
    }
    std::string fieldUnit(QuestionIndex rows, FieldIndex field) const override {
        return std::string(m_questionnaire.question(rows).fields.at(at(field)).unit.original());
    }
    std::string_view language() const override { return "en"; }

private:
    const Questionnaire& m_questionnaire;
};

/// Everything that a rule looks at, computed values followed.
class Below {
public:
    Below(const Program& program, NodeIndex node) : m_program(program) { visit(node); }

    const std::vector<NodeIndex>& nodes() const { return m_nodes; }

private:
    void visit(NodeIndex node) {
        if (!m_seen.insert(node).second)
            return;
        m_nodes.push_back(node);
        for (const NodeIndex operand : m_program.operands(node))
            visit(operand);
    }

    const Program& m_program;
    std::vector<NodeIndex> m_nodes;
    std::set<NodeIndex> m_seen;
};

/// What changes by itself from one day to the next is no score.
bool looksAtDates(const Program& program, const Below& below) {
    return std::any_of(below.nodes().begin(), below.nodes().end(), [&](NodeIndex node) {
        const Op op = program[node].op;
        return op == Op::Day || op == Op::Today || op == Op::Years || op == Op::Months || op == Op::Days;
    });
}

std::string definitionOf(const Questionnaire& questionnaire, QuestionIndex computed, const Below& below) {
    const Program& program = questionnaire.program();
    const Ids ids(questionnaire);
    std::set<QuestionIndex> others;
    for (const NodeIndex node : below.nodes())
        if (isComputed(program[node].op))
            others.insert(program[node].question);
    others.erase(computed);
    std::string text = computedInWords(program, computed, ids);
    for (const QuestionIndex other : others)
        text += "; " + ids.question(other) + ": " + computedInWords(program, other, ids);
    return text;
}

void addCutOffs(const Program& program, NodeIndex rule, QuestionIndex computed, std::set<double>& cutOffs) {
    const Below below(program, rule);
    for (const NodeIndex node : below.nodes()) {
        if (program[node].op != Op::Compare)
            continue;
        const Instruction& left = program[program.operands(node)[0]];
        const Instruction& right = program[program.operands(node)[1]];
        const auto isIt = [&](const Instruction& one) {
            return one.op == Op::ComputedNumber && one.question == computed;
        };
        if (isIt(left) && right.op == Op::Number)
            cutOffs.insert(right.constant());
        else if (isIt(right) && left.op == Op::Number)
            cutOffs.insert(left.constant());
    }
}

bool isMeasuredNumber(const Question& question) {
    return question.type == QuestionType::Number && !question.unit.empty();
}

} // namespace

std::optional<TrendMeasure> scoreMeasure(const Questionnaire& questionnaire, QuestionIndex computed) {
    const ComputedValue& value = questionnaire.computed(computed);
    if (value.isCondition || value.summary == SummaryPlace::None)
        return std::nullopt;
    const Below below(questionnaire.program(), value.value);
    if (looksAtDates(questionnaire.program(), below))
        return std::nullopt;
    TrendMeasure measure{.kind = TrendKind::Score, .id = value.id.str()};
    measure.label = value.label;
    measure.unit = value.unit;
    measure.definition = definitionOf(questionnaire, computed, below);
    std::set<double> cutOffs;
    for (const FindingRule& rule : questionnaire->findings)
        addCutOffs(questionnaire.program(), rule.when, computed, cutOffs);
    for (const UrgentTrigger& trigger : questionnaire->urgent)
        addCutOffs(questionnaire.program(), trigger.when, computed, cutOffs);
    measure.cutOffs.assign(cutOffs.begin(), cutOffs.end());
    return measure;
}

std::optional<TrendMeasure> numberMeasure(const Question& question) {
    if (!question.measured || !isMeasuredNumber(question))
        return std::nullopt;
    TrendMeasure measure{.kind = TrendKind::Measurement, .id = question.id.str()};
    measure.label = question.labelOrText();
    measure.unit = question.unit;
    return measure;
}

std::vector<FieldMeasure> rowMeasures(const Question& rows) {
    std::vector<FieldMeasure> measures;
    if (rows.type != QuestionType::Rows || !rows.measured)
        return measures;
    const std::vector<Question>& fields = rows.fields;
    const auto numbers = std::count_if(fields.begin(), fields.end(), isMeasuredNumber);
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (!isMeasuredNumber(fields[i]))
            continue;
        const bool isPair = measures.empty() && i + 1 < fields.size() && isMeasuredNumber(fields[i + 1]) &&
                            fields[i + 1].unit == fields[i].unit;
        TrendMeasure measure{.kind = TrendKind::Measurement, .id = rows.id.str() + "." + fields[i].id.str()};
        // What is the only thing measured goes by the name of its list: "Heart rate".
        measure.label = numbers == (isPair ? 2 : 1) ? rows.labelOrText() : fields[i].labelOrText();
        measure.unit = fields[i].unit;
        if (isPair) {
            measure.id += "+" + fields[i + 1].id.str();
            measure.parts = {fields[i].labelOrText(), fields[i + 1].labelOrText()};
        }
        measures.push_back({std::move(measure), i});
        i += isPair ? 1 : 0;
    }
    return measures;
}

} // namespace anteroom::trends
