// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/access/recovery_presenter.h"

#include <QWidget>

class QButtonGroup;
class QCheckBox;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace anteroom::theme {
class Theme;
}

namespace anteroom::access {

class NewPassphrase;
class StepPage;
class TypedKey;

/// The screens of RecoveryPresenter, one a step.
class RecoveryView : public QWidget {
    Q_OBJECT
public:
    RecoveryView(theme::Theme& theme, RecoveryPresenter& presenter, QWidget* parent = nullptr);

private:
    void addKey();
    void addAccounts();
    void addPassphrase();
    QPushButton* backButton(const QString& name);
    QPushButton* cancelButton(const QString& name);
    void submitKey();
    void confirm();
    void setPassphrase();
    void showAccounts();
    void follow();
    QString busyWords() const;

    theme::Theme& m_theme;
    RecoveryPresenter& m_presenter;
    QStackedWidget* m_stack;
    QList<StepPage*> m_pages; ///< by Step
    TypedKey* m_key = nullptr;
    QVBoxLayout* m_toConfirm = nullptr;
    std::vector<std::pair<std::string, QCheckBox*>> m_checks;
    QVBoxLayout* m_toChoose = nullptr;
    QButtonGroup* m_choice = nullptr;
    NewPassphrase* m_passphrase = nullptr;
    std::vector<storage::StaffAccount> m_shown;
};

} // namespace anteroom::access
