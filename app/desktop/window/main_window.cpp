// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/window/main_window.h"

#include "app/desktop/window/key_sheet.h"
#include "app/desktop/window/scroll_area_access.h"
#include "app/help/help_window.h"
#include "app/theme/icon.h"
#include "app/theme/keys_wanted.h"
#include "app/theme/theme.h"

#include <QApplication>
#include <QCloseEvent>
#include <QScreen>
#include <QShortcut>
#include <QStackedWidget>

#include <algorithm>

namespace anteroom::desktop {

namespace {

/// A window that is larger than the screen hides the buttons at its foot.
QSize roomOnScreen(const QSize& wanted) {
    constexpr QSize frame(16, 48); // about what window managers put around it
    const QScreen* screen = QGuiApplication::primaryScreen();
    return screen ? wanted.boundedTo(screen->availableSize() - frame) : wanted;
}

} // namespace

MainWindow::MainWindow(theme::Theme& theme, Surroundings surroundings, Dialogs* dialogs)
    : m_language(*qApp), m_theme(theme),
      m_look(surroundings.lookPath, theme, surroundings.log, [this] { return !m_flow->isHandedOver(); }),
      m_ownDialogs(theme, this), m_stack(new QStackedWidget), m_focus(*qApp, *m_stack), m_lockKey(*qApp),
      m_uncopied(*qApp), m_tips(*qApp), m_dialogs(dialogs ? *dialogs : m_ownDialogs),
      m_flow(new Flow(*m_stack, theme, m_dialogs, surroundings, this)),
      m_makeWorkspace(std::move(surroundings.workspace)), m_beginLog(std::move(surroundings.beginLog)) {
    installScrollAreaAccess();
    setWindowTitle(QStringLiteral("Anteroom")); // never a patient's name: task bars and screen shares show it
    setWindowIcon(theme::windowIcon());
    setCentralWidget(m_stack);
    setMinimumSize(640, 480);
    resize(roomOnScreen(QSize(1280, 860)));
    addKeys();
}

void MainWindow::addKeys() {
    const auto key = [this](const QKeySequence& sequence, auto action) {
        auto* shortcut = new QShortcut(sequence, this);
        connect(shortcut, &QShortcut::activated, this, action);
    };
    // A key that is held down asks faster than a full interview can be laid out: only the last wish counts.
    m_zoom.setSingleShot(true);
    connect(&m_zoom, &QTimer::timeout, this, [this] { m_theme.setScale(m_wantedScale); });
    const auto zoomTo = [this](int percent) {
        m_wantedScale = std::clamp(percent, theme::Theme::smallestScale, theme::Theme::largestScale);
        m_zoom.start(0);
    };
    const auto zoomBy = [this, zoomTo](int percent) {
        zoomTo((m_zoom.isActive() ? m_wantedScale : m_theme.scale()) + percent);
    };
    constexpr int step = 10;
    key(QKeySequence(Qt::Key_F1), [this] { showKeys(); });
    key(QKeySequence(Qt::CTRL | Qt::Key_Plus), [zoomBy] { zoomBy(step); });
    key(QKeySequence(Qt::CTRL | Qt::Key_Equal), [zoomBy] { zoomBy(step); });
    key(QKeySequence(Qt::CTRL | Qt::Key_Minus), [zoomBy] { zoomBy(-step); });
    key(QKeySequence(Qt::CTRL | Qt::Key_0), [zoomTo] { zoomTo(100); });
    key(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D), [this] { m_theme.switchScheme(); });
    key(QKeySequence::FullScreen, [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
    connect(&m_lockKey, &access::LockKey::pressed, this, [this] {
        if (m_workspace && !m_flow->isHandedOver())
            m_workspace->lock();
    });
    connect(m_flow, &Flow::startRequested, this, &MainWindow::start);
    connect(m_flow, &Flow::clinicChanged, this, &MainWindow::followClinic);
    connect(m_flow, &Flow::languageChosen, &m_language, &language::ProgramLanguage::choose);
    // What is to be told or asked is not for the patient.
    connect(m_flow, &Flow::handedOver, this, [this] { m_dialogs.close(); });
    connect(m_flow, &Flow::takenBack, this, [this] { m_dialogs.open(); });
    key(QKeySequence::Quit, [this] { close(); });
}

void MainWindow::showKeys() {
    if (m_flow->isHandedOver()) // these are for staff
        return;
    const bool isEditing = m_stack->currentWidget()->objectName() == QLatin1String("studio");
    KeySheet sheet(m_theme, isEditing ? KeySheet::forTheStudio : KeySheet::forScreenings, this);
    if (!m_flow->isLanguageLocked())
        sheet.offerLanguages(language::ProgramLanguage::offered());
    connect(&sheet, &KeySheet::languageChosen, &m_language, &language::ProgramLanguage::choose);
    if (!isEditing) // the studio has its own
        sheet.offerHelp();
    connect(&sheet, &KeySheet::helpRequested, this, &MainWindow::showHelp);
    sheet.exec();
}

void MainWindow::showHelp() {
    if (!m_help)
        m_help = help::helpForScreenings(m_theme, this);
    m_help->show();
    m_help->raise();
    m_help->activateWindow();
}

void MainWindow::start() {
    if (!m_flow->start())
        return;
    followClinic();
    if (!m_makeWorkspace) {
        m_flow->showChoice();
        return;
    }
    m_workspace =
        std::make_unique<WorkspaceScreens>(WorkspaceScreens::Around{*m_stack, m_theme, m_dialogs, *m_flow},
                                           m_makeWorkspace(m_flow->clinicSettings()), this);
    connect(m_workspace.get(), &WorkspaceScreens::keepsRecords, &m_look, &DeskLook::beginKeeping);
    if (m_beginLog)
        connect(m_workspace.get(), &WorkspaceScreens::keepsRecords, this, m_beginLog);
    m_workspace->start();
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
    const QString language = QString::fromStdString(m_flow->clinicSettings().language);
    if (m_clinicsLanguage != language)
        m_language.choose(language);
    m_clinicsLanguage = language;
}

void MainWindow::changeEvent(QEvent* event) {
    QMainWindow::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    // Once all that says itself anew has done so.
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_flow->speakAnew();
            if (m_workspace)
                m_workspace->speakAnew();
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
    if (m_workspace)
        m_workspace->commitTyping();
    m_flow->askForWayBack();
    event->setAccepted(!m_flow->isHandedOver() && m_flow->mayClose());
    if (!event->isAccepted() && m_workspace)
        m_workspace->sayItStaysOpen();
}

} // namespace anteroom::desktop
