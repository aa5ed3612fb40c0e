// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loading/answer_reader.h"

#include "core/base/text.h"
#include "core/loading/free_text.h"
#include "core/loading/load_state.h"
#include "core/loading/question_keys.h"
#include "core/loading/word_table.h"

namespace anteroom::loading {

namespace {

using State = Answer::State;

constexpr WordTable<State, 4> states{{{"not-sure", State::NotSure},
                                      {"declined", State::Declined},
                                      {"not-measured", State::NotMeasured},
                                      {"not-asked", State::NotAsked}}};

/// Answers files come from people and from programs: `true` is as good as `yes` there.
std::optional<bool> readTruth(Node node, std::string_view what, Diagnostics& diagnostics) {
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
                            inBackticks(question.id.str()) + " has no answer here",
                            "write one, or {state: not-sure}, or remove the line");
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
    MappingReader reader(node, "an answer", m_diagnostics);
    Answer answer;
    answer.note = readFreeText(reader, "note", longestText);
    if (question.measured || m_inMeasuredRows) {
        if (const auto time = reader.optional("measured-at"))
            answer.measured.minuteOfDay = readTime(*time, "`measured-at`", m_diagnostics);
        if (const auto day = reader.optional("measured-on"))
            answer.measured.day = readMeasuredDay(*day);
    } else {
        reportMisplaced(reader, "measured-at", "`measured-at` goes with measured questions only");
        reportMisplaced(reader, "measured-on", "`measured-on` goes with measured questions only");
    }

    const auto stateNode = reader.optional("state");
    const auto state = stateNode ? readState(*stateNode, question) : std::nullopt;
    if (state == State::NotMeasured) {
        if (const auto reason = reader.required("reason", "no cuff of the right size")) {
            answer.reason = readFreeText(*reason, "`reason`", longestText, m_diagnostics).value_or("");
            if (reason->isScalar() && isBlank(reason->scalar()))
                m_diagnostics.error("empty-answer", reason->span(), "`reason` has an empty text",
                                    "say why it was not measured");
        }
    } else if (stateNode && !state) {
        reader.optional("reason"); // of a state that was refused, which was reported
    } else {
        reportMisplaced(reader, "reason", "`reason` goes with `state: not-measured` only");
    }

    auto value = readKeyedValue(reader, question);
    if (question.type == QuestionType::Rows && !stateNode && reader.optional("rows"))
        reader.required("complete", "no"); // whether that was all is for someone to say
    reader.finish();
    const bool mayKeepRows = question.type == QuestionType::Rows && state != State::NotMeasured;
    if (stateNode && value && !mayKeepRows)
        m_diagnostics.error("state-and-value", stateNode->span(),
                            inBackticks(question.id.str()) + " has both a state and an answer here",
                            "keep one of the two");
    if (stateNode && mayKeepRows)
        if (const auto complete = reader.optional("complete"); complete && truthOf(*complete) == true)
            m_diagnostics.error("state-and-value", complete->span(),
                                "`complete` says that this is the whole list, and `state` that it is not",
                                "remove one of the two, or write {state: ..., rows: [...]}");
    if (!stateNode && !value && answer.note.empty() && !hasErrorsSince(m_diagnostics, problemsBefore))
        m_diagnostics.error("empty-answer", node.span(),
                            inBackticks(question.id.str()) + " has no answer here",
                            "write {value: ...}, or {state: not-sure}");
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

std::optional<State> AnswerReader::readState(Node node, const Question& question) {
    const auto state = readWord(node, "state", states, "unknown-state", m_diagnostics);
    if (!state)
        return std::nullopt;
    const bool isMeasured = question.measured || m_inMeasuredRows;
    const bool mayDecline = question.preferNotToSay || m_declinable;
    const bool isOffered = *state == State::NotSure       ? question.notSure
                           : *state == State::Declined    ? mayDecline
                           : *state == State::NotMeasured ? isMeasured
                                                          : true;
    if (isOffered)
        return state;
    std::vector<std::string> offered;
    if (question.notSure)
        offered.emplace_back("`not-sure`");
    if (mayDecline)
        offered.emplace_back("`declined`");
    if (isMeasured)
        offered.emplace_back("`not-measured`");
    m_diagnostics.error("not-offered", node.span(),
                        inBackticks(question.id.str()) + " does not offer " + inBackticks(node.scalar()),
                        offered.empty() ? "it has to be answered, or left out"
                                        : "it offers " + joinWords(offered));
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
        expected(*plain, question, "the answer itself", "write what stands under `value` beside it");
        return std::nullopt;
    }
    if (plain)
        m_diagnostics.error("state-and-value", plain->span(),
                            inBackticks(question.id.str()) + " is answered twice here",
                            "keep " + inBackticks(keys[0]) + " and remove `value`");

    if (question.type == QuestionType::Text)
        return readText(first ? *first : *second, second, question);
    if (!first) {
        m_diagnostics.error("missing-key", second->span(),
                            inBackticks(keys[1]) + " stands here without " + inBackticks(keys[0]),
                            "add " + inBackticks(keys[0]));
        return std::nullopt;
    }
    auto value = readValue(*first, question);
    if (question.type == QuestionType::Rows && second) {
        const auto complete = readTruth(*second, "`complete`", m_diagnostics);
        if (value && complete)
            std::get<RowsValue>(*value).complete = *complete;
    }
    if (question.type == QuestionType::Status && second && value) {
        auto& status = std::get<StatusValue>(*value);
        if (status.status != option::past || !question.whenPast)
            m_diagnostics.error("misplaced-key", second->span(),
                                question.whenPast
                                    ? "`when` goes with `status: past` only"
                                    : inBackticks(question.id.str()) + " does not ask when it was",
                                "remove `when`");
        else
            status.when =
                readDate(*second, question, true, {Interval{}.low, static_cast<double>(m_today.days())});
    }
    return value;
}

void AnswerReader::expected(Node node, const Question& question, std::string_view what, std::string hint) {
    std::string found = "nothing";
    if (node.isSequence())
        found = "a list";
    else if (node.isMapping())
        found = "keys with values";
    else if (node.isScalar())
        found = node.scalar().empty() ? "an empty text" : inBackticks(node.scalar());
    m_diagnostics.error("wrong-type", node.span(),
                        inBackticks(question.id.str()) + ": expected " + std::string(what) + ", found " +
                            found,
                        std::move(hint));
}

} // namespace anteroom::loading
