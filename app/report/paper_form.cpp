// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/blocks.h"
#include "app/report/form_blocks.h"
#include "app/report/form_question.h"
#include "app/report/form_section.h"
#include "app/report/image_block.h"
#include "app/report/pdf_pages.h"
#include "app/report/report.h"

#include <algorithm>

namespace anteroom::report {

namespace {

constexpr qreal headGap = pt(6);
constexpr qreal logoWidth = pt(150);

/// Puts one questionnaire on paper, in the order asked.
class PaperForm {
public:
    PaperForm(const Questionnaire& questionnaire, const std::string& language, const ReportOptions& options)
        : m_questionnaire(questionnaire), m_language(language), m_type(language),
          m_questions(questionnaire, language, m_type), m_options(options), m_flow(readFrom(language)) {}

    QByteArray pdf();

private:
    const FormWords& words() const { return m_questions.words(); }
    void addHead();
    void addStaffNotes();
    QString safetyNumbers() const;
    bool isUnreviewed() const;
    QString idAndVersion();

    const Questionnaire& m_questionnaire;
    const std::string& m_language;
    Typesetter m_type;
    FormQuestions m_questions;
    const ReportOptions& m_options;
    Flow m_flow;
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

QString PaperForm::idAndVersion() {
    return m_type.set(m_questionnaire->id.str()) + QLatin1Char(' ') + m_type.set(m_questionnaire->version);
}

void PaperForm::addHead() {
    auto title = std::make_unique<Stack>();
    title->add(text(Voice::Title, m_questions.in(m_questionnaire->title)));
    title->add(text(Voice::Label, words().blankForm));
    title->add(text(Voice::Quiet,
                    idAndVersion() + QStringLiteral(" · sha256 ") + m_type.set(m_questionnaire->sha256)));
    auto head = std::make_unique<Columns>(headGap);
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
    // Here, not at the end, where they would stand alone on a last sheet.
    for (const QString& label : {words().answeredBy, words().transcribedBy}) {
        auto row = std::make_unique<AnswerRow>();
        row->addBlank(label, pt(220));
        row->addBlank(words().on, pt(110));
        m_flow.add(std::move(row), pt(8));
    }
    m_flow.add(text(Voice::Body, words().howTo), pt(8));
    QStringList notes;
    if (const QString numbers = safetyNumbers(); !numbers.isEmpty())
        notes.append(words().onReturn.arg(numbers));
    if (isUnreviewed())
        notes.append(words().notReviewed);
    if (!notes.isEmpty()) {
        RichText note(Voice::AttentionStrong, words().staff + QStringLiteral(": "));
        note.add(Voice::Attention, notes.join(QLatin1Char(' ')));
        m_flow.add(std::make_unique<Band>(text(std::move(note)), QColor::fromRgb(ink::attention),
                                          QColor::fromRgb(ink::attentionGround)),
                   pt(6));
    }
}

/// As somebody translated them, and no qualified translator has signed for that.
bool PaperForm::isUnreviewed() const {
    const auto& all = m_questionnaire->unreviewed;
    return std::any_of(all.begin(), all.end(),
                       [this](const UnreviewedSafety& one) { return one.language == m_language; });
}

/// Last, what staff are told about questions that the patient answers: not where the patient reads it.
void PaperForm::addStaffNotes() {
    auto notes = std::make_unique<Stack>();
    for (std::uint32_t i = 0; i < m_questionnaire.questions().size(); ++i) {
        const Question& question = m_questionnaire.questions()[i];
        if (question.asked == Asked::Staff)
            continue;
        for (const QString& note : m_questions.staffNotes(question)) {
            const int number = m_questions.numberOf(QuestionIndex{i});
            RichText line(Voice::QuietStrong,
                          number > 0 ? QString::number(number) + QStringLiteral("  ") : QString());
            notes->add(text(std::move(line.add(Voice::Quiet, note))), pt(2));
        }
    }
    if (notes->isEmpty())
        return;
    m_flow.add(std::make_unique<StaffGround>(text(Voice::Strong, words().staffNotes), pt(3)), pt(14), true);
    m_flow.add(std::make_unique<StaffGround>(std::move(notes), pt(2)));
}

QByteArray PaperForm::pdf() {
    addHead();
    FormSections sections(m_questionnaire, m_questions, m_flow);
    for (const Section& section : m_questionnaire->sections)
        sections.add(section);
    m_flow.beginPart({});
    addStaffNotes();

    PageFrame frame;
    frame.documentTitle = m_questions.in(m_questionnaire->title);
    // Loose sheets find each other again by what is written here.
    const QString blank = QStringLiteral(" ____________________   ");
    frame.runningHead.add(Voice::Quiet, words().name + QStringLiteral(" __________") + blank.trimmed() +
                                            QStringLiteral("   ") + words().dateOfBirth + blank +
                                            words().identifier + blank);
    frame.questionnaire = idAndVersion();
    frame.hash = m_type.set(m_questionnaire->sha256);
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
