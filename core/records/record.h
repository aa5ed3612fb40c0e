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

/// The patient's own details took the place of these, which were typed.
struct IdentityChange {
    Act by;
    Identity before;
    bool operator==(const IdentityChange&) const = default;
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
    std::vector<AnswerChange> history{};          ///< in the order done, of all revisions
    std::vector<Reviewed> review{};               ///< each finding at most once
    std::vector<IdentityChange> earlierDetails{}; ///< in the order done
    bool operator==(const Record&) const = default;
};

} // namespace anteroom
