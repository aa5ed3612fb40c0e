// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace anteroom::test {

/// HL7's JSON Schema of FHIR R4, which is too large to be carried here (questionnaires/FHIR.md says where it
/// is looked for). What the schema uses of JSON Schema is read here: anything else in it stops the test.
class FhirSchema {
public:
    /// The one of this machine; nullptr where there is none.
    static const FhirSchema* find();
    /// Why a test that needs it is left out, and what to do about that.
    static std::string whyMissing();

    ~FhirSchema();
    FhirSchema(const FhirSchema&) = delete;
    FhirSchema& operator=(const FhirSchema&) = delete;

    /// What is wrong with a resource, each with its place: "/entry/3/resource/status: ..."; at most 20.
    std::vector<std::string> problemsOf(std::string_view resourceJson) const;

private:
    class Checker;
    explicit FhirSchema(const std::string& path);
    struct Texts;
    std::unique_ptr<const Texts> m_texts;
};

} // namespace anteroom::test

/// Ends the test function where there is no schema: left out, and in continuous integration (CI=true) failed.
#define REQUIRE_FHIR_SCHEMA(schema)                                                                          \
    const anteroom::test::FhirSchema* const schema = anteroom::test::FhirSchema::find();                     \
    if (!(schema) && qEnvironmentVariable("CI") == QLatin1String("true"))                                    \
        QFAIL(anteroom::test::FhirSchema::whyMissing().c_str());                                             \
    if (!(schema))                                                                                           \
    QSKIP(anteroom::test::FhirSchema::whyMissing().c_str())
