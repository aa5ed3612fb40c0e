// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/expression/program.h"
#include "core/questionnaire/localized_text.h"

#include <optional>
#include <string>
#include <vector>

namespace anteroom {

/// A document that findings cite.
struct CitedDocument {
    DocumentId id;
    LocalizedText title{};
    std::string publisher{};
    std::string url{};    ///< may be empty
    std::string year{};   ///< may be empty
    LocalizedText kind{}; ///< "public article"; may be empty
    bool beyond = false;  ///< not one of the documents that the questionnaire is drawn from
};

struct Citation {
    std::uint32_t document = 0; ///< into Questionnaire::documents()
    LocalizedText section{};    ///< its heading as it was published, unless a translation is given
};

/// A row of a library's list of what documents say, and what questionnaires have to cover.
struct Criterion {
    CriterionId id;
    std::string list{}; ///< the id of the library
    LocalizedText text{};
    std::vector<Citation> citations{};
};

/// Rows that a questionnaire leaves to another one.
struct NotCovered {
    std::vector<CriterionId> criteria{};
    LocalizedText why{};
};

enum class FindingKind : std::uint8_t { Flag, Candidacy, Contributor, Checklist };
enum class Priority : std::uint8_t { First, Standard, Note };

struct Topic {
    TopicId id;
    LocalizedText title{};
};

struct FindingRule {
    FindingId id;
    FindingKind kind = FindingKind::Flag;
    Priority priority = Priority::Standard;
    std::optional<std::uint32_t> topic{}; ///< into Questionnaire::topics()
    std::string category{};               ///< may be empty
    LocalizedText title{};
    LocalizedText discuss{};
    std::vector<LocalizedText> information{};
    std::vector<QuestionIndex> quoted{}; ///< whose answers print with it, free text word for word
    std::vector<CriterionId> criteria{};
    std::vector<Citation> citations{};
    NodeIndex when{};
    SourceSpan span{};
};

enum class UrgentTier : std::uint8_t { Immediate, SameVisit };

struct UrgentTrigger {
    FindingId id;
    UrgentTier tier = UrgentTier::Immediate;
    LocalizedText title{};
    NodeIndex when{};
};

struct Contradiction {
    FindingId id;
    LocalizedText text{};
    NodeIndex when{};
};

} // namespace anteroom
