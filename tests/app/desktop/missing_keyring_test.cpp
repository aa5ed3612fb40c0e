// SPDX-License-Identifier: GPL-3.0-or-later
// The list of staff with their keys is gone: what the window says, and that it begins nothing anew.
#include "app/storage/sqlite_store.h"
#include "tests/support/desks/canary_walk.h"
#include "tests/support/desks/desk.h"
#include "tests/support/desks/every_size.h"

#include <QFile>
#include <QTemporaryDir>

#include <memory>

using namespace anteroom;
using namespace anteroom::test;

class MissingKeyringTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void aDeskThatStartsSaysItAndOffersNoSetUp();
    void aLockedDeskSaysItAtTheUnlock();
    void whereTheRecordsAreGoneALockedDeskSaysSo();

private:
    QString at(const QString& name) const { return m_folder->filePath(name); }
    /// Somebody takes it away who can write to the store.
    void takeAway() const;
    /// It stays covered, and says this.
    static void unlockInVain(Desk& desk, const QString& words);

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {
const QString isMissing = QStringLiteral("The list of staff and their keys is missing, and the records are "
                                         "still there. Keep the store as it is, and restore the newest "
                                         "backup beside it.");
}

void MissingKeyringTest::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    Desk desk(at("records"));
    desk.setUp();
}

void MissingKeyringTest::takeAway() const {
    const auto store = storage::openSqliteStore(at("records"));
    const CellAddress keyring{Shelf::Keyring, "keyring"};
    const auto cell = (*store)->read(keyring);
    QVERIFY(cell.ok() && cell.value());
    const CellWrite gone{keyring, (*cell)->version, std::nullopt};
    QVERIFY((*store)->commit({&gone, 1})->empty());
}

void MissingKeyringTest::unlockInVain(Desk& desk, const QString& words) {
    QTRY_VERIFY(desk.desktop.find("unlockPassphrase"));
    desk.desktop.type("unlockPassphrase", adas);
    desk.desktop.click("unlock");
    QTRY_COMPARE_WITH_TIMEOUT(desk.labelText("unlockProblem"), words, 15'000);
    QVERIFY(desk.desktop.find("lockCover"));
    QVERIFY(desk.desktop.find("unlock")->isEnabled()); // it was no wrong passphrase: nobody waits
}

void MissingKeyringTest::aDeskThatStartsSaysItAndOffersNoSetUp() {
    takeAway();
    Desk desk(at("records"));
    QVERIFY(desk.comesTo("unlockView"));
    QTRY_COMPARE(desk.labelText("unlockPageProblem"), isMissing);
    QCOMPARE(desk.labelText("unlockPageTitle"), QString("The workspace cannot be read"));
    QVERIFY(!desk.desktop.find("setupBegin") && !desk.desktop.find("unlockPassphrase") &&
            !desk.desktop.find("unlockRecovery"));
    desk.desktop.click("unlockAgain");
    QTRY_COMPARE(desk.labelText("unlockPageProblem"), isMissing);
    lookAtEverySize(desk.desktop, "keyring-missing");
}

void MissingKeyringTest::aLockedDeskSaysItAtTheUnlock() {
    Desk desk(at("records"));
    desk.unlock();
    QVERIFY(desk.comesTo("records"));
    CanaryWalk(desk).lock();
    takeAway();
    unlockInVain(desk, isMissing);
}

void MissingKeyringTest::whereTheRecordsAreGoneALockedDeskSaysSo() {
    Desk desk(at("records"));
    desk.unlock();
    QVERIFY(desk.comesTo("records"));
    CanaryWalk(desk).lock();
    QVERIFY(QFile::remove(at("records")));
    unlockInVain(desk, "There is no workspace here any more. Start Anteroom again.");
}

QTEST_MAIN(MissingKeyringTest)
#include "missing_keyring_test.moc"
