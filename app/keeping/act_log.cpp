// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keeping/act_log.h"

#include <QPointer>

namespace anteroom::keeping {

ActLog::ActLog(StoreThread& store, JournalThread* journal, QObject* parent)
    : QObject(parent), m_store(store), m_journal(journal) {}

void ActLog::perform(const AuditEntry& entry, Act act, Refused refused) {
    if (!m_journal) {
        performLogged(entry, act, refused);
        return;
    }
    m_journal->withJournal([entry](Journal& journal, Cipher& cipher) { return journal.keep(cipher, entry); },
                           [guard = QPointer(this), journal = m_journal, entry, act = std::move(act),
                            refused = std::move(refused)](const Result<std::string>& file) {
                               if (!file) {
                                   if (guard)
                                       guard->performLogged(entry, act, refused);
                                   return;
                               }
                               if (!act()) {
                                   journal->dropEntry(*file, [](const Outcome&) {});
                                   return;
                               }
                               journal->letGoEntry(*file);
                               if (guard)
                                   emit guard->kept();
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
