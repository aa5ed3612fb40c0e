// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loading/rules_reader.h"

#include "core/base/said.h"
#include "core/base/text.h"
#include "core/loading/criteria_reader.h"
#include "core/loading/documents_reader.h"
#include "core/loading/rule_checks.h"
#include "core/loading/word_table.h"
#include "core/questionnaire/format_words.h"

namespace anteroom::loading {

namespace {

constexpr WordTable<UrgentTier, 2> tiers{
    {{"immediate", UrgentTier::Immediate}, {"same-visit", UrgentTier::SameVisit}}};

FindingId readRuleId(MappingReader& reader, core::Term what, IdRegistry& ids, LoadState& state) {
    const auto node = reader.required("id");
    const auto id =
        node ? readId<FindingId>(*node, core::said("the id of %1", {what.message()}), state.diagnostics)
             : std::nullopt;
    if (id)
        ids.add(id->str(), what, node->span(), state.sources, state.diagnostics);
    return id ? *id : state.placeholder<FindingId>();
}

std::unique_ptr<Syntax> readWhen(MappingReader& reader, LoadState& state) {
    reportMisplaced(reader, "show-when",
                    core::said("`show-when` goes with questions; a rule holds under `when`"),
                    reader.node().find("when") ? Hint(core::said("rename it to `when`"))
                                               : Hint(core::said("rename it to `when`"), "when"));
    const auto when = reader.required("when", "trouble is yes");
    return when ? parseExpression(*when, state.diagnostics) : nullptr;
}

std::optional<std::uint32_t> readTopicOf(MappingReader& reader, LoadState& state) {
    const auto node = reader.optional("topic");
    const auto id = node ? readString(*node, Message::verbatim("`topic`"), state.diagnostics) : std::nullopt;
    if (!id)
        return std::nullopt;
    if (const auto found = state.definitions.topics.find(*id); found != state.definitions.topics.end())
        return found->second;
    if (!state.lacksParts)
        state.diagnostics.error("unknown-topic", node->span(),
                                core::said("there is no topic %1 under `topics`", {inBackticks(*id)}),
                                state.topicIds.suggestionOrAll(*id, state.diagnostics));
    return std::nullopt;
}

/// A name that is something, and only not what can be quoted, is told so instead of that it is nothing.
void reportNothingToQuote(Node node, const std::string& id, const NameTable& names, LoadState& state) {
    if (names.computed(id)) {
        state.diagnostics.error("quote-no-answer", node.span(),
                                core::said("%1 is worked out, and nobody answers it", {inBackticks(id)}),
                                core::said("quote the questions that it is worked out from"));
        return;
    }
    for (const DraftQuestion& list : state.draft.questions)
        for (const Question& field : list.question.fields)
            if (field.id.str() == id) {
                state.diagnostics.error(
                    "quote-no-answer", node.span(),
                    core::said("%1 is a field of %2", {inBackticks(id), inBackticks(list.question.id.str())}),
                    Hint(core::said("quote the list: its rows print whole"), list.question.id.str()));
                return;
            }
    state.diagnostics.error("unknown-question", node.span(),
                            core::said("there is no question %1", {inBackticks(id)}),
                            state.questionIds.suggestion(id, state.diagnostics));
}

/// `names` are collected by the first finding that quotes.
void readQuotes(MappingReader& reader, FindingRule& rule, std::optional<NameTable>& names, LoadState& state) {
    const auto& questions = state.draft.questions;
    for (const Node node : reader.sequence("quote")) {
        const auto id = readString(node, core::said("a question's id"), state.diagnostics);
        if (!id)
            continue;
        if (!names)
            names.emplace(state.draft);
        const auto found = names->question(*id);
        if (!found) {
            if (!state.draft.lacksQuestions)
                reportNothingToQuote(node, *id, *names, state);
            continue;
        }
        const DraftQuestion& question = questions[*found];
        if (question.question.type == QuestionType::Information && !question.isBroken)
            state.diagnostics.error(
                "quote-no-answer", node.span(),
                core::said("%1 is an information text, which nobody answers", {inBackticks(*id)}),
                core::said("quote questions: what was answered prints with the finding"));
        rule.quoted.push_back(QuestionIndex{static_cast<std::uint32_t>(*found)});
    }
}

void readFinding(Node node, std::optional<NameTable>& names, const FileScope& scope, LoadState& state) {
    MappingReader reader(node, core::term("a finding"), state.diagnostics);
    FindingRule rule{readRuleId(reader, core::term("a finding"), state.findingIds, state)};
    rule.span = node.span();
    if (const auto kind = reader.required("kind", "flag"))
        rule.kind = readWord(*kind, "kind", findingKindWords, "unknown-kind", state.diagnostics)
                        .value_or(FindingKind::Flag);
    if (const auto priority = reader.optional("priority"))
        rule.priority = readWord(*priority, "priority", priorityWords, "unknown-priority", state.diagnostics)
                            .value_or(Priority::Standard);
    rule.topic = readTopicOf(reader, state);
    rule.category = scope.texts.plainString(reader, "category");
    auto when = readWhen(reader, state);
    rule.title = scope.texts.required(reader, "title");
    rule.discuss = scope.texts.optional(reader, "discuss");
    for (const Node text : reader.sequence("information"))
        rule.information.push_back(scope.texts.read(text, Message::verbatim("`information`")));
    readQuotes(reader, rule, names, state);
    for (NamedCriterion& named : readCriterionIds(reader, !state.definitions.criteria.empty(), state))
        rule.criteria.push_back(std::move(named.id));
    rule.citations = readCitations(
        reader, core::term("this finding does not say which document it comes from"), scope, state);
    reader.finish();
    state.draft.findings.push_back({std::move(rule), std::move(when)});
}

} // namespace

void readFindings(MappingReader& file, const FileScope& scope, LoadState& state) {
    std::optional<NameTable> names;
    for (const Node node : file.sequence("findings"))
        readFinding(node, names, scope, state);
}

void readUrgent(MappingReader& file, const FileScope& scope, LoadState& state) {
    for (const Node node : file.sequence("urgent")) {
        MappingReader reader(node, core::term("an urgent trigger"), state.diagnostics);
        UrgentTrigger trigger{readRuleId(reader, core::term("an urgent trigger"), state.urgentIds, state)};
        if (const auto tier = reader.required("tier", "same-visit"))
            trigger.tier = readWord(*tier, "tier", tiers, "unknown-tier", state.diagnostics)
                               .value_or(UrgentTier::SameVisit);
        auto when = readWhen(reader, state);
        trigger.title = scope.texts.required(reader, "title");
        reader.finish();
        state.draft.urgent.push_back({std::move(trigger), std::move(when)});
    }
}

void readContradictions(MappingReader& file, const FileScope& scope, LoadState& state) {
    for (const Node node : file.sequence("contradictions")) {
        MappingReader reader(node, core::term("a contradiction"), state.diagnostics);
        Contradiction rule{readRuleId(reader, core::term("a contradiction"), state.contradictionIds, state)};
        auto when = readWhen(reader, state);
        rule.text = scope.texts.required(reader, "text");
        reader.finish();
        state.draft.contradictions.push_back({std::move(rule), std::move(when)});
    }
}

} // namespace anteroom::loading
