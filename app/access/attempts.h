// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/access/steady_clock.h"

#include <map>
#include <string>

namespace anteroom::access {

/// Slows the guessing of passphrases down, each account by itself: after a wrong one 1 second passes, then 2,
/// 4 and so on up to 60. In memory alone: whoever can start Anteroom anew can copy its files and guess there,
/// and that is what Argon2id is for.
class Attempts {
public:
    explicit Attempts(SteadyClock clock) : m_clock(std::move(clock)) {}

    /// Counts as a wrong one until it is the right one: who cancels has tried.
    void begin(const std::string& account);
    /// The wait is from when the answer was known.
    void wasWrong(const std::string& account);
    void wasRight(const std::string& account) { m_tries.erase(account); }
    /// It was never checked: an error came first.
    void wasNone(const std::string& account);

    /// Until the next one; zero: now.
    std::chrono::milliseconds waitFor(const std::string& account) const;

private:
    struct Tries {
        int count = 0;
        std::chrono::milliseconds last{};
    };
    SteadyClock m_clock;
    std::map<std::string, Tries> m_tries;
};

} // namespace anteroom::access
