// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/say.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace anteroom::theme {
class Theme;
}

namespace anteroom::summaryview {

/// One line below the buttons, on the earlier screenings that the pages are to show values of: that they are
/// being read, or were not, and what can be done about it. Away while there is nothing to say.
class EarlierLine : public QFrame {
    Q_OBJECT
public:
    explicit EarlierLine(theme::Theme& theme, QWidget* parent = nullptr);

    /// `act`: what the button says.
    void show(const theme::Wording& text, const theme::Wording& act);

signals:
    void pressed();

private:
    void fit();

    theme::Theme& m_theme;
    QHBoxLayout* m_layout = nullptr;
    QLabel* m_text = nullptr;
    QPushButton* m_act = nullptr;
};

} // namespace anteroom::summaryview
