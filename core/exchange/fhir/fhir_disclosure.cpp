// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/fhir/fhir_disclosure.h"

#include "core/findings/disclosure.h"
#include "core/summary/left_out_text.h"

#include <vector>

namespace anteroom::fhir {

namespace {

constexpr const char* observationValues = "http://terminology.hl7.org/CodeSystem/v3-ObservationValue";

Json codingOf(const Questionnaire& questionnaire, const Sensitivity& sensitivity,
              const std::string& language) {
    Json coding{{"system", canonicalOf(questionnaire) + ":sensitivities"}, {"code", sensitivity.id.str()}};
    putText(coding, "display", sensitivity.title, language);
    return coding;
}

} // namespace

Json securityLabels(const Session& session, const LeftOut& leftOut, const std::string& language) {
    const Questionnaire& questionnaire = session.questionnaire();
    Json labels = Json::array();
    if (!leftOut.isEmpty())
        labels.push_back({{"system", observationValues}, {"code", "REDACTED"}, {"display", "redacted"}});
    for (const std::uint32_t which : sensitivitiesHere(session, leftOut))
        labels.push_back(codingOf(questionnaire, questionnaire->sensitivities[which], language));
    return labels;
}

void addDisclosure(Json& response, const Session& session, const LeftOut& leftOut,
                   const std::string& language) {
    const Questionnaire& questionnaire = session.questionnaire();
    for (const std::uint32_t which : leftOut.sensitivities())
        addOwn(response, "left-out", "valueCoding",
               codingOf(questionnaire, questionnaire->sensitivities[which], language));
    addOwnString(response, "left-out-text", leftOutText(questionnaire, leftOut, language));
    for (const std::uint32_t which : noticesDue(session, leftOut))
        addOwnText(response, "notice", questionnaire->sensitivities[which].notice, language);
}

} // namespace anteroom::fhir
