// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>

namespace anteroom {

inline sockaddr_in loopbackAt(int port) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<in_port_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

/// A socket at a port that nobody else has, which becomes `port`; to be closed by the caller.
inline int boundToLoopback(int& port) {
    const int descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address = loopbackAt(0);
    socklen_t size = sizeof address;
    auto* where = reinterpret_cast<sockaddr*>(&address);
    const bool bound = ::bind(descriptor, where, size) == 0 && ::getsockname(descriptor, where, &size) == 0;
    port = bound ? ntohs(address.sin_port) : 0;
    return descriptor;
}

/// To be closed by the caller; what is sent to nobody fails.
inline int connectedToLoopback(int port) {
    const int descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const sockaddr_in address = loopbackAt(port);
    if (::connect(descriptor, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
        ::shutdown(descriptor, SHUT_RDWR);
    return descriptor;
}

} // namespace anteroom
