// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody is taken off the list of staff in the middle of a screening, and what waits here under an earlier
// key.
#include "app/files/save_file.h"
#include "app/storage/keyring.h"
#include "app/storage/read_keyring.h"
#include "app/storage/records_place.h"
#include "app/storage/sodium_cipher.h"
#include "app/storage/sqlite_store.h"
#include "core/records/archive.h"
#include "core/records/cipher.h"
#include "core/records/reseal.h"
#include "tests/support/away_store.h"
#include "tests/support/desks/desk.h"
#include "tests/support/desks/every_size.h"
#include "tests/support/desks/records_behind.h"
#include "tests/support/desks/small_screening.h"
#include "tests/support/gui/clipping.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QTemporaryDir>

#include <atomic>
#include <memory>

using namespace anteroom;
using namespace anteroom::test;

class RemovedAccountWalkTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void whoIsRemovedIsLockedOutAndTheirAnswersArriveWithTheNextPerson();
    void whatWaitsUnderAnEarlierKeyIsTold();

private:
    QString at(const QString& name) const { return m_folder->filePath(name); }
    std::unique_ptr<Desk> desk();
    void removeInes() const;
    QString notices(Desk& desk) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::atomic_bool m_isAway = false;
};

namespace {

const Act ada{*StaffId::parse("ada"), "Ada Admin", {*Date::of(2027, 3, 14), 820}};

} // namespace

void RemovedAccountWalkTest::init() {
    m_isAway = false;
    m_folder = std::make_unique<QTemporaryDir>();
    makeSmallQuestionnaire(*m_folder);
    {
        const auto first = desk();
        first->setUp();
        screenOnce(*first);
    }
    addBehind(at("records"), {"ines", "Ines Intake", storage::Role::Intake, true});
}

std::unique_ptr<Desk> RemovedAccountWalkTest::desk() {
    const auto place = storage::RecordsPlace::file(at("records"));
    return std::make_unique<Desk>(place, at("questionnaires"), at("journal"), QString(),
                                  Desktop::Answers::Script, awayAtTimes(place, m_isAway));
}

void RemovedAccountWalkTest::removeInes() const {
    behind(at("records"), [this](Archive& archive, Cipher&, const std::string&) {
        const auto read = storage::readKeyring(**storage::openSqliteStore(at("records")));
        const storage::Keyring& keyring = (*read)->keyring;
        const auto key = storage::unlock(keyring, keyring.staff.front().account.id, adas.toStdString());
        const auto without = storage::removeStaff(keyring, **key, "ines");
        QVERIFY(without.ok());
        QVERIFY(*archive.saveKeyring(storage::encodeKeyring(*without), (*read)->version,
                                     {ada, AuditAct::StaffChanged}));
    });
}

QString RemovedAccountWalkTest::notices(Desk& desk) const {
    QStringList said;
    if (const auto* problems = desk.desktop.find("recordProblems"))
        for (const auto* label : problems->findChildren<QLabel*>())
            said << label->text();
    return said.join('\n');
}

void RemovedAccountWalkTest::whoIsRemovedIsLockedOutAndTheirAnswersArriveWithTheNextPerson() {
    const auto here = desk();
    here->enterAs("Ines", cleos);
    here->openRecord();
    QVERIFY(here->comesTo("recordPage"));
    here->desktop.click("recordQuestions");
    QVERIFY(here->comesTo("interview"));
    m_isAway = true; // what is answered now is kept here
    here->answer(Qt::Key_2);
    QTRY_VERIFY_WITH_TIMEOUT(here->saved().startsWith("Kept on this computer"), 15'000);
    removeInes();
    m_isAway = false;
    QTRY_VERIFY_WITH_TIMEOUT(here->desktop.find("lockCover"), 30'000);
    const auto said = [&] {
        QStringList words;
        for (const QLabel* label : here->desktop.window->findChildren<QLabel*>())
            if (label->isVisible())
                words << label->text();
        return words.join('\n');
    };
    QTRY_VERIFY2(said().contains("Ines Intake is no longer among the staff of these records"),
                 qPrintable(said()));
    savePicture(*here->desktop.window, "locked-removed");
    // Her passphrase opens nothing more; whoever comes next finds no answer lost.
    here->desktop.click("lockSomeoneElse");
    QVERIFY(here->comesTo("unlockView"));
    QTRY_VERIFY(here->desktop.find("unlockPassphrase")); // there is but one account left
    here->desktop.type("unlockPassphrase", adas);
    here->desktop.click("unlock");
    QVERIFY(here->comesTo("records"));
    QTRY_VERIFY_WITH_TIMEOUT(behind(at("records"),
                                    [](Archive& archive, Cipher&, const std::string&) {
                                        const IndexEntry entry = entriesIn(archive).at(0);
                                        return entry.head.edited.name == "Ines Intake";
                                    }),
                             15'000);
}

void RemovedAccountWalkTest::whatWaitsUnderAnEarlierKeyIsTold() {
    std::string before;
    RecordId record = *RecordId::parse(std::string(32, '0'));
    behind(at("records"), [&](Archive& archive, Cipher&, const std::string& workspace) {
        before = workspace;
        record = entriesIn(archive).at(0).head.id;
        const auto read = storage::readKeyring(**storage::openSqliteStore(at("records")));
        const auto key =
            storage::unlock((*read)->keyring, (*read)->keyring.staff.front().account.id, adas.toStdString());
        const auto renewed =
            storage::renewedKeyring((*read)->keyring, **key, (*read)->keyring.staff.front().account.id,
                                    adas.toStdString(), storage::lowestCost);
        QVERIFY(renewed.ok());
        storage::SodiumCipher cipher(renewed->dataKey);
        const NewWorkspace to{cipher, renewed->keyring.workspace, storage::encodeKeyring(renewed->keyring)};
        QVERIFY(storage::createSqliteStore(at("renewed"), [&](const PutCell& put) -> Outcome {
            const Result<bool> done = reseal(archive, to, put);
            return done ? anteroom::done() : Outcome(done.error());
        }));
    });
    const QString folder = at("journal") + '/' + QString::fromStdString(before);
    QVERIFY(QDir().mkpath(folder));
    const QString kept = folder + '/' + QString(32, 'c');
    QVERIFY(files::saveFile(kept, QByteArray::fromStdString(record.str()) + "sealed under the earlier key"));
    QVERIFY(files::saveFile(folder + '/' + QString(32, 'd'), "entry of the log of who did what, sealed"));
    QVERIFY(QFile::rename(at("records"), at("old")));
    QVERIFY(QFile::rename(at("renewed"), at("records")));

    const auto here = desk();
    here->unlock();
    QVERIFY(here->comesTo("records"));
    QTRY_VERIFY2(
        notices(*here).contains("From before these records got another key, this still waits on this "
                                "computer: answers of TEST, Avery (sample); entries of the "
                                "audit log: 1."),
        qPrintable(notices(*here)));
    QVERIFY(notices(*here).contains(folder));
    lookAtEverySize(here->desktop, "records-left-behind");
    QVERIFY(QFileInfo::exists(kept));
}

QTEST_MAIN(RemovedAccountWalkTest)
#include "removed_account_walk_test.moc"
