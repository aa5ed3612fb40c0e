// SPDX-License-Identifier: GPL-3.0-or-later
// The clinician reads in one language what the patient was asked in another.
#include "core/summary/summary.h"
#include "tests/support/answers.h"
#include "tests/support/questionnaire_from.h"
#include "tests/support/sample_interview.h"

#include <QTest>

#include <nlohmann/json.hpp>

using namespace anteroom;
using namespace anteroom::test;

namespace {

/// `languages`, and titles and labels in English and Spanish.
std::shared_ptr<const Questionnaire> bilingual(const char* head = "languages: [en, es]\n") {
    return questionnaireFrom(R"(anteroom: 1
id: test
version: 1.0.0
title: {en: Sleep check, es: Control del sueño}
license: CC0-1.0
)" + std::string(head) + R"(documents:
  leaflet: {title: A leaflet on sleep, publisher: Anteroom, kind: made up}
sections:
  - id: main
    title: {en: Main, es: Principal}
    questions:
      - {id: snores, type: yes-no, text: {en: "Do you snore?", es: "¿Ronca?"}, label: {en: Snoring, es: Ronquidos}}
      - {id: hours, type: number, range: [0, 24], decimals: 1, unit: {en: hours, es: horas}, text: {en: "How long do you sleep?", es: "¿Cuánto duerme?"}, label: {en: Sleep, es: Sueño}}
      - {id: thoughts, type: yes-no, safety: yes, summary: safety, show-when: snores is yes, text: {en: "Do you wish to be dead?", es: "¿Desea estar muerto?"}, label: {en: Wish to be dead, es: Deseo de estar muerto}}
      - {id: words, type: text, summary: notes, text: {en: "In your own words?", es: "¿Con sus palabras?"}, label: {en: Own words, es: Sus palabras}}
      - {id: seen, type: text, ask: staff, summary: notes, text: {en: "What did you see?", es: "¿Qué vio?"}, label: {en: Seen, es: Visto}}
      - {id: list, type: rows, row: {en: medicine, es: medicamento}, summary: history, text: {en: "Which?", es: "¿Cuáles?"}, label: {en: Taken, es: Tomados}, fields: [{id: name, type: text, text: {en: Name, es: Nombre}}]}
findings:
  - {id: short, kind: flag, when: snores is yes and hours < 6.5, title: {en: Short sleep, es: Sueño corto}, discuss: {en: Sleep, es: El sueño}, cite: [{document: leaflet, section: Nights}]}
  - {id: long, kind: flag, when: hours > 10, title: {en: Long sleep, es: Sueño largo}, cite: [{document: leaflet, section: Nights}]}
urgent:
  - {id: wish, when: thoughts is yes, tier: immediate, title: {en: Wish to be dead, es: Deseo de estar muerto}}
contradictions:
  - {id: odd, when: hours < 5 and snores is yes, text: {en: Sleeps little and snores, es: Duerme poco y ronca}}
)");
}

TestSession answered(const std::shared_ptr<const Questionnaire>& questionnaire) {
    TestSession session(questionnaire);
    session.set("snores", yes());
    session.set("hours", number(4.5));
    session.set("thoughts", yes());
    return session;
}

Summary read(const Session& session, const std::string& language, std::vector<std::string> askedIn) {
    AnswerSheet sheet{.date = *Date::of(2027, 3, 14)};
    sheet.languages = std::move(askedIn);
    return summarize(session, screen(session), sheet, language);
}

QByteArray bytes(const std::string& text) { return QByteArray::fromStdString(text); }

/// On one line, so that no break hides what is looked for.
QByteArray page(const Summary& summary) { return bytes(renderText(summary)).simplified(); }

} // namespace

class ReadersLanguageTest : public QObject {
    Q_OBJECT

private slots:
    void thePatientsWordsStayByteForByte_data();
    void thePatientsWordsStayByteForByte();
    void theirLanguageIsMarkedWhereItIsNotTheReaders_data();
    void theirLanguageIsMarkedWhereItIsNotTheReaders();
    void whatStaffWroteIsNotThePatients();
    void whatMattersMostIsSaidInBothLanguages_data();
    void whatMattersMostIsSaidInBothLanguages();
    void whatHasNoTranslationStandsAsItWasAskedAndThatIsSaidOnce();
    void ofSeveralLanguagesOneIsFoundThatHasTheText();
    void whatIsTranslatedIsNotSaidToBeMissing();
    void aRegionsTextIsTheLanguages();
    void theHeadSaysInWhichLanguageThePatientWasAsked_data();
    void theHeadSaysInWhichLanguageThePatientWasAsked();
    void aSafetyAnswerQuotesTheQuestionAsItWasAsked();
    void ofAQuestionThatWasNotAskedNothingIsQuoted();
    void aSafetyQuestionThatSomebodySignedForIsNotMarked();
    void whereTheReaderReadWhatThePatientReadNothingIsQuoted();
    void theJsonFollowsTheSameOrder();
};

void ReadersLanguageTest::thePatientsWordsStayByteForByte_data() {
    QTest::addColumn<QByteArray>("typed");
    for (const char* typed :
         {"Llevo años así, ¿sabe? ¡No duermo!", "ñ Ñ ü á é í ó ú º ª 36,8 °C ½ µg", "Ελληνικά, العربية, 中文",
          "  dos  espacios ", "e\u0301 con acento suelto", "{words} {language} %1"})
        QTest::newRow(typed) << QByteArray(typed);
}

void ReadersLanguageTest::thePatientsWordsStayByteForByte() {
    QFETCH(QByteArray, typed);
    TestSession session = answered(bilingual());
    session.set("words", text(typed.toStdString()));
    session.set("list", rows({{text(typed.toStdString())}}));
    for (const char* language : {"en", "es"}) {
        const Summary summary = read(session, language, {"es"});
        for (const Summary::Line& line : {summary.notes.at(0), summary.history.at(0)})
            QVERIFY2(bytes(line.answer).contains(typed), line.answer.c_str());
        // Where one blank is as good as another: a line is wrapped.
        QVERIFY2(page(summary).contains(typed.simplified()), page(summary).constData());
    }
}

void ReadersLanguageTest::theirLanguageIsMarkedWhereItIsNotTheReaders_data() {
    QTest::addColumn<QByteArray>("reader");
    QTest::addColumn<QByteArray>("askedIn");
    QTest::addColumn<QByteArray>("printed");
    QTest::newRow("Spanish in English")
        << QByteArray("en") << QByteArray("es") << QByteArray("“sí” (in Spanish)");
    QTest::newRow("English in Spanish")
        << QByteArray("es") << QByteArray("en") << QByteArray("«sí» (en inglés)");
    QTest::newRow("a region is the same language")
        << QByteArray("es-MX") << QByteArray("es") << QByteArray("«sí»");
    QTest::newRow("both") << QByteArray("en") << QByteArray("en,es")
                          << QByteArray("“sí” (in English or Spanish)");
    QTest::newRow("not known") << QByteArray("en") << QByteArray() << QByteArray("“sí”");
    QTest::newRow("no name for it") << QByteArray("en") << QByteArray("fr")
                                    << QByteArray("“sí” (in the language “fr”)");
}

void ReadersLanguageTest::theirLanguageIsMarkedWhereItIsNotTheReaders() {
    QFETCH(QByteArray, reader);
    QFETCH(QByteArray, askedIn);
    QFETCH(QByteArray, printed);
    TestSession session = answered(bilingual());
    session.set("words", text("sí"));
    session.set("list", rows({{text("sí")}}));
    std::vector<std::string> languages;
    for (const QByteArray& one : askedIn.isEmpty() ? QByteArrayList() : askedIn.split(','))
        languages.push_back(one.toStdString());
    const Summary summary = read(session, reader.toStdString(), languages);
    QCOMPARE(bytes(summary.notes.at(0).answer), printed);
    QCOMPARE(bytes(summary.history.at(0).answer), printed);
}

void ReadersLanguageTest::whatStaffWroteIsNotThePatients() {
    TestSession session = answered(bilingual());
    session.set("seen", text("pale"));
    QCOMPARE(bytes(read(session, "en", {"es"}).notes.at(0).answer), QByteArray("“pale”"));
}

void ReadersLanguageTest::whatMattersMostIsSaidInBothLanguages_data() {
    QTest::addColumn<QByteArray>("reader");
    QTest::addColumn<QByteArrayList>("said");
    QTest::newRow("English") << QByteArray("en")
                             << QByteArrayList{"* Urgent: Wish to be dead: shown 13:55, not acknowledged",
                                               "- Sleeps little and snores (Snoring: yes; Sleep: 4.5 hours)",
                                               "Rule: Snoring: yes, and Sleep below 6.5 hours",
                                               "Not raised by these answers",
                                               "- Long sleep",
                                               "Source: A leaflet on sleep, \"Nights\""};
    QTest::newRow("Spanish") << QByteArray("es")
                             << QByteArrayList{
                                    "* Urgente: Deseo de estar muerto: mostrado (13:55), sin confirmar",
                                    "- Duerme poco y ronca (Ronquidos: sí; Sueño: 4.5 horas)",
                                    "Regla: Ronquidos: sí, y Sueño por debajo de 6.5 horas",
                                    "No planteado por estas respuestas",
                                    "- Sueño largo",
                                    "Fuente: A leaflet on sleep, \"Nights\""};
}

void ReadersLanguageTest::whatMattersMostIsSaidInBothLanguages() {
    QFETCH(QByteArray, reader);
    QFETCH(QByteArrayList, said);
    TestSession session = answered(bilingual());
    const std::string language = reader.toStdString();
    for (const std::string askedIn : {"en", "es"}) {
        const QByteArray printed = page(read(session, language, {askedIn}));
        for (const QByteArray& one : said)
            QVERIFY2(printed.contains(one), (one + "\nis not in\n" + printed).constData());
    }
    session.set("snores", no()); // the safety answer is kept, and does not count
    const QByteArray kept = page(read(session, language, {"es"}));
    for (const QByteArray& one :
         reader == "en"
             ? QByteArrayList{"Kept, not counted ----------------- Wish to be dead: yes",
                              "Answered but not counted: ask again: Wish to be dead: yes",
                              "the answers were changed afterwards",
                              "INCOMPLETE: ", "1 safety answer is not counted."}
             : QByteArrayList{"Guardado, no cuenta ------------------- Deseo de estar muerto: sí",
                              "Contestado, pero no cuenta: preguntar de nuevo: Deseo de estar muerto: sí",
                              "después se cambiaron las respuestas",
                              "INCOMPLETO: ", "1 respuesta de seguridad no cuenta."})
        QVERIFY2(kept.contains(one), (one + "\nis not in\n" + kept).constData());
}

void ReadersLanguageTest::whatHasNoTranslationStandsAsItWasAskedAndThatIsSaidOnce() {
    // Written in French, asked in Spanish, read in English.
    const auto questionnaire = questionnaireFrom(R"(anteroom: 1
id: test
version: 1.0.0
title: {fr: Sommeil, es: Sueño}
license: CC0-1.0
languages: [fr, es]
documents:
  leaflet: {title: Une brochure, publisher: Anteroom, kind: made up}
sections:
  - id: main
    title: {fr: Premier, es: Principal}
    questions:
      - {id: noise, type: choice, summary: history, text: {fr: "Du bruit ?", es: "¿Ruido?"}, label: {fr: Bruit, es: Ruido}, options: [{id: road, text: {fr: La route, es: La calle}}, {id: none-of-it, text: {fr: Aucun, es: Ninguno}}]}
findings:
  - {id: loud, kind: flag, when: noise is road, title: {fr: Trop de bruit, es: Demasiado ruido}, discuss: {fr: Le bruit, es: El ruido}, cite: [{document: leaflet, section: Nuits}]}
)");
    TestSession session(questionnaire);
    session.set("noise", chosen(0));
    const QByteArray printed = page(read(session, "en", {"es"}));
    for (const char* said :
         {"Screening summary ----------------- Sueño", "* [Standard] Demasiado ruido Ruido: La calle",
          "To discuss: El ruido", "Rule: Ruido: La calle", "Source: Une brochure, \"Nuits\""})
        QVERIFY2(printed.contains(said), (QByteArray(said) + "\nis not in\n" + printed).constData());
    const QByteArray once =
        "Texts of the questionnaire that are not translated into English stand as the patient was asked.";
    QCOMPARE(printed.count(once), qsizetype(1));
    // Whoever was asked in French, or nobody knows in which, reads what was written first.
    for (const std::vector<std::string>& askedIn : {std::vector<std::string>{"fr"}, {}}) {
        const QByteArray french = page(read(session, "en", askedIn));
        QVERIFY2(french.contains("Rule: Bruit: La route"), french.constData());
        QCOMPARE(french.count(once), qsizetype(1));
    }
    QVERIFY(read(session, "es", {"es"}).notTranslated.empty());
}

void ReadersLanguageTest::ofSeveralLanguagesOneIsFoundThatHasTheText() {
    const auto questionnaire = questionnaireFrom(R"(anteroom: 1
id: test
version: 1.0.0
title: {fr: Sommeil, es: Sueño}
license: CC0-1.0
languages: [fr, es, de]
sections:
  - {id: main, title: {fr: Premier}, questions: [{id: noise, type: yes-no, summary: history, text: {fr: "Du bruit ?", es: "¿Ruido?"}}]}
)");
    TestSession session(questionnaire);
    session.set("noise", yes());
    QCOMPARE(bytes(read(session, "en", {"de", "es"}).history.at(0).label), QByteArray("¿Ruido?"));
}

void ReadersLanguageTest::whatIsTranslatedIsNotSaidToBeMissing() {
    for (const char* language : {"en", "es", "es-MX"})
        QCOMPARE(bytes(read(answered(bilingual()), language, {"es"}).notTranslated), QByteArray());
}

void ReadersLanguageTest::aRegionsTextIsTheLanguages() {
    const auto questionnaire = questionnaireFrom(R"(anteroom: 1
id: test
version: 1.0.0
title: {en: Sleep, es-MX: Sueño}
license: CC0-1.0
languages: [en, es-MX]
sections:
  - {id: main, title: {en: Main, es-MX: Principal}, questions: [{id: noise, type: yes-no, summary: history, text: {en: "Noise?", es-MX: "¿Ruido?"}}]}
)");
    TestSession session(questionnaire);
    session.set("noise", yes());
    const Summary summary = read(session, "es", {"en"});
    QCOMPARE(bytes(summary.history.at(0).label), QByteArray("¿Ruido?"));
    QVERIFY(summary.notTranslated.empty());
}

void ReadersLanguageTest::theHeadSaysInWhichLanguageThePatientWasAsked_data() {
    QTest::addColumn<QByteArray>("reader");
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("second");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("another") << QByteArray("en") << QByteArray("es") << QByteArray()
                             << QByteArray("Asked in Spanish.");
    QTest::newRow("another, in Spanish")
        << QByteArray("es") << QByteArray("en") << QByteArray() << QByteArray("Preguntado en inglés.");
    QTest::newRow("two") << QByteArray("en") << QByteArray("en") << QByteArray("es")
                         << QByteArray("Asked in English and Spanish.");
    QTest::newRow("the reader's") << QByteArray("en") << QByteArray("en") << QByteArray() << QByteArray();
    QTest::newRow("not known") << QByteArray("en") << QByteArray() << QByteArray() << QByteArray();
}

void ReadersLanguageTest::theHeadSaysInWhichLanguageThePatientWasAsked() {
    QFETCH(QByteArray, reader);
    QFETCH(QByteArray, first);
    QFETCH(QByteArray, second);
    QFETCH(QByteArray, said);
    std::vector<std::string> askedIn;
    for (const QByteArray& one : {first, second})
        if (!one.isEmpty())
            askedIn.push_back(one.toStdString());
    const Summary summary = read(answered(bilingual()), reader.toStdString(), askedIn);
    QCOMPARE(bytes(summary.askedInText), said);
    QVERIFY(summary.askedIn == askedIn);
    QVERIFY(bytes(renderText(summary, "head")).contains(said));
}

void ReadersLanguageTest::aSafetyAnswerQuotesTheQuestionAsItWasAsked() {
    const TestSession session = answered(bilingual());
    const Summary summary = read(session, "en", {"es"});
    QCOMPARE(bytes(summary.safety.at(0).askedAs),
             QByteArray("asked as “¿Desea estar muerto?”, not reviewed"));
    QVERIFY2(page(summary).contains("Wish to be dead: yes [asked as \"¿Desea estar muerto?\", not reviewed]"),
             page(summary).constData());
    // In English it was written.
    QCOMPARE(bytes(read(session, "es", {"en"}).safety.at(0).askedAs),
             QByteArray("se preguntó «Do you wish to be dead?»"));
    // It is not known in which of them.
    QCOMPARE(bytes(read(session, "en", {"en", "es"}).safety.at(0).askedAs), QByteArray());
}

void ReadersLanguageTest::ofAQuestionThatWasNotAskedNothingIsQuoted() {
    TestSession session(bilingual());
    session.set("snores", yes());
    const Summary open = read(session, "en", {"es"});
    QCOMPARE(bytes(open.safety.at(0).answer), QByteArray("not asked"));
    QCOMPARE(bytes(open.safety.at(0).askedAs), QByteArray());
    // Nothing was answered, and it was asked.
    session.set("thoughts", declined());
    QVERIFY(!read(session, "en", {"es"}).safety.at(0).askedAs.empty());
    session.set("thoughts", yes());
    session.set("snores", no());
    QVERIFY(!read(session, "en", {"es"}).safetyNotCounted.at(0).askedAs.empty());
}

void ReadersLanguageTest::aSafetyQuestionThatSomebodySignedForIsNotMarked() {
    const TestSession session =
        answered(bilingual("languages: [en, es]\nreviewed: {es: {by: A. Sample, on: 2027-03-14}}\n"));
    QCOMPARE(bytes(read(session, "en", {"es"}).safety.at(0).askedAs),
             QByteArray("asked as “¿Desea estar muerto?”"));
}

void ReadersLanguageTest::whereTheReaderReadWhatThePatientReadNothingIsQuoted() {
    const TestSession session = answered(bilingual());
    for (const auto& [reader, askedIn] : {std::pair("en", "en"), {"es", "es"}, {"es-MX", "es"}})
        QCOMPARE(bytes(read(session, reader, {askedIn}).safety.at(0).askedAs), QByteArray());
    QCOMPARE(bytes(read(session, "en", {}).safety.at(0).askedAs), QByteArray());
}

void ReadersLanguageTest::theJsonFollowsTheSameOrder() {
    const TestSession session = answered(bilingual());
    const auto title = [&](const char* language, const std::vector<std::string>& askedIn) {
        return bytes(nlohmann::json::parse(
            renderJson(session, screen(session), {}, language, {}, askedIn))["urgent"][0]["title"]);
    };
    QCOMPARE(title("es", {"en"}), QByteArray("Deseo de estar muerto"));
    QCOMPARE(title("de", {"es"}), QByteArray("Deseo de estar muerto"));
    QCOMPARE(title("de", {}), QByteArray("Wish to be dead"));
}

QTEST_APPLESS_MAIN(ReadersLanguageTest)
#include "readers_language_test.moc"
