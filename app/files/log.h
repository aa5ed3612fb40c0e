// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <memory>

namespace spdlog {
class logger;
}

namespace anteroom::files {

using Log = std::shared_ptr<spdlog::logger>;

/// The program's log for whoever looks after the computer: `<folder>/anteroom.log` and two older ones of at
/// most 512 KiB each. What goes in are versions, ids, hashes, counts and error numbers: never what a person
/// typed, and no path that a person chose (promise 8). Where the folder cannot be written, nothing is logged.
Log openLog(const QString& folder);

/// One that writes no file before beginWriting() says where: until then its newest lines are in memory.
Log waitingLog();
/// From now on `log`, a waitingLog(), goes on in the file of openLog(folder), after what waited. The first
/// folder counts.
void beginWriting(const Log& log, const QString& folder);

/// Keeps nothing.
Log noLog();

/// Where the log belongs by the XDG base directories: $XDG_STATE_HOME/anteroom or ~/.local/state/anteroom.
QString logFolder();

} // namespace anteroom::files
