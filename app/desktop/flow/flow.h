// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/access/lock_cover.h"
#include "app/desktop/flow/apart.h"
#include "app/desktop/flow/before_leaving.h"
#include "app/desktop/flow/screening_records.h"
#include "app/desktop/flow/surroundings.h"
#include "app/desktop/window/brief_clipboard.h"
#include "app/desktop/window/clinic_keeper.h"
#include "app/desktop/window/clinic_logo.h"
#include "app/desktop/window/dialogs.h"
#include "app/files/log.h"
#include "app/interview/encounter.h"
#include "app/report/report.h"
#include "app/start/identity_view.h"
#include "app/start/watched_catalogue.h"
#include "app/theme/state_bar.h"
#include "app/tries/steady_clock.h"
#include "app/workspace/workplace.h"

#include <QObject>
#include <QPointer>
#include <QStringList>

class QStackedWidget;

namespace anteroom::theme {
class Theme;
}
namespace anteroom::editing {
class Editor;
class NewQuestionnaireView;
} // namespace anteroom::editing
namespace anteroom::exporting {
struct ToExport;
}
namespace anteroom::interview {
class InterviewView;
class StaffNotice;
} // namespace anteroom::interview
namespace anteroom::review {
class ReviewView;
}
namespace anteroom::preferences {
class PreferencesView;
}
namespace anteroom::start {
class ChooseView;
class ProtocolView;
class TurnAwayView;
class UnreadSettingsView;
} // namespace anteroom::start

namespace anteroom::summaryview {
class SummaryView;
}

namespace anteroom::desktop {

class HandOver;
class HandOverView;
class OverTime;
struct Printed;
struct SavedPdf;
struct Sealing;
struct ToSign;

/// The way through a screening: choose -> (protocol) -> who -> interview -> review -> turn away -> summary.
/// Holds the one encounter that is under way and shows one screen at a time in the stack that it is given.
class Flow : public QObject {
    Q_OBJECT
public:
    Flow(QStackedWidget& stack, theme::Theme& theme, Dialogs& dialogs, Surroundings surroundings,
         QObject* parent = nullptr);
    ~Flow() override;

    /// Reads the settings, then the questionnaires, in threads of their own, and fills the first screen when
    /// that is done. False where nobody can know what holds at this desk: a page says why, and nothing else
    /// is to be begun.
    bool start();
    /// The first screen, whatever was shown before.
    void showChoice();
    /// The page of all that belongs to the clinic; going back from it leads to the screen of now. For
    /// administrators alone.
    void showClinicSettings();
    /// From now on screenings are kept there; nullptr: nowhere. Not while one is under way.
    /// `staff`: who is at the desk.
    void setRecords(ScreeningRecords* records, const QString& staff);
    /// For whoever tries Anteroom: from now on it writes no file by itself.
    void writeNothing() { m_clinic.writeNothing(); }
    /// Goes on with a screening that was opened with its lease: once there is a crisis protocol in each of
    /// its languages.
    void resume(const keeping::OpenedRecord& opened);
    /// A new screening of the patient of `earlier` with the questionnaire that the clinic has now: what still
    /// fits is offered, and counts when it was confirmed. False where that cannot be: it was said why.
    bool beginFrom(const keeping::OpenedRecord& earlier);
    /// The summary of one that is not to be changed.
    void showOnly(const keeping::OpenedRecord& opened);
    /// The program began to speak another language.
    void speakAnew();
    /// By the administrator's file: then no other is offered.
    bool isLanguageLocked() const { return m_clinic.effective().isLocked("language"); }
    /// No answer is lost if the screening is left now; so too where there is none, or nothing is kept.
    bool isNothingLost() const { return !m_recorder || m_recorder->isNothingLost(); }
    /// What is typed and not yet said is said, as when its field is left.
    void commitTyping();
    /// Before a lock, which takes the key away whatever the records do.
    void keepUnsaved();
    /// After the records could not be reached for a while: sends what waits, and looks whether another desk
    /// changed the screening.
    void retrySaving();
    /// Without a question; what is not saved is gone.
    void leaveNow();
    /// What is still to be done for the patient whose screening this is, for whoever takes the desk over:
    /// names nobody and no answer. No words when it is nothing.
    theme::Wording openSafetyNotice() const;
    const clinic::ClinicSettings& clinicSettings() const { return m_clinic.settings(); }
    /// Nothing of a patient is left where another program finds it.
    void clearClipboard() { m_clipboard.clear(); }
    /// What stays readable while all of this is locked.
    access::LockWords lockWords() const;
    /// The tablet is with the patient: nothing else may come before their eyes.
    bool isHandedOver() const;
    /// Staff have it again, by whatever showed who they are. Nothing where it is not with the patient.
    void takeBack();
    /// Asks whoever is there to show that they are staff.
    void askForWayBack();
    /// Whether the program may close: asks when answers would be lost.
    bool mayClose();

signals:
    /// From the page that says why it could not.
    void startRequested();
    /// The clinic's settings are others now.
    void clinicChanged();
    /// For the program, on the first screen.
    void languageChosen(const QString& code);
    /// The screening was left, or the first screen by its way back: where there are records, to them.
    void left();
    void handedOver();
    void takenBack();

private:
    /// Made when it is first shown: a start waits for no screen but the first.
    start::ChooseView& chooseScreen();
    start::IdentityView& identityScreen();
    start::ProtocolView& protocolScreen();
    review::ReviewView& reviewScreen();
    start::TurnAwayView& turnAwayScreen();
    summaryview::SummaryView& summaryScreen();
    void choose(std::shared_ptr<const Questionnaire> questionnaire);
    // Whether there is a screen for it now; else it was said why not.
    bool askWho();
    void goOn(); ///< with the screening that was opened
    bool askForProtocol(const std::vector<std::string>& languages);
    void readQuestionnaires();
    void fillChoice();
    void offerOnChoice(); ///< as whoever is at the desk may
    void edit(const QString& path);
    void changeQuestionnaire(const QString& what, const keeping::ActLog::LateAct& act,
                             const keeping::ActLog::Refused& refused);
    void endEditing();
    void showNewQuestionnaire();
    void createQuestionnaire(const QString& folder, const QString& title);
    void endNewQuestionnaire();
    void keepFolder(const QString& folder); ///< among the clinic's
    void savePaperForm(const Questionnaire& questionnaire);
    void sayPrinted(const Printed& printed, const LeftOut& leftOut);
    void showHandOver();
    void dropHandOverScreen();
    void handOver();
    void endHandOver();
    void editIdentity();
    void takeIdentity(const start::Opening& opening);
    /// Where they are changed, and how it is told there why they were not written.
    struct SettingsPage {
        QPointer<QWidget> widget;
        std::function<void(const theme::Wording& why)> refuse;
    };
    void keepClinicSettings(const clinic::ClinicSettings& settings, const SettingsPage& page);
    /// `ended` hears whether it was done.
    void writeClinicSettings(const clinic::ClinicSettings& settings, const SettingsPage& page,
                             const keeping::ActLog::Ended& ended);
    void takeClinicSettings(const clinic::ClinicSettings& before);
    void readLogo();
    void showLogo(); ///< on the summary, where that was shown before it was read
    bool mayMoveRecords(const clinic::ClinicSettings& wanted);
    void showUnreadSettings();
    bool mayLeavePreferences(); ///< asks where something would be lost
    void endPreferences();
    void leaveClinicSettings(); ///< they are saved
    bool mayChangeClinic() const { return !m_records || m_records->mayChangeClinic(); }
    void beginInterview(start::Opening opening);
    void takeEditedIdentity(const start::Opening& opening);
    std::optional<std::optional<PatientId>> patientFor(const Identity& typed) const;
    std::vector<CarriedAnswer> offersFor(const std::optional<PatientId>& patient, Date day) const;
    void openInterview();
    void openEncounter(const Record& record);
    void record();
    void showSaveState();
    void sayBeforeLeaving(); ///< on the summary
    void tellItIsStopped();
    void tellWhyItIsStopped();
    void goOnWithPresent();
    bool takePresent(const Result<keeping::OpenedRecord>& opened); ///< whether it goes on with that
    void showInterview(std::optional<QuestionIndex> question);
    void showReview();
    void showTurnAway();
    void showSummary();
    /// Of the answers and acknowledgements as they are now, without what is left out.
    Summary summaryNow();
    void renewSummary();
    void showWithoutWhatIsLeftOut();
    void readEarlier(); ///< of the patient whose summary is shown
    void showOverTime();
    /// The bar of the interview on a page beside it, in the language of that page.
    interview::StaffNotice* makeStaffNotice();
    void showAcknowledged(const QString& staff);
    void takeCatalogue();
    void logCatalogue(const std::vector<start::CatalogueEntry>& entries);
    void savePdf();
    void saveSummary(const QString& path, access::Passphrase password); ///< empty: without one
    void printPdf();
    void usePaper(report::Paper paper); ///< for the pages on screen, and so for what becomes of them
    void copySummary(const QString& text);
    /// In which formats the screening of the summary may leave, by whoever is at the desk.
    std::vector<ScreeningFormat> exports() const;
    void exportAs(ScreeningFormat format);
    void writeExport(const QString& path, const exporting::ToExport& what,
                     const keeping::ActLog::Ended& ended);
    const Record* keptRecord() const; ///< that is open; nothing: it is kept nowhere
    /// Prints, saves or copies the summary once the log has it: `act` says whether anything may have left.
    void letOut(AuditAct what, const LeftOut& leftOut, const keeping::ActLog::LateAct& act);
    using Perform = std::function<void(const RecordHead& head, keeping::ActLog::LateAct act,
                                       keeping::ActLog::Refused refused)>;
    void letOutBy(const Perform& perform, const keeping::ActLog::LateAct& act);
    std::optional<ToSign> toSign(); ///< the summary that is shown, where the clinic has a key
    void writeSummary(const QString& path, const QByteArray& pdf, const Sealing& sealing,
                      const LeftOut& leftOut, const keeping::ActLog::Ended& ended);
    /// Says so on the summary, where the next document leaves nothing out by itself.
    void sayDocumentIsMade(const theme::Wording& said, const LeftOut& leftOut);
    void writePdf(const QString& path, const QByteArray& pdf, std::function<void(const SavedPdf&)> done);
    void showSummaryOutcome(const theme::Wording& text, bool isProblem);
    bool leave();
    void endEncounter();
    void dropEncounter();
    void dropScreens(); ///< what they show is of one patient
    /// For the pages for staff that have no head of their own.
    theme::StateBar::State stateOfScreening() const;
    BeforeLeaving beforeLeaving() const;
    /// What would be gone; no words when everything is saved.
    theme::Wording loss() const;
    QString protocol() const;
    report::ReportOptions reportOptions() const;

    QStackedWidget& m_stack;
    theme::Theme& m_theme;
    Dialogs& m_dialogs;
    Surroundings m_surroundings;
    ClinicKeeper m_clinic;
    ClinicLogo m_logo;
    BriefClipboard m_clipboard;
    tasks::TaskRunner m_writing;          ///< of files that somebody chose
    std::vector<std::string> m_languages; ///< that any questionnaire offers
    report::Paper m_paper = report::Paper::Letter;
    start::WatchedCatalogue m_catalogue;
    QStringList m_logged;                                        ///< what of it the log has
    std::vector<std::shared_ptr<const Questionnaire>> m_offered; ///< the questionnaires on the first screen
    std::shared_ptr<const Questionnaire> m_questionnaire;
    /// From which the screening is begun that is being opened.
    Apart<keeping::OpenedRecord> m_earlier;
    std::unique_ptr<interview::Encounter> m_encounter;
    ScreeningRecords* m_records = nullptr;
    QString m_staff;                               ///< at the desk
    std::unique_ptr<keeping::Recorder> m_recorder; ///< while the encounter is kept somewhere
    Apart<Record> m_onlyShown;                     ///< whose summary is shown, and nothing to change
    std::unique_ptr<OverTime> m_overTime;          ///< of the summary that is shown, where records are kept
    bool m_summarySaved = false;
    bool m_isBeginning = false; ///< a new questionnaire is being written
    bool m_isStopTold = false;  ///< that the recorder saves no more

    start::ChooseView* m_choose = nullptr;
    start::IdentityView* m_identity = nullptr;
    start::ProtocolView* m_protocol = nullptr;
    start::UnreadSettingsView* m_unread = nullptr;
    interview::InterviewView* m_interview = nullptr; ///< one for each encounter
    review::ReviewView* m_review = nullptr;
    start::TurnAwayView* m_turnAway = nullptr;
    summaryview::SummaryView* m_summaryView = nullptr;
    HandOverView* m_handOverScreen = nullptr;              ///< before the tablet is handed over
    std::unique_ptr<HandOver> m_handOver;                  ///< while it is with the patient
    preferences::PreferencesView* m_preferences = nullptr; ///< while they are changed
    QPointer<QWidget> m_beforePreferences;
    editing::NewQuestionnaireView* m_newQuestionnaire = nullptr; ///< while one is begun
    editing::Editor* m_studio = nullptr;                         ///< while a questionnaire is edited
};

} // namespace anteroom::desktop
