// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/coverage.h"
#include "app/report/report.h"

namespace anteroom::report {

namespace {

constexpr qsizetype longestExcerpt = 60;

/// Gathers the texts in which something does not print.
class Finder {
public:
    void look(const std::string& bytes) {
        if (bytes.empty())
            return;
        const QString text = withoutControls(QString::fromStdString(bytes));
        if (m_coverage.printsAll(text))
            return;
        const QString excerpt =
            text.size() > longestExcerpt ? text.left(longestExcerpt) + QStringLiteral("…") : text;
        if (!m_found.contains(excerpt))
            m_found.append(excerpt);
    }
    void look(std::string_view bytes) { look(std::string(bytes)); }
    template <typename... Texts>
    void lookAll(const Texts&... texts) {
        (look(texts), ...);
    }
    void look(const std::vector<std::string>& texts) {
        for (const std::string& text : texts)
            look(text);
    }
    void look(const std::vector<Summary::Line>& lines) {
        for (const Summary::Line& line : lines)
            lookAll(line.label, line.answer, line.note);
    }
    void look(const std::vector<Summary::TopicEntry>& topics) {
        for (const Summary::TopicEntry& topic : topics) {
            lookAll(topic.title, topic.priority);
            for (const Summary::RaisedFinding& finding : topic.findings)
                lookAll(finding.title, finding.because, finding.quotes, finding.discuss, finding.information,
                        finding.rule, finding.sources);
        }
    }

    const QStringList& found() const { return m_found; }

private:
    Coverage m_coverage;
    QStringList m_found;
};

void lookAt(const Question& question, std::string_view language, Finder& finder) {
    finder.lookAll(question.text.in(language), question.labelOrText().in(language),
                   question.help.in(language), question.rowName.in(language), question.noneText.in(language),
                   question.staffNote.in(language));
    for (const Option& option : question.options)
        finder.look(option.text.in(language));
    for (const Question& field : question.fields)
        lookAt(field, language, finder);
}

} // namespace

QStringList unprintable(const Summary& summary) {
    Finder finder;
    const Identity& who = summary.identity;
    finder.lookAll(who.patientName, who.dateOfBirth, who.identifier, who.staff, who.clinicName,
                   who.clinicAddress, summary.title, summary.questionnaireTitle, summary.disclaimer,
                   summary.answeredBy, summary.transcribed, summary.visit, summary.incompleteText);
    for (const Summary::UrgentLine& event : summary.urgent)
        finder.lookAll(event.title, event.text);
    finder.lookAll(summary.safety, summary.speakBeforeLeaving, summary.discuss, summary.nothingRaised);
    for (const Summary::OpenQuestion& open : summary.notEstablished)
        finder.lookAll(open.label, open.reason, open.leavesOpen);
    finder.lookAll(summary.notRaised, summary.context, summary.contributors, summary.medicines,
                   summary.allergies, summary.vitals, summary.history, summary.practical, summary.notes,
                   summary.checklist, summary.contradictions, summary.keptNotCounted, summary.staffNotes,
                   summary.sourcesNote);
    for (const Summary::SourceLine& source : summary.sources)
        finder.lookAll(source.title, source.publisher, source.detail);
    return finder.found();
}

QStringList unprintable(const Questionnaire& questionnaire, const std::string& language) {
    Finder finder;
    finder.lookAll(questionnaire->title.in(language), questionnaire->description.in(language));
    for (const Section& section : questionnaire->sections) {
        finder.lookAll(section.title.in(language), section.introduction.in(language));
        for (const QuestionGroup& group : section.groups)
            finder.look(group.title.in(language));
    }
    for (const Question& question : questionnaire.questions())
        lookAt(question, language, finder);
    return finder.found();
}

} // namespace anteroom::report
