// SPDX-License-Identifier: GPL-3.0-or-later
// Promise 1, from the other side: what a patient said does not vanish. Each answer that is not "no" can be
// read on the summary: its question prints there, or a rule that the page prints looks at it.
#include "tests/questionnaires/shipped.h"

#include <set>

using namespace anteroom;
using namespace anteroom::test;

namespace {

/// The options of each question that some rule asks for; not those that only decide what else is asked.
class AskedFor {
public:
    explicit AskedFor(const Questionnaire& questionnaire) : m_program(questionnaire.program()) {
        for (const FindingRule& rule : questionnaire->findings)
            look(rule.when);
        for (const UrgentTrigger& trigger : questionnaire->urgent)
            look(trigger.when);
    }

    bool has(QuestionIndex question, std::uint32_t option) const {
        return m_options.count({at(question), option}) != 0;
    }

private:
    void look(NodeIndex node) {
        if (!m_seen.insert(at(node)).second)
            return;
        const Instruction& instruction = m_program[node];
        const bool asksForOptions = instruction.op == Op::OptionIn || instruction.op == Op::IncludesAny ||
                                    instruction.op == Op::IncludesAll || instruction.op == Op::IncludesNone;
        const auto& options = m_program[instruction.question].type.options;
        if (asksForOptions && !instruction.isField && options)
            for (std::uint32_t i = 0; i < options->size(); ++i)
                if (m_program.options(node).contains(i))
                    m_options.insert({at(instruction.question), i});
        for (const NodeIndex operand : m_program.operands(node))
            look(operand);
    }

    const Program& m_program;
    std::set<std::size_t> m_seen;
    std::set<std::pair<std::size_t, std::uint32_t>> m_options;
};

/// Says that there is nothing, or is asked about further: what follows prints.
bool isDenial(const Question& question, std::uint32_t option) {
    static const std::set<std::string> others{
        "pregnancy-test: negative",    "breastfeeding: not-feeding",
        "breastfeeding: not-relevant", "alcohol-now: not-now",
        "cannabis-now: not-now",       "diagnoses: unsure-which",
        "record-shows: complete",      "record-shows: not-looked-up",
        "done: pregnancy-test",        "body-now: perhaps-thyroid-or-blood",
        "emergency-person: yes",       "sleep: perhaps-apnoea",
        "pcptsd5-event: yes"};
    if (others.count(question.id.str() + ": " + question.options[option].id.str()) != 0)
        return true;
    return question.options[option].exclusive || question.options[option].id.str() == "not-at-all" ||
           (question.type == QuestionType::YesNo && option == option::no) ||
           (question.type == QuestionType::Status && option == option::never);
}

} // namespace

class SilentAnswersTest : public QObject {
    Q_OBJECT

private slots:
    void promise1WhatWasSaidCanBeRead_data() { eachForClinics(); }
    void promise1WhatWasSaidCanBeRead();
};

void SilentAnswersTest::promise1WhatWasSaidCanBeRead() {
    QFETCH(QString, folder);
    ShippedFiles files;
    const auto questionnaire = loadShipped(files, questionnaireIn(folder));
    QVERIFY(questionnaire);
    const AskedFor asked(*questionnaire);
    QStringList silent;
    for (std::uint32_t i = 0; i < questionnaire->questions().size(); ++i) {
        const Question& question = questionnaire->questions()[i];
        if (question.summary != SummaryPlace::None)
            continue;
        for (std::uint32_t option = 0; option < question.options.size(); ++option)
            if (!isDenial(question, option) && !asked.has(QuestionIndex{i}, option))
                silent << QString::fromStdString(question.id.str() + ": " +
                                                 question.options[option].id.str());
    }
    QVERIFY2(silent.isEmpty(), qPrintable(silent.join('\n')));
}

QTEST_MAIN(SilentAnswersTest)
#include "silent_answers_test.moc"
