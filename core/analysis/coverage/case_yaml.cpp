// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/coverage/case_yaml.h"

#include "core/base/text.h"
#include "core/findings/screening.h"

namespace anteroom {

namespace {

/// In quotes, whatever it holds; a text of ours or of a vocabulary is one line.
std::string quoted(std::string_view text) {
    std::string yaml = "'";
    for (const char letter : text)
        yaml += letter == '\'' ? std::string("''") : std::string(1, letter);
    return yaml + '\'';
}

/// "{a: 1, b: 2}" and "[1, 2]", part by part.
class Flow {
public:
    explicit Flow(char begin) : m_text(1, begin), m_end(begin == '{' ? '}' : ']') {}

    Flow& add(const std::string& part) {
        m_text += (m_text.size() > 1 ? ", " : "") + part;
        return *this;
    }
    Flow& add(std::string_view key, const std::string& value) { return add(std::string(key) + ": " + value); }
    std::string done() const { return m_text + m_end; }

private:
    std::string m_text;
    char m_end;
};

const std::string& idOf(const Question& question, std::uint32_t option) {
    return question.options[option].id.str();
}

std::string rowsYaml(const Question& question, const RowsValue& value) {
    Flow list('[');
    for (const std::vector<Answer>& row : value.rows) {
        Flow fields('{');
        for (std::size_t field = 0; field < row.size(); ++field)
            if (!(row[field] == Answer{}))
                fields.add(question.fields[field].id.str(), answerYaml(question.fields[field], row[field]));
        list.add(fields.done());
    }
    return list.done();
}

std::string valueYaml(const Question& question, const Answer& answer) {
    if (const auto* option = std::get_if<OptionValue>(&answer.value))
        return idOf(question, option->option);
    if (const auto* status = std::get_if<StatusValue>(&answer.value)) {
        const std::string& id = idOf(question, status->status);
        return status->when ? Flow('{').add("status", id).add("when", status->when->iso()).done() : id;
    }
    if (const auto* options = std::get_if<OptionsValue>(&answer.value)) {
        Flow list('[');
        for (const std::uint32_t option : options->options)
            list.add(idOf(question, option));
        return list.done();
    }
    if (const auto* number = std::get_if<double>(&answer.value))
        return formatNumber(*number);
    if (const auto* date = std::get_if<PartialDate>(&answer.value))
        return date->iso();
    if (const auto* text = std::get_if<TextValue>(&answer.value))
        return quoted(text->text);
    if (const auto* rows = std::get_if<RowsValue>(&answer.value)) {
        const std::string list = rowsYaml(question, *rows);
        return rows->complete ? list : Flow('{').add("rows", list).add("complete", "no").done();
    }
    return Flow('{').add("state", "not-asked").done();
}

std::string withheldYaml(const Question& question, const Answer& answer) {
    Flow yaml('{');
    const bool isMeasured = answer.state == Answer::State::NotMeasured;
    yaml.add("state", isMeasured                               ? "not-measured"
                      : answer.state == Answer::State::NotSure ? "not-sure"
                                                               : "declined");
    if (isMeasured)
        yaml.add("reason", answer.reason.empty() ? "example" : quoted(answer.reason));
    if (const auto* rows = std::get_if<RowsValue>(&answer.value); rows && !isMeasured && !rows->rows.empty())
        yaml.add("rows", rowsYaml(question, *rows));
    return yaml.done();
}

/// The ids for which `holds` says so.
template <typename Rules, typename Holds>
std::string idsOf(const Rules& rules, Holds holds) {
    Flow list('[');
    for (std::uint32_t index = 0; index < rules.size(); ++index)
        if (holds(index))
            list.add(rules[index].id.str());
    return list.done();
}

/// A finding alone; triggers and contradictions are always told in full.
std::string expected(const Questionnaire& questionnaire, const Evaluator& evaluator, const Rule& rule) {
    const auto holds = [&](const auto& rules) {
        return idsOf(rules, [&](std::uint32_t i) { return evaluator.truth(rules[i].when) == Truth::True; });
    };
    switch (rule.kind) {
    case RuleKind::Urgent:
        return Flow('{').add("urgent", holds(questionnaire->urgent)).done();
    case RuleKind::Contradiction:
        return Flow('{').add("contradictions", holds(questionnaire->contradictions)).done();
    default:
        break;
    }
    const FindingRule& finding = questionnaire->findings[rule.index];
    return Flow('{')
        .add(statusId(statusOf(evaluator.truth(finding.when))), '[' + finding.id.str() + ']')
        .done();
}

} // namespace

std::string answerYaml(const Question& question, const Answer& answer) {
    switch (answer.state) {
    case Answer::State::NotAsked:
    case Answer::State::Answered:
        return valueYaml(question, answer);
    default:
        return withheldYaml(question, answer);
    }
}

std::string caseYaml(const std::shared_ptr<const Questionnaire>& questionnaire, const Witness& witness,
                     const Rule& rule, std::string_view name, std::size_t indent) {
    Session session(questionnaire, Timestamp{witness.today, 0});
    session.begin(witness.answers, Timestamp{witness.today, 0});
    const std::string margin(indent, ' ');
    std::string yaml = margin + "- name: " + quoted(name) + '\n';
    yaml += margin + "  date: " + witness.today.iso() + '\n';
    yaml += margin + (witness.answers.empty() ? "  answers: {}\n" : "  answers:\n");
    for (const auto& [index, answer] : witness.answers) {
        const Question& question = questionnaire->question(index);
        yaml += margin + "    " + question.id.str() + ": " + answerYaml(question, answer) + '\n';
    }
    return yaml + margin + "  expect: " + expected(*questionnaire, session.evaluator(), rule) + '\n';
}

} // namespace anteroom
