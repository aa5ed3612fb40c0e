// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/theme/state_bar.h"

#include "app/theme/flow_layout.h"
#include "app/theme/parts.h"
#include "app/theme/theme.h"

#include <QLabel>
#include <QPushButton>

namespace anteroom::theme {

StateBar::StateBar(Theme& theme, QWidget* parent)
    : QFrame(parent), m_theme(theme), m_line(new FlowLayout(FlowLayout::Fit::Natural, theme.px(16), this)) {
    setRole(this, "bar");
    m_line->setMiddlesAligned(true);
    addLabel("brand", {})->setText(QStringLiteral("Anteroom"));
    m_title = addLabel("quiet", QStringLiteral("stateTitle"));
    m_progress = addLabel("quiet", QStringLiteral("stateProgress"));
    m_language = addLabel("quiet", QStringLiteral("stateLanguage"));
    constexpr int step = 10;
    addSizeButton(QStringLiteral("A\u2212"), tr("Smaller text"), -step);
    m_size = addLabel("quiet", QStringLiteral("stateTextSize"));
    addSizeButton(QStringLiteral("A+"), tr("Larger text"), step);
    m_saved = addLabel("quiet", QStringLiteral("stateSaved"));
    connect(&theme, &Theme::changed, this, &StateBar::follow);
    follow();
}

QLabel* StateBar::addLabel(const char* role, const QString& name) {
    QLabel* label = makeLabel({}, role);
    label->setWordWrap(false);
    label->setObjectName(name);
    m_line->addWidget(label);
    return label;
}

QPushButton* StateBar::addSizeButton(const QString& text, const QString& name, int step) {
    QPushButton* button = makeButton(text, "quiet", step < 0 ? "stateSmaller" : "stateLarger");
    button->setAccessibleName(name);
    connect(button, &QPushButton::clicked, this, [this, step] { m_theme.setScale(m_theme.scale() + step); });
    m_line->addWidget(button);
    return button;
}

void StateBar::follow() {
    m_size->setText(tr("%1 %").arg(m_theme.scale()));
    m_size->setAccessibleName(tr("Text size %1 %").arg(m_theme.scale()));
    m_line->setSpacing(m_theme.px(16));
    m_line->setContentsMargins(m_theme.px(20), m_theme.px(8), m_theme.px(16), m_theme.px(8));
}

void StateBar::show(const State& state) {
    m_title->setText(state.title);
    m_progress->setText(state.progress);
    m_language->setText(state.language);
    m_saved->setText(state.saved);
}

} // namespace anteroom::theme
