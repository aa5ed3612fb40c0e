// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/access/lock_key.h"
#include "app/desktop/flow/flow.h"
#include "app/desktop/window/desk_look.h"
#include "app/desktop/window/visible_focus.h"
#include "app/desktop/workspace/uncopied_lists.h"
#include "app/desktop/workspace/workspace_screens.h"
#include "app/language/program_language.h"
#include "app/theme/hover_tips.h"

#include <QMainWindow>
#include <QTimer>

class QCloseEvent;
class QStackedWidget;

namespace anteroom::help {
class HelpWindow;
} // namespace anteroom::help

namespace anteroom::desktop {

/// The one window: a stack of screens, the keys that work everywhere, and the question before it closes.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    /// `dialogs`: nullptr for the real ones; not owned.
    MainWindow(theme::Theme& theme, Surroundings surroundings, Dialogs* dialogs = nullptr);

    void start();

protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    /// Qt comes to a page as to its focus proxy, and so passes over what stands on the page before that.
    bool focusNextPrevChild(bool next) override;

private:
    void addKeys();
    void showKeys();
    void showHelp();
    void followClinic();

    language::ProgramLanguage m_language; ///< first: all that is shown speaks it
    QString m_clinicsLanguage;            ///< empty: the clinic has chosen none
    theme::Theme& m_theme;
    DeskLook m_look; ///< before anything is shown in other colours
    WindowDialogs m_ownDialogs;
    QStackedWidget* m_stack;
    VisibleFocus m_focus;
    access::LockKey m_lockKey;
    UncopiedLists m_uncopied;
    theme::HoverTips m_tips;
    GuardedDialogs m_dialogs;
    Flow* m_flow = nullptr;
    std::function<workspace::WorkspaceSurroundings(const clinic::ClinicSettings&)> m_makeWorkspace;
    std::function<void()> m_beginLog;
    std::unique_ptr<WorkspaceScreens> m_workspace; ///< where records are kept
    help::HelpWindow* m_help = nullptr;            ///< made when it is first asked for
    QTimer m_zoom;
    int m_wantedScale = 100; ///< percent
};

} // namespace anteroom::desktop
