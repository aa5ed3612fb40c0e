// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/desk_journal.h"

#include "app/cli/backup_words.h"
#include "app/keeping/journal_folder.h"
#include "app/storage/random_bytes.h"

namespace anteroom::cli {

namespace {

std::string folderOf(const std::string& workspace) {
    return storage::RecordsPlace::journalFolder().toStdString() + "/" + workspace;
}

} // namespace

Outcome keepForTheLog(const OpenWorkspace& opened, const AuditEntry& entry) {
    keeping::FileCalls calls;
    keeping::JournalFolder files(calls, folderOf(opened.keyring.workspace));
    storage::SystemRandomBytes random;
    Journal journal(files, random, opened.keyring.workspace);
    return journal.keep(*opened.cipher, RecordId::make(random).str(), entry);
}

Outcome nothingWaitsFor(const std::string& workspace) {
    keeping::FileCalls calls;
    keeping::JournalFolder files(calls, folderOf(workspace));
    const Result<std::vector<std::string>> waiting = files.list();
    if (!waiting)
        return waiting.error();
    if (waiting->empty())
        return done();
    return Error{"Answers or entries of the log still wait on this computer for these records, " +
                 counted(waiting->size(), "file") + " in " + folderOf(workspace) +
                 ", and would not arrive under another key. Unlock the records with Anteroom, so that they "
                 "arrive, and make another backup. What nobody needs can be moved out of that folder."};
}

} // namespace anteroom::cli
