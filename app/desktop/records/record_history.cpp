// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/records/record_history.h"

#include "app/desktop/records/record_words.h"
#include "app/language/spoken_language.h"
#include "core/records/patient_match.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

namespace anteroom::desktop {

namespace {

using Change = records::RecordPageData::Change;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(anteroom::desktop::RecordHistory)
};

QString inOneLine(QString words) { return words.replace(QLatin1Char('\n'), QStringLiteral("; ")); }

QString orNothing(const QString& words) { return words.isEmpty() ? Texts::tr("nothing") : inOneLine(words); }

QString nameOf(SheetText which) {
    switch (which) {
    case SheetText::Notes:
        return Texts::tr("Notes by staff");
    case SheetText::TranscribedBy:
        return Texts::tr("Copied from paper by");
    case SheetText::TranscribedOn:
        return Texts::tr("Copied from paper on");
    case SheetText::Language:
        return Texts::tr("Language of the questions");
    case SheetText::ScreenedOn:
        break;
    }
    return Texts::tr("Day of the screening");
}

class History {
public:
    std::vector<Change> of(const Record& record, const Questionnaire& questionnaire) {
        addDetails(record);
        beginList();
        for (const PatientMove& move : record.moves)
            add(move.by, Texts::tr("Whose record it is"), Texts::tr("another patient's"),
                Texts::tr("this patient's"), text(move.why));
        beginList();
        for (const SheetChange& change : record.sheetChanges)
            add(change.by, nameOf(change.text), orNothing(text(change.before)),
                orNothing(text(change.after)));
        beginList();
        for (const AnswerChange& change : record.history) {
            const Question& question = questionnaire.question(change.question);
            add(change.by, text(question.labelOrText().in(language::spokenLanguage())),
                inOneLine(wholeAnswer(question, change.before)),
                inOneLine(wholeAnswer(question, change.after)),
                change.confirmed ? Texts::tr("confirmed, as on %1").arg(text(change.confirmed->date.iso()))
                                 : QString());
        }
        beginList();
        for (const DiscardedCorrection& one : record.discarded)
            add(one.by, Texts::tr("Correction"), text(one.reason),
                Texts::tr("discarded: %1").arg(text(one.why)));
        // What was done in the same minute stays in the order of above.
        std::stable_sort(m_placed.begin(), m_placed.end(),
                         [](const Placed& one, const Placed& other) { return one.after < other.after; });
        std::vector<Change> changes;
        changes.reserve(m_placed.size());
        for (Placed& placed : m_placed)
            changes.push_back(std::move(placed.change));
        return changes;
    }

private:
    struct Placed {
        Timestamp after; ///< never before what stands before it in the record
        Change change;
    };

    void beginList() { m_latest.reset(); }

    // A record's lists are in the order done. The clocks of its desks need not be: one is ahead, one was set
    // back, or it is the hour that autumn has twice. The last change of an answer says what counts, and must
    // stand last.
    void add(const Act& by, const QString& what, const QString& before, const QString& after,
             const QString& how = {}) {
        m_latest = m_latest ? std::max(*m_latest, by.at) : by.at;
        m_placed.push_back({*m_latest, {when(by.at), text(by.name), what, before, after, how}});
    }

    void addDetails(const Record& record) {
        const std::vector<IdentityChange>& earlier = record.earlierDetails;
        for (std::size_t i = 0; i < earlier.size(); ++i) {
            const Identity& before = earlier[i].before;
            const Identity& after = i + 1 < earlier.size() ? earlier[i + 1].before : record.head.identity;
            if (!isSamePerson(before, after))
                add(earlier[i].by, Texts::tr("Whose screening it is"), orNothing(lineOf(before)),
                    orNothing(lineOf(after)));
            if (before.staff != after.staff)
                add(earlier[i].by, Texts::tr("Asked by"), orNothing(text(before.staff)),
                    orNothing(text(after.staff)));
            if (before.clinicName != after.clinicName || before.clinicAddress != after.clinicAddress)
                add(earlier[i].by, Texts::tr("Clinic"), clinicOf(before), clinicOf(after));
        }
    }

    static QString clinicOf(const Identity& identity) {
        return orNothing(text(identity.clinicAddress.empty()
                                  ? identity.clinicName
                                  : identity.clinicName + ", " + identity.clinicAddress));
    }

    std::optional<Timestamp> m_latest; ///< of the list that is being added
    std::vector<Placed> m_placed;
};

} // namespace

std::vector<Change> historyOf(const Record& record, const Questionnaire& questionnaire) {
    return History().of(record, questionnaire);
}

} // namespace anteroom::desktop
