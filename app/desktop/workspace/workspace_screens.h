// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/flow/flow.h"
#include "app/desktop/records/record_screen.h"
#include "app/desktop/window/clinic_keeper.h"
#include "app/desktop/window/guarded_dialogs.h"
#include "app/desktop/workspace/long_act_view.h"
#include "app/desktop/workspace/waiting_decisions.h"
#include "app/workspace/workplace.h"

#include <QObject>
#include <QPointer>
#include <QStackedWidget>

#include <functional>
#include <map>

namespace anteroom::access {
class UnlockPresenter;
}
namespace anteroom::records {
class RecordListView;
}

namespace anteroom::desktop {

/// The screens of a workspace around the way through a screening: set it up or unlock it -> the records ->
/// a screening, a record or the staff -> the records. Locks all of it.
class WorkspaceScreens : public QObject, private ScreeningRecords {
    Q_OBJECT
public:
    struct Around {
        QStackedWidget& stack;
        theme::Theme& theme;
        GuardedDialogs& dialogs;
        Flow& flow;
    };
    WorkspaceScreens(Around around, workspace::WorkspaceSurroundings surroundings, QObject* parent = nullptr);
    ~WorkspaceScreens() override;

    /// Looks whether there is a workspace, and shows what comes first.
    void start();
    /// On demand; nothing while nobody is here.
    void lock(bool isIdle = false);
    bool isLocked() const { return m_lock.isLocked(); }
    /// What is typed and not yet said is said, as before a lock or the end.
    void commitTyping();
    /// The window was to be closed, and a screening is open in it that somebody has to leave first.
    void sayItStaysOpen();
    /// The program began to speak another language.
    void speakAnew();

signals:
    /// There are records on this computer, or it cannot tell: it is not only tried here.
    void keepsRecords();

private:
    std::unique_ptr<keeping::Recorder> begin(const std::shared_ptr<const Questionnaire>& questionnaire,
                                             const RecordSheet& sheet,
                                             const std::optional<PatientId>& patient) override;
    std::unique_ptr<keeping::Recorder> goOn(const keeping::OpenedRecord& opened) override;
    void reopen(const RecordId& id, std::function<bool(const Result<keeping::OpenedRecord>&)> done) override;
    bool isListReady(); ///< else it says so
    std::optional<std::optional<PatientId>> patientFor(const Identity& typed) override;
    std::optional<PatientId> patientForEdited(const Identity& typed, const RecordHead& record) override;
    std::unique_ptr<access::UnlockPresenter> passphraseCheck() override;
    std::unique_ptr<keeping::EarlierScreeningsReader> earlierThan(const EarlierThan& present) override;
    bool mayChangeClinic() const override;
    void changeClinic(const std::vector<std::string>& keys, keeping::ActLog::LateAct act,
                      keeping::ActLog::Refused refused) override;
    void changeQuestionnaire(const std::string& what, keeping::ActLog::LateAct act,
                             keeping::ActLog::Refused refused) override;
    std::unique_ptr<editing::KeptScreenings> kept(QWidget* from) override;
    bool mayExport() const override;
    void perform(AuditAct what, const RecordHead& head, const LeftOut& leftOut, keeping::ActLog::LateAct act,
                 keeping::ActLog::Refused refused) override;
    void performExport(ScreeningFormat format, const RecordHead& head, const LeftOut& leftOut,
                       keeping::ActLog::LateAct act, keeping::ActLog::Refused refused) override;
    void noteFlagSearch(const std::vector<FindingId>& flags);
    void performEntry(const std::function<AuditEntry(const Act&)>& entry, keeping::ActLog::LateAct act,
                      keeping::ActLog::Refused refused); ///< of whoever is here now
    keeping::Recorder::Tools recorderTools();

    /// In the frame of every page: what it is about, the text size, who is here.
    void enterDoor(QWidget* view, const theme::Wording& title);
    void enterDoor(QWidget* page, QWidget* view,
                   const theme::Wording& title); ///< `view` is on the page already
    void enterFramed(QWidget* page);             ///< one that has a frame of its own
    template <typename View, typename Presenter>
    View* showDoor(Presenter* presenter, const theme::Wording& title) {
        // Each in its place from the start: what is put there later is styled and measured once more.
        auto* page = new QWidget(&m_around.stack);
        auto* view = new View(m_around.theme, *presenter, page);
        presenter->setParent(view);
        enterDoor(page, view, title);
        return view;
    }
    void closeDoor();
    void drop(QWidget* view);
    void tellLeft(); ///< what came of what a lock met, to whom it concerns
    void showUnlock();
    void enterUnlock(access::UnlockPresenter* presenter);
    void showSetup();
    void showNoRecords(); ///< there is no workspace: none was made yet, or its place is away
    void showRecovery();
    void showStaff();
    void showAuditLog();
    void showBackup();
    void watch(workspace::EndableAct* act, const theme::Wording& title); ///< a lock may meet it
    LongActView* showLongAct(workspace::LongAct* act, const LongActView::Words& words,
                             const std::function<QString(const QString&)>& place);
    QString nameOf(const PatientId& patient); ///< as in the newest screening
    void showSettings();
    void showRetention();
    QString retentionNotice(); ///< for administrators; empty: no record is past its period
    void takeSettings(const Result<std::optional<WorkspaceSettings>>& settings);
    void exportPatient(const PatientId& patient);
    void showRestore();
    void showDoubt(const Doubt& doubt);
    void showRecords();
    void addRecords();
    void showProblems();
    void tryWithoutSaving();
    void enter(const std::shared_ptr<storage::Secret>& dataKey, const storage::StaffAccount& account);
    void welcome();
    void comeBack();
    void comeBackWithRecords(); ///< whoever unlocked it waits for the list, or for why there is none
    void refuse(const theme::Wording& why);
    void timeOut(); ///< nobody touched anything for a while
    using WhyLeft = std::function<theme::Wording()>;
    /// Before somebody is in there is nothing to lock: where `isLeft` says that something was begun at this
    /// door and nothing is under way, it begins anew then, and what `why` has then says so; nothing: that is
    /// plain.
    void watchDoor(std::function<bool()> isLeft, WhyLeft why = {});
    void cover(bool isIdle);
    /// `isPageWanted`: of a draft too, which is gone on with else.
    void open(const RecordId& id, bool isPageWanted);
    /// From the page at the door, which going back leads to.
    void takeOpened(const RecordId& id, const Result<keeping::OpenedRecord>& opened, const QWidget* from,
                    const LeaseHolder& us);
    void tellUnopened(const RecordId& id, const Error& error);
    void offerRemoval(const RecordId& id, const theme::Wording& why);
    void openToRead(const RecordId& id, QWidget* from, const theme::Wording& back);
    void showToRead(const keeping::OpenedRecord& opened, QWidget* from, const theme::Wording& back);
    void leaveRecord();
    void show(const keeping::OpenedRecord& opened);
    void showRecord();
    void tellReplaced();
    void lookWhetherItMoved(); ///< the record whose page is open, at another desk
    void showMoved(const RecordId& id, const Result<keeping::OpenedRecord>& opened);
    void addRecord();
    void dropRecord();
    void changePerson();
    /// `said` hears what became of it, at once or once the sheet is printed or written.
    void printKey(const QString& recoveryKey, const std::function<void(const theme::Wording&)>& said);

    Around m_around;
    workspace::Workplace m_workplace;
    access::LockScreen m_lock;
    access::IdleWatch m_idle;
    std::chrono::milliseconds m_idleTime; ///< as it was set when it was read last
    storage::StaffAccount m_lockedBy;
    bool m_isTrying = false;     ///< without saving: nobody is here, and there is no passphrase
    bool m_isReentering = false; ///< through a lock: the screens are as they were
    bool m_isComingBack = false; ///< in a moment: what is typed then may ask for somebody of the list
    /// The screen before the records, made anew each time: it forgets what was typed.
    QPointer<QWidget> m_door;
    std::function<bool()> m_isDoorLeft;
    WhyLeft m_whyDoorIsLeft;
    QPointer<workspace::EndableAct> m_underWay; ///< of the door; may have ended
    theme::Wording m_underWayTitle;
    QPointer<QWidget> m_behindDoubt; ///< where a session that was locked goes on
    records::RecordListView* m_list = nullptr;
    WaitingDecisions* m_waits = nullptr; ///< with the list, where there is a journal
    theme::Wording m_problemTitle;
    std::optional<theme::Wording> m_problem; ///< of the records, beside what waits
    theme::Wording m_settingsProblem;
    std::optional<int> m_retentionYears; ///< nothing: records are kept for ever
    RecordScreen* m_record = nullptr;
    QPointer<QWidget> m_beforeRecord;         ///< the page that it was opened from; null: the list
    bool m_isSummaryOfRecord = false;         ///< to which leaving it leads back
    std::map<RecordId, LeaseWatch> m_watches; ///< of records that another desk has
    std::optional<std::uint64_t> m_toldMoved; ///< to which version the open record moved; it was said
    bool m_isOpening = false;
    bool m_isPageWanted = false; ///< of the record that is being opened
};

} // namespace anteroom::desktop
