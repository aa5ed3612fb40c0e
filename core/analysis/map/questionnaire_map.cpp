// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/map/questionnaire_map.h"

#include <algorithm>
#include <tuple>

namespace anteroom {

namespace {

class MapMaker {
public:
    MapMaker(const Questionnaire& questionnaire, std::string_view language)
        : m_questionnaire(questionnaire), m_language(language) {}

    QuestionnaireMap make() {
        for (const Section& section : m_questionnaire->sections)
            m_map.sections.push_back({section.id.str(), in(section.title)});
        for (std::uint32_t i = 0; i < m_questionnaire.questions().size(); ++i) {
            const Question& question = m_questionnaire.question(QuestionIndex{i});
            m_map.nodes.push_back({MapNode::Kind::Question, question.id.str(), in(question.labelOrText()),
                                   m_questionnaire.sectionOf(QuestionIndex{i})});
        }
        add(MapNode::Kind::Computed, m_questionnaire->computed, &ComputedValue::label);
        add(MapNode::Kind::Finding, m_questionnaire->findings, &FindingRule::title);
        add(MapNode::Kind::Urgent, m_questionnaire->urgent, &UrgentTrigger::title);
        add(MapNode::Kind::Contradiction, m_questionnaire->contradictions, &Contradiction::text);
        addSections();
        for (const Rule& rule : rulesOf(m_questionnaire))
            read(rule);
        addQuoted();
        sortEdges();
        return std::move(m_map);
    }

private:
    std::string in(const LocalizedText& text) const { return std::string(text.in(m_language)); }

    template <typename List, typename Text>
    void add(MapNode::Kind kind, const List& list, Text text) {
        for (const auto& one : list)
            m_map.nodes.push_back({kind, one.id.str(), in(one.*text), {}});
    }

    // A list shows its own fields by each other: that is nobody's edge.
    void connect(std::uint32_t from, std::uint32_t to, MapEdge::Kind kind) {
        if (from != to)
            m_map.edges.push_back({from, to, kind});
    }

    /// The condition that stands around everything that is asked in a section.
    std::optional<NodeIndex> gateOf(const Section& section) const {
        const Program& program = m_questionnaire.program();
        std::optional<NodeIndex> around;
        for (std::uint32_t i = section.firstQuestion; i < section.endQuestion; ++i) {
            std::optional<NodeIndex> gate = program[QuestionIndex{i}].gate;
            while (gate && isNested(program, *gate))
                gate = program.operands(*gate)[0];
            if (!gate || (around && *around != *gate))
                return std::nullopt;
            around = gate;
        }
        return around;
    }

    void addSections() {
        for (std::uint32_t i = 0; i < m_questionnaire->sections.size(); ++i) {
            const Section& section = m_questionnaire->sections[i];
            m_gates.push_back(gateOf(section));
            if (!m_gates.back())
                continue;
            const auto node = static_cast<std::uint32_t>(m_map.nodes.size());
            m_map.nodes.push_back({MapNode::Kind::Section, section.id.str(), in(section.title), i});
            readAll(*m_gates.back(), node, MapEdge::Kind::Shows);
            for (std::uint32_t question = section.firstQuestion; question < section.endQuestion; ++question)
                connect(node, question, MapEdge::Kind::Holds);
        }
    }

    void read(const Rule& rule) {
        const std::uint32_t to = nodeOf(m_questionnaire, rule);
        if (rule.kind != RuleKind::ShowWhen || rule.field)
            return readAll(rule.node, to,
                           rule.kind == RuleKind::ShowWhen ? MapEdge::Kind::Shows : MapEdge::Kind::Feeds);
        // From the inside outwards, as far as the section's own. A computed value is in none.
        const Program& program = m_questionnaire.program();
        const bool isInSection = rule.index < m_questionnaire.questions().size();
        const auto around = isInSection ? m_gates[m_questionnaire.sectionOf(QuestionIndex{rule.index})]
                                        : std::optional<NodeIndex>();
        NodeIndex node = rule.node;
        for (; node != around && isNested(program, node); node = program.operands(node)[0])
            readAll(program.operands(node)[1], to, MapEdge::Kind::Shows);
        if (node != around)
            readAll(node, to, MapEdge::Kind::Shows);
    }

    void readAll(NodeIndex condition, std::uint32_t to, MapEdge::Kind kind) {
        const Program& program = m_questionnaire.program();
        for (const NodeIndex node : nodesOf(program, condition, false)) {
            const Instruction& instruction = program[node];
            const bool isLook = (isLeaf(instruction.op) && !instruction.isField) ||
                                isOverRows(instruction.op) || isComputed(instruction.op);
            if (isLook)
                connect(static_cast<std::uint32_t>(at(instruction.question)), to, kind);
        }
    }

    /// Free text that a finding prints word for word.
    void addQuoted() {
        for (std::uint32_t i = 0; i < m_questionnaire->findings.size(); ++i)
            for (const QuestionIndex quoted : m_questionnaire->findings[i].quoted)
                connect(static_cast<std::uint32_t>(at(quoted)),
                        nodeOf(m_questionnaire, {RuleKind::Finding, i}), MapEdge::Kind::Feeds);
    }

    void sortEdges() {
        const auto key = [](const MapEdge& edge) { return std::tie(edge.from, edge.to, edge.kind); };
        std::sort(m_map.edges.begin(), m_map.edges.end(),
                  [&](const MapEdge& a, const MapEdge& b) { return key(a) < key(b); });
        m_map.edges.erase(std::unique(m_map.edges.begin(), m_map.edges.end()), m_map.edges.end());
    }

    const Questionnaire& m_questionnaire;
    std::string_view m_language;
    QuestionnaireMap m_map;
    std::vector<std::optional<NodeIndex>> m_gates; ///< by section
};

/// Marks what can be reached from `node` along the edges, or against them.
void reach(const QuestionnaireMap& map, std::uint32_t node, std::uint32_t MapEdge::*tail,
           std::uint32_t MapEdge::*head, std::vector<bool>& reached) {
    std::vector<bool> seen(map.nodes.size());
    std::vector<std::uint32_t> open{node};
    seen[node] = true;
    while (!open.empty()) {
        const std::uint32_t here = open.back();
        open.pop_back();
        reached[here] = true;
        for (const MapEdge& edge : map.edges)
            if (edge.*tail == here && !seen[edge.*head]) {
                seen[edge.*head] = true;
                open.push_back(edge.*head);
            }
    }
}

} // namespace

std::optional<std::uint32_t> QuestionnaireMap::find(MapNode::Kind kind, std::string_view id) const {
    const auto found = std::find_if(nodes.begin(), nodes.end(),
                                    [&](const MapNode& node) { return node.kind == kind && node.id == id; });
    return found != nodes.end() ? std::optional(static_cast<std::uint32_t>(found - nodes.begin()))
                                : std::nullopt;
}

QuestionnaireMap mapOf(const Questionnaire& questionnaire, std::string_view language) {
    return MapMaker(questionnaire, language).make();
}

std::uint32_t nodeOf(const Questionnaire& questionnaire, const Rule& rule) {
    const auto slots = static_cast<std::uint32_t>(questionnaire.program().entries().size());
    const auto findings = static_cast<std::uint32_t>(questionnaire->findings.size());
    const auto urgent = static_cast<std::uint32_t>(questionnaire->urgent.size());
    switch (rule.kind) {
    case RuleKind::ShowWhen:
    case RuleKind::Computed:
        return rule.index;
    case RuleKind::Finding:
        return slots + rule.index;
    case RuleKind::Urgent:
        return slots + findings + rule.index;
    case RuleKind::Contradiction:
        break;
    }
    return slots + findings + urgent + rule.index;
}

std::optional<Rule> deadRule(const ProofNote& note) {
    const bool isDead = note.proved == Proved::NeverShown || note.proved == Proved::NeverRaised;
    return isDead && note.rule && !note.rule->field ? note.rule : std::nullopt;
}

std::vector<bool> pathOf(const QuestionnaireMap& map, std::uint32_t node) {
    std::vector<bool> path(map.nodes.size());
    reach(map, node, &MapEdge::from, &MapEdge::to, path);
    reach(map, node, &MapEdge::to, &MapEdge::from, path);
    return path;
}

QuestionnaireMap partOf(const QuestionnaireMap& map, const std::vector<bool>& nodes) {
    QuestionnaireMap part;
    std::vector<std::uint32_t> place(map.nodes.size());
    std::vector<std::optional<std::uint32_t>> sectionPlace(map.sections.size());
    for (std::uint32_t section = 0; section < map.sections.size(); ++section)
        for (std::uint32_t i = 0; i < map.nodes.size() && !sectionPlace[section]; ++i)
            if (nodes[i] && map.nodes[i].section == section) {
                sectionPlace[section] = static_cast<std::uint32_t>(part.sections.size());
                part.sections.push_back(map.sections[section]);
            }
    for (std::uint32_t i = 0; i < map.nodes.size(); ++i)
        if (nodes[i]) {
            place[i] = static_cast<std::uint32_t>(part.nodes.size());
            part.nodes.push_back(map.nodes[i]);
            if (auto& section = part.nodes.back().section)
                section = sectionPlace[*section];
        }
    for (const MapEdge& edge : map.edges)
        if (nodes[edge.from] && nodes[edge.to])
            part.edges.push_back({place[edge.from], place[edge.to], edge.kind});
    return part;
}

} // namespace anteroom
