// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keeping/journal_folder.h"
#include "app/keeping/waiting_saves.h"
#include "tests/faults/kept_screening.h"
#include "tests/support/troubled_store.h"

#include <atomic>
#include <random>

namespace anteroom::test {

class SomeBytes : public RandomBytes {
public:
    std::array<std::uint8_t, 16> next() override {
        std::array<std::uint8_t, 16> bytes{};
        std::generate(bytes.begin(), bytes.end(), [this] { return static_cast<std::uint8_t>(m_random()); });
        return bytes;
    }

private:
    std::random_device m_random;
};

/// Opens the store in a file, over a way that breaks as `failure` says, which outlives it.
inline keeping::StoreThread::OpenStore troubledFile(const QString& path,
                                                    const std::atomic<TroubledStore::Failure>& failure) {
    class File : public TroubledStore {
    public:
        explicit File(std::unique_ptr<RecordStore> store)
            : TroubledStore(*store), m_store(std::move(store)) {}

    private:
        std::unique_ptr<RecordStore> m_store;
    };
    return [path, &failure]() -> Result<std::unique_ptr<RecordStore>> {
        auto store = storage::openSqliteStore(path);
        if (!store)
            return store;
        auto troubled = std::make_unique<File>(std::move(store).value());
        troubled->failing = [&failure](int) { return failure.load(); };
        return std::unique_ptr<RecordStore>(std::move(troubled));
    };
}

/// One run of the program at a desk of the clinic, with a journal in a folder.
struct Run {
    /// `patience`: of the recorder; between two looks at what waits it is `pause`.
    Run(keeping::StoreThread::OpenStore open, const QString& folder, std::chrono::milliseconds patience,
        std::chrono::milliseconds pause,
        std::unique_ptr<keeping::FileCalls> fileCalls = std::make_unique<keeping::FileCalls>())
        : calls(std::move(fileCalls)), store(std::move(open)),
          journal(
              [this, path = folder.toStdString()](const std::string& of) {
                  return std::make_unique<keeping::JournalFolder>(*calls, path + "/" + of);
              },
              std::make_unique<SomeBytes>()),
          waiting(
              store, journal, [] { return std::chrono::steady_clock::now(); }, pause),
          tools{store, [] { return minute(5); }, patience, &journal} {
        store.unlock(std::make_unique<storage::SodiumCipher>(keptKey()), workspace);
        journal.unlock(std::make_unique<storage::SodiumCipher>(keptKey()), workspace);
    }
    std::unique_ptr<keeping::Recorder> begin() {
        return std::make_unique<keeping::Recorder>(tools, firstSitting(), keptQuestionnaire(),
                                                   Lease{recordId(1), holderAt("here"), 0}, 0);
    }
    std::unique_ptr<keeping::Recorder> goOn(const Record& record, std::uint64_t version) {
        session = Session::resume(keptQuestionnaire(), record.session);
        said = static_cast<int>(record.history.size());
        return std::make_unique<keeping::Recorder>(tools, Sitting(record, keptQuestionnaire(), actAt(601)),
                                                   keptQuestionnaire(),
                                                   Lease{recordId(1), holderAt("here"), 0}, version);
    }
    void answer(keeping::Recorder& recorder) {
        ++said;
        session.setAnswer(QuestionIndex{0}, number(said), minute(said % 400));
        recorder.update(session, {"en"});
    }

    std::unique_ptr<keeping::FileCalls> calls;
    keeping::StoreThread store;
    keeping::JournalThread journal;
    keeping::WaitingSaves waiting;
    keeping::Recorder::Tools tools;
    Session session{keptQuestionnaire(), minute(0)};
    int said = 0;
};

} // namespace anteroom::test
