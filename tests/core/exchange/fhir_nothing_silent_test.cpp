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
    if (isIn(part.dump(),
             {"false", "\"active\"", "\"complete\"", "\"Patient\"", "[\"Patient\"]", "\"all\"", "\"en\""}) ||
        isIn(key, {"id", "linkId", "name", "fullUrl", "search", "link", "total", "timestamp", "abstract"}) ||
        isIn(path, {"/type", "/text"}) || endsWith("/resource/text") ||
        endsWith("/valueCodeableConcept/text") || path.find("/meta") != std::string::npos)
        return true;
    // Of a value set, and not of what is answered; which version of a code system.
    if (path.find("/contained/") != std::string::npos &&
        isIn(key,
             {"title", "url", "version", "publisher", "identifier", "caseSensitive", "hierarchyMeaning"}))
        return true;
    if (path.find("/modifierExtension/") !=
        std::string::npos) // which is enough to leave all out, whatever it is
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
        const bool isLeftOut = holder.is_object() && holder.contains("modifierExtension");
        if (isLeftOut && at.back() != "modifierExtension")
            return; // with what it stands beside
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
    void setsThatNoItemAnswersWithAreListed();
    void whatStandsBesideAValueIsListed();
    void limitsThatAreFinerThanOursAreListed();
    void whatIsMadeUpIsListed();
    void aTextThatIsNoneIsListed();
    void whatCannotBeSeenIsListed();
    void linkIdsAreListedWhole();
    void anAnswerThatIsFilledInIsListedByItsName();
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
    const Imported more = imported(R"({"resourceType":"Bundle","entry":[
        {"resource":{"resourceType":"Questionnaire","subjectType":["Organization"],
            "item":[{"linkId":"a","type":"boolean","text":"A"}]}},
        {"resource":{"resourceType":"Organization","id":"clinic"}}, {"resource":{"id":"what"}}]})");
    for (const char* one : {"`Bundle`: an Organization, `clinic`\n", "that it is about an `Organization`;",
                            "`Bundle`: a resource that does not say of which type it is\n"})
        QVERIFY2(more.listed().contains(one), qPrintable(more.listed()));
}

// Perhaps an expression means them; perhaps somebody forgot them. Either way a person has to look.
void FhirNothingSilentTest::setsThatNoItemAnswersWithAreListed() {
    const Imported made = imported(R"({"resourceType":"Bundle","entry":[
        {"resource":{"resourceType":"ValueSet","url":"http://example.org/asked","compose":{"include":[
            {"system":"http://example.org/codes"}]}}},
        {"resource":{"resourceType":"CodeSystem","url":"http://example.org/codes","concept":[
            {"code":"x","display":"Ex"},{"code":"y","display":"Wy"}]}},
        {"resource":{"resourceType":"ValueSet","id":"v","url":"http://example.org/a-set-that-nobody-ever-asks-for"}},
        {"resource":{"resourceType":"Questionnaire","contained":[
            {"resourceType":"ValueSet","id":"meant","compose":{"include":[
                {"system":"s","concept":[{"code":"q"},{"code":"r"}]}]}},
            {"resourceType":"CodeSystem","id":"cs","concept":[{"code":"z"}]},
            {"resourceType":"ValueSet","id":"of-a-text"}],
         "item":[
            {"linkId":"c","type":"choice","text":"C","answerValueSet":"http://example.org/asked"},
            {"linkId":"t","type":"string","text":"T","answerValueSet":"#of-a-text"},
            {"linkId":"e","type":"choice","text":"E","extension":[
                {"url":"http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-answerExpression",
                 "valueExpression":{"language":"text/fhirpath","expression":"%resource.contained"}}]}]}}]})");
    QVERIFY2(made.yaml().contains("{id: y, text: Wy}"), qPrintable(made.yaml()));
    for (const char* one :
         {"`Bundle`: a ValueSet, `http://example.org/a-set-that-nobody-ever-asks-for`, from which no item "
          "has its "
          "options\n",
          "`Questionnaire`: a contained ValueSet, `meant`, from which no item has its options\n",
          "`Questionnaire`: a contained CodeSystem, `cs`, from which no item has its options\n",
          "`Questionnaire`: a contained ValueSet, `of-a-text`, from which no item has its options\n",
          "`t`: its `answerValueSet`\n"})
        QVERIFY2(made.listed().contains(one), qPrintable(made.listed()));
    QCOMPARE(made.listed().count("from which no item has its options"), 4);
}

void FhirNothingSilentTest::whatStandsBesideAValueIsListed() {
    const Imported made = imported(R"({"resourceType":"Questionnaire","item":[
        {"linkId":"a","type":"choice","text":"A","answerOption":[
            {"id":"1","valueString":"x","valueInteger":3,"foo":1,"_valueString":{"id":"z"}},
            {"valueString":"y","initialSelected":false}],
         "initial":[{"id":"1","valueString":"x","valueInteger":4,"_valueString":{"id":"z"},
            "extension":[{"url":"http://example.org/why","valueString":"q"}]}]}]})");
    QVERIFY2(made.errors().isEmpty(), qPrintable(made.errors()));
    for (const char* one :
         {"`a`: `valueInteger` of an option\n", "`a`: `foo` of an option\n",
          "`a`: `valueInteger` of an answer that is filled in from the start\n",
          "`a`: `_valueString` of an answer that is filled in from the start\n",
          "`a`: the extension `http://example.org/why` of an answer that is filled in from the start\n"})
        QVERIFY2(made.listed().contains(one), qPrintable(made.listed()));
    QCOMPARE(made.listed().count(" of an option\n"), 2);
    QCOMPARE(made.listed().count(" of an answer that is filled in from the start\n"), 3);
}

void FhirNothingSilentTest::limitsThatAreFinerThanOursAreListed() {
    const auto numberOf = [](const char* low, const char* high) {
        return imported(QString(R"({"resourceType":"Questionnaire","item":[
            {"linkId":"b","type":"decimal","text":"B","extension":[
            {"url":"http://hl7.org/fhir/StructureDefinition/maxDecimalPlaces","valueInteger":9},
            {"url":"http://hl7.org/fhir/StructureDefinition/minValue","valueDecimal":%1},
            {"url":"http://hl7.org/fhir/StructureDefinition/maxValue","valueDecimal":%2}]}]})")
                            .arg(low, high)
                            .toStdString());
    };
    for (const char* low : {"1e-07", "0.0000001"}) {
        const Imported made = numberOf(low, "5");
        QVERIFY2(made.errors().isEmpty(), qPrintable(made.errors()));
        QVERIFY2(made.yaml().contains("range: [0, 5]\n") && made.yaml().contains("decimals: 6\n"),
                 qPrintable(made.yaml()));
        QVERIFY2(made.listed().contains(QString("`b`: its lowest, `%1`, for numbers here have at most 6 "
                                                "digits after the point; 0 is taken")
                                            .arg(low)),
                 qPrintable(made.listed()));
        QVERIFY2(made.listed().contains("`b`: that it takes `9` digits after the point; here 6 are the most"),
                 qPrintable(made.listed()));
        QVERIFY2(!made.listed().contains("not given in full"), qPrintable(made.listed()));
    }
    // What is cut off makes the range wider, never narrower.
    QVERIFY(numberOf("-0.00000151", "1.5e-6").yaml().contains("range: [-0.000002, 0.000002]\n"));
    const Imported none = numberOf("0", "\"ten\"");
    QVERIFY2(none.listed().contains("`b`: its highest, `ten`, which is no number; 1000000 is taken"),
             qPrintable(none.listed()));
    QVERIFY2(none.yaml().contains("range: [0, 1000000]\n"), qPrintable(none.yaml()));
}

void FhirNothingSilentTest::whatIsMadeUpIsListed() {
    const Imported made = imported(R"({"resourceType":"Questionnaire","name":"TheName","item":[
        {"linkId":"a","type":"boolean"},
        {"linkId":"s","type":"string","extension":[
            {"url":"http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-shortText",
             "valueString":"Short"}]},
        {"type":"boolean","text":"Without"},
        {"linkId":"g","type":"group","item":[{"linkId":"g.1","type":"boolean","text":"G1"}]}]})");
    QVERIFY2(made.errors().isEmpty(), qPrintable(made.errors()));
    for (const char* one : {"`Questionnaire`: that it is in English, for it names no language",
                            "`Questionnaire`: the id `thename`, from its `name`, for it has no `id`",
                            "`Questionnaire`: its `name` in place of its title, which is not there",
                            "`a`: its linkId in place of its text, which is not there",
                            "`s`: its short text in place of its text, which is not there",
                            "an item without a linkId: an id is made up for it",
                            "`g`: its linkId in place of its text, which is not there"})
        QVERIFY2(made.listed().contains(one), qPrintable(made.listed()));
    const Imported named = imported(R"({"resourceType":"Questionnaire","id":"abc","name":"TheName",
        "title":"T","item":[{"linkId":"a","type":"boolean","text":"A"}]})");
    QVERIFY2(named.listed().contains("`Questionnaire`: its `name`, `TheName`"), qPrintable(named.listed()));
    QVERIFY2(named.yaml().contains("id: abc\n"), qPrintable(named.yaml()));
}

void FhirNothingSilentTest::aTextThatIsNoneIsListed() {
    const Imported made = imported(R"({"resourceType":"Questionnaire","title":{"x":"y"},"item":[
        {"linkId":"a","type":"boolean","text":["x"],"prefix":{"b":"c"}},
        {"linkId":"b","type":"boolean","text":"B","required":"true","repeats":[true]}]})");
    QVERIFY2(made.errors().isEmpty(), qPrintable(made.errors()));
    for (const char* one : {"`a`: its `text`, which is no text", "`a`: its `prefix`, which is no text",
                            "`Questionnaire`: its `title`, which is no text",
                            "`b`: its `required`, which is neither true nor false",
                            "`b`: its `repeats`, which is neither true nor false"})
        QVERIFY2(made.listed().contains(one), qPrintable(made.listed()));
}

void FhirNothingSilentTest::whatCannotBeSeenIsListed() {
    const Imported made = imported(R"({"resourceType":"Questionnaire","title":"T\u2066","item":[
        {"linkId":"a","type":"string","text":"bad \u202e text \u0007 bell"},
        {"linkId":"n","type":"string","text":"one\ntwo"},
        {"linkId":"b","type":"choice","text":"c","answerOption":[
            {"valueCoding":{"code":"x","display":"\u202ehm"}},{"valueString":"y"}]}]})");
    QVERIFY2(made.errors().isEmpty(), qPrintable(made.errors()));
    for (const char* one :
         {"`Questionnaire`: the unseen character U+2066 in its `title`",
          "`a`: the unseen character U+202E in its `text`", "`a`: the unseen character U+0007 in its `text`",
          "`n`: the line breaks or tabs in its `text`; blanks stand in their place",
          "`b`: the unseen character U+202E in its `display`"})
        QVERIFY2(made.listed().contains(one), qPrintable(made.listed()));
    QCOMPARE(made.listed().count("unseen"), 4);
}

void FhirNothingSilentTest::linkIdsAreListedWhole() {
    const QString begin = "g-displayed-vertical-group/g-hidden-vertical-group/";
    const QString longest = QString(255, 'x');
    const Imported made = imported(QString(R"({"resourceType":"Questionnaire","item":[
        {"linkId":"%1one","type":"boolean","text":"A","maxLength":3},
        {"linkId":"%1two","type":"boolean","text":"B","maxLength":3},
        {"linkId":"%1three","type":"boolean","text":"C","enableWhen":[
            {"question":"%1nowhere","operator":"exists","answerBoolean":true}]},
        {"linkId":"%2yy","type":"boolean","text":"D","maxLength":3}]})")
                                       .arg(begin, longest)
                                       .toStdString());
    for (const QString& one : {'`' + begin + "one`: that an answer", '`' + begin + "two`: that an answer",
                               '`' + begin + "three`: its condition `" + begin + "nowhere exists yes`",
                               '`' + longest + "…`: that an answer"})
        QVERIFY2(made.listed().contains(one), qPrintable(made.listed()));
}

void FhirNothingSilentTest::anAnswerThatIsFilledInIsListedByItsName() {
    const Imported made = imported(R"({"resourceType":"Questionnaire","item":[
        {"linkId":"g","type":"choice","text":"G","answerOption":[
            {"valueCoding":{"system":"s","code":"u","display":"Often"}},
            {"valueCoding":{"system":"s","code":"w","display":"Never"}}],
         "initial":[{"valueCoding":{"system":"s","code":"u"}}]},
        {"linkId":"h","type":"string","text":"H","initial":[{"valueCoding":{"code":"u"}}]}]})");
    QVERIFY2(made.listed().contains("`g`: the answer `Often` that is filled in"), qPrintable(made.listed()));
    QVERIFY2(made.yaml().contains("has the answer Often filled in"), qPrintable(made.yaml()));
    QVERIFY2(made.listed().contains("`h`: the answer `u` that is filled in"), qPrintable(made.listed()));
}

QTEST_GUILESS_MAIN(FhirNothingSilentTest)
#include "fhir_nothing_silent_test.moc"
