// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/authoring/completion.h"
#include "core/authoring/text_trees.h"
#include "core/loading/load_questionnaire.h"
#include "tests/support/questionnaire_from.h"

#include <QElapsedTimer>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

// A bar stands for the cursor.
class CompletionTest : public QObject {
    Q_OBJECT

private slots:
    void whatCanStandAtTheCursorIsOffered_data();
    void whatCanStandAtTheCursorIsOffered();
    void conditionsAreCompletedWordByWord_data();
    void conditionsAreCompletedWordByWord();
    void casesAreCompleted_data();
    void casesAreCompleted();
    void theWholeWordAtTheCursorIsReplaced();
    void aLibraryAndAFileOfTranslationsHaveKeysOfTheirOwn();
    void whatBeginsLikeTheWordComesFirst();
    void keysAndWordsAreExplained();
    void everyKeyOfTheFormatIsOfferedSomewhere();
    void theLongestShippedFileTakesAFewMilliseconds();

private:
    static std::string fileAt(const QString& path) {
        QFile file(ANTEROOM_SOURCE_DIR "/" + path);
        return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
    }
    static Schema schema(const char* kind) {
        return *Schema::fromJson(
            fileAt(QString("resources/schema/%1-v1.schema.json").arg(QLatin1String(kind))));
    }
    static NameIndex namesOf(const char* folder) {
        class Folder : public FileSource {
        public:
            explicit Folder(QString path) : m_path(std::move(path)) {}
            Result<std::string> read(const std::string& path) override {
                std::string text = fileAt(m_path + '/' + QString::fromStdString(path));
                return text.empty() ? Result<std::string>(Error{"missing"}) : Result<std::string>(text);
            }

        private:
            QString m_path;
        } files(QString("questionnaires/") + folder);
        return namesIn(TextTrees(loadQuestionnaire(files, "questionnaire.yaml", sha256).sources).all());
    }

    /// The first few texts, or all; and that some are not among them.
    static Completions at(QString marked, const Schema& schema, const NameIndex& names) {
        const QByteArray before = marked.left(marked.indexOf('|')).toUtf8();
        marked.remove(marked.indexOf('|'), 1);
        return completionsAt(marked.toStdString(), static_cast<std::uint32_t>(before.size()), schema, names);
    }
    static QStringList textsOf(const Completions& completions) {
        QStringList texts;
        for (const Completion& item : completions.items)
            texts << QString::fromStdString(item.text);
        return texts;
    }
    /// `expected`: texts that have to be there, those after a ! that may not; "nothing" for none at all.
    static void compare(const Completions& completions, const QString& expected) {
        const QStringList texts = textsOf(completions);
        if (expected == "nothing") {
            QCOMPARE(texts.join(" / "), QString());
            return;
        }
        for (QString one : expected.split(" / ")) {
            const bool isThere = !one.startsWith('!');
            one.remove(QRegularExpression("^!"));
            QVERIFY2(texts.contains(one) == isThere, qPrintable(one + " in: " + texts.join(" / ")));
        }
    }
};

void CompletionTest::whatCanStandAtTheCursorIsOffered_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const QString& text, const char* expected) {
        QTest::newRow(name) << text << expected;
    };
    const QString section = "sections:\n  - id: s\n    title: T\n    questions:\n";
    row("a new file", "|", "anteroom:  / id:  / sections:  / license: ");
    row("what is there already is not offered", "id: a\n|\nsections: []", "!id:  / !sections:  / title: ");
    row("a top-level key", "id: a\nfin|", "findings:  / !title: ");
    row("a key of a section", "sections:\n  - id: a\n    |",
        "title:  / declinable:  / questions:  / !id:  / !when: ");
    row("an item of the questions", section + "      - |", "id:  / group:  / instrument: ");
    row("a first item, on a line of its own", section + "      |", "- id:  / - group:  / - instrument: ");
    row("a further item", section + "      - id: a\n      |", "- id:  / - group: ");
    row("a group", section + "      - group: g\n        |",
        "title:  / show-when:  / questions:  / !type:  / !unit: ");
    row("a placed instrument", section + "      - instrument: bedtime-score\n        |", "title:  / !type: ");
    row("which instrument", section + "      - instrument: |", "bedtime-score / !drinks");
    row("the keys of a number", section + "      - id: a\n        type: number\n        |",
        "unit:  / range:  / usual:  / !options:  / !fields: ");
    row("the keys of a choice, whose type follows",
        section + "      - id: a\n        |\n        type: choice", "options:  / !unit:  / !type: ");
    row("the keys of a status", section + "      - {id: a, type: status, |}", "when:  / !range: ");
    row("a key whose colon is there", section + "      - id: a\n        ty|: number", "type");
    row("the types", section + "      - id: a\n        type: |",
        "yes-no / status / choice / rows / information");
    row("the types of fields", section + "      - id: a\n        fields:\n          - {id: b, type: |}",
        "yes-no / text / !rows / !information");
    row("in brackets", section + "      - {id: a, type: nu|", "number / !choice");
    row("yes or no", section + "      - id: a\n        required: |", "yes / no");
    row("directly behind a colon", section + "      - id: a\n        required:|", " yes /  no");
    row("an answer set", section + "      - id: a\n        type: choice\n        options: |",
        "noises / how-often");
    row("an option in a list of its own", section + "      - id: a\n        options:\n          - |",
        "id:  / text:  / exclusive: ");
    row("a vocabulary", section + "      - id: a\n        type: text\n        vocabulary: |", "drinks");
    row("a place on the summary", section + "      - id: a\n        summary: v|", "vitals / visit");
    row("the languages of a text", section + "      - id: a\n        text: {|", "en:  / es: ");
    row("further languages", section + "      - id: a\n        text: {en: A, |", "es:  / !en: ");
    row("languages on lines", section + "      - id: a\n        text:\n          |", "en:  / es: ");
    row("the languages of a signature", "reviewed:\n  |", "en:  / es:  / !by: ");
    row("a signature", "reviewed:\n  es: {|", "by:  / on:  / scope:  / !en: ");
    row("nothing within a text", section + "      - id: a\n        text: When did |", "nothing");
    row("nothing in a comment", section + "      - id: a # |", "nothing");
    row("nothing for an id", section + "      - id: |", "nothing");
    row("nothing where no key may stand", "languages: [|", "nothing");
    row("a finding", "findings:\n  - id: f\n    |", "kind:  / when:  / cite:  / priority: ");
    row("a kind", "findings:\n  - id: f\n    kind: |", "flag / candidacy / contributor / checklist");
    row("a priority", "findings:\n  - id: f\n    priority: |", "first / standard / note");
    row("a topic", "findings:\n  - id: f\n    topic: |", "sleep / evening");
    row("a sensitivity of a section", "sections:\n  - id: s\n    sensitivity: |", "taken / alcohol");
    row("a sensitivity of a question", section + "      - id: a\n        sensitivity: |", "taken / alcohol");
    row("a document", "findings:\n  - id: f\n    cite: [{document: |", "sleep-leaflet / bedtime-notes");
    row("a document on lines", "findings:\n  - id: f\n    cite:\n      - document: |",
        "sleep-leaflet / bedtime-notes");
    row("the keys of a citation", "findings:\n  - id: f\n    cite:\n      - {|", "document:  / section: ");
    row("criteria in brackets", "findings:\n  - id: f\n    criteria: [|", "three-nights");
    row("criteria on lines", "findings:\n  - id: f\n    criteria:\n      - |", "three-nights");
    row("a first criterion on a line", "findings:\n  - id: f\n    criteria:\n      |", "- three-nights");
    row("questions that can be quoted", "findings:\n  - id: f\n    quote: [|",
        "noise-words / drinks / trouble / !about / !drink");
    row("a tier", "urgent:\n  - id: u\n    tier: |", "immediate / same-visit");
    row("a show-when", section + "      - id: a\n        show-when: |",
        "trouble / not / any( / age / !drink / !about");
    row("a when", "contradictions:\n  - id: a\n    when: trouble is |", "yes / no / answered / !trouble");
    row("a field's show-when",
        section + "      - id: drinks\n        fields:\n          - {id: x, show-when: '|",
        "drink / cups / trouble / !pulse");
    row("a value", "computed:\n  - id: a\n    value: |", "nights / sum( / years from");
    row("a status question's when is no condition", section + "      - {id: a, type: status, when: |}",
        "yes / no / !trouble");
    row("a text that does not parse", "id: 'a\nlanguages: [en\n" + section + "      - id: {\n        type: |",
        "yes-no / status");
}

void CompletionTest::whatCanStandAtTheCursorIsOffered() {
    QFETCH(QString, text);
    QFETCH(QString, expected);
    static const Schema questionnaire = schema("questionnaire");
    static const NameIndex names = namesOf("demo");
    compare(at(text, questionnaire, names), expected);
}

void CompletionTest::conditionsAreCompletedWordByWord_data() {
    QTest::addColumn<QString>("condition");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* condition, const char* expected) {
        QTest::newRow(condition) << condition << expected;
    };
    row("|", "trouble / nights / age / not / any( / !cups / !yes / !and / !about");
    row("trou|", "trouble / !nights / !no-trouble-but-walks");
    row("trouble |", "is / in [ / is answered / !> / !includes any of [ / !and");
    row("trouble is |", "yes / no / answered / !past");
    row("trouble is y|", "yes / !no");
    row("trouble is yes |", "and / or / !is");
    row("trouble is yes and |", "nights / not / any(");
    row("not |", "trouble / any(");
    row("sleepwalking is |", "current / past / never");
    row("sleepwalking in [|", "current / past / never");
    row("sleepwalking in [current, |", "past / never / !current");
    row("sleepwalking in [current |", "nothing");
    row("sleepwalking in |", "[");
    row("source is |", "self / someone-else / both");
    row("source = |", "self / someone-else / both / !nights");
    row("noises |", "includes any of [ / includes all of [ / is answered / !is");
    row("noises includes |", "any of [ / all of [ / none of [");
    row("noises includes any |", "of [");
    row("noises includes any of |", "[");
    row("noises includes any of [|", "traffic / neighbours / none-of-these");
    row("noises includes none of [traffic, sn|", "snoring / !neighbours / !traffic");
    row("noises includes any of [traffic] |", "and / or");
    row("bedtime-screens is |", "never / sometimes / often");
    row("nights |", "> / >= / = / is answered / !is");
    row("nights > |", "cups-in-all / age / sum( / today / !trouble / !date-of-birth");
    row("nights > 3 |", "and / or / !>");
    row("nights + |", "age / sum( / !trouble");
    row("date-of-birth < |", "since / today / !nights / !age");
    row("years |", "from / !trouble");
    row("years from |", "date-of-birth / since / today / !nights");
    row("years from date-of-birth |", "to");
    row("years from date-of-birth to |", "today / since");
    row("years from date-of-birth to today |", ">= / and");
    row("age |", "is / >= / !includes any of [");
    row("disturbed is |", "yes / no");
    row("any(|", "drinks / pulse-readings / trouble");
    row("any(drinks|", "drinks / !trouble");
    row("any(drinks |", ":");
    row("any(drinks: |", "drink / cups / bothers / trouble / !pulse");
    row("any(drinks: drink |", "includes any of [ / is answered");
    row("any(drinks: drink includes any of [|", "caffeine / milk");
    row("any(drinks: bothers is |", "yes / no");
    row("any(drinks: cups > 3) |", "and / or");
    row("any(drinks: cups > 3) and |", "trouble / !cups");
    row("sum(drinks: |", "cups / drink");
    row("count(trouble is yes, |", "nights / trouble");
    row("noise-words |", "is answered / !is / !>");
    row("xyz |", "and / or");
    row("xyz is |", "answered / !yes");
}

void CompletionTest::conditionsAreCompletedWordByWord() {
    QFETCH(QString, condition);
    QFETCH(QString, expected);
    static const Schema questionnaire = schema("questionnaire");
    static const NameIndex names = namesOf("demo");
    for (const char* form : {"findings:\n  - id: f\n    when: '%1", "findings:\n  - {id: f, when: \"%1\"}\n",
                             "findings:\n  - id: f\n    when: >-\n      %1\n    title: T"})
        compare(at(QString(form).arg(condition), questionnaire, names), expected);
}

void CompletionTest::casesAreCompleted_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* text, const char* expected) { QTest::newRow(text) << text << expected; };
    row("cases-of: |", "demo");
    row("cases:\n  - |", "name:  / base:  / expect: ");
    row("cases:\n  - name: n\n    expect: {raised: [|", "poor-sleep / caffeine / !wants-help");
    row("cases:\n  - name: n\n    expect:\n      ruled-out:\n        - |", "poor-sleep");
    row("cases:\n  - name: n\n    expect: {urgent: [|", "wants-help / !poor-sleep");
    row("cases:\n  - name: n\n    expect: {contradictions: [|", "no-trouble-but-walks");
    row("cases:\n  - name: n\n    expect: {missing: {|", "poor-sleep: ");
    row("cases:\n  - name: n\n    expect: {missing: {poor-sleep: [|", "trouble / nights / !poor-sleep");
    row("cases:\n  - name: n\n    expect: {computed: {|", "age:  / !trouble: ");
    row("cases:\n  - name: n\n    answers: {|", "trouble:  / drinks:  / !age:  / !drink: ");
    row("cases:\n  - name: n\n    answers: {trouble: |", "yes / no");
    row("cases:\n  - name: n\n    answers:\n      sleepwalking: |", "current / past / never");
    row("cases:\n  - name: n\n    answers:\n      |", "trouble:  / nights: ");
    row("bases:\n  b:\n    answers:\n      trouble: yes\n      |", "nights:  / !trouble: ");
    row("cases:\n  - name: n\n    answers: {noises: [|", "traffic / snoring");
    row("cases:\n  - name: n\n    answers: {drinks: [{bothers: |", "yes / no");
}

void CompletionTest::casesAreCompleted() {
    QFETCH(QString, text);
    QFETCH(QString, expected);
    static const Schema cases = schema("cases");
    static const NameIndex names = namesOf("demo");
    compare(at(text, cases, names), expected);
}

void CompletionTest::theWholeWordAtTheCursorIsReplaced() {
    const Completions found = at("id: a\nfindings:\n  - kind: fl|ag # c", schema("questionnaire"), {});
    QCOMPARE(textsOf(found).join(' '), QString("flag"));
    QCOMPARE(found.span.begin, 26U);
    QCOMPARE(found.span.end, 30U);
    const Completions inSentence =
        at("contradictions:\n  - when: trouble is yes and ni|", schema("questionnaire"), namesOf("demo"));
    QCOMPARE(inSentence.span.end - inSentence.span.begin, 2U);
    QCOMPARE(textsOf(inSentence).join(' '), QString("nights night-shifts"));
}

void CompletionTest::aLibraryAndAFileOfTranslationsHaveKeysOfTheirOwn() {
    const Schema library = schema("library");
    const NameIndex names = namesOf("demo");
    compare(at("|", library, names), "library:  / translations:  / texts:  / vocabularies: ");
    compare(at("library: a\n|", library, names), "vocabularies:  / reviewed:  / !texts:  / !from: ");
    const QString head = "translations: es\n";
    compare(at(head + '|', library, names), "from:  / texts:  / reviewed:  / !vocabularies:  / !library: ");
    compare(at(head + "texts:\n  - {|", library, names), "en:  / es: ");
    compare(at(head + "texts:\n  - en: Yes\n    |", library, names), "es:  / !en: ");
}

void CompletionTest::whatBeginsLikeTheWordComesFirst() {
    const QStringList texts =
        textsOf(at("computed:\n  - value: bed|", schema("questionnaire"), namesOf("demo")));
    QCOMPARE(texts.join(' '), QString("bedtime-screens bedtime-meals bedtime-habits disturbed"));
    QCOMPARE(textsOf(at("computed:\n  - value: S|", schema("questionnaire"), namesOf("demo"))).first(),
             QString("source"));
    const QStringList within =
        textsOf(at("computed:\n  - value: noise|", schema("questionnaire"), namesOf("demo")));
    QCOMPARE(within.join(' '), QString("noises noise-words"));
    QCOMPARE(textsOf(at("computed:\n  - value: shift|", schema("questionnaire"), namesOf("demo"))).join(' '),
             QString("night-shifts"));
}

void CompletionTest::keysAndWordsAreExplained() {
    const NameIndex names = namesOf("demo");
    for (const Completion& key : at("sections:\n  - id: a\n    |", schema("questionnaire"), names).items)
        QVERIFY2(key.explanation.english().size() > 8 && key.kind == Completion::Kind::Key, key.text.c_str());
    for (const Completion& word :
         at("sections:\n  - questions:\n      - type: |", schema("questionnaire"), names).items)
        QVERIFY2(!word.explanation.empty() && word.kind == Completion::Kind::Word, word.text.c_str());
    const Completions answers = at("contradictions:\n  - when: source is s|", schema("questionnaire"), names);
    QCOMPARE(answers.items.front().explanation.english(), std::string("The patient"));
    QVERIFY(answers.items.front().kind == Completion::Kind::Option);
    for (const Completion& one : at("contradictions:\n  - when: |", schema("questionnaire"), names).items)
        QVERIFY2(!one.explanation.empty(), one.text.c_str());
}

// The schema knows them all, and none of its forms hides one.
void CompletionTest::everyKeyOfTheFormatIsOfferedSomewhere() {
    const Schema questionnaire = schema("questionnaire");
    QStringList offered;
    for (const char* place :
         {"|", "topics:\n  - |", "sensitivities:\n  - |", "documents:\n  d:\n    |", "sections:\n  - |",
          "sections:\n  - questions:\n      - |", "sections:\n  - questions:\n      - fields:\n          - |",
          "sections:\n  - questions:\n      - group: g\n        |",
          "sections:\n  - questions:\n      - type: number\n        also-in:\n          |",
          "computed:\n  - |", "findings:\n  - |", "findings:\n  - cite:\n      - |", "urgent:\n  - |",
          "contradictions:\n  - |", "answer-sets:\n  a:\n    - |", "not-covered:\n  - |",
          "reviewed:\n  es:\n    |"})
        offered += textsOf(at(place, questionnaire, {}));
    // In the schema's text keys of the format are the names with a description below.
    static const QRegularExpression key(
        "\"([a-z-]+)\": \\{\\s*\"(?:description\"|\\$ref\": \"#/definitions/(?:questions|license|format))");
    const QString text = QString::fromStdString(fileAt("resources/schema/questionnaire-v1.schema.json"));
    static const QStringList definitions{"id",         "text",     "condition", "license",  "document",
                                         "option",     "options",  "field",     "question", "group",
                                         "questions",  "finding",  "section",   "items",    "format",
                                         "instrument", "signature"};
    QStringList missing;
    int count = 0;
    for (auto matches = key.globalMatch(text); matches.hasNext(); ++count) {
        const QString name = matches.next().captured(1);
        if (!offered.contains(name + ": ") && !definitions.contains(name))
            missing << name;
    }
    QVERIFY(count > 60);
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(", ")));
}

void CompletionTest::theLongestShippedFileTakesAFewMilliseconds() {
    const std::string text = fileAt("questionnaires/ketamine-prescreen/questionnaire.yaml");
    const Schema questionnaire = schema("questionnaire");
    const NameIndex names = namesOf("ketamine-prescreen");
    QVERIFY2(names.values.size() >= 100, qPrintable(QString::number(names.values.size())));
    const std::size_t offset = text.rfind("includes any of [") + 17;
    QElapsedTimer timer;
    timer.start();
    const Completions found = completionsAt(text, static_cast<std::uint32_t>(offset), questionnaire, names);
    QVERIFY(!found.items.empty());
    QVERIFY2(timer.elapsed() < 100, qPrintable(QString::number(timer.elapsed()))); // a few; a busy machine
}

QTEST_APPLESS_MAIN(CompletionTest)
#include "completion_test.moc"
