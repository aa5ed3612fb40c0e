// SPDX-License-Identifier: GPL-3.0-or-later
// In which language the patient was asked, and whether anybody reviewed it, is told by the record in a PDF
// too; and what the first version of it told is read for ever.
#include "core/printout/printout.h"
#include "tests/support/answers.h"
#include "tests/support/questionnaire_from.h"

#include <QFile>
#include <QTest>

#include <nlohmann/json.hpp>

using namespace anteroom;
using namespace anteroom::test;
using Json = nlohmann::ordered_json;

namespace {

std::string hashed(std::string_view bytes) { return test::sha256(bytes); }

/// `alarm` is a safety question that prints nowhere while nothing comes of it.
std::shared_ptr<const Questionnaire> questionnaire(const char* signature = "") {
    return questionnaireFrom(std::string(R"(anteroom: 1
id: test
version: 1.0.0
title: {en: Test, es: Prueba}
license: CC0-1.0
languages: [en, es]
sections:
  - id: main
    title: {en: Main, es: Principal}
    questions:
      - {id: thoughts, type: yes-no, summary: safety, text: {en: Thoughts, es: Ideas}}
      - {id: alarm, type: yes-no, text: {en: Alarm, es: Alarma}}
      - {id: words, type: text, summary: notes, text: {en: Words, es: Palabras}}
urgent:
  - {id: alarmed, when: alarm is yes, tier: immediate, title: {en: Alarm, es: Alarma}}
)") + signature);
}

std::string printoutOf(const Session& session, const std::string& reader, std::vector<std::string> askedIn) {
    AnswerSheet sheet{.date = *Date::of(2027, 3, 14)};
    sheet.languages = std::move(askedIn);
    const Summary summary = summarize(session, screen(session), sheet, reader);
    sheet.languages.clear(); // the summary says it
    return writePrintout(session, sheet, summary, "letter", hashed).value();
}

QByteArray differencesOf(const Json& printout) {
    const Result<Printout> read = readPrintout(printout.dump(), hashed);
    if (!read)
        return QByteArray::fromStdString(read.error().message);
    QByteArrayList all;
    for (const Rederived& one : rederive(*read).different)
        all << QByteArray::fromStdString((one.kind == Rederived::Kind::NotReviewed ? "not reviewed, " : "") +
                                         one.id + ": " + one.what);
    return all.join('\n');
}

Json firstVersion(const char* name) {
    QFile file(QString(ANTEROOM_SOURCE_DIR) + "/tests/data/printout-v1/" + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no file %s", name);
    return Json::parse(file.readAll().toStdString());
}

/// What is changed in a record, into what, and what is said of it then.
auto rowsOfChanges() {
    QTest::addColumn<QByteArray>("pointer");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("said");
    return [](const char* name, const char* pointer, const char* value, const char* said) {
        QTest::newRow(name) << QByteArray(pointer) << QByteArray(value) << QByteArray(said);
    };
}

} // namespace

class PrintoutLanguagesTest : public QObject {
    Q_OBJECT

private slots:
    void itSaysInWhichLanguageThePatientWasAskedAndWhatIsNotReviewed();
    void thePatientsWordsStayByteForByte();
    void whatItSaysOfTranslationsIsDerivedAnew_data();
    void whatItSaysOfTranslationsIsDerivedAnew();
    void aSafetyAnswerThatPrintsNowhereIsNotToldOf();
    void theTranslationInWhichItIsReadIsNamedAsOnThePage();
    void whatItSaysOfTheTranslationInPrintIsDerivedAnew_data();
    void whatItSaysOfTheTranslationInPrintIsDerivedAnew();
    void aTranslationInPrintOfWhichNoAnswerPrintsIsNamedWithoutQuestions();
    void aTranslationThatSomebodySignedForIsNotNamed();
    void theFirstVersionIsReadAndDerivedAnew_data();
    void theFirstVersionIsReadAndDerivedAnew();
    void theFirstVersionTakesNothingOfTheSecond();
    void inTheFirstVersionTooAnotherAnswerIsNamed();
};

void PrintoutLanguagesTest::itSaysInWhichLanguageThePatientWasAskedAndWhatIsNotReviewed() {
    TestSession session(questionnaire());
    session.set("thoughts", no());
    const Json printout = Json::parse(printoutOf(session, "en", {"es"}));
    QCOMPARE(QByteArray::fromStdString(printout["version"].dump()), QByteArray("5"));
    QCOMPARE(QByteArray::fromStdString(printout["screening"]["language"].dump()), QByteArray("\"en\""));
    QCOMPARE(QByteArray::fromStdString(printout["screening"]["asked-in"].dump()), QByteArray("[\"es\"]"));
    const Json& said = printout["result"]["not-reviewed"];
    QCOMPARE(said.size(), std::size_t(1));
    QCOMPARE(QByteArray::fromStdString(said[0]["language"]), QByteArray("es"));
    QCOMPARE(QByteArray::fromStdString(said[0]["questions"].dump()), QByteArray("[\"thoughts\"]"));
    QVERIFY(QByteArray::fromStdString(said[0]["text"]).startsWith("Safety questions were asked in Spanish"));
    QCOMPARE(differencesOf(printout), QByteArray());
    for (const std::vector<std::string>& askedIn : {std::vector<std::string>{"en"}, {}}) {
        const Json other = Json::parse(printoutOf(session, "es", askedIn));
        QVERIFY(other["result"]["not-reviewed"].empty());
        QCOMPARE(differencesOf(other), QByteArray());
    }
}

void PrintoutLanguagesTest::thePatientsWordsStayByteForByte() {
    TestSession session(questionnaire());
    const QByteArray typed = "¿Año? ñ ½ 36,8 °C Ελληνικά";
    session.set("words", text(typed.toStdString()));
    for (const char* reader : {"en", "es"}) {
        const Json printout = Json::parse(printoutOf(session, reader, {"es"}));
        QCOMPARE(QByteArray::fromStdString(printout["screening"]["answers"]["words"]["value"]), typed);
        QCOMPARE(differencesOf(printout), QByteArray());
    }
}

void PrintoutLanguagesTest::whatItSaysOfTranslationsIsDerivedAnew_data() {
    const auto row = rowsOfChanges();
    row("taken out", "/result/not-reviewed", "[]",
        "not reviewed, es: the result does not say that this translation is not reviewed");
    row("other questions", "/result/not-reviewed/0/questions", "[]",
        "not reviewed, es: the result says it of other questions, or in other words");
    row("other words", "/result/not-reviewed/0/text", "\"all is well\"",
        "not reviewed, es: the result says it of other questions, or in other words");
    row("asked in another", "/screening/asked-in", "[\"en\"]",
        "not reviewed, es: the result says it, and nothing in the questionnaire does");
    row("of another language", "/result/not-reviewed/1",
        R"({"language": "fr", "questions": [], "text": "x"})",
        "not reviewed, fr: the result says it, and nothing in the questionnaire does");
}

void PrintoutLanguagesTest::whatItSaysOfTranslationsIsDerivedAnew() {
    QFETCH(QByteArray, pointer);
    QFETCH(QByteArray, value);
    TestSession session(questionnaire());
    session.set("thoughts", no());
    Json printout = Json::parse(printoutOf(session, "en", {"es"}));
    printout[Json::json_pointer(pointer.toStdString())] = Json::parse(value.toStdString());
    QTEST(differencesOf(printout), "said");
}

// The page says that safety questions were asked in a translation; which, nobody can see there.
void PrintoutLanguagesTest::aSafetyAnswerThatPrintsNowhereIsNotToldOf() {
    TestSession session(questionnaire());
    session.set("alarm", no());
    Json printout = Json::parse(printoutOf(session, "en", {"es"}));
    QVERIFY(!printout["screening"]["answers"].contains("alarm"));
    Json& said = printout["result"]["not-reviewed"];
    QCOMPARE(said.size(), std::size_t(1));
    QVERIFY(said[0]["questions"].empty());
    QCOMPARE(differencesOf(printout), QByteArray());
    const QByteArray nothing = "not reviewed, es: the result says it, and nothing in the questionnaire does";
    printout["screening"]["asked-in"] = {"en"};
    QCOMPARE(differencesOf(printout), nothing);
    printout["screening"]["asked-in"] = {"es"};
    said[0]["text"] = "all is well";
    QCOMPARE(differencesOf(printout), nothing);
    said[0] = Json::parse(printoutOf(session, "en", {"es"}))["result"]["not-reviewed"][0];
    said[0]["questions"].push_back("thoughts");
    QCOMPARE(differencesOf(printout), nothing);
    said[0]["questions"] = Json::array();
    said.push_back(said[0]);
    QCOMPARE(differencesOf(printout), QByteArray("not reviewed, es: the result says it more than once"));
}

void PrintoutLanguagesTest::theTranslationInWhichItIsReadIsNamedAsOnThePage() {
    TestSession session(questionnaire());
    session.set("thoughts", no());
    // Asked in English, read in Spanish, which nobody signed for.
    const Json printout = Json::parse(printoutOf(session, "es", {"en"}));
    AnswerSheet sheet{.date = *Date::of(2027, 3, 14)};
    sheet.languages = {"en"};
    const Summary page = summarize(session, screen(session), sheet, "es");
    QCOMPARE(page.unreviewed.size(), std::size_t(1));
    const Json& said = printout["result"]["printed-not-reviewed"];
    QCOMPARE(QByteArray::fromStdString(said["language"]), QByteArray("es"));
    QCOMPARE(QByteArray::fromStdString(said["text"]), QByteArray::fromStdString(page.unreviewed[0]));
    QCOMPARE(QByteArray::fromStdString(said["questions"].dump()), QByteArray(R"(["thoughts","alarm"])"));
    QCOMPARE(differencesOf(printout), QByteArray());
    // Where it was asked in that language too, the page says it once, and so does this.
    for (const auto& [reader, askedIn] :
         {std::pair("es", "es"), std::pair("en", "en"), std::pair("en", "es")}) {
        const Json other = Json::parse(printoutOf(session, reader, {askedIn}));
        QVERIFY(other["result"]["printed-not-reviewed"].is_null());
        QCOMPARE(differencesOf(other), QByteArray());
    }
}

void PrintoutLanguagesTest::whatItSaysOfTheTranslationInPrintIsDerivedAnew_data() {
    const auto row = rowsOfChanges();
    row("taken out", "", "null",
        "not reviewed, es: the result does not say that the translation in print is not reviewed");
    row("other questions", "/questions", "[]",
        "not reviewed, es: the result says it of other questions in print, or in other words");
    row("other words", "/text", "\"all is well\"",
        "not reviewed, es: the result says it of other questions in print, or in other words");
    row("another language", "/language", "\"fr\"",
        "not reviewed, es: the result says it of other questions in print, or in other words");
    row("no word of it", "/text", "7",
        "The record in this PDF cannot be read: result.printed-not-reviewed.text is not a text.");
}

void PrintoutLanguagesTest::whatItSaysOfTheTranslationInPrintIsDerivedAnew() {
    QFETCH(QByteArray, pointer);
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, said);
    TestSession session(questionnaire());
    session.set("thoughts", no());
    Json printout = Json::parse(printoutOf(session, "es", {"en"}));
    printout[Json::json_pointer("/result/printed-not-reviewed" + pointer.toStdString())] =
        Json::parse(value.toStdString());
    const QByteArray found = differencesOf(printout);
    QVERIFY2(found.contains(said), found.constData());
    // Nor may it be said where the page does not.
    Json english = Json::parse(printoutOf(session, "en", {"en"}));
    english["result"]["printed-not-reviewed"] =
        Json::parse(printoutOf(session, "es", {"en"}))["result"]["printed-not-reviewed"];
    QCOMPARE(
        differencesOf(english),
        QByteArray("not reviewed, es: the result says that the translation in print is not reviewed, and "
                   "the questionnaire does not"));
}

// What shows the only safety question prints nowhere, so that the record cannot tell that it was shown.
void PrintoutLanguagesTest::aTranslationInPrintOfWhichNoAnswerPrintsIsNamedWithoutQuestions() {
    TestSession session(questionnaireFrom(R"(anteroom: 1
id: test
version: 1.0.0
title: {en: Test, es: Prueba}
license: CC0-1.0
languages: [en, es]
sections:
  - id: main
    title: {en: Main, es: Principal}
    questions:
      - {id: gate, type: yes-no, text: {en: Gate, es: Puerta}}
      - {id: thoughts, type: yes-no, safety: yes, show-when: gate is yes, text: {en: Thoughts, es: Ideas}}
)"));
    session.set("gate", yes());
    session.set("thoughts", no());
    Json printout = Json::parse(printoutOf(session, "es", {"en"}));
    QVERIFY(printout["screening"]["answers"].empty());
    Json& said = printout["result"]["printed-not-reviewed"];
    QCOMPARE(QByteArray::fromStdString(said["language"].dump()), QByteArray("\"es\""));
    QVERIFY(said["questions"].empty());
    QCOMPARE(differencesOf(printout), QByteArray());
    said["text"] = "all is well";
    QCOMPARE(
        differencesOf(printout),
        QByteArray("not reviewed, es: the result says it of other questions in print, or in other words"));
}

void PrintoutLanguagesTest::aTranslationThatSomebodySignedForIsNotNamed() {
    TestSession session(questionnaire("reviewed: {es: {by: A. Sample, on: 2027-03-14}}\n"));
    session.set("thoughts", no());
    const Json printout = Json::parse(printoutOf(session, "en", {"es"}));
    QVERIFY(printout["result"]["not-reviewed"].empty());
    QCOMPARE(differencesOf(printout), QByteArray());
}

void PrintoutLanguagesTest::theFirstVersionIsReadAndDerivedAnew_data() {
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("read in English") << QByteArray("read-in-english.json");
    QTest::newRow("read in Spanish, with words of ours in English") << QByteArray("read-in-spanish.json");
}

void PrintoutLanguagesTest::theFirstVersionIsReadAndDerivedAnew() {
    QFETCH(QByteArray, name);
    const Json printout = firstVersion(name.constData());
    QVERIFY(printout["version"] == 1);
    QCOMPARE(differencesOf(printout), QByteArray());
    QVERIFY(partsOfPrintout(printout.dump()));
    const Result<Printout> read = readPrintout(printout.dump(), hashed);
    QCOMPARE(rederive(*read).findings, std::size_t(2));
    QVERIFY(read->askedIn.empty());
}

void PrintoutLanguagesTest::theFirstVersionTakesNothingOfTheSecond() {
    Json printout = firstVersion("read-in-english.json");
    printout["screening"]["asked-in"] = Json::array();
    QVERIFY(differencesOf(printout).startsWith("The record in this PDF cannot be read: screening is not "));
    printout = firstVersion("read-in-english.json");
    printout["result"]["not-reviewed"] = Json::array();
    QVERIFY(differencesOf(printout).startsWith("The record in this PDF cannot be read: result is not "));
}

void PrintoutLanguagesTest::inTheFirstVersionTooAnotherAnswerIsNamed() {
    for (const char* name : {"read-in-english.json", "read-in-spanish.json"}) {
        Json printout = firstVersion(name);
        printout["result"]["findings"][0]["title"] = "Another";
        QCOMPARE(differencesOf(printout),
                 QByteArray("short: the result has other words than the questionnaire"));
        printout = firstVersion(name);
        printout["screening"]["answers"]["hours"]["value"] = 9;
        QVERIFY(differencesOf(printout).contains(
            "short: the result says raised; the rules say not raised by these answers"));
        printout = firstVersion(name);
        printout["result"]["findings"][0]["because"][1]["value"] = 5;
        QCOMPARE(differencesOf(printout),
                 QByteArray("short: the result rests it on other answers than the rules do"));
    }
    // In English its words are those of today.
    Json printout = firstVersion("read-in-english.json");
    printout["result"]["findings"][0]["rule"] = "anything";
    QCOMPARE(differencesOf(printout), QByteArray("short: the result has other words than the questionnaire"));
}

QTEST_GUILESS_MAIN(PrintoutLanguagesTest)
#include "printout_languages_test.moc"
