// SPDX-License-Identifier: GPL-3.0-or-later
// A clinician marks a flag, the answers are changed, and the record is signed.
#include "app/storage/keyring.h"
#include "tests/support/desks/desk.h"
#include "tests/support/desks/every_size.h"
#include "tests/support/desks/records_behind.h"
#include "tests/support/desks/small_screening.h"

#include <QAbstractButton>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <memory>

using namespace anteroom;
using namespace anteroom::test;

class MarksWalkTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void aMarkOfAFlagThatIsGoneHidesNoOther();
    void aMarkOfOtherAnswersIsAskedAnew();

private:
    QString at(const QString& name) const { return m_folder.filePath(name); }
    void mark(const QString& button) const;
    void changeAnswer(Qt::Key digit, const QString& note = {}) const;
    /// What is said before it is signed.
    QString askedToSign() const;

    QTemporaryDir m_folder;
    std::unique_ptr<Desk> m_desk;
};

void MarksWalkTest::init() {
    m_desk.reset();
    QVERIFY(QDir(at("questionnaires")).removeRecursively());
    QFile::remove(at("records"));
    makeSmallQuestionnaire(m_folder);
    QFile questionnaire(at("questionnaires/small/questionnaire.yaml"));
    QVERIFY(questionnaire.open(QIODevice::Append));
    questionnaire.write("  - {id: low, kind: flag, when: pressure is no, title: Low pressure, discuss: Talk "
                        "about that, cite: [{document: leaflet, section: One}]}\n");
    questionnaire.close();
    {
        Desk first(at("records"), at("questionnaires"));
        first.setUp();
    }
    addBehind(at("records"), {"cleo", "Cleo Clinician", storage::Role::Clinician, true});
    m_desk = std::make_unique<Desk>(at("records"), at("questionnaires"));
    m_desk->enterAs("Cleo", cleos);
    screenOnce(*m_desk);
    m_desk->openRecord();
    QVERIFY(m_desk->comesTo("recordPage"));
    mark("mark.0.discussed");
}

void MarksWalkTest::mark(const QString& button) const {
    m_desk->desktop.click(button);
    QTRY_COMPARE(m_desk->labelText("recordOutcome"), QString("Saved"));
}

void MarksWalkTest::changeAnswer(Qt::Key digit, const QString& note) const {
    m_desk->desktop.click("recordQuestions");
    QVERIFY(m_desk->comesTo("interview"));
    m_desk->answer(digit);
    if (!note.isEmpty()) {
        m_desk->desktop.click("note.pressure");
        QTRY_VERIFY(m_desk->desktop.find("noteText.pressure"));
        m_desk->desktop.find("noteText.pressure")->setFocus();
        m_desk->desktop.keys(note);
        m_desk->desktop.key(Qt::Key_Tab);
    }
    QTRY_VERIFY(m_desk->saved().startsWith("Saved"));
    for (const char* button : {"review", "reviewFinish", "showSummary", "summaryNew"})
        m_desk->desktop.click(button);
    QVERIFY(m_desk->comesTo("records"));
    m_desk->openRecord();
    QVERIFY(m_desk->comesTo("recordPage"));
}

QString MarksWalkTest::askedToSign() const {
    m_desk->desktop.dialogs.isSure = false;
    m_desk->desktop.click("recordSign");
    return m_desk->desktop.dialogs.confirmed.value(m_desk->desktop.dialogs.confirmed.size() - 1);
}

void MarksWalkTest::aMarkOfAFlagThatIsGoneHidesNoOther() {
    QCOMPARE(askedToSign(), QString("From then on it stays as it is."));
    changeAnswer(Qt::Key_2);
    QVERIFY(!m_desk->desktop.find("mark.0.discussed"));
    QVERIFY(m_desk->desktop.find("mark.1.discussed"));
    QCOMPARE(askedToSign(), QString("Flags that are not marked yet: 1. They stay so."));
}

void MarksWalkTest::aMarkOfOtherAnswersIsAskedAnew() {
    changeAnswer(Qt::Key_1, "only at work");
    QVERIFY(m_desk->labelText("markBefore.0").contains("Discussed (Cleo Clinician, 2027-03-14 13:52)"));
    QVERIFY(!m_desk->desktop.find<QAbstractButton>("mark.0.discussed")->isChecked());
    lookAtEverySize(m_desk->desktop, "record-marked-before");
    QCOMPARE(askedToSign(), QString("Flags that are not marked yet: 1. They stay so."));
    mark("mark.0.follow-up");
    QVERIFY(!m_desk->desktop.find("markBefore.0"));
    QCOMPARE(askedToSign(), QString("From then on it stays as it is."));
}

QTEST_MAIN(MarksWalkTest)
#include "marks_walk_test.moc"
