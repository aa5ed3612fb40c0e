// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/workplace.h"

#include "app/keeping/journal_folder.h"
#include "app/language/said.h"
#include "app/storage/random_bytes.h"
#include "app/storage/read_keyring.h"
#include "app/storage/sodium_cipher.h"

#include <QPointer>

#include <spdlog/logger.h>

#include <cassert>

namespace anteroom::workspace {

Workplace::Workplace(WorkspaceSurroundings surroundings, QObject* parent)
    : QObject(parent), m_surroundings(std::move(surroundings)),
      m_thread(
          [place = m_surroundings.place, open = m_surroundings.open] { return open ? open() : place.open(); },
          [place = m_surroundings.place] { return place.standing(); }),
      m_keyring(m_thread, m_surroundings.place, m_surroundings.clock, m_surroundings.log),
      m_tries(m_surroundings.notes, m_surroundings.boot),
      m_attempts(
          m_surroundings.steady, m_tries.read(m_surroundings.steady()),
          m_surroundings.notes.isEmpty()
              ? tries::Attempts::Keep()
              : [this](const auto& change, const auto& learned) { keepTries(change, learned); }),
      m_random(std::make_unique<storage::SystemRandomBytes>()), m_desk(RecordId::make(*m_random).str()),
      m_model(wordsFrom(m_known)), m_feed(m_thread, m_model, m_known, m_surroundings.sha256, this),
      m_notes(std::make_shared<DeskNoteFile>(m_surroundings.notes)) {
    constexpr std::chrono::seconds betweenNotes(20);
    m_noteAgain.setInterval(betweenNotes);
    connect(&m_noteAgain, &QTimer::timeout, this, &Workplace::noteNewest);
    if (m_surroundings.journal.isEmpty()) {
        m_acts = std::make_unique<keeping::ActLog>(m_thread, nullptr, *m_random);
        return;
    }
    m_journal = std::make_unique<keeping::JournalThread>(
        [this](const std::string& workspace) {
            return std::make_unique<keeping::JournalFolder>(m_files, m_surroundings.journal.toStdString() +
                                                                         "/" + workspace);
        },
        std::make_unique<storage::SystemRandomBytes>());
    m_waiting = std::make_unique<keeping::WaitingSaves>(
        m_thread, *m_journal, [this] { return LeaseWatch::Time(m_surroundings.steady()); });
    m_acts = std::make_unique<keeping::ActLog>(m_thread, m_journal.get(), *m_random);
    connect(m_acts.get(), &keeping::ActLog::kept, m_waiting.get(), &keeping::WaitingSaves::look);
}

Workplace::~Workplace() = default;

// In the thread that checks passphrases, before it does: a slow disk keeps the check waiting, not the window.
void Workplace::keepTries(const tries::Attempts::Change& change, const tries::Attempts::Learned& learned) {
    m_keys.run([file = m_tries, change, now = m_surroundings.steady()] { return file.change(change, now); },
               [learned, log = m_surroundings.log](const Result<tries::TriesOfAll>& kept) {
                   if (!kept)
                       log->warn("wrong passphrases were not noted for the next start");
                   learned(kept ? *kept : tries::TriesOfAll());
               });
}

access::AccessTools Workplace::accessTools() {
    return {m_keyring, m_keys, m_attempts, [this] { return "s-" + RecordId::make(*m_random).str(); },
            m_surroundings.cost};
}

Act Workplace::act() const {
    assert(m_present);
    return {m_present->holder.account, m_present->holder.name, m_surroundings.clock()};
}

Present Workplace::presentOf(const std::shared_ptr<const storage::Secret>& dataKey,
                             const storage::StaffAccount& account) const {
    return {account, dataKey, {*StaffId::parse(account.id), account.name, m_desk}};
}

void Workplace::unlockThreads(const Present& present, keeping::StoreSession session) {
    m_thread.unlock(std::make_unique<storage::SodiumCipher>(*present.dataKey), m_keyring.workspace(),
                    std::move(session));
    if (m_journal)
        m_journal->unlock(std::make_unique<storage::SodiumCipher>(*present.dataKey), m_keyring.workspace());
}

void Workplace::enter(const std::shared_ptr<const storage::Secret>& dataKey,
                      const storage::StaffAccount& account) {
    const Present present = presentOf(dataKey, account);
    unlockThreads(present, sessionOf(account));
    const Act by{present.holder.account, account.name, m_surroundings.clock()};
    m_thread.withArchive([by, nameOf = m_keyring.names(), notes = m_notes](
                             Archive& archive) { return enterRecords(archive, *notes, by, nameOf); },
                         [guard = QPointer(this), present](const Result<Entry>& entry) {
                             if (guard)
                                 guard->takeEntry(entry, present);
                         });
}

void Workplace::comeBack(const std::shared_ptr<const storage::Secret>& dataKey,
                         const storage::StaffAccount& account) {
    const std::optional<access::ReadKeyring> before = m_keyring.readBefore();
    const storage::StaffEntry* unlockedAs = before ? before->keyring.find(account.id) : nullptr;
    if (!unlockedAs || m_lockedBy != account) {
        enter(dataKey, account);
        return;
    }
    m_present = presentOf(dataKey, account);
    unlockThreads(*m_present, sessionOf(account, *unlockedAs));
    m_keyring.setActor(account);
    m_acts->note({act(), AuditAct::Unlocked});
    begin();
    emit enteredWithout();
}

// The doubt is looked for before this desk writes anything itself.
Result<Workplace::Entry> Workplace::enterRecords(Archive& archive, DeskNoteFile& notes, const Act& by,
                                                 const StaffName& nameOf) {
    if (const Outcome checked = storage::enterArchive(archive); !checked)
        return checked.error();
    // A damaged index takes no entry, and must still be seen.
    if (!archive.index().damaged().empty())
        return Entry{};
    Result<std::optional<Doubt>> doubt = notes.doubtOf(archive);
    if (!doubt)
        return doubt.error();
    if (const Outcome logged = archive.logUnlock(by, nameOf); !logged)
        return logged.error();
    return Entry{std::move(doubt).value()};
}

void Workplace::takeEntry(const Result<Entry>& entry, const Present& present) {
    if (!entry) {
        refuse(entry.error());
        return;
    }
    m_present = present;
    m_keyring.setActor(present.account);
    m_doubt = entry->doubt;
    if (m_doubt)
        emit doubted(*m_doubt);
    else
        welcome();
}

void Workplace::refuse(const Error& error) {
    m_present.reset();
    m_doubt.reset();
    m_keyring.clearActor();
    m_thread.lock();
    if (m_journal)
        m_journal->lock();
    emit refused(language::inWords(error));
}

void Workplace::begin() {
    noteNewest();
    m_noteAgain.start();
    if (m_waiting)
        m_waiting->start(m_present->holder);
}

void Workplace::welcome() {
    begin();
    emit entered();
}

void Workplace::acceptDoubt() {
    if (!m_present || !m_doubt)
        return;
    m_thread.withArchive(
        [entry = acceptanceOf(*m_doubt, act()), notes = m_notes](Archive& archive) {
            Outcome logged = archive.log(entry);
            if (logged)
                notes->forget(archive);
            return logged;
        },
        [guard = QPointer(this)](const Outcome& logged) {
            if (!guard || !guard->m_doubt) // locked meanwhile
                return;
            if (!logged) {
                guard->refuse(logged.error());
                return;
            }
            guard->m_doubt.reset();
            guard->welcome();
        });
}

// What was seen a moment ago is as good as the newest: it was there, and must not be lost.
void Workplace::noteNewest() {
    m_thread.withArchive(
        [notes = m_notes, place = placeNote(), at = m_surroundings.clock()](Archive& archive) {
            const Outcome seen = place.keep();
            const Outcome kept = notes->keep(archive, at);
            return seen ? kept : seen;
        },
        [log = m_surroundings.log](const Outcome& kept) {
            if (!kept)
                log->warn("what this desk saw of the records last was not noted");
        });
}

void Workplace::lock() {
    if (!m_present)
        return;
    m_feed.stop();
    if (m_waiting)
        m_waiting->stop();
    m_acts->note({act(), AuditAct::Locked});
    if (m_journal)
        m_journal->lock();
    m_noteAgain.stop();
    if (!m_doubt)
        noteNewest();
    m_lockedBy.reset();
    if (!m_doubt) // else they saw nothing yet that they could go on with
        m_lockedBy = m_present->account;
    m_doubt.reset();
    m_thread.lock();
    m_keyring.clearActor();
    m_present.reset();
    emit locked();
}

void Workplace::whenAdmitted(std::function<void()> go, keeping::ActLog::Refused refused) {
    const auto isOver = std::make_shared<bool>(false);
    const auto end = [isOver, go = std::move(go),
                      refused = std::move(refused)](const std::optional<Error>& refusal) {
        if (std::exchange(*isOver, true))
            return;
        if (refusal)
            refused(language::inWords(*refusal));
        else
            go();
    };
    m_thread.withArchive(
        [](Archive& archive) -> Result<std::optional<Error>> {
            (void)archive.refresh().ok(); // whatever else is wrong, the act itself meets it
            return archive.refusal();
        },
        [guard = QPointer(this), end](const Result<std::optional<Error>>& looked) {
            if (guard)
                end(looked.ok() ? looked.value() : std::nullopt);
        });
    constexpr std::chrono::seconds soon(2);
    QTimer::singleShot(soon, this, [end] { end(std::nullopt); });
}

void Workplace::perform(const AuditEntry& entry, keeping::ActLog::LateAct act,
                        keeping::ActLog::Refused refused) {
    assert(m_present);
    const auto perform = [this, entry, act = std::move(act), refused] {
        m_acts->perform(
            entry,
            [guard = QPointer(this), act](const keeping::ActLog::Ended& ended) {
                if (guard && guard->m_present)
                    act(ended);
                else
                    ended(false);
            },
            [guard = QPointer(this), refused](const language::Wording& why) {
                if (!guard)
                    return;
                guard->m_surroundings.log->error("an act was refused: the audit log could not have it");
                refused(why);
            });
    };
    whenAdmitted(perform, std::move(refused));
}

void Workplace::whenSeen(const keeping::OpenedRecord& opened, std::function<void()> act,
                         keeping::ActLog::Refused refused) {
    if (!opened.unlogged) {
        act();
        return;
    }
    perform(
        *opened.unlogged,
        [act = std::move(act)] {
            act();
            return true;
        },
        std::move(refused));
}

} // namespace anteroom::workspace
