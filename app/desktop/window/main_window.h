// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMainWindow>

#include <memory>

class QCloseEvent;

namespace anteroom::theme {
class Theme;
}

namespace anteroom::desktop {

class Dialogs;
struct Surroundings;

/// The one window: a stack of screens, the keys that work everywhere, and the question before it closes.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    /// `dialogs`: nullptr for the real ones; not owned.
    MainWindow(theme::Theme& theme, Surroundings surroundings, Dialogs* dialogs = nullptr);
    ~MainWindow() override;

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

    struct Held; ///< who includes this reads nothing of all that the window holds
    std::unique_ptr<Held> m_held;
};

} // namespace anteroom::desktop
