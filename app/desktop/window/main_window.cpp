// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/window/main_window.h"

#include "app/access/lock_key.h"
#include "app/desktop/flow/flow.h"
#include "app/desktop/flow/surroundings.h"
#include "app/desktop/window/desk_look.h"
#include "app/desktop/window/dialogs.h"
#include "app/desktop/window/guarded_dialogs.h"
#include "app/desktop/window/key_sheet.h"
#include "app/desktop/window/scroll_area_access.h"
#include "app/desktop/window/visible_focus.h"
#include "app/desktop/workspace/uncopied_lists.h"
#include "app/desktop/workspace/workspace_screens.h"
#include "app/help/help_window.h"
#include "app/language/program_language.h"
#include "app/theme/hover_tips.h"
#include "app/theme/icon.h"
#include "app/theme/keys_wanted.h"
#include "app/theme/theme.h"

#include <QApplication>
#include <QCloseEvent>
#include <QScreen>
#include <QShortcut>
#include <QStackedWidget>
#include <QTimer>

#include <algorithm>
#include <functional>
#include <memory>
#include <utility>

namespace anteroom::desktop {

namespace {

/// A window that is larger than the screen hides the buttons at its foot.
QSize roomOnScreen(const QSize& wanted) {
    constexpr QSize frame(16, 48); // about what window managers put around it
    const QScreen* screen = QGuiApplication::primaryScreen();
    return screen ? wanted.boundedTo(screen->availableSize() - frame) : wanted;
}

} // namespace

struct MainWindow::Held {
    Held(MainWindow& window, theme::Theme& shown, Surroundings surroundings, Dialogs* asked)
        : language(*qApp), theme(shown),
          look(surroundings.lookPath, theme, surroundings.log, [this] { return !flow->isHandedOver(); }),
          ownDialogs(theme, &window), stack(new QStackedWidget), focus(*qApp, *stack), lockKey(*qApp),
          uncopied(*qApp), tips(*qApp), dialogs(asked ? *asked : ownDialogs),
          flow(new Flow(*stack, theme, dialogs, surroundings, &window)),
          makeWorkspace(std::move(surroundings.workspace)), beginLog(std::move(surroundings.beginLog)) {}

    language::ProgramLanguage language; ///< first: all that is shown speaks it
    QString clinicsLanguage;            ///< empty: the clinic has chosen none
    theme::Theme& theme;
    DeskLook look; ///< before anything is shown in other colours
    WindowDialogs ownDialogs;
    QStackedWidget* stack;
    VisibleFocus focus;
    access::LockKey lockKey;
    UncopiedLists uncopied;
    theme::HoverTips tips;
    GuardedDialogs dialogs;
    Flow* flow = nullptr;
    std::function<workspace::WorkspaceSurroundings(const clinic::ClinicSettings&)> makeWorkspace;
    std::function<void()> beginLog;
    std::unique_ptr<WorkspaceScreens> workspace; ///< where records are kept
    help::HelpWindow* help = nullptr;            ///< made when it is first asked for
    QTimer zoom;
    int wantedScale = 100; ///< percent
};

MainWindow::MainWindow(theme::Theme& theme, Surroundings surroundings, Dialogs* dialogs)
    : m_held(std::make_unique<Held>(*this, theme, std::move(surroundings), dialogs)) {
    installScrollAreaAccess();
    setWindowTitle(QStringLiteral("Anteroom")); // never a patient's name: task bars and screen shares show it
    setWindowIcon(theme::windowIcon());
    setCentralWidget(m_held->stack);
    setMinimumSize(640, 480);
    resize(roomOnScreen(QSize(1280, 860)));
    addKeys();
}

MainWindow::~MainWindow() = default;

void MainWindow::addKeys() {
    const auto key = [this](const QKeySequence& sequence, auto action) {
        auto* shortcut = new QShortcut(sequence, this);
        connect(shortcut, &QShortcut::activated, this, action);
    };
    // A key that is held down asks faster than a full interview can be laid out: only the last wish counts.
    m_held->zoom.setSingleShot(true);
    connect(&m_held->zoom, &QTimer::timeout, this, [this] { m_held->theme.setScale(m_held->wantedScale); });
    const auto zoomTo = [this](int percent) {
        m_held->wantedScale = std::clamp(percent, theme::Theme::smallestScale, theme::Theme::largestScale);
        m_held->zoom.start(0);
    };
    const auto zoomBy = [this, zoomTo](int percent) {
        zoomTo((m_held->zoom.isActive() ? m_held->wantedScale : m_held->theme.scale()) + percent);
    };
    constexpr int step = 10;
    key(QKeySequence(Qt::Key_F1), [this] { showKeys(); });
    key(QKeySequence(Qt::CTRL | Qt::Key_Plus), [zoomBy] { zoomBy(step); });
    key(QKeySequence(Qt::CTRL | Qt::Key_Equal), [zoomBy] { zoomBy(step); });
    key(QKeySequence(Qt::CTRL | Qt::Key_Minus), [zoomBy] { zoomBy(-step); });
    key(QKeySequence(Qt::CTRL | Qt::Key_0), [zoomTo] { zoomTo(100); });
    key(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D), [this] { m_held->theme.switchScheme(); });
    key(QKeySequence::FullScreen, [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
    connect(&m_held->lockKey, &access::LockKey::pressed, this, [this] {
        if (m_held->workspace && !m_held->flow->isHandedOver())
            m_held->workspace->lock();
    });
    connect(m_held->flow, &Flow::startRequested, this, &MainWindow::start);
    connect(m_held->flow, &Flow::clinicChanged, this, &MainWindow::followClinic);
    connect(m_held->flow, &Flow::languageChosen, &m_held->language, &language::ProgramLanguage::choose);
    // What is to be told or asked is not for the patient.
    connect(m_held->flow, &Flow::handedOver, this, [this] { m_held->dialogs.close(); });
    connect(m_held->flow, &Flow::takenBack, this, [this] { m_held->dialogs.open(); });
    key(QKeySequence::Quit, [this] { close(); });
}

void MainWindow::showKeys() {
    if (m_held->flow->isHandedOver()) // these are for staff
        return;
    const bool isEditing = m_held->stack->currentWidget()->objectName() == QLatin1String("studio");
    KeySheet sheet(m_held->theme, isEditing ? KeySheet::forTheStudio : KeySheet::forScreenings, this);
    if (!m_held->flow->isLanguageLocked())
        sheet.offerLanguages(language::ProgramLanguage::offered());
    connect(&sheet, &KeySheet::languageChosen, &m_held->language, &language::ProgramLanguage::choose);
    if (!isEditing) // the studio has its own
        sheet.offerHelp();
    connect(&sheet, &KeySheet::helpRequested, this, &MainWindow::showHelp);
    sheet.exec();
}

void MainWindow::showHelp() {
    if (!m_held->help)
        m_held->help = help::helpForScreenings(m_held->theme, this);
    m_held->help->show();
    m_held->help->raise();
    m_held->help->activateWindow();
}

void MainWindow::start() {
    if (!m_held->flow->start())
        return;
    followClinic();
    if (!m_held->makeWorkspace) {
        m_held->flow->showChoice();
        return;
    }
    m_held->workspace = std::make_unique<WorkspaceScreens>(
        WorkspaceScreens::Around{*m_held->stack, m_held->theme, m_held->dialogs, *m_held->flow},
        m_held->makeWorkspace(m_held->flow->clinicSettings()), this);
    connect(m_held->workspace.get(), &WorkspaceScreens::keepsRecords, &m_held->look, &DeskLook::beginKeeping);
    if (m_held->beginLog)
        connect(m_held->workspace.get(), &WorkspaceScreens::keepsRecords, this, m_held->beginLog);
    m_held->workspace->start();
}

bool MainWindow::focusNextPrevChild(bool next) {
    const auto isStop = [this](const QWidget* widget) {
        return (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus && !widget->focusProxy() &&
               !widget->isWindow() && widget->isVisibleTo(this) && widget->isEnabled();
    };
    QWidget* from = focusWidget() ? focusWidget() : this;
    QWidget* stop = from;
    do
        stop = next ? stop->nextInFocusChain() : stop->previousInFocusChain();
    while (stop != from && !isStop(stop));
    if (stop == from)
        return false;
    stop->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

// What was chosen at this desk holds until the clinic chooses something else.
void MainWindow::followClinic() {
    const QString language = QString::fromStdString(m_held->flow->clinicSettings().language);
    if (m_held->clinicsLanguage != language)
        m_held->language.choose(language);
    m_held->clinicsLanguage = language;
}

void MainWindow::changeEvent(QEvent* event) {
    QMainWindow::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    // Once all that says itself anew has done so.
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_held->flow->speakAnew();
            if (m_held->workspace)
                m_held->workspace->speakAnew();
        },
        Qt::QueuedConnection);
}

bool MainWindow::event(QEvent* event) {
    if (event->type() != theme::keysWanted())
        return QMainWindow::event(event);
    showKeys();
    return true;
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (m_held->workspace)
        m_held->workspace->commitTyping();
    m_held->flow->askForWayBack();
    event->setAccepted(!m_held->flow->isHandedOver() && m_held->flow->mayClose());
    if (!event->isAccepted() && m_held->workspace)
        m_held->workspace->sayItStaysOpen();
}

} // namespace anteroom::desktop
