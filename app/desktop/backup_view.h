// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/backup_presenter.h"

#include <QWidget>

class QPushButton;

namespace anteroom::access {
class StepPage;
}
namespace anteroom::theme {
class Theme;
}

namespace anteroom::desktop {

/// The page of BackupPresenter: where to, how far it is, what came of it.
class BackupView : public QWidget {
    Q_OBJECT
public:
    BackupView(theme::Theme& theme, workspace::BackupPresenter& presenter, QWidget* parent = nullptr);

signals:
    /// A file is to be chosen, with the presenter's suggestedName().
    void placeRequested();
    void backRequested();

private:
    void follow();

    workspace::BackupPresenter& m_presenter;
    access::StepPage* m_page;
    QPushButton* m_done = nullptr;
    QPushButton* m_begin = nullptr;
};

} // namespace anteroom::desktop
