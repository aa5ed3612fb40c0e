// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/answer_text.h"
#include "core/session/phrases.h"
#include "tests/support/questionnaire_from.h"

#include <QTest>

#include <limits>
#include <set>

using namespace anteroom;
using namespace anteroom::test;

namespace {

using P = AnswerPhrase;

constexpr double unbounded = std::numeric_limits<double>::infinity();

const Questionnaire& fields() {
    static const auto questionnaire = questionnaireFrom(R"(anteroom: 1
id: test
version: 1.0.0
title: {en: Test, es: Prueba}
license: CC0-1.0
languages: [en, es]
sections:
  - id: main
    title: {en: Main, es: Principal}
    questions:
      - {id: systolic, type: number, text: {en: "Systolic?", es: "¿Sistólica?"}, label: {en: Top number, es: Número de arriba},
         unit: mmHg, range: [50, 260], usual: [80, 200]}
      - {id: warmth, type: number, text: {en: "How warm?", es: "¿Qué temperatura?"}, range: [30, 45], decimals: 1}
      - {id: weight, type: number, text: {en: "Weight?", es: "¿Peso?"}, unit: kg, range: [20, 400]}
      - {id: dose, type: number, text: {en: "Dose?", es: "¿Dosis?"}, range: [0, 10], decimals: 2}
      - {id: born, type: date, text: {en: "Born?", es: "¿Nacimiento?"}, range: [1900-01-01, today]}
      - {id: visit, type: date, partial: no, text: {en: "Visit?", es: "¿Visita?"}}
      - {id: before, type: date, text: {en: "Before?", es: "¿Antes?"}, range: [1800-01-01, 2020-12-31]}
      - {id: after, type: date, text: {en: "After?", es: "¿Después?"}, range: [2020-01-01, 2299-12-31]}
      - {id: mania, type: status, text: {en: "Mania?", es: "¿Manía?"}}
      - {id: words, type: text, text: {en: "Words?", es: "¿Palabras?"}}
)");
    return *questionnaire;
}

Question field(std::string_view id) { return fields().question(questionIn(fields(), id)); }

/// A questionnaire bounds every number; what is calculated may come without.
Question numberWithin(Interval range) {
    Question question = field("dose");
    question.valueType.range = range;
    return question;
}

struct Case {
    P which;
    Question question;
    std::string typed;
    std::string english;
    std::string spanish;
};

const std::vector<Case>& cases() {
    static const std::vector<Case> all{
        {P::EnterNumberBetween, field("dose"), "11", "Enter a number between 0 and 10",
         "Escriba un número entre 0 y 10"},
        {P::EnterNumberFrom, numberWithin({0, unbounded}), "-1", "Enter a number, 0 or more",
         "Escriba un número de 0 o más"},
        {P::EnterNumberUpTo, numberWithin({-unbounded, 9}), "10", "Enter a number, 9 or less",
         "Escriba un número de 9 o menos"},
        {P::EnterNumber, numberWithin({-unbounded, unbounded}), "ten", "Enter a number in digits",
         "Escriba un número con cifras"},
        {P::EnterWholeNumber, field("systolic"), "148.5",
         "Top number: enter a whole number between 50 and 260 (unit: mmHg)",
         "Número de arriba: escriba un número entero entre 50 y 260 (unidad: mmHg)"},
        {P::EnterDecimals, field("dose"), "1.125", "Enter a number with at most 2 decimals, between 0 and 10",
         "Escriba un número con 2 decimales como máximo, entre 0 y 10"},
        {P::EnterOneDecimal, field("warmth"), "36.65",
         "Enter a number with at most one decimal, between 30 and 45",
         "Escriba un número con un decimal como máximo, entre 30 y 45"},
        {P::ShortenText, field("words"), std::string(longestText + 1, 'x'),
         "Shorten this text to 10,000 characters; it is not counted as it is",
         "Acorte este texto a 10\u00a0000 caracteres; tal como está no cuenta"},
        {P::InUnit, field("weight"), "165 lb", "Enter a number between 20 and 400 (unit: kg)",
         "Escriba un número entre 20 y 400 (unidad: kg)"},
        {P::Addressed, field("systolic"), "49", "Top number: enter a number between 50 and 260 (unit: mmHg)",
         "Número de arriba: escriba un número entre 50 y 260 (unidad: mmHg)"},
        {P::Unusual, field("systolic"), "214", "214 is unusual. Is it right? Type it again or go on.",
         "214 no es un valor habitual. ¿Es correcto? Escríbalo otra vez o siga."},
        {P::EnterDateForm, field("born"), "02/1985",
         "Enter a date as 1985, 1985-02, 1985-02-11 or 11 Feb 1985",
         "Escriba una fecha como 1985, 1985-02, 11 feb 1985 o 1985-02-11"},
        {P::EnterFullDateForm, field("visit"), "2027-03",
         "Enter a date with its day, as 1985-02-11 or 11 Feb 1985",
         "Escriba una fecha con el día, como 11 feb 1985 o 1985-02-11"},
        {P::EnterDayThatExists, field("born"), "1985-02-30",
         "Enter a day that the calendar has, as 1985-02-11",
         "Escriba un día que exista en el calendario, como 1985-02-11"},
        {P::EnterDateBetween, field("born"), "1899", "Enter a date between 1900-01-01 and 2027-03-14",
         "Escriba una fecha entre 1900-01-01 y 2027-03-14"},
        {P::EnterDateUpToToday, field("mania"), "2028", "Enter a date that is not after today (2027-03-14)",
         "Escriba una fecha que no sea posterior a hoy (2027-03-14)"},
        {P::EnterDateUpTo, field("before"), "2021", "Enter a date that is not after 2020-12-31",
         "Escriba una fecha que no sea posterior al 2020-12-31"},
        {P::EnterDateFrom, field("after"), "2019", "Enter a date that is not before 2020-01-01",
         "Escriba una fecha que no sea anterior al 2020-01-01"},
    };
    return all;
}

std::string said(const Question& question, std::string_view typed, std::string_view language) {
    return judgeEntry(question, typed, *Date::of(2027, 3, 14), language).message;
}

} // namespace

class MessagesInSpanishTest : public QObject {
    Q_OBJECT

private slots:
    void everyMessageAtAFieldIsInTheLanguageOfTheInterview();
    void noMessageIsLeftOut();
    void whatIsSaidOfAnAcceptedNumberIsInThatLanguageToo();
    void datesAreTakenAsTheyAreWrittenInSpanish_data();
    void datesAreTakenAsTheyAreWrittenInSpanish();
};

void MessagesInSpanishTest::everyMessageAtAFieldIsInTheLanguageOfTheInterview() {
    for (const Case& one : cases()) {
        QCOMPARE(said(one.question, one.typed, "en"), one.english);
        QCOMPARE(said(one.question, one.typed, "es"), one.spanish);
        QCOMPARE(said(one.question, one.typed, "es-MX"), one.spanish);
    }
}

void MessagesInSpanishTest::noMessageIsLeftOut() {
    std::set<P> reached;
    for (const Case& one : cases())
        reached.insert(one.which);
    // What stands at a field is the end of the table.
    for (auto which = static_cast<std::size_t>(P::EnterNumberBetween);
         which < static_cast<std::size_t>(P::Count); ++which)
        QVERIFY2(reached.contains(static_cast<P>(which)),
                 std::string(phrase(static_cast<P>(which), "en")).c_str());
}

void MessagesInSpanishTest::whatIsSaidOfAnAcceptedNumberIsInThatLanguageToo() {
    QCOMPARE(fill(phrase(P::SecondUnit, "es"), {{"number", "157 lb"}}), std::string("Son 157 lb."));
    QCOMPARE(
        fill(phrase(P::BeforeBirth, "es"), {{"born", "1985-02-11"}}),
        std::string(
            "Es anterior a la fecha de nacimiento (1985-02-11). ¿Es correcto? Escríbalo otra vez o siga."));
    QCOMPARE(phrase(P::OfAnotherDay, "es-MX"),
             std::string_view("Esto es de otro día. Añada también lo que se mida hoy."));
}

void MessagesInSpanishTest::datesAreTakenAsTheyAreWrittenInSpanish_data() {
    QTest::addColumn<QByteArray>("typed");
    QTest::addColumn<QByteArray>("taken");
    for (const auto& [typed, taken] : {std::pair{"11 feb 1985", "1985-02-11"},
                                       {"11 de febrero de 1985", "1985-02-11"},
                                       {"1 de Enero del 1985", "1985-01-01"},
                                       {"ago. 1985", "1985-08"},
                                       {"diciembre de 1985", "1985-12"},
                                       {"11 February 1985", "1985-02-11"},
                                       {"30 de febrero de 1985", ""},
                                       {"11 de 1985", ""}})
        QTest::addRow("%s", typed) << QByteArray(typed) << QByteArray(taken);
}

void MessagesInSpanishTest::datesAreTakenAsTheyAreWrittenInSpanish() {
    QFETCH(QByteArray, typed);
    QFETCH(QByteArray, taken);
    // What was refused is shown with its message again after the language was switched.
    for (const char* language : {"en", "es"}) {
        const Judged judged =
            judgeEntry(field("born"), typed.toStdString(), *Date::of(2027, 3, 14), language);
        QCOMPARE(judged.value.has_value(), !taken.isEmpty());
        QCOMPARE(judged.message.empty(), !taken.isEmpty());
        if (judged.value)
            QCOMPARE(QByteArray::fromStdString(entryText(field("born"), Answer::of(*judged.value))), taken);
    }
}

QTEST_APPLESS_MAIN(MessagesInSpanishTest)
#include "messages_in_spanish_test.moc"
