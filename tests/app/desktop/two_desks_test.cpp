// SPDX-License-Identifier: GPL-3.0-or-later
// Two desks and one record: what a person meets at each.
#include "tests/app/desktop/workspace_desk.h"

#include <QTemporaryDir>

using namespace anteroom;
using namespace anteroom::test;
using namespace std::chrono_literals;

class TwoDesksTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void whatAnotherDeskHasOpenIsReadAndNotChanged();
    void aRecordThatWasGivenBackGoesOn();
    void aDeskThatWentAwayIsTakenOverAfterAMinuteAndIsTold();

private:
    QString noticeOf(Desk& desk) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Desk> m_first; ///< has begun a screening, which is open there
    std::unique_ptr<Desk> m_second;
};

void TwoDesksTest::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    const QString records = m_folder->filePath("records");
    m_first = std::make_unique<Desk>(records);
    m_first->setUp();
    QTRY_VERIFY(m_first->desktop.find("firstScreening"));
    m_first->beginScreening();
    m_first->answer();
    QTRY_COMPARE(m_first->saved(), QString("Saved 13:52"));
    m_second = std::make_unique<Desk>(records);
    m_second->unlock();
}

void TwoDesksTest::cleanup() {
    m_second.reset();
    m_first.reset();
}

QString TwoDesksTest::noticeOf(Desk& desk) const {
    for (const QLabel* label : desk.desktop.screen()->findChildren<QLabel*>())
        if (label->isVisible() && label->text().contains("another desk"))
            return label->text();
    return {};
}

void TwoDesksTest::whatAnotherDeskHasOpenIsReadAndNotChanged() {
    m_second->openRecord();
    QVERIFY(m_second->comesTo("recordPage"));
    settle();
    QCOMPARE(noticeOf(*m_second),
             QString("Ada Admin has this record open at another desk. It can be read and not changed."));
    for (const char* act :
         {"recordQuestions", "recordSign", "recordCorrect", "recordInError", "recordMove", "recordErase"})
        QVERIFY2(!m_second->desktop.find(act), act);
    savePicture(*m_second->desktop.window, "record-at-another-desk");
    // It can be read as a whole.
    m_second->desktop.click("recordSummary");
    QVERIFY(m_second->comesTo("summary"));
    m_second->desktop.click("summaryBack");
    QVERIFY(m_second->comesTo("recordPage"));
    // Whoever was first goes on as if nothing were.
    m_first->desktop.minuteOfDay += 3;
    m_first->answer(Qt::Key_2);
    QTRY_COMPARE(m_first->saved(), QString("Saved 13:55"));
}

void TwoDesksTest::aRecordThatWasGivenBackGoesOn() {
    m_second->openRecord();
    QVERIFY(m_second->comesTo("recordPage"));
    m_second->desktop.click("recordBack");
    m_first.reset(); // gives it back
    m_second->openRecord();
    QVERIFY(m_second->comesTo("interview"));
    QCOMPARE(m_second->saved(), QString("Saved 13:52"));
}

// The waiting desk's own clock counts; no two clocks are compared.
void TwoDesksTest::aDeskThatWentAwayIsTakenOverAfterAMinuteAndIsTold() {
    m_second->openRecord();
    QVERIFY(m_second->comesTo("recordPage"));
    m_second->desktop.click("recordBack");
    m_second->passed += 59s;
    m_second->openRecord();
    QVERIFY(m_second->comesTo("recordPage"));
    m_second->desktop.click("recordBack");
    m_second->passed += 2s;
    m_second->openRecord();
    QVERIFY(m_second->comesTo("interview"));
    m_first->answer(Qt::Key_2);
    QTRY_COMPARE(m_first->saved(), QString("Not saved: taken over at another desk"));
    QTRY_COMPARE(m_first->desktop.dialogs.told.size(), 1);
    QVERIFY(m_first->desktop.dialogs.told.front().startsWith("This screening is not saved any more"));
    savePicture(*m_first->desktop.window, "interview-taken-over");
    m_second->desktop.minuteOfDay += 8;
    m_second->answer(Qt::Key_3);
    QTRY_COMPARE(m_second->saved(), QString("Saved 14:00"));
}

QTEST_MAIN(TwoDesksTest)
#include "two_desks_test.moc"
