// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/questionnaire/questionnaire.h"

#include <optional>
#include <vector>

namespace anteroom {

enum class RuleKind : std::uint8_t { ShowWhen, Computed, Finding, Urgent, Contradiction };

/// One thing that a questionnaire says of answers.
struct Rule {
    RuleKind kind = RuleKind::Finding;
    /// Into Questionnaire::findings, urgent or contradictions; of a ShowWhen or a Computed a QuestionIndex.
    std::uint32_t index = 0;
    std::optional<FieldIndex> field{}; ///< ShowWhen of a field
    NodeIndex node{};                  ///< of a field's show-when: within a body
    bool operator==(const Rule&) const = default;
};

/// In the order of the questionnaire, kind by kind.
std::vector<Rule> rulesOf(const Questionnaire& questionnaire);

/// The nodes of a rule's own words: its operands, theirs and those within its bodies, but neither what a
/// computed value is made of nor any question's show-when (each is a rule of its own), save those of fields
/// when `withFields`. Ascending.
std::vector<NodeIndex> nodesOf(const Program& program, NodeIndex rule, bool withFields);

/// Where `node` is written within the words `around` it, as far as the program knows. A whole rule has its
/// own node, but two rules that say one thing within theirs share its node, whose span is the first of the
/// two places: then the words around it are the nearest that is known here, and WrittenPlaces knows more.
SourceSpan placeWithin(const Program& program, NodeIndex node, SourceSpan around);

/// Whether a show-when is the And of what stands around a question and of its own: nobody wrote that And.
bool isNested(const Program& program, NodeIndex showWhen);

/// The list of whose rows a node within a body speaks, and where that body lies.
struct BodyOf {
    QuestionIndex rows{};
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};
/// Precondition: Program::inBody(node).
BodyOf bodyOf(const Program& program, NodeIndex node);

} // namespace anteroom
