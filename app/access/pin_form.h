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

class PassphraseField;
class PinLock;

/// A PIN to be entered, by large keys or the keyboard, what came of it, how long to wait. What is typed
/// cannot be shown: the patient sits beside whoever takes the tablet back.
class PinForm : public QWidget {
    Q_OBJECT
public:
    /// `lock` outlives it.
    PinForm(const theme::Theme& theme, PinLock& lock, const theme::Wording& button);

private:
    void submit();
    void follow();

    PinLock& m_lock;
    PassphraseField* m_field;
    QLabel* m_problem;
    QLabel* m_wait;
    QPushButton* m_enter;
};

} // namespace anteroom::access
