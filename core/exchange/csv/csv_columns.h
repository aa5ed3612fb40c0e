// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/questionnaire/questionnaire.h"

#include <cstdint>
#include <string>
#include <vector>

namespace anteroom {

/// What a column of a table of screenings holds. questionnaires/CSV.md documents all of them.
enum class CsvPart : std::uint8_t {
    // Of the screening: its head, in the order written
    QuestionnaireName,
    Version,
    Name, ///< the id by which its sender knows it
    Day,
    Started,
    Finished,
    PatientName,
    PatientBorn,
    PatientIdentifier,
    Staff,
    ClinicName,
    ClinicAddress,
    Notes,
    TranscribedBy,
    TranscribedOn,
    Language,
    LeftOut,    ///< where the questionnaire has sensitive answers: those that the row does not have
    Notices,    ///< likewise: a result
    NotCounted, ///< JSON: answers that are kept and take no part
    // Of a question
    Value,  ///< all types but choices
    Option, ///< of choices: 1 or 0
    State,
    When,     ///< of a status
    Entry,    ///< of a text with a vocabulary
    Complete, ///< of rows
    Count,    ///< of rows; a result
    Words,    ///< of rows; a result
    MeasuredAt,
    MeasuredOn,
    Reason,
    Note,
    // Results, worked out anew from the answers
    Computed,
    ComputedState,
    Finding,
    Urgent,
    Contradiction
};

constexpr bool isHead(CsvPart part) { return part <= CsvPart::NotCounted; }
/// Follows from the other columns, and is not read.
constexpr bool isResult(CsvPart part) {
    return part == CsvPart::Notices || part == CsvPart::Count || part == CsvPart::Words ||
           part >= CsvPart::Computed;
}

struct CsvColumn {
    std::string name; ///< "systolic.state"
    CsvPart part{};
    std::uint32_t index = 0;  ///< the question, computed value, finding, trigger or contradiction
    std::uint32_t option = 0; ///< Option
};

/// The columns of every table of this questionnaire, whatever was answered. No two have one name: those of
/// questions have no slash, all others have.
std::vector<CsvColumn> csvColumns(const Questionnaire& questionnaire);

} // namespace anteroom
