// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

class QApplication;

namespace anteroom::bench {

/// The first argument that makes this program do one part of a benchmark in a process of its own and tell
/// what came of it (child.h).
inline constexpr const char* inChild = "--in-child";

/// Each takes the rest of the arguments and returns the exit code.
int paintInChild(QApplication& application, const std::vector<std::string>& arguments);
int paintHubInChild(QApplication& application, const std::vector<std::string>& arguments);
int interviewMemoryInChild(QApplication& application, const std::vector<std::string>& arguments);
int loadMemoryInChild(const std::vector<std::string>& arguments);
int batchFileInChild(const std::vector<std::string>& arguments);
int parseAndPrintInChild(const std::vector<std::string>& arguments);
int recordsListedInChild(const std::vector<std::string>& arguments);
int pdfInChild(const std::vector<std::string>& arguments);

} // namespace anteroom::bench
