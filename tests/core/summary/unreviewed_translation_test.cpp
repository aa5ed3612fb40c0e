// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/summary/phrases.h"
#include "core/summary/summary.h"
#include "tests/support/answers.h"
#include "tests/support/questionnaire_from.h"

#include <QTest>

#include <nlohmann/json.hpp>

using namespace anteroom;
using namespace anteroom::test;

// A clinician learns that what the patient read about safety was translated, and that nobody qualified has
// looked at it.
class UnreviewedTranslationTest : public QObject {
    Q_OBJECT

private slots:
    void theSummarySaysSoOnceInTheCliniciansLanguage();
    void itIsSaidOfTheLanguageInWhichThePatientWasAsked_data();
    void itIsSaidOfTheLanguageInWhichThePatientWasAsked();
    void ofSeveralLanguagesItIsNotSaidWhichQuestionWasAskedInWhich();
    void whatNobodyWasAskedIsNotSaid();
    void anAnswerThatIsKeptAndNotCountedWasAsked();
    void theJsonNamesTheQuestions();
    void itIsSaidOfTheLanguageInWhichTheSummaryPrintsThem_data();
    void itIsSaidOfTheLanguageInWhichTheSummaryPrintsThem();
    void theJsonNamesTheQuestionsThatPrint();

private:
    static std::shared_ptr<const Questionnaire> questionnaire(const char* signature = "") {
        return questionnaireFrom(std::string(R"(anteroom: 1
id: test
version: 1.0.0
title: Test
license: CC0-1.0
languages: [en, es, fr]
sections:
  - id: main
    title: Main
    questions:
      - {id: asked, type: yes-no, text: Asked}
      - {id: thoughts, type: yes-no, safety: yes, show-when: asked is yes, text: {en: Thoughts, es: Ideas, fr: Idées}}
)") + signature);
    }

    static Session session(const std::shared_ptr<const Questionnaire>& questionnaire, bool isAsked = true) {
        const Timestamp start{*Date::of(2027, 3, 14), 600};
        Session session(questionnaire, start);
        session.setAnswer(QuestionIndex{0}, yes(), start);
        if (isAsked)
            session.setAnswer(QuestionIndex{1}, no(), start);
        return session;
    }

    static AnswerSheet askedIn(std::vector<std::string> languages) {
        AnswerSheet sheet{.date = *Date::of(2027, 3, 14)};
        sheet.languages = std::move(languages);
        return sheet;
    }

    static QByteArray said(const Session& session, std::vector<std::string> languages,
                           const char* reader = "en") {
        QByteArrayList all;
        for (const std::string& one :
             summarize(session, screen(session), askedIn(std::move(languages)), reader).unreviewed)
            all << QByteArray::fromStdString(one);
        return all.join("\n");
    }
};

namespace {

const QByteArray inSpanish = "Safety questions were asked in Spanish, in a translation that no qualified "
                             "translator has reviewed yet.";

} // namespace

void UnreviewedTranslationTest::theSummarySaysSoOnceInTheCliniciansLanguage() {
    const Session held = session(questionnaire());
    QCOMPARE(said(held, {"es"}), inSpanish);
    const Summary summary = summarize(held, screen(held), askedIn({"es"}), "en");
    const QByteArray page = QByteArray::fromStdString(renderText(summary)).simplified();
    QCOMPARE(page.count(inSpanish), qsizetype(1));
    QVERIFY(page.indexOf(inSpanish) < page.indexOf("SAFETY") || !page.contains("SAFETY"));
}

void UnreviewedTranslationTest::itIsSaidOfTheLanguageInWhichThePatientWasAsked_data() {
    QTest::addColumn<QByteArray>("signature");
    QTest::addColumn<QByteArray>("language");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("the original") << QByteArray() << QByteArray("en") << QByteArray();
    QTest::newRow("not known") << QByteArray() << QByteArray() << QByteArray();
    QTest::newRow("a language that we have no name for")
        << QByteArray() << QByteArray("fr") << QByteArray(inSpanish).replace("Spanish", "the language “fr”");
    const QByteArray signature = "reviewed: {es: {by: A. Sample, on: 2027-03-14}}\n";
    QTest::newRow("signed for") << signature << QByteArray("es") << QByteArray();
    QTest::newRow("another is signed for")
        << signature << QByteArray("fr") << QByteArray(inSpanish).replace("Spanish", "the language “fr”");
}

void UnreviewedTranslationTest::itIsSaidOfTheLanguageInWhichThePatientWasAsked() {
    QFETCH(QByteArray, signature);
    QFETCH(QByteArray, language);
    const Session held = session(questionnaire(signature.constData()));
    std::vector<std::string> languages;
    if (!language.isEmpty())
        languages.push_back(language.toStdString());
    QTEST(said(held, languages), "said");
}

void UnreviewedTranslationTest::ofSeveralLanguagesItIsNotSaidWhichQuestionWasAskedInWhich() {
    QCOMPARE(
        said(session(questionnaire()), {"en", "es"}),
        QByteArray("The interview was held in more than one language. In Spanish the safety questions are "
                   "in a translation that no qualified translator has reviewed yet."));
}

void UnreviewedTranslationTest::whatNobodyWasAskedIsNotSaid() {
    QCOMPARE(said(session(questionnaire(), false), {"es"}), QByteArray());
}

void UnreviewedTranslationTest::anAnswerThatIsKeptAndNotCountedWasAsked() {
    Session held = session(questionnaire());
    held.setAnswer(QuestionIndex{0}, no(), held.startedAt());
    QVERIFY(held.isKeptNotCounted(QuestionIndex{1}));
    QCOMPARE(said(held, {"es"}), inSpanish);
}

void UnreviewedTranslationTest::theJsonNamesTheQuestions() {
    const Session held = session(questionnaire());
    const auto json = [&](const std::vector<std::string>& languages) {
        return nlohmann::json::parse(renderJson(held, screen(held), {}, "en", {}, languages));
    };
    QCOMPARE(json({"es"})["asked-in"].dump(), std::string(R"(["es"])"));
    QCOMPARE(json({"es"})["not-reviewed"].dump(),
             R"([{"language":"es","questions":["thoughts"],"text":")" + inSpanish.toStdString() + R"("}])");
    QCOMPARE(json({})["not-reviewed"].dump(), std::string("[]"));
    QCOMPARE(json({})["asked-in"].dump(), std::string("[]"));
}

void UnreviewedTranslationTest::itIsSaidOfTheLanguageInWhichTheSummaryPrintsThem_data() {
    QTest::addColumn<QByteArray>("signature");
    QTest::addColumn<QByteArray>("languages");
    QTest::addColumn<QByteArray>("reader");
    QTest::addColumn<bool>("isAsked");
    QTest::addColumn<QByteArray>("said");
    const QByteArray printed =
        "Las preguntas de seguridad aparecen aquí en español, en una traducción que ningún traductor "
        "cualificado ha revisado todavía.";
    const QByteArray asked = "Las preguntas de seguridad se hicieron en español, en una traducción que "
                             "ningún traductor cualificado ha revisado todavía.";
    const QByteArray isSigned = "reviewed: {es: {by: A. Sample, on: 2027-03-14}}\n";
    const auto row = [](const char* name, const QByteArray& signature, const char* languages,
                        const char* reader, bool isAsked, const QByteArray& said) {
        QTest::newRow(name) << signature << QByteArray(languages) << QByteArray(reader) << isAsked << said;
    };
    row("asked in the original", "", "en", "es", true, printed);
    row("another region reads", "", "en", "es-MX", true, printed);
    row("not answered yet", "", "en", "es", false, printed);
    row("nobody knows in which", "", "", "es", true, printed);
    row("signed for", isSigned, "en", "es", true, "");
    row("another is signed for", "reviewed: {fr: {by: A. Sample, on: 2027-03-14}}\n", "en", "es", true,
        printed);
    row("both are the same", "", "es", "es", true, asked);
    row("asked in it, and nothing said yet", "", "es", "es", false, printed);
    row("asked in another translation", "", "fr", "es", true,
        QByteArray(asked).replace("español", "el idioma «fr»") + "\n" + printed);
    row("read in a language that it is not in", "", "en", "de", true, "");
    row("read in the original", "", "fr", "en", true,
        QByteArray(inSpanish).replace("Spanish", "the language “fr”"));
}

void UnreviewedTranslationTest::itIsSaidOfTheLanguageInWhichTheSummaryPrintsThem() {
    QFETCH(QByteArray, signature);
    QFETCH(QByteArray, languages);
    QFETCH(QByteArray, reader);
    QFETCH(bool, isAsked);
    const Session held = session(questionnaire(signature.constData()), isAsked);
    std::vector<std::string> asked;
    if (!languages.isEmpty())
        asked.push_back(languages.toStdString());
    QTEST(said(held, asked, reader.constData()), "said");
}

void UnreviewedTranslationTest::theJsonNamesTheQuestionsThatPrint() {
    const Session held = session(questionnaire());
    const auto json = [&](const char* reader, const std::vector<std::string>& languages) {
        return nlohmann::json::parse(renderJson(held, screen(held), {}, reader, {}, languages));
    };
    QVERIFY(!json("en", {"en"}).contains("printed-not-reviewed"));
    QVERIFY(!json("es", {"es"}).contains("printed-not-reviewed"));
    const nlohmann::json printed = json("es", {"en"})["printed-not-reviewed"];
    QCOMPARE(printed["language"].dump(), std::string(R"("es")"));
    QCOMPARE(printed["questions"].dump(), std::string(R"(["thoughts"])"));
    QCOMPARE(QByteArray::fromStdString(printed["text"].get<std::string>()), said(held, {"en"}, "es"));
    QCOMPARE(json("es", {"en"})["not-reviewed"].dump(), std::string("[]"));
}

QTEST_APPLESS_MAIN(UnreviewedTranslationTest)
#include "unreviewed_translation_test.moc"
