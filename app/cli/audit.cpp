// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/progress.h"
#include "app/cli/workspace_door.h"
#include "app/files/replaceable.h"
#include "app/files/save_file.h"
#include "core/records/audit_export.h"

namespace anteroom::cli {

namespace {

constexpr const char* command = "audit";
const QString formatOption = QStringLiteral("--format");
const QString outOption = QStringLiteral("--out");

std::string wordsOf(const BrokenLink& broken) {
    const std::string number = std::to_string(broken.number);
    switch (broken.why) {
    case BrokenLink::Why::Missing:
        return "entry " + number + " is missing";
    case BrokenLink::Why::Changed:
        return "entry " + number + " is not as it was written";
    case BrokenLink::Why::NotNext:
        return "entry " + number + " was not written after entry " + std::to_string(broken.number - 1);
    case BrokenLink::Why::AfterTheEnd:
        return "entry " + number + " stands after the last one, and no desk wrote it";
    case BrokenLink::Why::NotTheEnd:
        break;
    }
    return "entry " + number + " is another one than was written last";
}

/// The entry that stands at the root's end is the one that the log is held against.
bool isEndKnown(const Archive& archive) { return archive.index().root().audit.version > 0; }

/// What the index of the records says of itself; true if nothing is wrong with it.
bool reportIndex(const Archive& archive, Streams streams) {
    std::vector<CellAddress> damaged = archive.index().damaged();
    std::erase_if(damaged, [](const CellAddress& part) { return part.shelf != Shelf::Index; });
    for (const CellAddress& part : damaged)
        streams.err << "the index of the records: part " << part.key
                    << " is missing or not as it was written\n";
    if (!isEndKnown(archive))
        streams.err << "where the log ends is not known: the index does not say it\n";
    return damaged.empty() && isEndKnown(archive);
}

Exit refuse(const Error& error, Streams streams) {
    streams.err << error.message << '\n';
    return Exit::Refused;
}

Result<AuditCheck> readLog(Archive& archive, Streams streams, const AuditLog::Take& take) {
    Progress progress(streams.err, "entries");
    const std::uint64_t all = archive.index().root().audit.version;
    return archive.checkLog([&](std::uint64_t number, const AuditEntry& entry) {
        progress.at(number, all);
        return !take || take(number, entry);
    });
}

Exit reportLog(const AuditCheck& check, Streams streams) {
    if (!check.broken)
        return Exit::Done;
    streams.err
        << "the log is broken: " << wordsOf(*check.broken)
        << ". From there on it proves nothing. Keep the store as it is, and compare it with the newest "
           "backup.\n";
    return Exit::Refused;
}

Exit verify(const OpenWorkspace& opened, Streams streams) {
    const bool isIndexWhole = reportIndex(*opened.archive, streams);
    if (!isEndKnown(*opened.archive))
        return Exit::Refused;
    const Result<AuditCheck> check = readLog(*opened.archive, streams, {});
    if (!check)
        return refuse(check.error(), streams);
    streams.out << "entries: " << check->entries << '\n';
    if (reportLog(*check, streams) != Exit::Done)
        return Exit::Refused;
    streams.out << "every entry stands where it was written\n";
    return isIndexWhole ? Exit::Done : Exit::Refused;
}

Exit writeOut(const std::string& text, const Arguments& arguments, Streams streams) {
    if (!arguments.has(outOption)) {
        streams.out << text;
        return Exit::Done;
    }
    const QString path = arguments.option(outOption);
    if (const Outcome saved = files::saveFile(path, QByteArray::fromStdString(text)); !saved)
        return refuse(saved.error(), streams);
    streams.out << path.toStdString() << '\n';
    return Exit::Done;
}

// The log has it before anything leaves, so that the file tells of itself.
Exit exportLog(const OpenWorkspace& opened, const Arguments& arguments, Streams streams) {
    const bool isCsv = arguments.option(formatOption) == QLatin1String("csv");
    const AuditFormat format = isCsv ? AuditFormat::Csv : AuditFormat::JsonLines;
    if (arguments.has(outOption))
        if (const Outcome may = files::mayBecome(arguments.option(outOption), beginOf(format)); !may)
            return refuse(may.error(), streams);
    const AuditEntry entry{opened.act(), AuditAct::Exported, {}, {}, auditExportWords(format)};
    if (const Outcome logged = opened.archive->log(entry); !logged)
        return refuse(logged.error(), streams);
    std::string text(headOf(format));
    const Result<AuditCheck> check =
        readLog(*opened.archive, streams, [&](std::uint64_t number, const AuditEntry& one) {
            text += lineOf(format, number, one);
            return true;
        });
    if (!check)
        return refuse(check.error(), streams);
    const Exit written = writeOut(text, arguments, streams);
    const Exit whole = reportLog(*check, streams);
    return written == Exit::Done ? whole : written;
}

} // namespace

Exit audit(const QStringList& given, Streams streams) {
    const QString act = given.value(0);
    std::vector<OptionSpec> options;
    if (act == QLatin1String("export"))
        options = {{formatOption, {QStringLiteral("csv"), QStringLiteral("jsonl")}, true}, {outOption, {}}};
    else if (act != QLatin1String("verify"))
        return refuseUsage(command, "say `verify` or `export`", streams);
    const auto parsed = parseWorkspaceArguments(given.mid(1), options, 0, 0);
    if (!parsed.arguments)
        return refuseUsage(command, parsed.problem, streams);
    const Arguments& arguments = *parsed.arguments;
    const auto opened = openUnlogged(arguments, streams);
    if (!opened)
        return refuse(opened.error(), streams);
    // What is verified is the log as it was before this wrote to it.
    Exit exit = Exit::Refused;
    if (opened->isAdministrator() && options.empty())
        exit = verify(*opened, streams);
    if (const Outcome logged = logUnlock(*opened); !logged)
        return refuse(logged.error(), streams);
    if (opened->isAdministrator() && !options.empty())
        exit = exportLog(*opened, arguments, streams);
    if (!opened->isAdministrator())
        streams.err << "The log is for administrators, and " << opened->account.name
                    << " is none. Ask one of them.\n";
    return exit;
}

} // namespace anteroom::cli
