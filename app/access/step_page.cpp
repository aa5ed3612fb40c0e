// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/access/step_page.h"

#include "app/access/busy_row.h"
#include "app/access/follow_focus.h"
#include "app/theme/parts.h"
#include "app/theme/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QShowEvent>
#include <QTimer>
#include <QVBoxLayout>

#include <utility>
#include <vector>

namespace anteroom::access {

StepPage::StepPage(const theme::Theme& theme, const QString& name, const theme::Wording& title,
                   const theme::Wording& body, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_title(theme::makeLabel(title, "page-title")),
      m_body(theme::makeLabel(body, "body")), m_problem(theme::makeLabel({}, "attention")),
      m_outcome(theme::makeLabel({}, "quiet-strong")), m_fields(new QWidget),
      m_fieldsLayout(new QVBoxLayout(m_fields)), m_busy(new BusyRow(theme, name + QStringLiteral("Busy"))) {
    setObjectName(name);
    theme::setRole(this, "window");
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    m_page = theme::makePage(theme, 680, m_column);
    outer->addWidget(m_page);
    followFocus(theme, m_page);
    m_column->addWidget(m_title);
    m_column->addWidget(m_body);
    setBody(body); // to show what lies in no window yet would open one
    m_title->setObjectName(name + QStringLiteral("Title"));
    m_body->setObjectName(name + QStringLiteral("Body"));
    m_problem->setObjectName(name + QStringLiteral("Problem"));
    m_problem->hide();
    m_column->addWidget(m_problem);
    m_outcome->setObjectName(name + QStringLiteral("Outcome"));
    m_outcome->hide();
    m_column->addWidget(m_outcome);
    m_fieldsLayout->setContentsMargins(0, 0, 0, 0);
    m_fieldsLayout->setSpacing(theme.px(16));
    m_column->addWidget(m_fields);
    m_column->addWidget(m_busy);
    m_column->addStretch(1);
    connect(m_busy, &BusyRow::cancelled, this, &StepPage::stopped);
}

void StepPage::setButtons(std::initializer_list<QPushButton*> buttons) {
    m_buttons = theme::makeButtonRow(m_theme, buttons);
    m_column->insertWidget(m_column->count() - 1, m_buttons);
    if (m_fieldsLayout->isEmpty()) // it would keep the buttons away from the words
        m_fields->hide();
    const std::vector<QPushButton*> row(buttons);
    for (std::size_t i = 1; i < row.size(); ++i)
        setTabOrder(i == 1 ? row.back() : row[i - 2], row[i - 1]);
}

void StepPage::setTitle(const theme::Wording& title) { theme::say(m_title, "text", title); }

void StepPage::setBody(const theme::Wording& body) {
    theme::say(m_body, "text", body);
    m_body->setVisible(!m_body->text().isEmpty());
}

void StepPage::setProblem(const QString& words) {
    const bool isNew = !words.isEmpty() && words != m_problem->text();
    m_problem->setText(words);
    m_problem->setVisible(!words.isEmpty());
    if (isNew && isVisible()) // after what else comes into view with the same click
        QTimer::singleShot(0, m_problem, [this] { m_page->ensureWidgetVisible(m_problem); });
}

void StepPage::setOutcome(const QString& words) {
    m_outcome->setText(words);
    m_outcome->setVisible(!words.isEmpty());
}

void StepPage::setBusy(const QString& words, bool canBeStopped) {
    const bool isBusy = !words.isEmpty();
    const bool wasBusy = std::exchange(m_isBusy, isBusy);
    if (isBusy && !wasBusy)
        m_focusBefore = m_fields->isAncestorOf(focusWidget()) ? focusWidget() : m_first.data();
    if (isBusy)
        m_busy->show(words, canBeStopped);
    if (isBusy && !wasBusy)
        m_busy->setFocus();
    m_fields->setEnabled(!isBusy);
    if (m_buttons)
        m_buttons->setVisible(!isBusy);
    if (!isBusy)
        m_busy->hide();
    if (wasBusy && !isBusy && isVisible() && m_focusBefore)
        m_focusBefore->setFocus(Qt::OtherFocusReason);
}

void StepPage::focusFirst() {
    if (m_first)
        m_first->setFocus(Qt::OtherFocusReason);
}

void StepPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (event->spontaneous())
        return;
    focusFirst();
    // A page is read from its head, also where what has the keys is further down.
    QTimer::singleShot(0, m_page, [this] { m_page->verticalScrollBar()->setValue(0); });
}

} // namespace anteroom::access
