// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/date.h"

#include <QTest>

using namespace anteroom;

namespace {

Date day(const char* iso) { return Date::parse(iso).value(); }

} // namespace

class DateTest : public QObject {
    Q_OBJECT

private slots:
    void onlyRealDaysAreDates_data() {
        QTest::addColumn<QByteArray>("iso");
        QTest::addColumn<bool>("isDate");
        const auto row = [](const char* iso, bool isDate) {
            QTest::newRow(iso) << QByteArray(iso) << isDate;
        };
        row("2027-03-14", true);
        row("1800-01-01", true);
        row("2299-12-31", true);
        row("1799-12-31", false);
        row("2300-01-01", false);
        row("2024-02-29", true);
        row("2023-02-29", false);
        row("2000-02-29", true);
        row("1900-02-29", false);
        row("2027-04-31", false);
        row("2027-13-01", false);
        row("2027-00-01", false);
        row("2027-01-00", false);
        row("2027-3-14", false);
        row("2027/03/14", false);
        row("2027-03-14 ", false);
        row("2027-03", false);
        row("2027-+3-14", false);
        row("+027-03-14", false);
        row("", false);
    }

    void onlyRealDaysAreDates() {
        QFETCH(QByteArray, iso);
        QFETCH(bool, isDate);
        const auto date = Date::parse(iso.toStdString());
        QCOMPARE(date.has_value(), isDate);
        if (date) {
            QCOMPARE(date->iso(), iso.toStdString());
        }
    }

    void everyDayOfTheCalendarComesBackFromItsNumber() {
        int year = 1800;
        int month = 1;
        int dayOfMonth = 1;
        for (std::int32_t days = day("1800-01-01").days(); days <= day("2299-12-31").days(); ++days) {
            const Date date = Date::fromDays(days);
            if (date.day() != dayOfMonth) { // the month was over; the next has a first day
                QCOMPARE(date.day(), 1);
                QVERIFY(!Date::of(year, month, dayOfMonth));
                dayOfMonth = 1;
                month = month == 12 ? 1 : month + 1;
                year += month == 1 ? 1 : 0;
            }
            QCOMPARE(date.year(), year);
            QCOMPARE(date.month(), month);
            QCOMPARE(Date::of(year, month, dayOfMonth)->days(), days);
            ++dayOfMonth;
        }
        QCOMPARE(day("1970-01-01").days(), 0);
        QCOMPARE(day("2000-03-01").days(), 11017);
    }

    void aPartialDateIsARangeOfDays_data() {
        QTest::addColumn<QByteArray>("iso");
        QTest::addColumn<QByteArray>("earliest");
        QTest::addColumn<QByteArray>("latest");
        const auto row = [](const char* iso, const char* earliest, const char* latest) {
            QTest::newRow(iso) << QByteArray(iso) << QByteArray(earliest) << QByteArray(latest);
        };
        row("1985", "1985-01-01", "1985-12-31");
        row("1985-02", "1985-02-01", "1985-02-28");
        row("1984-02", "1984-02-01", "1984-02-29");
        row("1985-12", "1985-12-01", "1985-12-31");
        row("1985-02-11", "1985-02-11", "1985-02-11");
    }

    void aPartialDateIsARangeOfDays() {
        QFETCH(QByteArray, iso);
        QFETCH(QByteArray, earliest);
        QFETCH(QByteArray, latest);
        const auto date = PartialDate::parse(iso.toStdString());
        QVERIFY(date);
        QCOMPARE(date->earliest().iso(), earliest.toStdString());
        QCOMPARE(date->latest().iso(), latest.toStdString());
        QCOMPARE(date->iso(), iso.toStdString());
        QCOMPARE(date->isFull(), earliest == latest);
    }

    void whatIsNoPartialDateIsRefused() {
        for (const char* iso : {"85", "1985-", "1985-2", "1985-00", "1985-13", "1985-02-00", "1985-02-30",
                                "1985-02-1", "1985/02", "198x", "1799", "2300", "1985-02-11T"}) {
            QVERIFY2(!PartialDate::parse(iso), iso);
        }
        QVERIFY(!PartialDate::of(1985, 0, 11));
        QVERIFY(PartialDate::of(1985));
    }

    void yearsCompleteOnTheAnniversary_data() {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<int>("years");
        QTest::addColumn<int>("months");
        const auto row = [](const char* from, const char* to, int years, int months) {
            QTest::addRow("%s to %s", from, to) << QByteArray(from) << QByteArray(to) << years << months;
        };
        row("1985-02-11", "2027-02-10", 41, 503);
        row("1985-02-11", "2027-02-11", 42, 504);
        row("2004-02-29", "2005-02-28", 0, 11);
        row("2004-02-29", "2005-03-01", 1, 12);
        row("2004-02-29", "2008-02-28", 3, 47);
        row("2004-02-29", "2008-02-29", 4, 48);
        row("2027-01-31", "2027-02-28", 0, 0);
        row("2027-01-31", "2027-03-01", 0, 1);
        row("2027-01-31", "2027-03-31", 0, 2);
        row("2027-05-05", "2027-05-05", 0, 0);
        row("2027-05-05", "2026-05-06", 0, -11);
        row("2027-05-05", "2026-05-05", -1, -12);
        row("2027-03-01", "2025-02-28", -2, -24);
    }

    void yearsCompleteOnTheAnniversary() {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(int, years);
        QFETCH(int, months);
        QCOMPARE(wholeYears(day(from.constData()), day(to.constData())), years);
        QCOMPARE(wholeMonths(day(from.constData()), day(to.constData())), months);
    }

    void ageNeverFallsFromOneDayToTheNext() {
        const Date birth = day("2004-02-29");
        int before = wholeMonths(birth, day("2000-01-01"));
        for (std::int32_t days = day("2000-01-01").days(); days <= day("2012-12-31").days(); ++days) {
            const int now = wholeMonths(birth, Date::fromDays(days));
            QVERIFY(now >= before);
            before = now;
        }
    }

    void aClockHasTwoDigitsAColonAndTwoDigits() {
        QCOMPARE(parseClock("00:00"), std::optional(0));
        QCOMPARE(parseClock("14:05"), std::optional(845));
        QCOMPARE(parseClock("23:59"), std::optional(1439));
        for (const char* text : {"24:00", "12:60", "9:05", "1405", "14:05 ", "14.05", "14:5", "", "-1:00"}) {
            QVERIFY2(!parseClock(text), text);
        }
    }

    void aTimestampIsADayAndAMinute() {
        const auto time = Timestamp::parse("2027-03-14T13:52");
        QVERIFY(time);
        QCOMPARE(time->iso(), std::string("2027-03-14T13:52"));
        QCOMPARE(time->clock(), std::string("13:52"));
        QCOMPARE(time->minuteOfDay, 832);
        QVERIFY(*Timestamp::parse("2027-03-14T13:51") < *time &&
                *time < *Timestamp::parse("2027-03-15T00:00"));
        for (const char* text :
             {"2027-03-14", "2027-03-14 13:52", "2027-03-14T13:52:00", "2027-03T13:52", "T13:52"}) {
            QVERIFY2(!Timestamp::parse(text), text);
        }
    }
};

QTEST_APPLESS_MAIN(DateTest)
#include "date_test.moc"
