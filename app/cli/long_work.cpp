// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/long_work.h"

#include <csignal>
#include <unistd.h>

namespace anteroom::cli {

namespace {

volatile std::sig_atomic_t isEnded = 0;

extern "C" void endLongWork(int) { isEnded = 1; }

} // namespace

LongWork::LongWork(std::string what, Streams streams)
    : m_what(std::move(what)), m_streams(streams), m_isShown(::isatty(STDERR_FILENO) != 0),
      m_interrupted(std::signal(SIGINT, endLongWork)), m_terminated(std::signal(SIGTERM, endLongWork)) {
    isEnded = 0;
}

LongWork::~LongWork() {
    std::signal(SIGINT, m_interrupted);
    std::signal(SIGTERM, m_terminated);
    if (m_percent >= 0)
        m_streams.err << '\n' << std::flush;
}

void LongWork::show(int percent) {
    if (!m_isShown || percent == m_percent)
        return;
    m_percent = percent;
    m_streams.err << '\r' << m_what << "  " << percent << " %" << std::flush;
}

Progress LongWork::progress() {
    return [this](std::uint64_t done, std::uint64_t of) {
        show(of == 0 ? 0 : static_cast<int>(done * 100 / of));
        return isEnded == 0;
    };
}

} // namespace anteroom::cli
