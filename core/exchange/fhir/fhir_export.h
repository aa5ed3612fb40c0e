// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/findings/screening.h"
#include "core/questionnaire/answer_sheet.h"
#include "core/questionnaire/left_out.h"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace anteroom {

/// Something that another format has no way to say.
struct NotCarried {
    std::string item; ///< the question's or field's id; in FHIR the linkId
    std::string why;  ///< a sentence, without a point
};

struct FhirExport {
    std::string json;
    std::vector<NotCarried> notCarried;
};

/// A new UUID, "f81d4fae-7dec-11d0-a765-00a0c91e6bf6", at each call. Core has no chance of its own.
using NewUuid = std::function<std::string()>;

/// What became of a screening as a whole. Open: more may still be said. Corrected: it was closed before, and
/// said something else.
enum class ScreeningStanding : std::uint8_t { AsAnswered, Open, Corrected, EnteredInError };

/// The Questionnaire resource of FHIR R4 alone, to be published. `language`: of the texts; the others of the
/// questionnaire stand beside them as translations. questionnaires/FHIR.md says what becomes of what.
FhirExport exportFhirQuestionnaire(const Questionnaire& questionnaire, const std::string& language);

/// One screening as a Bundle (collection): the Questionnaire; the QuestionnaireResponse, with what is shown
/// and nothing that is kept and not counted; the Patient and the Organization as far as `sheet` names them;
/// and a DetectedIssue for each finding that is raised (status final) or not established (preliminary), each
/// urgent trigger that held at some time and each contradiction, dates before the date of birth among them.
/// What is not raised has none: these answers say nothing of it. No id is made from anything of the
/// patient's. Times of day have no time zone here and in a FHIR dateTime need one, so they stand in
/// extensions of ours. `session`, `screening`: with all answers; of what is left out the Bundle has neither
/// item nor issue, and is labelled as redacted.
FhirExport exportFhir(const Session& session, const Screening& screening, const AnswerSheet& sheet,
                      const std::string& language, const NewUuid& newUuid,
                      ScreeningStanding standing = ScreeningStanding::AsAnswered,
                      const LeftOut& leftOut = {});

} // namespace anteroom
