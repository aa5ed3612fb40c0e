// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/blocks.h"
#include "app/report/form_blocks.h"
#include "app/report/form_question.h"
#include "app/report/image_block.h"
#include "app/report/pdf_pages.h"
#include "app/report/report.h"

#include <algorithm>

namespace anteroom::report {

namespace {

constexpr qreal numberWidth = pt(36);
constexpr qreal numberGap = pt(6);
constexpr qreal indent = pt(10);
constexpr qreal logoWidth = pt(150);

/// Puts one questionnaire on paper, in the order asked.
class PaperForm {
public:
    PaperForm(const Questionnaire& questionnaire, const std::string& language, const ReportOptions& options)
        : m_questionnaire(questionnaire), m_type(language), m_questions(questionnaire, language, m_type),
          m_options(options) {}

    QByteArray pdf();

private:
    const FormWords& words() const { return m_questions.words(); }
    void addHead();
    void addSection(const Section& section);
    void addGroupTitles(const Section& section, std::uint32_t question);
    void addInformation(const Question& question, const QString& condition);
    void addQuestion(std::uint32_t index, const QString& condition, bool repeated);
    void addEnd();
    QString safetyNumbers() const;
    QString exactQuestionnaire(const QString& hash);

    const Questionnaire& m_questionnaire;
    Typesetter m_type;
    FormQuestions m_questions;
    const ReportOptions& m_options;
    Flow m_flow;
    int m_number = 0;
};

/// "4", "4, 7–9": numbers of the questions that may not wait for the transcription.
QString PaperForm::safetyNumbers() const {
    QStringList numbers;
    int number = 0;
    int first = 0;
    const auto close = [&](int last) {
        if (first > 0)
            numbers.append(first == last ? QString::number(first)
                                         : QStringLiteral("%1–%2").arg(first).arg(last));
        first = 0;
    };
    for (const Question& question : m_questionnaire.questions()) {
        if (question.type == QuestionType::Information)
            continue;
        ++number;
        if (question.safety && first == 0)
            first = number;
        else if (!question.safety)
            close(number - 1);
    }
    close(number);
    return numbers.join(QStringLiteral(", "));
}

QString PaperForm::exactQuestionnaire(const QString& hash) {
    return QStringLiteral("%1 %2 · sha256 %3")
        .arg(m_type.set(m_questionnaire->id.str()), m_type.set(m_questionnaire->version), hash);
}

void PaperForm::addHead() {
    auto title = std::make_unique<Stack>();
    title->add(text(Voice::Title, m_questions.in(m_questionnaire->title)));
    title->add(text(Voice::Label, words().blankForm));
    auto head = std::make_unique<Columns>(numberGap);
    head->add(0, std::move(title));
    if (!m_options.logo.isNull())
        head->add(logoWidth, std::make_unique<ImageBlock>(m_options.logo, logoWidth, mm(15)));
    m_flow.add(std::move(head));

    auto who = std::make_unique<AnswerRow>();
    who->addBlank(words().name, pt(270));
    who->addBlank(words().dateOfBirth, pt(110));
    who->addBlank(words().identifier, pt(253));
    who->addBlank(words().date, pt(150));
    m_flow.add(std::move(who), pt(10));
    m_flow.add(text(Voice::Body, words().howTo), pt(8));
    if (const QString numbers = safetyNumbers(); !numbers.isEmpty()) {
        RichText note(Voice::AttentionStrong, words().staff + QStringLiteral(": "));
        note.add(Voice::Attention, words().onReturn.arg(numbers));
        m_flow.add(std::make_unique<Band>(text(std::move(note)), QColor::fromRgb(ink::attention),
                                          QColor::fromRgb(ink::attentionGround)),
                   pt(6));
    }
}

void PaperForm::addGroupTitles(const Section& section, std::uint32_t question) {
    for (const QuestionGroup& group : section.groups) {
        if (group.firstQuestion == question && group.endQuestion > question && !group.title.empty())
            m_flow.add(text(Voice::SideHeading, m_questions.in(group.title)), pt(8), true);
    }
}

void PaperForm::addInformation(const Question& question, const QString& condition) {
    const bool staff = question.asked == Asked::Staff;
    auto columns = std::make_unique<Columns>(numberGap);
    columns->add(numberWidth,
                 staff ? BlockPtr(std::make_unique<Chip>(words().staff, QColor::fromRgb(ink::text)))
                       : BlockPtr(std::make_unique<Stack>()));
    auto content = std::make_unique<Stack>();
    content->add(text(Voice::Quiet, condition));
    content->add(text(Voice::Body, m_questions.in(question.text)));
    columns->add(0, std::move(content));
    m_flow.add(std::move(columns), pt(6));
}

void PaperForm::addQuestion(std::uint32_t index, const QString& condition, bool repeated) {
    const Question& question = m_questionnaire.questions()[index];
    auto margin = std::make_unique<Stack>();
    margin->add(text(Voice::Strong, QString::number(++m_number)));
    if (question.asked == Asked::Staff)
        margin->add(std::make_unique<Chip>(words().staff, QColor::fromRgb(ink::text)), pt(1));

    const bool saysCondition = !condition.isEmpty() && !repeated;
    auto content = std::make_unique<Stack>();
    if (saysCondition)
        content->add(text(Voice::Quiet, condition));
    content->add(text(Voice::Strong, m_questions.in(question.text)));
    if (!question.help.empty())
        content->add(text(Voice::Quiet, m_questions.in(question.help)), pt(1));
    for (const QString& note : m_questions.staffNotes(question))
        content->add(text(Voice::Quiet, note), pt(1));
    content->add(m_questions.answerSpace(QuestionIndex{index}), pt(3.5));

    auto columns = std::make_unique<Columns>(numberGap);
    columns->add(numberWidth, std::move(margin), saysCondition ? leadingOf(Voice::Quiet) : 0);
    if (!condition.isEmpty())
        columns->add(indent, std::make_unique<Stack>()); // what hangs on an answer stands in from the rest
    columns->add(0, std::move(content));
    m_flow.add(std::move(columns), pt(8));
}

void PaperForm::addSection(const Section& section) {
    const QString title = m_questions.in(section.title);
    m_flow.beginPart(title);
    m_flow.addSeparator(std::make_unique<Line>(pt(0.8), QColor::fromRgb(ink::text)), pt(14));
    m_flow.add(text(Voice::Heading, title), pt(4), true);
    if (!section.introduction.empty())
        m_flow.add(text(Voice::Body, m_questions.in(section.introduction)), pt(2), true);

    // A condition that several questions share is said above the first of them; they stay indented.
    QString before;
    for (std::uint32_t i = section.firstQuestion; i < section.endQuestion; ++i) {
        addGroupTitles(section, i);
        const Question& question = m_questionnaire.questions()[i];
        const QString condition = m_questions.condition(QuestionIndex{i});
        if (question.type == QuestionType::Information) {
            addInformation(question, condition);
            before = condition;
            continue;
        }
        addQuestion(i, condition, condition == before);
        before = condition;
    }
}

void PaperForm::addEnd() {
    m_flow.beginPart({});
    auto end = std::make_unique<Stack>();
    end->add(std::make_unique<Line>(pt(0.8), QColor::fromRgb(ink::text)));
    const auto signature = [&](const QString& label) {
        auto row = std::make_unique<AnswerRow>();
        row->addBlank(label, pt(220));
        row->addBlank(words().on, pt(110));
        end->add(std::move(row), pt(12));
    };
    signature(words().answeredBy);
    signature(words().transcribedBy);
    end->add(text(Voice::Quiet, exactQuestionnaire(m_type.set(m_questionnaire->sha256))), pt(12));
    m_flow.add(std::move(end), pt(18));
}

QByteArray PaperForm::pdf() {
    addHead();
    for (const Section& section : m_questionnaire->sections)
        addSection(section);
    addEnd();

    PageFrame frame;
    frame.documentTitle = m_questions.in(m_questionnaire->title);
    // Loose sheets find each other again by what is written here.
    const QString blank = QStringLiteral(" ____________________   ");
    frame.runningHead.add(Voice::Quiet, words().name + QStringLiteral(" __________") + blank.trimmed() +
                                            QStringLiteral("   ") + words().dateOfBirth + blank +
                                            words().identifier + blank);
    frame.footLeft = exactQuestionnaire(shortHash(m_questionnaire->sha256));
    frame.pageNumber = words().page;
    frame.continued = words().continued;
    return renderPdf(m_flow, frame, m_options.paper);
}

} // namespace

QByteArray paperFormPdf(const Questionnaire& questionnaire, const std::string& language,
                        const ReportOptions& options) {
    return PaperForm(questionnaire, language, options).pdf();
}

} // namespace anteroom::report
