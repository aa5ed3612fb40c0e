// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/flow/flow.h"

#include "app/desktop/flow/hand_over.h"
#include "app/desktop/flow/over_time.h"
#include "app/desktop/flow/save_state_text.h"
#include "app/editing/editor.h"
#include "app/interview/interview_view.h"
#include "app/interview/words.h"
#include "app/language/spoken_language.h"
#include "app/review/review_model.h"
#include "app/review/review_view.h"
#include "app/start/choose_view.h"
#include "app/start/turn_away_view.h"
#include "app/summaryview/summary_view.h"
#include "app/theme/language_name.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QStackedWidget>
#include <QTimer>

#include <spdlog/logger.h>

#include <algorithm>
#include <utility>

namespace anteroom::desktop {

Flow::Flow(QStackedWidget& stack, theme::Theme& theme, Dialogs& dialogs, Surroundings surroundings,
           QObject* parent)
    : QObject(parent), m_stack(stack), m_theme(theme), m_dialogs(dialogs),
      m_surroundings(std::move(surroundings)),
      m_clinic(m_surroundings.clinicSettingsPath, m_surroundings.administratorPath, m_surroundings.log),
      m_logo(m_surroundings.log),
      m_clipboard(*QGuiApplication::clipboard(), BriefClipboard::usual, m_surroundings.ownsClipboard),
      m_catalogue(m_surroundings.watchPace) {
    // The keys go to what a person most likely wants next, never to a screen that is no longer there. Queued:
    // the key that led here is still being handled by the screen before.
    connect(&m_catalogue, &start::WatchedCatalogue::changed, this, &Flow::takeCatalogue);
    connect(&m_logo, &ClinicLogo::changed, this, &Flow::showLogo);
    connect(
        &m_stack, &QStackedWidget::currentChanged, this,
        [this] {
            QWidget* screen = m_stack.currentWidget();
            if (screen && screen->focusProxy())
                screen->focusProxy()->setFocus();
        },
        Qt::QueuedConnection);
}

Flow::~Flow() = default;

bool Flow::start() {
    m_clinic.load();
    if (!m_clinic.problem().text().isEmpty()) {
        showUnreadSettings();
        return false;
    }
    m_paper = m_clinic.paper();
    readLogo();
    // Later than the first page is painted: reading them takes a core to itself, and nobody sees them before
    // the records are open.
    constexpr std::chrono::milliseconds now{0}, later{100};
    QTimer::singleShot(m_surroundings.workspace ? later : now, this, &Flow::readQuestionnaires);
    return true;
}

void Flow::showChoice() {
    m_earlier.reset();
    m_stack.setCurrentWidget(&chooseScreen());
}

void Flow::setRecords(ScreeningRecords* records, const QString& staff) {
    m_records = records;
    m_staff = staff;
    offerOnChoice();
}

void Flow::choose(std::shared_ptr<const Questionnaire> questionnaire) {
    m_questionnaire = std::move(questionnaire);
    askWho();
}

bool Flow::askWho() {
    const std::vector<std::string>& languages = m_questionnaire->data().languages;
    const auto without = m_clinic.settings().languagesWithoutProtocol(languages);
    if (without.size() == languages.size())
        return askForProtocol(without);
    m_stack.setCurrentWidget(&identityScreen());
    if (!m_staff.isEmpty())
        identityScreen().setStaff(m_staff);
    identityScreen().offerStaff(m_staff.isEmpty() ? m_clinic.staff() : QStringList());
    identityScreen().open(m_questionnaire, m_surroundings.clock().date, without);
    if (m_earlier)
        identityScreen().setPatient(m_earlier->record.head.identity);
    return true;
}

void Flow::beginInterview(start::Opening opening) {
    const auto patient = patientFor(opening.identity);
    if (!patient)
        return;
    m_encounter = std::make_unique<interview::Encounter>();
    takeIdentity(opening);
    m_encounter->language = std::move(opening.language);
    m_encounter->begun = m_surroundings.clock();
    const Timestamp startedAt =
        opening.formDay ? interview::startOnPaper(*opening.formDay) : *m_encounter->begun;
    m_encounter->session = std::make_unique<Session>(m_questionnaire, startedAt);
    m_encounter->offers = offersFor(*patient, startedAt.date);
    m_earlier.reset();
    if (m_records)
        m_recorder = m_records->begin(m_questionnaire, m_encounter->recordSheet(), *patient);
    m_surroundings.log->info("screening begun with {}", m_questionnaire->data().id.str());
    openInterview();
    showInterview(std::nullopt);
    m_interview->goToSection(0); // once it is on the screen, so that the first question has the keys
}

void Flow::openEncounter(const Record& record) {
    m_encounter = std::make_unique<interview::Encounter>();
    m_encounter->identity = record.head.identity;
    m_encounter->language = record.head.language;
    m_encounter->notes = record.notes;
    m_encounter->transcribedBy = record.transcribedBy;
    m_encounter->transcribedOn = record.transcribedOn;
    m_encounter->isEnteredInError = record.head.enteredInError.has_value();
    m_encounter->session = std::make_unique<Session>(Session::resume(m_questionnaire, record.session));
    m_encounter->begun = record.head.created.at;
}

void Flow::commitTyping() {
    if (m_interview)
        m_interview->commitTyping();
}

void Flow::keepUnsaved() {
    if (m_recorder)
        m_recorder->keepNow();
}

theme::Wording Flow::openSafetyNotice() const {
    if (!m_encounter || m_onlyShown)
        return {};
    return [open = beforeLeaving()] { return open.notice(false); };
}

void Flow::leaveNow() {
    m_earlier.reset();
    endNewQuestionnaire();
    endPreferences();
    if (m_studio) {
        m_studio->keepUnsaved();
        endEditing();
    }
    if (m_encounter)
        endEncounter();
    else
        dropScreens(); // somebody may have been about to begin
}

access::LockWords Flow::lockWords() const {
    access::LockWords words;
    const auto& texts = m_clinic.settings().crisisProtocol;
    for (const auto& [language, text] : texts)
        words.protocol.append(
            {texts.size() > 1 ? theme::languageName(QString::fromStdString(language)) : QString(),
             QString::fromStdString(text)});
    words.isProtocolOpen = m_interview && m_interview->showsProtocol();
    if (m_interview && m_interview->asksToStay()) {
        words.stayTitle = interview::word(interview::Word::StayTitle, m_encounter->language);
        words.stayText = interview::word(interview::Word::StayText, m_encounter->language);
    }
    return words;
}

void Flow::resume(const keeping::OpenedRecord& opened) {
    m_questionnaire = opened.questionnaire;
    openEncounter(opened.record);
    m_recorder = m_records->goOn(opened);
    m_surroundings.log->info("screening resumed with {}", m_questionnaire->data().id.str());
    // The protocol is each computer's own, and this one need not be where the screening was begun.
    const auto without = m_clinic.settings().languagesWithoutProtocol({m_encounter->language});
    if (without.empty())
        goOn();
    else if (!askForProtocol(without))
        endEncounter();
}

void Flow::goOn() {
    openInterview();
    const std::optional<QuestionIndex> next = m_encounter->session->nextUnanswered(std::nullopt);
    showInterview(next);
    if (!next)
        m_interview->goToSection(0);
}

void Flow::openInterview() {
    m_summarySaved = false;
    m_encounter->withoutProtocol =
        m_clinic.settings().languagesWithoutProtocol(m_questionnaire->data().languages);
    m_interview = new interview::InterviewView(*m_encounter, protocol(), m_surroundings.clock, m_theme);
    connect(m_interview, &interview::InterviewView::reviewRequested, this, &Flow::showReview);
    connect(m_interview, &interview::InterviewView::leaveRequested, this, [this] {
        if (leave())
            endEncounter();
    });
    connect(m_interview, &interview::InterviewView::identityRequested, this, &Flow::editIdentity);
    connect(m_interview, &interview::InterviewView::handOverRequested, this, &Flow::showHandOver);
    connect(m_interview, &interview::InterviewView::answersChanged, this, [this] {
        m_encounter->noteLanguage();
        record();
    });
    connect(m_interview, &interview::InterviewView::typingChanged, this, &Flow::showSaveState);
    m_interview->setObjectName(QStringLiteral("interview"));
    connect(m_interview, &interview::InterviewView::languageChanged, this, [this] {
        m_interview->setProtocol(protocol());
        record();
        showSaveState();
    });
    if (m_recorder)
        connect(m_recorder.get(), &keeping::Recorder::stateChanged, this, &Flow::showSaveState);
    showSaveState();
    m_stack.addWidget(m_interview);
}

void Flow::record() {
    m_summarySaved = false;
    if (m_recorder)
        m_recorder->update(*m_encounter->session, m_encounter->recordSheet());
}

void Flow::showSaveState() {
    const bool isAmiss = isSavingAmiss(m_recorder.get());
    m_interview->setSaveState(saveStateText(m_recorder.get(), m_encounter->language, m_interview->isTyping()),
                              isAmiss);
    const QString forStaff = saveStateText(m_recorder.get(), language::spokenLanguage());
    if (m_review)
        m_review->setSaveState(forStaff, isAmiss);
    if (m_summaryView)
        m_summaryView->setSaveState(forStaff, isAmiss);
    const bool isStopped = m_recorder && m_recorder->isStopped();
    if (isStopped && !m_isStopTold)
        // The recorder is still telling.
        QMetaObject::invokeMethod(this, &Flow::tellItIsStopped, Qt::QueuedConnection);
    m_isStopTold = isStopped;
}

void Flow::editIdentity() {
    m_interview->commitTyping(); // it was said of the day that it is still
    if (m_interview->showsProtocol())
        return;
    const start::Opening opening{m_encounter->identity, m_encounter->language, m_encounter->transcribedBy,
                                 m_encounter->transcribedOn, m_encounter->formDay()};
    m_stack.setCurrentWidget(&identityScreen());
    identityScreen().edit(m_questionnaire, m_surroundings.clock().date, opening);
}

void Flow::takeIdentity(const start::Opening& opening) {
    m_encounter->identity = opening.identity;
    // On one line, as whoever reads an export of it expects.
    m_encounter->identity.clinicName =
        QString::fromStdString(m_clinic.settings().name).simplified().toStdString();
    m_encounter->identity.clinicAddress = m_clinic.settings().address;
    m_encounter->transcribedBy = opening.transcribedBy;
    m_encounter->transcribedOn = opening.transcribedOn;
}

QString Flow::protocol() const { return m_clinic.protocol(m_encounter->language); }

void Flow::showInterview(std::optional<QuestionIndex> question) {
    m_stack.setCurrentWidget(m_interview);
    if (question)
        m_interview->goTo(*question);
}

void Flow::showReview() {
    reviewScreen().open(
        review::reviewOf(*m_encounter->session, m_encounter->language, m_encounter->identity.dateOfBirth),
        QString::fromStdString(m_encounter->notes));
    reviewScreen().setState(stateOfScreening());
    showSaveState();
    m_stack.setCurrentWidget(&reviewScreen());
}

theme::StateBar::State Flow::stateOfScreening() const {
    const Session::Progress progress = m_encounter->session->progress();
    const QString progressText = interview::word(interview::Word::Progress, language::spokenLanguage());
    return {QString::fromStdString(std::string(m_questionnaire->data().title.in(m_encounter->language))),
            progressText.arg(progress.answered).arg(progress.shown),
            theme::languageTitle(QString::fromStdString(m_encounter->language)),
            {},
            m_encounter->isEnteredInError
                ? interview::word(interview::Word::EnteredInError, language::spokenLanguage())
                : QString()};
}

BeforeLeaving Flow::beforeLeaving() const { return {*m_encounter->session, language::spokenLanguage()}; }

theme::Wording Flow::loss() const {
    if (!m_recorder && m_summarySaved)
        return {};
    if (!m_recorder)
        return [] { return tr("The answers are not stored. What is not saved as a PDF is gone."); };
    // A save takes a moment.
    m_recorder->waitFor(std::chrono::seconds(3));
    if (m_recorder->isAllSaved() || !m_recorder->hasUnsaved())
        return {};
    return [isKept = m_recorder->isNothingLost(), recorder = QPointer(m_recorder.get())] {
        const QString why = recorder ? recorder->problem() : QString();
        return (isKept
                    ? tr("What was answered last is kept on this computer and not in the records yet. It is "
                         "sent as soon as they can be reached: leave Anteroom open, or unlock it here again "
                         "later.")
                    : tr("What was answered last is not saved, and is gone when you leave.")) +
               (why.isEmpty() ? QString() : QLatin1Char('\n') + why);
    };
}

bool Flow::leave() {
    commitTyping();
    const bool mayName = m_stack.currentWidget() == m_summaryView;
    const theme::Wording notice = [guard = QPointer(this), mayName] {
        return guard && guard->m_encounter ? guard->beforeLeaving().notice(mayName) : QString();
    };
    const theme::Wording lost = loss();
    return (m_recorder && notice.text().isEmpty() && lost.text().isEmpty()) ||
           m_dialogs.leaveScreening(notice, lost);
}

// A saved summary loses no answers, but it tells nobody.
bool Flow::mayClose() {
    if (m_studio)
        return m_studio->mayLeave();
    if (m_preferences)
        return mayLeavePreferences();
    const bool mayName = m_stack.currentWidget() == m_summaryView;
    if (!m_encounter || m_onlyShown ||
        (m_summarySaved && !m_recorder && beforeLeaving().notice(mayName).isEmpty()))
        return true;
    return leave();
}

void Flow::endEncounter() {
    m_surroundings.log->info("screening left");
    showChoice();
    dropEncounter();
    emit left();
}

void Flow::dropEncounter() {
    endHandOver();
    dropHandOverScreen();
    if (m_interview)
        m_stack.removeWidget(m_interview);
    delete m_interview; // it refers to the encounter
    m_interview = nullptr;
    dropScreens();
    m_recorder.reset();
    m_encounter.reset();
    m_onlyShown.reset();
}

// A hidden screen keeps its texts, and a screen reader finds them there. Later: one of them may have asked
// for this.
void Flow::dropScreens() {
    m_overTime.reset();
    const auto drop = [this](auto*& screen) {
        if (!screen)
            return;
        m_stack.removeWidget(screen);
        screen->deleteLater();
        screen = nullptr;
    };
    drop(m_identity);
    drop(m_review);
    drop(m_turnAway);
    drop(m_summaryView);
}

} // namespace anteroom::desktop
