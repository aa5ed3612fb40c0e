// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/notes/proof_note.h"
#include "core/questionnaire/questionnaire.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace anteroom {

/// A section, as a frame around its questions.
struct MapSection {
    std::string id;
    std::string title;
};

struct MapNode {
    enum class Kind : std::uint8_t { Question, Computed, Finding, Urgent, Contradiction, Section };

    Kind kind = Kind::Question;
    std::string id;
    std::string title;
    std::optional<std::uint32_t> section{}; ///< into sections: of a question, and of the section itself
    bool operator==(const MapNode&) const = default;
};

struct MapEdge {
    enum class Kind : std::uint8_t {
        Shows, ///< the answer of `from` decides whether `to` is asked
        Feeds, ///< `to` is made of it: a computed value or a rule
        Holds  ///< `to` is a question of the section `from`, and asked only with it; not drawn
    };

    std::uint32_t from = 0; ///< into nodes
    std::uint32_t to = 0;
    Kind kind = Kind::Feeds;
    bool operator==(const MapEdge&) const = default;
};

/// What of a questionnaire hangs on what, as plain data.
struct QuestionnaireMap {
    std::vector<MapSection> sections;
    /// Questions and computed values in their order, then the rules, then those sections that are asked on a
    /// condition: it shows the section once, in place of each of its questions.
    std::vector<MapNode> nodes;
    std::vector<MapEdge> edges; ///< each once, by `from` and `to`

    std::optional<std::uint32_t> find(MapNode::Kind kind, std::string_view id) const;
};

/// In this language. A list's fields are part of the list. Stateless; any thread.
QuestionnaireMap mapOf(const Questionnaire& questionnaire, std::string_view language);

/// The node of a rule: of a show-when, whose question it shows.
std::uint32_t nodeOf(const Questionnaire& questionnaire, const Rule& rule);

/// The rule that never holds, where the note says so: what it asks, raises, shows or finds is dead. Of a
/// question it is the whole question, not one field of its rows.
std::optional<Rule> deadRule(const ProofNote& note);

/// Of each node, whether it is on a way that leads to this one or on from it, itself included.
std::vector<bool> pathOf(const QuestionnaireMap& map, std::uint32_t node);

/// What a section comes to.
struct SectionCounts {
    std::size_t questions = 0;
    std::size_t conditional = 0; ///< of them: asked only on a condition of their own
    std::size_t findings = 0;    ///< and contradictions that its answers feed
    std::size_t urgent = 0;
    std::size_t dead = 0; ///< questions of it that are never asked, and rules among those that never hold
};

/// The sections alone, one node each in their order, and which of them decide whether something in another
/// one is asked.
QuestionnaireMap overviewOf(const QuestionnaireMap& map);
/// By section. `dead`: by node of the map.
std::vector<SectionCounts> countsOf(const QuestionnaireMap& map, const std::vector<bool>& dead);
/// Of each node, whether it is of this section, shows or is shown by what is, or is fed by it; through
/// computed values.
std::vector<bool> aroundSection(const QuestionnaireMap& map, std::uint32_t section);

/// These nodes with the edges among them, and the sections that hold one; all in the order they had.
QuestionnaireMap partOf(const QuestionnaireMap& map, const std::vector<bool>& nodes);

} // namespace anteroom
