// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/fhir/fhir_export.h"
#include "tests/core/exchange/imported.h"
#include "tests/questionnaires/shipped.h"
#include "tests/support/sample_questionnaire.h"

#include <QDir>
#include <QTest>

#include <nlohmann/json.hpp>

#include <random>
#include <vector>

using namespace anteroom;
using namespace anteroom::test;

namespace {

using Json = nlohmann::ordered_json;

/// Every value in it, in no order that matters.
void collect(Json& json, std::vector<Json*>& all) {
    all.push_back(&json);
    for (auto& child : json)
        if (json.is_structured())
            collect(child, all);
}

Json anyValue(std::mt19937& random) {
    static const std::vector<Json> values{nullptr,
                                          true,
                                          false,
                                          0,
                                          -1,
                                          3.5,
                                          1e300,
                                          "",
                                          " ",
                                          "a",
                                          "yes",
                                          "no",
                                          "choice",
                                          "group",
                                          "Ünïcode\u202e",
                                          "two\nlines: #1",
                                          "x'y\"z",
                                          "{",
                                          "and",
                                          "2020-02-30",
                                          "2020-02-01",
                                          std::string(300, 'q'),
                                          Json::array(),
                                          Json::object(),
                                          Json::array({1, "a"})};
    return values[random() % values.size()];
}

/// One thing that another author might have got wrong, or have done otherwise.
void mutate(Json& form, std::mt19937& random) {
    std::vector<Json*> all;
    collect(form, all);
    Json& one = *all[random() % all.size()];
    const Json other = *all[random() % all.size()];
    switch (random() % 5) {
    case 0:
        one = anyValue(random);
        break;
    case 1:
        if (one.is_structured() && !one.empty())
            one.erase(std::next(one.begin(), static_cast<std::ptrdiff_t>(random() % one.size())));
        break;
    case 2:
        if (one.is_array() && !one.empty())
            one.push_back(one[random() % one.size()]);
        break;
    case 3:
        if (one.type() == other.type())
            one = other;
        break;
    default:
        if (one.is_object() && one.contains("linkId"))
            one[random() % 2 ? "repeats" : "required"] = true;
        break;
    }
}

} // namespace

class FhirImportMutationsTest : public QObject {
    Q_OBJECT

private slots:
    void whatIsImportedLoadsWhateverItWasMadeFrom_data();
    void whatIsImportedLoadsWhateverItWasMadeFrom();
};

void FhirImportMutationsTest::whatIsImportedLoadsWhateverItWasMadeFrom_data() {
    QTest::addColumn<QString>("json");
    for (const QString& name :
         QDir(ANTEROOM_SOURCE_DIR "/tests/data/fhir").entryList({"*.json"}, QDir::Files))
        QTest::newRow(qPrintable(name)) << QString::fromStdString(readData("fhir/" + name.toStdString()));
    QTest::newRow("our own export") << QString::fromStdString(
        exportFhirQuestionnaire(*sampleQuestionnaire(), "en").json);
    ShippedFiles files; // with an instrument, a list of criteria and signatures
    QTest::newRow("the demonstration") << QString::fromStdString(
        exportFhirQuestionnaire(*loadShipped(files, "demo/questionnaire.yaml"), "en").json);
}

void FhirImportMutationsTest::whatIsImportedLoadsWhateverItWasMadeFrom() {
    QFETCH(QString, json);
    const Json form = Json::parse(json.toStdString());
    const unsigned few = json.size() > 50'000 ? 30 : 150;
    const unsigned seeds = qEnvironmentVariableIntValue("ANTEROOM_MUTATIONS") > 0
                               ? static_cast<unsigned>(qEnvironmentVariableIntValue("ANTEROOM_MUTATIONS"))
                               : few;
    int loaded = 0;
    QStringList refused;
    for (unsigned seed = 1; seed <= seeds; ++seed) {
        std::mt19937 random(seed);
        Json mutated = form;
        for (unsigned mutations = 1 + random() % 4; mutations > 0; --mutations)
            mutate(mutated, random);
        const Imported made = imported(mutated.dump(1, ' ', false, Json::error_handler_t::replace));
        QVERIFY(made.import.questionnaire || made.import.diagnostics.hasErrors());
        if (!made.import.questionnaire)
            continue;
        ++loaded;
        const QString errors = made.errors();
        if (const qsizetype first = errors.indexOf(": error["); first >= 0)
            refused << QString::number(seed) + errors.mid(first).section('\n', 0, 1);
    }
    QVERIFY2(refused.isEmpty(), qPrintable(refused.join('\n')));
    QVERIFY2(loaded > static_cast<int>(seeds) / 2, qPrintable(QString::number(loaded)));
}

QTEST_GUILESS_MAIN(FhirImportMutationsTest)
#include "fhir_import_mutations_test.moc"
