// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session.h"

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

    /// `progress`: of the screening. `mustSpeak`: someone has to speak to the clinician before the patient
    /// leaves.
    void open(const Session::Progress& progress, bool mustSpeak);

signals:
    void summaryRequested();
    void backRequested();

private:
    QLabel* m_whatComes = nullptr;
    QLabel* m_notice = nullptr;
};

} // namespace anteroom::start
