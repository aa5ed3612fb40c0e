// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/main_window.h"

#include "app/desktop/key_sheet.h"
#include "app/theme/theme.h"

#include <QCloseEvent>
#include <QShortcut>
#include <QStackedWidget>

namespace anteroom::desktop {

MainWindow::MainWindow(theme::Theme& theme, Surroundings surroundings, Dialogs* dialogs)
    : m_theme(theme), m_ownDialogs(this), m_stack(new QStackedWidget),
      m_flow(new Flow(*m_stack, theme, dialogs ? *dialogs : m_ownDialogs, std::move(surroundings), this)) {
    setWindowTitle(QStringLiteral("Anteroom")); // never a patient's name: task bars and screen shares show it
    setCentralWidget(m_stack);
    setMinimumSize(640, 480);
    resize(1280, 860);
    addKeys();
}

void MainWindow::addKeys() {
    const auto key = [this](const QKeySequence& sequence, auto action) {
        auto* shortcut = new QShortcut(sequence, this);
        connect(shortcut, &QShortcut::activated, this, action);
    };
    constexpr int step = 10;
    key(QKeySequence(Qt::Key_F1), [this] { showKeys(); });
    key(QKeySequence(Qt::CTRL | Qt::Key_Plus), [this] { m_theme.setScale(m_theme.scale() + step); });
    key(QKeySequence(Qt::CTRL | Qt::Key_Equal), [this] { m_theme.setScale(m_theme.scale() + step); });
    key(QKeySequence(Qt::CTRL | Qt::Key_Minus), [this] { m_theme.setScale(m_theme.scale() - step); });
    key(QKeySequence(Qt::CTRL | Qt::Key_0), [this] { m_theme.setScale(100); });
    key(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D), [this] {
        m_theme.setScheme(&m_theme.palette() == &theme::dark() ? theme::Scheme::Light : theme::Scheme::Dark);
    });
    key(QKeySequence::FullScreen, [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
    key(QKeySequence::Quit, [this] { close(); });
}

void MainWindow::showKeys() {
    KeySheet sheet(m_theme, this);
    sheet.exec();
}

void MainWindow::closeEvent(QCloseEvent* event) { event->setAccepted(m_flow->mayClose()); }

} // namespace anteroom::desktop
