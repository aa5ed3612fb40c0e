// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/lossy_wire.h"

#include "tests/support/loopback.h"

#include <array>
#include <poll.h>
#include <string_view>
#include <sys/socket.h>
#include <unistd.h>

namespace anteroom {

namespace {

/// The whole of a statement, with the NUL at its end: "READ COMMITTED" is none.
constexpr std::string_view commit("COMMIT\0", 7);
constexpr int untilNextLook = 50; // milliseconds

bool sendAll(int to, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t sent = ::send(to, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

} // namespace

LossyWire::LossyWire(int serverPort) : m_listener(boundToLoopback(m_port)) {
    if (::listen(m_listener, 4) != 0)
        m_port = 0;
    m_thread = std::thread([this, serverPort] { serve(serverPort); });
}

LossyWire::~LossyWire() {
    m_stop = true;
    m_thread.join();
    ::close(m_listener);
}

void LossyWire::serve(int serverPort) {
    while (!m_stop) {
        pollfd waiting{m_listener, POLLIN, 0};
        if (::poll(&waiting, 1, untilNextLook) <= 0)
            continue;
        const int desk = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        const int server = connectedToLoopback(serverPort);
        carry(desk, server);
        ::close(server);
        ::close(desk);
    }
}

void LossyWire::carry(int desk, int server) {
    bool losing = false;
    while (!m_stop) {
        std::array<pollfd, 2> ends{{{desk, POLLIN, 0}, {server, POLLIN, 0}}};
        if (::poll(ends.data(), ends.size(), untilNextLook) <= 0)
            continue;
        const bool fromDesk = ends[0].revents != 0;
        std::array<char, 65536> buffer{};
        const ssize_t size = ::recv(fromDesk ? desk : server, buffer.data(), buffer.size(), 0);
        if (size <= 0)
            return;
        const std::string_view bytes(buffer.data(), static_cast<std::size_t>(size));
        if (fromDesk && m_lose && bytes.find(commit) != std::string_view::npos)
            losing = true;
        if (!fromDesk && losing) {
            m_lose = false;
            return;
        }
        if (!sendAll(fromDesk ? server : desk, bytes))
            return;
    }
}

} // namespace anteroom
