// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/restore_presenter.h"

#include <QWidget>

class QButtonGroup;
class QLabel;
class QStackedWidget;
class QVBoxLayout;

namespace anteroom::access {
class PassphraseField;
class StepPage;
} // namespace anteroom::access
namespace anteroom::theme {
class Theme;
}

namespace anteroom::desktop {

/// The screens of RestorePresenter, one a step.
class RestoreView : public QWidget {
    Q_OBJECT
public:
    RestoreView(theme::Theme& theme, workspace::RestorePresenter& presenter, QWidget* parent = nullptr);

signals:
    void fileRequested();
    void backRequested();

private:
    void addFile();
    void addKey();
    void addDamage();
    void showAccounts();
    void followChoice();
    void restore();
    void follow();

    theme::Theme& m_theme;
    workspace::RestorePresenter& m_presenter;
    QStackedWidget* m_stack;
    QList<access::StepPage*> m_pages; ///< by Step
    QVBoxLayout* m_choices = nullptr;
    QButtonGroup* m_who = nullptr; ///< by place in m_shown; after them the recovery key
    std::vector<storage::StaffAccount> m_shown;
    access::PassphraseField* m_key = nullptr;
    QLabel* m_damage = nullptr;
};

} // namespace anteroom::desktop
