// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked before something is done with a record on its page.
#include "app/desktop/records/record_screen.h"
#include "app/desktop/records/record_words.h"
#include "app/language/said.h"
#include "core/records/patient_match.h"
#include "core/records/record_acts.h"

#include <QPointer>

#include <algorithm>
#include <set>

namespace anteroom::desktop {

void RecordScreen::sign() {
    const std::vector<records::RecordPageData::Flag> flags = data().flags;
    const auto open = std::count_if(flags.begin(), flags.end(), [](const auto& flag) { return !flag.mark; });
    const auto text = [open] {
        return open > 0 ? tr("Flags that are not marked yet: %1. They stay so.").arg(open)
                        : tr("From then on it stays as it is.");
    };
    if (m_dialogs.confirm([] { return tr("Sign this record?"); }, text, [] { return tr("Sign"); }) &&
        mayAct())
        change([by = m_workplace.act()](Record& record) { return signRecord(record, by); },
               [] { return tr("Signed"); });
}

void RecordScreen::correct() {
    const QString why = m_dialogs.reason([] { return tr("Correct what was signed"); },
                                         [] { return tr("Why is it corrected?"); });
    if (!why.isEmpty() && mayAct())
        change([why = why.toStdString(),
                by = m_workplace.act()](Record& record) { return beginCorrection(record, why, by); },
               [] {
                   return tr("What was signed stays as it is. Go back to the records and open this one to "
                             "correct it.");
               });
}

// Asked twice: the second time it says what is given up.
void RecordScreen::discard() {
    const QString why = m_dialogs.reason([] { return tr("Discard this correction"); },
                                         [] { return tr("Why is it given up?"); });
    if (why.isEmpty() || !mayAct() ||
        !m_dialogs.confirm(
            [] { return tr("Discard this correction?"); },
            [] {
                return tr("What was signed before stands again as it was, under its own signature. What "
                          "this correction changed stays in the history of the record alone.");
            },
            [] { return tr("Discard it"); }) ||
        !mayAct() || !m_hold)
        return;
    withRevision(m_opened->record.head.revision - 1,
                 [this, why = why.toStdString()](const keeping::OpenedRecord& before) {
                     if (m_hold)
                         discardFor(before.record, why);
                 });
}

void RecordScreen::discardFor(const Record& before, const std::string& why) {
    const PatientId patient = patientBeforeCorrection(m_opened->record);
    if (patient != m_opened->record.head.patient)
        change([patient, why, by = m_workplace.act()](
                   Record& record) { return moveToPatient(record, patient, by, std::nullopt, why); },
               {});
    change([before, why,
            by = m_workplace.act()](Record& record) { return discardCorrection(record, before, why, by); },
           [] { return tr("The correction is discarded. What was signed before stands again."); });
}

void RecordScreen::markInError() {
    const QString why = m_dialogs.reason([] { return tr("Entered in error"); },
                                         [] { return tr("What is wrong with this record?"); });
    if (!why.isEmpty() && mayAct())
        change([why = why.toStdString(),
                by = m_workplace.act()](Record& record) { return anteroom::markInError(record, why, by); },
               [] { return tr("Every list says now that it was entered in error"); });
}

// Whose details are right is for staff to say: as a rule they are those of the patient it moves to, since
// what was typed were the other one's.
void RecordScreen::move() {
    std::vector<SharedEntry> patients;
    QStringList shown;
    std::set<PatientId> known{m_opened->record.head.patient};
    for (const SharedEntry& entry : m_workplace.model().entries()) {
        if (!known.insert(entry->head.patient).second)
            continue;
        patients.push_back(entry);
        shown << lineOf(entry->head.identity);
    }
    const std::optional<int> chosen = m_dialogs.otherPatient(shown);
    if (!chosen || !mayAct())
        return;
    PatientId patient = PatientId::make(m_workplace.random());
    std::optional<Identity> details;
    if (*chosen >= 0) {
        const RecordHead& theirs = patients[static_cast<std::size_t>(*chosen)]->head;
        patient = theirs.patient;
        const Identity& typed = m_opened->record.head.identity;
        if (!isSamePerson(typed, theirs.identity)) {
            const auto takes = m_dialogs.takeDetails(lineOf(typed), lineOf(theirs.identity));
            if (!takes || !mayAct())
                return;
            if (*takes)
                details = theirs.identity;
        }
    }
    std::string why;
    if (wasSigned(m_opened->record.head)) {
        why = m_dialogs
                  .reason([] { return tr("This record was signed"); },
                          [] { return tr("Why does it belong to another patient?"); })
                  .toStdString();
        if (why.empty() || !mayAct())
            return;
    }
    const bool isSigned = m_opened->record.head.status == RecordStatus::Signed;
    change([patient, details, why, by = m_workplace.act()](
               Record& record) { return moveToPatient(record, patient, by, details, why); },
           [isSigned] {
               return isSigned ? tr("It stands with the other patient's records now, as a correction that is "
                                    "not signed. "
                                    "What was signed stays as it is. Go back to the records and open this "
                                    "one to sign it.")
                               : tr("It stands with the other patient's records now");
           });
}

// Asked twice: the second time it says what is gone.
void RecordScreen::erase() {
    if (!m_dialogs.confirm(
            [] { return tr("Delete this record?"); },
            [] { return tr("To say that it is wrong, mark it as entered in error: then it stays."); },
            [] { return tr("Delete it"); }) ||
        !m_dialogs.confirm(
            [] { return tr("Delete it for ever?"); },
            [] {
                return tr("The answers, what was signed and who changed what are gone. The log keeps that "
                          "there was a record, and who deleted it.");
            },
            [] { return tr("Delete it for ever"); }) ||
        !mayAct())
        return;
    const RecordHead& head = m_opened->record.head;
    keeping::eraseRecord(
        m_workplace.thread(), *m_opened, {m_workplace.act(), AuditAct::Deleted, head.id, head.patient, {}},
        m_workplace.present()->holder, [guard = QPointer(this)](const Result<Saved>& erased) {
            if (!guard || !guard->m_opened)
                return;
            if (erased && erased->end == Saved::End::Saved) {
                guard->close();
                emit guard->closed();
            } else {
                guard->m_page->showOutcome(erased ? theme::Wording([] {
                                               return tr("Not deleted: somebody changed it at another desk.");
                                           })
                                                  : language::inWords(erased.error()),
                                           true);
            }
        });
}

void RecordScreen::openRevision(std::uint32_t number) {
    withRevision(number, [this](const keeping::OpenedRecord& opened) { emit summaryRequested(opened); });
}

void RecordScreen::withRevision(std::uint32_t number, std::function<void(const keeping::OpenedRecord&)> act) {
    const keeping::Opening opening{m_opened->record.head.id, m_workplace.present()->holder,
                                   m_workplace.act()};
    const auto refuse = [guard = QPointer(this)](const theme::Wording& why) {
        if (guard)
            guard->m_page->showOutcome(why, true);
    };
    keeping::openRevision(m_workplace.thread(), opening, number, m_workplace.surroundings().sha256,
                          [guard = QPointer(this), refuse, act = std::move(act), turn = m_turn,
                           mine = *m_turn](const Result<keeping::OpenedRecord>& opened) {
                              // Whoever locked it, or went elsewhere meanwhile, wants it no more.
                              const auto isWanted = [guard, turn, mine] {
                                  return guard && *turn == mine && guard->mayAct() &&
                                         guard->m_page->isVisible();
                              };
                              if (!isWanted())
                                  return;
                              if (!opened) {
                                  refuse(language::inWords(opened.error()));
                                  return;
                              }
                              guard->m_workplace.whenSeen(
                                  *opened,
                                  [isWanted, act, opened = *opened] {
                                      if (isWanted())
                                          act(opened);
                                  },
                                  refuse);
                          });
}

} // namespace anteroom::desktop
