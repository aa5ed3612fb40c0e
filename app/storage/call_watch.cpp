// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/call_watch.h"

#include <algorithm>
#include <dirent.h>
#include <netinet/in.h>
#include <set>
#include <string>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace anteroom::storage {

namespace {

/// Where the other end of a socket is: the port, or the one that PostgreSQL writes into a socket's name.
bool leadsTo(int socket, int port) {
    sockaddr_storage peer{};
    socklen_t size = sizeof peer;
    if (::getpeername(socket, reinterpret_cast<sockaddr*>(&peer), &size) != 0)
        return false;
    if (peer.ss_family == AF_INET)
        return ntohs(reinterpret_cast<const sockaddr_in&>(peer).sin_port) == port;
    if (peer.ss_family == AF_INET6)
        return ntohs(reinterpret_cast<const sockaddr_in6&>(peer).sin6_port) == port;
    if (peer.ss_family != AF_UNIX)
        return false;
    const std::string path = reinterpret_cast<const sockaddr_un&>(peer).sun_path;
    const std::string end = ".s.PGSQL." + std::to_string(port);
    return path.size() >= end.size() && path.compare(path.size() - end.size(), end.size(), end) == 0;
}

std::set<int> socketsTo(int port) {
    std::set<int> sockets;
    DIR* folder = ::opendir("/proc/self/fd");
    if (!folder)
        return sockets;
    while (const dirent* entry = ::readdir(folder)) {
        const int file = std::atoi(static_cast<const char*>(entry->d_name));
        if (leadsTo(file, port))
            sockets.insert(file);
    }
    ::closedir(folder);
    return sockets;
}

/// A socket under a number of our own: libpq may close its own meanwhile, and the number be another's.
class Held {
public:
    explicit Held(int socket) : m_socket(socket < 0 ? -1 : ::dup(socket)) {}
    ~Held() {
        if (m_socket >= 0)
            ::close(m_socket);
    }
    Held(const Held&) = delete;
    Held& operator=(const Held&) = delete;
    void cut() const { ::shutdown(m_socket, SHUT_RDWR); }

private:
    int m_socket;
};

} // namespace

CallWatch::CallWatch(std::chrono::milliseconds longestSilence) : m_longestSilence(longestSilence) {}

CallWatch::~CallWatch() {
    {
        const std::lock_guard lock(m_mutex);
        m_isOver = true;
    }
    m_changed.notify_one();
    if (m_thread.joinable())
        m_thread.join();
}

std::unique_ptr<CallWatch::Call> CallWatch::over(int socket) {
    return begin([held = std::make_shared<const Held>(socket)] { held->cut(); });
}

std::unique_ptr<CallWatch::Call> CallWatch::overOpening(int port) {
    return begin([port, before = socketsTo(port)] {
        for (const int socket : socketsTo(port))
            if (before.count(socket) == 0)
                ::shutdown(socket, SHUT_RDWR);
    });
}

std::unique_ptr<CallWatch::Call> CallWatch::begin(std::function<void()> cut) {
    {
        const std::lock_guard lock(m_mutex);
        m_cut = std::move(cut);
        m_heardAt = Clock::now();
        m_hasCut = false;
        if (!m_thread.joinable())
            m_thread = std::thread(&CallWatch::watch, this);
    }
    m_changed.notify_one();
    return std::make_unique<Call>(*this);
}

void CallWatch::heard() {
    const std::lock_guard lock(m_mutex);
    m_heardAt = Clock::now(); // the thread sees it when it would have ended the call
}

void CallWatch::end() {
    const std::lock_guard lock(m_mutex);
    m_cut = nullptr;
}

bool CallWatch::hasCut() const {
    const std::lock_guard lock(m_mutex);
    return m_hasCut;
}

void CallWatch::watch() {
    std::unique_lock lock(m_mutex);
    while (!m_isOver) {
        if (!m_cut || m_hasCut) {
            m_changed.wait(lock);
            continue;
        }
        const Clock::time_point due = m_heardAt + m_longestSilence;
        if (Clock::now() < due) {
            m_changed.wait_until(lock, due);
            continue;
        }
        m_cut();
        m_hasCut = true;
    }
}

} // namespace anteroom::storage
