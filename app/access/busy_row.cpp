// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/access/busy_row.h"

#include "app/theme/parts.h"
#include "app/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace anteroom::access {

BusyRow::BusyRow(const theme::Theme& theme, const QString& name)
    : m_words(theme::makeLabel({}, "body")),
      m_cancel(theme::makeButton([] { return tr("Stop"); }, "secondary", name + QStringLiteral("Cancel"))) {
    setObjectName(name);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme.px(16));
    auto* column = new QVBoxLayout;
    column->setSpacing(theme.px(8));
    column->addWidget(m_words);
    auto* bar = new QProgressBar;
    bar->setRange(0, 0);
    bar->setTextVisible(false);
    theme::say(bar, "accessibleName", [] { return tr("At work"); });
    column->addWidget(bar);
    row->addLayout(column, 1);
    row->addWidget(m_cancel);
    connect(m_cancel, &QPushButton::clicked, this, &BusyRow::cancelled);
    setFocusProxy(m_cancel);
    hide();
}

void BusyRow::show(const QString& words, bool canBeCancelled) {
    m_words->setText(words);
    m_cancel->setEnabled(canBeCancelled);
    setVisible(true);
}

} // namespace anteroom::access
