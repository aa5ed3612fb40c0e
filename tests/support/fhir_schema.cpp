// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fhir_schema.h"

#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QString>

#include <nlohmann/json.hpp>

#include <algorithm>

namespace anteroom::test {

namespace {

using Json = nlohmann::json;

QString schemaPath() {
    return qEnvironmentVariable("ANTEROOM_FHIR_SCHEMA",
                                QStringLiteral(ANTEROOM_SOURCE_DIR "/../shared/fhir/fhir.schema.json"));
}

} // namespace

struct FhirSchema::Texts {
    Json schema;
};

/// One look at one resource.
class FhirSchema::Checker {
public:
    explicit Checker(const Json& schema) : m_definitions(schema.at("definitions")) {}

    void check(const Json& value, const Json& rule, const std::string& place) {
        if (problems.size() >= 20)
            return;
        for (const auto& [keyword, said] : rule.items()) {
            if (keyword == "$ref")
                check(value, referred(said.get<std::string>()), place);
            else if (keyword == "oneOf")
                checkResource(value, place);
            else if (keyword == "type")
                expect(isOf(value, said.get<std::string>()), place, "is not of type " + said.dump());
            else if (keyword == "const")
                expect(value == said, place, "is not " + said.dump());
            else if (keyword == "enum")
                expect(std::find(said.begin(), said.end(), value) != said.end(), place,
                       "is none of " + said.dump());
            else if (keyword == "pattern")
                checkPattern(value, said.get<std::string>(), place);
            else if (keyword == "required")
                for (const auto& key : said)
                    expect(value.contains(key.get<std::string>()), place, "lacks " + key.dump());
            else if (keyword == "properties")
                checkProperties(value, said, place);
            else if (keyword == "items")
                for (std::size_t i = 0; i < value.size() && value.is_array(); ++i)
                    check(value[i], said, place + '/' + std::to_string(i));
            else if (keyword != "additionalProperties" && keyword != "description")
                qFatal("the schema says `%s`, which this reader does not know", keyword.c_str());
        }
    }

    /// The one of all resources that it says it is.
    void checkResource(const Json& value, const std::string& place) {
        const std::string type =
            value.is_object() ? value.value("resourceType", std::string()) : std::string();
        if (m_definitions.contains(type) && type != "ResourceList")
            check(value, m_definitions.at(type), place);
        else
            problems.push_back(place + ": is no resource");
    }

    std::vector<std::string> problems;

private:
    const Json& referred(const std::string& reference) const {
        return m_definitions.at(reference.substr(std::string("#/definitions/").size()));
    }

    void expect(bool holds, const std::string& place, const std::string& problem) {
        if (!holds)
            problems.push_back(place + ": " + problem);
    }

    static bool isOf(const Json& value, const std::string& type) {
        return type == "string"    ? value.is_string()
               : type == "number"  ? value.is_number()
               : type == "boolean" ? value.is_boolean()
               : type == "array"   ? value.is_array()
                                   : value.is_object();
    }

    /// FHIR's schema has patterns for numbers too, for which JSON Schema ignores them; what is written
    /// counts.
    void checkPattern(const Json& value, const std::string& pattern, const std::string& place) {
        if (value.is_boolean())
            return;
        QRegularExpression& compiled = m_patterns[QString::fromStdString(pattern)];
        if (compiled.pattern().isEmpty())
            compiled.setPattern(QString::fromStdString(pattern));
        const std::string text = value.is_string() ? value.get<std::string>() : value.dump();
        expect(compiled.match(QString::fromStdString(text)).hasMatch(), place,
               value.dump() + " is not as " + pattern);
    }

    // Every object of FHIR's schema is closed.
    void checkProperties(const Json& value, const Json& properties, const std::string& place) {
        if (!value.is_object()) {
            problems.push_back(place + ": is no object");
            return;
        }
        for (const auto& [key, member] : value.items()) {
            if (const auto rule = properties.find(key); rule != properties.end())
                check(member, *rule, place + '/' + key);
            else
                problems.push_back(place + ": has no place for " + key);
        }
    }

    const Json& m_definitions;
    QHash<QString, QRegularExpression> m_patterns;
};

FhirSchema::FhirSchema(const std::string& path) {
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("Cannot read %s", path.c_str());
    m_texts = std::make_unique<const Texts>(Texts{Json::parse(file.readAll().toStdString())});
}

FhirSchema::~FhirSchema() = default;

const FhirSchema* FhirSchema::find() {
    static const std::unique_ptr<const FhirSchema> found(
        QFile::exists(schemaPath()) ? new FhirSchema(schemaPath().toStdString()) : nullptr);
    return found.get();
}

std::string FhirSchema::whyMissing() {
    return "no FHIR R4 schema at " + schemaPath().toStdString() +
           ": set ANTEROOM_FHIR_SCHEMA to fhir.schema.json of https://hl7.org/fhir/R4/fhir.schema.json.zip";
}

std::vector<std::string> FhirSchema::problemsOf(std::string_view resourceJson) const {
    Checker checker(m_texts->schema);
    const Json resource = Json::parse(resourceJson, nullptr, false);
    checker.checkResource(resource, "");
    return std::move(checker.problems);
}

} // namespace anteroom::test
