// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/theme/state_bar.h"

#include "app/theme/flow_layout.h"
#include "app/theme/parts.h"
#include "app/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <utility>

namespace anteroom::theme {

StateBar::StateBar(Theme& theme, QWidget* parent)
    : QFrame(parent), m_theme(theme), m_line(new QHBoxLayout(this)) {
    setRole(this, "bar");
    // As in the head of an interview: what it is about on one side, the tools on the other.
    const auto addPart = [this](int stretch) {
        auto* part = new QWidget(this);
        auto* flow = new FlowLayout(FlowLayout::Fit::Natural, 0, part);
        flow->setMiddlesAligned(true);
        m_line->addWidget(part, stretch, Qt::AlignVCenter);
        m_parts << flow;
    };
    addPart(1);
    addLabel("brand", {})->setText(QStringLiteral("Anteroom"));
    m_title = addLabel("quiet", QStringLiteral("stateTitle"));
    m_progress = addLabel("quiet", QStringLiteral("stateProgress"));
    addPart(0);
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
    m_parts.last()->addWidget(label);
    return label;
}

QPushButton* StateBar::addSizeButton(const QString& text, const QString& name, int step) {
    QPushButton* button = makeButton(text, "quiet", step < 0 ? "stateSmaller" : "stateLarger");
    button->setAccessibleName(name);
    connect(button, &QPushButton::clicked, this, [this, step] { m_theme.setScale(m_theme.scale() + step); });
    m_parts.last()->addWidget(button);
    return button;
}

void StateBar::follow() {
    m_size->setText(tr("%1 %").arg(m_theme.scale()));
    m_size->setAccessibleName(tr("Text size %1 %").arg(m_theme.scale()));
    for (FlowLayout* part : std::as_const(m_parts))
        part->setSpacing(m_theme.px(16));
    m_line->setSpacing(m_theme.px(16));
    m_line->setContentsMargins(m_theme.px(20), m_theme.px(8), m_theme.px(16), m_theme.px(8));
}

void StateBar::setSaved(const QString& text, bool isAmiss) {
    setRole(m_saved, isAmiss ? "attention" : "quiet");
    repolish(m_saved);
    m_saved->setText(text);
    m_saved->setVisible(!text.isEmpty());
}

void StateBar::show(const State& state) {
    const auto say = [](QLabel* label, const QString& text) {
        label->setText(text);
        label->setVisible(!text.isEmpty());
    };
    say(m_title, state.title);
    say(m_progress, state.progress);
    say(m_language, state.language);
    setSaved(state.saved, false);
}

} // namespace anteroom::theme
