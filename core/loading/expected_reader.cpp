// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loading/expected_reader.h"

#include "core/base/said.h"
#include "core/base/text.h"
#include "core/document/mapping_reader.h"
#include "core/loading/load_state.h"
#include "core/loading/word_table.h"

#include <algorithm>
#include <set>

namespace anteroom::loading {

namespace {

constexpr WordTable<int, 7> stateNames{{{"not-asked", 0},
                                        {"answered", 0},
                                        {"not-sure", 0},
                                        {"declined", 0},
                                        {"not-measured", 0},
                                        {"undecided", 0},
                                        {"not-applicable", 0}}};

class ExpectedReader {
public:
    ExpectedReader(Node node, const Questionnaire& questionnaire, Diagnostics& diagnostics)
        : m_questionnaire(questionnaire), m_diagnostics(diagnostics),
          m_reader(node, core::Term::verbatim("`expect`"), diagnostics) {}

    Case::Expected read() {
        const auto& data = m_questionnaire.data();
        const std::size_t before = m_diagnostics.size();
        Case::Expected expected;
        expected.raised = findings("raised");
        expected.ruledOut = findings("ruled-out");
        expected.notEstablished = findings("not-established");
        reportTwice();
        if (m_reader.optional("only-raised"))
            expected.onlyRaised = flags();
        if (m_reader.optional("urgent"))
            expected.urgent = rules("urgent", data.urgent, "unknown-trigger",
                                    core::term("this questionnaire has no urgent trigger %1"));
        if (m_reader.optional("contradictions"))
            expected.contradictions = rules("contradictions", data.contradictions, "unknown-contradiction",
                                            core::term("this questionnaire has no contradiction %1"));
        readMissing(expected);
        readStates(expected);
        readComputed(expected);
        const Node node = m_reader.node();
        // An empty list of what is raised is kept by every set of answers; `only-raised: []` says that none
        // is.
        const bool isHeldByAny =
            expected.raised.empty() && expected.ruledOut.empty() && expected.notEstablished.empty() &&
            !m_reader.has("only-raised") && !m_reader.has("urgent") && !m_reader.has("contradictions") &&
            !m_reader.has("missing") && !m_reader.has("states") && !m_reader.has("computed");
        if (node.isMapping() && isHeldByAny && m_diagnostics.size() == before)
            m_diagnostics.error("expects-nothing", node.span(),
                                core::said("this case expects nothing, so that it proves nothing"),
                                core::said("add for example `raised: [<finding>]`"));
        m_reader.finish();
        return expected;
    }

private:
    template <typename Rule>
    std::optional<std::uint32_t> rule(Node node, const std::vector<Rule>& all, const char* code,
                                      core::Term complaint) {
        const auto id = readString(node, core::said("an id"), m_diagnostics);
        if (!id)
            return std::nullopt;
        std::vector<std::string_view> ids;
        for (std::uint32_t i = 0; i < all.size(); ++i) {
            if (all[i].id.str() == *id)
                return i;
            ids.push_back(all[i].id.str());
        }
        m_diagnostics.error(code, node.span(), complaint.with({inBackticks(*id)}),
                            didYouMean(*id, ids, m_diagnostics));
        return std::nullopt;
    }

    template <typename Rule>
    std::vector<std::uint32_t> rules(std::string_view key, const std::vector<Rule>& all, const char* code,
                                     core::Term complaint) {
        std::vector<std::uint32_t> indexes;
        for (const Node node : m_reader.sequence(key))
            if (const auto index = rule(node, all, code, complaint))
                indexes.push_back(*index);
        return indexes;
    }

    std::vector<std::uint32_t> findings(std::string_view key) {
        for (const Node node : m_reader.sequence(key))
            m_mentioned.push_back(node);
        return rules(key, m_questionnaire->findings, "unknown-finding",
                     core::term("this questionnaire has no finding %1"));
    }

    /// A finding has one status; the case cannot hold otherwise.
    void reportTwice() {
        std::set<std::string_view> seen;
        for (const Node node : m_mentioned)
            if (node.isScalar() && !seen.insert(node.scalar()).second)
                m_diagnostics.error(
                    "expected-twice", node.span(),
                    core::said("%1 is expected twice in this case", {inBackticks(node.scalar())}),
                    core::said("keep one of the two"));
    }

    std::vector<std::uint32_t> flags() {
        std::vector<std::uint32_t> indexes;
        for (const Node node : m_reader.sequence("only-raised")) {
            const auto index = rule(node, m_questionnaire->findings, "unknown-finding",
                                    core::term("this questionnaire has no finding %1"));
            if (!index)
                continue;
            if (m_questionnaire->findings[*index].kind != FindingKind::Flag)
                m_diagnostics.error("not-a-flag", node.span(),
                                    core::said("%1 is not of kind flag", {inBackticks(node.scalar())}),
                                    core::said("`only-raised` lists flags; name this one under `raised`"));
            indexes.push_back(*index);
        }
        return indexes;
    }

    std::optional<QuestionIndex> question(Node node, std::string_view id) {
        const auto index = m_questionnaire.find(id);
        if (index)
            return index;
        std::vector<std::string_view> ids;
        for (const Question& one : m_questionnaire.questions())
            ids.push_back(one.id.str());
        m_diagnostics.error("unknown-question", node.span(),
                            core::said("this questionnaire has no question %1", {inBackticks(id)}),
                            didYouMean(id, ids, m_diagnostics));
        return std::nullopt;
    }

    /// The map under `key`; nothing where there is none.
    std::optional<Node> map(std::string_view key, const Message& example) {
        const auto node = m_reader.optional(key);
        if (!node || node->isMapping())
            return node;
        m_diagnostics.error("expected-mapping", node->span(), core::said("%1 is a map", {inBackticks(key)}),
                            example);
        return std::nullopt;
    }

    void readMissing(Case::Expected& expected) {
        const auto missing = map("missing", core::said("write `missing: {<finding>: [<question>]}`"));
        for (std::uint32_t i = 0; missing && i < missing->size(); ++i) {
            const auto index = rule(missing->key(i), m_questionnaire->findings, "unknown-finding",
                                    core::term("this questionnaire has no finding %1"));
            const Node list = (*missing)[i];
            std::vector<QuestionIndex> questions;
            if (!list.isSequence())
                m_diagnostics.error("wrong-type", list.span(),
                                    core::said("what is missing is a list of questions"),
                                    core::said("write it as a list: [<question>]"));
            for (std::uint32_t j = 0; list.isSequence() && j < list.size(); ++j)
                if (const auto one = question(list[j], list[j].scalar()))
                    questions.push_back(*one);
            if (index)
                expected.missing.emplace_back(*index, std::move(questions));
        }
    }

    void readStates(Case::Expected& expected) {
        const auto states = map("states", core::said("write `states: {<question>: answered}`"));
        for (std::uint32_t i = 0; states && i < states->size(); ++i) {
            const Node word = (*states)[i];
            const auto one = question(states->key(i), states->key(i).scalar());
            if (readWord(word, states->key(i).scalar(), stateNames, "unknown-state", m_diagnostics) && one)
                expected.states.emplace_back(*one, std::string(word.scalar()));
        }
    }

    void readComputed(Case::Expected& expected) {
        const auto values = map("computed", core::said("write `computed: {<value>: 12}`"));
        for (std::uint32_t i = 0; values && i < values->size(); ++i) {
            const Node key = values->key(i);
            const auto number =
                readNumber((*values)[i], Message::verbatim(inBackticks(key.scalar())), m_diagnostics);
            const auto index = rule(key, m_questionnaire->computed, "unknown-value",
                                    core::term("this questionnaire has no computed value %1"));
            if (!index)
                continue;
            if (m_questionnaire->computed[*index].isCondition)
                m_diagnostics.error(
                    "wrong-type", key.span(),
                    core::said("%1 is a condition and has no number", {inBackticks(key.scalar())}),
                    core::said("expect a finding that rests on it"));
            else if (number)
                expected.computed.emplace_back(
                    QuestionIndex{static_cast<std::uint32_t>(m_questionnaire.questions().size() + *index)},
                    *number);
        }
    }

    const Questionnaire& m_questionnaire;
    Diagnostics& m_diagnostics;
    MappingReader m_reader;
    std::vector<Node> m_mentioned;
};

} // namespace

Case::Expected readExpected(Node node, const Questionnaire& questionnaire, Diagnostics& diagnostics) {
    return ExpectedReader(node, questionnaire, diagnostics).read();
}

} // namespace anteroom::loading
