// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/diagnostic.h"
#include "core/base/said.h"

#include <QTest>

#include <map>

using namespace anteroom;

namespace {

/// Spanish where it has some, as a program's translation.
std::string spanish(std::string_view pattern) {
    static const std::map<std::string_view, std::string> translation{
        {"%1 is missing in %2", "falta %1 en %2"},
        {"%2 stands after %1", "%1 va antes que %2; %1 primero"},
        {"a question", "una pregunta"},
        {"the id of %1", "el identificador de %1"},
        {"%1 and %2", "%1 y %2"},
        {"%^1 is damaged", "Hay daños en %1"},
        {"%1 is not %^2", "%^2 no es %1"},
        {"%1 or %2", "%1 o %2"},
    };
    const auto found = translation.find(pattern);
    return found != translation.end() ? found->second : std::string();
}

QString english(const Message& message) { return QString::fromStdString(message.english()); }
QString inSpanish(const Message& message) { return QString::fromStdString(message.in(spanish)); }

} // namespace

class MessageTest : public QObject {
    Q_OBJECT

private slots:
    void aPartStandsAtItsPlaceInEveryLanguage();
    void aPartMayHoldAPlaceOfItsOwn();
    void anotherLanguageMayPutPartsInAnotherOrderAndTwice();
    void partsAreSaidInTheSameLanguage();
    void whatHasNoTranslationStandsInEnglish();
    void aPartMayBeginASentence();
    void whatIsVerbatimIsNeverTranslated();
    void aPlaceWithoutAPartAndALonePercentSignStayAsTheyAre();
    void aNumberIsWrittenInDigits();
    void aListHasAWordBeforeItsLast_data();
    void aListHasAWordBeforeItsLast();
    void aTermIsAMessageOnceItIsAskedFor();
    void aProblemKeepsTheWordingOfWhatItSays();
};

void MessageTest::aPartStandsAtItsPlaceInEveryLanguage() {
    const Message message = core::said("%1 is missing in %2", {std::string("`id`"), std::string("`q`")});
    QCOMPARE(english(message), QString("`id` is missing in `q`"));
    QCOMPARE(inSpanish(message), QString("falta `id` en `q`"));
}

// Whoever types "%2" sees what they typed, and nothing is put into it.
void MessageTest::aPartMayHoldAPlaceOfItsOwn() {
    const Message message = core::said("%1 is missing in %2", {std::string("`%2%1`"), std::string("100%1")});
    QCOMPARE(english(message), QString("`%2%1` is missing in 100%1"));
    QCOMPARE(inSpanish(message), QString("falta `%2%1` en 100%1"));
}

void MessageTest::anotherLanguageMayPutPartsInAnotherOrderAndTwice() {
    const Message message = core::said("%2 stands after %1", {std::string("a"), std::string("b")});
    QCOMPARE(english(message), QString("b stands after a"));
    QCOMPARE(inSpanish(message), QString("a va antes que b; a primero"));
}

void MessageTest::partsAreSaidInTheSameLanguage() {
    const Message message =
        core::said("%1 is missing in %2",
                   {core::said("the id of %1", {core::said("a question")}), core::said("a question")});
    QCOMPARE(english(message), QString("the id of a question is missing in a question"));
    QCOMPARE(inSpanish(message), QString("falta el identificador de una pregunta en una pregunta"));
}

void MessageTest::whatHasNoTranslationStandsInEnglish() {
    QCOMPARE(inSpanish(core::said("%1 is new here", {core::said("a question")})),
             QString("una pregunta is new here"));
    QCOMPARE(inSpanish(core::said("%1 is missing in %2", {core::said("a thing"), core::said("a question")})),
             QString("falta a thing en una pregunta"));
}

void MessageTest::whatIsVerbatimIsNeverTranslated() {
    QCOMPARE(inSpanish(Message::verbatim("a question")), QString("a question"));
    QCOMPARE(inSpanish(Message::verbatim("%1 and %2")), QString("%1 and %2"));
    QVERIFY(Message().empty() && Message::verbatim({}).empty());
    QVERIFY(!core::said("a question").empty());
}

void MessageTest::aPlaceWithoutAPartAndALonePercentSignStayAsTheyAre() {
    QCOMPARE(english(core::said("%1 of %2 at 5 % or %0", {std::string("a")})),
             QString("a of %2 at 5 % or %0"));
    QCOMPARE(english(core::said("100%")), QString("100%"));
}

void MessageTest::aNumberIsWrittenInDigits() {
    QCOMPARE(english(core::said("%1 %2 %3", {int{}, -12, std::uint64_t{18'446'744'073'709'551'615U}})),
             QString("0 -12 18446744073709551615"));
}

void MessageTest::aListHasAWordBeforeItsLast_data() {
    QTest::addColumn<QStringList>("items");
    QTest::addColumn<QString>("all");
    QTest::addColumn<QString>("one");
    QTest::newRow("none") << QStringList{} << ""
                          << "";
    QTest::newRow("one") << QStringList{"a"} << "a"
                         << "a";
    QTest::newRow("two") << QStringList{"a", "b"} << "a y b"
                         << "a o b";
    QTest::newRow("more") << QStringList{"a", "b", "c", "%1"} << "a, b, c y %1"
                          << "a, b, c o %1";
}

void MessageTest::aListHasAWordBeforeItsLast() {
    QFETCH(QStringList, items);
    std::vector<std::string> texts;
    std::vector<Message> messages;
    for (const QString& item : items) {
        texts.push_back(item.toStdString());
        messages.push_back(Message::verbatim(item.toStdString()));
    }
    QTEST(inSpanish(core::allOf(texts)), "all");
    QTEST(inSpanish(core::oneOf(texts)), "one");
    QTEST(inSpanish(core::allOf(messages)), "all");
    QTEST(inSpanish(core::oneOf(messages)), "one");
}

void MessageTest::aTermIsAMessageOnceItIsAskedFor() {
    constexpr core::Term term = core::term("a question");
    QCOMPARE(inSpanish(term.message()), QString("una pregunta"));
    QCOMPARE(inSpanish(core::Term::verbatim("a question").message()), QString("a question"));
    QCOMPARE(inSpanish(core::term("the id of %1").with({term.message()})),
             QString("el identificador de una pregunta"));
    QCOMPARE(inSpanish(Message(core::translatable("a question"))), QString("una pregunta"));
}

void MessageTest::aProblemKeepsTheWordingOfWhatItSays() {
    Diagnostics diagnostics;
    diagnostics.error("a-code", {}, core::said("a question"),
                      {core::said("the id of %1", {std::string("`q`")}), "q"});
    diagnostics.warning("a-code", {}, core::said("a question"), core::said("a thing"));
    const Diagnostic& error = diagnostics.all().front();
    QCOMPARE(error.message, std::string("a question"));
    QCOMPARE(inSpanish(error.messageWording), QString("una pregunta"));
    QCOMPARE(error.hint, std::string("the id of `q`"));
    QCOMPARE(inSpanish(error.hintWording), QString("el identificador de `q`"));
    QVERIFY(error.replacement);
    QCOMPARE(inSpanish(diagnostics.all().back().hintWording), QString("a thing"));
}

// Where another language begins with something else, the part stands there as it is.
void MessageTest::aPartMayBeginASentence() {
    const Message damaged = core::said("%^1 is damaged", {core::said("a question")});
    QCOMPARE(english(damaged), QString("A question is damaged"));
    QCOMPARE(inSpanish(damaged), QString("Hay daños en una pregunta"));
    const Message both = core::said("%1 is not %^2", {std::string("élan"), std::string("élan")});
    QCOMPARE(english(both), QString("élan is not Élan"));
    QCOMPARE(inSpanish(both), QString("Élan no es élan"));
    for (const char* same : {"", "1", "Large", "÷", "%", "\u0435"})
        QCOMPARE(english(core::said("%^1", {std::string(same)})), QString(same));
    QCOMPARE(english(core::said("%^ %^2 %^", {std::string("a")})), QString("%^ %^2 %^"));
}

QTEST_APPLESS_MAIN(MessageTest)
#include "message_test.moc"
