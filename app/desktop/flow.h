// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/clinic_keeper.h"
#include "app/desktop/dialogs.h"
#include "app/files/log.h"
#include "app/interview/encounter.h"
#include "app/report/report.h"
#include "app/start/catalogue.h"
#include "app/start/identity_view.h"

#include <QObject>
#include <QStringList>

class QStackedWidget;
class QThread;

namespace anteroom::theme {
class Theme;
}
namespace anteroom::interview {
class InterviewView;
} // namespace anteroom::interview
namespace anteroom::review {
class ReviewView;
}
namespace anteroom::start {
class ChooseView;
class ProtocolView;
class TurnAwayView;
} // namespace anteroom::start
namespace anteroom::summaryview {
class SummaryView;
}

namespace anteroom::desktop {

/// What the program runs with; built by main() and by tests.
struct Surroundings {
    QStringList questionnaireFolders;
    QString clinicSettingsPath;
    interview::Clock clock;
    files::Log log = files::noLog();
};

/// The way through a screening: choose -> (protocol) -> who -> interview -> review -> turn away -> summary.
/// Holds the one encounter that is under way and shows one screen at a time in the stack that it is given.
class Flow : public QObject {
    Q_OBJECT
public:
    Flow(QStackedWidget& stack, theme::Theme& theme, Dialogs& dialogs, Surroundings surroundings,
         QObject* parent = nullptr);
    ~Flow() override;

    /// Shows the first screen at once and fills it when the questionnaires have been read, in a thread of
    /// their own.
    void start();
    /// Whether the program may close: asks when answers would be lost.
    bool mayClose();

private:
    /// Made when it is first shown: a start waits for no screen but the first.
    start::IdentityView& identityScreen();
    start::ProtocolView& protocolScreen();
    review::ReviewView& reviewScreen();
    start::TurnAwayView& turnAwayScreen();
    summaryview::SummaryView& summaryScreen();
    void choose(std::shared_ptr<const Questionnaire> questionnaire);
    void askWho();
    void askForProtocol(const std::vector<std::string>& languages);
    void showClinicSettings();
    void savePaperForm(const Questionnaire& questionnaire);
    void editIdentity();
    void takeIdentity(const start::Opening& opening);
    void keepClinicSettings(const clinic::ClinicSettings& settings);
    void beginInterview(start::Opening opening);
    void showInterview(std::optional<QuestionIndex> question);
    void showReview();
    void showTurnAway();
    void showSummary();
    void renderSummary(const Summary& summary);
    void takeCatalogue(const std::vector<start::CatalogueEntry>& entries, const QStringList& folders);
    void logCatalogue(const std::vector<start::CatalogueEntry>& entries);
    void savePdf();
    void printPdf();
    bool leave();
    void endEncounter();
    QStringList openSafetyLabels() const;
    QStringList unacknowledgedTitles() const;
    QString whatToDo() const; ///< of those
    QString noticeBeforeLeaving() const;
    QString protocol() const;
    report::ReportOptions reportOptions() const;

    QStackedWidget& m_stack;
    theme::Theme& m_theme;
    Dialogs& m_dialogs;
    Surroundings m_surroundings;
    ClinicKeeper m_clinic;
    std::unique_ptr<QThread> m_reader;    ///< of the catalogue
    std::vector<std::string> m_languages; ///< that any questionnaire offers
    report::Paper m_paper = report::Paper::Letter;
    std::shared_ptr<const Questionnaire> m_questionnaire;
    std::unique_ptr<interview::Encounter> m_encounter;
    bool m_summarySaved = false;

    start::ChooseView* m_choose = nullptr;
    start::IdentityView* m_identity = nullptr;
    start::ProtocolView* m_protocol = nullptr;
    interview::InterviewView* m_interview = nullptr; ///< one for each encounter
    review::ReviewView* m_review = nullptr;
    start::TurnAwayView* m_turnAway = nullptr;
    summaryview::SummaryView* m_summaryView = nullptr;
};

} // namespace anteroom::desktop
