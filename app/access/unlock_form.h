// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/say.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace anteroom::theme {
class Theme;
}

namespace anteroom::access {

class BusyRow;
class PassphraseField;
class UnlockPresenter;

/// The passphrase of the chosen person, what came of it, how long to wait. Several may show one presenter, as
/// when several windows are locked.
class UnlockForm : public QWidget {
    Q_OBJECT
public:
    UnlockForm(const theme::Theme& theme, UnlockPresenter& presenter, const theme::Wording& button);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void submit();
    void follow();

    UnlockPresenter& m_presenter;
    PassphraseField* m_field;
    QLabel* m_problem;
    QLabel* m_wait;
    QPushButton* m_unlock;
    BusyRow* m_busy;
    bool m_wasBusy = false;
};

} // namespace anteroom::access
