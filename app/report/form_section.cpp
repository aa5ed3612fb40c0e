// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/form_section.h"

#include "app/report/blocks.h"
#include "app/report/form_blocks.h"

#include <algorithm>

namespace anteroom::report {

namespace {

constexpr qreal numberWidth = pt(20);
constexpr qreal numberGap = pt(4);
constexpr qreal indent = pt(10);
constexpr qreal answerGap = pt(3.5);
constexpr qreal headingGap = pt(10);

bool beginsGroup(const Section& section, std::uint32_t question) {
    return std::any_of(section.groups.begin(), section.groups.end(), [&](const QuestionGroup& group) {
        return group.firstQuestion == question && group.endQuestion > question && !group.title.empty();
    });
}

/// In line with the text of the questions.
BlockPtr besideNumbers(BlockPtr block) {
    auto columns = std::make_unique<Columns>(numberGap);
    columns->add(numberWidth, std::make_unique<Stack>());
    columns->add(0, std::move(block));
    return columns;
}

} // namespace

FormSections::Run FormSections::runFrom(const Section& section, std::uint32_t first) {
    const auto isStaff = [&](std::uint32_t i) {
        return m_questionnaire.questions()[i].asked == Asked::Staff;
    };
    Run run{first, first + 1, isStaff(first), m_questions.condition(QuestionIndex{first})};
    while (run.end < section.endQuestion && !beginsGroup(section, run.end) && isStaff(run.end) == run.staff &&
           m_questions.condition(QuestionIndex{run.end}) == run.condition)
        ++run.end;
    return run;
}

bool FormSections::addGroupTitles(const Section& section, std::uint32_t question) {
    bool added = false;
    for (const QuestionGroup& group : section.groups) {
        if (group.firstQuestion == question && group.endQuestion > question && !group.title.empty()) {
            m_flow.add(text(Voice::SideHeading, m_questions.in(group.title)), pt(8), true);
            if (group.instrument)
                m_flow.add(text(Voice::Quiet,
                                m_questions.set(m_questionnaire->instruments[*group.instrument].credit())),
                           pt(1), true);
            added = true;
        }
    }
    return added;
}

/// "If you ticked “Yes” in 12, answer 13 to 15:"
QString FormSections::sentence(const Run& run) const {
    const FormWords& words = m_questions.words();
    std::vector<int> numbers;
    for (std::uint32_t i = run.first; i < run.end; ++i)
        if (const int number = m_questions.numberOf(QuestionIndex{i}); number > 0)
            numbers.push_back(number);
    if (numbers.empty())
        return words.onCondition.arg(run.condition);
    const QString& form = numbers.size() == 1   ? words.numbersOne
                          : numbers.size() == 2 ? words.numbersTwo
                                                : words.numbersFrom;
    QString which = form.arg(numbers.front());
    if (numbers.size() > 1)
        which = which.arg(numbers.back());
    return words.onConditionAnswer.arg(run.condition, which);
}

/// What staff fill in throughout, the patient has no part in to decline on paper.
bool FormSections::asksPatient(const Section& section) const {
    const auto& questions = m_questionnaire.questions();
    return std::any_of(questions.begin() + section.firstQuestion, questions.begin() + section.endQuestion,
                       [](const Question& question) {
                           return question.type != QuestionType::Information &&
                                  question.asked == Asked::Patient;
                       });
}

BlockPtr FormSections::heading(const Section& section) {
    BlockPtr title = text(Voice::Heading, m_questions.in(section.title));
    if (!section.declinable || !asksPatient(section))
        return title;
    auto decline = std::make_unique<AnswerRow>();
    decline->addBox(m_questions.words().declineSection, true);
    auto columns = std::make_unique<Columns>(headingGap);
    const qreal width = decline->naturalWidth();
    columns->add(0, std::move(title));
    columns->add(width, std::move(decline), pt(3));
    return columns;
}

void FormSections::put(BlockPtr block, const Run& run, qreal spaceBefore, bool staysWithNext) {
    if (run.staff) // the ground of neighbours is one: their distance is within it
        m_flow.add(std::make_unique<StaffGround>(std::move(block), spaceBefore), 0, staysWithNext);
    else
        m_flow.add(std::move(block), spaceBefore, staysWithNext);
}

void FormSections::addQuestion(std::uint32_t index, const Run& run, qreal spaceBefore) {
    const Question& question = m_questionnaire.questions()[index];
    const bool isTable = question.type == QuestionType::Rows;
    auto content = std::make_unique<Stack>();
    BlockPtr number = std::make_unique<Stack>();
    if (question.type == QuestionType::Information) {
        content->add(text(Voice::Body, m_questions.in(question.text)));
    } else {
        number = text(Voice::Strong, QString::number(m_questions.numberOf(QuestionIndex{index})));
        content->add(text(Voice::Strong, m_questions.in(question.text)));
        if (!question.help.empty())
            content->add(text(Voice::Quiet, m_questions.in(question.help)), pt(1));
        if (run.staff)
            for (const QString& note : m_questions.staffNotes(question))
                content->add(text(Voice::Quiet, note), pt(1));
        if (!isTable)
            content->add(m_questions.answerSpace(QuestionIndex{index}), answerGap);
    }
    const auto beside = [&run](BlockPtr left, BlockPtr right) {
        auto columns = std::make_unique<Columns>(numberGap);
        columns->add(numberWidth, std::move(left));
        if (!run.condition.isEmpty())
            columns->add(indent,
                         std::make_unique<Stack>()); // what hangs on an answer stands in from the rest
        columns->add(0, std::move(right));
        return columns;
    };
    put(beside(std::move(number), std::move(content)), run, spaceBefore, isTable);
    if (isTable)
        put(beside(std::make_unique<Stack>(), m_questions.answerSpace(QuestionIndex{index})), run, answerGap);
}

void FormSections::addRun(const Run& run, bool saysStaff) {
    const FormWords& words = m_questions.words();
    const auto chip = [&] { return std::make_unique<Chip>(words.staffFillIn, QColor::fromRgb(ink::text)); };
    auto reminder = std::make_shared<Stack>();
    if (saysStaff)
        m_flow.add(std::make_unique<StaffGround>(chip(), pt(4)), pt(7), true);
    if (run.staff)
        reminder->add(chip());
    if (!run.condition.isEmpty()) {
        const QString said = sentence(run);
        put(besideNumbers(text(Voice::Body, said)), run, pt(8), true);
        reminder->add(besideNumbers(text(Voice::Body, said)), pt(3));
    }
    m_flow.setReminder(reminder->isEmpty() ? nullptr : reminder);
    for (std::uint32_t i = run.first; i < run.end; ++i) {
        const bool isAfterCondition = i == run.first && !run.condition.isEmpty();
        const bool isInformation = m_questionnaire.questions()[i].type == QuestionType::Information;
        addQuestion(i, run, isAfterCondition ? pt(3) : isInformation ? pt(6) : pt(8));
    }
    m_flow.setReminder(nullptr);
}

void FormSections::add(const Section& section) {
    const QString title = m_questions.in(section.title);
    m_flow.beginPart(title);
    m_flow.addSeparator(std::make_unique<Line>(pt(0.8), QColor::fromRgb(ink::text)), pt(14));
    m_flow.add(heading(section), pt(4), true);
    if (!section.introduction.empty())
        m_flow.add(text(Voice::Body, m_questions.in(section.introduction)), pt(2), true);

    bool wasStaff = false;
    for (std::uint32_t i = section.firstQuestion; i < section.endQuestion;) {
        if (addGroupTitles(section, i))
            wasStaff = false;
        const Run run = runFrom(section, i);
        addRun(run, run.staff && !wasStaff);
        wasStaff = run.staff;
        i = run.end;
    }
}

} // namespace anteroom::report
