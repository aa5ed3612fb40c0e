// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <ostream>
#include <string>

namespace anteroom::cli {

/// One line at the terminal that says how far something is: only where standard error is one, and only of
/// what takes over half a second. It is gone again when it is done.
class Progress {
public:
    /// `what`: "entries".
    Progress(std::ostream& err, std::string what);
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    void at(std::uint64_t done, std::uint64_t all);

private:
    using Clock = std::chrono::steady_clock;
    std::ostream& m_err;
    std::string m_what;
    bool m_isSeen;
    Clock::time_point m_next; ///< when it is said again
    std::size_t m_width = 0;  ///< of what stands there
};

} // namespace anteroom::cli
