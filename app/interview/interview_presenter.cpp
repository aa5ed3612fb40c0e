// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interview/interview_presenter.h"

#include "app/interview/answer_edits.h"
#include "app/interview/same_name.h"
#include "app/interview/text.h"
#include "app/interview/words.h"

#include <algorithm>
#include <utility>

namespace anteroom::interview {

InterviewPresenter::InterviewPresenter(Encounter& encounter, Clock clock, QObject* parent)
    : QObject(parent), m_encounter(encounter), m_clock(std::move(clock)) {
    while (m_section + 1 < questionnaire()->sections.size() && !isSectionPut(m_section))
        ++m_section;
    count();
}

void InterviewPresenter::setLanguage(const std::string& language) {
    m_encounter.language = language;
    emit changed();
}

void InterviewPresenter::setPatientsView(bool isPatients) {
    m_encounter.isPatientsView = isPatients;
    if (!isSectionPut(m_section))
        if (const auto other = sectionAfter() ? sectionAfter() : sectionBefore())
            m_section = *other;
    count();
    emit changed();
}

bool InterviewPresenter::mayHandOver() const {
    const std::vector<Question>& questions = questionnaire().questions();
    return !isTry() && !isTranscription() &&
           std::any_of(questions.begin(), questions.end(), [](const Question& question) {
               return question.asked != Asked::Staff && question.type != QuestionType::Information;
           });
}

bool InterviewPresenter::isPut(QuestionIndex question) const {
    return (session().isShown(question) || isFromPaper(question)) &&
           !(isPatientsView() && questionnaire().question(question).asked == Asked::Staff);
}

bool InterviewPresenter::isSectionPut(std::uint32_t section) const {
    const Section& of = questionnaire()->sections.at(section);
    for (std::uint32_t i = of.firstQuestion; i < of.endQuestion; ++i)
        if (isPut(QuestionIndex{i}))
            return true;
    return false;
}

Session::Progress InterviewPresenter::progressOf(std::uint32_t section) const {
    Session::Progress progress = session().progress(section);
    const Section& of = questionnaire()->sections.at(section);
    for (std::uint32_t i = of.firstQuestion; isPatientsView() && i < of.endQuestion; ++i) {
        const QuestionIndex question{i};
        if (!session().isShown(question) || isPut(question) ||
            questionnaire().question(question).type == QuestionType::Information)
            continue;
        --progress.shown;
        progress.answered -= session().isOpen(question) ? 0U : 1U;
    }
    return progress;
}

std::vector<std::string> InterviewPresenter::languages() const {
    std::vector<std::string> languages = questionnaire()->languages;
    const std::vector<std::string>& without = m_encounter.withoutProtocol;
    languages.erase(std::remove_if(languages.begin(), languages.end(),
                                   [&](const std::string& one) {
                                       return std::find(without.begin(), without.end(), one) != without.end();
                                   }),
                    languages.end());
    return languages;
}

QString InterviewPresenter::title() const { return toQt(questionnaire()->title, language()); }

// An interview may be gone on with on another day.
MeasurementTime InterviewPresenter::measuredNow() const {
    if (isTranscription())
        return {};
    const Timestamp now = m_clock();
    MeasurementTime measured{.minuteOfDay = now.minuteOfDay, .day = {}, .refused = {}};
    if (now.date != today())
        measured.day = now.date;
    return measured;
}

Timestamp InterviewPresenter::latestMeasurement() const {
    constexpr int lastMinute = 24 * 60 - 1;
    const Timestamp now = m_clock();
    return isTranscription() ? std::min(now, Timestamp{today(), lastMinute}) : now;
}

SectionModel InterviewPresenter::section(std::uint32_t index) const {
    const Section& section = questionnaire()->sections.at(index);
    SectionModel model{toQt(section.id.str()), toQt(section.title, language()), {}, {}, index == m_section};
    const Session::Progress progress = m_progress[index];
    if (!isSectionPut(index)) {
        model.state = SectionModel::State::NotShown;
        model.stateText = word(Word::NotShown, language());
    } else if (progress.answered >= progress.shown) {
        model.state = SectionModel::State::Done;
        model.stateText = doneText(index, progress.shown);
    } else {
        model.stateText = word(Word::Left, language()).arg(progress.shown - progress.answered);
    }
    return model;
}

// Gone through is not answered: what was declined is said.
QString InterviewPresenter::doneText(std::uint32_t section, std::uint32_t shown) const {
    const Section& of = questionnaire()->sections.at(section);
    std::uint32_t declined = 0;
    for (std::uint32_t i = of.firstQuestion; i < of.endQuestion; ++i)
        declined += session().state(QuestionIndex{i}) == QuestionState::Declined ? 1U : 0U;
    if (declined == 0)
        return word(Word::Done, language());
    return declined == shown ? word(Word::AllDeclined, language())
                             : word(Word::SomeDeclined, language()).arg(declined);
}

QString InterviewPresenter::leftText() const { return section(m_section).stateText; }

void InterviewPresenter::openSection(std::uint32_t section) {
    if (section == m_section || section >= questionnaire()->sections.size())
        return;
    m_section = section;
    emit sectionOpened();
    emit changed();
}

QString InterviewPresenter::progressText() const {
    return word(Word::Progress, language()).arg(m_whole.answered).arg(m_whole.shown);
}

int InterviewPresenter::progressPercent() const {
    return m_whole.shown == 0 ? 0 : static_cast<int>(m_whole.answered * 100 / m_whole.shown);
}

std::vector<PageItem> InterviewPresenter::pageItems(std::uint32_t section) const {
    const Section& of = questionnaire()->sections.at(section);
    std::vector<PageItem> items;
    for (std::uint32_t i = of.firstQuestion; i < of.endQuestion; ++i) {
        // Groups are listed outer before inner.
        for (std::uint32_t g = 0; g < of.groups.size(); ++g)
            if (of.groups[g].firstQuestion == i && of.groups[g].endQuestion > i)
                items.push_back({PageItem::Kind::Group, g});
        const bool isText = questionnaire().questions()[i].type == QuestionType::Information;
        items.push_back({isText ? PageItem::Kind::Information : PageItem::Kind::Question, i});
    }
    return items;
}

bool InterviewPresenter::isGroupShown(std::uint32_t section, std::uint32_t group) const {
    const QuestionGroup& of = questionnaire()->sections.at(section).groups.at(group);
    for (std::uint32_t i = of.firstQuestion; i < of.endQuestion; ++i)
        if (isPut(QuestionIndex{i}))
            return true;
    return false;
}

CardModel InterviewPresenter::card(QuestionIndex question) const {
    CardModel model;
    model.isShown = isPut(question);
    model.number = m_numbers[at(question)];
    if (questionnaire().question(question).type == QuestionType::Information)
        return model;
    model.answer = session().answer(question);
    model.message = messageOf(question);
    model.offer = offerText(question);
    for (std::size_t row = 0; row < rowsOf(model.answer).size(); ++row)
        model.shownFields.push_back(
            isFromPaper(question) ? std::vector<bool>(questionnaire().question(question).fields.size(), true)
                                  : session().shownFields(question, row));
    if (const std::vector<AnswerPlace> blank = session().blankFields(question); !blank.empty())
        model.blankField = FieldPlace{*blank.front().row, at(*blank.front().field)};
    return model;
}

bool InterviewPresenter::canDeclineSection() const {
    const Session::Progress progress = progressOf(m_section);
    return questionnaire()->sections.at(m_section).declinable && progress.answered < progress.shown;
}

void InterviewPresenter::answer(QuestionIndex question, const Answer& answer) {
    Answer stamped = answer;
    const Question& asked = questionnaire().question(question);
    if (asked.measured && asked.type != QuestionType::Rows && answer.state == Answer::State::Answered &&
        !answer.measured.isSaid())
        stamped.measured = measuredNow();
    if (stamped == session().answer(question))
        return;
    std::erase_if(m_encounter.confirmed,
                  [question](const CarriedAnswer& one) { return one.question == question; });
    m_encounter.session->setAnswer(question, std::move(stamped), m_clock());
    if (session().lacksReason(question)) // another gap than the one that was pointed out
        m_pointedOut.erase(question);
    announce();
}

void InterviewPresenter::setNote(QuestionIndex question, const QString& note) {
    if (fromQt(note) == session().answer(question).note)
        return;
    m_encounter.session->setNote(question, fromQt(note), m_clock());
    announce();
}

void InterviewPresenter::declineSection() {
    m_encounter.session->declineSection(m_section, m_clock());
    announce();
}

std::optional<QuestionIndex> InterviewPresenter::taken(std::optional<QuestionIndex> question) {
    if (question && !questionnaire().isComputed(*question))
        openSection(questionnaire().sectionOf(*question));
    announce();
    return question;
}

std::optional<QuestionIndex> InterviewPresenter::undo() {
    return canUndo() ? taken(m_encounter.session->undo(m_clock())) : std::nullopt;
}

std::optional<QuestionIndex> InterviewPresenter::redo() {
    return canRedo() ? taken(m_encounter.session->redo(m_clock())) : std::nullopt;
}

bool InterviewPresenter::hasPending(UrgentTier tier) const {
    for (const UrgentEvent& event : session().urgentEvents())
        if (!event.acknowledgedAt && questionnaire()->urgent[event.trigger].tier == tier)
            return true;
    return false;
}

QString InterviewPresenter::knownStaff() const {
    const QString staff = toQt(m_encounter.identity.staff);
    return staffNameProblem(staff, language()).isEmpty() ? staff : QString();
}

QString InterviewPresenter::staffNameProblem(const QString& name, const std::string& language) const {
    if (!isName(name))
        return word(Word::EnterStaffName, language);
    return isSameName(name, toQt(m_encounter.identity.patientName)) ? word(Word::PatientsName, language)
                                                                    : QString();
}

bool InterviewPresenter::acknowledge(UrgentTier tier, const QString& staff) {
    const QString name = staff.trimmed();
    if (!staffNameProblem(name, language()).isEmpty())
        return false;
    const std::vector<UrgentEvent> events = session().urgentEvents();
    for (std::size_t i = 0; i < events.size(); ++i)
        if (!events[i].acknowledgedAt && questionnaire()->urgent[events[i].trigger].tier == tier)
            m_encounter.session->acknowledgeUrgent(i, fromQt(name), m_clock());
    announce();
    return true;
}

// Numbers, progress and messages belong to what is shown now. All of the questionnaire is gone through once,
// not once for each part of the window that speaks of it.
void InterviewPresenter::count() {
    m_progress.clear();
    m_whole = {};
    for (std::uint32_t section = 0; section < questionnaire()->sections.size(); ++section) {
        m_progress.push_back(progressOf(section));
        m_whole.answered += m_progress.back().answered;
        m_whole.shown += m_progress.back().shown;
    }
    m_numbers.assign(questionnaire().questions().size(), 0);
    int number = 0;
    for (std::uint32_t i = 0; i < m_numbers.size(); ++i) {
        if (questionnaire().questions()[i].type == QuestionType::Information)
            continue;
        const bool isHere = isPut(QuestionIndex{i});
        if (isHere || isTranscription()) // as the paper form numbers them
            ++number;
        if (isHere)
            m_numbers[i] = number;
    }
    std::erase_if(m_pointedOut, [this](QuestionIndex question) { return !session().isOpen(question); });
}

void InterviewPresenter::announce() {
    count();
    emit changed();
    emit answersChanged();
}

} // namespace anteroom::interview
