// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

class QFrame;
class QVBoxLayout;

namespace anteroom::theme {
class Theme;
}

namespace anteroom::start {

/// Between review and summary: what follows is for staff and clinician alone. Safety questions left open are
/// named here, because someone must speak to the clinician before the patient leaves.
class TurnAwayView : public QWidget {
    Q_OBJECT
public:
    explicit TurnAwayView(theme::Theme& theme, QWidget* parent = nullptr);

    /// `unacknowledged`: urgent triggers that were shown and that no member of staff has acknowledged.
    /// `openSafety`: labels of the safety questions that are unanswered, declined or not sure.
    void open(const QStringList& unacknowledged, const QStringList& openSafety);

signals:
    void summaryRequested();
    void backRequested();

private:
    void addNotice(const char* name, const QString& title, const QString& lead, const QStringList& items);

    theme::Theme& m_theme;
    QVBoxLayout* m_notice = nullptr;
};

} // namespace anteroom::start
