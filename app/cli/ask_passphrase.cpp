// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ask_passphrase.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <poll.h>
#include <termios.h>
#include <unistd.h>

namespace anteroom::cli {

namespace {

constexpr std::size_t longest = 4096; ///< bytes; nobody types more

/// What ends or stops a program at its terminal.
constexpr std::array heldSignals{SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP, SIGTTIN, SIGTTOU};

volatile std::sig_atomic_t caught = 0;
void remember(int signal) { caught = signal; }

/// While it lives signals wait for quietRead(), and the terminal shows nothing of what is typed.
class QuietTerminal {
public:
    QuietTerminal() {
        sigset_t held;
        ::sigemptyset(&held);
        struct sigaction action = {};
        action.sa_handler = remember;
        for (std::size_t i = 0; i < heldSignals.size(); ++i) {
            ::sigaddset(&held, heldSignals[i]);
            ::sigaction(heldSignals[i], &action, &m_actions[i]);
        }
        ::sigprocmask(SIG_BLOCK, &held, &m_mask);
        caught = 0;
        ::tcgetattr(STDIN_FILENO, &m_before);
        termios quiet = m_before;
        quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        quiet.c_lflag |= ICANON | ECHONL;
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet);
    }
    ~QuietTerminal() {
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
        for (std::size_t i = 0; i < heldSignals.size(); ++i)
            ::sigaction(heldSignals[i], &m_actions[i], nullptr);
        ::sigprocmask(SIG_SETMASK, &m_mask, nullptr);
    }
    QuietTerminal(const QuietTerminal&) = delete;
    QuietTerminal& operator=(const QuietTerminal&) = delete;

    /// As read(2); a signal comes in here or nowhere, and ends it with EINTR.
    ssize_t read(char* to, std::size_t size) const {
        pollfd typed{STDIN_FILENO, POLLIN, 0};
        if (::ppoll(&typed, 1, nullptr, &m_mask) < 0)
            return -1;
        return ::read(STDIN_FILENO, to, size);
    }

private:
    termios m_before = {};
    sigset_t m_mask = {};
    std::array<struct sigaction, heldSignals.size()> m_actions = {};
};

Result<storage::Secret> passphraseFrom(std::string& line) {
    if (!line.empty() && line.back() == '\r')
        line.pop_back();
    if (line.empty())
        return Error{
            "No passphrase came in. Type it at the terminal, or put it into the first line of standard "
            "input."};
    return storage::Secret::taking(line);
}

Error tooLong() { return Error{"The passphrase is longer than any that Anteroom takes."}; }

Result<storage::Secret> fromTerminal(const std::string& prompt, std::ostream& err) {
    std::string line;
    line.reserve(longest); // so that no letter stays behind in a smaller one
    for (;;) {
        ssize_t size = 0;
        {
            const QuietTerminal quiet;
            err << prompt << std::flush;
            line.resize(longest);
            size = quiet.read(line.data(), line.size());
        }
        const int signal = caught;
        if (size >= 0 && signal == 0) {
            line.resize(static_cast<std::size_t>(size));
            break;
        }
        storage::wipe(line);
        err << '\n';
        if (signal == 0)
            return Error{"The passphrase could not be read from the terminal."};
        ::raise(signal); // with what it meant before; whoever was only stopped is asked again
    }
    if (!line.empty() && line.back() == '\n')
        line.pop_back();
    return passphraseFrom(line);
}

// Byte by byte: what comes after the line is not ours.
Result<storage::Secret> fromInput() {
    std::string line;
    line.reserve(longest);
    for (;;) {
        char byte = 0;
        const ssize_t size = ::read(STDIN_FILENO, &byte, 1);
        if (size < 0 && errno == EINTR)
            continue;
        if (size <= 0 || byte == '\n')
            break;
        if (line.size() == longest) {
            storage::wipe(line);
            return tooLong();
        }
        line += byte;
    }
    return passphraseFrom(line);
}

} // namespace

Result<storage::Secret> askPassphrase(const std::string& prompt, std::ostream& err) {
    return ::isatty(STDIN_FILENO) != 0 ? fromTerminal(prompt, err) : fromInput();
}

} // namespace anteroom::cli
