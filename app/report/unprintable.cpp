// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/coverage.h"
#include "app/report/report.h"
#include "app/report/typesetter.h"

#include <algorithm>
#include <utility>

namespace anteroom::report {

namespace {

constexpr qsizetype longestExcerpt = 60;

/// Gathers the texts in which something does not print, or is not read from the PDF as it was typed.
class Finder {
public:
    /// What is looked at from now on stands there.
    Finder& at(QString where) {
        m_where = std::move(where);
        return *this;
    }

    void look(const std::string& bytes) {
        if (bytes.empty())
            return;
        const QString text = withoutControls(QString::fromStdString(bytes));
        const bool prints = coverage::printsAll(text);
        if (prints && coverage::extracts(text))
            return;
        const QString excerpt =
            text.size() > longestExcerpt ? text.left(longestExcerpt) + QStringLiteral("…") : text;
        const bool isKnown = std::any_of(m_found.begin(), m_found.end(), [&](const PrintProblem& known) {
            return known.where == m_where && known.text == excerpt;
        });
        if (!isKnown)
            m_found.push_back({m_where, excerpt, prints});
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
            lookAll(line.label, line.answer, line.note, line.askedAs);
    }
    void look(const std::vector<Summary::TopicEntry>& topics) {
        for (const Summary::TopicEntry& topic : topics) {
            lookAll(topic.title, topic.priority);
            for (const Summary::RaisedFinding& finding : topic.findings)
                lookAll(finding.title, finding.because, finding.quotes, finding.discuss, finding.information,
                        finding.rule, finding.sources, finding.reviewed, finding.reviewedBefore);
        }
    }
    void look(const std::vector<Summary::OpenQuestion>& questions) {
        for (const Summary::OpenQuestion& open : questions)
            lookAll(open.label, open.reason, open.gate, open.leavesOpen);
    }
    void look(const std::vector<Summary::OpenRule>& rules) {
        for (const Summary::OpenRule& open : rules)
            lookAll(open.title, open.rule, open.sources, open.because, open.missing);
    }
    void look(const std::vector<Summary::NotRaised>& topics) {
        for (const Summary::NotRaised& topic : topics)
            lookAll(topic.topic, topic.titles);
    }
    void look(const std::vector<Summary::UrgentLine>& events) {
        for (const Summary::UrgentLine& event : events)
            lookAll(event.title, event.text);
    }
    void look(const std::vector<Summary::SourceLine>& sources) {
        for (const Summary::SourceLine& source : sources)
            lookAll(source.title, source.publisher, source.detail);
    }

    void look(const Trends& trends) {
        look(trends.notes);
        for (const Trends::Series& series : trends.series) {
            lookAll(series.label, series.unit, series.notes);
            for (const Trends::Point& point : series.points)
                look(point.text);
        }
    }

    std::vector<PrintProblem> take() { return std::move(m_found); }

private:
    QString m_where;
    std::vector<PrintProblem> m_found;
};

void lookAt(const Question& question, std::string_view language, Finder& finder) {
    finder.lookAll(question.text.in(language), question.labelOrText().in(language),
                   question.help.in(language), question.rowName.in(language), question.noneText.in(language),
                   question.staffNote.in(language), question.unit.in(language));
    for (const Option& option : question.options)
        finder.look(option.text.in(language));
    for (const Question& field : question.fields)
        lookAt(field, language, finder);
}

} // namespace

std::vector<PrintProblem> printProblems(const Summary& summary) {
    Finder finder;
    const auto at = [&](SummaryPhrase heading) -> Finder& {
        return finder.at(words(heading, summary.language));
    };
    const Identity& who = summary.identity;
    at(SummaryPhrase::Patient).look(who.patientName);
    at(SummaryPhrase::DateOfBirth).look(who.dateOfBirth);
    at(SummaryPhrase::Identifier).look(who.identifier);
    at(SummaryPhrase::AskedBy).look(who.staff);
    at(SummaryPhrase::Clinic).lookAll(who.clinicName, who.clinicAddress);
    at(SummaryPhrase::Questionnaire)
        .lookAll(summary.title, summary.questionnaireTitle, summary.disclaimer, summary.notAgreed,
                 summary.incompleteText, summary.recordNotes, summary.unreviewed, summary.askedInText,
                 summary.notTranslated, summary.leftOutText);
    for (const Summary::Notice& notice : summary.notices)
        at(SummaryPhrase::Questionnaire).lookAll(notice.title, notice.text);
    at(SummaryPhrase::AnsweredBy)
        .lookAll(summary.answeredBy, summary.transcribed, summary.visit, summary.reviewedBy);
    at(SummaryPhrase::Urgent).look(summary.urgent);
    at(SummaryPhrase::HeadingSafety)
        .lookAll(summary.safety, summary.safetyNotCounted, summary.speakBeforeLeaving);
    at(SummaryPhrase::HeadingDiscuss).lookAll(summary.discuss, summary.nothingRaised);
    at(SummaryPhrase::HeadingNotEstablished).lookAll(summary.notEstablished, summary.openRules);
    at(SummaryPhrase::HeadingNotRaised).look(summary.notRaised);
    at(SummaryPhrase::HeadingContext).lookAll(summary.context, summary.history);
    at(SummaryPhrase::HeadingContributors).look(summary.contributors);
    at(SummaryPhrase::HeadingMedicines).look(summary.medicines);
    at(SummaryPhrase::HeadingAllergies).look(summary.allergies);
    at(SummaryPhrase::HeadingVitals).look(summary.vitals);
    at(SummaryPhrase::HeadingVitals).look(summary.trends);
    at(SummaryPhrase::HeadingPractical).look(summary.practical);
    at(SummaryPhrase::HeadingChecklist).look(summary.checklist);
    at(SummaryPhrase::HeadingContradictions).look(summary.contradictions);
    at(SummaryPhrase::HeadingNotCounted).look(summary.keptNotCounted);
    at(SummaryPhrase::HeadingNotes).lookAll(summary.notes, summary.staffNotes);
    at(SummaryPhrase::HeadingOtherAnswers).look(summary.otherAnswers);
    at(SummaryPhrase::HeadingSources).lookAll(summary.sources, summary.sourcesNote, summary.instruments);
    return finder.take();
}

std::vector<PrintProblem> printProblems(const Questionnaire& questionnaire, const std::string& language) {
    Finder finder;
    finder.at(QStringLiteral("title")).look(questionnaire->title.in(language));
    for (const Section& section : questionnaire->sections) {
        finder.at(QString::fromStdString(section.id.str()))
            .lookAll(section.title.in(language), section.introduction.in(language));
        for (const QuestionGroup& group : section.groups)
            finder.at(QString::fromStdString(group.id)).look(group.title.in(language));
    }
    for (const Question& question : questionnaire.questions()) {
        finder.at(QString::fromStdString(question.id.str()));
        lookAt(question, language, finder);
    }
    return finder.take();
}

} // namespace anteroom::report
