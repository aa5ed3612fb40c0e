// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/publish_view.h"

#include "app/theme/parts.h"
#include "app/theme/theme.h"

#include <QButtonGroup>
#include <QKeyEvent>
#include <QLineEdit>
#include <QRadioButton>

namespace anteroom::studio {

PublishView::PublishView(theme::Theme& theme, QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("publish"));
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    QVBoxLayout* column = nullptr;
    outer->addWidget(theme::makePage(theme, 680, column));
    column->addWidget(theme::makeLabel(tr("Publish this questionnaire"), "page-title"));
    column->addWidget(theme::makeCard(theme, m_content));
    m_problem = theme::makeLabel({}, "attention");
    m_problem->setObjectName(QStringLiteral("publishProblem"));
    column->addWidget(m_problem);
    m_back = theme::makeButton(tr("Back"), "secondary", QStringLiteral("publishBack"));
    m_publish = theme::makeButton(tr("Publish"), "primary", QStringLiteral("publishDo"));
    connect(m_back, &QPushButton::clicked, this, &PublishView::backRequested);
    connect(m_publish, &QPushButton::clicked, this, &PublishView::publish);
    column->addWidget(theme::makeButtonRow(theme, {m_back, m_publish}));
    column->addStretch(1);
}

void PublishView::open(const QStringList& obstacles, const QStringList& versions) {
    theme::clearLayout(m_content);
    delete m_steps;
    m_steps = nullptr;
    m_change = nullptr;
    m_problem->hide();
    m_publish->setVisible(obstacles.isEmpty());
    if (obstacles.isEmpty())
        addSteps(versions);
    else
        addObstacles(obstacles);
}

void PublishView::addObstacles(const QStringList& obstacles) {
    constexpr qsizetype mostShown = 20;
    m_content->addWidget(theme::makeLabel(tr("Mend this first"), "question"));
    for (const QString& obstacle : obstacles.mid(0, mostShown))
        m_content->addWidget(theme::makeLabel(obstacle, "body"));
    if (obstacles.size() > mostShown)
        m_content->addWidget(theme::makeLabel(tr("And %1 more").arg(obstacles.size() - mostShown), "quiet"));
    m_back->setFocus(Qt::OtherFocusReason);
}

void PublishView::addSteps(const QStringList& versions) {
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
    connect(m_change, &QLineEdit::returnPressed, this, &PublishView::publish);
    m_content->addWidget(m_change);
    setTabOrder(m_change, m_publish);
    setTabOrder(m_publish, m_back);
    m_steps->button(0)->setFocus(Qt::OtherFocusReason);
}

void PublishView::showProblem(const QString& problem) {
    m_problem->setText(problem);
    m_problem->show();
}

void PublishView::publish() {
    if (!m_change)
        return;
    const QString change = m_change->text().trimmed();
    if (change.isEmpty()) {
        showProblem(tr("Say in a few words what changed"));
        m_change->setFocus(Qt::OtherFocusReason);
        return;
    }
    emit published(static_cast<VersionStep>(m_steps->checkedId()), change);
}

void PublishView::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        emit backRequested();
    else
        QWidget::keyPressEvent(event);
}

} // namespace anteroom::studio
