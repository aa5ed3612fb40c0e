// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/authoring/name_index.h"
#include "core/authoring/text_trees.h"
#include "core/document/parse.h"
#include "core/loading/load_questionnaire.h"
#include "tests/support/questionnaire_from.h"

#include <QFile>
#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

class NameIndexTest : public QObject {
    Q_OBJECT

private slots:
    void theShippedNamesAreThoseThatTheLoaderKnows_data();
    void theShippedNamesAreThoseThatTheLoaderKnows();
    void aFieldIsFoundWithinItsRowsAlone();
    void theClassesOfAVocabularyAreAlsoThoseOfWhatItExtends();
    void whatStandsUnderAShowWhenIsNotAlwaysShown();
    void criteriaAreThoseOfTheListAndOfTheFindings();
    void mistakesArePassedOver();

private:
    static NameIndex namesOf(std::string text) {
        Diagnostics diagnostics;
        const auto document =
            parseYaml(std::make_shared<const SourceText>("q", std::move(text)), FileIndex{}, diagnostics);
        return document ? namesIn({document.get()}) : NameIndex();
    }
};

void NameIndexTest::theShippedNamesAreThoseThatTheLoaderKnows_data() {
    QTest::addColumn<QString>("folder");
    QTest::newRow("demo") << "demo";
    QTest::newRow("ketamine-prescreen") << "ketamine-prescreen";
}

void NameIndexTest::theShippedNamesAreThoseThatTheLoaderKnows() {
    QFETCH(QString, folder);
    class Folder : public FileSource {
    public:
        explicit Folder(QString path) : m_path(std::move(path)) {}
        Result<std::string> read(const std::string& path) override {
            QFile file(m_path + QString::fromStdString(path));
            return file.open(QIODevice::ReadOnly) ? Result<std::string>(file.readAll().toStdString())
                                                  : Result<std::string>(Error{"missing"});
        }

    private:
        QString m_path;
    } files(ANTEROOM_SOURCE_DIR "/questionnaires/" + folder + '/');
    const LoadedQuestionnaire loaded = loadQuestionnaire(files, "questionnaire.yaml", sha256);
    QVERIFY(loaded.questionnaire);
    const NameIndex names = namesIn(TextTrees(loaded.sources).all());

    std::size_t known = loaded.questionnaire->data().computed.size();
    const auto compare = [&](const Question& question, const std::string& rows) {
        ++known;
        const NameIndex::Value* value = names.find(question.id.str(), rows);
        QVERIFY2(value != nullptr && value->rows == rows, question.id.str().c_str());
        QStringList expected;
        if (question.valueType.options)
            for (const OptionId& option : *question.valueType.options)
                expected << QString::fromStdString(option.str());
        QStringList found;
        for (const NameIndex::Name& option : value->options)
            found << QString::fromStdString(option.id);
        QCOMPARE(found.join(' '), expected.join(' '));
    };
    for (const Question& question : loaded.questionnaire->questions()) {
        compare(question, {});
        for (const Question& field : question.fields)
            compare(field, question.id.str());
    }
    QCOMPARE(names.values.size(), known);
    QCOMPARE(names.findings.size(), loaded.questionnaire->data().findings.size());
    QCOMPARE(names.topics.size(), loaded.questionnaire->data().topics.size());
    QCOMPARE(names.sensitivities.size(), loaded.questionnaire->data().sensitivities.size());
    QCOMPARE(names.documents.size(), loaded.questionnaire->data().documents.size());
}

void NameIndexTest::aFieldIsFoundWithinItsRowsAlone() {
    const NameIndex names =
        namesOf("sections: [{id: s, questions: [{id: a, type: rows, fields: [{id: name, type: "
                "text}]}, {id: b, type: rows, fields: [{id: name, type: number}]}]}]\n");
    QVERIFY(names.find("name") == nullptr);
    QCOMPARE(names.find("name", "a")->type, std::string("text"));
    QCOMPARE(names.find("name", "b")->type, std::string("number"));
    QVERIFY(names.find("a", "b") != nullptr);
}

void NameIndexTest::theClassesOfAVocabularyAreAlsoThoseOfWhatItExtends() {
    const NameIndex names = namesOf(R"(sections:
  - id: s
    questions: [{id: snack, type: text, vocabulary: snacks}, {id: round, type: text, vocabulary: round}]
vocabularies:
  - {id: foods, classes: [{id: sweet}]}
  - {id: snacks, extends: foods, classes: [{id: salty}]}
  - {id: round, extends: back, classes: [{id: one}]}
  - {id: back, extends: round, classes: [{id: two}]}
)");
    const auto classesOf = [&names](std::size_t value) {
        std::vector<std::string> ids;
        for (const NameIndex::Name& one : names.values.at(value).options)
            ids.push_back(one.id);
        return ids;
    };
    QCOMPARE(classesOf(0), (std::vector<std::string>{"sweet", "salty"}));
    QCOMPARE(classesOf(1), (std::vector<std::string>{"two", "one"})); // as it is typed, and ends
}

void NameIndexTest::whatStandsUnderAShowWhenIsNotAlwaysShown() {
    const NameIndex names = namesOf(
        "sections:\n  - {id: s, questions: [{id: a, type: yes-no}, {id: b, type: yes-no, show-when: a is "
        "yes}, {group: g, show-when: a is yes, questions: [{id: c, type: yes-no}]}]}\n"
        "  - {id: t, show-when: a is yes, questions: [{id: d, type: yes-no}]}\n");
    QVERIFY(names.find("a")->isAlwaysShown);
    for (const char* id : {"b", "c", "d"})
        QVERIFY(!names.find(id)->isAlwaysShown);
}

void NameIndexTest::criteriaAreThoseOfTheListAndOfTheFindings() {
    const NameIndex names =
        namesOf("criteria: [{id: one, title: One}]\nfindings:\n  - {id: f, title: F, criteria: [one, two]}\n"
                "  - {id: g, title: G, criteria: [two, three]}\n");
    QStringList found;
    for (const NameIndex::Name& criterion : names.criteria)
        found << QString::fromStdString(criterion.id + ": " + criterion.words);
    QCOMPARE(found.join(", "), QString("one: One, two: F, three: G"));
}

void NameIndexTest::mistakesArePassedOver() {
    QVERIFY(namesIn({}).values.empty());
    QVERIFY(namesOf("- 1\n").values.empty());
    const NameIndex names =
        namesOf("id: []\nlanguages: en\nsections: [1, {questions: 2}, {id: s, questions: [3, {id: "
                "a, type: choice, options: 4}]}]\nfindings: {a: b}\ncomputed: x\n");
    QCOMPARE(names.values.size(), std::size_t(1));
}

QTEST_APPLESS_MAIN(NameIndexTest)
#include "name_index_test.moc"
