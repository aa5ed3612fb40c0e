// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/desks/desk.h"
#include "tests/support/desks/small_screening.h"
#include "tests/support/gui/clipping.h"

#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace anteroom;
using namespace anteroom::test;

namespace {

// With a finished screening of TEST, Avery, from which another is begun.
class Again {
public:
    Again() {
        makeSmallQuestionnaire(m_folder);
        desk = std::make_unique<Desk>(m_folder.filePath("records"), m_folder.filePath("questionnaires"));
        desk->setUp();
        screenOnce(*desk);
        desk->openRecord();
        QVERIFY(desk->comesTo("recordPage"));
        savePicture(*desk->desktop.window, "record-begin-anew");
        desk->desktop.click("recordBeginAnew");
        QVERIFY(desk->comesTo("identity"));
    }
    void finish() const {
        desk->desktop.showSummary();
        QVERIFY(desk->comesTo("summary"));
        desk->desktop.click("summaryNew");
        QVERIFY(desk->comesTo("records"));
    }
    /// What the page of the record in this row says.
    QString pageOf(int row) const {
        auto* table = desk->desktop.window->findChild<QTableView*>();
        table->setFocus();
        table->selectRow(row);
        QTest::keyClick(table, Qt::Key_Return);
        if (!desk->comesTo("recordPage"))
            return {};
        desk->desktop.click("recordHistory");
        QStringList said;
        for (const QLabel* label : desk->desktop.screen()->findChildren<QLabel*>())
            said << label->text();
        desk->desktop.click("recordBack");
        return desk->comesTo("records") ? said.join('\n') : QString();
    }

private:
    QTemporaryDir m_folder;

public:
    std::unique_ptr<Desk> desk;
};

} // namespace

class ScreeningAgainTest : public QObject {
    Q_OBJECT

private slots:
    void whatWasConfirmedIsSaidInTheHistory();
    void somebodyElseIsOfferedNothing();
    void afterAnotherNameNothingIsOfferedAnyMore();
    void anotherScreeningOfTheListIsOfferedNothing();
};

void ScreeningAgainTest::whatWasConfirmedIsSaidInTheHistory() {
    const Again again;
    Desktop& desktop = again.desk->desktop;
    QCOMPARE(desktop.find<QLineEdit>("patientName")->text(), QString("TEST, Avery (sample)"));
    desktop.click("begin");
    QVERIFY(again.desk->comesTo("interview"));
    QVERIFY(desktop.dialogs.offered.isEmpty()); // it is known who it is
    QTRY_VERIFY(desktop.find("stillSo.pressure"));
    savePicture(*desktop.window, "interview-begun-anew");
    desktop.click("stillSo.pressure");
    QTRY_VERIFY(!desktop.find("stillSo.pressure"));
    again.finish();
    const auto* table = desktop.window->findChild<QTableView*>();
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 2, 10'000);
    int confirmed = 0;
    for (int row = 0; row < 2; ++row)
        confirmed += again.pageOf(row).contains("confirmed, as on 2027-03-14") ? 1 : 0;
    QCOMPARE(confirmed, 1);
}

void ScreeningAgainTest::somebodyElseIsOfferedNothing() {
    const Again again;
    again.desk->desktop.type("patientName", "TEST, Blake (sample)");
    again.desk->desktop.click("begin");
    QVERIFY(again.desk->comesTo("interview"));
    settle();
    QVERIFY(!again.desk->desktop.find("stillSo.pressure"));
}

void ScreeningAgainTest::afterAnotherNameNothingIsOfferedAnyMore() {
    const Again again;
    Desktop& desktop = again.desk->desktop;
    desktop.click("begin");
    QVERIFY(again.desk->comesTo("interview"));
    QTRY_VERIFY(desktop.find("stillSo.pressure"));
    desktop.click("patientDetails");
    QVERIFY(again.desk->comesTo("identity"));
    desktop.type("patientName", "TEST, Blake (sample)");
    desktop.click("begin");
    QVERIFY(again.desk->comesTo("interview"));
    QTRY_VERIFY(!desktop.find("stillSo.pressure"));
}

void ScreeningAgainTest::anotherScreeningOfTheListIsOfferedNothing() {
    const Again again;
    Desktop& desktop = again.desk->desktop;
    desktop.click("identityBack");
    QVERIFY(again.desk->comesTo("choose"));
    desktop.click("choose.small");
    QCOMPARE(desktop.find<QLineEdit>("patientName")->text(), QString());
    desktop.type("patientName", "TEST, Avery (sample)");
    desktop.click("begin");
    QVERIFY(again.desk->comesTo("interview"));
    settle();
    QVERIFY(!desktop.find("stillSo.pressure"));
}

QTEST_MAIN(ScreeningAgainTest)
#include "screening_again_test.moc"
