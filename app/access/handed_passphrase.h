// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/access/passphrase.h"

#include <mutex>
#include <utility>

namespace anteroom::access {

/// A passphrase on its way to another thread. It goes once: to the thread that needs it, or to whoever wipes
/// it before. Each call in any thread.
class HandedPassphrase {
public:
    explicit HandedPassphrase(Passphrase passphrase) : m_passphrase(std::move(passphrase)) {}

    /// Empty where it went already.
    Passphrase take() {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_passphrase, Passphrase());
    }
    void wipe() { (void)take(); }

private:
    std::mutex m_mutex;
    Passphrase m_passphrase;
};

} // namespace anteroom::access
