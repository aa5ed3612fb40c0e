// SPDX-License-Identifier: GPL-3.0-or-later
// The desk locks with a patient present while the records cannot be reached: whoever locked it goes on with
// the interview, and nobody else comes in.
#include "app/storage/keyring.h"
#include "app/storage/records_place.h"
#include "core/records/archive.h"
#include "core/records/cipher.h"
#include "tests/support/away_store.h"
#include "tests/support/desks/canary_walk.h"
#include "tests/support/desks/desk.h"
#include "tests/support/desks/records_behind.h"
#include "tests/support/desks/small_screening.h"
#include "tests/support/gui/clipping.h"

#include <QLabel>
#include <QTemporaryDir>

#include <atomic>
#include <memory>

using namespace anteroom;
using namespace anteroom::test;

class LockWhileAwayTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void whoLockedItGoesOnWithTheInterviewAndEverythingArrives();
    void theListSaysThatTheRecordsAreAway();

private:
    QString at(const QString& name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::atomic_bool m_isAway = false;
    std::unique_ptr<Desk> m_desk;
};

void LockWhileAwayTest::init() {
    m_desk.reset();
    m_isAway = false;
    m_folder = std::make_unique<QTemporaryDir>();
    writeSmallQuestionnaire(at("questionnaires"), "      - {id: more, type: yes-no, text: \"And more?\"}\n");
    const auto place = storage::RecordsPlace::file(at("records"));
    m_desk = std::make_unique<Desk>(place, at("questionnaires"), at("journal"), QString(),
                                    Desktop::Answers::Script, awayAtTimes(place, m_isAway));
    m_desk->setUp();
    addBehind(at("records"), {"ines", "Ines Intake", storage::Role::Intake, true});
    beginSmallScreening(*m_desk);
    m_desk->answer();
    QTRY_VERIFY(m_desk->saved().startsWith("Saved"));
}

void LockWhileAwayTest::whoLockedItGoesOnWithTheInterviewAndEverythingArrives() {
    CanaryWalk walk(*m_desk);
    m_isAway = true;
    walk.lock();
    // A wrong passphrase keeps waiting, as always.
    walk.typeInto("unlockPassphrase", cleos);
    walk.press("unlock");
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->labelText("unlockProblem").startsWith("This is not the passphrase"),
                             15'000);
    QTRY_VERIFY(m_desk->labelText("unlockWait").startsWith("Wait 1 second"));
    m_desk->passed += 1s;
    QTRY_VERIFY(m_desk->desktop.find("unlock")->isEnabled());
    walk.unlock(adas);
    QCOMPARE(m_desk->desktop.screenName(), QString("interview"));
    m_desk->answer(Qt::Key_2);
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->saved().startsWith("Kept on this computer"), 15'000);
    savePicture(*m_desk->desktop.window, "unlocked-while-away");
    // Once more, with something that waits already.
    walk.lock();
    walk.unlock(adas);
    QVERIFY(m_desk->saved().startsWith("Kept on this computer"));
    m_isAway = false;
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->saved().startsWith("Saved"), 60'000);
    const auto logged = [this](AuditAct what) {
        return behind(at("records"), [what](Archive& archive, Cipher&, const std::string&) {
            int entries = 0;
            const auto check = archive.checkLog([&](std::uint64_t, const AuditEntry& entry) {
                entries += entry.what == what ? 1 : 0;
                return true;
            });
            return check && !check->broken ? entries : -1;
        });
    };
    QTRY_COMPARE_WITH_TIMEOUT(logged(AuditAct::Unlocked), 3, 30'000);
    QTRY_COMPARE_WITH_TIMEOUT(logged(AuditAct::Locked), 2, 30'000);
    QCOMPARE(behind(at("records"),
                    [](Archive& archive, Cipher&, const std::string&) { return entriesIn(archive).size(); }),
             std::size_t{1});
}

void LockWhileAwayTest::theListSaysThatTheRecordsAreAway() {
    CanaryWalk walk(*m_desk);
    m_isAway = true;
    walk.lock();
    walk.unlock(adas);
    m_desk->desktop.key(Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->desktop.screenName() == "records", 15'000);
    QTRY_VERIFY(m_desk->desktop.find("recordProblems"));
    QStringList said;
    for (const auto* label : m_desk->desktop.find("recordProblems")->findChildren<QLabel*>())
        said << label->text();
    QVERIFY2(said.join('\n').contains("The records cannot be read now"), qPrintable(said.join('\n')));
    savePicture(*m_desk->desktop.window, "list-while-away");
    // Nobody else comes in.
    walk.lock();
    m_desk->desktop.click("lockSomeoneElse");
    QVERIFY(m_desk->comesTo("unlockView"));
    QTRY_COMPARE(m_desk->labelText("unlockPageTitle"), QString("The workspace cannot be read"));
    QVERIFY(!m_desk->desktop.find("unlockPassphrase"));
    m_isAway = false;
    m_desk->desktop.click("unlockAgain");
    walk.enterAs("Ines", cleos);
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->status().contains("Draft"), 15'000);
}

QTEST_MAIN(LockWhileAwayTest)
#include "lock_while_away_test.moc"
