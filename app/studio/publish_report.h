// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/studio/problem.h"
#include "core/analysis/coverage/coverage.h"
#include "core/authoring/publish.h"

#include <QStringList>

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace anteroom::studio {

/// Answers that show something, as an author reads them.
struct ShownBy {
    QString words;
    QStringList answers;      ///< "nights: 3 nights"; empty: nothing is answered yet
    bool wordsSayAll = false; ///< the answers too: "“Nights” 2 to 3: now raised"
    SharedExample example;
};

/// What an edit does to one finding, urgent trigger or contradiction.
struct ChangedRule {
    QString name; ///< "finding “Trouble sleeping” (poor-sleep)", or several of which the same is said
    std::optional<TextPlace> place; ///< in the text as it is now; nothing: it is gone
    std::vector<ShownBy> shown;
    QString rest;     ///< what all other answers do; may be empty
    QString notKnown; ///< why it is not known whether there is (another) difference; may be empty
    QString limits;   ///< what else can be answered than before; may be empty
};

/// What an edit changes.
struct Comparison {
    QString version;                ///< that it is compared with: "1.0.0"
    QString problem;                ///< why it is not compared; else empty
    QStringList said;               ///< structural changes, a line each
    std::vector<ChangedRule> rules; ///< those of which there is something to say
    std::size_t same = 0;           ///< rules that say the same, whatever is answered
    std::size_t open = 0;           ///< of which it is not known whether they do
    std::size_t all = 0;            ///< that either version has
    /// How much changes, as far as it is known; nothing where it is not compared.
    std::optional<VersionStep> step{};
};

/// Something that is so whatever is answered.
struct ProvedNote {
    Problem problem; ///< with the answers that show it, if any do
    struct Part {
        QString words;
        TextPlace place;
    };
    std::vector<Part> clash; ///< what cannot hold together
    QString clashIs;
    std::optional<ShownBy> shown;
    std::optional<Rule> dead{}; ///< it never holds, and what it asks or raises is dead
};

/// What the cases show of one rule, and what they do not.
struct RuleCases {
    QString name;
    TextPlace place;
    QString count; ///< "12 of 13 turning points (92.3 %)"
    struct Part {
        QString words; ///< "“nights in a week” is exactly 2, and all hangs on ..."
        TextPlace place;
    };
    std::vector<Part> parts;      ///< in which there is no case
    std::vector<Part> impossible; ///< likewise, and there can be none
    struct Proposal {
        QString yaml; ///< an item for `cases`, from behind its dash
        ShownBy shown;
        QString outcome; ///< "the finding “Trouble sleeping” (poor-sleep) is not raised"
    };
    std::vector<Proposal> proposals;
};

struct CasesReport {
    CoverageCount count;
    std::vector<RuleCases> rules; ///< of which not all is shown
};

/// All that is known of a text before it is published; its parts come one after the other.
struct PublishReport {
    std::uint64_t revision = 0;
    bool isProved = true;          ///< false: there is no solver
    std::vector<Problem> warnings; ///< of the check, which takes no proof
    std::optional<Comparison> comparison;
    std::optional<std::vector<ProvedNote>> notes;
    std::optional<CasesReport> cases;
};

} // namespace anteroom::studio
