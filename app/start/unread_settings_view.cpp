// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/start/unread_settings_view.h"

#include "app/theme/page_head.h"
#include "app/theme/parts.h"
#include "app/theme/theme.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace anteroom::start {

UnreadSettingsView::UnreadSettingsView(theme::Theme& theme, QWidget* parent)
    : QWidget(parent), m_problem(new QPlainTextEdit) {
    setObjectName(QStringLiteral("unreadSettings"));
    auto* outer = theme::framePage(theme, this).below;
    QVBoxLayout* column = nullptr;
    outer->addWidget(theme::makePage(theme, 760, column));
    column->addWidget(
        theme::makeLabel([] { return tr("The clinic's settings cannot be read"); }, "page-title"));
    column->addWidget(theme::makeLabel(
        [] {
            return tr("They say where records are kept and what else holds at this desk. Until they can be "
                      "read, Anteroom opens nothing. Whoever looks after this computer mends what is wrong:");
        },
        "body"));
    m_problem->setObjectName(QStringLiteral("unreadSettingsProblem"));
    m_problem->setReadOnly(true);
    m_problem->setTabChangesFocus(true);
    m_problem->setFont(QFont(QStringLiteral("monospace")));
    m_problem->setFixedHeight(theme.px(200));
    theme::say(m_problem, "accessibleName", [] { return tr("What is wrong with the file"); });
    column->addWidget(m_problem);
    column->addWidget(theme::makeLabel(
        [] {
            return tr("The clinic's crisis protocol stands in these settings too, and cannot be shown until "
                      "then. Have it at hand on paper.");
        },
        "body"));
    QPushButton* again =
        theme::makeButton([] { return tr("Look again"); }, "primary", QStringLiteral("unreadSettingsAgain"));
    connect(again, &QPushButton::clicked, this, &UnreadSettingsView::lookAgainRequested);
    column->addWidget(theme::makeButtonRow(theme, {again}));
    column->addStretch(1);
    setFocusProxy(again);
}

void UnreadSettingsView::show(const theme::Wording& problem) { theme::say(m_problem, "plainText", problem); }

} // namespace anteroom::start
