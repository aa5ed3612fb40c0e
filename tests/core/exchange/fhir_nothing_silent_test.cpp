// SPDX-License-Identifier: GPL-3.0-or-later
// Takes each single part out of a form, one at a time: if what is made of it stays the same, and nothing more
// or less is listed, that part was dropped in silence.
#include "tests/core/exchange/imported.h"

#include <QDir>
#include <QTest>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <initializer_list>
#include <string_view>

using namespace anteroom;
using namespace anteroom::test;

namespace {

using Json = nlohmann::ordered_json;

struct Outcome {
    QString made;
    QString listed; ///< without the places
};

Outcome outcomeOf(const Json& form) {
    const FhirImport made = importFhir("form.json", form.dump());
    Outcome outcome{QString::fromStdString(made.questionnaire.value_or("")), {}};
    for (const Diagnostic& one : made.diagnostics.all())
        outcome.listed += QString::fromStdString(one.message) + '\n';
    for (const auto& [name, text] : made.included)
        outcome.made += QString::fromStdString(name + text);
    return outcome;
}

/// Parts that say nothing which a questionnaire of ours, or whoever reads it, could miss.
bool mayBeSilent(const std::string& path, const std::string& key, const Json& part) {
    const auto isIn = [](const std::string& one, std::initializer_list<const char*> all) {
        return std::find(all.begin(), all.end(), one) != all.end();
    };
    const auto endsWith = [&](std::string_view end) {
        return path.size() >= end.size() && path.compare(path.size() - end.size(), end.size(), end) == 0;
    };
    // What stands where we would assume it; for machines; or said again in words.
    if (isIn(part.dump(), {"false", "\"active\"", "\"Patient\"", "[\"Patient\"]", "\"all\"", "\"en\""}) ||
        isIn(key, {"id", "linkId", "name", "fullUrl", "search", "link", "total", "timestamp", "abstract"}) ||
        isIn(path, {"/type", "/text"}) || endsWith("/resource/text") ||
        endsWith("/valueCodeableConcept/text") || path.find("/meta") != std::string::npos)
        return true;
    // Of a value set, and not of what is answered; which version of a code system.
    if (path.find("/contained/") != std::string::npos &&
        isIn(key, {"title", "status", "url", "version", "content", "publisher"}))
        return true;
    if (endsWith("/valueCoding/version") || endsWith("/include/0/version"))
        return true;
    // A choice with options says its type, a coding what it is by its name or code alone, and a condition the
    // question, whose options have the system; and where two say one thing, one of them may go.
    return isIn(key, {"type", "system", "code", "title"}) || endsWith("Quantity/unit") ||
           path.find("Quantity/value") != std::string::npos;
}

/// Takes out each part in turn. Whatever changes what is made may have parts of its own that do not; what is
/// listed is listed as a whole.
class Hunt {
public:
    explicit Hunt(const Json& form) : m_form(form), m_whole(outcomeOf(form)) {}

    QStringList silent() {
        below(m_form, Json::json_pointer());
        return m_silent;
    }

private:
    void below(const Json& json, const Json::json_pointer& at) {
        for (std::size_t i = 0; json.is_array() && i < json.size(); ++i)
            look(json[i], at / i);
        if (json.is_object())
            for (const auto& [key, value] : json.items())
                look(value, at / key);
    }

    void look(const Json& part, const Json::json_pointer& at) {
        Json without = m_form;
        Json& holder = without.at(at.parent_pointer());
        if (holder.is_array())
            holder.erase(static_cast<std::size_t>(std::stoul(at.back())));
        else
            holder.erase(at.back());
        const Outcome outcome = outcomeOf(without);
        if (outcome.made != m_whole.made)
            below(part, at);
        else if (outcome.listed == m_whole.listed && !mayBeSilent(at.to_string(), at.back(), part))
            m_silent << QString::fromStdString(at.to_string() + " = " + part.dump()).left(160);
    }

    const Json& m_form;
    Outcome m_whole;
    QStringList m_silent;
};

} // namespace

class FhirNothingSilentTest : public QObject {
    Q_OBJECT

private slots:
    void everyPartIsCarriedOrListed_data();
    void everyPartIsCarriedOrListed();
    void whatIsLeftOutIsListedItemByItem();
    void whatIsNoListIsListed();
    void aFormWithEverythingLoads();
    void whereOneConditionOfSeveralIsLostAllAreListed();
    void anOptionWithoutPointsIsListed();
    void optionsStandBesideInTheBundle();
    void whatIsBesideItInTheBundleIsListed();
};

void FhirNothingSilentTest::everyPartIsCarriedOrListed_data() {
    QTest::addColumn<QString>("file");
    for (const QString& name :
         QDir(ANTEROOM_SOURCE_DIR "/tests/data/fhir").entryList({"*.json"}, QDir::Files))
        QTest::newRow(qPrintable(name)) << name;
}

void FhirNothingSilentTest::everyPartIsCarriedOrListed() {
    QFETCH(QString, file);
    const Json form = Json::parse(readData("fhir/" + file.toStdString()));
    const QStringList silent = Hunt(form).silent();
    QVERIFY2(silent.isEmpty(), qPrintable(silent.join('\n')));
}

void FhirNothingSilentTest::whatIsLeftOutIsListedItemByItem() {
    const Imported made = imported(R"({"resourceType":"Questionnaire","item":[
        {"linkId":"a","type":"boolean","text":"A"},
        {"linkId":"h","type":"group","extension":[
            {"url":"http://hl7.org/fhir/StructureDefinition/questionnaire-hidden","valueBoolean":true}],
         "item":[{"linkId":"h.1","type":"group","item":[{"linkId":"h.1.1","type":"string"}]}]}]})");
    for (const char* left : {"`h`: it is left out with all below it", "`h.1`: it is left out with `h`",
                             "`h.1.1`: it is left out with `h`"})
        QVERIFY2(made.listed().contains(left), qPrintable(made.listed()));
}

void FhirNothingSilentTest::whatIsNoListIsListed() {
    const Imported made = imported(R"({"resourceType":"Questionnaire","item":[
        {"linkId":"g","type":"group","item":[{"linkId":"a","type":"boolean","text":"A"}, null, "b"]},
        {"linkId":"h","type":"group","item":{"linkId":"b","type":"boolean","text":"B"}},
        {"linkId":"a","type":"boolean","text":"Another"}]})");
    QCOMPARE(made.listed().count("`g`: a part of its `item` that is no object"), 2);
    QVERIFY2(made.listed().contains("`h`: its `item`, which is no list"), qPrintable(made.listed()));
    QVERIFY2(made.listed().contains("`a`: that it has the linkId of an item before it"),
             qPrintable(made.listed()));
}

void FhirNothingSilentTest::aFormWithEverythingLoads() {
    const Imported made = importedFile("everything.json");
    QVERIFY2(made.errors().isEmpty(), qPrintable(made.errors()));
    // A heading of a group within a group that looks like the introduction of one of our sections.
    QVERIFY2(made.yaml().contains("text: nested intro"), qPrintable(made.yaml()));
    // An answer in one's own words, as R5 says it.
    QVERIFY2(made.yaml().contains("show-when: r5 is other"), qPrintable(made.yaml()));
    // Pounds are no kilograms.
    QVERIFY2(made.listed().contains("`ew`: its condition `n > 4`"), qPrintable(made.listed()));
    QVERIFY2(made.listed().contains("`q2`: its range from `3` to `30`, which is in `stone`"),
             qPrintable(made.listed()));
    QVERIFY2(made.yaml().contains("{id: x, text: Ex} # http://o|x\n"), qPrintable(made.yaml()));
}

void FhirNothingSilentTest::whereOneConditionOfSeveralIsLostAllAreListed() {
    const Imported made = imported(R"({"resourceType":"Questionnaire","item":[
        {"linkId":"a","type":"boolean","text":"A"}, {"linkId":"t","type":"string","text":"T"},
        {"linkId":"b","type":"boolean","text":"B","enableBehavior":"any","enableWhen":[
            {"question":"t","operator":"=","answerString":"q"},
            {"question":"a","operator":"=","answerBoolean":true}]}]})");
    for (const char* lost : {"`b`: its condition `t = q`", "`b`: its condition `a = yes`"})
        QVERIFY2(made.listed().contains(lost), qPrintable(made.listed()));
    QVERIFY2(!made.yaml().contains("show-when"), qPrintable(made.yaml()));
}

void FhirNothingSilentTest::anOptionWithoutPointsIsListed() {
    const Imported made = imported(R"({"resourceType":"Questionnaire","item":[
        {"linkId":"c","type":"choice","text":"C","answerOption":[
            {"valueCoding":{"code":"x"}},
            {"valueCoding":{"code":"y"},"extension":[
                {"url":"http://hl7.org/fhir/StructureDefinition/ordinalValue","valueDecimal":3}]}]}]})");
    QVERIFY2(made.listed().contains("`c`: 0 points for the option `x`, which has none"),
             qPrintable(made.listed()));
    QVERIFY2(!made.listed().contains("option `y`"), qPrintable(made.listed()));
}

void FhirNothingSilentTest::optionsStandBesideInTheBundle() {
    const Imported made = imported(R"({"resourceType":"Bundle","entry":[
        {"resource":{"resourceType":"ValueSet","url":"http://example.org/vs","compose":{"include":[
            {"system":"s","concept":[{"code":"x","display":"Ex"},{"code":"y","display":"Wy"}]}]}}},
        {"resource":{"resourceType":"Questionnaire","item":[
            {"linkId":"c","type":"choice","text":"C","answerValueSet":"http://example.org/vs|2"}]}}]})");
    QVERIFY2(made.yaml().contains("{id: x, text: Ex} # s|x\n"), qPrintable(made.yaml() + made.listed()));
    QVERIFY2(!made.listed().contains("not in the file"), qPrintable(made.listed()));
}

void FhirNothingSilentTest::whatIsBesideItInTheBundleIsListed() {
    const Imported made = imported(R"({"resourceType":"Bundle","entry":[
        {"resource":{"resourceType":"Questionnaire","item":[{"linkId":"a","type":"boolean","text":"A"}]}},
        {"resource":{"resourceType":"Library","id":"rules"}}]})");
    QVERIFY2(made.listed().contains("`Bundle`: a Library, `rules`"), qPrintable(made.listed()));
}

QTEST_GUILESS_MAIN(FhirNothingSilentTest)
#include "fhir_nothing_silent_test.moc"
