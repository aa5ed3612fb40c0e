// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/workplace.h"

#include "app/keeping/journal_folder.h"
#include "app/storage/random_bytes.h"
#include "app/storage/read_keyring.h"
#include "app/storage/sodium_cipher.h"

#include <QPointer>

#include <spdlog/logger.h>

#include <cassert>

namespace anteroom::workspace {

Workplace::Workplace(WorkspaceSurroundings surroundings, QObject* parent)
    : QObject(parent), m_surroundings(std::move(surroundings)),
      m_thread([place = m_surroundings.place] { return place.open(); }),
      m_keyring(m_thread, m_surroundings.place, m_surroundings.clock, m_surroundings.log),
      m_attempts(m_surroundings.steady), m_random(std::make_unique<storage::SystemRandomBytes>()),
      m_desk(RecordId::make(*m_random).str()), m_model(wordsFrom(m_known)),
      m_feed(m_thread, m_model, m_known, m_surroundings.sha256, this) {
    if (m_surroundings.journal.isEmpty())
        return;
    m_journal = std::make_unique<keeping::JournalThread>(
        [this](const std::string& workspace) {
            return std::make_unique<keeping::JournalFolder>(m_files, m_surroundings.journal.toStdString() +
                                                                         "/" + workspace);
        },
        std::make_unique<storage::SystemRandomBytes>());
    m_waiting = std::make_unique<keeping::WaitingSaves>(
        m_thread, *m_journal, [this] { return LeaseWatch::Time(m_surroundings.steady()); });
}

Workplace::~Workplace() = default;

access::AccessTools Workplace::accessTools() {
    return {m_keyring, m_keys, m_attempts, [this] { return "s-" + RecordId::make(*m_random).str(); },
            m_surroundings.cost};
}

Act Workplace::act() const {
    assert(m_present);
    return {m_present->holder.account, m_present->holder.name, m_surroundings.clock()};
}

void Workplace::enter(const std::shared_ptr<const storage::Secret>& dataKey,
                      const storage::StaffAccount& account) {
    const StaffId id = *StaffId::parse(account.id);
    m_thread.unlock(std::make_unique<storage::SodiumCipher>(*dataKey), m_keyring.workspace());
    if (m_journal)
        m_journal->unlock(std::make_unique<storage::SodiumCipher>(*dataKey), m_keyring.workspace());
    const Act by{id, account.name, m_surroundings.clock()};
    m_thread.withArchive(
        [by, nameOf = m_keyring.names()](Archive& archive) -> Outcome {
            if (Outcome checked = storage::enterArchive(archive); !checked)
                return checked;
            // A damaged index takes no entry, and must still be seen.
            return archive.index().damaged().empty() ? archive.logUnlock(by, nameOf) : done();
        },
        [guard = QPointer(this), dataKey, account, id](const Outcome& ready) {
            if (!guard)
                return;
            if (!ready) {
                guard->m_thread.lock();
                if (guard->m_journal)
                    guard->m_journal->lock();
                emit guard->refused(QString::fromStdString(ready.error().message));
                return;
            }
            guard->m_present = Present{account, dataKey, {id, account.name, guard->m_desk}};
            guard->m_keyring.setActor(id, account.name);
            if (guard->m_waiting)
                guard->m_waiting->start(guard->m_present->holder);
            emit guard->entered();
        });
}

void Workplace::lock() {
    if (!m_present)
        return;
    m_feed.stop();
    if (m_waiting)
        m_waiting->stop();
    if (m_journal)
        m_journal->lock();
    m_thread.withArchive(
        [by = act()](Archive& archive) {
            return archive.log({by, AuditAct::Locked});
        },
        [](const Outcome&) {});
    m_thread.lock();
    m_present.reset();
}

void Workplace::log(AuditAct what, const RecordHead& head, const std::string& detail) {
    if (!m_present)
        return;
    m_thread.withArchive([entry = AuditEntry{act(), what, head.id, head.patient, detail}](
                             Archive& archive) { return archive.log(entry); },
                         [log = m_surroundings.log](const Outcome& logged) {
                             if (!logged)
                                 log->error("an entry of the audit log was not saved");
                         });
}

} // namespace anteroom::workspace
