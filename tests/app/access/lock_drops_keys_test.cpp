// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody who looks after accounts locks the desk while something slow stands before what they asked for:
// neither the data key nor a passphrase waits with it. Promise 8.
#include "app/access/staff_presenter.h"
#include "app/access/unlock_presenter.h"
#include "app/storage/sodium_cipher.h"
#include "tests/app/access/access_fixture.h"
#include "tests/support/leak_scan.h"

#include <QSemaphore>
#include <QTest>

using namespace anteroom;
using namespace anteroom::access;

namespace {

/// Of the letter that is typed in each test for the present passphrase; the one after it is the next one's.
/// No other test types them: what was looked for there may lie around.
char present = 'A'; // NOLINT: the acts are plain functions

/// What is typed lies nowhere in this test: it is made where it is needed, and wiped.
Passphrase spoken(char letter) { return Passphrase::taking(QString(24, QLatin1Char(letter))); }
std::string textOf(char letter) { return std::string(24, letter); }
char nextLetter() { return static_cast<char>(present + 1); }

/// A workspace of Ada's, and a desk that keeps no copy of her key but in its presenter.
struct Desk {
    explicit Desk(const storage::PassphraseCost& cost = storage::quick)
        : attempts([] { return std::chrono::milliseconds(1'000'000); }), presenter(tools()) {
        auto made = storage::must(storage::createKeyring("ada", "Ada Admin", spoken(present).text(), cost));
        desk.kept = ReadKeyring{made.keyring, 1};
        account = made.keyring.staff.front().account;
        auto key = std::make_shared<const storage::Secret>(std::move(made.dataKey));
        dataKey = key;
        presenter.open(std::move(key), account);
    }
    AccessTools tools() {
        return {desk, runner, attempts, [] { return std::string("staff-1"); }, storage::quick};
    }
    bool rest() {
        return QTest::qWaitFor([this] { return !presenter.isBusy(); });
    }
    /// How often the key, what is derived from it, and each of the passphrases are there, as they were then.
    std::vector<int> foundIn(const MemoryImage& image) const {
        const auto key = storage::unlock(desk.kept->keyring, "ada", textOf(present));
        if (!key || !*key)
            qFatal("not opened");
        const auto bytesOf = [](const storage::Secret& secret, std::size_t from, std::size_t size) {
            return QByteArray(reinterpret_cast<const char*>(secret.data()) + from,
                              static_cast<qsizetype>(size));
        };
        const storage::Secret derived = storage::subkeysOf(**key);
        const auto passphrase = [](char letter) { return QByteArray::fromStdString(textOf(letter)); };
        return image.count({{"the data key", bytesOf(**key, 0, (*key)->size())},
                            {"a key of it", bytesOf(derived, 0, 32)},
                            {"the present passphrase", passphrase(present)},
                            {"the next passphrase", passphrase(nextLetter())}});
    }

    FakeDesk desk;
    tasks::TaskRunner runner;
    tries::Attempts attempts;
    storage::StaffAccount account;
    std::weak_ptr<const storage::Secret> dataKey;
    StaffPresenter presenter;
};

using Ask = void (*)(StaffPresenter& presenter);

} // namespace

class LockDropsKeysTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { present = static_cast<char>(present + 2); }
    void theImageFindsWhatWaits();
    void whatWaitsBehindSlowTriesIsGone_data() { acts(); }
    void whatWaitsBehindSlowTriesIsGone();
    void whatWaitsForASilentStoreIsGone_data() { acts(); }
    void whatWaitsForASilentStoreIsGone();
    void theNextPassphraseIsGoneWhileThePresentOneIsStretched();
    void thePassphraseOfAnUnlockThatIsGivenUpIsGone();
    void thePassphraseOfAnUnlockBehindSlowTriesIsGone();
    void whoTakesAHandedPassphraseHasItAlone();

private:
    static void acts();
};

void LockDropsKeysTest::initTestCase() {
#ifdef ANTEROOM_IS_SANITIZED
    QSKIP("a sanitizer keeps what was freed, and too much beside it to be searched");
#endif
}

void LockDropsKeysTest::acts() {
    QTest::addColumn<Ask>("ask");
    QTest::newRow("adding") << Ask([](StaffPresenter& presenter) {
        presenter.askToAdd();
        presenter.add("Cleo", storage::Role::Clinician, spoken(nextLetter()));
    });
    QTest::newRow("one's own passphrase") << Ask([](StaffPresenter& presenter) {
        presenter.askForOwnPassphrase();
        presenter.changeOwn(spoken(present), spoken(nextLetter()));
    });
    QTest::newRow("a recovery key") << Ask([](StaffPresenter& presenter) { presenter.makeRecoveryKey(); });
}

void LockDropsKeysTest::theImageFindsWhatWaits() {
    Desk desk;
    QVERIFY(desk.rest());
    desk.desk.isHolding = true;
    desk.presenter.askForOwnPassphrase();
    desk.presenter.changeOwn(spoken(present), spoken(nextLetter()));
    const MemoryImage image;
    const std::vector<int> found = desk.foundIn(image);
    QVERIFY(found[0] > 0);
    QVERIFY(found[2] > 0);
    QVERIFY(found[3] > 0);
}

// As behind the file of tries, on a disk that takes its time or while another door has it.
void LockDropsKeysTest::whatWaitsBehindSlowTriesIsGone() {
    QFETCH(Ask, ask);
    Desk desk;
    QVERIFY(desk.rest());
    QSemaphore disk;
    desk.runner.run([&disk] { return disk.acquire(), true; }, [](bool) {});
    ask(desk.presenter);
    const bool isRead = QTest::qWaitFor([&] { return desk.desk.loads >= 2; });
    QCoreApplication::processEvents(); // the answer comes, and the work goes into the queue
    const bool isBusy = desk.presenter.isBusy();
    desk.presenter.close();
    const bool isKeyGone = desk.dataKey.expired();
    const MemoryImage image;
    disk.release(); // whatever was found
    QVERIFY(isRead && isBusy && isKeyGone);
    QCOMPARE(desk.foundIn(image), std::vector<int>(4, 0));
    QCOMPARE(desk.desk.stores, 0);
}

void LockDropsKeysTest::whatWaitsForASilentStoreIsGone() {
    QFETCH(Ask, ask);
    Desk desk;
    QVERIFY(desk.rest());
    desk.desk.isHolding = true;
    ask(desk.presenter);
    QVERIFY(desk.presenter.isBusy());
    desk.presenter.close();
    QVERIFY(desk.dataKey.expired());
    const MemoryImage image;
    QCOMPARE(desk.foundIn(image), std::vector<int>(4, 0));
    desk.desk.answer();
    QCOMPARE(desk.desk.stores, 0);
}

void LockDropsKeysTest::theNextPassphraseIsGoneWhileThePresentOneIsStretched() {
    Desk desk({20, storage::lowestCost.memory});
    QVERIFY(desk.rest());
    desk.presenter.askForOwnPassphrase();
    desk.presenter.changeOwn(spoken(present), spoken(nextLetter()));
    QVERIFY(QTest::qWaitFor([&] { return desk.desk.loads >= 2; }));
    QCoreApplication::processEvents(); // the answer comes, and the work goes into the queue
    bool isIdle = false;               // the thread, which has begun it by then, as a rule
    tasks::Task probe = desk.runner.run([] { return true; }, [&isIdle](bool) { isIdle = true; });
    QVERIFY(!QTest::qWaitFor([&] { return isIdle; }, 50));
    probe.cancel();
    desk.presenter.close();
    QVERIFY(desk.dataKey.expired());
    const MemoryImage image;
    const std::vector<int> found = desk.foundIn(image);
    QCOMPARE(found[0] + found[1], 0);
    QCOMPARE(found[3], 0);
    QCOMPARE(desk.desk.stores, 0);
}

void LockDropsKeysTest::thePassphraseOfAnUnlockBehindSlowTriesIsGone() {
    Desk desk;
    QVERIFY(desk.rest());
    desk.presenter.close();
    QSemaphore disk;
    desk.runner.run([&disk] { return disk.acquire(), true; }, [](bool) {});
    UnlockPresenter unlock(desk.tools());
    unlock.openFor(desk.account);
    unlock.submit(spoken(present));
    const bool isRead = QTest::qWaitFor([&] { return desk.desk.loads >= 2; });
    QCoreApplication::processEvents();
    unlock.cancel();
    const MemoryImage image;
    disk.release(); // whatever was found
    QVERIFY(isRead);
    QCOMPARE(desk.foundIn(image), std::vector<int>(4, 0));
}

void LockDropsKeysTest::thePassphraseOfAnUnlockThatIsGivenUpIsGone() {
    Desk desk;
    QVERIFY(desk.rest());
    desk.presenter.close();
    UnlockPresenter unlock(desk.tools());
    unlock.openFor(desk.account);
    desk.desk.isHolding = true;
    unlock.submit(spoken(present));
    QVERIFY(unlock.isChecking());
    unlock.cancel();
    const MemoryImage image;
    QCOMPARE(desk.foundIn(image), std::vector<int>(4, 0));
    desk.desk.answer();
    QVERIFY(!unlock.isChecking());
}

void LockDropsKeysTest::whoTakesAHandedPassphraseHasItAlone() {
    HandedPassphrase first(spoken(present));
    QCOMPARE(QByteArray::fromStdString(std::string(first.take().text())), QByteArray(24, present));
    QVERIFY(first.take().empty());
    HandedPassphrase second(spoken(nextLetter()));
    second.wipe();
    QVERIFY(second.take().empty());
}

QTEST_GUILESS_MAIN(LockDropsKeysTest)
#include "lock_drops_keys_test.moc"
