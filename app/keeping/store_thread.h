// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keeping/dropped_key.h"
#include "app/tasks/task_runner.h"
#include "core/base/result.h"
#include "core/records/archive.h"
#include "core/records/cipher.h"
#include "core/records/record_store.h"

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <type_traits>

namespace anteroom::keeping {

/// What is asked while a store is unlocked. Both are called in its thread; empty: all is well.
struct StoreSession {
    Archive::StillAdmitted stillAdmitted;
    /// Before anything is done with a store that stands in the place of the one that was unlocked. After an
    /// Error, which is the answer to what was asked for, it is called again.
    std::function<Outcome(RecordStore& store, Archive& archive)> isReplaced;
    /// The store was not there to be looked at, at the unlock: isReplaced is called before anything is done
    /// with whichever stands there.
    bool isUnseen = false;
};

/// The thread that a store lives in. The window asks it for work and hears of the result in its own thread;
/// nothing of a store, an archive or a key is touched anywhere else.
class StoreThread {
public:
    /// Called in the thread, when the store is first needed and again after it failed.
    using OpenStore = std::function<Result<std::unique_ptr<RecordStore>>()>;
    /// Which store stands in the place now, see RecordsPlace::standing(). Called in the thread before
    /// everything that is done with the store; where it says another text than when that was opened, the one
    /// that stands there now is opened instead. Empty: it is always the same.
    using Standing = std::function<std::string()>;
    explicit StoreThread(OpenStore open, Standing standing = {});
    /// Waits until all that was asked for is done.
    ~StoreThread();
    StoreThread(const StoreThread&) = delete;
    StoreThread& operator=(const StoreThread&) = delete;

    /// `work(opened)` in the thread, of which `opened()` opens the store: it may find that there is none.
    /// Then `done` with its Result, in the thread that made this.
    using Opened = std::function<Result<RecordStore*>()>;
    template <typename Work, typename Done>
    tasks::Task run(Work work, Done done) {
        return m_runner->run(
            [desk = m_desk, work = std::move(work)]() mutable {
                return work(Opened([&desk] { return desk->present(); }));
            },
            std::move(done));
    }

    /// Everything asked for from now on works with this key; what the archive knew before is forgotten.
    void unlock(std::unique_ptr<Cipher> cipher, std::string workspace, StoreSession session = {});
    /// After what was asked for until now, but within `atMost` whatever the store does, the key is gone, and
    /// nothing is read or saved any more: who asked for it hears an Error. A commit that the store has begun
    /// may still be done. What the archive knew goes as soon as the store lets go of it.
    void lock(std::chrono::milliseconds atMost = latestDrop);
    /// Whether the key of the last unlock is still there: for a moment also after lock().
    bool hasKey() const { return m_cipher && !m_cipher->isDropped(); }

    /// Likewise `work(archive)`; an Error while it is locked.
    template <typename Work, typename Done>
    tasks::Task withArchive(Work work, Done done) {
        using Answer = std::invoke_result_t<Work, Archive&>;
        return m_runner->run(
            [desk = m_desk, work = std::move(work)]() mutable -> Answer {
                const Result<Archive*> archive = desk->unlocked();
                if (!archive)
                    return Answer(archive.error());
                Answer answer = work(**archive);
                // Without the key everything seems damaged.
                return !answer.ok() && desk->cipher->isDropped() ? Answer(lockedError()) : answer;
            },
            std::move(done));
    }

private:
    /// Lives in the thread.
    struct Desk {
        OpenStore open;
        Standing standing;
        std::optional<std::string> opened; ///< which store that is, or was
        bool isReplaced = false;           ///< since the unlock, and nobody looked at what stands there now
        std::unique_ptr<RecordStore> store;
        std::shared_ptr<DroppableCipher> cipher;
        std::string workspace;
        StoreSession session;
        std::unique_ptr<DroppedStore> whileUnlocked; ///< the store
        std::unique_ptr<Archive> archive;

        Result<RecordStore*> present();
        Result<Archive*> unlocked();
    };

    std::shared_ptr<Desk> m_desk;
    std::shared_ptr<DroppableCipher> m_cipher; ///< of the last unlock
    std::unique_ptr<tasks::TaskRunner> m_runner;
};

} // namespace anteroom::keeping
