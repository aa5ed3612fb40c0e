// SPDX-License-Identifier: GPL-3.0-or-later
// Forms that compare with a moment where ours asks for a day: a question is rather shown too often than not
// asked, and whoever reads it over is told.
#include "tests/core/exchange/imported.h"
#include "tests/support/answers.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

namespace {

/// "when" asks for a moment, "a" for yes or no; "b" is asked under `conditions`.
Imported shownWhen(const QString& conditions, const char* behavior = "all") {
    return imported(QString(R"({"resourceType":"Questionnaire","item":[
        {"linkId":"when","type":"dateTime","text":"When was the fall?"},
        {"linkId":"a","type":"boolean","text":"A"},
        {"linkId":"b","type":"boolean","text":"B","enableBehavior":"%2","enableWhen":[%1]}]})")
                        .arg(conditions, behavior)
                        .toStdString());
}

QString comparedWith(const QString& relation, const QString& type, const QString& bound) {
    return QString(R"({"question":"when","operator":"%1","answer%2":"%3"})").arg(relation, type, bound);
}

/// Without its quotes; empty where it is always shown.
QString showWhenIn(const Imported& made) {
    for (const QString& line : made.yaml().split('\n'))
        if (const QString text = line.trimmed(); text.startsWith("show-when: "))
            return text.mid(11).remove('\'');
    return {};
}

} // namespace

class FhirMomentsTest : public QObject {
    Q_OBJECT

private slots:
    void aConditionOnAMomentIsNeverNarrowerThanItWas_data();
    void aConditionOnAMomentIsNeverNarrowerThanItWas();
    void whatIsNoMomentIsNotCutToADay_data();
    void whatIsNoMomentIsNotCutToADay();
    void onTheDayOfTheMomentBothSidesAreAsked();
    void aDayAloneIsComparedAsItIs();
    void aMomentStandsAmongOtherConditions();
    void aMomentInRowsIsLookedForInEach();
    void aRangeThatEndsAtAMomentIsNeverNarrowerThanItWas();
};

void FhirMomentsTest::aConditionOnAMomentIsNeverNarrowerThanItWas_data() {
    QTest::addColumn<QString>("relation");
    QTest::addColumn<QString>("moment");
    QTest::addColumn<QString>("showWhen");
    // On Baker Island it is ten in the evening of the day before, on Kiritimati the next day begins.
    const char* utc = "2026-11-02T10:00:00Z";
    QTest::newRow("after") << ">" << utc << "when >= 2026-11-01";
    QTest::newRow("from") << ">=" << utc << "when >= 2026-11-01";
    QTest::newRow("before") << "<" << utc << "when <= 2026-11-03";
    QTest::newRow("up to") << "<=" << utc << "when <= 2026-11-03";
    QTest::newRow("at") << "=" << utc << "when >= 2026-11-01 and when <= 2026-11-03";
    QTest::newRow("no zone, after") << ">"
                                    << "2026-11-02T10:00:00"
                                    << "when >= 2026-11-02";
    QTest::newRow("no zone, before") << "<"
                                     << "2026-11-02T10:00:00"
                                     << "when <= 2026-11-02";
    QTest::newRow("no zone, at") << "="
                                 << "2026-11-02T10:00"
                                 << "when = 2026-11-02";
    QTest::newRow("west, after") << ">"
                                 << "2026-11-02T23:30:00.25-05:00"
                                 << "when >= 2026-11-02";
    QTest::newRow("west, before") << "<"
                                  << "2026-11-02T23:30:00.25-05:00"
                                  << "when <= 2026-11-03";
    QTest::newRow("east, after") << ">"
                                 << "2026-11-02T00:30:00+14:00"
                                 << "when >= 2026-10-31";
    QTest::newRow("east, before") << "<"
                                  << "2026-11-02T00:30:00+14:00"
                                  << "when <= 2026-11-02";
    QTest::newRow("before 1970") << ">"
                                 << "1969-12-31T11:59:00Z"
                                 << "when >= 1969-12-30";
    QTest::newRow("the next month") << "<"
                                    << "2026-02-28T23:00:00Z"
                                    << "when <= 2026-03-01";
    QTest::newRow("the first day of all") << ">"
                                          << "1800-01-01T00:00:00Z"
                                          << "when >= 1800-01-01";
    QTest::newRow("the last day of all") << "<"
                                         << "2299-12-31T23:00:00Z"
                                         << "when <= 2299-12-31";
}

void FhirMomentsTest::aConditionOnAMomentIsNeverNarrowerThanItWas() {
    QFETCH(QString, relation);
    QFETCH(QString, moment);
    QFETCH(QString, showWhen);
    const Imported made = shownWhen(comparedWith(relation, "DateTime", moment));
    QVERIFY2(made.errors().isEmpty(), qPrintable(made.errors()));
    QCOMPARE(showWhenIn(made), showWhen);
    const QString listed =
        QString("`b`: the time of day in its condition `when %1 %2`; it became `%3`, and it "
                "may be shown too often\n")
            .arg(relation, moment, showWhen);
    QVERIFY2(made.listed().contains(listed), qPrintable(made.listed()));
}

void FhirMomentsTest::whatIsNoMomentIsNotCutToADay_data() {
    QTest::addColumn<QString>("relation");
    QTest::addColumn<QString>("bound");
    // Every day has another moment.
    QTest::newRow("not at") << "!="
                            << "2026-11-02T10:00:00Z";
    for (const char* bound :
         {"2026-11-02 soon", "2026-11-02T", "2026-11-02T25:00:00Z", "2026-11-02T10:00:0xZ",
          "2026-11-02T10:00:", "2026-11-02T10:00:00Zulu", "2026-11-02T10:00:00+25:00",
          "2026-11-02T10:00:00-5", "2026-13-02T10:00:00Z", "2026-11", "2026"})
        QTest::newRow(bound) << ">" << bound;
}

void FhirMomentsTest::whatIsNoMomentIsNotCutToADay() {
    QFETCH(QString, relation);
    QFETCH(QString, bound);
    const Imported made = shownWhen(comparedWith(relation, "DateTime", bound));
    QVERIFY2(made.errors().isEmpty(), qPrintable(made.errors()));
    QCOMPARE(showWhenIn(made), QString());
    QVERIFY2(made.listed().contains(QString("`b`: its condition `when %1 %2`").arg(relation, bound)),
             qPrintable(made.listed()));
    QVERIFY2(!made.listed().contains("the time of day in its condition"), qPrintable(made.listed()));
}

void FhirMomentsTest::onTheDayOfTheMomentBothSidesAreAsked() {
    const Imported made = imported(R"({"resourceType":"Questionnaire","item":[
        {"linkId":"when","type":"dateTime","text":"When was the fall?"},
        {"linkId":"after","type":"boolean","text":"After ten","enableWhen":[
            {"question":"when","operator":">","answerDateTime":"2026-11-02T10:00:00Z"}]},
        {"linkId":"before","type":"boolean","text":"Before ten","enableWhen":[
            {"question":"when","operator":"<","answerDateTime":"2026-11-02T10:00:00Z"}]},
        {"linkId":"at","type":"boolean","text":"At ten","enableWhen":[
            {"question":"when","operator":"=","answerDateTime":"2026-11-02T10:00:00Z"}]}]})");
    QVERIFY2(made.errors().isEmpty(), qPrintable(made.errors()));
    TestSession session(made.loaded.questionnaire);
    session.set("when", date("2026-11-02"));
    for (const char* id : {"after", "before", "at"})
        QVERIFY2(session.shows(id), id);
    session.set("when", date("2026-11-12"));
    QVERIFY(session.shows("after"));
    QVERIFY(!session.shows("before"));
    QVERIFY(!session.shows("at"));
    session.set("when", date("2026-10-12"));
    QVERIFY(!session.shows("after"));
    QVERIFY(session.shows("before"));
    QVERIFY(!session.shows("at"));
}

void FhirMomentsTest::aDayAloneIsComparedAsItIs() {
    for (const char* type : {"Date", "DateTime"}) {
        const Imported made = shownWhen(comparedWith(">", type, "2026-11-02"));
        QCOMPARE(showWhenIn(made), "when > 2026-11-02");
        QVERIFY2(!made.listed().contains("`b`"), qPrintable(made.listed()));
    }
    // Any moment of that day is another one than the day.
    QCOMPARE(showWhenIn(shownWhen(comparedWith("!=", "DateTime", "2026-11-02"))), QString());
    const Imported answered = shownWhen(R"({"question":"when","operator":"exists","answerBoolean":true})");
    QCOMPARE(showWhenIn(answered), "when is answered");
    QVERIFY2(!answered.listed().contains("`b`"), qPrintable(answered.listed()));
}

void FhirMomentsTest::aMomentStandsAmongOtherConditions() {
    const QString isA = R"(,{"question":"a","operator":"=","answerBoolean":true})";
    const QString at = comparedWith("=", "DateTime", "2026-11-02T10:00:00Z");
    const Imported any = shownWhen(at + isA, "any");
    QVERIFY2(any.errors().isEmpty(), qPrintable(any.errors()));
    TestSession session(any.loaded.questionnaire);
    session.set("a", yes());
    session.set("when", date("2026-01-01"));
    QVERIFY(session.shows("b"));
    session.set("a", no());
    QVERIFY(!session.shows("b"));
    session.set("when", date("2026-11-02"));
    QVERIFY(session.shows("b"));

    const QString not_ = comparedWith("!=", "DateTime", "2026-11-02T10:00:00Z");
    const Imported all = shownWhen(not_ + isA);
    QCOMPARE(showWhenIn(all), "a is yes");
    QVERIFY2(all.listed().contains("`b`: its condition `when != 2026-11-02T10:00:00Z`"),
             qPrintable(all.listed()));

    // Where one of several is lost, all are, and none became another.
    const Imported none = shownWhen(not_ + ',' + at, "any");
    QCOMPARE(showWhenIn(none), QString());
    QVERIFY2(!none.listed().contains("the time of day in its condition"), qPrintable(none.listed()));
}

void FhirMomentsTest::aMomentInRowsIsLookedForInEach() {
    const Imported made = imported(R"({"resourceType":"Questionnaire","item":[
        {"linkId":"falls","type":"group","repeats":true,"text":"Falls","item":[
            {"linkId":"falls.when","type":"dateTime","text":"When?"}]},
        {"linkId":"b","type":"boolean","text":"B","enableWhen":[
            {"question":"falls.when","operator":"=","answerDateTime":"2026-11-02T10:00:00Z"}]}]})");
    QVERIFY2(made.errors().isEmpty(), qPrintable(made.errors()));
    QCOMPARE(showWhenIn(made), "any(falls: when >= 2026-11-01 and when <= 2026-11-03)");
    QVERIFY2(made.listed().contains("`b`: the time of day in its condition"), qPrintable(made.listed()));
}

void FhirMomentsTest::aRangeThatEndsAtAMomentIsNeverNarrowerThanItWas() {
    const Imported made = imported(R"({"resourceType":"Questionnaire","item":[
        {"linkId":"d","type":"dateTime","text":"D","extension":[
            {"url":"http://hl7.org/fhir/StructureDefinition/minValue","valueDateTime":"2026-11-02T10:00:00Z"},
            {"url":"http://hl7.org/fhir/StructureDefinition/maxValue","valueDateTime":"2027-11-02T10:00:00Z"}]},
        {"linkId":"e","type":"dateTime","text":"E","extension":[
            {"url":"http://hl7.org/fhir/StructureDefinition/minValue","valueDateTime":"2026-11-02"}]}]})");
    QVERIFY2(made.errors().isEmpty(), qPrintable(made.errors()));
    for (const char* range : {"range: [2026-11-01, 2027-11-03]\n", "range: [2026-11-02, 2299-12-31]\n"})
        QVERIFY2(made.yaml().contains(range), qPrintable(made.yaml()));
    for (const char* one :
         {"`d`: the time of day of its lowest, `2026-11-02T10:00:00Z`; 2026-11-01 is taken\n",
          "`d`: the time of day of its highest, `2027-11-02T10:00:00Z`; 2027-11-03 is taken\n"})
        QVERIFY2(made.listed().contains(one), qPrintable(made.listed()));
    QVERIFY2(!made.listed().contains("`e`: the time of day of its"), qPrintable(made.listed()));
}

QTEST_GUILESS_MAIN(FhirMomentsTest)
#include "fhir_moments_test.moc"
