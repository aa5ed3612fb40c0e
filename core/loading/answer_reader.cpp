// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loading/answer_reader.h"

#include "core/base/said.h"
#include "core/base/text.h"
#include "core/loading/free_text.h"
#include "core/loading/load_state.h"
#include "core/loading/question_keys.h"
#include "core/loading/word_table.h"

#include <algorithm>

namespace anteroom::loading {

namespace {

using State = Answer::State;

constexpr WordTable<State, 4> states{{{"not-sure", State::NotSure},
                                      {"declined", State::Declined},
                                      {"not-measured", State::NotMeasured},
                                      {"not-asked", State::NotAsked}}};

std::string_view wordOf(State state) {
    const auto* const found =
        std::find_if(states.begin(), states.end(), [&](const auto& word) { return word.second == state; });
    return found->first;
}

/// Answers files come from people and from programs: `true` is as good as `yes` there.
std::optional<bool> readTruth(Node node, const Message& what, Diagnostics& diagnostics) {
    if (const auto truth = truthOf(node))
        return truth;
    return readYesNo(node, what, diagnostics);
}

/// The keys that hold the value itself, of each type that has several.
std::vector<std::string_view> valueKeys(const Question& question) {
    switch (question.type) {
    case QuestionType::Status:
        return {"status", "when"};
    case QuestionType::Text:
        return {"text", "entry"};
    case QuestionType::Rows:
        return {"rows", "complete"};
    default:
        return {};
    }
}

} // namespace

std::optional<Answer> AnswerReader::read(Node node, const Question& question) {
    if (node.isNull()) {
        m_diagnostics.error("empty-answer", node.span(),
                            core::said("%1 has no answer here", {inBackticks(question.id.str())}),
                            core::said("write one%1, or remove the line", {orState(question)}));
        return std::nullopt;
    }
    if (node.isMapping())
        return readMapping(node, question);
    auto value = readValue(node, question);
    if (!value || isRefusedAsNone(node, question, value))
        return std::nullopt;
    return Answer::of(std::move(*value));
}

std::optional<Answer> AnswerReader::readMapping(Node node, const Question& question) {
    const std::size_t problemsBefore = m_diagnostics.size();
    MappingReader reader(node, core::term("an answer"), m_diagnostics);
    Answer answer;
    answer.note = readFreeText(reader, "note", longestText);
    answer.measured = readMeasured(reader, question);

    const auto stateNode = reader.optional("state");
    const auto state = stateNode ? readState(*stateNode, question) : std::nullopt;
    if (state == State::NotMeasured) {
        if (const auto reason = reader.required("reason", "no cuff of the right size")) {
            answer.reason =
                readFreeText(*reason, Message::verbatim("`reason`"), longestText, m_diagnostics).value_or("");
            if (reason->isScalar() && isBlank(reason->scalar()))
                m_diagnostics.error("empty-answer", reason->span(), core::said("`reason` has an empty text"),
                                    core::said("say why it was not measured"));
        }
    } else if (stateNode && !state) {
        reader.optional("reason"); // of a state that was refused, which was reported
    } else {
        reportMisplaced(reader, "reason", core::said("`reason` goes with `state: not-measured` only"));
    }

    auto value = readKeyedValue(reader, question);
    if (question.type == QuestionType::Rows && !stateNode && reader.optional("rows"))
        reader.required("complete", "no"); // whether that was all is for someone to say
    reader.finish();
    const bool mayKeepRows = question.type == QuestionType::Rows && state != State::NotMeasured;
    if (stateNode && value && !mayKeepRows)
        m_diagnostics.error(
            "state-and-value", stateNode->span(),
            core::said("%1 has both a state and an answer here", {inBackticks(question.id.str())}),
            core::said("keep one of the two"));
    if (stateNode && mayKeepRows)
        if (const auto complete = reader.optional("complete"); complete && truthOf(*complete) == true)
            m_diagnostics.error(
                "state-and-value", complete->span(),
                core::said("`complete` says that this is the whole list, and `state` that it is not"),
                core::said("remove one of the two, or write {state: ..., rows: [...]}"));
    if (!stateNode && !value && answer.note.empty() && !hasErrorsSince(m_diagnostics, problemsBefore))
        m_diagnostics.error("empty-answer", node.span(),
                            core::said("%1 has no answer here", {inBackticks(question.id.str())}),
                            core::said("write {value: ...}%1", {orState(question)}));
    if (hasErrorsSince(m_diagnostics, problemsBefore))
        return std::nullopt;
    if (!state && isRefusedAsNone(node, question, value))
        return std::nullopt;

    if (state && value) // rows that someone gave before they were not sure of the rest: never the whole list
        std::get<RowsValue>(*value).complete = false;
    answer.state = state ? *state : value ? State::Answered : State::NotAsked;
    if (value)
        answer.value = std::move(*value);
    return answer;
}

// One time for each reading: what is said beside the list, or with one number of a reading, would be
// anybody's guess.
MeasurementTime AnswerReader::readMeasured(MappingReader& reader, const Question& question) {
    MeasurementTime measured;
    if (question.measured && question.type != QuestionType::Rows) {
        if (const auto time = reader.optional("measured-at"))
            measured.minuteOfDay = readTime(*time, Message::verbatim("`measured-at`"), m_diagnostics);
        if (const auto day = reader.optional("measured-on"))
            measured.day = readMeasuredDay(*day);
        return measured;
    }
    for (const char* key : {"measured-at", "measured-on"}) {
        if (!reader.node().find(key))
            continue;
        const std::string name = inBackticks(key);
        if (m_inMeasuredRows)
            reportMisplaced(reader, key,
                            core::said("%1 goes with the whole reading, not with one part of it", {name}),
                            core::said("write it in the row, beside %1", {inBackticks(question.id.str())}));
        else if (question.measured)
            reportMisplaced(reader, key,
                            core::said("%1 goes with each reading, not with the list of them", {name}),
                            core::said("write it in each row, beside %1",
                                       {inBackticks(question.fields.front().id.str())}));
        else
            reportMisplaced(reader, key, core::said("%1 goes with measured questions only", {name}));
    }
    return measured;
}

/// The ways out that are offered besides an answer, in words for a hint.
std::vector<State> AnswerReader::offeredStates(const Question& question) const {
    std::vector<State> offered;
    if (question.notSure)
        offered.push_back(State::NotSure);
    if (question.preferNotToSay || m_declinable)
        offered.push_back(State::Declined);
    if (question.measured || m_inMeasuredRows)
        offered.push_back(State::NotMeasured);
    return offered;
}

Message AnswerReader::orState(const Question& question) const {
    const std::vector<State> offered = offeredStates(question);
    if (offered.empty())
        return {};
    const std::string reason = offered.front() == State::NotMeasured ? ", reason: ..." : "";
    return core::said(", or {state: %1}", {std::string(wordOf(offered.front())) + reason});
}

std::optional<State> AnswerReader::readState(Node node, const Question& question) {
    const auto state = readWord(node, "state", states, "unknown-state", m_diagnostics);
    if (!state || *state == State::NotAsked)
        return state;
    const std::vector<State> offered = offeredStates(question);
    if (std::find(offered.begin(), offered.end(), *state) != offered.end())
        return state;
    std::vector<std::string> words;
    words.reserve(offered.size());
    for (const State other : offered)
        words.push_back(inBackticks(wordOf(other)));
    m_diagnostics.error(
        "not-offered", node.span(),
        core::said("%1 does not offer %2", {inBackticks(question.id.str()), inBackticks(node.scalar())}),
        words.empty() ? core::said("it has to be answered, or left out")
                      : core::said("it offers %1", {core::allOf(words)}));
    return std::nullopt;
}

std::optional<Answer::Value> AnswerReader::readKeyedValue(MappingReader& reader, const Question& question) {
    const auto plain = reader.optional("value");
    const std::vector<std::string_view> keys = valueKeys(question);
    const auto first = keys.empty() ? std::nullopt : reader.optional(keys[0]);
    const auto second = keys.empty() ? std::nullopt : reader.optional(keys[1]);
    if (keys.empty() || (!first && !second)) {
        if (!plain)
            return std::nullopt;
        if (!plain->isMapping())
            return readValue(*plain, question);
        expected(*plain, question, core::said("the answer itself"),
                 core::said("write what stands under `value` beside it"));
        return std::nullopt;
    }
    if (plain)
        m_diagnostics.error("state-and-value", plain->span(),
                            core::said("%1 is answered twice here", {inBackticks(question.id.str())}),
                            core::said("keep %1 and remove `value`", {inBackticks(keys[0])}));

    if (question.type == QuestionType::Text)
        return readText(first ? *first : *second, second, question);
    if (!first) {
        m_diagnostics.error(
            "missing-key", second->span(),
            core::said("%1 stands here without %2", {inBackticks(keys[1]), inBackticks(keys[0])}),
            core::said("add %1", {inBackticks(keys[0])}));
        return std::nullopt;
    }
    auto value = readValue(*first, question);
    if (question.type == QuestionType::Rows && second) {
        const auto complete = readTruth(*second, Message::verbatim("`complete`"), m_diagnostics);
        if (value && complete)
            std::get<RowsValue>(*value).complete = *complete;
    }
    if (question.type == QuestionType::Status && second && value) {
        auto& status = std::get<StatusValue>(*value);
        if (status.status != option::past || !question.whenPast)
            m_diagnostics.error("misplaced-key", second->span(),
                                question.whenPast ? core::said("`when` goes with `status: past` only")
                                                  : core::said("%1 does not ask when it was",
                                                               {inBackticks(question.id.str())}),
                                core::said("remove `when`"));
        else
            status.when =
                readDate(*second, question, true, {Interval{}.low, static_cast<double>(m_today.days())});
    }
    return value;
}

void AnswerReader::expected(Node node, const Question& question, const Message& what, Hint hint) {
    Message found = core::said("nothing");
    if (node.isSequence())
        found = core::said("a list");
    else if (node.isMapping())
        found = core::said("keys with values");
    else if (node.isScalar())
        found = node.scalar().empty() ? core::said("an empty text")
                                      : Message::verbatim(inBackticks(node.scalar()));
    m_diagnostics.error(
        "wrong-type", node.span(),
        core::said("%1: expected %2, found %3", {inBackticks(question.id.str()), what, found}),
        std::move(hint));
}

} // namespace anteroom::loading
