// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tries/steady_clock.h"

#include <functional>
#include <map>
#include <string>

namespace anteroom::tries {

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
    /// One of the acts below, on whatever tries it is given.
    using Change = std::function<void(TriesOfAll& tries)>;
    /// Makes the change where the tries outlast this run of the program and other doors of this computer find
    /// them, in the order of the calls: before it returns, or later in another thread, which then does it
    /// before it checks a passphrase. `learned`, in this thread, has what stands there afterwards: once for
    /// each call, with nothing where it could not be written.
    using Learned = std::function<void(const TriesOfAll& kept)>;
    using Keep = std::function<void(const Change& change, const Learned& learned)>;
    /// `before`: what stood there at the beginning, by this clock.
    explicit Attempts(SteadyClock clock, TriesOfAll before = {}, Keep keep = {});
    Attempts(const Attempts&) = delete; // what it waits for points to it
    Attempts& operator=(const Attempts&) = delete;

    /// Counts as a wrong one until it is the right one: who cancels, or ends the program, has tried.
    void begin(const std::string& account);
    /// The same unless there is still to be waited for this account, also since another door tried it in this
    /// moment: how long; zero, and it is begun. For a Keep that changes before it returns.
    std::chrono::milliseconds beginIfDue(const std::string& account);
    /// The wait is from when the answer was known.
    void wasWrong(const std::string& account);
    void wasRight(const std::string& account);
    /// It was never checked: an error came first.
    void wasNone(const std::string& account);

    /// Until the next one; zero: now.
    std::chrono::milliseconds waitFor(const std::string& account) const;

private:
    void apply(const Change& change);
    void learn(const TriesOfAll& kept);

    SteadyClock m_clock;
    TriesOfAll m_tries;
    Keep m_keep;
    int m_unheard = 0; ///< changes that are not kept yet
};

} // namespace anteroom::tries
