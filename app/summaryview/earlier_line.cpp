// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/summaryview/earlier_line.h"

#include "app/theme/parts.h"
#include "app/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace anteroom::summaryview {

EarlierLine::EarlierLine(theme::Theme& theme, QWidget* parent) : QFrame(parent), m_theme(theme) {
    setObjectName(QStringLiteral("summaryEarlier"));
    m_layout = new QHBoxLayout(this);
    m_text = theme::makeLabel({}, "quiet-strong");
    m_text->setObjectName(QStringLiteral("summaryEarlierText"));
    m_act = theme::makeButton({}, "quiet", QStringLiteral("summaryEarlierAct"));
    m_layout->addWidget(m_text, 1);
    m_layout->addWidget(m_act);
    connect(m_act, &QPushButton::clicked, this, &EarlierLine::pressed);
    connect(&m_theme, &theme::Theme::changed, this, &EarlierLine::fit);
    fit();
    hide();
}

void EarlierLine::show(const theme::Wording& text, const theme::Wording& act) {
    theme::say(m_text, "text", text);
    theme::say(m_act, "text", act);
    theme::say(m_act, "accessibleName", act);
    QFrame::show();
}

void EarlierLine::fit() {
    m_layout->setContentsMargins(m_theme.px(24), m_theme.px(4), m_theme.px(24), m_theme.px(4));
    m_layout->setSpacing(m_theme.px(16));
}

} // namespace anteroom::summaryview
