// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interview/card_model.h"
#include "app/interview/encounter.h"

#include <QObject>

#include <optional>
#include <set>

namespace anteroom::interview {

/// Questions that follow each other and are left out after the answers so far, with the numbers that they
/// have on the paper form.
struct LeftOut {
    std::vector<QuestionIndex> questions;
    int firstNumber = 0;
    int lastNumber = 0;
};

/// What the interview says and does, without a window: which section, what each card shows, where Next leads.
/// Every act goes through the session, at the time of the clock.
class InterviewPresenter : public QObject {
    Q_OBJECT
public:
    /// `encounter` outlives the presenter.
    InterviewPresenter(Encounter& encounter, Clock clock, QObject* parent = nullptr);

    const Session& session() const { return *m_encounter.session; }
    const Questionnaire& questionnaire() const { return session().questionnaire(); }
    const std::string& language() const { return m_encounter.language; }
    void setLanguage(const std::string& language);
    /// Those that the interview can be switched to, and its own.
    std::vector<std::string> languages() const;
    bool isTry() const { return m_encounter.isTry; }
    bool isEnteredInError() const { return m_encounter.isEnteredInError; }
    bool isPatientsView() const { return m_encounter.isPatientsView; }
    void setPatientsView(bool isPatients);
    /// To be handed to the patient: somebody is screened here, and something is asked of them.
    bool mayHandOver() const;
    /// Shown, or taken from paper although it is left out; and in the patient's view put to the patient.
    bool isPut(QuestionIndex question) const;
    /// In a transcription, where paper may hold what cannot be asked here; else empty. In the order of the
    /// page.
    std::vector<LeftOut> leftOut(std::uint32_t section) const;
    /// The questions left out from `first` on are put all the same. What is entered there is kept and not
    /// counted, as every answer to a question that is not shown.
    void takeFromPaper(QuestionIndex first);
    /// Another patient, member of staff or transcription, in the encounter that is under way.
    void detailsChanged();
    QString title() const;
    Date today() const { return session().startedAt().date; }
    /// What the clock gives a measurement that is taken now. In a transcription it says nothing of that.
    MeasurementTime measuredNow() const;
    /// No measurement is later than this.
    Timestamp latestMeasurement() const;

    std::uint32_t sectionCount() const {
        return static_cast<std::uint32_t>(questionnaire()->sections.size());
    }
    /// Its line in the list of sections.
    SectionModel section(std::uint32_t index) const;
    /// What the list of sections says of the current one: "3 left".
    QString leftText() const;
    std::uint32_t currentSection() const { return m_section; }
    void openSection(std::uint32_t section);
    QString progressText() const;
    int progressPercent() const;

    std::vector<PageItem> pageItems(std::uint32_t section) const;
    bool isGroupShown(std::uint32_t section, std::uint32_t group) const;
    CardModel card(QuestionIndex question) const;
    bool canDeclineSection() const;

    void answer(QuestionIndex question, const Answer& answer);
    void setNote(QuestionIndex question, const QString& note);
    /// What was answered in an earlier screening still holds: the patient said so. Nothing where no such
    /// answer is offered now.
    void confirm(QuestionIndex question);
    /// It is somebody else's screening after all.
    void dropOffers();
    void declineSection();
    bool canUndo() const { return session().canUndo(); }
    bool canRedo() const { return session().canRedo(); }
    /// The question to go to.
    std::optional<QuestionIndex> undo();
    std::optional<QuestionIndex> redo();

    /// Shown questions of the current section around `from`; nothing at the end.
    std::optional<QuestionIndex> nextQuestion(std::optional<QuestionIndex> from) const;
    std::optional<QuestionIndex> previousQuestion(std::optional<QuestionIndex> from) const;
    std::optional<QuestionIndex>
    firstToAnswer() const; ///< first without an answer in this section, else its first
    std::optional<QuestionIndex> nextUnanswered(std::optional<QuestionIndex> from) const;

    /// Where Next leads: to the first question that still wants an answer, if one has not been pointed out
    /// before, else on.
    struct Step {
        enum class Kind { Question, Section, Review } kind = Kind::Review;
        QuestionIndex question{};
        std::uint32_t section = 0;
    };
    Step next();
    /// Of one question alone: whether one may go on from it. Where it is open that is said first, and not
    /// twice.
    bool passes(QuestionIndex question);
    std::optional<std::uint32_t> sectionAfter() const;
    std::optional<std::uint32_t> sectionBefore() const;
    /// What is still open here although Next was pressed, in the order of the page: the next Next goes on all
    /// the same.
    std::vector<QuestionIndex> pointedOut() const;
    /// "2 questions here are not answered yet."
    QString pointedOutText() const;
    /// One of them in a list: the question as the patient reads it, and of a refused entry or a reason that
    /// is lacking what to do.
    QString problemText(QuestionIndex question) const;

    bool hasPending(UrgentTier tier) const;
    /// Who asks the questions, as far as that is known and is not the patient; else empty.
    QString knownStaff() const;
    /// What to do, in `language`, where nobody can acknowledge under this name: it is none, or the patient's
    /// own. Empty: one can.
    QString staffNameProblem(const QString& name, const std::string& language) const;
    /// Acknowledges all triggers of the tier that wait; nothing under a name that has a problem.
    bool acknowledge(UrgentTier tier, const QString& staff);

signals:
    /// Answers, visibility, progress or messages are not what they were.
    void changed();
    /// An answer or a note was given or taken back.
    void answersChanged();
    void sectionOpened();

private:
    /// Gaps and refused entries of this section, as the list of sections and the review count them, in the
    /// order of the page.
    std::vector<QuestionIndex> missing(std::uint32_t section) const;
    bool isSectionPut(std::uint32_t section) const;
    Session::Progress progressOf(std::uint32_t section) const;
    QString doneText(std::uint32_t section, std::uint32_t shown) const;
    CardMessage messageOf(QuestionIndex question) const;
    bool isTranscription() const { return !m_encounter.transcribedBy.empty(); }
    /// Put although it is not shown.
    bool isFromPaper(QuestionIndex question) const;
    /// While it is shown and nothing is said to it.
    const CarriedAnswer* offerTo(QuestionIndex question) const;
    QString offerText(QuestionIndex question) const;
    QString missingText(const Question& question, const Answer& answer) const;
    void count();
    void announce();
    std::optional<QuestionIndex> taken(std::optional<QuestionIndex> question);

    Encounter& m_encounter;
    Clock m_clock;
    std::uint32_t m_section = 0;
    std::vector<int> m_numbers;
    std::vector<Session::Progress> m_progress; ///< by section
    Session::Progress m_whole;
    std::set<QuestionIndex> m_pointedOut;
    std::set<QuestionIndex> m_fromPaper; ///< to be put although they are left out
};

} // namespace anteroom::interview
