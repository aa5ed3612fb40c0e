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
    std::string before{}; ///< of texts and ranges, the words; else empty
    std::string after{};
    struct OfOption {
        Edit edit = Edit::Changed;
        std::string id;
        std::string text; ///< as it was before, where it was there
    };
    std::optional<OfOption> option{}; ///< `what` is then empty
};

/// One structural change.
struct Change {
    Edit edit = Edit::Changed;
    std::string noun;                ///< "question", "finding", "document"
    std::string id;                  ///< of a field "medicines.dose"
    std::string title{};             ///< as people know it: a text, label or title; may be empty
    std::vector<ChangedPart> what{}; ///< Changed only
};

/// The whole (title, description, license, languages), then by id, kind by kind: sections, groups, questions
/// and their fields, computed values, topics, findings, urgent triggers, contradictions, documents, entries
/// of vocabularies. A condition is changed where its own words say something else, not where they are only
/// laid out in another way.
std::vector<Change> structuralChanges(const Questionnaire& before, const Questionnaire& after);

} // namespace anteroom
