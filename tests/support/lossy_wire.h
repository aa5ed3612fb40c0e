// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <thread>

namespace anteroom {

/// Stands between a desk and a server on this machine, and can lose the answer to a COMMIT: the server has
/// done it, and the desk never hears of it. One desk at a time, without TLS.
class LossyWire {
public:
    explicit LossyWire(int serverPort);
    ~LossyWire();
    LossyWire(const LossyWire&) = delete;
    LossyWire& operator=(const LossyWire&) = delete;

    /// For the desk; 0 if there is none.
    int port() const { return m_port; }
    /// The connection ends when the server has answered the next COMMIT.
    void loseTheNextCommitsAnswer() { m_lose = true; }
    bool hasLostIt() const { return !m_lose; }

private:
    void serve(int serverPort);
    void carry(int desk, int server);

    std::atomic<bool> m_stop = false;
    std::atomic<bool> m_lose = false;
    int m_port = 0;
    int m_listener;
    std::thread m_thread;
};

} // namespace anteroom
