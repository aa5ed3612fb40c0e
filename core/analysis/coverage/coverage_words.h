// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/coverage/coverage.h"
#include "core/analysis/rule_names.h"
#include "core/base/message.h"

#include <memory>
#include <string>
#include <vector>

namespace anteroom {

/// The coverage of one rule as a questionnaire's author reads it.
struct WordedCoverage {
    SourceSpan span;
    std::string noun; ///< "finding"
    std::string id;
    CoverageCount count;
    /// What no case shows, in the order of the rule.
    struct Part {
        SourceSpan span;
        /// "`nights` is exactly 2, and `nights >= 3` decides it"; by title "“nights in a week” is exactly 2
        /// nights, and all hangs on “nights in a week at least 3 nights”"
        Message words;
        Covered covered = Covered::Missing;
        Message why{}; ///< Undecided
        std::optional<std::uint32_t> proposal{};
    };
    std::vector<Part> parts{};
    /// Cases that show them, as YAML for cases.yaml, to be confirmed or corrected by the author. What such a
    /// case is called is in the language of `translate` below.
    std::vector<std::string> proposals{};
};

/// `sources`: the texts that the questionnaire was loaded from. `translate`: none: English.
WordedCoverage wordsOf(const std::shared_ptr<const Questionnaire>& questionnaire, const SourceSet& sources,
                       const RuleCoverage& rule, const Reader& reader = Named::ById,
                       const Message::Translate& translate = {});

/// "12 of 13 parts (92.3 %), 1 more is impossible"; by title "12 of 13 turning points (92.3 %), 1 more cannot
/// occur".
Message wordsOf(const CoverageCount& count, Named named = Named::ById);

/// A proposed case, for whoever knows the questions: what is answered, a line each, and what the rule says
/// of it now: "the finding “Trouble sleeping” (sleep) is not raised". `language`: as a Reader's.
struct WordedProposal {
    std::vector<Message> answers;
    Message outcome;
};
WordedProposal wordsOf(const std::shared_ptr<const Questionnaire>& questionnaire, const Rule& rule,
                       const Witness& proposal, const std::string& language = {});

/// Its place, the count, what is not shown and the proposals. Empty where all is shown and nothing is
/// impossible.
std::string render(const WordedCoverage& rule, const SourceSet& sources);

} // namespace anteroom
