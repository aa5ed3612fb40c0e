// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/proof_note.h"
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
    enum class Kind : std::uint8_t { Question, Computed, Finding, Urgent, Contradiction };

    Kind kind = Kind::Question;
    std::string id;
    std::string title;
    std::optional<std::uint32_t> section{}; ///< into sections: of a question
    bool operator==(const MapNode&) const = default;
};

struct MapEdge {
    enum class Kind : std::uint8_t {
        Shows, ///< the answer of `from` decides whether `to` is asked
        Feeds  ///< `to` is made of it: a computed value or a rule
    };

    std::uint32_t from = 0; ///< into nodes
    std::uint32_t to = 0;
    Kind kind = Kind::Feeds;
    bool operator==(const MapEdge&) const = default;
};

/// What of a questionnaire hangs on what, as plain data.
struct QuestionnaireMap {
    std::vector<MapSection> sections;
    std::vector<MapNode> nodes; ///< questions and computed values in their order, then the rules
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

/// These nodes with the edges among them, and the sections that hold one; all in the order they had.
QuestionnaireMap partOf(const QuestionnaireMap& map, const std::vector<bool>& nodes);

} // namespace anteroom
