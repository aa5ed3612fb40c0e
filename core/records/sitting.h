// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/questionnaire/questionnaire.h"
#include "core/records/archive.h"
#include "core/records/carry_over.h"
#include "core/records/record.h"
#include "core/session/session.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace anteroom {

/// What staff say of a screening beside its answers.
struct RecordSheet {
    std::string language;
    Identity identity{};
    std::string notes{};
    std::string transcribedBy{};
    std::string transcribedOn{};
    /// Of a paper form: whose answers are copied was screened then. Only a new screening is begun on it; from
    /// then on the session has it.
    std::optional<Date> screenedOn{};
    /// Answers of an earlier screening that the patient confirmed; nothing of it is kept but in the history.
    std::vector<CarriedAnswer> confirmed{};
    bool operator==(const RecordSheet&) const = default;
};

/// The findings that a session raises, in the questionnaire's order: what the list knows of a record.
std::vector<FindingId> raisedIn(const Session& session);

/// One person's work on one record, from opening to leaving it: turns what the screen says into the record as
/// it is to be saved, with the history of each answer and what the audit log is to say.
///
/// Not thread-safe; time is passed in.
class Sitting {
public:
    /// A new screening.
    Sitting(RecordId id, PatientId patient, std::shared_ptr<const Questionnaire> questionnaire,
            const RecordSheet& sheet, const Act& begun);
    /// Goes on with a record that was read. Precondition: it is a draft, or finished, of this questionnaire.
    Sitting(Record record, std::shared_ptr<const Questionnaire> questionnaire, const Act& opened);

    const Record& record() const noexcept { return m_record; }
    const Questionnaire& questionnaire() const noexcept { return *m_questionnaire; }

    /// Takes over what is said now; false if nothing of it changed. A session that was finished makes the
    /// record finished, by whoever sits here.
    bool update(const Session& session, const RecordSheet& sheet, Timestamp now);

    /// It turned out to be another patient's. The log has it with the next save, which update() brings.
    /// Precondition: another patient, and it was never signed: then there must be a reason, see
    /// moveToPatient().
    void moveTo(const PatientId& patient, Timestamp now);

    /// A summary was made of what was taken over: the log says when something of it is changed after that, as
    /// after it was finished.
    void summaryShown() {
        m_isChanged = false;
        m_openChanges = m_record.sheetChanges.size();
    }

    /// What is to be saved: everything that was taken over so far. Its `expected` is the caller's to fill in,
    /// its `encoded` left to whoever has the time, see encode().
    SaveRequest request(const Session& session) const;
    /// After request() was saved: its acts are in the log, and not to be logged again.
    void logged(std::size_t acts);

private:
    Act act(Timestamp now) const { return {m_staff.account, m_staff.name, now}; }
    void note(AuditAct what, Timestamp now);
    void take(SheetText which, std::string& text, const std::string& said, Timestamp now);
    void takeLanguage(const std::string& language, Timestamp now);

    Record m_record;
    std::shared_ptr<const Questionnaire> m_questionnaire;
    Act m_staff; ///< its time is that of the opening
    std::vector<AuditEntry> m_acts;
    /// Changes of a text from here on are one with the next of the same text: while somebody types, and
    /// nobody has seen a summary of it.
    std::size_t m_openChanges = 0;
    /// So much of the history is older than the last change of the language in this sitting.
    std::size_t m_beforeLanguage = 0;
    bool m_isMoved = false; ///< since update()
    bool m_isChanged =
        false; ///< in this sitting, since it was finished, or its summary shown; the log has it
};

} // namespace anteroom
