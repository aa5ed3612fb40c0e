// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/record_head.h"
#include "core/session/session_state.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace anteroom {

/// One change of one answer, as an auditor reads it.
struct AnswerChange {
    Act by;
    QuestionIndex question{};
    Answer before;
    Answer after;
    /// It was said in an earlier screening then, and confirmed now.
    std::optional<Timestamp> confirmed{};
    bool operator==(const AnswerChange&) const = default;
};

/// Other details of whose screening it is took the place of these: typed anew, or those of the patient that
/// it moved to.
struct IdentityChange {
    Act by;
    Identity before;
    /// The revision that it belongs to; 0 where an Anteroom kept it that knew only of those with a move.
    std::uint32_t revision = 0;
    bool operator==(const IdentityChange&) const = default;
};

/// What staff say beside the answers.
enum class SheetText : std::uint8_t {
    Notes,
    TranscribedBy,
    TranscribedOn,
    ScreenedOn, ///< the day of the screening, where it turned out to be another
    Language    ///< in which the patient is asked, changed after something was answered
};

/// "notes", "transcribed-by", "transcribed-on", "screened-on", "language": for files.
std::string_view sheetTextId(SheetText text);

struct SheetChange {
    Act by;
    SheetText text = SheetText::Notes;
    std::string before; ///< may be empty, as `after`
    std::string after;
    bool operator==(const SheetChange&) const = default;
};

/// It was made under the wrong patient.
struct PatientMove {
    Act by;
    PatientId from;
    std::uint32_t revision =
        1;             ///< that it belongs to: a later one than the first was moved after a signature
    std::string why{}; ///< there, if it was signed before
    bool operator==(const PatientMove&) const = default;
};

/// A correction that was begun and given up: what was signed before it stands again.
struct DiscardedCorrection {
    Act by;
    std::string reason; ///< for which it was begun; not empty
    std::string why;    ///< it was given up; not empty
    bool operator==(const DiscardedCorrection&) const = default;
};

/// What the clinician did about a finding: all three are about the talk, none is a verdict.
enum class ReviewMark : std::uint8_t { Discussed, DoesNotApply, FollowUp };

/// "discussed", "does-not-apply", "follow-up": for files.
std::string_view markId(ReviewMark mark);

struct Reviewed {
    std::uint32_t finding = 0; ///< into Questionnaire::findings
    ReviewMark mark = ReviewMark::Discussed;
    std::string note; ///< by the clinician; may be empty
    Act by;
    std::size_t afterChanges = 0; ///< so many of the record's history were made before it
    bool operator==(const Reviewed&) const = default;
};

/// One screening of one patient, with all that became of it. A value: it belongs to one questionnaire, which
/// its head names, and every index in it points into that.
struct Record {
    RecordHead head;
    std::string notes{};         ///< by staff, on the whole; may be empty
    std::string transcribedBy{}; ///< as in AnswerSheet
    std::string transcribedOn{};
    SessionState session;
    std::vector<AnswerChange> history{}; ///< in the order done, of all revisions
    std::vector<Reviewed> review{};      ///< each finding at most once
    // Each in the order done, of all revisions:
    std::vector<IdentityChange> earlierDetails{};
    std::vector<SheetChange> sheetChanges{};
    std::vector<PatientMove> moves{};
    std::vector<DiscardedCorrection> discarded{};
    bool operator==(const Record&) const = default;
};

/// The day on the paper form that it was copied from, which is the day of the screening; nothing: it was not.
std::optional<Date> formDayOf(const Record& record);

} // namespace anteroom
