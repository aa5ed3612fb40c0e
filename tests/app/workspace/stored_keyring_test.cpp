// SPDX-License-Identifier: GPL-3.0-or-later
// A change of the staff on its way to records that keep it waiting, and a lock meanwhile.
#include "app/storage/keyring.h"
#include "app/storage/records_place.h"
#include "app/workspace/stored_keyring.h"
#include "tests/support/away_store.h"

#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <memory>

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

struct Way {
    std::atomic_int commits = 0;    ///< whose answer is lost
    std::atomic_bool isCut = false; ///< nothing is read either, from then on
    std::atomic_bool isBack = true;
};

class LossyStore : public RecordStore {
public:
    LossyStore(std::unique_ptr<RecordStore> store, Way& way) : m_store(std::move(store)), m_way(way) {}
    Result<std::optional<Cell>> read(const CellAddress& address) override {
        return m_way.isBack ? m_store->read(address) : Result<std::optional<Cell>>(lost());
    }
    Outcome readAll(Shelf shelf, const Take& take) override { return m_store->readAll(shelf, take); }
    Result<std::uint64_t> count() override { return m_store->count(); }
    Outcome copyAll(const TakeCopy& take) override { return m_store->copyAll(take); }
    Result<std::vector<CellAddress>> commit(std::span<const CellWrite> writes) override {
        auto written = m_store->commit(writes);
        if (m_way.commits == 0)
            return written;
        --m_way.commits;
        m_way.isBack = !m_way.isCut;
        return lost();
    }

private:
    static Error lost() { return Error{"The connection was lost."}; }
    std::unique_ptr<RecordStore> m_store;
    Way& m_way;
};

} // namespace

class StoredKeyringTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void promise8ALockLeavesNoKeyToAChangeThatWaits();
    void aChangeThatIsStoredInTimeIsStored();
    void aChangeWhoseAnswerIsLostIsFoundStored();
    void aSetUpWhoseAnswerIsLostIsFoundStored();
    void aSetUpOfAnotherDeskIsToldOf();
    void whatCannotBeFoundIsSaidAndFoundByTheNextTry();

private:
    using Answer = std::optional<Result<std::optional<std::uint64_t>>>;
    /// Of adding somebody, on top of version 1.
    void store(Answer& answer) {
        m_stored->setActor({"ada", "Ada Admin", storage::Role::Administrator});
        if (!m_changed)
            m_changed =
                must(storage::addStaff(m_keyring, *m_key, {"cleo", "Cleo", storage::Role::Clinician, true},
                                       "some other made-up words", storage::lowestCost));
        m_stored->store({*m_changed, m_key, "cleo was added", {}}, 1,
                        [&answer](const auto& version) { answer = version; });
    }
    void makeDesk();
    std::uint64_t versionThere() {
        std::optional<std::uint64_t> version;
        m_stored->load([&version](const auto& read) { version = read.ok() && *read ? (*read)->version : 0; });
        return QTest::qWaitFor([&] { return version.has_value(); }) ? *version : 0;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::atomic_bool m_isHeld = false;
    Way m_way;
    std::unique_ptr<keeping::StoreThread> m_thread;
    std::unique_ptr<workspace::StoredKeyring> m_stored;
    Keyring m_keyring;
    std::optional<Keyring> m_changed;
    std::shared_ptr<const Secret> m_key;
};

void StoredKeyringTest::makeDesk() {
    m_stored.reset();
    m_thread.reset();
    const auto place = workspace::RecordsPlace::file(m_folder->filePath("records"));
    m_thread = std::make_unique<keeping::StoreThread>(
        [this, held = heldAtTimes(place, m_isHeld)]() -> Result<std::unique_ptr<RecordStore>> {
            auto store = held();
            if (!store)
                return store.error();
            return std::unique_ptr<RecordStore>(
                std::make_unique<LossyStore>(std::move(store).value(), m_way));
        });
    m_stored = std::make_unique<workspace::StoredKeyring>(*m_thread, place, now, files::noLog());
}

void StoredKeyringTest::init() {
    m_isHeld = false;
    m_way.commits = 0;
    m_way.isCut = false;
    m_way.isBack = true;
    m_changed.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    makeDesk();
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

// As after a connection that is lost behind a COMMIT and made anew.
void StoredKeyringTest::aChangeWhoseAnswerIsLostIsFoundStored() {
    m_way.commits = 1;
    Answer answer;
    store(answer);
    QTRY_VERIFY(answer);
    QVERIFY2(answer->ok(), answer->ok() ? "" : answer->error().message.c_str());
    QCOMPARE(***answer, std::uint64_t{2});
    QCOMPARE(versionThere(), std::uint64_t{2});
}

void StoredKeyringTest::aSetUpWhoseAnswerIsLostIsFoundStored() {
    m_folder = std::make_unique<QTemporaryDir>();
    makeDesk();
    m_way.commits = 1;
    Answer answer;
    m_stored->store({m_keyring, m_key, {}, {}}, 0, [&answer](const auto& version) { answer = version; });
    QTRY_VERIFY(answer);
    QVERIFY2(answer->ok(), answer->ok() ? "" : answer->error().message.c_str());
    QCOMPARE(***answer, std::uint64_t{1});
    QCOMPARE(versionThere(), std::uint64_t{1});
}

void StoredKeyringTest::aSetUpOfAnotherDeskIsToldOf() {
    const storage::NewKeyring other =
        must(storage::createKeyring("bea", "Bea", "four made-up words", storage::lowestCost));
    Answer answer;
    m_stored->store({other.keyring, std::make_shared<const Secret>(other.dataKey.copy()), {}, {}}, 0,
                    [&answer](const auto& version) { answer = version; });
    QTRY_VERIFY(answer);
    QVERIFY(answer->ok() && !**answer);
}

void StoredKeyringTest::whatCannotBeFoundIsSaidAndFoundByTheNextTry() {
    m_way.commits = 1;
    m_way.isCut = true;
    Answer answer;
    store(answer);
    QTRY_VERIFY(answer);
    QVERIFY(!answer->ok());
    QVERIFY(QString::fromStdString(answer->error().message).contains("not known whether this was stored"));
    m_way.isBack = true;
    QCOMPARE(versionThere(), std::uint64_t{2});
    Answer again;
    store(again);
    QTRY_VERIFY(again);
    QVERIFY(again->ok() && **again);
    QCOMPARE(***again, std::uint64_t{2});
    QCOMPARE(versionThere(), std::uint64_t{2});
}

QTEST_GUILESS_MAIN(StoredKeyringTest)
#include "stored_keyring_test.moc"
