// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/desk_journal.h"

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

} // namespace anteroom::cli
