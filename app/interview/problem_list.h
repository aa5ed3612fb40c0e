// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QList>

class QLabel;
class QVBoxLayout;

namespace anteroom::theme {
class JumpButton;
class Theme;
} // namespace anteroom::theme

namespace anteroom::interview {

/// What is still open on a page, at its head, each a key or a click from its question. Hidden for fewer than
/// two: of one, the message at the question tells.
class ProblemList : public QFrame {
    Q_OBJECT
public:
    struct Problem {
        int number = 0; ///< as the card shows it
        QString words;
        bool operator==(const Problem&) const = default;
    };

    ProblemList(const theme::Theme& theme, QWidget* parent);

    /// Returns whether it looks different now.
    bool display(const QString& title, const QList<Problem>& problems);

signals:
    /// Of the problem with that place in the list as displayed last.
    void chosen(int place);

private:
    void rowClicked();

    QVBoxLayout* m_lines;
    QLabel* m_title;
    QList<Problem> m_problems;
    QList<theme::JumpButton*> m_rows;
};

} // namespace anteroom::interview
