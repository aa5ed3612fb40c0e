// SPDX-License-Identifier: GPL-3.0-or-later
// A time that was typed without saying which half of the day is meant. The clock stands at 14:05.
#include "tests/app/interview/interview_fixture.h"
#include "tests/support/gui/clipping.h"

using namespace anteroom;
using namespace anteroom::test;

class InterviewTimeTest : public QObject {
    Q_OBJECT

private slots:
    void aTimeOfManyHoursAgoIsTakenAndAskedAbout_data();
    void aTimeOfManyHoursAgoIsTakenAndAskedAbout();
    void onPaperAllTimesAreLongAgo();
    void anotherTimeIsNoLongerAskedAbout();
    void whatIsAskedInARowStaysInItsColumn();
    void itIsAskedInSpanishToo();
};

namespace {

/// 71 kg, measured at what is typed.
void typeTime(InterviewWindow& window, const QString& typed) {
    window.view().goToSection(2);
    window.type("field.weight", "71");
    window.key(Qt::Key_Tab);
    QTRY_VERIFY(window.find("time.weight"));
    window.type("time.weight", typed);
    window.key(Qt::Key_Tab);
}

} // namespace

void InterviewTimeTest::aTimeOfManyHoursAgoIsTakenAndAskedAbout_data() {
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("clock");
    QTest::addColumn<QString>("asked");
    QTest::newRow("of the afternoon, most likely")
        << "1:50"
        << "01:50"
        << "01:50 is more than six hours ago. Is it right? If it was 13:50, type that; if not, go on.";
    QTest::newRow("whose afternoon is to come")
        << "6:05"
        << "06:05"
        << "06:05 is more than six hours ago. Is it right? Type it again or go on.";
    QTest::newRow("just over six hours")
        << "8:04"
        << "08:04"
        << "08:04 is more than six hours ago. Is it right? Type it again or go on.";
    QTest::newRow("six hours") << "8:05"
                               << "08:05"
                               << "";
    QTest::newRow("of the morning, as was said") << "1:50 am"
                                                 << "01:50"
                                                 << "";
    QTest::newRow("of the day, as was said") << "2027-03-14 1:50"
                                             << "01:50"
                                             << "";
    QTest::newRow("of the afternoon, as was said") << "1:50 pm"
                                                   << "13:50"
                                                   << "";
}

void InterviewTimeTest::aTimeOfManyHoursAgoIsTakenAndAskedAbout() {
    QFETCH(QString, typed);
    QFETCH(QString, clock);
    QFETCH(QString, asked);
    InterviewWindow window;
    typeTime(window, typed);
    QTRY_COMPARE(window.answer("weight"), number(71, clock.toStdString()));
    QCOMPARE(window.find<QLineEdit>("time.weight")->text(), clock);
    QCOMPARE(window.textOf("time.weight.message"), asked);
    QCOMPARE(window.find("time.weight")->accessibleDescription(), asked);
    QVERIFY(!window.session().isOpen(window.of("weight"))); // it counts, as an unusual number does
}

void InterviewTimeTest::onPaperAllTimesAreLongAgo() {
    InterviewWindow window;
    window.encounter().transcribedBy = "J. Sample";
    typeTime(window, "1:50");
    QTRY_COMPARE(window.answer("weight"), number(71, "01:50"));
    QVERIFY(!window.find("time.weight.message"));
}

void InterviewTimeTest::anotherTimeIsNoLongerAskedAbout() {
    InterviewWindow window;
    typeTime(window, "1:50");
    QTRY_VERIFY(window.find("time.weight.message"));
    window.type("time.weight", "13:50");
    window.key(Qt::Key_Tab);
    QTRY_COMPARE(window.answer("weight"), number(71, "13:50"));
    QVERIFY(!window.find("time.weight.message"));
    QCOMPARE(window.find("time.weight")->accessibleDescription(), QString());
}

void InterviewTimeTest::whatIsAskedInARowStaysInItsColumn() {
    InterviewWindow window;
    window.view().goToSection(2);
    window.click("addRow.pressure");
    window.keys("148");
    window.key(Qt::Key_Return);
    window.keys("94");
    window.key(Qt::Key_Return);
    QTRY_VERIFY(window.find("row.pressure.0.time"));
    settle();
    const auto place = [&window](const QString& name) {
        const QWidget* widget = window.find(name);
        return QRect(widget->mapTo(&window.view(), QPoint()), widget->size());
    };
    const QPoint before = place("row.pressure.0.time").topLeft() - place("row.pressure.0.systolic").topLeft();
    window.type("row.pressure.0.time", "1:50");
    window.key(Qt::Key_Tab);
    QTRY_VERIFY(window.find("row.pressure.0.time.message"));
    settle();
    savePicture(window.view(), "time-asked");
    QCOMPARE(place("row.pressure.0.time").topLeft() - place("row.pressure.0.systolic").topLeft(), before);
    QCOMPARE(place("row.pressure.0.time.message").left(), place("row.pressure.0.time").left());
    QCOMPARE(clipped(window.view()), QStringList());
}

void InterviewTimeTest::itIsAskedInSpanishToo() {
    InterviewWindow window;
    window.encounter().language = "es";
    window.theme().setScale(110); // built anew
    QTRY_VERIFY(window.find("next"));
    typeTime(window, "1:50");
    QTRY_COMPARE(
        window.textOf("time.weight.message"),
        QString("01:50 fue hace más de seis horas. ¿Es correcto? Si fue a las 13:50, escriba eso; si no, "
                "siga."));
    window.type("time.weight", "1:50 p. m.");
    window.key(Qt::Key_Tab);
    QTRY_COMPARE(window.answer("weight"), number(71, "13:50"));
}

QTEST_MAIN(InterviewTimeTest)
#include "interview_time_test.moc"
