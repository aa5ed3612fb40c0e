// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keeping/act_log.h"

#include "app/keeping/drop_arrived.h"

#include <QPointer>

namespace anteroom::keeping {

ActLog::ActLog(StoreThread& store, JournalThread* journal, RandomBytes& random, QObject* parent)
    : QObject(parent), m_store(store), m_journal(journal), m_random(random) {}

void ActLog::perform(const AuditEntry& entry, Act act, Refused refused) {
    if (!m_journal) {
        performLogged(entry, act, refused);
        return;
    }
    const std::string file = newName();
    m_journal->withJournal(
        [entry, file](Journal& journal, Cipher& cipher) { return journal.keep(cipher, file, entry); },
        [guard = QPointer(this), journal = m_journal, file, entry, act = std::move(act),
         refused = std::move(refused)](const Outcome& kept) {
            if (!kept) {
                if (guard)
                    guard->performLogged(entry, act, refused);
                return;
            }
            if (!act()) {
                journal->dropEntry(file, [](const Outcome&) {});
                return;
            }
            journal->letGoEntry(file);
            if (guard)
                emit guard->kept();
        });
}

void ActLog::noteLast(const AuditEntry& entry) {
    const std::string file = newName();
    if (m_journal)
        m_journal->withJournal(
            [entry, file](Journal& journal, Cipher& cipher) { return journal.keep(cipher, file, entry); },
            [](const Outcome&) {});
    m_store.withArchive(
        [entry, file, isKept = m_journal != nullptr](Archive& archive) {
            return isKept ? archive.logOnce(entry, file) : archive.log(entry);
        },
        [&store = m_store, journal = m_journal, file](const Outcome& logged) {
            if (!journal)
                return;
            if (logged)
                dropArrived(store, *journal, file);
            else
                journal->letGoEntry(file);
        });
}

void ActLog::performLogged(const AuditEntry& entry, const Act& act, const Refused& refused) {
    m_store.withArchive(
        [entry](Archive& archive) -> Outcome {
            if (const Result<bool> refreshed = archive.refresh(); !refreshed)
                return refreshed.error();
            return archive.log(entry);
        },
        [act, refused](const Outcome& logged) {
            if (logged)
                act();
            else
                refused(QString::fromStdString(logged.error().message));
        });
}

} // namespace anteroom::keeping
