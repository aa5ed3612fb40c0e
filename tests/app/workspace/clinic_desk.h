// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/files/disk_file_source.h"
#include "app/storage/keyring.h"
#include "app/storage/records_place.h"
#include "app/workspace/workplace.h"
#include "core/records/archive.h"
#include "tests/support/away_store.h"

#include <QSignalSpy>
#include <QTest>

#include <atomic>
#include <memory>

namespace anteroom::test {

using namespace std::chrono_literals;

/// A desk of a clinic in a folder, and its first member of staff.
struct ClinicDesk {
    explicit ClinicDesk(const QString& path, const QString& notes = {}, const QString& journal = {})
        : place(workspace::RecordsPlace::file(path)),
          workplace({place,
                     [] {
                         return Timestamp{*Date::of(2027, 3, 14), 832};
                     },
                     [] { return 0ms; },
                     files::sha256,
                     files::noLog(),
                     5min,
                     storage::lowestCost,
                     journal,
                     notes,
                     {},
                     [this, away = awayAtTimes(workspace::RecordsPlace::file(path),
                                               isAway)]() -> Result<std::unique_ptr<RecordStore>> {
                         auto store = away();
                         if (!store)
                             return store.error();
                         return std::unique_ptr<RecordStore>(
                             std::make_unique<HeldStore>(std::move(store).value(), isFrozen));
                     }}),
          entered(&workplace, &workspace::Workplace::entered),
          refused(&workplace, &workspace::Workplace::refused) {}

    std::optional<access::ReadKeyring> load() {
        std::optional<Result<std::optional<access::ReadKeyring>>> loaded;
        workplace.accessTools().desk.load([&](const auto& result) { loaded = result; });
        if (!QTest::qWaitFor([&] { return loaded.has_value(); }) || !loaded->ok())
            qFatal("not loaded");
        return loaded->value();
    }
    /// The version that it has then; 0: it was changed meanwhile.
    std::uint64_t store(const storage::Keyring& changed, std::uint64_t expected, const std::string& what = {},
                        const std::optional<storage::StaffAccount>& by = {}) {
        std::optional<Result<std::optional<std::uint64_t>>> stored;
        workplace.accessTools().desk.store({changed, key, what, by}, expected,
                                           [&](const auto& result) { stored = result; });
        if (!QTest::qWaitFor([&] { return stored.has_value(); }) || !stored->ok())
            qFatal("not stored");
        return stored->value().value_or(0);
    }
    void setUp() {
        auto made = storage::createKeyring("ada", "Ada Admin", "four made-up words", storage::lowestCost);
        QVERIFY(made.ok());
        keyring = made->keyring;
        key = std::make_shared<const storage::Secret>(made->dataKey.copy());
        QCOMPARE(store(keyring, 0), std::uint64_t{1});
    }
    void enter() {
        workplace.enter(key, keyring.staff.front().account);
        QTRY_VERIFY(entered.count() + refused.count() > 0);
    }

    std::vector<AuditEntry> log() {
        std::optional<std::vector<AuditEntry>> entries;
        workplace.thread().withArchive(
            [](Archive& archive) -> Result<std::vector<AuditEntry>> {
                std::vector<AuditEntry> seen;
                const auto check = archive.checkLog([&](std::uint64_t, const AuditEntry& entry) {
                    seen.push_back(entry);
                    return true;
                });
                return check ? Result(seen) : check.error();
            },
            [&](const Result<std::vector<AuditEntry>>& read) { entries = *read; });
        if (!QTest::qWaitFor([&] { return entries.has_value(); }))
            qFatal("the log was not read");
        return *entries;
    }

    workspace::RecordsPlace place;
    std::atomic_bool isFrozen = false;
    std::atomic_bool isAway = false;
    workspace::Workplace workplace;
    QSignalSpy entered;
    QSignalSpy refused;
    storage::Keyring keyring;
    std::shared_ptr<const storage::Secret> key;
};

} // namespace anteroom::test
