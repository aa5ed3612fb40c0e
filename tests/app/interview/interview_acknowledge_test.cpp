// SPDX-License-Identifier: GPL-3.0-or-later
// What was said about a name goes with that name: a message beside the right one would contradict it.
#include "tests/app/interview/interview_fixture.h"
#include "tests/support/gui/clipping.h"

using namespace anteroom;
using namespace anteroom::test;

class InterviewAcknowledgeTest : public QObject {
    Q_OBJECT

private slots:
    void whatWasSaidAboutANameGoesWithIt_data();
    void whatWasSaidAboutANameGoesWithIt();
    void whatWasSaidAboutANameGoesWhenStaffSayWhoTheyAre_data();
    void whatWasSaidAboutANameGoesWhenStaffSayWhoTheyAre();
};

namespace {

constexpr const char* patient = "TEST, Avery (sample)";

void addPlaces() {
    QTest::addColumn<QString>("place");
    QTest::newRow("bar") << "notice";
    QTest::newRow("cover") << "urgent";
}

/// The patient's own name was typed, and is refused in words.
void typeThePatientsName(InterviewWindow& window, const QString& place) {
    window.encounter().identity.patientName = patient;
    window.encounter().identity.staff = "J. Sample";
    window.view().goToSection(3);
    window.click("option.thoughts.current");
    if (place == "urgent")
        window.click("option.plan.yes");
    QTRY_VERIFY(window.find(place + "Staff"));
    window.type(place + "Staff", patient);
    window.click(place + "Acknowledge");
    QTRY_VERIFY(window.textOf(place + "Message").startsWith("This is the patient's name."));
    QVERIFY(!window.find(place + "Staff")->accessibleDescription().isEmpty());
}

} // namespace

void InterviewAcknowledgeTest::whatWasSaidAboutANameGoesWithIt_data() { addPlaces(); }

void InterviewAcknowledgeTest::whatWasSaidAboutANameGoesWithIt() {
    QFETCH(QString, place);
    InterviewWindow window;
    typeThePatientsName(window, place);
    window.type(place + "Staff", "J");
    QVERIFY(!window.find(place + "Message"));
    QCOMPARE(window.find(place + "Staff")->accessibleDescription(), QString());
}

void InterviewAcknowledgeTest::whatWasSaidAboutANameGoesWhenStaffSayWhoTheyAre_data() { addPlaces(); }

void InterviewAcknowledgeTest::whatWasSaidAboutANameGoesWhenStaffSayWhoTheyAre() {
    QFETCH(QString, place);
    InterviewWindow window;
    typeThePatientsName(window, place);
    window.click(place + "IAm");
    QCOMPARE(window.find<QLineEdit>(place + "Staff")->text(), QString("J. Sample"));
    QVERIFY(!window.find(place + "Message"));
    QCOMPARE(window.find(place + "Staff")->accessibleDescription(), QString());
    settle();
    savePicture(window.view(), "acknowledge-" + place);
    window.key(Qt::Key_Return);
    QTRY_VERIFY(!window.find(place + "Acknowledge"));
}

QTEST_MAIN(InterviewAcknowledgeTest)
#include "interview_acknowledge_test.moc"
