// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdio>
#include <optional>
#include <string>
#include <sys/types.h>
#include <vector>

namespace anteroom::bench {

/// A program started from here, whose lines of output are read as they come. Starts without a screen, in
/// the home folder given or, if that is empty, one that no other run shares. Ended and waited for when this
/// object goes.
class Child {
public:
    Child(const std::string& program, const std::vector<std::string>& arguments,
          const std::string& homeFolder = {});
    ~Child();
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;

    /// The next line; nothing when the program has ended.
    std::optional<std::string> line();
    /// The next line as a number; 0 when there is none.
    double number();

private:
    pid_t m_pid = -1;
    std::FILE* m_output = nullptr;
};

/// What became of a program that was left to run to its end, its output thrown away.
struct Ended {
    double microseconds = 0; ///< from its start; 0 when it did not end with 0
    double peakMiB = 0;      ///< the most memory that it held, or this process when it started it
};
/// `cores`: how many it may use; 0 for all.
Ended ran(const std::string& program, const std::vector<std::string>& arguments, unsigned cores = 0);
/// The most memory that it held, started by a process of its own, which holds little; 0 when it did not end
/// with 0.
double peakMiBOf(const std::string& program, const std::vector<std::string>& arguments);

/// This program once more, for a part that is to be alone in its process.
std::string thisProgram();
/// tests/benchmarks/own_window and bare_window, and the program that screens files.
std::string ownWindow();
std::string bareWindow();
std::string commandLineProgram();

} // namespace anteroom::bench
