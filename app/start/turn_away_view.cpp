// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/start/turn_away_view.h"

#include "app/theme/parts.h"
#include "app/theme/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace anteroom::start {

TurnAwayView::TurnAwayView(theme::Theme& theme, QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("turnAway"));
    theme::setRole(this, "window");
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    QVBoxLayout* column = nullptr;
    outer->addWidget(theme::makePage(theme, 640, column));
    column->addStretch(1);
    column->addWidget(
        theme::makeLabel([] { return tr("Turn the screen away from the patient"); }, "page-title"));
    m_whatComes = theme::makeLabel({}, "body");
    m_whatComes->setObjectName(QStringLiteral("turnAwayWhatComes"));
    column->addWidget(m_whatComes);
    m_notice = theme::makeLabel(
        [] { return tr("Speak to the clinician before the visit ends. The next page says about what."); },
        "attention");
    m_notice->setObjectName(QStringLiteral("turnAwayNotice"));
    column->addWidget(m_notice);
    QPushButton* back =
        theme::makeButton([] { return tr("Back to review"); }, "secondary", QStringLiteral("turnAwayBack"));
    QPushButton* on =
        theme::makeButton([] { return tr("Show the summary"); }, "primary", QStringLiteral("showSummary"));
    connect(back, &QPushButton::clicked, this, &TurnAwayView::backRequested);
    connect(on, &QPushButton::clicked, this, &TurnAwayView::summaryRequested);
    setFocusProxy(on);
    column->addWidget(theme::makeButtonRow(theme, {back, on}));
    column->addStretch(2);
}

void TurnAwayView::open(const Session::Progress& progress, bool mustSpeak) {
    const std::uint32_t left = progress.shown - progress.answered;
    theme::say(m_whatComes, "text", [left, shown = progress.shown] {
        return (left == 0 ? tr("The questions are done.")
                          : tr("Not answered yet: %1 of %2.").arg(left).arg(shown)) +
               ' ' + tr("What comes next is written for staff and the clinician, not for the patient.");
    });
    m_notice->setVisible(mustSpeak);
}

} // namespace anteroom::start
