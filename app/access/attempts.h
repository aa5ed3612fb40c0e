// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/access/steady_clock.h"

#include <functional>
#include <map>
#include <string>

namespace anteroom::access {

/// Wrong passphrases of one account since the last right one.
struct Tries {
    int count = 0;
    std::chrono::milliseconds last{}; ///< by the steady clock
    bool operator==(const Tries&) const = default;
};
using TriesOfAll = std::map<std::string, Tries>; ///< by account

/// Slows the guessing of passphrases down, each account by itself: after a wrong one 1 second passes, then 2,
/// 4 and so on up to 60. Whoever can copy the files of the records can guess elsewhere, and that is what
/// Argon2id is for.
class Attempts {
public:
    /// `before`: of an earlier run of the program, by this clock. `changed` keeps them for the next one, and
    /// is called before a passphrase is checked.
    using Changed = std::function<void(const TriesOfAll& tries)>;
    explicit Attempts(SteadyClock clock, TriesOfAll before = {}, Changed changed = {});

    /// Counts as a wrong one until it is the right one: who cancels, or ends the program, has tried.
    void begin(const std::string& account);
    /// The wait is from when the answer was known.
    void wasWrong(const std::string& account);
    void wasRight(const std::string& account);
    /// It was never checked: an error came first.
    void wasNone(const std::string& account);

    /// Until the next one; zero: now.
    std::chrono::milliseconds waitFor(const std::string& account) const;

private:
    void keep() const;

    SteadyClock m_clock;
    TriesOfAll m_tries;
    Changed m_changed;
};

} // namespace anteroom::access
