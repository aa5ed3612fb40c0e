// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keeping/recorder.h"
#include "app/storage/sodium_cipher.h"
#include "app/storage/sqlite_store.h"
#include "core/records/record_codec.h"
#include "tests/core/records/archive_fixture.h"
#include "tests/support/answers.h"
#include "tests/support/questionnaire_from.h"

#include <QTest>

#include <optional>

namespace anteroom::test {

inline std::shared_ptr<const Questionnaire> keptQuestionnaire() {
    static const auto made = questionnaireOf(R"(
- {id: reading, type: number, text: "How high?", unit: mmHg, range: [0, 1000000]}
- {id: said, type: text, text: "What else?"}
)");
    return made;
}

inline storage::Secret keptKey() {
    std::string key(storage::dataKeySize, 'k');
    return storage::Secret::taking(key);
}

/// A workspace in a file that is not there yet.
inline void makeStore(const QString& path) {
    QVERIFY(storage::createSqliteStore(path));
    auto store = storage::openSqliteStore(path);
    QVERIFY(store.ok());
    storage::SodiumCipher cipher(keptKey());
    Archive archive(**store, cipher, workspace);
    QVERIFY(archive.create("keyring", audited(AuditAct::WorkspaceCreated)));
}

inline Sitting firstSitting() {
    return {recordId(1), *PatientId::parse(std::string(32, 'b')), keptQuestionnaire(), RecordSheet{"en"},
            actAt(600)};
}

/// What stands in the store, as the program finds it when it starts. Nothing: no record yet.
struct Stored {
    std::optional<Record> record;
    std::uint64_t version = 0;
};

/// An Error unless all of it is whole: the index, the log, the record.
inline Result<Stored> readStored(const QString& path) {
    auto store = storage::openSqliteStore(path);
    if (!store)
        return store.error();
    storage::SodiumCipher cipher(keptKey());
    Archive archive(**store, cipher, workspace);
    if (const auto refreshed = archive.refresh(); !refreshed)
        return refreshed.error();
    if (!archive.index().damaged().empty())
        return Error{"the index is damaged"};
    const Result<AuditCheck> log = archive.checkLog();
    if (!log)
        return log.error();
    if (log->broken)
        return Error{"the log is broken at " + std::to_string(log->broken->number)};
    const IndexEntry* entry = archive.index().find(recordId(1));
    if (!entry)
        return Stored{};
    const std::uint64_t version = entry->version;
    const Result<std::string> read = archive.read(recordId(1));
    if (!read)
        return read.error();
    const Result<Record> record = decode(*read, *keptQuestionnaire());
    if (!record)
        return record.error();
    return Stored{*record, version};
}

} // namespace anteroom::test
