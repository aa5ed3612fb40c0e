// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/say.h"
#include "app/workspace/settings_presenter.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace anteroom::access {
class StepPage;
}
namespace anteroom::theme {
class Theme;
}

namespace anteroom::desktop {

/// The page of SettingsPresenter.
class SettingsView : public QWidget {
    Q_OBJECT
public:
    SettingsView(theme::Theme& theme, workspace::SettingsPresenter& presenter, QWidget* parent = nullptr);

signals:
    void backRequested();
    /// The clinic's name, protocol and whatever else holds at this desk.
    void clinicSettingsRequested();

private:
    struct Field {
        QLineEdit* edit = nullptr;
        QLabel* problem = nullptr;
    };
    Field addField(const theme::Wording& label, const theme::Wording& hint, const theme::Wording& unit,
                   const QString& name);
    void save();
    void follow();

    theme::Theme& m_theme;
    workspace::SettingsPresenter& m_presenter;
    access::StepPage* m_page;
    Field m_idle;
    Field m_retention;
    QPushButton* m_save;
    int m_shown = 0; ///< reading of the presenter
};

} // namespace anteroom::desktop
