// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/start/turn_away_view.h"

#include "app/theme/parts.h"
#include "app/theme/theme.h"

#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace anteroom::start {

TurnAwayView::TurnAwayView(theme::Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setObjectName(QStringLiteral("turnAway"));
    theme::setRole(this, "window");
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    QVBoxLayout* column = nullptr;
    outer->addWidget(theme::makePage(theme, 640, column));
    column->addStretch(1);
    column->addWidget(theme::makeLabel(tr("Turn the screen away from the patient"), "page-title"));
    column->addWidget(theme::makeLabel(tr("The questions are done. What comes next is written for staff and "
                                          "the clinician, not for the patient."),
                                       "body"));
    m_notice = new QVBoxLayout;
    column->addLayout(m_notice);
    QPushButton* back = theme::makeButton(tr("Back to review"), "secondary", QStringLiteral("turnAwayBack"));
    QPushButton* on = theme::makeButton(tr("Show the summary"), "primary", QStringLiteral("showSummary"));
    connect(back, &QPushButton::clicked, this, &TurnAwayView::backRequested);
    connect(on, &QPushButton::clicked, this, &TurnAwayView::summaryRequested);
    setFocusProxy(on);
    column->addWidget(theme::makeButtonRow(theme, {back, on}));
    column->addStretch(2);
}

void TurnAwayView::open(const QStringList& unacknowledged, const QStringList& openSafety) {
    theme::clearLayout(m_notice);
    addNotice("unacknowledged", tr("Tell the clinician now"),
              tr("Nobody has acknowledged this yet. Go back to the questions to do so:"), unacknowledged);
    addNotice("openSafety", tr("Speak to the clinician before the patient leaves"),
              tr("Not settled in the safety questions:"), openSafety);
}

void TurnAwayView::addNotice(const char* name, const QString& title, const QString& lead,
                             const QStringList& items) {
    if (items.isEmpty())
        return;
    auto* frame = new QFrame;
    frame->setObjectName(QString::fromLatin1(name));
    theme::setRole(frame, "attention");
    auto* lines = new QVBoxLayout(frame);
    lines->setContentsMargins(m_theme.px(16), m_theme.px(16), m_theme.px(16), m_theme.px(16));
    lines->addWidget(theme::makeLabel(title, "attention-strong"));
    lines->addWidget(theme::makeLabel(lead, "body"));
    for (const QString& item : items)
        lines->addWidget(theme::makeLabel(QStringLiteral("–  ") + item, "body"));
    m_notice->addWidget(frame);
}

} // namespace anteroom::start
