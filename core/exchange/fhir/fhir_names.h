// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/questionnaire/questionnaire.h"

#include <string>
#include <string_view>

/// How our things are called in FHIR R4: the same in every resource that speaks of them.
namespace anteroom::fhir {

/// What FHIR has no word for. Each is explained in questionnaires/FHIR.md.
inline constexpr std::string_view ownExtensions = "urn:anteroom:fhir:";
inline constexpr std::string_view dataAbsentReason =
    "http://hl7.org/fhir/StructureDefinition/data-absent-reason";
/// Of a text that is not in the language of its resource.
inline constexpr std::string_view languageOfText = "http://hl7.org/fhir/StructureDefinition/language";
inline constexpr std::string_view enableWhenExpression =
    "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-enableWhenExpression";

/// How the code systems of our own options begin.
inline constexpr std::string_view exportedSystems = "urn:anteroom:questionnaire:";

/// Who wrote a resource, in its `meta`.
inline constexpr std::string_view exportSource = "urn:anteroom:export";
/// The code system of the three options of status questions, and how those of vocabularies begin.
inline constexpr std::string_view statusSystem = "urn:anteroom:status";
inline constexpr std::string_view vocabularySystems = "urn:anteroom:vocabulary:";
/// What a designation of an entry is used for: its other names are of no use of their own.
inline constexpr std::string_view designationSystem = "urn:anteroom:designation";
inline constexpr std::string_view brandName = "brand";

/// "urn:anteroom:questionnaire:demo", the canonical url without its version.
std::string canonicalOf(const Questionnaire& questionnaire);

/// A question's link id is its own id; all others have a point, which no id of ours has, and so differ.
std::string sectionLink(const Section& section);               ///< "section.nights"
std::string groupLink(const QuestionGroup& group);             ///< "group.trouble-details"
std::string fieldLink(const Question& rows, FieldIndex field); ///< "drinks.cups"
/// Of what an instruction asks of.
std::string linkOf(const Questionnaire& questionnaire, const Instruction& instruction);
std::string whenLink(std::string_view question); ///< the date of a status: "psychosis.when"
std::string helpLink(std::string_view item);     ///< "trouble.help"

/// The code system of the options of the question `link`; the three of status questions are the same
/// everywhere.
std::string optionSystem(const Questionnaire& questionnaire, const Question& question, std::string_view link);
std::string vocabularySystem(const Vocabulary& vocabulary);

} // namespace anteroom::fhir
