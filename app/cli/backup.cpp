// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/backup.h"

#include "app/cli/backup_words.h"
#include "app/cli/long_work.h"
#include "app/cli/workspace_door.h"
#include "app/files/wall_clock.h"
#include "app/storage/backup_store.h"

#include <QFileInfo>

namespace anteroom::cli {

namespace {

using storage::BackupMade;

const QString checkOption = QStringLiteral("--check");
const QString replaceOption = QStringLiteral("--replace");

Exit refused(const Error& error, Streams streams) {
    streams.err << error.message << '\n';
    return Exit::Refused;
}

Exit ended(Streams streams) { return refused({"The backup was ended. There is no new file."}, streams); }

Result<std::optional<BackupMade>> make(RecordStore& store, storage::BackupRequest request, Streams streams) {
    LongWork work("Backing up", streams);
    request.at = files::wallClock();
    request.progress = work.progress();
    return storage::makeBackup(store, request);
}

void tell(const BackupMade& made, const QString& path, Streams streams) {
    streams.out << "Backed up " << counted(made.records, "record") << " to " << path.toStdString()
                << ", read back and "
                << (!made.proof             ? "verified"
                    : made.proof->isWhole() ? "opened"
                                            : "opened but for what is damaged in the records themselves")
                << '\n';
    if (!made.proof || made.proof->isWhole())
        return;
    nameDamage(*made.proof, streams);
    streams.err << "Keep the newest earlier backup as well: it may hold what is damaged now.\n";
}

/// Whoever can read the records can copy them: sealed as they are.
Exit backUpSealed(const Arguments& arguments, const storage::BackupRequest& request, Streams streams) {
    const Result<storage::RecordsPlace> place = recordsPlaceFrom(arguments);
    if (!place)
        return refused(place.error(), streams);
    const Result<bool> exists = place->exists();
    if (!exists)
        return refused(exists.error(), streams);
    if (!*exists)
        return refused(
            {"There are no records there. Name their file with --records, or the clinic's settings "
             "with --settings."},
            streams);
    const Result<std::unique_ptr<RecordStore>> store = place->open();
    if (!store)
        return refused(store.error(), streams);
    const auto made = make(**store, request, streams);
    if (!made)
        return refused(made.error(), streams);
    if (!*made)
        return ended(streams);
    tell(**made, request.path, streams);
    return Exit::Done;
}

Exit backUpOpened(const Arguments& arguments, storage::BackupRequest request, Streams streams) {
    const Result<OpenWorkspace> opened = openWorkspace(arguments, streams);
    if (!opened)
        return refused(opened.error(), streams);
    request.dataKey = &opened->dataKey;
    const auto made = make(*opened->store, request, streams);
    if (!made)
        return refused(made.error(), streams);
    if (!*made)
        return ended(streams);
    tell(**made, request.path, streams);
    const std::string name = QFileInfo(request.path).fileName().toStdString();
    if (const Outcome logged = opened->archive->log({opened->act(), AuditAct::BackedUp, {}, {}, name});
        !logged)
        return refused({"The log does not have it: " + logged.error().message}, streams);
    return (*made)->proof->isWhole() ? Exit::Done : Exit::Refused;
}

Result<std::unique_ptr<storage::BackupStore>> read(const QString& path, Streams streams) {
    LongWork work("Reading", streams);
    return storage::BackupStore::open(path, work.progress());
}

Result<std::optional<ArchiveProof>> prove(storage::BackupStore& backup, const OpenedBackup& opened,
                                          Streams streams) {
    LongWork work("Checking", streams);
    return storage::proveBackup(backup, opened.dataKey, work.progress());
}

Exit check(const Arguments& arguments, Streams streams) {
    const QString path = arguments.files.first();
    const Result<std::unique_ptr<storage::BackupStore>> backup = read(path, streams);
    if (!backup)
        return refused(backup.error(), streams);
    const Error endedEarly{"The check was ended."};
    if (!*backup)
        return refused(endedEarly, streams);
    const std::string made = "made on " + wordsOf((*backup)->written());
    if (!arguments.has(QStringLiteral("--as"))) {
        streams.out << path.toStdString() << " is whole: " << made << '\n';
        return Exit::Done;
    }
    const Result<OpenedBackup> opened = openBackup(**backup, arguments, streams);
    if (!opened)
        return refused(opened.error(), streams);
    const auto proof = prove(**backup, *opened, streams);
    if (!proof)
        return refused(proof.error(), streams);
    if (!*proof)
        return refused(endedEarly, streams);
    nameDamage(**proof, streams);
    if (!(*proof)->isWhole())
        return Exit::Refused;
    streams.out << path.toStdString()
                << " is whole, and all of it opens: " << counted((*proof)->records, "record") << ", " << made
                << '\n';
    return Exit::Done;
}

} // namespace

Exit backup(const QStringList& given, Streams streams) {
    const auto parsed =
        parseWorkspaceArguments(given, {{checkOption, {}, false, true}, {replaceOption, {}, false, true}}, 1,
                                1, "the file of the backup");
    if (!parsed.arguments)
        return refuseUsage("backup", parsed.problem, streams);
    const Arguments& arguments = *parsed.arguments;
    if (arguments.has(checkOption)) {
        for (const char* other : {"--replace", "--records", "--settings"})
            if (arguments.has(QString::fromLatin1(other)))
                return refuseUsage("backup", std::string("`--check` only reads: leave `") + other + "` out",
                                   streams);
        return check(arguments, streams);
    }
    storage::BackupRequest request{.path = arguments.files.first(),
                                   .at = files::wallClock(),
                                   .mayReplace = arguments.has(replaceOption)};
    return arguments.has(QStringLiteral("--as")) ? backUpOpened(arguments, request, streams)
                                                 : backUpSealed(arguments, request, streams);
}

} // namespace anteroom::cli
