// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/progress.h"

#include <unistd.h>

namespace anteroom::cli {

namespace {
constexpr std::chrono::milliseconds beforeTheFirst(500);
constexpr std::chrono::milliseconds betweenTwo(100);
} // namespace

Progress::Progress(std::ostream& err, std::string what)
    : m_err(err), m_what(std::move(what)), m_isSeen(::isatty(STDERR_FILENO) != 0),
      m_next(Clock::now() + beforeTheFirst) {}

Progress::~Progress() {
    if (m_width > 0)
        m_err << '\r' << std::string(m_width, ' ') << '\r' << std::flush;
}

void Progress::at(std::uint64_t done, std::uint64_t all) {
    if (!m_isSeen || Clock::now() < m_next)
        return;
    m_next = Clock::now() + betweenTwo;
    const std::string line = std::to_string(done) + " of " + std::to_string(all) + ' ' + m_what;
    m_err << '\r' << line << std::flush;
    m_width = line.size();
}

} // namespace anteroom::cli
