// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace anteroom::theme {
class FlowLayout;
class Theme;
} // namespace anteroom::theme

namespace anteroom::access {

class StepPage;
class UnlockForm;
class UnlockPresenter;

/// The way into a workspace: who, then their passphrase.
class UnlockView : public QWidget {
    Q_OBJECT
public:
    UnlockView(theme::Theme& theme, UnlockPresenter& presenter, QWidget* parent = nullptr);

signals:
    void recoveryRequested();

private:
    void follow();
    bool showAccounts(); ///< whether they are others than before
    void giveKeys();

    theme::Theme& m_theme;
    UnlockPresenter& m_presenter;
    StepPage* m_page;
    QWidget* m_accounts;
    theme::FlowLayout* m_names;
    QList<QPushButton*> m_buttons; ///< of the accounts
    UnlockForm* m_form;
    QPushButton* m_again;
    QPushButton* m_recovery;
    QStringList m_shown; ///< ids of the accounts that have a button
};

} // namespace anteroom::access
