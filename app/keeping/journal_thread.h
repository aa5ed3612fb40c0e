// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keeping/dropped_key.h"
#include "app/tasks/task_runner.h"
#include "core/records/cipher.h"
#include "core/records/journal.h"

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <type_traits>

namespace anteroom::keeping {

/// The thread of the journal: another than that of the store, which a server may keep waiting. The window
/// asks it for work and hears of the result in its own thread.
class JournalThread {
public:
    /// The files of a workspace's journal.
    using OpenFiles = std::function<std::unique_ptr<JournalFiles>(const std::string& workspace)>;
    JournalThread(OpenFiles open, std::unique_ptr<RandomBytes> random);
    /// Waits until all that was asked for is done.
    ~JournalThread();
    JournalThread(const JournalThread&) = delete;
    JournalThread& operator=(const JournalThread&) = delete;

    /// Everything asked for from now on works with this key, which is another one than the store's thread
    /// has: each is for one thread.
    void unlock(std::unique_ptr<Cipher> cipher, std::string workspace);
    /// After what was asked for until now is kept, but within `atMost` whatever the disk does, the key is
    /// gone. Which files are this run's is known on.
    void lock(std::chrono::milliseconds atMost = latestDrop);

    /// `work(journal, cipher)` in the thread, then `done` with its Result here; an Error while it is locked.
    template <typename Work, typename Done>
    tasks::Task withJournal(Work work, Done done) {
        using Answer = std::invoke_result_t<Work, Journal&, Cipher&>;
        return m_runner->run(
            [desk = m_desk, work = std::move(work)]() mutable -> Answer {
                if (!desk->cipher || desk->cipher->isDropped())
                    return Answer(lockedError());
                Answer answer = work(*desk->journal, *desk->cipher);
                return desk->cipher->isDropped() && !answer.ok() ? Answer(lockedError()) : answer;
            },
            std::move(done));
    }
    /// Nobody works on that record any more; also while it is locked.
    void letGo(const RecordId& record);
    /// The act of this entry was done; likewise.
    void letGoEntry(const std::string& file);
    /// The entry arrived, or its act was not done after all; likewise.
    template <typename Done>
    tasks::Task dropEntry(const std::string& file, Done done) {
        return m_runner->run(
            [desk = m_desk, file] {
                return desk->journal ? desk->journal->drop(file) : Outcome(nothingIsKept());
            },
            std::move(done));
    }

private:
    static Error nothingIsKept();

    /// Lives in the thread.
    struct Desk {
        OpenFiles open;
        std::unique_ptr<RandomBytes> random;
        std::shared_ptr<DroppableCipher> cipher;
        std::string workspace;
        std::unique_ptr<JournalFiles> files;
        std::unique_ptr<Journal> journal;
    };
    void ask(std::function<void(Desk&)> work);

    std::shared_ptr<Desk> m_desk;
    std::shared_ptr<DroppableCipher> m_cipher; ///< of the last unlock
    std::unique_ptr<tasks::TaskRunner> m_runner;
};

} // namespace anteroom::keeping
