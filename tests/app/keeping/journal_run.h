// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keeping/decide_waiting.h"
#include "app/keeping/waiting_saves.h"
#include "tests/app/keeping/workplace.h"
#include "tests/support/memory_files.h"
#include "tests/support/random_bytes.h"

#include <QSignalSpy>

#include <thread>

namespace anteroom::test {

/// Bytes of its own, other ones in each run.
class RunBytes : public RandomBytes {
public:
    std::array<std::uint8_t, 16> next() override { return SeededBytes(m_random).next(); }

private:
    inline static unsigned runs = 0;
    std::mt19937 m_random{++runs};
};

/// A store and a folder that outlive the program.
struct Clinic {
    Clinic() {
        FakeCipher cipher;
        Archive archive(shared, cipher, workspace);
        if (!archive.create("keyring", audited(AuditAct::WorkspaceCreated)))
            qFatal("not made");
    }
    MemoryStore shared;
    MemoryFiles files;
};

/// Files that are another's.
class SharedFiles : public JournalFiles {
public:
    explicit SharedFiles(MemoryFiles& files) : m_files(files) {}
    Result<std::vector<std::string>> list() override { return m_files.list(); }
    Result<std::optional<std::string>> read(const std::string& name) override { return m_files.read(name); }
    Outcome write(const std::string& name, const std::string& bytes) override {
        return m_files.write(name, bytes);
    }
    Outcome erase(const std::string& name) override { return m_files.erase(name); }

private:
    MemoryFiles& m_files;
};

/// One run of the program in that clinic. One at a time.
struct Run {
    explicit Run(Clinic& at)
        : clinic(at), store([this] { return openStore(); }),
          journal([this](const std::string&) { return std::make_unique<SharedFiles>(clinic.files); },
                  std::make_unique<RunBytes>()),
          waiting(
              store, journal, [this] { return now(); }, std::chrono::milliseconds(2)),
          us(holderAt("run " + std::to_string(++runs))) {
        unlock();
    }
    void unlock() {
        store.unlock(std::make_unique<FakeCipher>(), workspace);
        journal.unlock(std::make_unique<FakeCipher>(), workspace);
    }
    void lock() {
        store.lock();
        journal.lock();
    }
    Result<std::unique_ptr<RecordStore>> openStore() {
        auto made = std::make_unique<TroubledStore>(clinic.shared);
        made->failing = [this](int) { return failure.load(); };
        made->beforeCommit = [this] {
            while (isFrozen)
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
        };
        return std::unique_ptr<RecordStore>(std::move(made));
    }
    std::unique_ptr<keeping::Recorder> record(Sitting sitting, std::uint64_t version) {
        return std::make_unique<keeping::Recorder>(
            keeping::Recorder::Tools{store, [] { return minute(5); }, std::chrono::milliseconds(2), &journal},
            std::move(sitting), questionnaire(), Lease{recordId(1), us, 0}, version);
    }
    std::unique_ptr<keeping::Recorder> begin() { return record(newSitting(), 0); }
    /// Sends what waits, until nothing is left to be sent.
    void sendWaiting() {
        QSignalSpy looked(&waiting, &keeping::WaitingSaves::changed);
        waiting.start(us);
        QTRY_VERIFY2(looked.count() > 0 && waiting.onTheirWay() == 0, qPrintable(waiting.problem()));
    }

    /// Half a minute passes between two looks.
    LeaseWatch::Time now() { return LeaseWatch::Time(std::chrono::seconds(30) * ++looks); }

    inline static int runs = 0;
    int looks = 0;
    Clinic& clinic;
    std::atomic<TroubledStore::Failure> failure = TroubledStore::Failure::None;
    std::atomic<bool> isFrozen = false;
    keeping::StoreThread store;
    keeping::JournalThread journal;
    keeping::WaitingSaves waiting;
    LeaseHolder us;
};

/// What somebody finds who comes anew. Not while a run is at work.
struct FoundThere {
    std::optional<Record> record;
    std::uint64_t version = 0;
    std::vector<std::string> acts;
    std::size_t records = 0;
};
inline FoundThere foundIn(Clinic& clinic, const RecordId& id = recordId(1)) {
    FoundThere found;
    FakeCipher cipher;
    Archive archive(clinic.shared, cipher, workspace);
    if (!archive.refresh() || !archive.index().damaged().empty())
        return found;
    const auto check = archive.checkLog([&](std::uint64_t, const AuditEntry& entry) {
        found.acts.emplace_back(actId(entry.what));
        return true;
    });
    if (!check || check->broken)
        found.acts = {"broken"};
    found.records = archive.index().size();
    if (const IndexEntry* entry = archive.index().find(id)) {
        found.version = entry->version;
        const Result<Record> record = decode(*archive.read(id), *questionnaire());
        if (record)
            found.record = *record;
    }
    return found;
}

} // namespace anteroom::test
