// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/form_question.h"

#include "app/report/blocks.h"
#include "core/base/text.h"

#include <algorithm>
#include <cmath>

namespace anteroom::report {

namespace {

constexpr qreal shortBlank = pt(48);
constexpr qreal longBlank = pt(120);
constexpr qreal blockGap = pt(4);
constexpr int rowsOfTable = 4;
constexpr int rowsWithVocabulary = 8; ///< a list of medicines is the long one

qreal columnShare(const Question& field) {
    switch (field.type) {
    case QuestionType::Text:
        return 2;
    case QuestionType::Number:
    case QuestionType::YesNo:
        return 1;
    default:
        return 1.4;
    }
}

} // namespace

FormQuestions::FormQuestions(const Questionnaire& questionnaire, const std::string& language,
                             Typesetter& type)
    : m_questionnaire(questionnaire), m_language(language), m_type(type), m_words(formWords(language)),
      m_conditions(questionnaire, language) {}

QString FormQuestions::in(const LocalizedText& text) { return m_type.set(std::string(text.in(m_language))); }

QStringList FormQuestions::staffNotes(const Question& question) {
    QStringList notes;
    if (!question.staffNote.empty())
        notes.append(m_words.forStaff.arg(in(question.staffNote)));
    for (const Question& field : question.fields)
        if (!field.staffNote.empty())
            notes.append(
                m_words.forStaff.arg(in(field.labelOrText()) + QStringLiteral(": ") + in(field.staffNote)));
    return notes;
}

void FormQuestions::addOptions(AnswerRow& row, const Question& question) {
    for (std::size_t i = 0; i < question.options.size(); ++i) {
        row.addBox(in(question.options[i].text));
        if (question.type == QuestionType::Status && i == option::past && question.whenPast)
            row.addBlank(m_words.when, shortBlank);
    }
}

void FormQuestions::addNumber(AnswerRow& row, const Question& question) {
    row.addBlank({}, shortBlank, in(question.unit));
    const Interval range = question.valueType.range;
    if (std::isfinite(range.low) && std::isfinite(range.high))
        row.addWords(m_words.between.arg(QString::fromStdString(formatNumber(range.low)),
                                         QString::fromStdString(formatNumber(range.high))));
}

void FormQuestions::addDate(AnswerRow& row, const Question&) {
    row.addBlank(m_words.day, shortBlank * 0.6);
    row.addBlank(m_words.month, shortBlank * 0.6);
    row.addBlank(m_words.year, shortBlank);
}

void FormQuestions::addWaysOut(AnswerRow& row, const Question& question) {
    if (question.measured) {
        if (question.type != QuestionType::Rows) {
            row.addBlank(m_words.time, shortBlank);
            row.addBlank(m_words.otherDay, shortBlank);
        }
        row.addBox(question.isTest() ? m_words.notDone : m_words.notMeasured, true);
        row.addBlank({}, longBlank);
    } else if (question.notSure) {
        row.addBox(m_words.notSure, true);
        // Whoever works here says why; in free text there is room for that.
        if (question.asked == Asked::Staff && question.type != QuestionType::Text)
            row.addBlank(m_words.note, longBlank);
    }
    if (question.preferNotToSay)
        row.addBox(m_words.preferNotToSay, true);
}

EmptyTable::Column FormQuestions::column(QuestionIndex rows, std::size_t index) {
    const Question& field = m_questionnaire.question(rows).fields[index];
    auto heading = std::make_unique<Stack>();
    qreal least = 0;
    const auto add = [&](Voice voice, const QString& words) {
        RichText line(voice, words);
        least = std::max(least, line.widestWord());
        heading->add(text(std::move(line)));
    };
    add(Voice::QuietStrong, in(field.labelOrText()));
    QStringList options;
    for (const Option& option : field.options)
        options.append(in(option.text));
    if (!options.isEmpty())
        add(Voice::Quiet, options.join(QStringLiteral(" / ")));
    else if (!field.unit.empty())
        add(Voice::Quiet, in(field.unit));
    if (const QString condition = m_type.set(m_conditions.ofField(rows, index)); !condition.isEmpty())
        add(Voice::Quiet, m_words.onCondition.arg(condition));
    return {std::move(heading), columnShare(field), least};
}

BlockPtr FormQuestions::table(QuestionIndex index, BlockPtr boxes) {
    const Question& question = m_questionnaire.question(index);
    std::vector<EmptyTable::Column> columns;
    bool listsNames = false;
    for (std::size_t i = 0; i < question.fields.size(); ++i) {
        columns.push_back(column(index, i));
        listsNames = listsNames || question.fields[i].vocabulary;
    }
    if (question.measured) {
        columns.push_back({text(Voice::QuietStrong, m_words.time), 0.8,
                           RichText(Voice::QuietStrong, m_words.time).widestWord()});
        columns.push_back({text(Voice::QuietStrong, m_words.otherDay), 0.8,
                           RichText(Voice::QuietStrong, m_words.otherDay).widestWord()});
    }
    return std::make_unique<EmptyTable>(std::move(columns), listsNames ? rowsWithVocabulary : rowsOfTable,
                                        std::move(boxes));
}

BlockPtr FormQuestions::answerSpace(QuestionIndex index) {
    const Question& question = m_questionnaire.question(index);
    auto space = std::make_unique<Stack>();
    auto row = std::make_unique<AnswerRow>();
    switch (question.type) {
    case QuestionType::YesNo:
    case QuestionType::Status:
    case QuestionType::Choice:
        addOptions(*row, question);
        break;
    case QuestionType::Choices:
        space->add(text(Voice::Quiet, m_words.severalAllowed));
        addOptions(*row, question);
        break;
    case QuestionType::Number:
        addNumber(*row, question);
        break;
    case QuestionType::Date:
        addDate(*row, question);
        break;
    case QuestionType::Text:
        space->add(std::make_unique<WritingLines>(question.lines));
        break;
    case QuestionType::Rows:
        row->addBox(m_words.thatIsAll);
        if (question.mayBeNone())
            row->addBox(question.noneText.empty() ? m_words.none : in(question.noneText));
        if (!question.measured) // nobody takes more readings than there are rows
            row->addBox(m_words.moreRows, true);
        break;
    case QuestionType::Information:
        break;
    }
    addWaysOut(*row, question);
    if (question.type == QuestionType::Rows)
        return table(index, std::move(row));
    if (!row->isEmpty())
        space->add(std::move(row), blockGap);
    return space;
}

} // namespace anteroom::report
