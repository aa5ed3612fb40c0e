// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/editing/kept_screenings.h"

#include <QWidget>

class QLabel;

namespace anteroom::theme {
class Theme;
}

namespace anteroom::studio {

class ReportCard;

/// What an edit would change in the screenings that are kept. Nobody's are looked at before a person asks.
class KeptCard : public QWidget {
    Q_OBJECT
public:
    explicit KeptCard(const theme::Theme& theme, QWidget* parent = nullptr);

    /// `kept`: nullptr: none are kept here. `canCompare`: there are two versions to compare by.
    void show(const editing::KeptScreenings* kept, bool canCompare);

signals:
    void compareRequested();
    void stopRequested();
    void openRequested(const QString& record);

private:
    static QString wordsOf(const editing::KeptScreenings* kept);
    void offer(const QString& words, bool canCompare);
    void showFound(const editing::KeptScreenings::Found& found);

    ReportCard* m_card;
    QLabel* m_running = nullptr; ///< how far it is, while it runs
    QString m_shown;
    bool m_couldCompare = false;
};

} // namespace anteroom::studio
