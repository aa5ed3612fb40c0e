// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/questionnaire/questionnaire.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace anteroom::redcap {

/// What stands beside a question of ours is a field of its own there.
inline constexpr std::string_view whenSuffix = "_when"; ///< the date of a status
inline constexpr std::string_view noneSuffix = "_none"; ///< why nothing was typed
inline constexpr std::string_view whySuffix = "_why";   ///< why it was not measured
inline constexpr std::string_view timeSuffix = "_time"; ///< of a measurement
inline constexpr std::string_view daySuffix = "_day";   ///< of a measurement
inline constexpr std::size_t longestVariable = 26;
inline constexpr std::size_t longestForm = 50; ///< what is longer REDCap cuts

/// The variables and forms of a questionnaire: of an id its letters and digits, with _ for -. One that would
/// be longer than REDCap recommends, or is taken, ends in a number made of the id, so that a name stays the
/// same while other questions come and go.
class RedcapNames {
public:
    explicit RedcapNames(const Questionnaire& questionnaire);

    const std::string& question(QuestionIndex question) const { return m_questions.at(at(question)); }
    const std::string& field(QuestionIndex rows, FieldIndex field) const {
        return m_fields.at(at(rows)).at(at(field));
    }
    /// The day and time of a row's measurement are called after this.
    const std::string& row(QuestionIndex rows) const { return m_rows.at(at(rows)); }
    const std::string& sectionForm(std::uint32_t section) const { return m_sectionForms.at(section); }
    const std::string& rowsForm(QuestionIndex rows) const { return m_rowsForms.at(at(rows)); }

private:
    std::string variable(const std::string& id);
    std::string form(const std::string& id);
    bool take(const std::string& base);

    std::set<std::string, std::less<>> m_taken; ///< variables
    std::set<std::string, std::less<>> m_forms;
    std::vector<std::string> m_questions;
    std::vector<std::vector<std::string>> m_fields;
    std::vector<std::string> m_rows;
    std::vector<std::string> m_sectionForms;
    std::vector<std::string> m_rowsForms;
};

/// The variables of the first form, which has the screening itself.
inline constexpr const char* headForm = "screening";
inline constexpr const char* headVariables[] = {
    "record_id",       "screening_date", "screening_started", "screening_finished", "patient_name",
    "patient_born",    "patient_id",     "screening_staff",   "clinic_name",        "clinic_address",
    "screening_notes", "transcribed_by", "transcribed_on",    "screening_language"};

/// What stands for an option among the choices of a field: 1 and 0 of yes and no.
std::string codeOf(const Question& question, std::uint32_t option);

/// Choices beside the options. No option of ours is a number but 1 and 0.
inline constexpr const char* notSureCode = "97";
inline constexpr const char* declinedCode = "98";
inline constexpr const char* notMeasuredCode = "99";

/// The ways out that a question offers, as codes.
std::vector<std::string> waysOut(const Question& question, bool mayDeclineSection, bool isMeasured);
/// Whether its ways out are choices of the field itself, and not of one beside it.
bool hasChoices(const Question& question);

} // namespace anteroom::redcap
