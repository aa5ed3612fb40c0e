// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/findings/screening.h"

#include <string>
#include <vector>

namespace anteroom::review {

/// One question on the review page.
struct ReviewLine {
    QuestionIndex question{};
    std::string asked;        ///< the question as the patient reads it
    std::string answer;       ///< the answer, or the state in words: "not asked", "not sure"; empty where all
                              ///< that there is was refused
    std::string note;         ///< by staff; may be empty
    std::string refusedEntry; ///< typed and not accepted; may be empty
    std::string blank;        ///< a list that was closed: "medicine 1 (dose)" was left out; may be empty
    /// Open, as the interview counts it: nothing said, an open list, a part refused, or not measured and no
    /// reason.
    bool gap = false;
    bool lacksReason = false; ///< not measured, and nobody said why
    bool keptNotCounted = false;
    /// Where "Change" leads: the question itself, or, where it is not shown, the answer that leaves it out.
    QuestionIndex changeAt{};
};

struct ReviewSection {
    std::uint32_t section = 0;
    std::string title;
    std::vector<ReviewLine> lines;
    std::uint32_t gaps = 0;
};

/// Two answers that do not fit: the text, and where to go to mend either.
struct ReviewContradiction {
    struct Side {
        QuestionIndex question{};
        std::string asked;
    };
    std::string text;
    std::vector<Side> sides;
};

/// Every answer, note, gap and contradiction of a session, in the order asked. No finding is part of it: the
/// patient may look on.
struct Review {
    std::vector<ReviewSection> sections;
    std::vector<ReviewContradiction> contradictions;
    std::uint32_t gaps = 0;       ///< what Session::progress() has left
    std::uint32_t neededGaps = 0; ///< those of required questions, which the summary names
    std::uint32_t shown = 0;      ///< questions, kept ones aside
};

/// `dateOfBirth`: as typed; what lies before it is among the contradictions.
Review reviewOf(const Session& session, const std::string& language, const std::string& dateOfBirth = {});

} // namespace anteroom::review
