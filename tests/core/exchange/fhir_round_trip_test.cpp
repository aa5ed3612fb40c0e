// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/fhir/fhir_export.h"
#include "tests/core/exchange/conditioned.h"
#include "tests/core/exchange/imported.h"
#include "tests/questionnaires/shipped.h"
#include "tests/support/answers.h"
#include "tests/support/sample_questionnaire.h"

#include <QTest>

#include <random>

using namespace anteroom;
using namespace anteroom::test;

namespace {

QString nameOf(const Question& question) { return QString::fromStdString(question.id.str()); }

/// Where two questions differ in what they ask and take; empty where they do not.
QString difference(const Question& a, const Question& b) {
    const QString id = nameOf(a);
    if (a.id != b.id)
        return id + " became " + nameOf(b);
    const auto differs = [&](const char* what) { return id + ": " + what; };
    if (a.type != b.type || a.valueType.kind != b.valueType.kind)
        return differs("type");
    if (!(a.text == b.text) || !(a.label == b.label) || !(a.help == b.help) ||
        !(a.staffNote == b.staffNote) || !(a.unit == b.unit) || !(a.rowName == b.rowName) ||
        !(a.noneText == b.noneText))
        return differs("texts");
    if (a.required != b.required || a.safety != b.safety || a.measured != b.measured ||
        a.measuredToday != b.measuredToday || a.notSure != b.notSure ||
        a.preferNotToSay != b.preferNotToSay || a.asked != b.asked || a.summary != b.summary ||
        a.askAnew != b.askAnew)
        return differs("flags");
    if (!(a.valueType.range == b.valueType.range) || !(a.usual == b.usual) || a.decimals != b.decimals ||
        a.alsoIn != b.alsoIn || a.partialAllowed != b.partialAllowed ||
        a.rangeEndsToday != b.rangeEndsToday || a.lines != b.lines || a.whenPast != b.whenPast)
        return differs("limits");
    if (a.options.size() != b.options.size())
        return differs("options");
    for (std::size_t i = 0; i < a.options.size(); ++i)
        if (a.options[i].id != b.options[i].id || !(a.options[i].text == b.options[i].text) ||
            a.options[i].exclusive != b.options[i].exclusive)
            return differs("options");
    if ((a.vocabulary != nullptr) != (b.vocabulary != nullptr) ||
        (a.vocabulary && a.vocabulary->entries().size() != b.vocabulary->entries().size()))
        return differs("vocabulary");
    if (a.fields.size() != b.fields.size())
        return differs("fields");
    for (std::size_t i = 0; i < a.fields.size(); ++i)
        if (const QString field = difference(a.fields[i], b.fields[i]); !field.isEmpty())
            return id + ", " + field;
    return {};
}

std::shared_ptr<const Questionnaire> named(const QString& name) {
    if (name == "sample")
        return sampleQuestionnaire();
    ShippedFiles files;
    return loadShipped(files, name.toStdString());
}

Imported thereAndBack(const Questionnaire& questionnaire) {
    return imported(exportFhirQuestionnaire(questionnaire, questionnaire->languages.front()).json);
}

/// With any answers the same questions and fields are shown; where not, the first of them.
QString differentlyShown(const std::shared_ptr<const Questionnaire>& before,
                         const std::shared_ptr<const Questionnaire>& after, std::mt19937& random) {
    std::vector<std::pair<QuestionIndex, Answer>> answers;
    for (std::uint32_t i = 0; i < before->questions().size(); ++i)
        if (before->questions()[i].type != QuestionType::Information)
            answers.emplace_back(QuestionIndex{i}, randomAnswer(before->questions()[i], random));
    Session one(before, minute(0));
    one.begin(answers, minute(0));
    Session two(after, minute(0));
    two.begin(answers, minute(0));
    for (std::uint32_t i = 0; i < before->questions().size(); ++i) {
        const QuestionIndex question{i};
        if (one.state(question) != two.state(question))
            return nameOf(before->questions()[i]);
        const auto* rows = std::get_if<RowsValue>(&one.answer(question).value);
        for (std::size_t row = 0; rows && row < rows->rows.size(); ++row)
            if (one.shownFields(question, row) != two.shownFields(question, row))
                return nameOf(before->questions()[i]);
    }
    return {};
}

void addQuestionnaires() {
    QTest::addColumn<QString>("name");
    for (const char* name : {"demo/questionnaire.yaml", "ketamine-prescreen/questionnaire.yaml", "sample"})
        QTest::newRow(name) << name;
}

} // namespace

class FhirRoundTripTest : public QObject {
    Q_OBJECT

private slots:
    void everyQuestionComesBack_data() { addQuestionnaires(); }
    void everyQuestionComesBack();
    void everyAnswerShowsTheSameQuestions_data() { addQuestionnaires(); }
    void everyAnswerShowsTheSameQuestions();
    void randomConditionsShowTheSameQuestions_data();
    void randomConditionsShowTheSameQuestions();
};

void FhirRoundTripTest::everyQuestionComesBack() {
    QFETCH(QString, name);
    const auto before = named(name);
    const Imported back = thereAndBack(*before);
    QVERIFY2(back.errors().isEmpty(), qPrintable(back.errors()));
    QVERIFY2(back.listed().isEmpty(), qPrintable(back.listed()));
    const Questionnaire& after = *back.loaded.questionnaire;
    QCOMPARE(after->id, before->data().id);
    QCOMPARE(after->version, before->data().version);
    QVERIFY(after->title == before->data().title);
    QCOMPARE(after->languages, before->data().languages);
    QCOMPARE(after.questions().size(), before->questions().size());
    for (std::size_t i = 0; i < after.questions().size(); ++i) {
        const QString differs = difference(before->questions()[i], after.questions()[i]);
        QVERIFY2(differs.isEmpty(), qPrintable(differs));
    }
    QCOMPARE(after->sections.size(), before->data().sections.size());
    for (std::size_t i = 0; i < after->sections.size(); ++i) {
        QCOMPARE(after->sections[i].id, before->data().sections[i].id);
        QCOMPARE(after->sections[i].endQuestion, before->data().sections[i].endQuestion);
        QCOMPARE(after->sections[i].declinable, before->data().sections[i].declinable);
        QVERIFY(after->sections[i].introduction == before->data().sections[i].introduction);
        QCOMPARE(after->sections[i].groups.size(), before->data().sections[i].groups.size());
    }
}

void FhirRoundTripTest::everyAnswerShowsTheSameQuestions() {
    QFETCH(QString, name);
    const auto before = named(name);
    const Imported back = thereAndBack(*before);
    QVERIFY2(back.errors().isEmpty(), qPrintable(back.errors()));
    const auto after = back.loaded.questionnaire;
    for (unsigned seed = 1; seed <= 150; ++seed) {
        std::mt19937 random(seed);
        const QString question = differentlyShown(before, after, random);
        QVERIFY2(question.isEmpty(), qPrintable(question));
    }
}

void FhirRoundTripTest::randomConditionsShowTheSameQuestions_data() {
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 40; ++seed)
        QTest::addRow("%u", seed) << seed;
}

void FhirRoundTripTest::randomConditionsShowTheSameQuestions() {
    QFETCH(unsigned, seed);
    std::mt19937 random(seed);
    const auto before = conditioned(random);
    const Imported back = thereAndBack(*before);
    QVERIFY2(back.errors().isEmpty(), qPrintable(back.errors()));
    QVERIFY2(back.listed().isEmpty(), qPrintable(back.listed()));
    for (int round = 0; round < 60; ++round) {
        const QString question = differentlyShown(before, back.loaded.questionnaire, random);
        QVERIFY2(question.isEmpty(), qPrintable(question + '\n' + back.yaml()));
    }
}

QTEST_GUILESS_MAIN(FhirRoundTripTest)
#include "fhir_round_trip_test.moc"
