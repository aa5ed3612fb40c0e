// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <ostream>
#include <string>
#include <vector>

namespace anteroom::cli {

struct Arguments;

/// What a command hands back to the shell.
enum class Exit : int {
    Done = 0,    ///< clean; screened; written
    Refused = 1, ///< problems in a file, a failing case, a file not written
    Usage = 2    ///< the command line itself
};

/// Where a command prints: results to `out`, problems to `err`.
struct Streams {
    std::ostream& out;
    std::ostream& err;
};

/// One subcommand of anteroom-cli.
struct Command {
    const char* name;
    const char* summary; ///< one line, for the list of commands
    const char* usage;   ///< what stands after its name
    Exit (*run)(const QStringList& arguments, Streams streams);
    bool needsFonts = false; ///< wants a QGuiApplication
};

const std::vector<Command>& commands();

/// "usage: anteroom-cli check FILE..."
std::string usageOf(const Command& command);
/// Says what is wrong with the command line of `name`, and how it is written.
Exit refuseUsage(const char* name, const std::string& problem, Streams streams);

Exit check(const QStringList& arguments, Streams streams);
Exit diff(const QStringList& arguments, Streams streams);
Exit screen(const QStringList& arguments, Streams streams);
/// `screen` with `--batch`: every line of a file.
Exit screenBatch(const Arguments& arguments, Streams streams);
Exit report(const QStringList& arguments, Streams streams);
/// Whether a summary is as it was signed.
Exit verify(const QStringList& arguments, Streams streams);
/// What summaries are signed with.
Exit key(const QStringList& arguments, Streams streams);
Exit form(const QStringList& arguments, Streams streams);
/// For other systems: FHIR, CSV, JSON Lines, REDCap.
Exit exportAnswers(const QStringList& arguments, Streams streams);
/// From other systems: a questionnaire, or answers.
Exit importForm(const QStringList& arguments, Streams streams);
Exit audit(const QStringList& arguments, Streams streams);
Exit backup(const QStringList& arguments, Streams streams);
Exit patient(const QStringList& arguments, Streams streams);
Exit restore(const QStringList& arguments, Streams streams);

} // namespace anteroom::cli
