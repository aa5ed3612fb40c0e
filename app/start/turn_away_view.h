// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace anteroom::theme {
class Theme;
}

namespace anteroom::start {

/// Between review and summary: what follows is for staff and clinician alone. The patient still reads along,
/// so that what the clinician is to be told of is not named here.
class TurnAwayView : public QWidget {
    Q_OBJECT
public:
    explicit TurnAwayView(theme::Theme& theme, QWidget* parent = nullptr);

    /// `mustSpeak`: someone has to speak to the clinician before the patient leaves.
    void open(bool mustSpeak);

signals:
    void summaryRequested();
    void backRequested();

private:
    QLabel* m_notice = nullptr;
};

} // namespace anteroom::start
