// SPDX-License-Identifier: GPL-3.0-or-later
// Another desk changes the screening while the patient has the tablet: they notice nothing and lose nothing,
// and staff are told once they have the tablet back.
#include "app/desktop/flow/flow.h"
#include "app/storage/records_place.h"
#include "tests/support/desks/desk.h"
#include "tests/support/desks/other_desk.h"
#include "tests/support/desks/small_screening.h"
#include "tests/support/gui/accessible_text.h"
#include "tests/support/gui/clipping.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace anteroom;
using namespace anteroom::test;

namespace {

const QByteArray questions = R"(      - {id: sleep, type: yes-no, text: "Do you sleep well?"}
      - {id: hope, type: text, lines: 3, text: "What do you hope for?"}
      - {id: last, type: yes-no, text: "Is that all?"}
      - {id: seen, type: yes-no, ask: staff, text: "Seems tired"}
)";

} // namespace

class HandOverConflictTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void aChangeElsewhereComesWithoutAWordToThePatient();
    void thePatientStaysAtTheEnd();
    void whatThePatientIsTypingIsKept();
    void whoeverStillHasItElsewhereIsNamedToStaffAlone();
    void staffWhoAreSayingWhoTheyAreGoOn();
    void whereItCannotGoOnOnlyStaffCan();

private:
    void handOver();
    void takeBack();
    /// Once the tablet has saved what was said there.
    void changeElsewhere(bool givesItBack, const std::function<void(Record&)>& alter = {});
    /// The tablet looks at the record, as it does by itself every few seconds.
    void notices() const { m_tablet->desktop.window->findChild<desktop::Flow*>()->retrySaving(); }
    QString question() const;
    QString accessibleText() const { return test::accessibleText(m_tablet->desktop.window.get()); }
    void seesOnlyQuestions(const char* when) const;
    QStringList& told() const { return m_tablet->desktop.dialogs.told; }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Desk> m_tablet; ///< with the patient
    std::unique_ptr<Desk> m_other;
};

void HandOverConflictTest::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    writeSmallQuestionnaire(m_folder->filePath("questionnaires"), questions);
    const auto desk = [this](const QString& journal) {
        return std::make_unique<Desk>(storage::RecordsPlace::file(m_folder->filePath("records")),
                                      m_folder->filePath("questionnaires"), m_folder->filePath(journal));
    };
    m_tablet = desk("journal");
    m_tablet->setUp();
    beginSmallScreening(*m_tablet);
    QTRY_VERIFY(m_tablet->saved().startsWith("Saved"));
    m_other = desk("other-journal");
    m_other->unlock();
    QVERIFY(m_other->comesTo("records"));
    handOver();
}

void HandOverConflictTest::cleanup() {
    m_other.reset();
    m_tablet.reset();
    Desktop::ownFile.clear();
}

void HandOverConflictTest::handOver() {
    m_tablet->desktop.click("handOverButton");
    QTRY_VERIFY(m_tablet->desktop.find("handOverNow"));
    m_tablet->desktop.click("handOverNow");
    QTRY_VERIFY(m_tablet->desktop.find("oneQuestion"));
    m_tablet->desktop.window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_tablet->desktop.window.get()));
}

void HandOverConflictTest::takeBack() {
    if (!m_tablet->desktop.find("wayBack"))
        m_tablet->desktop.click("patientStaff");
    QTRY_VERIFY(m_tablet->desktop.find("unlockPassphrase"));
    m_tablet->desktop.type("unlockPassphrase", adas);
    m_tablet->desktop.click("unlock");
    QTRY_VERIFY(!m_tablet->desktop.find("patientCover"));
}

void HandOverConflictTest::changeElsewhere(bool givesItBack, const std::function<void(Record&)>& alter) {
    QTRY_VERIFY(m_tablet->desktop.window->findChild<desktop::Flow*>()->isNothingLost());
    changeWhileTheOtherIsAway(*m_other, givesItBack, alter);
}

QString HandOverConflictTest::question() const {
    for (const QWidget* card : m_tablet->desktop.window->findChildren<QWidget*>())
        if (card->isVisible() && card->objectName().startsWith("question."))
            return card->objectName().section('.', 1);
    return {};
}

void HandOverConflictTest::seesOnlyQuestions(const char* when) const {
    QVERIFY2(m_tablet->desktop.find("patientCover") && !QApplication::activeModalWidget(), when);
    QCOMPARE(told(), QStringList());
    QStringList shown;
    for (const QLabel* label : m_tablet->desktop.window->findChildren<QLabel*>())
        if (label->isVisible())
            shown << label->text();
    const QString texts = accessibleText() + shown.join('\n');
    for (const char* ofStaff : {"another desk", "made-up words of the other desk", "Avery", "Seems tired",
                                "High pressure", "Talk about it", "Not saved", "Records"})
        QVERIFY2(!texts.contains(ofStaff), ofStaff);
}

void HandOverConflictTest::aChangeElsewhereComesWithoutAWordToThePatient() {
    m_tablet->desktop.click("option.pressure.yes");
    m_tablet->desktop.click("patientNext");
    m_tablet->desktop.click("patientNext"); // nothing is said to the second one
    m_tablet->desktop.click("patientNext");
    QCOMPARE(question(), QString("hope"));
    m_tablet->desktop.click("patientLarger");
    QTRY_COMPARE(m_tablet->desktop.theme.scale(), 170);
    changeElsewhere(true);
    auto* before = m_tablet->desktop.find("oneQuestion");
    const QPointer<QWidget> old(before);
    notices();
    QTRY_VERIFY(!old && m_tablet->desktop.find("oneQuestion"));
    QCOMPARE(question(), QString("hope"));
    QCOMPARE(m_tablet->desktop.theme.scale(), 170);
    seesOnlyQuestions("after the change");
    QVERIFY(!accessibleText().contains("Ada Admin"));
    savePicture(*m_tablet->desktop.window, "patient-after-a-change-elsewhere");
    QTest::keyClicks(m_tablet->desktop.find<QPlainTextEdit>("field.hope"), "better nights");
    m_tablet->desktop.click("patientNext");
    m_tablet->desktop.click("option.last.yes");
    seesOnlyQuestions("later");
    takeBack();
    QTRY_COMPARE(told().size(), 1);
    QVERIFY2(told().front().startsWith("This screening was changed at another desk"),
             qPrintable(told().front()));
    QTRY_VERIFY2(m_tablet->saved().startsWith("Saved"), qPrintable(m_tablet->saved()));
    QVERIFY(m_tablet->desktop.find<QAbstractButton>("option.pressure.yes")->isChecked());
    QVERIFY(m_tablet->desktop.find<QAbstractButton>("option.last.yes")->isChecked());
    QCOMPARE(m_tablet->desktop.find<QPlainTextEdit>("field.hope")->toPlainText(), QString("better nights"));
}

void HandOverConflictTest::thePatientStaysAtTheEnd() {
    for (int i = 0; i < 12 && !m_tablet->desktop.find("thankYou"); ++i)
        m_tablet->desktop.click("patientNext");
    changeElsewhere(true);
    const QPointer<QWidget> old(m_tablet->desktop.find("oneQuestion"));
    notices();
    QTRY_VERIFY(!old && m_tablet->desktop.find("oneQuestion"));
    QVERIFY(m_tablet->desktop.find("thankYou"));
    seesOnlyQuestions("at the end");
}

void HandOverConflictTest::whatThePatientIsTypingIsKept() {
    m_tablet->desktop.click("option.pressure.yes");
    m_tablet->desktop.click("patientNext");
    m_tablet->desktop.click("option.sleep.yes");
    m_tablet->desktop.click("patientNext");
    QCOMPARE(question(), QString("hope"));
    QTest::keyClicks(m_tablet->desktop.find<QPlainTextEdit>("field.hope"), "better nig");
    changeElsewhere(true);
    notices();
    waitForRecords(*m_tablet);
    waitForRecords(*m_tablet); // what was asked for then
    settle();
    QCOMPARE(question(), QString("hope"));
    QCOMPARE(m_tablet->desktop.find<QPlainTextEdit>("field.hope")->toPlainText(), QString("better nig"));
    seesOnlyQuestions("while it is typed");
    QTest::keyClicks(m_tablet->desktop.find<QPlainTextEdit>("field.hope"), "hts");
    m_tablet->desktop.click("patientNext");
    m_tablet->desktop.click("option.last.yes");
    seesOnlyQuestions("after that");
    takeBack();
    QTRY_COMPARE(told().size(), 1);
    QVERIFY2(told().front().startsWith("This screening is not saved any more"), qPrintable(told().front()));
    QVERIFY2(told().front().contains("What is typed here is kept on this computer"),
             qPrintable(told().front()));
    QCOMPARE(m_tablet->desktop.find<QPlainTextEdit>("field.hope")->toPlainText(), QString("better nights"));
    // Staff leave it, and the list asks what becomes of both.
    QVERIFY(m_tablet->desktop.dialogs.decisions.empty());
    m_tablet->desktop.key(Qt::Key_Escape);
    QVERIFY(m_tablet->comesTo("records"));
    QTRY_VERIFY(!m_tablet->desktop.dialogs.decisions.empty());
}

void HandOverConflictTest::whoeverStillHasItElsewhereIsNamedToStaffAlone() {
    m_tablet->desktop.click("option.pressure.yes");
    changeElsewhere(false);
    notices();
    waitForRecords(*m_tablet);
    m_tablet->desktop.click("patientNext");
    m_tablet->desktop.click("option.sleep.yes");
    m_tablet->desktop.click("patientNext");
    QTest::keyClicks(m_tablet->desktop.find<QPlainTextEdit>("field.hope"), "better nights");
    m_tablet->desktop.click("patientNext");
    seesOnlyQuestions("while somebody else has it");
    takeBack();
    QTRY_COMPARE(told().size(), 1);
    QVERIFY2(told().front().contains("Ada Admin has it open at another desk"), qPrintable(told().front()));
    QVERIFY2(told().front().contains("What is typed here is kept on this computer"),
             qPrintable(told().front()));
    QVERIFY(m_tablet->desktop.find<QAbstractButton>("option.sleep.yes")->isChecked());
    QCOMPARE(m_tablet->desktop.find<QPlainTextEdit>("field.hope")->toPlainText(), QString("better nights"));
}

void HandOverConflictTest::staffWhoAreSayingWhoTheyAreGoOn() {
    m_tablet->desktop.click("option.pressure.yes");
    m_tablet->desktop.click("patientStaff");
    QTRY_VERIFY(m_tablet->desktop.find("unlockPassphrase"));
    m_tablet->desktop.type("unlockPassphrase", adas.left(8));
    changeElsewhere(true);
    const QPointer<QWidget> old(m_tablet->desktop.window->findChild<QWidget*>("oneQuestion"));
    notices();
    QTRY_VERIFY(!old);
    settle();
    auto* field = m_tablet->desktop.find<QLineEdit>("unlockPassphrase");
    QVERIFY(field);
    QCOMPARE(field->text(), adas.left(8));
    m_tablet->desktop.window->activateWindow();
    field->setFocus();
    field->end(false);
    QTest::keyClicks(field, adas.mid(8));
    m_tablet->desktop.click("unlock");
    QTRY_VERIFY(!m_tablet->desktop.find("patientCover"));
    QTRY_COMPARE(told().size(), 1);
    QVERIFY(m_tablet->desktop.find<QAbstractButton>("option.pressure.yes")->isChecked());
}

// The other desk goes on in a language that this one has no crisis protocol in.
void HandOverConflictTest::whereItCannotGoOnOnlyStaffCan() {
    m_tablet->desktop.click("option.pressure.yes");
    changeElsewhere(true, [](Record& record) { record.head.language = "fr"; });
    notices();
    QTRY_VERIFY(m_tablet->desktop.find("wayBack"));
    QVERIFY(m_tablet->desktop.find("patientCover"));
    QVERIFY(!m_tablet->desktop.find("protocol"));
    m_tablet->desktop.click("wayBackCancel"); // there is nothing to go back to
    settle();
    QVERIFY(m_tablet->desktop.find("wayBack"));
    takeBack();
    QCOMPARE(m_tablet->desktop.screenName(), QString("protocol"));
    QTRY_COMPARE(told().size(), 1);
}

QTEST_MAIN(HandOverConflictTest)
#include "hand_over_conflict_test.moc"
