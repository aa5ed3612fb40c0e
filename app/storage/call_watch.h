// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace anteroom::storage {

/// A server that is frozen takes what is said and answers nothing, and no time-out of its own ends that. This
/// ends it from here: a call in which nothing was heard for too long loses its connection, so that whatever
/// waits for it returns with an error.
///
/// One call at a time, by one thread.
class CallWatch {
public:
    explicit CallWatch(std::chrono::milliseconds longestSilence);
    ~CallWatch();
    CallWatch(const CallWatch&) = delete;
    CallWatch& operator=(const CallWatch&) = delete;

    class Call {
    public:
        explicit Call(CallWatch& watch) : m_watch(watch) {}
        ~Call() { m_watch.end(); }
        Call(const Call&) = delete;
        Call& operator=(const Call&) = delete;
        void heard() { m_watch.heard(); }

    private:
        CallWatch& m_watch;
    };
    /// Over a connection that is open; -1: there is none.
    std::unique_ptr<Call> over(int socket);
    /// Over one that is being opened to this port: whichever socket appears meanwhile.
    std::unique_ptr<Call> overOpening(int port);

    /// Whether the last call was ended because nothing was heard.
    bool hasCut() const;

private:
    using Clock = std::chrono::steady_clock;
    std::unique_ptr<Call> begin(std::function<void()> cut);
    void heard();
    void end();
    void watch();

    std::chrono::milliseconds m_longestSilence;
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::function<void()> m_cut; ///< empty: no call
    Clock::time_point m_heardAt;
    bool m_hasCut = false;
    bool m_isOver = false;
    std::thread m_thread; ///< since the first call
};

} // namespace anteroom::storage
