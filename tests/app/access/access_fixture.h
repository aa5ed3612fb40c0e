// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/access/keyring_desk.h"
#include "app/access/passphrase.h"
#include "app/tasks/task_runner.h"
#include "tests/app/storage/keyring_fixture.h"

#include <QCoreApplication>
#include <QTest>

#include <deque>

namespace anteroom::access {

/// A keyring in memory that answers when the event loop turns, or when it is told to.
class FakeDesk : public KeyringDesk {
public:
    void load(Loaded done) override {
        ++loads;
        answerLater([this, done = std::move(done)] {
            if (!error.empty())
                done(Error{error});
            else
                done(kept);
        });
    }
    std::optional<ReadKeyring> readBefore() const override { return before; }
    void store(const ChangedKeyring& changed, std::uint64_t expected, Stored done) override {
        ++stores;
        QVERIFY(changed.dataKey);
        deeds.push_back(changed.what);
        by = changed.by;
        answerLater([this, keyring = changed.keyring, expected, done = std::move(done)] {
            if (!error.empty()) {
                done(Error{error});
            } else if (kept && kept->keyring == keyring) { // an earlier try, of which nobody heard
                done(std::optional<std::uint64_t>(kept->version));
            } else if ((kept ? kept->version : 0) != expected || isOvertaken) {
                done(std::optional<std::uint64_t>());
            } else {
                kept = ReadKeyring{keyring, expected + 1};
                if (isUnheard)
                    done(Error{"The connection was lost."});
                else
                    done(std::optional<std::uint64_t>(kept->version));
            }
        });
    }
    void noteRefused(const std::string& account) override { refused.push_back(account); }
    void answer() {
        isHolding = false;
        while (!m_held.empty()) {
            const auto held = std::move(m_held.front());
            m_held.pop_front();
            held();
        }
    }

    std::optional<ReadKeyring> kept;
    std::optional<ReadKeyring> before; ///< see readBefore()
    std::vector<std::string> refused;
    std::vector<std::string> deeds; ///< as the log is to have them
    std::optional<storage::StaffAccount> by;
    std::string error;
    bool isOvertaken = false;
    bool isUnheard = false; ///< it is stored, and the answer is lost
    bool isHolding = false;
    int loads = 0;
    int stores = 0;

private:
    void answerLater(std::function<void()> answer) {
        if (isHolding)
            m_held.push_back(std::move(answer));
        else
            QMetaObject::invokeMethod(&m_turns, std::move(answer), Qt::QueuedConnection);
    }
    std::deque<std::function<void()>> m_held;
    QObject m_turns; ///< what is still to be answered goes with it
};

/// What the screens work with, and a workspace of Ada (administrator) and Ines (intake).
struct Bench {
    Bench() : attempts([this] { return now; }) {}

    AccessTools tools() {
        return {desk, runner, attempts, [this] { return "staff-" + std::to_string(++ids); }, storage::quick};
    }
    void setUp() {
        storage::NewKeyring made =
            storage::must(storage::createKeyring("ada", "Ada Admin", adas, storage::quick));
        desk.kept = ReadKeyring{storage::must(storage::addStaff(made.keyring, made.dataKey, storage::intake(),
                                                                ines, storage::quick)),
                                3};
        recovery = made.recovery.printed();
        dataKey = std::make_shared<storage::Secret>(std::move(made.dataKey));
    }
    bool opens(const std::string& id, const std::string& passphrase) const {
        return desk.kept && storage::opens(desk.kept->keyring, id, passphrase, *dataKey);
    }
    /// Everything that was there before still is.
    bool isAsBefore(const ReadKeyring& before) const {
        return desk.kept && desk.kept->version == before.version && desk.kept->keyring == before.keyring &&
               opens("ada", adas) && opens("ines", ines) &&
               storage::opens(desk.kept->keyring, *storage::RecoveryKey::read(recovery), *dataKey);
    }

    static constexpr const char* adas = "four words of ada";
    static constexpr const char* ines = "four words of ines";
    static constexpr const char* another = "quite another sentence";

    std::chrono::milliseconds now{1'000'000};
    FakeDesk desk;
    tasks::TaskRunner runner;
    tries::Attempts attempts;
    int ids = 0;
    std::string recovery;
    std::shared_ptr<storage::Secret> dataKey;
};

inline Passphrase typed(const char* text) { return Passphrase::taking(QString::fromUtf8(text)); }
inline Passphrase typed(const std::string& text) { return typed(text.c_str()); }
inline Passphrase typed(const QString& text) { return typed(text.toStdString()); }

} // namespace anteroom::access
