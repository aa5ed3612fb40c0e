// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/say.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace anteroom::theme {
class FlowLayout;
class Theme;
} // namespace anteroom::theme

namespace anteroom::access {

/// A recovery key to be written down or printed: large, in its six groups.
class ShownKey : public QWidget {
    Q_OBJECT
public:
    ShownKey(const theme::Theme& theme, const QString& name);

    /// Empty: nothing is shown, nor kept.
    void setKey(const QString& printed);
    /// What became of the printing.
    void showOutcome(const theme::Wording& words);
    QPushButton* printButton() const { return m_print; }

signals:
    void printRequested();

private:
    QWidget* m_card;
    theme::FlowLayout* m_groups;
    QPushButton* m_print;
    QLabel* m_outcome;
};

class SecretEdit;

/// A recovery key as a person types it from paper, in plain sight: it is long, and on paper before them.
/// Emptied when it leaves the screen.
class TypedKey : public QWidget {
    Q_OBJECT
public:
    TypedKey(const theme::Theme& theme, const QString& name);

    SecretEdit* edit() const { return m_edit; }
    void setProblem(const QString& words);

signals:
    void entered();

protected:
    void hideEvent(QHideEvent* event) override;

private:
    SecretEdit* m_edit;
    QLabel* m_problem;
};

} // namespace anteroom::access
