// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/record_history.h"

#include "app/desktop/record_words.h"
#include "core/records/patient_match.h"

#include <QCoreApplication>

#include <algorithm>

namespace anteroom::desktop {

namespace {

using Change = records::RecordPageData::Change;

QString tr(const char* words) { return QCoreApplication::translate("RecordHistory", words); }

QString inOneLine(QString words) { return words.replace(QLatin1Char('\n'), QStringLiteral("; ")); }

QString orNothing(const QString& words) { return words.isEmpty() ? tr("nothing") : inOneLine(words); }

QString nameOf(SheetText which) {
    switch (which) {
    case SheetText::Notes:
        return tr("Notes by staff");
    case SheetText::TranscribedBy:
        return tr("Copied from paper by");
    case SheetText::TranscribedOn:
        return tr("Copied from paper on");
    case SheetText::Language:
        return tr("Language of the questions");
    case SheetText::ScreenedOn:
        break;
    }
    return tr("Day of the screening");
}

class History {
public:
    std::vector<Change> of(const Record& record, const Questionnaire& questionnaire) {
        addDetails(record);
        for (const PatientMove& move : record.moves)
            add(move.by, tr("Whose record it is"), tr("another patient's"), tr("this patient's"),
                text(move.why));
        for (const SheetChange& change : record.sheetChanges)
            add(change.by, nameOf(change.text), orNothing(text(change.before)),
                orNothing(text(change.after)));
        for (const AnswerChange& change : record.history) {
            const Question& question = questionnaire.question(change.question);
            add(change.by, text(question.labelOrText().in("en")),
                inOneLine(wholeAnswer(question, change.before)),
                inOneLine(wholeAnswer(question, change.after)),
                change.confirmed ? tr("confirmed, as on %1").arg(text(change.confirmed->date.iso()))
                                 : QString());
        }
        for (const DiscardedCorrection& one : record.discarded)
            add(one.by, tr("Correction"), text(one.reason), tr("discarded: %1").arg(text(one.why)));
        // What was done in the same minute stays in the order of above.
        std::stable_sort(m_changes.begin(), m_changes.end(),
                         [](const Change& one, const Change& other) { return one.when < other.when; });
        return std::move(m_changes);
    }

private:
    void add(const Act& by, const QString& what, const QString& before, const QString& after,
             const QString& how = {}) {
        m_changes.push_back({when(by.at), text(by.name), what, before, after, how});
    }

    void addDetails(const Record& record) {
        const std::vector<IdentityChange>& earlier = record.earlierDetails;
        for (std::size_t i = 0; i < earlier.size(); ++i) {
            const Identity& before = earlier[i].before;
            const Identity& after = i + 1 < earlier.size() ? earlier[i + 1].before : record.head.identity;
            if (!isSamePerson(before, after))
                add(earlier[i].by, tr("Whose screening it is"), orNothing(lineOf(before)),
                    orNothing(lineOf(after)));
            if (before.staff != after.staff)
                add(earlier[i].by, tr("Asked by"), orNothing(text(before.staff)),
                    orNothing(text(after.staff)));
            if (before.clinicName != after.clinicName || before.clinicAddress != after.clinicAddress)
                add(earlier[i].by, tr("Clinic"), clinicOf(before), clinicOf(after));
        }
    }

    static QString clinicOf(const Identity& identity) {
        return orNothing(text(identity.clinicAddress.empty()
                                  ? identity.clinicName
                                  : identity.clinicName + ", " + identity.clinicAddress));
    }

    std::vector<Change> m_changes;
};

} // namespace

std::vector<Change> historyOf(const Record& record, const Questionnaire& questionnaire) {
    return History().of(record, questionnaire);
}

} // namespace anteroom::desktop
