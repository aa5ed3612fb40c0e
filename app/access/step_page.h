// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/say.h"

#include <QPointer>
#include <QWidget>

#include <initializer_list>

class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace anteroom::theme {
class Theme;
}

namespace anteroom::access {

class BusyRow;

/// One step of a way in: a title, what it is about, what to do now, its fields, and its buttons. While
/// something is done the fields rest and a way to stop stands in place of the buttons.
class StepPage : public QWidget {
    Q_OBJECT
public:
    StepPage(const theme::Theme& theme, const QString& name, const theme::Wording& title,
             const theme::Wording& body, QWidget* parent = nullptr);

    QVBoxLayout* fields() const { return m_fieldsLayout; }
    /// In the order in which they stand; Tab comes to the last, the main one, first.
    void setButtons(std::initializer_list<QPushButton*> buttons);
    /// Has the keys when the step is shown.
    void setFirst(QWidget* first) { m_first = first; }
    void setTitle(const theme::Wording& title);
    void setBody(const theme::Wording& body);
    /// Empty: nothing is to be mended.
    void setProblem(const QString& words);
    /// What was done; not a problem.
    void setOutcome(const QString& words);
    /// Empty: nothing is being done.
    void setBusy(const QString& words, bool canBeStopped);
    void focusFirst();

signals:
    void stopped();

protected:
    void showEvent(QShowEvent* event) override;

private:
    const theme::Theme& m_theme;
    QScrollArea* m_page;
    QVBoxLayout* m_column;
    QLabel* m_title;
    QLabel* m_body;
    QLabel* m_problem;
    QLabel* m_outcome;
    QWidget* m_fields;
    QVBoxLayout* m_fieldsLayout;
    BusyRow* m_busy;
    QWidget* m_buttons = nullptr;
    bool m_isBusy = false;
    QPointer<QWidget> m_first;
    QPointer<QWidget> m_focusBefore;
};

} // namespace anteroom::access
