// SPDX-License-Identifier: GPL-3.0-or-later
// A change of the staff on its way to records that keep it waiting, and a lock meanwhile.
#include "app/workspace/stored_keyring.h"
#include "tests/app/desktop/away_store.h"

#include <QTemporaryDir>
#include <QTest>

using namespace anteroom;
using namespace anteroom::test;
using storage::Keyring;
using storage::Secret;

namespace {

template <typename T>
T must(Result<T> result) {
    if (!result)
        qFatal("%s", result.error().message.c_str());
    return std::move(result).value();
}

Timestamp now() { return {*Date::of(2027, 3, 14), 832}; }

} // namespace

class StoredKeyringTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void promise8ALockLeavesNoKeyToAChangeThatWaits();
    void aChangeThatIsStoredInTimeIsStored();

private:
    using Answer = std::optional<Result<std::optional<std::uint64_t>>>;
    /// Of adding somebody, on top of version 1.
    void store(Answer& answer) {
        m_stored->setActor({"ada", "Ada Admin", storage::Role::Administrator});
        Keyring changed =
            must(storage::addStaff(m_keyring, *m_key, {"cleo", "Cleo", storage::Role::Clinician, true},
                                   "some other made-up words", storage::lowestCost));
        m_stored->store({std::move(changed), m_key, "cleo was added", {}}, 1,
                        [&answer](const auto& version) { answer = version; });
    }
    std::uint64_t versionThere() {
        std::optional<std::uint64_t> version;
        m_stored->load([&version](const auto& read) { version = read.ok() && *read ? (*read)->version : 0; });
        return QTest::qWaitFor([&] { return version.has_value(); }) ? *version : 0;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::atomic_bool m_isHeld = false;
    std::unique_ptr<keeping::StoreThread> m_thread;
    std::unique_ptr<workspace::StoredKeyring> m_stored;
    Keyring m_keyring;
    std::shared_ptr<const Secret> m_key;
};

void StoredKeyringTest::init() {
    m_stored.reset();
    m_thread.reset();
    m_isHeld = false;
    m_folder = std::make_unique<QTemporaryDir>();
    const auto place = workspace::RecordsPlace::file(m_folder->filePath("records"));
    m_thread = std::make_unique<keeping::StoreThread>(heldAtTimes(place, m_isHeld));
    m_stored = std::make_unique<workspace::StoredKeyring>(*m_thread, place, now, files::noLog());
    const storage::NewKeyring made =
        must(storage::createKeyring("ada", "Ada Admin", "four made-up words", storage::lowestCost));
    m_keyring = made.keyring;
    m_key = std::make_shared<const Secret>(made.dataKey.copy());
    Answer answer;
    m_stored->store({m_keyring, m_key, {}, {}}, 0, [&answer](const auto& version) { answer = version; });
    QTRY_VERIFY(answer);
    QVERIFY(answer->ok());
    QCOMPARE(versionThere(), std::uint64_t{1});
}

void StoredKeyringTest::promise8ALockLeavesNoKeyToAChangeThatWaits() {
    m_isHeld = true;
    Answer answer;
    store(answer);
    const std::weak_ptr<const Secret> key = std::exchange(m_key, nullptr);
    QVERIFY(key.expired());
    QVERIFY(m_stored->hasKey());
    m_stored->clearActor();
    QTRY_VERIFY_WITH_TIMEOUT(!m_stored->hasKey(), 1000);
    QVERIFY(!answer);
    m_isHeld = false;
    QTRY_VERIFY(answer);
    QVERIFY(!*answer);
    QCOMPARE((*answer).error().message, keeping::lockedError().message);
    QCOMPARE(versionThere(), std::uint64_t{1});
}

void StoredKeyringTest::aChangeThatIsStoredInTimeIsStored() {
    m_isHeld = true;
    Answer answer;
    store(answer);
    m_stored->clearActor();
    m_isHeld = false;
    QTRY_VERIFY(answer);
    QVERIFY(answer->ok() && **answer);
    QCOMPARE(***answer, std::uint64_t{2});
    QCOMPARE(versionThere(), std::uint64_t{2});
}

QTEST_GUILESS_MAIN(StoredKeyringTest)
#include "stored_keyring_test.moc"
