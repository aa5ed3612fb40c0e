// SPDX-License-Identifier: GPL-3.0-or-later
// What is shown, in which state, and where to go next.
#include "core/session/answer_text.h"

#include <algorithm>

namespace anteroom {
namespace {

bool showsAt(Truth gate) { return gate == Truth::True || gate == Truth::Unknown; }

QuestionState stateAt(Truth gate, Answer::State answer) {
    switch (gate) {
    case Truth::False:
        return QuestionState::NotApplicable;
    case Truth::Waiting:
        return QuestionState::Undecided;
    case Truth::Unknown:
    case Truth::True:
        break;
    }
    return stateOf(answer);
}

bool isOpenList(const Answer& answer) {
    const auto* rows = std::get_if<RowsValue>(&answer.value);
    return answer.state == Answer::State::Answered && rows && !rows->complete;
}

bool isPartRefused(const Answer& answer) {
    return !answer.refusedEntry.empty() || !answer.measured.refused.empty();
}

bool holdsAnything(const Answer& answer) {
    return answer.state != Answer::State::NotAsked || !answer.refusedEntry.empty() ||
           !std::holds_alternative<std::monostate>(answer.value);
}

/// `state`: the question's own, which whoever counts has at hand: thousands are counted at each answer.
bool isOpenAs(const Session& session, QuestionIndex question, QuestionState state) {
    const Answer& answer = session.answer(question);
    if (state == QuestionState::NotAsked)
        return true;
    if (state == QuestionState::NotMeasured)
        return answer.reason.empty();
    if (state != QuestionState::Answered)
        return false;
    if (isOpenList(answer) || isPartRefused(answer))
        return true;
    const auto* rows = std::get_if<RowsValue>(&answer.value);
    if (!rows)
        return false;
    for (std::size_t row = 0; row < rows->rows.size(); ++row)
        for (std::uint32_t field = 0; field < rows->rows[row].size(); ++field)
            if (isPartRefused(rows->rows[row][field]) &&
                session.isFieldShown(question, row, FieldIndex{field}))
                return true;
    return !session.blankFields(question).empty();
}

} // namespace

QuestionState stateOf(Answer::State answer) {
    switch (answer) {
    case Answer::State::Answered:
        return QuestionState::Answered;
    case Answer::State::NotSure:
        return QuestionState::NotSure;
    case Answer::State::Declined:
        return QuestionState::Declined;
    case Answer::State::NotMeasured:
        return QuestionState::NotMeasured;
    case Answer::State::NotAsked:
        break;
    }
    return QuestionState::NotAsked;
}

std::string_view stateId(QuestionState state) {
    switch (state) {
    case QuestionState::NotAsked:
        return "not-asked";
    case QuestionState::Answered:
        return "answered";
    case QuestionState::NotSure:
        return "not-sure";
    case QuestionState::Declined:
        return "declined";
    case QuestionState::NotMeasured:
        return "not-measured";
    case QuestionState::Undecided:
        return "undecided";
    case QuestionState::NotApplicable:
        break;
    }
    return "not-applicable";
}

QuestionState Session::state(QuestionIndex question) const {
    if (m_questionnaire->question(question).type == QuestionType::Information)
        return QuestionState::NotApplicable;
    return stateAt(gate(question), m_answers[at(question)].state);
}

bool Session::isShown(QuestionIndex question) const { return showsAt(gate(question)); }

bool Session::isKeptNotCounted(QuestionIndex question) const {
    return !isShown(question) && holdsAnything(m_answers[at(question)]);
}

bool Session::isUnanswered(QuestionIndex question) const {
    return state(question) == QuestionState::NotAsked ||
           (state(question) == QuestionState::Answered &&
            (isOpenList(m_answers[at(question)]) || !blankFields(question).empty()));
}

std::vector<AnswerPlace> Session::blankFields(QuestionIndex rows) const {
    const Answer& answer = m_answers[at(rows)];
    const auto* given = std::get_if<RowsValue>(&answer.value);
    if (!given || !given->complete || state(rows) != QuestionState::Answered)
        return {};
    const std::vector<Question>& fields = m_questionnaire->question(rows).fields;
    std::vector<AnswerPlace> blank;
    for (std::uint32_t row = 0; row < given->rows.size(); ++row) {
        const std::vector<bool> shown = shownFields(rows, row);
        for (std::uint32_t field = 0; field < fields.size(); ++field)
            if (shown[field] && fields[field].required && fields[field].type != QuestionType::Information &&
                given->rows[row][field].state == Answer::State::NotAsked)
                blank.push_back({rows, row, FieldIndex{field}});
    }
    return blank;
}

bool Session::lacksReason(QuestionIndex question) const {
    return state(question) == QuestionState::NotMeasured && m_answers[at(question)].reason.empty();
}

bool Session::isOpen(QuestionIndex question) const { return isOpenAs(*this, question, state(question)); }

Answer Session::countedAnswer(QuestionIndex question) const {
    Answer answer = m_answers[at(question)];
    if (auto* rows = std::get_if<RowsValue>(&answer.value))
        for (std::size_t row = 0; row < rows->rows.size(); ++row) {
            const std::vector<bool> shown = shownFields(question, row);
            for (std::size_t field = 0; field < rows->rows[row].size(); ++field)
                if (!shown[field])
                    rows->rows[row][field] = Answer{};
        }
    return answer;
}

bool Session::isFieldShown(QuestionIndex rows, std::size_t row, FieldIndex field) const {
    return isShown(rows) && row < m_evaluator.fact(rows).rows.size() &&
           showsAt(m_evaluator.fieldShown(rows, row, field));
}

std::vector<bool> Session::shownFields(QuestionIndex rows, std::size_t row) const {
    std::vector<bool> shown(m_questionnaire->question(rows).fields.size(), false);
    if (!isShown(rows) || row >= m_evaluator.fact(rows).rows.size())
        return shown;
    const std::vector<Truth> gates = m_evaluator.fieldsShown(rows, row);
    for (std::size_t field = 0; field < shown.size(); ++field)
        shown[field] = showsAt(gates[field]);
    return shown;
}

QuestionState Session::fieldState(QuestionIndex rows, std::size_t row, FieldIndex field) const {
    if (!isShown(rows))
        return stateAt(gate(rows), Answer::State::NotAsked);
    const auto* given = std::get_if<RowsValue>(&m_answers[at(rows)].value);
    if (!given || row >= given->rows.size() || row >= m_evaluator.fact(rows).rows.size())
        return QuestionState::NotAsked;
    return stateAt(m_evaluator.fieldShown(rows, row, field), given->rows[row][at(field)].state);
}

Session::Progress Session::progress() const {
    Progress all;
    for (std::uint32_t section = 0; section < m_questionnaire->data().sections.size(); ++section) {
        const Progress part = progress(section);
        all.answered += part.answered;
        all.shown += part.shown;
    }
    return all;
}

Session::Progress Session::progress(std::uint32_t section) const {
    Progress progress;
    const Section& which = m_questionnaire->data().sections[section];
    for (std::uint32_t i = which.firstQuestion; i < which.endQuestion; ++i) {
        const QuestionIndex question{i};
        const QuestionState now = state(question); // of a text that asks nothing: not applicable
        if (now == QuestionState::NotApplicable || now == QuestionState::Undecided)
            continue;
        ++progress.shown;
        progress.answered += isOpenAs(*this, question, now) ? 0U : 1U;
    }
    return progress;
}

bool Session::isSectionShown(std::uint32_t section) const {
    const Section& which = m_questionnaire->data().sections[section];
    for (std::uint32_t i = which.firstQuestion; i < which.endQuestion; ++i)
        if (isShown(QuestionIndex{i}))
            return true;
    return false;
}

std::optional<QuestionIndex> Session::nextUnanswered(std::optional<QuestionIndex> from) const {
    const std::size_t count = m_answers.size();
    const std::size_t first = from ? at(*from) + 1 : 0;
    for (std::size_t step = 0; step < count; ++step) {
        const QuestionIndex question{static_cast<std::uint32_t>((first + step) % count)};
        if (isOpen(question))
            return question;
    }
    return std::nullopt;
}

std::vector<QuestionIndex> Session::openSafetyQuestions() const {
    std::vector<QuestionIndex> open;
    for (std::uint32_t i = 0; i < m_answers.size(); ++i) {
        const QuestionIndex question{i};
        const QuestionState now = state(question);
        const bool settled = now == QuestionState::NotApplicable ||
                             (now == QuestionState::Answered && !isUnanswered(question));
        if (m_questionnaire->question(question).safety && !settled)
            open.push_back(question);
    }
    return open;
}

std::vector<QuestionIndex> Session::safetyQuestionsToAsk() const {
    std::vector<QuestionIndex> named;
    const auto add = [&named](QuestionIndex question) {
        if (std::find(named.begin(), named.end(), question) == named.end())
            named.push_back(question);
    };
    for (const QuestionIndex question : openSafetyQuestions()) {
        if (isShown(question)) {
            add(question);
            continue;
        }
        for (const AnswerPlace& gate : whyShown(question).missing)
            add(gate.question);
    }
    for (std::uint32_t i = 0; i < m_answers.size(); ++i)
        if (const QuestionIndex question{i};
            m_questionnaire->question(question).safety && isKeptNotCounted(question))
            add(question);
    return named;
}

} // namespace anteroom
