// SPDX-License-Identifier: GPL-3.0-or-later
// A PIN beside the passphrase: staff take a tablet back that has no keyboard.
#include "tests/support/desks/desk.h"
#include "tests/support/desks/every_size.h"
#include "tests/support/desks/hand_over.h"
#include "tests/support/desks/small_screening.h"
#include "tests/support/gui/clipping.h"
#include "tests/support/gui/tab_walk.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace anteroom;
using namespace anteroom::test;

class HandOverPinTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_desk.reset(); }
    void thePinTakesItBackWithLargeKeys();
    void thePassphraseTakesItBackAsWell();
    void withoutOneThePassphraseAloneDoes();
    void aPinThatCannotBeOneIsNotTaken();
    void aLockWantsThePassphrase();
    void thePagesFitEveryWindow();

private:
    void handOver(bool withPin);
    void enter(const QString& pin);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Desk> m_desk;
};

void HandOverPinTest::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    makeSmallQuestionnaire(*m_folder);
    m_desk = std::make_unique<Desk>(m_folder->filePath("records"), m_folder->filePath("questionnaires"));
    m_desk->setUp();
    beginSmallScreening(*m_desk);
    m_desk->desktop.click("handOverButton");
    QTRY_VERIFY(m_desk->desktop.find("handOverByPin"));
}

void HandOverPinTest::handOver(bool withPin) {
    QVERIFY(!m_desk->desktop.find("handOverPin"));
    if (withPin) {
        m_desk->desktop.find<QCheckBox>("handOverByPin")->click();
        QTRY_VERIFY(m_desk->desktop.find("handOverPin"));
        m_desk->desktop.type("handOverPin", "2580");
        m_desk->desktop.type("handOverPinAgain", "2580");
    }
    m_desk->desktop.click("handOverNow");
    QTRY_VERIFY(m_desk->desktop.find("oneQuestion"));
    m_desk->desktop.click("option.pressure.yes");
    m_desk->desktop.click("patientStaff");
}

void HandOverPinTest::enter(const QString& pin) {
    for (const QChar digit : pin)
        m_desk->desktop.click(QStringLiteral("pinKey") + digit);
    m_desk->desktop.click("pinEnter");
}

void HandOverPinTest::thePinTakesItBackWithLargeKeys() {
    handOver(true);
    enter("1379");
    QVERIFY(m_desk->labelText("pinWrong").startsWith("This is not the PIN"));
    QVERIFY(m_desk->desktop.find("patientCover"));
    QTRY_VERIFY(m_desk->desktop.find<QAbstractButton>("pinEnter")->isEnabled());
    enter("2580");
    QTRY_VERIFY(!m_desk->desktop.find("patientCover"));
    QVERIFY(m_desk->comesTo("reviewPage")); // nothing is left to be asked
    m_desk->desktop.click("reviewBack");
    QVERIFY(m_desk->comesTo("interview"));
    QVERIFY(m_desk->desktop.find<QAbstractButton>("option.pressure.yes")->isChecked());
    QTRY_VERIFY(m_desk->saved().startsWith("Saved"));
}

// Whoever forgot the PIN is not shut out.
void HandOverPinTest::thePassphraseTakesItBackAsWell() {
    handOver(true);
    m_desk->desktop.click("wayBackOther");
    QTRY_VERIFY(m_desk->desktop.find("unlockPassphrase"));
    QVERIFY(!m_desk->desktop.find("pin"));
    m_desk->desktop.click("wayBackOther"); // and back to the PIN
    QTRY_VERIFY(m_desk->desktop.find("pin"));
    m_desk->desktop.click("wayBackOther");
    QTRY_VERIFY(m_desk->desktop.find("unlockPassphrase"));
    m_desk->desktop.type("unlockPassphrase", adas);
    m_desk->desktop.click("unlock");
    QTRY_VERIFY(!m_desk->desktop.find("patientCover"));
}

void HandOverPinTest::withoutOneThePassphraseAloneDoes() {
    handOver(false);
    QTRY_VERIFY(m_desk->desktop.find("unlockPassphrase"));
    QVERIFY(!m_desk->desktop.find("wayBackOther") && !m_desk->desktop.find("pin"));
}

void HandOverPinTest::aPinThatCannotBeOneIsNotTaken() {
    auto* byPin = m_desk->desktop.find<QCheckBox>("handOverByPin");
    byPin->click();
    QTRY_VERIFY(m_desk->desktop.find("handOverPin"));
    m_desk->desktop.type("handOverPin", "1111");
    m_desk->desktop.type("handOverPinAgain", "1111");
    m_desk->desktop.click("handOverNow");
    QVERIFY(m_desk->desktop.find("handOverPinProblem") && !m_desk->desktop.find("oneQuestion"));
    byPin->click(); // then without one
    m_desk->desktop.click("handOverNow");
    QTRY_VERIFY(m_desk->desktop.find("oneQuestion"));
}

void HandOverPinTest::aLockWantsThePassphrase() {
    handOver(true);
    m_desk->passed += 5min + 1s;
    QTRY_VERIFY(m_desk->desktop.find("lockCover"));
    QVERIFY(!m_desk->desktop.find("pin"));
    m_desk->desktop.type("unlockPassphrase", adas);
    m_desk->desktop.click("unlock");
    QTRY_VERIFY(!m_desk->desktop.find("lockCover"));
    QVERIFY(m_desk->desktop.find("patientCover"));
}

void HandOverPinTest::thePagesFitEveryWindow() {
    m_desk->desktop.find<QCheckBox>("handOverByPin")->click();
    settle();
    lookAtEverySize(m_desk->desktop, "hand-over-pin");
    handOverWithPin(m_desk->desktop);
    m_desk->desktop.click("patientStaff");
    QTRY_VERIFY(m_desk->desktop.find("pinPad"));
    lookAtEverySize(m_desk->desktop, "patient-pin-pad");
    m_desk->desktop.window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_desk->desktop.window.get()));
    QCOMPARE(notReachedByTab(*m_desk->desktop.find("patientCover")), QStringList());
}

QTEST_MAIN(HandOverPinTest)
#include "hand_over_pin_test.moc"
