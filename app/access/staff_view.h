// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/access/staff_presenter.h"
#include "app/theme/say.h"

#include <QWidget>

class QButtonGroup;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace anteroom::theme {
class Theme;
}

namespace anteroom::access {

class NameField;
class NewPassphrase;
class PassphraseField;
class ShownKey;
class StepPage;
class TypedKey;

/// The screens of StaffPresenter, one a step. Who is no administrator sees the list and their own passphrase.
class StaffView : public QWidget {
    Q_OBJECT
public:
    StaffView(theme::Theme& theme, StaffPresenter& presenter, QWidget* parent = nullptr);

    /// What became of the printing, in words.
    void showPrintOutcome(const theme::Wording& words);

signals:
    void backRequested();
    void printRequested(const QString& recoveryKey);

private:
    void addList();
    void addAdd();
    void addRemove();
    void addOwnPassphrase();
    void addNewKey();
    void addTypeBack();
    QPushButton* button(const theme::Wording& text, const char* role, const QString& name,
                        void (StaffPresenter::*act)());
    QPushButton* cancelButton(const QString& name);
    void add();
    void changeOwn();
    void replaceKey();
    void showAccounts();
    void follow();
    QString busyWords() const;

    theme::Theme& m_theme;
    StaffPresenter& m_presenter;
    QStackedWidget* m_stack;
    QList<StepPage*> m_pages; ///< by Step
    QVBoxLayout* m_rows = nullptr;
    QList<QPushButton*> m_forAdministrators;
    NameField* m_name = nullptr;
    QButtonGroup* m_role = nullptr;
    NewPassphrase* m_first = nullptr;
    QPushButton* m_remove = nullptr;
    PassphraseField* m_present = nullptr;
    NewPassphrase* m_next = nullptr;
    ShownKey* m_key = nullptr;
    TypedKey* m_typed = nullptr;
    QString m_shownKey;
    std::vector<storage::StaffAccount> m_shown;
};

} // namespace anteroom::access
