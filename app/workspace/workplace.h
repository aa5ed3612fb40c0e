// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/access/idle_watch.h"
#include "app/access/lock_screen.h"
#include "app/files/log.h"
#include "app/keeping/act_log.h"
#include "app/keeping/file_calls.h"
#include "app/keeping/open_record.h"
#include "app/keeping/store_thread.h"
#include "app/keeping/waiting_saves.h"
#include "app/tasks/task_runner.h"
#include "app/tries/tries_file.h"
#include "app/workspace/desk_note_file.h"
#include "app/workspace/left_acts.h"
#include "app/workspace/place_note.h"
#include "app/workspace/record_feed.h"
#include "app/workspace/stored_keyring.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

namespace anteroom::workspace {

/// What a workspace runs with; built by main() and by tests.
struct WorkspaceSurroundings {
    RecordsPlace place;
    std::function<Timestamp()> clock;
    tries::SteadyClock steady;
    Sha256 sha256;
    files::Log log;
    std::chrono::milliseconds idle = access::IdleWatch::usual;
    storage::PassphraseCost cost = {};
    /// Where what cannot be saved waits, a folder of this desk's user; empty: in memory alone.
    QString journal{};
    /// Where this desk keeps what it has to know at its next start, likewise; empty: it forgets.
    QString notes{};
    std::string boot{}; ///< see tries::bootId(); what `steady` counts from
    /// Opens the store of the place in another way than the place itself does; empty: as it does.
    keeping::StoreThread::OpenStore open{};
    /// What the clinic's settings call the place; empty: they leave it to this desk.
    QString placeName{};
};

/// Who is here, and what of the records is open to them.
struct Present {
    storage::StaffAccount account;
    std::shared_ptr<const storage::Secret> dataKey;
    LeaseHolder holder;
};

/// An unlocked workspace and all that it takes to unlock one: the thread of its store, its keyring, the list
/// of its records. Shows nothing; screens are built on it.
class Workplace : public QObject {
    Q_OBJECT
public:
    explicit Workplace(WorkspaceSurroundings surroundings, QObject* parent = nullptr);
    ~Workplace() override;

    access::AccessTools accessTools();
    keeping::StoreThread& thread() { return m_thread; }
    /// For what takes long and has a connection of its own.
    tasks::TaskRunner& longWork() { return m_longWork; }
    records::RecordListModel& model() { return m_model; }
    /// The program speaks another language: so does the list.
    void speakAnew() { m_model.setWords(wordsFrom(m_known)); }
    RecordFeed& feed() { return m_feed; }
    /// Nothing where there is no journal.
    keeping::JournalThread* journal() { return m_journal.get(); }
    keeping::WaitingSaves* waiting() { return m_waiting.get(); }
    /// Of what a lock met, or a page that was left.
    LeftActs& leftActs() { return m_leftActs; }
    RandomBytes& random() { return *m_random; }
    /// As the keyring names it that was read last.
    const std::string& workspaceId() const { return m_keyring.workspace(); }
    const WorkspaceSurroundings& surroundings() const { return m_surroundings; }

    /// This desk saw records at the place that the clinic's settings name.
    bool sawRecords() const { return placeNote().isThere(); }

    /// Who unlocked it; nothing while it is locked or nobody has.
    const std::optional<Present>& present() const { return m_present; }
    Act act() const; ///< by them, now. Precondition: present()

    /// With the key of the keyring that was read last. What follows is entered(), doubted() or refused().
    void enter(const std::shared_ptr<const storage::Secret>& dataKey, const storage::StaffAccount& account);
    /// The same for whoever locked this desk. Where the records cannot be reached they go on with what is in
    /// memory, and what they do waits in the journal: enteredWithout() follows. Before anything is read or
    /// saved once the records are back it is looked whether they may, as if they unlocked them then; else
    /// dismissed() follows.
    void comeBack(const std::shared_ptr<const storage::Secret>& dataKey,
                  const storage::StaffAccount& account);
    /// A person goes on with the records that were doubted, which the log has then, and this desk does not
    /// doubt them again. entered() or refused() follows.
    void acceptDoubt();
    /// Drops the keys within a second: at once after what was asked for until now, or without it where the
    /// store keeps it waiting. That it was locked is sealed before; the log has it now, or after the next
    /// unlock.
    void lock();

    /// `go` unless the store says that whoever is here may no longer, which `refused` hears then. Where the
    /// store does not say so soon, as while it cannot be reached, they go on as they were let in.
    void whenAdmitted(std::function<void()> go, keeping::ActLog::Refused refused);

    /// What was done already. Precondition: present()
    void note(const AuditEntry& entry) { m_acts->note(entry); }

    /// Does what takes something out of the records, see ActLog: when they are admitted still, once the log's
    /// entry is kept, and not after a lock. Precondition: present()
    void perform(const AuditEntry& entry, keeping::ActLog::LateAct act, keeping::ActLog::Refused refused);
    void perform(const AuditEntry& entry, keeping::ActLog::Act act, keeping::ActLog::Refused refused) {
        perform(entry, keeping::ActLog::late(std::move(act)), std::move(refused));
    }

    /// `act` with a record that was opened: at once if the log has that it was, else as perform().
    void whenSeen(const keeping::OpenedRecord& opened, std::function<void()> act,
                  keeping::ActLog::Refused refused);

signals:
    void entered();
    /// See comeBack().
    void enteredWithout();
    /// They are not the newest that this desk saw, or it cannot tell. present() is set, and nothing else may
    /// be done than to accept it or to lock.
    void doubted(const anteroom::Doubt& doubt);
    /// Its keys are going: whoever holds one beside it drops it now.
    void locked();
    /// The records cannot be opened with it, and why.
    void refused(const anteroom::language::Wording& why);
    /// Whoever is here may not go on, and why: to be locked at once, after what is not saved was kept.
    void dismissed(const anteroom::language::Wording& why);
    /// The records are back after enteredWithout(), and whoever is here may go on with them.
    void reached();
    /// Another file was put in the place of the records; it holds the same ones, no earlier than this desk
    /// saw them, and everybody goes on with it.
    void replaced();

private:
    struct Entry {
        std::optional<Doubt> doubt;
    };
    void keepTries(const tries::Attempts::Change& change, const tries::Attempts::Learned& learned);
    static Result<Entry> enterRecords(Archive& archive, DeskNoteFile& notes, const Act& by,
                                      const StaffName& nameOf);
    void takeEntry(const Result<Entry>& entry, const Present& present);
    void refuse(const Error& error);
    Present presentOf(const std::shared_ptr<const storage::Secret>& dataKey,
                      const storage::StaffAccount& account) const;
    void unlockThreads(const Present& present, keeping::StoreSession session);
    /// `unlockedAs`: where the records could not be reached, what let them in.
    keeping::StoreSession sessionOf(const storage::StaffAccount& account,
                                    const std::optional<storage::StaffEntry>& unlockedAs = {});
    static Result<std::optional<Error>> lookAtReplaced(RecordStore& store, Archive& archive,
                                                       DeskNoteFile& notes);
    void begin();
    void dismiss(const storage::StaffAccount& account, const Error& why);
    void welcome();
    void noteNewest();
    PlaceNote placeNote() const { return {m_surroundings.notes, m_surroundings.placeName}; }

    WorkspaceSurroundings m_surroundings;
    keeping::FileCalls m_files;
    keeping::StoreThread m_thread;
    std::unique_ptr<keeping::JournalThread> m_journal;
    std::unique_ptr<keeping::WaitingSaves> m_waiting;
    std::unique_ptr<keeping::ActLog> m_acts;
    StoredKeyring m_keyring;
    tasks::TaskRunner m_keys;
    tasks::TaskRunner m_longWork;
    tries::TriesFile m_tries;
    tries::Attempts m_attempts;
    std::unique_ptr<RandomBytes> m_random;
    std::string m_desk; ///< of this run
    KnownQuestionnaires m_known;
    records::RecordListModel m_model;
    RecordFeed m_feed;
    std::shared_ptr<DeskNoteFile> m_notes; ///< for the thread of the store
    QTimer m_noteAgain;                    ///< while somebody is here
    std::optional<Present> m_present;
    std::optional<storage::StaffAccount> m_lockedBy; ///< of this run, with nobody in between
    std::optional<Doubt> m_doubt;
    LeftActs m_leftActs; ///< they use the rest
};

} // namespace anteroom::workspace
