// SPDX-License-Identifier: GPL-3.0-or-later
// Forms of which an import could make another one without a word: a question that waits for another answer,
// points that nobody gave, a text that is meant for some and shown to all.
#include "core/exchange/csv/csv_export.h"
#include "core/loading/read_answers.h"
#include "tests/core/exchange/bundle.h"
#include "tests/core/exchange/imported.h"
#include "tests/support/answers.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

namespace {

Imported formOf(const QString& items, const QString& rest = {}) {
    return imported((R"({"resourceType":"Questionnaire","item":[)" + items + ']' + rest + '}').toStdString());
}

/// A text that is shown on a condition.
QString shownOn(const char* linkId, const char* question, const char* answer, const char* relation = "=") {
    return QString(R"(,{"linkId":"%1","type":"string","text":"T","enableWhen":[
        {"question":"%2","operator":"%3",%4}]})")
        .arg(linkId, question, relation, answer);
}

/// The first line that begins so in what was made of an item, without the key.
QString lineOf(const Imported& made, const QString& id, const QString& key = "show-when") {
    const QString yaml = made.yaml();
    const qsizetype begin = yaml.indexOf("- id: " + id + '\n');
    if (begin < 0)
        return "no " + id;
    for (const QString& line : yaml.mid(begin, yaml.indexOf("- id: ", begin + 1) - begin).split('\n'))
        if (line.trimmed().startsWith(key + ": "))
            return line.trimmed().mid(key.size() + 2).remove('\'');
    return {};
}

/// What a table of screenings says of these answers under `column`.
QString cellOf(const Imported& made, const std::string& answers, const std::string& column) {
    const auto& questionnaire = made.loaded.questionnaire;
    const ReadAnswers read =
        readAnswers("a.yaml", "date: 2027-03-14\nanswers: {" + answers + "}\n", *questionnaire);
    if (!read.sheet)
        return QString::fromStdString(render(read.diagnostics, read.sources));
    Session session(questionnaire, minute(0));
    session.begin(read.sheet->answers, minute(0));
    const CsvTable table(*questionnaire, "en");
    const std::vector<std::string> cells = table.cells(session, *read.sheet, {});
    for (std::size_t i = 0; i < cells.size(); ++i)
        if (table.columns()[i].name == column)
            return QString::fromStdString(cells[i]);
    return "no column";
}

// moc takes the slashes of an address in a raw string before a class for a comment.
constexpr const char* extensions = "http://hl7.org/fhir/StructureDefinition/";

QString asHelp() {
    return QString(R"({"url":"%1","valueCodeableConcept":{"coding":[{"code":"help"}]}})")
        .arg(QString(extensions) + "questionnaire-itemControl");
}

/// Options with these points, "0" the first.
QString scored(const std::vector<const char*>& points) {
    QString options;
    for (std::size_t i = 0; i < points.size(); ++i)
        options += QString(R"(%1{"valueCoding":{"code":"o%2","display":"O","extension":[
            {"url":"%3","valueDecimal":%4}]}})")
                       .arg(options.isEmpty() ? "" : ",", QString::number(i),
                            QString(extensions) + "ordinalValue", points[i]);
    return R"("answerOption":[)" + options + ']';
}

const char* const onGate = R"("enableWhen":[{"question":"gate","operator":"=","answerBoolean":true}])";

} // namespace

class FhirMeaningTest : public QObject {
    Q_OBJECT

private slots:
    void aConditionIsOnTheOptionThatHasItsCode_data();
    void aConditionIsOnTheOptionThatHasItsCode();
    void aConditionOfOursComesBackOnItsOption();
    void otherIsAskedForInOnesOwnWordsWhateverAnOptionIsCalled();
    void aConditionIsOnTheItemOfTheFormAndNotOnOneThatIsMadeUp();
    void openChoicesWithoutALinkIdEachHaveTheirOther();
    void aQuestionThatIsNotAskedHasNoPoints();
    void pointsHangOnTheGroupsAroundTheirQuestionToo();
    void aQuestionWithoutAnAnswerHasFromItsFewestPointsToItsMost();
    void aHelpThatIsForSomeIsShownToThemAlone();
    void whatElseAHelpSaysIsListed();
    void aHelpThatIsHiddenIsLeftOut();
    void marksOfAnOptionAreReadWhereverTheyStand();
    void aPrefixThatStandsTwiceIsWrittenOnce();
    void anAnswerToAChoiceOfOneOptionIsYes();
    void aComparatorInAConditionIsListed();
    void aRangeThatIsMadeUpHoldsWhatConditionsCompareWith();
    void thatALicenceIsTheOneOfTheWholeIsSaid();
};

void FhirMeaningTest::aConditionIsOnTheOptionThatHasItsCode_data() {
    QTest::addColumn<QString>("options");
    QTest::addColumn<QString>("answer");
    QTest::addColumn<QString>("showWhen");
    const QString counted = R"({"valueCoding":{"system":"s","code":"0","display":"1"}},
        {"valueCoding":{"system":"s","code":"1","display":"2"}},
        {"valueCoding":{"system":"s","code":"2","display":"3"}})";
    QTest::newRow("an option before it is called so")
        << counted << R"("answerCoding":{"system":"s","code":"1"})"
        << "a is option-1";
    QTest::newRow("without a system") << counted << R"("answerCoding":{"code":"1"})"
                                      << "a is option-1";
    QTest::newRow("by its name") << counted << R"("answerCoding":{"display":"1"})"
                                 << "a is option-0";
    QTest::newRow("a word, which has no code") << counted << R"("answerString":"3")"
                                               << "a is option-2";
    QTest::newRow("no option has the code") << counted << R"("answerCoding":{"code":"3"})"
                                            << "";
    QTest::newRow("a code in another system") << R"({"valueCoding":{"system":"x","code":"1","display":"One"}},
              {"valueCoding":{"code":"1","display":"Loose"}},
              {"valueCoding":{"system":"y","code":"1","display":"Uno"}})"
                                              << R"("answerCoding":{"system":"y","code":"1"})"
                                              << "a is option-1-3";
    QTest::newRow("one code twice") << R"({"valueCoding":{"system":"s","code":"x","display":"One"}},
              {"valueCoding":{"system":"s","code":"x","display":"Two"}},
              {"valueCoding":{"system":"s","code":"z","display":"x"}})"
                                    << R"("answerCoding":{"system":"s","code":"x"})"
                                    << "a in [x, x-2]";
    QTest::newRow("nothing to compare with") << counted << R"("id":"1")"
                                             << "";
}

void FhirMeaningTest::aConditionIsOnTheOptionThatHasItsCode() {
    QFETCH(QString, options);
    QFETCH(QString, answer);
    QFETCH(QString, showWhen);
    const Imported made = formOf(R"({"linkId":"a","type":"choice","text":"A","answerOption":[)" + options +
                                 "]}" + shownOn("t", "a", qPrintable(answer)));
    QVERIFY2(made.errors().isEmpty(), qPrintable(made.errors()));
    QCOMPARE(lineOf(made, "t"), showWhen);
    QCOMPARE(made.listed().contains("`t`: its condition `a = "), showWhen.isEmpty());
}

void FhirMeaningTest::aConditionOfOursComesBackOnItsOption() {
    const auto before = questionnaireOf(
        "- {id: grade, type: choice, text: G, options: [{id: o, text: ab}, {id: ab, text: 'AB, both'}]}\n"
        "- {id: x, type: yes-no, text: X, show-when: grade is ab}\n");
    const Imported back = imported(exportFhirQuestionnaire(*before, "en").json);
    QVERIFY2(back.errors().isEmpty(), qPrintable(back.errors()));
    QCOMPARE(lineOf(back, "x"), "grade is ab");
}

void FhirMeaningTest::otherIsAskedForInOnesOwnWordsWhateverAnOptionIsCalled() {
    const Imported made = formOf(R"({"linkId":"why","type":"open-choice","text":"Why?","answerOption":[
        {"valueCoding":{"system":"s","code":"pain","display":"pain"}},
        {"valueCoding":{"system":"s","code":"oth","display":"other"}}]},
        {"linkId":"how","type":"open-choice","text":"How?","answerOption":[
        {"valueCoding":{"system":"s","code":"o","display":"Other"}},
        {"valueCoding":{"system":"s","code":"p","display":"P"}}]})" +
                                 shownOn("t", "how", R"("answerCoding":{"display":"Other"})"));
    QVERIFY2(made.errors().isEmpty(), qPrintable(made.errors()));
    QCOMPARE(lineOf(made, "why-other"), "why is other");
    QCOMPARE(lineOf(made, "how-other"), "how is other");
    QCOMPARE(lineOf(made, "t"), "how is o");
}

void FhirMeaningTest::aConditionIsOnTheItemOfTheFormAndNotOnOneThatIsMadeUp() {
    const Imported made = formOf(R"({"linkId":"5","type":"open-choice","text":"Method","answerOption":[
            {"valueCoding":{"code":"a"}},{"valueCoding":{"code":"b"}}]},
        {"linkId":"n","type":"integer","repeats":true,"text":"Numbers"},
        {"linkId":"5.other","type":"boolean","text":"Another?"},
        {"linkId":"n.list","type":"boolean","text":"A list?"})" +
                                 shownOn("t", "5.other", R"("answerBoolean":true)") +
                                 shownOn("u", "n.list", R"("answerBoolean":true)") +
                                 shownOn("v", "n", R"("answerInteger":4)", ">"));
    QVERIFY2(made.errors().isEmpty(), qPrintable(made.errors()));
    QCOMPARE(lineOf(made, "t"), "q-5-other-2 is yes");
    QCOMPARE(lineOf(made, "u"), "n-list is yes");
    QCOMPARE(lineOf(made, "v"), "any(n: entry > 4)");
    QCOMPARE(lineOf(made, "q-5-other"), "q-5 is other");
    QVERIFY2(!made.listed().contains("its condition"), qPrintable(made.listed()));
}

void FhirMeaningTest::openChoicesWithoutALinkIdEachHaveTheirOther() {
    const QString open = R"({"type":"open-choice","text":"%1","answerOption":[
        {"valueCoding":{"code":"a"}},{"valueCoding":{"code":"b"}}]})";
    const Imported made = formOf(open.arg("One") + ',' + open.arg("Two"));
    QVERIFY2(made.errors().isEmpty(), qPrintable(made.errors()));
    QCOMPARE(lineOf(made, "q-other"), "q is other");
    QCOMPARE(lineOf(made, "q-2-other"), "q-2 is other");
}

void FhirMeaningTest::aQuestionThatIsNotAskedHasNoPoints() {
    const Imported made = formOf(R"({"linkId":"gate","type":"boolean","text":"Gate"},
        {"linkId":"calm","type":"choice","text":"Calm",)" +
                                 QString(onGate) + ',' + scored({"1", "2", "5"}) + R"(},
        {"linkId":"b","type":"choice","text":"B",)" +
                                 scored({"0", "1"}) + '}');
    QVERIFY2(made.errors().isEmpty(), qPrintable(made.errors()));
    QCOMPARE(lineOf(made, "calm-points"), "gate is yes");
    QCOMPARE(lineOf(made, "b-points"), "");
    const auto cell = [&](const std::string& answers, const std::string& column) {
        return cellOf(made, answers, "computed/" + column);
    };
    QCOMPARE(cell("gate: no, b: o1", "calm-points.state"), "not-applicable");
    QCOMPARE(cell("gate: no, b: o1", "calm-points"), "");
    QCOMPARE(cell("gate: no, b: o1", "total-points"), "1");
    QCOMPARE(cell("gate: yes, calm: o2, b: o1", "calm-points"), "5");
    QCOMPARE(cell("gate: yes, calm: o0, b: o1", "total-points"), "2");
    QCOMPARE(cell("gate: {state: declined}, b: o1", "total-points.state"), "not-established");
}

void FhirMeaningTest::pointsHangOnTheGroupsAroundTheirQuestionToo() {
    const Imported made = formOf(R"({"linkId":"gate","type":"boolean","text":"Gate"},
        {"linkId":"h","type":"boolean","text":"H"},
        {"linkId":"s","type":"group","text":"S",)" +
                                 QString(onGate) + R"(,"item":[{"linkId":"g","type":"group","text":"G",
            "enableBehavior":"any","enableWhen":[{"question":"gate","operator":"=","answerBoolean":true},
                {"question":"h","operator":"=","answerBoolean":true}],
            "item":[{"linkId":"a","type":"choice","text":"A",)" +
                                 QString(onGate) + ',' + scored({"3", "4"}) + "}]}]}");
    QVERIFY2(made.errors().isEmpty(), qPrintable(made.errors()));
    QCOMPARE(lineOf(made, "a-points"), "gate is yes and (gate is yes or h is yes)");
    QCOMPARE(cellOf(made, "gate: no", "computed/a-points.state"), "not-applicable");
    QCOMPARE(cellOf(made, "gate: yes, h: no, a: o0", "computed/a-points"), "3");
}

void FhirMeaningTest::aQuestionWithoutAnAnswerHasFromItsFewestPointsToItsMost() {
    const Imported made = formOf(R"({"linkId":"a","type":"choice","text":"A",)" + scored({"1", "2"}) +
                                 R"(},{"linkId":"b","type":"choice","text":"B",)" + scored({"0", "2"}) + '}');
    QVERIFY2(made.errors().isEmpty(), qPrintable(made.errors()));
    QCOMPARE(lineOf(made, "a-points", "value"), "count(a in [o1]) + 1");
    QCOMPARE(lineOf(made, "b-points", "value"), "count(b in [o1]) * 2");
}

void FhirMeaningTest::aHelpThatIsForSomeIsShownToThemAlone() {
    const Imported made = formOf(R"({"linkId":"gate","type":"boolean","text":"Gate"},
        {"linkId":"q","type":"boolean","text":"Takes medicine?","item":[
            {"linkId":"q.h","type":"display","text":"Stop it now","extension":[)" +
                                 asHelp() + "]," + onGate + R"(},
            {"linkId":"q.i","type":"display","text":"For all","extension":[)" +
                                 asHelp() + "]}]}");
    QVERIFY2(made.errors().isEmpty(), qPrintable(made.errors()));
    QCOMPARE(lineOf(made, "q", "help"), "For all");
    QCOMPARE(lineOf(made, "q-h", "type"), "information");
    QCOMPARE(lineOf(made, "q-h", "text"), "Stop it now");
    QCOMPARE(lineOf(made, "q-h"), "gate is yes");
    QVERIFY2(made.listed().contains("`q.h`: that it is shown as `help`"), qPrintable(made.listed()));
}

void FhirMeaningTest::whatElseAHelpSaysIsListed() {
    const Imported made = formOf(R"({"linkId":"q","type":"boolean","text":"Q","item":[
            {"linkId":"q.h","type":"display","text":"Help","prefix":"!","definition":"d","required":false,
             "extension":[)" + asHelp() +
                                 R"(,{"url":"http://example.org/link","valueUri":"u"}]}]},
        {"linkId":"n","type":"decimal","text":"N","item":[
            {"linkId":"n.u","type":"display","text":"kg","prefix":"in","extension":[
                {"url":"http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl",
                 "valueCodeableConcept":{"coding":[{"code":"unit"}]}}]}]})");
    QVERIFY2(made.errors().isEmpty(), qPrintable(made.errors()));
    QCOMPARE(lineOf(made, "q", "help"), "Help");
    QCOMPARE(lineOf(made, "n", "unit"), "kg");
    const QString whose = " of a text that stands with the item around it\n";
    for (const char* one : {"`q.h`: `prefix`", "`q.h`: `definition`",
                            "`q.h`: the extension `http://example.org/link`", "`n.u`: `prefix`"})
        QVERIFY2(made.listed().contains(one + whose), qPrintable(made.listed()));
    QCOMPARE(made.listed().count(whose), 4);
}

void FhirMeaningTest::aHelpThatIsHiddenIsLeftOut() {
    const Imported made = formOf(R"({"linkId":"q","type":"boolean","text":"Q","item":[
        {"linkId":"q.h","type":"display","text":"Not for patients","extension":[)" +
                                 asHelp() + R"(,{"valueBoolean":true,
            "url":"http://hl7.org/fhir/StructureDefinition/questionnaire-hidden"}]}]})");
    QVERIFY2(!made.yaml().contains("Not for patients"), qPrintable(made.yaml()));
    QVERIFY2(made.listed().contains("`q.h`: it is left out"), qPrintable(made.listed()));
}

void FhirMeaningTest::marksOfAnOptionAreReadWhereverTheyStand() {
    const QString prefix = R"("extension":[
        {"url":"http://hl7.org/fhir/StructureDefinition/questionnaire-optionPrefix","valueString":"A."}])";
    const QString exclusive = R"("extension":[
        {"url":"http://hl7.org/fhir/StructureDefinition/questionnaire-optionExclusive","valueBoolean":true}])";
    const Imported made = formOf(R"({"linkId":"a","type":"choice","text":"A","answerOption":[
            {"valueCoding":{"code":"a","display":"Alpha",)" +
                                     prefix + R"(}},{"valueCoding":{"code":"b","display":"Beta"}}]},
        {"linkId":"e","type":"choice","repeats":true,"text":"E","answerOption":[
            {"valueCoding":{"code":"a","display":"Alpha"}},
            {"valueCoding":{"code":"n","display":"None",)" +
                                     exclusive + R"(}}]},
        {"linkId":"v","type":"choice","repeats":true,"text":"V","answerValueSet":"#v"})" +
                                     shownOn("t", "a", R"("answerCoding":{"display":"Alpha"})"),
                                 R"(,"contained":[{"resourceType":"ValueSet","id":"v","compose":{"include":[
        {"system":"s","concept":[{"code":"c","display":"Gamma","designation":[
                {"language":"es","value":"Gama"}],)" +
                                     prefix + R"(},{"code":"n","display":"None",)" + exclusive + "}]}]}}]");
    QVERIFY2(made.errors().isEmpty(), qPrintable(made.errors()));
    for (const char* one :
         {"{id: a, text: A. Alpha}", "{id: n, text: None, exclusive: yes}",
          "{id: c, text: {en: A. Gamma, es: A. Gama}} # s|c", "{id: n, text: None, exclusive: yes} # s|n"})
        QVERIFY2(made.yaml().contains(one), qPrintable(made.yaml()));
    QCOMPARE(lineOf(made, "t"), "a is a");
    QVERIFY2(!made.listed().contains("of an option"), qPrintable(made.listed()));
}

void FhirMeaningTest::aPrefixThatStandsTwiceIsWrittenOnce() {
    const QString prefix = R"("extension":[
        {"url":"http://hl7.org/fhir/StructureDefinition/questionnaire-optionPrefix","valueString":"A."}])";
    const Imported made = formOf(R"({"linkId":"a","type":"choice","text":"A","answerOption":[
        {"valueCoding":{"code":"a","display":"Alpha",)" +
                                 prefix + "}," + prefix + R"(},{"valueString":"b"}]})");
    QVERIFY2(made.yaml().contains("{id: a, text: A. Alpha}"), qPrintable(made.yaml()));
}

void FhirMeaningTest::anAnswerToAChoiceOfOneOptionIsYes() {
    const Imported made = formOf(R"({"linkId":"one","type":"choice","text":"Tick","answerOption":[
        {"valueCoding":{"code":"t","display":"Tick me"}}]},{"linkId":"b","type":"boolean","text":"B"})" +
                                 shownOn("t", "one", R"("answerBoolean":true)", "exists") +
                                 shownOn("u", "b", R"("answerBoolean":true)", "exists"));
    QVERIFY2(made.errors().isEmpty(), qPrintable(made.errors()));
    QCOMPARE(lineOf(made, "t"), "one is yes");
    QCOMPARE(lineOf(made, "u"), "b is answered");
}

void FhirMeaningTest::aComparatorInAConditionIsListed() {
    const Imported made = formOf(R"({"linkId":"q","type":"quantity","text":"Q"})" +
                                 shownOn("t", "q", R"("answerQuantity":{"value":3,"comparator":"<"})", ">") +
                                 shownOn("u", "q", R"("answerQuantity":{"value":3,"system":"s"})", ">"));
    QVERIFY2(made.errors().isEmpty(), qPrintable(made.errors()));
    QVERIFY2(made.listed().contains("`t`: `comparator` of the quantity in a condition\n"),
             qPrintable(made.listed()));
    QCOMPARE(made.listed().count(" of the quantity in a condition\n"), 1);
}

void FhirMeaningTest::aRangeThatIsMadeUpHoldsWhatConditionsCompareWith() {
    const Imported made = formOf(
        R"({"linkId":"n","type":"decimal","text":"N"},{"linkId":"m","type":"decimal","text":"M","extension":[
            {"url":"http://hl7.org/fhir/StructureDefinition/maxValue","valueDecimal":900}]},
           {"linkId":"k","type":"decimal","text":"K"})" +
        shownOn("t", "n", R"("answerDecimal":2000000)", ">") +
        shownOn("u", "m", R"("answerDecimal":2000000)", ">") +
        shownOn("v", "m", R"("answerDecimal":-1000000)", "<") +
        shownOn("w", "k", R"("answerDecimal":999999)", ">"));
    QVERIFY2(made.errors().isEmpty(), qPrintable(made.errors()));
    QCOMPARE(lineOf(made, "n", "range"), "[-1000000, 10000000]");
    QCOMPARE(lineOf(made, "m", "range"), "[-10000000, 900]"); // what the form gives stays as it is
    QCOMPARE(lineOf(made, "k", "range"), "[-1000000, 1000000]");
    QCOMPARE(lineOf(made, "t"), "n > 2000000");
    QVERIFY2(made.listed().contains("`n`: its range goes from -1000000 to 10000000, for a condition compares "
                                    "it with `2000000`\n"),
             qPrintable(made.listed()));
    QCOMPARE(made.listed().count("its range goes from"), 2);
}

void FhirMeaningTest::thatALicenceIsTheOneOfTheWholeIsSaid() {
    const auto before = questionnaireFrom(R"(anteroom: 1
id: own
version: 1.0.0
title: Own
license: CC-BY-4.0
languages: [en]
includes: [words.yaml]
sections:
  - {id: s, title: S, questions: [{id: herb, type: text, vocabulary: words, text: "Which?"}]}
)",
                                          {{"words.yaml", R"(anteroom: 1
library: words
license: CC0-1.0
vocabularies:
  - {id: words, title: Words, classes: [], entries: [{name: balm, classes: []}]}
)"}});
    const Imported back = imported(exportFhirQuestionnaire(*before, "en").json);
    QVERIFY2(back.errors().isEmpty(), qPrintable(back.errors()));
    QCOMPARE(back.import.included.size(), std::size_t(1));
    const QString words = QString::fromStdString(back.import.included.front().second);
    QVERIFY2(words.contains("license: CC-BY-4.0\n") && words.contains("# Its licence is that of the whole"),
             qPrintable(words));
}

QTEST_GUILESS_MAIN(FhirMeaningTest)
#include "fhir_meaning_test.moc"
