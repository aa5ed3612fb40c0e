// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/access/setup_presenter.h"
#include "app/theme/say.h"

#include <QWidget>

class QPushButton;
class QStackedWidget;

namespace anteroom::theme {
class Theme;
}

namespace anteroom::access {

class NameField;
class NewPassphrase;
class ShownKey;
class StepPage;
class TypedKey;

/// The screens of the first run, one a step.
class SetupView : public QWidget {
    Q_OBJECT
public:
    SetupView(theme::Theme& theme, SetupPresenter& presenter, QWidget* parent = nullptr);

    /// What became of the printing, in words.
    void showPrintOutcome(const theme::Wording& words);

signals:
    /// A sheet with this key: it is on the screen anyway, and belongs on paper.
    void printRequested(const QString& recoveryKey);
    /// Another desk was quicker: there is a workspace now.
    void openRequested();
    /// There are records in a backup.
    void restoreRequested();

private:
    StepPage* addPage(const QString& name, const theme::Wording& title, const theme::Wording& body);
    void addWelcome();
    void addSteps(); ///< all that follow it
    void addPerson();
    void addKey();
    void addTypeBack();
    void makeKey();
    void finish();
    void follow();
    QPushButton* backButton(const theme::Wording& text, const QString& name);
    QPushButton* cancelButton(const QString& name);

    theme::Theme& m_theme;
    SetupPresenter& m_presenter;
    QStackedWidget* m_stack;
    QList<StepPage*> m_pages; ///< by Step; of those after the first, none or all
    QPushButton* m_begin = nullptr;
    QPushButton* m_open = nullptr;
    NameField* m_name = nullptr;
    NewPassphrase* m_passphrase = nullptr;
    ShownKey* m_key = nullptr;
    TypedKey* m_typed = nullptr;
    QString m_shownKey;
};

} // namespace anteroom::access
