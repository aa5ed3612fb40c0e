// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/evaluator.h"
#include "core/expression/explanation.h"
#include "core/questionnaire/answer.h"
#include "core/questionnaire/questionnaire.h"
#include "core/session/session_state.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace anteroom {

/// The one state that a question is in (promise 1).
enum class QuestionState : std::uint8_t {
    NotAsked,
    Answered,
    NotSure,
    Declined,
    NotMeasured,
    Undecided,
    NotApplicable
};

/// "not-asked", "answered", "not-sure", ...: the same in every language, for files.
std::string_view stateId(QuestionState state);

/// One screening of one patient: the answers, what is shown, and what was said before. Not thread-safe.
/// Time is passed in; nothing here reads a clock.
class Session {
public:
    Session(std::shared_ptr<const Questionnaire> questionnaire, Timestamp startedAt);

    /// Where a session stands, and the session that goes on from there: the same answers, states, urgent
    /// events and times, on the day it was started. Nothing that was shown as urgent is shown anew; a trigger
    /// that holds although the state says that it did not is, as of the last edit. There is nothing to undo:
    /// who corrects what was said before an interruption gives the answer again.
    /// Precondition: the state is of this questionnaire.
    SessionState state() const;
    /// The same with no answers: whoever keeps up with them at each key does not copy thousands.
    SessionState stateBesideAnswers() const;
    static Session resume(std::shared_ptr<const Questionnaire> questionnaire, SessionState state);

    const Questionnaire& questionnaire() const noexcept { return *m_questionnaire; }
    const Evaluator& evaluator() const noexcept { return m_evaluator; }

    const Answer& answer(QuestionIndex question) const { return m_answers[at(question)]; }
    const std::vector<Answer>& answers() const noexcept { return m_answers; }
    QuestionState state(QuestionIndex question) const;
    /// Shown to the person who answers: its show-when is true, or unknown only because someone was not sure
    /// or declined.
    bool isShown(QuestionIndex question) const;
    /// Why it is shown or is not, or what is missing before that is known; empty where nothing stands before
    /// it.
    Explanation whyShown(QuestionIndex question) const { return explainGate(m_evaluator, question); }
    /// Holds an answer (or a refused entry) that is kept but not counted because the question is not shown.
    bool isKeptNotCounted(QuestionIndex question) const;
    /// Shown, and nothing said yet, or a list begun and not closed, or closed with blank fields. Never an
    /// information text.
    bool isUnanswered(QuestionIndex question) const;
    /// Shown and not measured, and nobody said why.
    bool lacksReason(QuestionIndex question) const;
    /// Unanswered, or a part of what was typed was refused, as the date of a status or a time of measurement,
    /// or it lacks its reason: where "next unanswered" goes, and what progress counts as left.
    bool isOpen(QuestionIndex question) const;
    /// The required fields that a closed list shows and that nobody answered, row by row.
    std::vector<AnswerPlace> blankFields(QuestionIndex rows) const;
    /// The answer without the fields of rows that are not shown: what may be printed as counted.
    Answer countedAnswer(QuestionIndex question) const;
    bool isFieldShown(QuestionIndex rows, std::size_t row, FieldIndex field) const;
    /// By field; cheaper than to ask for one after the other.
    std::vector<bool> shownFields(QuestionIndex rows, std::size_t row) const;
    QuestionState fieldState(QuestionIndex rows, std::size_t row, FieldIndex field) const;

    /// Each is one step of undo; a new step clears what could be redone, and one that changes nothing is no
    /// step. `now` is kept as the time of the last edit.
    ///
    /// A staff note stays with its question unless the new answer brings its own; setNote() takes it away. A
    /// refused entry leaves nothing that counts: NotAsked, no value; of a status only its date goes.
    /// Precondition: a question that can be answered, and a value that fits its type.
    void setAnswer(QuestionIndex question, Answer answer, Timestamp now);
    void setAnswers(const std::vector<std::pair<QuestionIndex, Answer>>& answers, Timestamp now);
    /// Another screening, of which all answers are there at once: what was here is forgotten, and no step
    /// can be undone. For whoever screens many answers files one after the other.
    void begin(std::vector<std::pair<QuestionIndex, Answer>> answers, Timestamp startedAt);
    void setNote(QuestionIndex question, std::string note, Timestamp now);
    /// Declines every shown question of the section that the patient answers and that has no answer yet,
    /// whatever ways out it offers by itself, and those that declining brings into view. Rows given so far
    /// stay, and a closed list stays closed: of that only the blank fields are declined. Nothing happens in a
    /// section that cannot be declined.
    void declineSection(std::uint32_t section, Timestamp now);

    bool canUndo() const noexcept { return m_undone < m_history.size(); }
    bool canRedo() const noexcept { return m_undone > 0; }
    /// The question that the step touched first, to go there.
    std::optional<QuestionIndex> undo(Timestamp now);
    std::optional<QuestionIndex> redo(Timestamp now);

    /// Triggers that held after any step so far, in the order they came to hold. One that holds anew is a new
    /// event only when staff acknowledged the earlier one: until then it is still the same call for
    /// attention.
    const std::vector<UrgentEvent>& urgentEvents() const noexcept { return m_urgent; }
    /// Only staff acknowledge. Precondition: `staff` is not empty.
    void acknowledgeUrgent(std::size_t event, std::string staff, Timestamp now);

    struct Progress {
        std::uint32_t answered =
            0; ///< shown questions that are not open: answered, not sure, declined or not measured
        std::uint32_t shown = 0;
    };
    Progress progress() const;
    Progress progress(std::uint32_t section) const;
    bool isSectionShown(std::uint32_t section) const;

    /// The next open question after `from` (wraps round; `from` itself last), or nothing.
    std::optional<QuestionIndex> nextUnanswered(std::optional<QuestionIndex> from) const;
    /// Safety questions that are shown but unanswered, declined or not sure, or that wait.
    std::vector<QuestionIndex> openSafetyQuestions() const;
    /// What would settle them: each itself, or of one that waits what must be asked first. Then those with an
    /// answer that is kept and not counted: somebody said something, and it is not known what holds. Each
    /// once.
    std::vector<QuestionIndex> safetyQuestionsToAsk() const;

    Timestamp startedAt() const noexcept { return m_startedAt; }
    /// Of the last step, undo or redo; startedAt() before the first. Later than finishedAt(): the answers
    /// were changed afterwards, and the summary says so.
    Timestamp lastEditAt() const noexcept { return m_lastEditAt; }
    std::optional<Timestamp> finishedAt() const noexcept { return m_finishedAt; }
    /// The interview was gone through to its end. The first time is the record: finishing again after a
    /// change leaves it, so that the change shows.
    void finish(Timestamp now) {
        if (!m_finishedAt)
            m_finishedAt = now;
    }
    /// Answers from a file were not said to this session: whoever screens them passes midnight throughout.
    /// Then no trigger prints as shown at some time, and the visit's times are those of the AnswerSheet.
    bool isTimed() const noexcept { return m_startedAt.minuteOfDay != 0 || m_lastEditAt != m_startedAt; }

private:
    struct Edit {
        QuestionIndex question{};
        Answer before;
        Answer after;
    };
    using Step = std::vector<Edit>;

    void edit(QuestionIndex question, Answer answer, Step& step);
    void apply(QuestionIndex question, const Answer& answer);
    void commit(Step step, Timestamp now);
    void afterChange(Timestamp now);
    Truth gate(QuestionIndex question) const { return m_evaluator.shown(question); }

    std::shared_ptr<const Questionnaire> m_questionnaire;
    Evaluator m_evaluator;
    std::vector<Answer> m_answers;
    std::vector<Step> m_history;
    std::size_t m_undone = 0; ///< steps at the end of m_history that were undone
    std::vector<UrgentEvent> m_urgent;
    std::vector<bool> m_urgentHolds; ///< by trigger, after the last step
    Timestamp m_startedAt;
    Timestamp m_lastEditAt;
    std::optional<Timestamp> m_finishedAt;
};

} // namespace anteroom
