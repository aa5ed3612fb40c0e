// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/kept_card.h"

#include "app/studio/report_card.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace anteroom::studio {

KeptCard::KeptCard(const theme::Theme& theme, QWidget* parent)
    : QWidget(parent), m_card(new ReportCard(theme, QStringLiteral("reportKept"),
                                             [] { return tr("What changes in screenings that are kept"); })) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card);
}

void KeptCard::show(const editing::KeptScreenings* kept, bool canCompare) {
    const bool isRunning = kept && kept->isRunning();
    const QString words = wordsOf(kept);
    if (m_running && isRunning) {
        m_running->setText(words);
        return;
    }
    // Whoever is about to press a button of it keeps the button.
    if (m_shown == words && m_couldCompare == canCompare && !m_running)
        return;
    m_shown = words;
    m_couldCompare = canCompare;
    m_running = nullptr;
    if (!kept) {
        m_card->begin(words);
    } else if (isRunning) {
        m_running = m_card->begin(words);
        connect(m_card->addButton([] { return tr("Stop"); }, QStringLiteral("stop")), &QPushButton::clicked,
                this, &KeptCard::stopRequested);
    } else if (kept->found()) {
        showFound(*kept->found());
    } else {
        offer(words, canCompare);
    }
}

QString KeptCard::wordsOf(const editing::KeptScreenings* kept) {
    if (!kept)
        return tr("No screenings are kept here.");
    if (kept->isRunning())
        return tr("Screening those that are kept once more: %1 %").arg(kept->percent());
    if (!kept->problem().isEmpty())
        return kept->problem();
    if (kept->found())
        return kept->found()->words.text();
    return tr("Each screening with this questionnaire can be gone through once more, as it was published "
              "last and as it is now. The log has that you did.");
}

void KeptCard::offer(const QString& words, bool canCompare) {
    m_card->begin(words);
    QPushButton* compare =
        m_card->addButton([] { return tr("Compare the screenings"); }, QStringLiteral("compare"));
    compare->setEnabled(canCompare);
    connect(compare, &QPushButton::clicked, this, &KeptCard::compareRequested);
}

void KeptCard::showFound(const editing::KeptScreenings::Found& found) {
    m_card->begin(found.words);
    for (std::size_t i = 0; i < found.changed.size(); ++i) {
        const editing::KeptScreenings::Changed& one = found.changed[i];
        m_card->addRule();
        if (!m_card->hasRoomFor(i, found.changed.size()))
            break;
        m_card->addText(
            [day = one.day, record = one.record.left(8)] { return tr("%1, record %2").arg(day, record); },
            "body-strong");
        m_card->addText(one.findings, "quiet");
        connect(m_card->addButton([] { return tr("Open to read"); }, QStringLiteral("open")),
                &QPushButton::clicked, this, [this, record = one.record] { emit openRequested(record); });
    }
}

} // namespace anteroom::studio
