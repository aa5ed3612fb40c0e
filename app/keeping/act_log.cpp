// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keeping/act_log.h"

#include "app/keeping/drop_arrived.h"
#include "app/language/said.h"

#include <QPointer>

#include <utility>

namespace anteroom::keeping {

/// An entry that waits for what becomes of its act. In the window's thread.
class ActLog::Kept {
public:
    Kept(ActLog& log, std::string file) : m_log(&log), m_file(std::move(file)) {}
    ~Kept() { end(true); }
    Kept(const Kept&) = delete;
    Kept& operator=(const Kept&) = delete;

    void end(bool hasLeft) {
        // Where the desk was closed meanwhile, its next run finds the entry and sends it.
        if (std::exchange(m_isTold, true) || !m_log)
            return;
        if (!hasLeft) {
            m_log->m_journal->dropEntry(m_file, [](const Outcome&) {});
            return;
        }
        m_log->m_journal->letGoEntry(m_file);
        emit m_log->kept();
    }

private:
    QPointer<ActLog> m_log;
    std::string m_file;
    bool m_isTold = false;
};

ActLog::ActLog(StoreThread& store, JournalThread* journal, RandomBytes& random, QObject* parent)
    : QObject(parent), m_store(store), m_journal(journal), m_random(random) {}

void ActLog::perform(const AuditEntry& entry, LateAct act, Refused refused) {
    if (!m_journal) {
        performLogged(entry, act, refused);
        return;
    }
    const std::string file = newName();
    m_journal->withJournal(
        [entry, file](Journal& journal, Cipher& cipher) { return journal.keep(cipher, file, entry); },
        [guard = QPointer(this), file, entry, act = std::move(act),
         refused = std::move(refused)](const Outcome& kept) {
            if (!guard)
                return;
            if (!kept) {
                guard->performLogged(entry, act, refused);
                return;
            }
            const auto waiting = std::make_shared<Kept>(*guard, file);
            act([waiting](bool hasLeft) { waiting->end(hasLeft); });
        });
}

void ActLog::note(const AuditEntry& entry) {
    const std::string file = newName();
    if (m_journal)
        m_journal->withJournal(
            [entry, file](Journal& journal, Cipher& cipher) { return journal.keep(cipher, file, entry); },
            [](const Outcome&) {});
    m_store.withArchive(
        [entry, file, isKept = m_journal != nullptr](Archive& archive) {
            return isKept ? archive.logOnce(entry, file) : archive.log(entry);
        },
        [guard = QPointer(this), &store = m_store, journal = m_journal, file](const Outcome& logged) {
            if (!journal)
                return;
            if (logged) {
                dropArrived(store, *journal, file);
                return;
            }
            journal->letGoEntry(file);
            if (guard)
                emit guard->kept();
        });
}

void ActLog::performLogged(const AuditEntry& entry, const LateAct& act, const Refused& refused) {
    m_store.withArchive(
        [entry](Archive& archive) -> Outcome {
            if (const Result<bool> refreshed = archive.refresh(); !refreshed)
                return refreshed.error();
            return archive.log(entry);
        },
        [act, refused](const Outcome& logged) {
            if (logged)
                act([](bool) {}); // it stays there, whatever became of it
            else
                refused(language::inWords(logged.error()));
        });
}

} // namespace anteroom::keeping
