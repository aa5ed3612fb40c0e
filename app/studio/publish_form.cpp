// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/publish_form.h"

#include "app/theme/parts.h"
#include "app/theme/theme.h"

#include <QButtonGroup>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QVBoxLayout>

namespace anteroom::studio {

PublishForm::PublishForm(const theme::Theme& theme, QWidget* parent)
    : QFrame(parent), m_theme(theme), m_content(new QVBoxLayout(this)) {
    theme::setRole(this, "card");
    connect(&theme, &theme::Theme::changed, this, &PublishForm::follow);
    follow();
}

void PublishForm::follow() {
    m_content->setContentsMargins(m_theme.px(24), m_theme.px(16), m_theme.px(24), m_theme.px(16));
    m_content->setSpacing(m_theme.px(8));
}

void PublishForm::open(const QStringList& obstacles, const QStringList& versions) {
    theme::clearLayout(m_content);
    delete m_steps;
    m_steps = nullptr;
    m_change = nullptr;
    if (obstacles.isEmpty())
        addSteps(versions);
    else
        addObstacles(obstacles);
}

void PublishForm::addObstacles(const QStringList& obstacles) {
    constexpr qsizetype mostShown = 20;
    m_content->addWidget(theme::makeLabel(tr("Mend this first"), "question"));
    for (const QString& obstacle : obstacles.mid(0, mostShown))
        m_content->addWidget(theme::makeLabel(obstacle, "body"));
    if (obstacles.size() > mostShown)
        m_content->addWidget(theme::makeLabel(tr("And %1 more").arg(obstacles.size() - mostShown), "quiet"));
}

void PublishForm::addSteps(const QStringList& versions) {
    m_content->addWidget(theme::makeLabel(tr("How much changes for those who use it?"), "question"));
    const QStringList words{tr("Words and corrections"), tr("More is asked or found"),
                            tr("Answers or findings mean something else")};
    m_steps = new QButtonGroup(this);
    for (int step = 0; step < words.size(); ++step) {
        auto* choice = new QRadioButton(tr("%1: version %2").arg(words.value(step), versions.value(step)));
        choice->setObjectName(QStringLiteral("publishStep.%1").arg(step));
        m_steps->addButton(choice, step);
        m_content->addWidget(choice);
    }
    m_steps->button(0)->setChecked(true);
    m_content->addWidget(theme::makeLabel(tr("What changed, in a line for the changelog"), "question"));
    m_change = new QLineEdit;
    m_change->setObjectName(QStringLiteral("publishChange"));
    m_change->setAccessibleName(tr("What changed"));
    theme::setRole(m_change, "entry");
    connect(m_change, &QLineEdit::returnPressed, this, &PublishForm::entered);
    m_content->addWidget(m_change);
}

VersionStep PublishForm::step() const { return static_cast<VersionStep>(m_steps->checkedId()); }

QString PublishForm::change() const { return m_change->text().trimmed(); }

QWidget* PublishForm::first() const { return m_steps ? m_steps->button(0) : nullptr; }

QWidget* PublishForm::changeField() const { return m_change; }

} // namespace anteroom::studio
