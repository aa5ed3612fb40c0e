// SPDX-License-Identifier: GPL-3.0-or-later
// Conditions that FHIR has hold of a question that nobody answered: what it shows is asked here too, once
// that question was, and is never passed over in silence.
#include "tests/core/exchange/imported.h"
#include "tests/support/answers.h"

#include <QTest>

#include <utility>

using namespace anteroom;
using namespace anteroom::test;

class FhirUnansweredTest : public QObject {
    Q_OBJECT

private slots:
    void aConditionThatHoldsOfWhatIsNotAnsweredIsListed_data();
    void aConditionThatHoldsOfWhatIsNotAnsweredIsListed();
    void aConditionThatAlsoAsksForAnAnswerIsSaid();
    void whatFhirShowsIsAskedOnceThatIsKnown();
    void onlyWhatAnotherWaitsForIsRequired();
    void whatCannotBeWaitedForIsShownAlways();
    void ofAQuestionWithSeveralAnswersNoneIsMeant();
    void itIsListedOnceThoughOthersStandBelow();
};

void FhirUnansweredTest::aConditionThatHoldsOfWhatIsNotAnsweredIsListed_data() {
    QTest::addColumn<QString>("condition");
    QTest::addColumn<QString>("showWhen");
    QTest::addColumn<QString>("listed");
    const auto waits = [](const char* condition, const char* showWhen) {
        return QString("`b`: that it is shown before `a` was asked, as its condition `%1` means in FHIR; it "
                       "became `%2`, and waits for that\n"
                       "`a`: that it is required: what FHIR shows while it has no answer waits here until it "
                       "was asked\n")
            .arg(condition, showWhen);
    };
    QTest::newRow("no answer") << R"("operator": "exists", "answerBoolean": false)"
                               << "not a is answered" << waits("a exists no", "not a is answered");
    QTest::newRow("not equal") << R"("operator": "!=", "answerBoolean": true)"
                               << "not a is yes" << waits("a != yes", "not a is yes");
    QTest::newRow("equal") << R"("operator": "=", "answerBoolean": true)"
                           << "a is yes"
                           << "";
    QTest::newRow("an answer") << R"("operator": "exists", "answerBoolean": true)"
                               << "a is answered"
                               << "";
}

// FHIR shows the second of these before the first was asked, or when nobody answers that. Here what was not
// answered is unknown and never a no, and a question that waits for it would perhaps never be asked, if that
// were not required.
void FhirUnansweredTest::aConditionThatHoldsOfWhatIsNotAnsweredIsListed() {
    QFETCH(QString, condition);
    QFETCH(QString, showWhen);
    QFETCH(QString, listed);
    const Imported made = imported(QString(R"({"resourceType": "Questionnaire", "id": "form", "title": "T",
 "language": "en", "version": "1.0.0", "copyright": "CC0",
 "item": [{"linkId": "a", "text": "A?", "type": "boolean"},
          {"linkId": "b", "text": "B?", "type": "boolean", "enableWhen": [{"question": "a", %1}]}]})")
                                       .arg(condition)
                                       .toStdString());
    QVERIFY2(made.errors().isEmpty(), qPrintable(made.errors()));
    QCOMPARE(made.listed(), listed);
    QCOMPARE(showWhenOf(made, "b"), showWhen);
}

// Where another condition that must hold too asks for an answer, nothing unanswered shows it there either.
void FhirUnansweredTest::aConditionThatAlsoAsksForAnAnswerIsSaid() {
    const Imported made =
        imported(R"({"resourceType": "Questionnaire", "id": "form", "title": "T", "language": "en",
 "version": "1.0.0", "copyright": "CC0",
 "item": [{"linkId": "a", "text": "A?", "type": "boolean"},
          {"linkId": "b", "text": "B?", "type": "boolean", "enableBehavior": "all", "enableWhen": [
            {"question": "a", "operator": "exists", "answerBoolean": true},
            {"question": "a", "operator": "!=", "answerBoolean": true}]},
          {"linkId": "c", "text": "C?", "type": "boolean", "enableBehavior": "any", "enableWhen": [
            {"question": "a", "operator": "exists", "answerBoolean": true},
            {"question": "a", "operator": "!=", "answerBoolean": true}]},
          {"linkId": "d", "text": "D?", "type": "boolean", "enableBehavior": "all", "enableWhen": [
            {"question": "b", "operator": "exists", "answerBoolean": true},
            {"question": "a", "operator": "!=", "answerBoolean": true}]},
          {"linkId": "r", "text": "R", "type": "group", "repeats": true, "item": [
            {"linkId": "r.1", "text": "R1?", "type": "boolean"}]},
          {"linkId": "e", "text": "E?", "type": "boolean", "enableBehavior": "all", "enableWhen": [
            {"question": "r.1", "operator": "exists", "answerBoolean": true},
            {"question": "r.1", "operator": "!=", "answerBoolean": true}]}]})");
    QVERIFY2(made.errors().isEmpty(), qPrintable(made.errors()));
    QCOMPARE(showWhenOf(made, "b"), "a is answered and not a is yes");
    QCOMPARE(showWhenOf(made, "c"), "a is answered or not a is yes");
    QCOMPARE(showWhenOf(made, "d"), "b is answered and not a is yes");
    // Of rows, that one of them is not so is not that none is.
    QVERIFY2(!showWhenOf(made, "e").contains("not "), qPrintable(showWhenOf(made, "e")));
    QVERIFY2(!made.listed().contains("`b`"), qPrintable(made.listed()));
    for (const char* lost : {"`c`: that it is shown before `a` was asked", "`a`: that it is required",
                             "`d`: that it is shown before `a` was asked", "`e`: its condition `r.1 != yes`"})
        QVERIFY2(made.listed().contains(lost), qPrintable(made.listed()));
}

// Whatever became of the first question, FHIR shows the second unless the answer is yes.
void FhirUnansweredTest::whatFhirShowsIsAskedOnceThatIsKnown() {
    const Imported made = imported(R"({"resourceType": "Questionnaire", "item": [
        {"linkId": "g", "text": "G?", "type": "boolean"},
        {"linkId": "a", "text": "A?", "type": "boolean",
         "enableWhen": [{"question": "g", "operator": "=", "answerBoolean": true}]},
        {"linkId": "n", "text": "N?", "type": "integer",
         "enableWhen": [{"question": "g", "operator": "=", "answerBoolean": true}]},
        {"linkId": "day", "text": "Day?", "type": "date"},
        {"linkId": "x", "text": "X?", "type": "boolean"},
        {"linkId": "b", "text": "B?", "type": "boolean",
         "enableWhen": [{"question": "a", "operator": "!=", "answerBoolean": true}]},
        {"linkId": "c", "text": "C?", "type": "boolean",
         "enableWhen": [{"question": "a", "operator": "exists", "answerBoolean": false}]},
        {"linkId": "d", "text": "D?", "type": "boolean",
         "enableWhen": [{"question": "n", "operator": "!=", "answerInteger": 5}]},
        {"linkId": "e", "text": "E?", "type": "boolean",
         "enableWhen": [{"question": "day", "operator": "!=", "answerDate": "2020-05-01"}]}]})");
    QVERIFY2(made.errors().isEmpty(), qPrintable(made.errors()));
    const auto& questionnaire = *made.loaded.questionnaire;
    // What was passed over would hide them for good: also what that one waits for.
    for (const char* id : {"g", "a", "n", "day"})
        QVERIFY2(questionnaire.question(*questionnaire.find(id)).required, id);
    for (const char* id : {"x", "b", "c", "d", "e"})
        QVERIFY2(!questionnaire.question(*questionnaire.find(id)).required, id);
    TestSession session(made.loaded.questionnaire);
    for (const char* id : {"b", "c", "d", "e"})
        QVERIFY2(!session.shows(id), id);
    session.set("g", no());
    for (const char* id : {"b", "c", "d"}) // what they look at is not applicable
        QVERIFY2(session.shows(id), id);
    session.set("g", yes());
    for (const Answer& withheld : {notSure(), declined()}) {
        session.set("a", withheld);
        session.set("n", withheld);
        session.set("day", withheld);
        for (const char* id : {"b", "c", "d", "e"})
            QVERIFY2(session.shows(id), id);
    }
    session.set("a", no());
    QVERIFY(session.shows("b"));
    QVERIFY(!session.shows("c"));
    session.set("a", yes());
    QVERIFY(!session.shows("b"));
    session.set("n", number(5));
    QVERIFY(!session.shows("d"));
    session.set("n", number(4));
    QVERIFY(session.shows("d"));
    session.set("day", date("2020-05-01"));
    QVERIFY(!session.shows("e"));
    session.set("day", date("2020-05")); // perhaps another day
    QVERIFY(session.shows("e"));
}

// What both are shown on hides both, in FHIR as well.
void FhirUnansweredTest::onlyWhatAnotherWaitsForIsRequired() {
    const QString form = R"({"resourceType": "Questionnaire", "item": [
        {"linkId": "g", "text": "G?", "type": "boolean"}, {"linkId": "h", "text": "H?", "type": "boolean"},
        {"linkId": "s", "text": "S", "type": "group",
         "enableWhen": [{"question": "g", "operator": "=", "answerBoolean": true}], "item": [
            {"linkId": "t", "text": "T", "type": "group",
             "enableWhen": [{"question": "h", "operator": "=", "answerBoolean": true}], "item": [
                {"linkId": "a", "text": "A?", "type": "boolean", "item": [
                    {"linkId": "a.1", "text": "A1?", "type": "boolean",
                     "enableWhen": [{"question": "a", "operator": "!=", "answerBoolean": true}]}]}]},
            {"linkId": "b", "text": "B?", "type": "boolean" %1}]}]})";
    const auto required = [](const Imported& made) {
        QStringList ids;
        for (const Question& question : made.loaded.questionnaire->questions())
            if (question.required)
                ids << QString::fromStdString(question.id.str());
        return ids.join(' ');
    };
    const Imported within = imported(form.arg("").toStdString());
    QVERIFY2(within.errors().isEmpty(), qPrintable(within.errors()));
    QCOMPARE(required(within), "a");
    const Imported beside =
        imported(form.arg(R"(, "enableWhen": [{"question": "a", "operator": "!=", "answerBoolean": true}])")
                     .toStdString());
    QVERIFY2(beside.errors().isEmpty(), qPrintable(beside.errors()));
    QCOMPARE(required(beside), "h a");
    QCOMPARE(beside.listed().count("that it is required"), 2);
}

// A group has no answer of its own; and a condition of ours, as it stands, may look at anything.
void FhirUnansweredTest::whatCannotBeWaitedForIsShownAlways() {
    const Imported made = imported(R"({"resourceType": "Questionnaire", "item": [
        {"linkId": "r", "text": "R", "type": "group", "repeats": true, "item": [
            {"linkId": "r.1", "text": "R1?", "type": "boolean"}, {"linkId": "r.2", "text": "R2?", "type": "boolean",
             "enableWhen": [{"question": "r.1", "operator": "!=", "answerBoolean": true}]}]},
        {"linkId": "b", "text": "B?", "type": "boolean",
         "enableWhen": [{"question": "r", "operator": "exists", "answerBoolean": false}]},
        {"linkId": "c", "text": "C?", "type": "boolean",
         "enableWhen": [{"question": "r.1", "operator": "exists", "answerBoolean": false}]}]})");
    QVERIFY2(made.errors().isEmpty(), qPrintable(made.errors()));
    QCOMPARE(showWhenOf(made, "q-2"), "not q-1 is yes");
    QCOMPARE(showWhenOf(made, "b"), "");
    QCOMPARE(showWhenOf(made, "c"), "");
    QVERIFY2(made.listed().contains("`c`: its condition `r.1 exists no`; write its show-when"),
             qPrintable(made.listed()));
    const Imported ours = imported(R"({"resourceType": "Questionnaire", "item": [
        {"linkId": "g", "text": "G?", "type": "boolean"},
        {"linkId": "a", "text": "A?", "type": "boolean",
         "extension": [{"url": "urn:anteroom:fhir:show-when", "valueString": "g is yes"}]},
        {"linkId": "b", "text": "B?", "type": "boolean",
         "enableWhen": [{"question": "a", "operator": "!=", "answerBoolean": true}]}]})");
    QVERIFY2(ours.errors().isEmpty(), qPrintable(ours.errors()));
    QCOMPARE(showWhenOf(ours, "a"), "g is yes");
    QCOMPARE(showWhenOf(ours, "b"), "");
}

void FhirUnansweredTest::ofAQuestionWithSeveralAnswersNoneIsMeant() {
    const Imported made = imported(R"({"resourceType": "Questionnaire", "item": [
        {"linkId": "n", "text": "N?", "type": "integer", "repeats": true},
        {"linkId": "b", "text": "B?", "type": "boolean",
         "enableWhen": [{"question": "n", "operator": "!=", "answerInteger": 4}]},
        {"linkId": "c", "text": "C?", "type": "boolean",
         "enableWhen": [{"question": "n", "operator": "exists", "answerBoolean": false}]},
        {"linkId": "o", "text": "O?", "type": "integer", "repeats": true},
        {"linkId": "d", "text": "D?", "type": "boolean", "enableBehavior": "all", "enableWhen": [
            {"question": "o", "operator": "exists", "answerBoolean": true},
            {"question": "o", "operator": "!=", "answerInteger": 4}]}]})");
    QVERIFY2(made.errors().isEmpty(), qPrintable(made.errors()));
    QCOMPARE(showWhenOf(made, "b"), "'not any(n: entry = 4)'");
    QCOMPARE(showWhenOf(made, "c"), "'not any(n: entry is answered)'");
    const auto& questionnaire = *made.loaded.questionnaire;
    for (const char* id : {"n", "o"}) { // or an open list would hide what FHIR shows
        const Question& list = questionnaire.question(*questionnaire.find(id));
        QVERIFY2(list.required && list.fields[0].required, id);
    }
    for (const char* one :
         {"`b`: that it is shown before all answers to `n` are there, as its condition `n != 4`",
          "`d`: that it is shown before all answers to `o` are there, as its condition `o != 4`",
          "`o.list`: that it is required", "`o`: that it is required"})
        QVERIFY2(made.listed().contains(one), qPrintable(made.listed()));
    TestSession session(made.loaded.questionnaire);
    const auto shown = [&](const Answer& answer) {
        session.set("n", answer);
        return std::pair(session.shows("b"), session.shows("c"));
    };
    QCOMPARE(shown(openRows({{number(5)}})), std::pair(false, false)); // another may come
    QCOMPARE(shown(rows({})), std::pair(true, true));
    QCOMPARE(shown(rows({{number(5)}, {number(6)}})), std::pair(true, false));
    QCOMPARE(shown(rows({{number(5)}, {number(4)}})), std::pair(false, false));
    for (const Answer& withheld : {notSure(), declined()})
        QCOMPARE(shown(withheld), std::pair(true, true));
}

void FhirUnansweredTest::itIsListedOnceThoughOthersStandBelow() {
    const Imported made = importedFile("sdc-example-style.json");
    QCOMPARE(made.yaml().count("show-when: not q-1-3 is unknown\n"), 2);
    QCOMPARE(made.listed().count("`1.3.1`: that it is shown before `1.3` was asked"), 1);
}

QTEST_GUILESS_MAIN(FhirUnansweredTest)
#include "fhir_unanswered_test.moc"
