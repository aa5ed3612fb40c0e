// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/publish_view.h"

#include "app/studio/kept_card.h"
#include "app/studio/publish_form.h"
#include "app/studio/report_words.h"
#include "app/theme/jump_button.h"
#include "app/theme/parts.h"
#include "app/theme/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace anteroom::studio {

PublishView::PublishView(theme::Theme& theme, QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("publish"));
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    QVBoxLayout* column = nullptr;
    m_page = theme::makePage(theme, 680, column);
    outer->addWidget(m_page);
    column->addWidget(theme::makeLabel([] { return tr("Before publishing"); }, "page-title"));
    column->addWidget(makeGlance(theme));
    m_form = new PublishForm(theme);
    connect(m_form, &PublishForm::entered, this, &PublishView::publish);
    column->addWidget(m_form);
    m_problem = theme::makeLabel({}, "attention");
    m_problem->setObjectName(QStringLiteral("publishProblem"));
    column->addWidget(m_problem);
    m_back = theme::makeButton([] { return tr("Back"); }, "secondary", QStringLiteral("publishBack"));
    m_publish = theme::makeButton([] { return tr("Publish"); }, "primary", QStringLiteral("publishDo"));
    connect(m_back, &QPushButton::clicked, this, &PublishView::backRequested);
    connect(m_publish, &QPushButton::clicked, this, &PublishView::publish);
    column->addWidget(theme::makeButtonRow(theme, {m_back, m_publish}));
    m_report = new ReportView(theme);
    m_kept = new KeptCard(theme);
    m_report->insertAfter(ReportView::Part::Comparison, m_kept);
    column->addWidget(m_report);
    column->addStretch(1);
}

// What is known in a line each, which leads to the rest of it further down.
QWidget* PublishView::makeGlance(theme::Theme& theme) {
    QVBoxLayout* lines = nullptr;
    QFrame* card = theme::makeCard(theme, lines);
    const QStringList names{QStringLiteral("glanceChanges"), QStringLiteral("glanceNotes"),
                            QStringLiteral("glanceCases")};
    for (std::size_t part = 0; part < m_parts.size(); ++part) {
        m_parts[part] = new theme::JumpButton({}, names[static_cast<qsizetype>(part)]);
        connect(m_parts[part], &QPushButton::clicked, this, [this, part] {
            const QWidget* target = m_report->card(static_cast<ReportView::Part>(part));
            m_page->verticalScrollBar()->setValue(target->mapTo(m_page->widget(), QPoint()).y());
        });
        lines->addWidget(m_parts[part]);
    }
    m_progress = theme::makeLabel({}, "quiet");
    m_progress->setObjectName(QStringLiteral("proofProgress"));
    lines->addWidget(m_progress);
    m_stop = theme::makeButton([] { return tr("Stop"); }, "", QStringLiteral("proofStop"));
    m_again = theme::makeButton([] { return tr("Prove again"); }, "", QStringLiteral("proofAgain"));
    connect(m_stop, &QPushButton::clicked, this, &PublishView::stopRequested);
    connect(m_again, &QPushButton::clicked, this, &PublishView::proveRequested);
    lines->addWidget(m_stop, 0, Qt::AlignLeading);
    lines->addWidget(m_again, 0, Qt::AlignLeading);
    return card;
}

void PublishView::open(const QStringList& obstacles, const QStringList& versions) {
    m_problem->hide();
    m_form->open(obstacles, versions);
    m_publish->setVisible(obstacles.isEmpty());
    m_page->verticalScrollBar()->setValue(0);
    if (!m_form->isReady()) {
        m_back->setFocus(Qt::OtherFocusReason);
        return;
    }
    setTabOrder(m_form->changeField(), m_publish);
    setTabOrder(m_publish, m_back);
    m_form->first()->setFocus(Qt::OtherFocusReason);
}

void PublishView::showProofs(const ProofRun& run, bool isOld) {
    m_report->show(run);
    showKnown(run, isOld);
    for (std::size_t part = 0; part < m_parts.size(); ++part)
        m_parts[part]->setWords(m_report->inShort(static_cast<ReportView::Part>(part)));
    const bool isAsked = (isOld || run.isStopped()) && !run.isRunning();
    // Whoever pressed the one may want the other.
    const QWidget* focus = QApplication::focusWidget();
    const bool hadKeys = focus == m_stop || focus == m_again;
    QPushButton* act = run.isRunning() ? m_stop : isAsked ? m_again : nullptr;
    if (act)
        act->show();
    if (hadKeys)
        (act ? act : m_parts.front())->setFocus(Qt::OtherFocusReason);
    m_stop->setVisible(act == m_stop);
    m_again->setVisible(act == m_again);
    m_progress->setVisible(run.isRunning() || isAsked);
    if (run.isRunning())
        showProgress(run);
    else
        theme::say(m_progress, "text", [isOld] {
            return isOld ? tr("The text has changed since: this is of the text before.")
                         : tr("It was stopped. What was known by then stays.");
        });
}

// What is known of the comparison tells how much changes; without it nothing is taken for small.
void PublishView::showKnown(const ProofRun& run, bool isOld) {
    const auto& comparison = run.report().comparison;
    if (run.isRunning() && !comparison) {
        m_form->showKnown(PublishForm::Known::NotYet, std::nullopt, tr("What changes is being compared."));
    } else if (isOld && !run.isRunning()) {
        m_form->showKnown(PublishForm::Known::Not, std::nullopt,
                          tr("The text has changed since it was compared: what changes is not known."));
    } else if (!comparison || !comparison->step) {
        m_form->showKnown(PublishForm::Known::Not, std::nullopt,
                          comparison ? comparison->problem
                                     : tr("It was not compared: what changes is not known."));
    } else {
        const bool isAll = comparison->open == 0;
        m_form->showKnown(isAll ? PublishForm::Known::All : PublishForm::Known::Not,
                          isAll ? comparison->step : std::nullopt, inShort(*comparison));
    }
    m_publish->setEnabled(!run.isRunning() || comparison);
}

void PublishView::showProgress(const ProofRun& run) { theme::say(m_progress, "text", progressWords(run)); }

void PublishView::speakAnew() { m_report->speakAnew(); }

void PublishView::showProblem(const theme::Wording& problem) {
    theme::say(m_problem, "text", problem);
    m_problem->show();
}

void PublishView::publish() {
    if (!m_form->isReady())
        return;
    if (const auto missing = m_form->askForMissing()) {
        showProblem(*missing);
        return;
    }
    emit published(m_form->step(), m_form->change());
}

void PublishView::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        emit backRequested();
    else
        QWidget::keyPressEvent(event);
}

} // namespace anteroom::studio
