// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/date.h"
#include "core/questionnaire/answer_sheet.h"
#include "core/records/record_ids.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace anteroom {

/// Draft: the interview goes on, or a signed screening is being corrected. Finished: ready for the clinician.
/// Signed: as it is now, for ever; a change makes a new revision.
enum class RecordStatus : std::uint8_t { Draft, Finished, Signed };

/// "draft", "finished", "signed": for files.
std::string_view statusId(RecordStatus status);

/// Who did something, and when by the clinic's wall clock. The name is the one that the account had then: a
/// record says who it was without the list of staff.
struct Act {
    StaffId account;
    std::string name;
    Timestamp at;
    bool operator==(const Act&) const = default;
};

/// Which texts a record was answered with.
struct QuestionnaireRef {
    QuestionnaireId id;
    std::string version;
    std::string sha256; ///< as Questionnaire::Data::sha256
    bool operator==(const QuestionnaireRef&) const = default;
};

/// A mistake as a whole, for instance the wrong patient. The record stays, and every list says so.
struct EnteredInError {
    Act by;
    std::string why; ///< not empty
    bool operator==(const EnteredInError&) const = default;
};

/// What a list shows of a record, and finds it by: all that can be read without its questionnaire.
struct RecordHead {
    RecordId id;
    PatientId patient;
    std::uint32_t revision = 1; ///< one more with each correction of what was signed
    std::string reason{};       ///< of this revision; empty in the first, and only there
    RecordStatus status = RecordStatus::Draft;
    QuestionnaireRef questionnaire;
    std::string language{}; ///< in which the patient was asked
    Identity identity{};    ///< as typed; `staff` is who asked
    Act created;
    Act edited;                     ///< the last change of whatever kind
    std::optional<Act> finished{};  ///< there unless a Draft; a correction keeps the first
    std::optional<Act> signature{}; ///< there when Signed, and only then
    std::optional<EnteredInError> enteredInError{};
    bool operator==(const RecordHead&) const = default;
};

} // namespace anteroom
