// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tasks/task_runner.h"
#include "core/base/result.h"
#include "core/records/archive.h"
#include "core/records/cipher.h"
#include "core/records/record_store.h"

#include <functional>
#include <memory>
#include <string>
#include <type_traits>

namespace anteroom::keeping {

/// The thread that a store lives in. The window asks it for work and hears of the result in its own thread;
/// nothing of a store, an archive or a key is touched anywhere else.
class StoreThread {
public:
    /// Called in the thread, when the store is first needed and again after it failed.
    using OpenStore = std::function<Result<std::unique_ptr<RecordStore>>()>;
    explicit StoreThread(OpenStore open);
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
                return work(Opened([&desk] { return desk->opened(); }));
            },
            std::move(done));
    }

    /// Everything asked for from now on works with this key; what the archive knew before is forgotten.
    void unlock(std::unique_ptr<Cipher> cipher, std::string workspace);
    /// After what was asked for until now, nothing is read or saved any more, and the key is gone.
    void lock();

    /// Likewise `work(archive)`; an Error while it is locked.
    template <typename Work, typename Done>
    tasks::Task withArchive(Work work, Done done) {
        using Answer = std::invoke_result_t<Work, Archive&>;
        return m_runner->run(
            [desk = m_desk, work = std::move(work)]() mutable -> Answer {
                const Result<Archive*> archive = desk->unlocked();
                return archive ? work(**archive) : Answer(archive.error());
            },
            std::move(done));
    }

private:
    /// Lives in the thread.
    struct Desk {
        OpenStore open;
        std::unique_ptr<RecordStore> store;
        std::unique_ptr<Cipher> cipher;
        std::string workspace;
        std::unique_ptr<Archive> archive;

        Result<RecordStore*> opened();
        Result<Archive*> unlocked();
    };

    std::shared_ptr<Desk> m_desk;
    std::unique_ptr<tasks::TaskRunner> m_runner;
};

} // namespace anteroom::keeping
