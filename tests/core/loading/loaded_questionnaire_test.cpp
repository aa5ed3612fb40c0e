// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loading/load_questionnaire.h"
#include "tests/core/loading/clinic.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

// What stands in the file is what the Questionnaire holds.
class LoadedQuestionnaireTest : public QObject {
    Q_OBJECT

private slots:
    void theHeadIsRead();
    void everyTypeKnowsWhatTheRulesSee_data();
    void everyTypeKnowsWhatTheRulesSee();
    void theWaysOutAreOnUnlessSwitchedOffOrMeasured_data();
    void theWaysOutAreOnUnlessSwitchedOffOrMeasured();
    void safetyAndMeasuredQuestionsAreAskedAnewAndOthersWhereTheySaySo();
    void whatAnUrgentTriggerLooksAtIsAskedAnew();
    void numbersDatesAndRowsKeepTheirLimits();
    void groupsNestAndKnowTheirQuestions();
    void anInstrumentComesInAsAGroupWithItsValues();
    void aVocabularyTextKnowsItsClasses();
    void aVocabularyHasWhatItExtends();
    void findingsPointAtTheirTopicsDocumentsAndQuotes();
    void aPlainStringIsInTheFirstLanguage();
    void aUnitIsTranslatedOrTheSameInEveryLanguage();
    void yesNoAndStatusHaveWordsOfTheirOwn();
};

namespace {

const Question& questionOf(const Questionnaire& questionnaire, std::string_view id) {
    return questionnaire.question(questionIn(questionnaire, id));
}

} // namespace

void LoadedQuestionnaireTest::theHeadIsRead() {
    QCOMPARE(clinic()->id.str(), "clinic");
    QCOMPARE(clinic()->version, "1.2.3");
    QCOMPARE(std::string(clinic()->title.in("en")), "Clinic");
    QCOMPARE(clinic()->license, "CC0-1.0");
    QVERIFY(clinic()->languages == std::vector<std::string>{"en"});
    QCOMPARE(clinic()->sections.size(), std::size_t(2));
    QVERIFY(clinic()->sections[0].declinable && !clinic()->sections[1].declinable);
    QCOMPARE(clinic()->sections[1].firstQuestion, 16u);
    QCOMPARE(clinic()->sections[1].endQuestion, 17u);
    QCOMPARE(clinic().sectionOf(questionIn(clinic(), "consent")), 1u);
    QCOMPARE(clinic().questions().size(), std::size_t(17));
    QVERIFY(clinic().isComputed(QuestionIndex{17}));
    QCOMPARE(clinic().computed(QuestionIndex{17}).id.str(), "age");
    QVERIFY(!clinic().computed(QuestionIndex{17}).isCondition &&
            clinic().computed(QuestionIndex{18}).isCondition);
    QVERIFY(!clinic().find("age") && !clinic().find("dose") && !clinic().find("nothing"));
    QCOMPARE(clinic().findFinding("adult").value(), 1u);
}

void LoadedQuestionnaireTest::everyTypeKnowsWhatTheRulesSee_data() {
    QTest::addColumn<QString>("id");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("options");
    const auto row = [](const char* id, TypeKind kind, int options) {
        QTest::newRow(id) << id << int(kind) << options;
    };
    row("intro", TypeKind::Text, 0);
    row("trouble", TypeKind::YesNo, 2);
    row("psychosis", TypeKind::Status, 3);
    row("mood", TypeKind::Choice, 2);
    row("noises", TypeKind::Choices, 3);
    row("nights", TypeKind::Number, 0);
    row("born", TypeKind::Date, 0);
    row("words", TypeKind::Text, 0);
    row("medicine", TypeKind::Vocabulary, 2);
    row("medicines", TypeKind::Rows, 0);
}

void LoadedQuestionnaireTest::everyTypeKnowsWhatTheRulesSee() {
    QFETCH(QString, id);
    QFETCH(int, kind);
    QFETCH(int, options);
    const QuestionIndex index = questionIn(clinic(), id.toStdString());
    const Type& type = clinic().question(index).valueType;
    QCOMPARE(int(type.kind), kind);
    QCOMPARE(type.options ? int(type.options->size()) : 0, options);
    QVERIFY(clinic().program()[index].type.kind == type.kind);
    QCOMPARE(clinic().program()[index].id.str(), id.toStdString());
}

void LoadedQuestionnaireTest::theWaysOutAreOnUnlessSwitchedOffOrMeasured_data() {
    QTest::addColumn<QString>("id");
    QTest::addColumn<bool>("notSure");
    QTest::addColumn<bool>("preferNotToSay");
    QTest::addColumn<bool>("measured");
    QTest::addColumn<bool>("required");
    QTest::addColumn<bool>("byStaff");
    QTest::newRow("of the patient") << "trouble" << true << true << false << true << false;
    QTest::newRow("switched off") << "consent" << false << false << false << true << false;
    QTest::newRow("measured") << "weight" << false << true << true << true << true;
    QTest::newRow("information") << "intro" << false << false << false << false << false;
}

void LoadedQuestionnaireTest::theWaysOutAreOnUnlessSwitchedOffOrMeasured() {
    QFETCH(QString, id);
    const Question& question = questionOf(clinic(), id.toStdString());
    QTEST(question.notSure, "notSure");
    QTEST(question.preferNotToSay, "preferNotToSay");
    QTEST(question.measured, "measured");
    QTEST(question.required, "required");
    QTEST(question.asked == Asked::Staff, "byStaff");
}

void LoadedQuestionnaireTest::whatAnUrgentTriggerLooksAtIsAskedAnew() {
    const auto questionnaire =
        questionnaireOf("- {id: place, type: yes-no, text: A, summary: safety}\n"
                        "- {id: pressure, type: number, text: B, range: [20, 300], summary: vitals}\n"
                        "- {id: direct, type: yes-no, text: C}\n"
                        "- {id: scored, type: yes-no, text: D}\n"
                        "- {id: list, type: rows, text: E, row: thing, none: None, fields: [{id: field, "
                        "type: yes-no, text: F}]}\n"
                        "- {id: plain, type: yes-no, text: G, summary: history}",
                        "computed:\n"
                        "  - {id: outer, label: O, value: inner is yes or direct is yes}\n"
                        "  - {id: inner, label: I, value: scored is yes}\n"
                        "urgent:\n"
                        "  - {id: now, tier: same-visit, when: outer is yes, title: Now}\n"
                        "  - {id: rows, tier: same-visit, when: 'any(list: field is yes)', title: Rows}\n"
                        "findings:\n"
                        "  - {id: f, kind: flag, when: plain is yes, title: F, cite: [{document: leaflet, "
                        "section: One}]}\n");
    for (const char* id : {"place", "pressure", "direct", "scored", "list"})
        QVERIFY2(questionOf(*questionnaire, id).askAnew, id);
    QVERIFY(!questionOf(*questionnaire, "plain").askAnew);
}

void LoadedQuestionnaireTest::safetyAndMeasuredQuestionsAreAskedAnewAndOthersWhereTheySaySo() {
    const auto questionnaire =
        questionnaireOf("- {id: plain, type: yes-no, text: A}\n"
                        "- {id: said, type: yes-no, text: B, ask-anew: yes}\n"
                        "- {id: not-said, type: yes-no, text: C, ask-anew: no}\n"
                        "- {id: safe, type: yes-no, text: D, safety: yes}\n"
                        "- {id: weight, type: number, text: E, unit: kg, range: [20, 300], measured: yes}\n"
                        "- {id: pulse, type: number, text: F, range: [20, 300], measured: today}");
    QVERIFY(!questionOf(*questionnaire, "weight").measuredToday);
    QVERIFY(questionOf(*questionnaire, "pulse").measured &&
            questionOf(*questionnaire, "pulse").measuredToday);
    QVERIFY(!questionOf(*questionnaire, "plain").askAnew && !questionOf(*questionnaire, "not-said").askAnew);
    for (const char* id : {"said", "safe", "weight", "pulse"})
        QVERIFY2(questionOf(*questionnaire, id).askAnew, id);
}

void LoadedQuestionnaireTest::numbersDatesAndRowsKeepTheirLimits() {
    const auto questionnaire =
        questionnaireOf("- {id: weight, type: number, text: Weight, unit: kg, range: [20, 300], usual: [45, "
                        "120], decimals: 1, also-in: {unit: lb, factor: 2.2046}}\n"
                        "- {id: born, type: date, text: Born, partial: no, range: [1900-01-01, today]}\n"
                        "- {id: any-day, type: date, text: Any day}\n"
                        "- {id: list, type: rows, text: List, row: medicine, none: Takes none, fields: [{id: "
                        "name, type: text, lines: 2, text: Name}]}");
    const Question& weight = questionOf(*questionnaire, "weight");
    QVERIFY(weight.valueType.range == (Interval{20, 300}) && weight.usual == (Interval{45, 120}));
    QCOMPARE(weight.decimals, 1);
    QVERIFY(weight.alsoIn == (SecondUnit{"lb", 2.2046}));
    QCOMPARE(std::string(weight.unit.in("en")) + weight.valueType.unit, "kgkg");
    const Question& born = questionOf(*questionnaire, "born");
    QVERIFY(!born.partialAllowed && born.rangeEndsToday);
    QCOMPARE(born.valueType.range.low, double(Date::of(1900, 1, 1)->days()));
    const Question& any = questionOf(*questionnaire, "any-day");
    QVERIFY(any.partialAllowed && !any.rangeEndsToday);
    QCOMPARE(any.valueType.range.high, double(Date::of(2299, 12, 31)->days()));
    const Question& list = questionOf(*questionnaire, "list");
    QCOMPARE(std::string(list.rowName.in("en")), "medicine");
    QCOMPARE(std::string(list.noneText.in("en")), "Takes none");
    QCOMPARE(list.fields.front().lines, 2);
}

void LoadedQuestionnaireTest::groupsNestAndKnowTheirQuestions() {
    const auto questionnaire =
        questionnaireOf("- {id: a, type: yes-no, text: A}\n"
                        "- group: outer\n"
                        "  title: Outer\n"
                        "  questions:\n"
                        "    - {id: b, type: yes-no, text: B}\n"
                        "    - {group: inner, questions: [{id: c, type: yes-no, text: C}]}\n"
                        "- {id: d, type: yes-no, text: D}");
    const auto& groups = questionnaire->data().sections.front().groups;
    QCOMPARE(groups.size(), std::size_t(2));
    QCOMPARE(groups[0].id, "outer");
    QVERIFY(groups[0].firstQuestion == 1 && groups[0].endQuestion == 3 && groups[0].depth == 1);
    QCOMPARE(groups[1].id, "inner");
    QVERIFY(groups[1].firstQuestion == 2 && groups[1].endQuestion == 3 && groups[1].depth == 2);
    QVERIFY(groups[1].title.empty());
}

void LoadedQuestionnaireTest::anInstrumentComesInAsAGroupWithItsValues() {
    const auto questionnaire = questionnaireFrom(R"(
anteroom: 1
id: test
version: 1.0.0
title: {de: Probe, en: Test}
license: CC0-1.0
languages: [de, en]
includes: [scores.yaml]
sections:
  - {id: main, title: {de: Haupt, en: Main}, questions: [{id: first, type: yes-no, text: Erste}, {instrument: score}]}
computed:
  - {id: twice, label: zweimal, value: points * 2}
)",
                                                 {{"scores.yaml", R"(
anteroom: 1
library: scores
license: CC0-1.0
language: en
instruments:
  - id: score
    title: Score
    source: A book
    license: MIT
    questions: [{id: low, type: yes-no, text: Low}]
    computed: [{id: points, label: points, value: count(low is yes)}]
)"}});
    const Questionnaire::Data& data = questionnaire->data();
    QCOMPARE(data.sections.front().groups.front().id, "score");
    QVERIFY(data.sections.front().groups.front().firstQuestion == 1 &&
            data.sections.front().groups.front().endQuestion == 2);
    QCOMPARE(data.instruments.front().source + ", " + data.instruments.front().license, "A book, MIT");
    QCOMPARE(data.computed.size(), std::size_t(2));
    // The library's plain strings are English, the questionnaire's German.
    QVERIFY(questionOf(*questionnaire, "low").text.has("en") &&
            !questionOf(*questionnaire, "low").text.has("de"));
    QVERIFY(questionOf(*questionnaire, "first").text.has("de"));
}

void LoadedQuestionnaireTest::aVocabularyTextKnowsItsClasses() {
    const Question& medicine = questionOf(clinic(), "medicine");
    QVERIFY(medicine.vocabulary);
    QCOMPARE(medicine.vocabulary->id().str(), "medicines");
    QCOMPARE((*medicine.valueType.options)[0].str(), "benzodiazepine");
    QVERIFY(medicine.vocabulary == questionOf(clinic(), "medicines").fields[0].vocabulary);
    QVERIFY(clinic()->vocabularies.front() == medicine.vocabulary);
    QVERIFY(medicine.vocabulary->entries()[0].classes.contains(0));
    QVERIFY(medicine.vocabulary->entries()[2].classes.empty());
}

void LoadedQuestionnaireTest::aVocabularyHasWhatItExtends() {
    const auto questionnaire = questionnaireFrom(R"(anteroom: 1
id: q
version: 1.0.0
title: Q
license: CC0-1.0
languages: [en]
includes: [foods.yaml, snacks.yaml]
documents: {}
sections:
  - {id: s, title: S, questions: [{id: food, type: text, vocabulary: foods, text: Food}, {id: snack, type: text, vocabulary: snacks, text: Snack}]}
)",
                                                 {{"foods.yaml", R"(anteroom: 1
library: foods
license: CC0-1.0
vocabularies:
  - {id: foods, title: Foods, classes: [{id: sweet, title: Sweet}], entries: [{name: cake, also: [gateau], classes: [sweet]}]}
)"},
                                                  {"snacks.yaml", R"(anteroom: 1
library: snacks
license: CC0-1.0
vocabularies:
  - id: snacks
    title: Snacks
    extends: foods
    classes: [{id: salty, title: Salty}]
    entries: [{name: crisps, classes: [salty]}, {name: fudge, also: [gateau], classes: [sweet]}]
)"}});
    QVERIFY(questionnaire);
    const Vocabulary& foods = *questionOf(*questionnaire, "food").vocabulary;
    const Vocabulary& snacks = *questionOf(*questionnaire, "snack").vocabulary;
    QCOMPARE(foods.entries().size(), std::size_t(1));
    QVERIFY(!foods.exact("crisps"));
    QCOMPARE(snacks.classes().size(), std::size_t(2));
    QCOMPARE(snacks.classes()[1].id.str(), std::string("salty"));
    const auto classesOf = [&snacks](std::string_view name) {
        const auto entry = snacks.exact(name);
        return entry ? snacks.entries()[*entry].classes : OptionSet();
    };
    QVERIFY(classesOf("cake").contains(0) && !classesOf("cake").contains(1));
    QVERIFY(classesOf("crisps").contains(1) && !classesOf("crisps").contains(0));
    QVERIFY(classesOf("fudge").contains(0));
    QCOMPARE(foods.exact("gateau"), std::optional<std::uint32_t>(0));
    QVERIFY(!snacks.exact("gateau")); // of two
    QVERIFY(snacks.complete("ca").front().matched == "cake");
}

void LoadedQuestionnaireTest::findingsPointAtTheirTopicsDocumentsAndQuotes() {
    const auto questionnaire = questionnaireOf(
        "- {id: trouble, type: yes-no, text: Trouble}\n- {id: words, type: text, text: Words}",
        "topics: [{id: first, title: First}, {id: second, title: Second}]\n"
        "findings:\n"
        "  - id: tired\n    kind: contributor\n    topic: second\n    priority: note\n    category: nights\n"
        "    when: trouble is yes\n    title: Tired\n    discuss: Sleep\n    information: [One, Two]\n    "
        "quote: [words]\n"
        "    criteria: [a-criterion, another]\n    cite: [{document: leaflet, section: When to ask}]\n");
    const FindingRule& finding = questionnaire->data().findings.front();
    QVERIFY(finding.kind == FindingKind::Contributor && finding.priority == Priority::Note);
    QVERIFY(finding.topic == 1u);
    QCOMPARE(finding.category, "nights");
    QCOMPARE(std::string(finding.discuss.in("en")), "Sleep");
    QCOMPARE(finding.information.size(), std::size_t(2));
    QVERIFY(finding.quoted == std::vector{QuestionIndex{1}});
    QCOMPARE(finding.criteria[1].str(), "another");
    QCOMPARE(std::string(finding.citations.front().section.in("en")), "When to ask");
    QCOMPARE(questionnaire->data().documents[finding.citations.front().document].id.str(), "leaflet");
    QVERIFY(questionnaire->program()[finding.when].op == Op::OptionIn);
}

void LoadedQuestionnaireTest::aPlainStringIsInTheFirstLanguage() {
    const LocalizedText& title = clinic()->title;
    QVERIFY(title.has("en") && !title.has("es"));
    QCOMPARE(std::string(title.in("es")), "Clinic"); // better than nothing
}

void LoadedQuestionnaireTest::aUnitIsTranslatedOrTheSameInEveryLanguage() {
    MemoryFileSource files;
    files.set("q", R"(
anteroom: 1
id: test
version: 1.0.0
title: {en: Test, es: Prueba}
license: CC0-1.0
languages: [en, es]
sections:
  - id: main
    title: {en: Main, es: Todo}
    questions:
      - {id: nights, type: number, text: {en: Nights, es: Noches}, unit: {en: nights, es: noches}, range: [0, 7]}
      - {id: weight, type: number, text: {en: Weight, es: Peso}, unit: kg, range: [0, 300]}
      - {id: pulse, type: number, text: {en: Pulse, es: Pulso}, unit: {en: per minute}, range: [0, 300]}
computed:
  - {id: twice, label: {en: Twice, es: Doble}, value: 2 * nights, unit: {en: nights, es: noches}}
contradictions:
  - {id: many, text: {en: Many, es: Muchas}, when: nights > 6}
)");
    const LoadedQuestionnaire loaded = loadQuestionnaire(files, "q", sha256);
    QVERIFY2(loaded.questionnaire, render(loaded.diagnostics, loaded.sources).c_str());
    QCOMPARE(loaded.diagnostics.size(), std::size_t(1));
    QCOMPARE(loaded.diagnostics.all().front().code, "missing-translation"); // of `per minute`, not of `kg`
    const Questionnaire& questionnaire = *loaded.questionnaire;
    QCOMPARE(std::string(questionOf(questionnaire, "nights").unit.in("es")), "noches");
    QCOMPARE(std::string(questionOf(questionnaire, "weight").unit.in("es")), "kg");
    QCOMPARE(std::string(questionnaire->computed.front().unit.in("es")), "noches");
    const NodeIndex rule = questionnaire->contradictions.front().when;
    const QuestionnaireNames names(questionnaire, "es");
    const std::string words = inWords(questionnaire.program(), rule, names);
    QVERIFY2(words.ends_with("6 noches"), words.c_str());
}

void LoadedQuestionnaireTest::yesNoAndStatusHaveWordsOfTheirOwn() {
    const auto& yesNo = questionOf(clinic(), "trouble").options;
    QCOMPARE(std::string(yesNo[option::yes].text.in("en")), "Yes");
    QCOMPARE(std::string(yesNo[option::yes].text.in("es")), "Sí");
    QCOMPARE(yesNo[option::no].id.str(), "no");
    const auto& status = questionOf(clinic(), "psychosis").options;
    QCOMPARE(std::string(status[option::current].text.in("en")), "Yes, now");
    QCOMPARE(std::string(status[option::past].text.in("es")), "En el pasado");
    QCOMPARE(status[option::never].id.str(), "never");
    QVERIFY(questionOf(clinic(), "psychosis").whenPast && !questionOf(clinic(), "shifts").whenPast);
}

QTEST_APPLESS_MAIN(LoadedQuestionnaireTest)
#include "loaded_questionnaire_test.moc"
