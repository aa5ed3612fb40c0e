// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/fhir/fhir_export.h"

#include "core/base/date.h"
#include "core/exchange/fhir/fhir_disclosure.h"
#include "core/exchange/fhir/fhir_findings.h"
#include "core/exchange/fhir/fhir_names.h"
#include "core/exchange/fhir/fhir_questionnaire.h"
#include "core/exchange/fhir/fhir_response.h"
#include "core/findings/disclosure.h"

#include <utility>

namespace anteroom {

namespace {

using fhir::Json;

std::string urnOf(const std::string& uuid) { return "urn:uuid:" + uuid; }

class BundleWriter {
public:
    explicit BundleWriter(const NewUuid& newUuid) : m_newUuid(newUuid) {}

    std::string next() const { return m_newUuid(); }

    void add(Json resource, const std::string& uuid) {
        // Keys are in the order in which people look for them: what it is, then which one.
        Json named{{"resourceType", resource["resourceType"]}, {"id", uuid}};
        for (const auto& [key, value] : resource.items())
            if (key != "resourceType")
                named[key] = value;
        m_entries.push_back(Json{{"fullUrl", urnOf(uuid)}, {"resource", std::move(named)}});
    }

    Json write(const Json& securityLabels) && {
        Json meta{{"source", fhir::exportSource}};
        if (!securityLabels.empty())
            meta["security"] = securityLabels;
        return {{"resourceType", "Bundle"},
                {"meta", std::move(meta)},
                {"type", "collection"},
                {"entry", std::move(m_entries)}};
    }

private:
    const NewUuid& m_newUuid;
    Json m_entries = Json::array();
};

bool namesPatient(const Identity& identity) {
    return !identity.patientName.empty() || !identity.dateOfBirth.empty() || !identity.identifier.empty();
}

Json patientResource(const Identity& identity, const std::string& clinic) {
    Json json{{"resourceType", "Patient"}};
    const bool isDate = PartialDate::parse(identity.dateOfBirth).has_value();
    if (!isDate)
        fhir::addOwnString(json, "date-of-birth", identity.dateOfBirth); // as typed
    if (!identity.identifier.empty())
        json["identifier"].push_back(Json{{"value", identity.identifier}});
    if (!identity.patientName.empty())
        json["name"].push_back(Json{{"text", identity.patientName}});
    if (isDate)
        json["birthDate"] = identity.dateOfBirth;
    if (!clinic.empty())
        json["managingOrganization"]["reference"] = clinic;
    return json;
}

/// FHIR wants a name or an identifier of it (org-1). One that was not given is made of nothing else, and said
/// to be unknown.
Json clinicResource(const Identity& identity) {
    Json json{{"resourceType", "Organization"}};
    fhir::putString(json, "name", identity.clinicName);
    if (identity.clinicName.empty())
        fhir::addExtension(json["_name"], fhir::dataAbsentReason, "valueCode", "unknown");
    if (!identity.clinicAddress.empty())
        json["address"].push_back(Json{{"text", identity.clinicAddress}});
    return json;
}

} // namespace

FhirExport exportFhir(const Session& session, const Screening& screening, const AnswerSheet& sheet,
                      const std::string& language, const NewUuid& newUuid, ScreeningStanding standing,
                      const LeftOut& leftOut) {
    const Disclosure shown(session, screening, leftOut);
    FhirExport made;
    BundleWriter bundle(newUuid);
    bundle.add(fhir::questionnaireResource(session.questionnaire(), language, made.notCarried),
               bundle.next());

    const Identity& identity = sheet.identity;
    std::string clinic;
    if (!identity.clinicName.empty() || !identity.clinicAddress.empty()) {
        const std::string uuid = bundle.next();
        clinic = urnOf(uuid);
        bundle.add(clinicResource(identity), uuid);
    }
    fhir::References references;
    if (namesPatient(identity)) {
        const std::string uuid = bundle.next();
        references.patient = urnOf(uuid);
        bundle.add(patientResource(identity, clinic), uuid);
    }
    const std::string uuid = bundle.next();
    references.response = urnOf(uuid);
    Json response =
        fhir::responseResource(shown.session(), sheetWithout(sheet, leftOut), language, standing, leftOut);
    fhir::addDisclosure(response, shown.session(), leftOut, language);
    if (!references.patient.empty())
        response["subject"]["reference"] = references.patient;
    bundle.add(std::move(response), uuid);
    for (Json& issue : fhir::detectedIssues(shown.session(), shown.screening(), references, language,
                                            identity.dateOfBirth)) {
        if (standing == ScreeningStanding::EnteredInError)
            issue["status"] = "entered-in-error";
        bundle.add(std::move(issue), bundle.next());
    }
    made.json =
        fhir::written(std::move(bundle).write(fhir::securityLabels(shown.session(), leftOut, language)));
    return made;
}

} // namespace anteroom
