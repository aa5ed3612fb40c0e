// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/questionnaire/questionnaire.h"

#include <optional>
#include <string>
#include <vector>

namespace anteroom {

/// What became of something that has an id.
enum class Edit : std::uint8_t { Added, Removed, Changed };

/// One thing that is changed of something.
struct ChangedPart {
    /// In the words of the format: "text", "show-when", "cite"; in a second language "text (es)".
    std::string what;
    std::string before{}; ///< of texts, the words; else empty
    std::string after{};
    /// Of a key of the format, as it is written: "immediate", "yes"; none where the key is left out.
    struct Values {
        std::vector<std::string> before;
        std::vector<std::string> after;
        bool areRanges = false; ///< where it begins and where it ends: "0", "10"
        bool operator==(const Values&) const = default;
    };
    std::optional<Values> values{};
    struct OfOption {
        Edit edit = Edit::Changed;
        std::string id;
        std::string text; ///< as it was before, where it was there
        bool operator==(const OfOption&) const = default;
    };
    std::optional<OfOption> option{}; ///< `what` is then empty
    /// Behind what it stands in its list: both as people know them, and their ids. Empty: it is the first.
    struct Moved {
        std::string before;
        std::string beforeId;
        std::string after;
        std::string afterId;
        bool operator==(const Moved&) const = default;
    };
    std::optional<Moved> moved{}; ///< `what` is then "place"
    bool operator==(const ChangedPart&) const = default;
};

/// One structural change.
struct Change {
    Edit edit = Edit::Changed;
    std::string noun;                ///< "question", "finding", "document"
    std::string id;                  ///< of a field "medicines.dose"
    std::string title{};             ///< as people know it: a text, label or title; may be empty
    std::vector<ChangedPart> what{}; ///< Changed only
    bool operator==(const Change&) const = default;
};

/// The whole (title, description, license, languages, what it covers), then by id, kind by kind: sections,
/// groups, questions and their fields, computed values, topics, sensitivities, findings, urgent triggers,
/// contradictions, documents, entries of vocabularies (once, where vocabularies share them). A condition is
/// changed where its own words say something else, not where they are only laid out in another way. What
/// stands elsewhere in its list than before is changed: a question within its section; of a list of which
/// much is in another order that is said once, of the whole. `language`: of the titles, as far as they are in
/// it; empty: the one that each was written in.
std::vector<Change> structuralChanges(const Questionnaire& before, const Questionnaire& after,
                                      const std::string& language = {});

} // namespace anteroom
