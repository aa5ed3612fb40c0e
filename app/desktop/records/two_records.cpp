// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/records/two_records.h"

#include "app/desktop/records/record_words.h"
#include "app/keeping/decide_waiting.h"
#include "app/language/spoken_language.h"

#include <QCoreApplication>

#include <array>
#include <utility>

namespace anteroom::desktop {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(anteroom::desktop::TwoRecords)
};

QString lastChange(const Record& record, QuestionIndex question) {
    for (auto change = record.history.rbegin(); change != record.history.rend(); ++change)
        if (change->question == question)
            return whoAndWhen(change->by);
    return {};
}

QString statusOf(const RecordHead& head) {
    QString said = head.signature  ? Texts::tr("signed by %1").arg(whoAndWhen(*head.signature))
                   : head.finished ? Texts::tr("finished by %1").arg(whoAndWhen(*head.finished))
                                   : Texts::tr("not finished");
    if (head.revision > 1)
        said += QLatin1Char('\n') + Texts::tr("correction %1 of what was signed").arg(head.revision - 1);
    if (head.enteredInError)
        said += QLatin1Char('\n') + Texts::tr("entered in error: %1").arg(text(head.enteredInError->why));
    return said;
}

class Comparison {
public:
    explicit Comparison(const keeping::BothRecords& both)
        : m_here(both.waiting), m_there(*both.stored), m_questionnaire(*both.questionnaire) {}

    std::vector<TwoRecords::Difference> differences() {
        addDetails();
        addPaper();
        addAnswers();
        add(Texts::tr("Notes by staff"), text(m_here.notes), text(m_there.notes));
        add(Texts::tr("What became of it"), statusOf(m_here.head), statusOf(m_there.head));
        add(Texts::tr("Flags that a clinician marked"), QString::number(m_here.review.size()),
            QString::number(m_there.review.size()));
        return std::move(m_differences);
    }

private:
    void add(const QString& what, const QString& here, const QString& there) {
        if (here != there)
            m_differences.push_back({what, said(here), {}, said(there), {}});
    }
    static QString said(const QString& words) { return words.isEmpty() ? Texts::tr("nothing") : words; }

    void addDetails() {
        const std::array details{std::pair(Texts::tr("Patient's name"), &Identity::patientName),
                                 std::pair(Texts::tr("Date of birth"), &Identity::dateOfBirth),
                                 std::pair(Texts::tr("Identifier"), &Identity::identifier),
                                 std::pair(Texts::tr("Asked by"), &Identity::staff)};
        for (const auto& [what, member] : details)
            add(what, text(m_here.head.identity.*member), text(m_there.head.identity.*member));
    }

    // Another day counts for every answer, and another patient's record is not this one's.
    void addPaper() {
        if (m_here.head.patient != m_there.head.patient)
            add(Texts::tr("Whose record it is"), Texts::tr("as it was when it was opened here"),
                Texts::tr("another patient's"));
        const auto dayOf = [](const Record& record) { return text(record.session.startedAt.date.iso()); };
        add(Texts::tr("Day of the screening"), dayOf(m_here), dayOf(m_there));
        add(Texts::tr("Copied from paper by"), text(m_here.transcribedBy), text(m_there.transcribedBy));
        add(Texts::tr("Copied from paper on"), text(m_here.transcribedOn), text(m_there.transcribedOn));
        add(Texts::tr("Language of the questions"), text(m_here.head.language), text(m_there.head.language));
    }

    void addAnswers() {
        for (std::uint32_t i = 0; i < m_here.session.answers.size(); ++i) {
            const Answer& here = m_here.session.answers[i];
            const Answer& there = m_there.session.answers[i];
            if (here == there)
                continue;
            const QuestionIndex index{i};
            const Question& question = m_questionnaire.question(index);
            m_differences.push_back({text(question.labelOrText().in(language::spokenLanguage())),
                                     wholeAnswer(question, here), lastChange(m_here, index),
                                     wholeAnswer(question, there), lastChange(m_there, index)});
        }
    }

    const Record& m_here;
    const Record& m_there;
    const Questionnaire& m_questionnaire;
    std::vector<TwoRecords::Difference> m_differences;
};

} // namespace

TwoRecords compared(const keeping::BothRecords& both) {
    const RecordHead& here = both.waiting.head;
    TwoRecords records{nameIn(here.identity), detailsOf(here.identity), whoAndWhen(here.edited), {}, {}};
    if (!both.stored)
        return records;
    records.there = whoAndWhen(both.stored->head.edited);
    records.differences = Comparison(both).differences();
    return records;
}

} // namespace anteroom::desktop
