// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keeping/recorder.h"
#include "core/records/memory_store.h"
#include "core/records/record_codec.h"
#include "tests/core/records/archive_fixture.h"
#include "tests/support/answers.h"
#include "tests/support/questionnaire_from.h"

#include <QTest>

#include <atomic>

namespace anteroom::test {

inline std::shared_ptr<const Questionnaire> questionnaire() {
    static const auto made = questionnaireOf(R"(
- {id: pressure, type: yes-no, text: "Is the blood pressure high?"}
- {id: reading, type: number, text: "How high?", unit: mmHg, range: [50, 260]}
)");
    return made;
}

inline const RecordSheet sheet{"en"};

inline Sitting newSitting() {
    return {recordId(1), *PatientId::parse(std::string(32, 'b')), questionnaire(), sheet, actAt(600)};
}

/// A clinic whose store is in memory, and its thread.
struct Workplace {
    Workplace() : thread([this] { return openStore(); }) {
        unlock();
        here([](Archive& archive) {
            return archive.create("keyring", audited(AuditAct::WorkspaceCreated)).ok();
        });
    }

    void unlock() { thread.unlock(std::make_unique<FakeCipher>(), workspace); }
    void lock() { thread.lock(); }

    Result<std::unique_ptr<RecordStore>> openStore() {
        auto store = std::make_unique<TroubledStore>(shared);
        store->failing = [this](int) { return failure.load(); };
        return std::unique_ptr<RecordStore>(std::move(store));
    }

    std::unique_ptr<keeping::Recorder> record(Sitting sitting, std::uint64_t version) {
        return std::make_unique<keeping::Recorder>(
            keeping::Recorder::Tools{thread, [] { return minute(5); }, std::chrono::milliseconds(1)},
            std::move(sitting), questionnaire(), Lease{recordId(1), holderAt("here"), 0}, version);
    }
    std::unique_ptr<keeping::Recorder> begin() { return record(newSitting(), 0); }

    /// What somebody does at another desk, after all that was asked for here: it must be true.
    template <typename Act>
    void here(Act act) {
        std::optional<bool> good;
        thread.run(
            [act](const keeping::StoreThread::Opened& opened) -> Result<bool> {
                const Result<RecordStore*> store = opened();
                if (!store)
                    return store.error();
                FakeCipher cipher;
                Archive archive(**store, cipher, workspace);
                if (const Result<bool> read = archive.refresh(); !read)
                    return read.error();
                return act(archive);
            },
            [&](const Result<bool>& acted) { good = acted.ok() && acted.value(); });
        QTRY_VERIFY(good);
        QVERIFY(*good);
    }

    std::optional<Record> stored() {
        std::string encoded;
        here([&](Archive& archive) {
            if (const Result<std::string> read = archive.read(recordId(1)))
                encoded = *read;
            return true;
        });
        const Result<Record> record = decode(encoded, *questionnaire());
        return record ? std::optional(*record) : std::nullopt;
    }

    /// What the log says was done.
    std::vector<std::string> acts() {
        std::vector<std::string> acts;
        here([&](Archive& archive) {
            const auto check = archive.checkLog([&](std::uint64_t, const AuditEntry& entry) {
                acts.emplace_back(actId(entry.what));
                return true;
            });
            return check.ok() && !check->broken;
        });
        return acts;
    }

    MemoryStore shared;
    std::atomic<TroubledStore::Failure> failure = TroubledStore::Failure::None;
    keeping::StoreThread thread;
};

} // namespace anteroom::test
