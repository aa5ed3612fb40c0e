// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/workspace/workspace_screens.h"

#include "app/access/recovery_presenter.h"
#include "app/access/recovery_view.h"
#include "app/access/setup_presenter.h"
#include "app/access/setup_view.h"
#include "app/access/unlock_presenter.h"
#include "app/access/unlock_view.h"
#include "app/desktop/paper/print_pages.h"
#include "app/desktop/paper/save_pdf.h"
#include "app/desktop/records/record_words.h"
#include "app/desktop/workspace/recovery_sheet.h"
#include "app/desktop/workspace/restore_view.h"
#include "app/language/said.h"
#include "app/records/record_list_view.h"
#include "app/theme/page_head.h"
#include "app/theme/state_bar.h"
#include "app/theme/theme.h"

#include <QCoreApplication>
#include <QLineEdit>
#include <QTimer>
#include <QVBoxLayout>

#include <spdlog/logger.h>

#include <algorithm>

namespace anteroom::desktop {

using access::RecoveryPresenter;
using access::SetupPresenter;
using access::UnlockPresenter;
using workspace::RestorePresenter;

namespace {

bool isTypedInto(const QWidget& view) {
    const auto fields = view.findChildren<QLineEdit*>();
    return std::any_of(fields.begin(), fields.end(),
                       [](const auto* field) { return !field->text().isEmpty(); });
}

QString wordsOf(bool hasLeft) {
    return hasLeft ? WorkspaceScreens::tr("Sent to the printer") : WorkspaceScreens::tr("Not printed");
}

theme::Wording becameOf(const Printed& printed) {
    if (printed.problem)
        return *printed.problem;
    return [hasLeft = printed.mayHaveLeft] { return wordsOf(hasLeft); };
}

} // namespace

WorkspaceScreens::WorkspaceScreens(Around around, workspace::WorkspaceSurroundings surroundings,
                                   QObject* parent)
    : QObject(parent), m_around(around), m_workplace(std::move(surroundings), this),
      m_lock(around.theme, m_workplace.accessTools()),
      m_idle(*QCoreApplication::instance(), m_workplace.surroundings().steady, this),
      m_idleTime(m_workplace.surroundings().idle) {
    connect(&m_workplace, &workspace::Workplace::entered, this, &WorkspaceScreens::welcome);
    connect(&m_workplace, &workspace::Workplace::enteredWithout, this, [this] {
        welcome();
        comeBackWithRecords(); // nobody knows when the list comes
    });
    connect(&m_workplace, &workspace::Workplace::reached, this, [this] {
        m_around.flow.retrySaving();
        m_workplace.feed().look();
    });
    connect(&m_workplace, &workspace::Workplace::doubted, this, &WorkspaceScreens::showDoubt);
    connect(&m_workplace, &workspace::Workplace::refused, this, &WorkspaceScreens::refuse);
    connect(&m_workplace, &workspace::Workplace::dismissed, this, [this](const theme::Wording& why) {
        lock();
        m_lock.refuse(why);
    });
    connect(&m_workplace, &workspace::Workplace::replaced, this, &WorkspaceScreens::tellReplaced);
    connect(&m_workplace.leftActs(), &workspace::LeftActs::added, this, &WorkspaceScreens::tellLeft,
            Qt::QueuedConnection);
    connect(&m_idle, &access::IdleWatch::timedOut, this, &WorkspaceScreens::timeOut);
    connect(&m_lock, &access::LockScreen::unlocked, this,
            [this](const auto& dataKey, const storage::StaffAccount& account) {
                m_isReentering = true;
                m_workplace.comeBack(dataKey, account);
            });
    connect(&m_lock, &access::LockScreen::someoneElse, this, &WorkspaceScreens::changePerson);
    connect(&m_lock, &access::LockScreen::shownAgain, this, [this] {
        comeBack();
        m_idle.start(m_idleTime);
    });
    connect(&m_around.flow, &Flow::left, this, [this] {
        if (std::exchange(m_isSummaryOfRecord, false))
            showRecord();
        else
            showRecords();
        if (m_workplace.waiting())
            m_workplace.waiting()->look();
    });
}

// What is still being recorded, shown or read goes before the place where it is kept.
WorkspaceScreens::~WorkspaceScreens() {
    disconnect(&m_around.flow, nullptr, this, nullptr);
    delete m_record;
    delete m_door;
    m_around.flow.leaveNow();
    m_around.flow.setRecords(nullptr, {});
}

// Most often it is known in a moment what comes first, and nothing is shown that goes at once. A server is
// waited for before a page that says so.
void WorkspaceScreens::start() {
    auto* page = new QWidget(&m_around.stack);
    theme::setRole(page, "window");
    enterFramed(page);
    auto* presenter = new UnlockPresenter(m_workplace.accessTools(), page);
    const auto isFirst = [this, page] { return m_door == page; };
    connect(presenter, &UnlockPresenter::noWorkspace, page, [this, isFirst] {
        if (isFirst())
            showNoRecords();
    });
    connect(presenter, &UnlockPresenter::changed, page, [this, isFirst, presenter] {
        if (isFirst() && !presenter->isReading())
            enterUnlock(presenter);
    });
    constexpr std::chrono::milliseconds moment{200};
    QTimer::singleShot(moment, page, [this, isFirst, presenter] {
        if (isFirst())
            enterUnlock(presenter);
    });
    presenter->open();
}

// What stands before the records is made anew and thrown away afterwards, with all that was typed there.
void WorkspaceScreens::enterDoor(QWidget* view, const theme::Wording& title) {
    enterDoor(new QWidget(&m_around.stack), view, title);
}

void WorkspaceScreens::enterDoor(QWidget* page, QWidget* view, const theme::Wording& title) {
    page->setObjectName(view->objectName());
    const theme::PageFrame frame = theme::framePage(m_around.theme, page);
    frame.state->show(
        {title, {}, {}, m_workplace.present() ? text(m_workplace.present()->account.name) : QString()});
    frame.below->addWidget(view, 1);
    page->setFocusProxy(view);
    enterFramed(page);
}

void WorkspaceScreens::enterFramed(QWidget* page) {
    QWidget* before = m_door;
    m_door = page;
    m_around.stack.addWidget(page);
    m_around.stack.setCurrentWidget(page);
    drop(before);
}

// Later: it may have asked for this. And a dialog that it put is still on the stack after a lock closed it.
void WorkspaceScreens::drop(QWidget* view) {
    if (view && m_around.dialogs.isAsking())
        connect(&m_around.dialogs, &GuardedDialogs::answered, view, &QObject::deleteLater);
    else if (view)
        view->deleteLater();
}

void WorkspaceScreens::showUnlock() {
    auto* presenter = new UnlockPresenter(m_workplace.accessTools());
    enterUnlock(presenter);
    presenter->open();
}

void WorkspaceScreens::enterUnlock(UnlockPresenter* presenter) {
    auto* view = showDoor<access::UnlockView>(presenter, {});
    connect(presenter, &UnlockPresenter::noWorkspace, this, &WorkspaceScreens::showNoRecords);
    connect(presenter, &UnlockPresenter::unlocked, this,
            [this, presenter](const auto& dataKey, const storage::StaffAccount& account) {
                presenter->waitForRecords();
                enter(dataKey, account);
            });
    connect(presenter, &UnlockPresenter::changed, this, [this, presenter] {
        if (!presenter->isReading())
            emit keepsRecords();
    });
    connect(view, &access::UnlockView::recoveryRequested, this, &WorkspaceScreens::showRecovery);
    watchDoor([presenter, view] {
        return !presenter->isChecking() && !presenter->isOpening() && isTypedInto(*view);
    });
    if (!presenter->isReading())
        emit keepsRecords();
}

void WorkspaceScreens::showSetup() {
    auto* presenter = new SetupPresenter(m_workplace.accessTools());
    auto* view = showDoor<access::SetupView>(presenter, {});
    watchDoor(
        [presenter] { return !presenter->isBusy() && presenter->step() != SetupPresenter::Step::Welcome; },
        [presenter]() -> theme::Wording {
            return [mayHaveArrived = presenter->mayHaveArrived()] {
                return mayHaveArrived ? tr("Nobody was here for a while, so what was begun was let go. Keep "
                                           "the recovery "
                                           "key "
                                           "that was printed or written down for it: what was sent may have "
                                           "arrived all the "
                                           "same.")
                                      : tr("Nobody was here for a while, so what was begun was let go. A "
                                           "recovery key that "
                                           "was "
                                           "printed or "
                                           "written down for it opens nothing.");
            };
        });
    connect(presenter, &SetupPresenter::finished, view,
            [this, view](const auto& dataKey, const storage::StaffAccount& account) {
                view->setEnabled(false); // until the records are there
                enter(dataKey, account);
            });
    connect(presenter, &SetupPresenter::withoutSavingRequested, this, &WorkspaceScreens::tryWithoutSaving);
    connect(view, &access::SetupView::restoreRequested, this, &WorkspaceScreens::showRestore);
    connect(view, &access::SetupView::openRequested, this, &WorkspaceScreens::showUnlock);
    connect(view, &access::SetupView::printRequested, this, [this, view](const QString& key) {
        printKey(key, [view = QPointer(view)](const theme::Wording& words) {
            if (view)
                view->showPrintOutcome(words);
        });
    });
}

void WorkspaceScreens::showRecovery() {
    auto* presenter = new RecoveryPresenter(m_workplace.accessTools());
    auto* view = showDoor<access::RecoveryView>(presenter, {});
    watchDoor(
        [presenter] { return !presenter->isBusy(); },
        []() -> theme::Wording {
            return [] {
                return tr(
                    "Nobody was here for a while, so the recovery key was let go. Enter it again to go on.");
            };
        });
    connect(presenter, &RecoveryPresenter::cancelled, this, &WorkspaceScreens::showUnlock);
    connect(presenter, &RecoveryPresenter::unlocked, view,
            [this, view](const auto& dataKey, const storage::StaffAccount& account) {
                view->setEnabled(false); // until the records are there
                enter(dataKey, account);
            });
    presenter->open();
}

void WorkspaceScreens::showRestore() {
    auto* presenter = new RestorePresenter(m_workplace);
    auto* view = showDoor<RestoreView>(presenter, {});
    watchDoor(
        [presenter] { return !presenter->isBusy() && presenter->step() != RestorePresenter::Step::File; },
        []() -> theme::Wording {
            return [] {
                return tr("Nobody was here for a while, so the backup was closed. Nothing was restored.");
            };
        });
    connect(view, &RestoreView::backRequested, this, &WorkspaceScreens::showSetup);
    connect(view, &RestoreView::fileRequested, presenter,
            [this, presenter] { presenter->read(m_around.dialogs.backupPath()); });
    connect(presenter, &RestorePresenter::restored, this, [this](const theme::Wording& words) {
        m_around.dialogs.tell([] { return tr("The records are restored"); }, words);
        showUnlock();
    });
}

void WorkspaceScreens::printKey(const QString& recoveryKey,
                                const std::function<void(const theme::Wording&)>& said) {
    const QByteArray sheet = recoverySheet(recoveryKey);
    const PrintChoice choice = m_around.dialogs.print(sheet);
    if (!choice.file.isEmpty())
        m_workplace.longWork().run([path = choice.file, sheet] { return savePdf(path, sheet); },
                                   [said, path = choice.file](const SavedPdf& saved) {
                                       if (saved.outcome)
                                           said([path] { return tr("Saved: %1").arg(path); });
                                       else
                                           said(language::inWords(saved.outcome.error()));
                                   });
    else if (choice.send)
        m_workplace.longWork().run(choice.send, [said](const Printed& sent) { said(becameOf(sent)); });
    else
        said(becameOf({}));
}

void WorkspaceScreens::tryWithoutSaving() {
    m_isTrying = true;
    m_around.flow.setRecords(nullptr, {});
    m_around.flow.writeNothing();
    m_around.flow.showChoice();
    closeDoor();
    m_idle.start(m_idleTime);
}

void WorkspaceScreens::closeDoor() {
    drop(m_door);
    m_door = nullptr;
}

void WorkspaceScreens::enter(const std::shared_ptr<storage::Secret>& dataKey,
                             const storage::StaffAccount& account) {
    m_workplace.enter(dataKey, account);
}

void WorkspaceScreens::addRecords() {
    if (m_list)
        return;
    m_list = new records::RecordListView(m_around.theme, m_workplace.model());
    m_around.stack.addWidget(m_list);
    connect(m_list, &records::RecordListView::newScreeningRequested, &m_around.flow, &Flow::showChoice);
    connect(m_list, &records::RecordListView::openRequested, this,
            [this](const RecordId& id) { open(id, false); });
    connect(m_list, &records::RecordListView::pageRequested, this,
            [this](const RecordId& id) { open(id, true); });
    connect(m_list, &records::RecordListView::staffRequested, this, &WorkspaceScreens::showStaff);
    connect(m_list, &records::RecordListView::auditLogRequested, this, &WorkspaceScreens::showAuditLog);
    connect(m_list, &records::RecordListView::backupRequested, this, &WorkspaceScreens::showBackup);
    connect(m_list, &records::RecordListView::settingsRequested, this, &WorkspaceScreens::showSettings);
    connect(m_list, &records::RecordListView::retentionRequested, this, &WorkspaceScreens::showRetention);
    connect(m_list, &records::RecordListView::patientExportRequested, this, &WorkspaceScreens::exportPatient);
    connect(m_list, &records::RecordListView::flagsSearched, this, &WorkspaceScreens::noteFlagSearch);
    connect(m_list, &records::RecordListView::lockRequested, this, [this] { lock(); });
    workspace::RecordFeed& feed = m_workplace.feed();
    connect(&feed, &workspace::RecordFeed::ready, m_list, [this] {
        comeBackWithRecords();
        m_list->showRecords();
    });
    connect(&feed, &workspace::RecordFeed::damageSeen, m_list, [this](const auto& problem) {
        m_problem = problem;
        m_problemTitle =
            problem ? theme::Wording([] { return tr("The records are damaged"); }) : theme::Wording();
        showProblems();
        if (!problem)
            lookWhetherItMoved();
    });
    connect(&feed, &workspace::RecordFeed::settingsSeen, m_list,
            [this](const auto& settings) { takeSettings(settings); });
    connect(&feed, &workspace::RecordFeed::failed, m_list, [this](const theme::Wording& why) {
        m_problem = why;
        m_problemTitle = [] { return tr("The records cannot be read now"); };
        comeBackWithRecords();
        showProblems();
    });
    if (!m_workplace.waiting())
        return;
    m_waits = new WaitingDecisions(m_workplace, m_around.dialogs, this);
    m_waits->lookBehind();
    connect(m_waits, &WaitingDecisions::changed, m_list, [this] {
        m_workplace.feed().look();
        showProblems();
        // Never before a patient who may be looking.
        if (m_around.stack.currentWidget() == m_list && !m_lock.isLocked())
            m_waits->offer();
    });
}

void WorkspaceScreens::showProblems() {
    const QStringList waiting = m_waits ? m_waits->notices() : QStringList();
    QStringList problems;
    if (m_problem)
        problems << m_problem->text();
    problems << waiting;
    QString title = m_problemTitle.text();
    if (title.isEmpty() && !waiting.isEmpty())
        title = tr("Something waits on this computer");
    if (const QString unread = m_settingsProblem.text(); !unread.isEmpty()) {
        problems << unread;
        if (title.isEmpty())
            title = tr("The settings cannot be read");
    }
    if (const QString notice = retentionNotice(); !notice.isEmpty()) {
        problems << notice;
        if (title.isEmpty())
            title = tr("The clinic's retention period is over");
    }
    m_list->showProblems(title, problems);
}

void WorkspaceScreens::speakAnew() {
    m_workplace.speakAnew();
    if (m_list && m_workplace.present())
        showProblems();
}

void WorkspaceScreens::showRecords() {
    if (!m_list || !m_workplace.present())
        return;
    m_workplace.feed().look();
    const storage::Role role = m_workplace.present()->account.role;
    m_list->offerAdministration(role == storage::Role::Administrator);
    m_list->offerPatientExport(role != storage::Role::Intake);
    showProblems();
    m_list->setState(
        {[] { return tr("Records"); }, {}, {}, QString::fromStdString(m_workplace.present()->account.name)});
    m_around.stack.setCurrentWidget(m_list);
    closeDoor();
    QMetaObject::invokeMethod(this, &WorkspaceScreens::tellLeft, Qt::QueuedConnection);
}

} // namespace anteroom::desktop
