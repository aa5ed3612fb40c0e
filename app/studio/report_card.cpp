// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/report_card.h"

#include "app/studio/report_words.h"
#include "app/theme/flow_layout.h"
#include "app/theme/parts.h"
#include "app/theme/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace anteroom::studio {

namespace {

constexpr std::size_t mostShown = 40;

} // namespace

ReportCard::ReportCard(const theme::Theme& theme, const QString& name, const QString& title)
    : m_theme(theme), m_column(new QVBoxLayout(this)), m_title(theme::makeLabel(title, "question")),
      m_entries(new QVBoxLayout) {
    setObjectName(name);
    theme::setRole(this, "card");
    m_column->addWidget(m_title);
    m_column->addLayout(m_entries);
    connect(&theme, &theme::Theme::changed, this, &ReportCard::follow);
    follow();
}

void ReportCard::follow() {
    m_column->setContentsMargins(m_theme.px(24), m_theme.px(16), m_theme.px(24), m_theme.px(16));
    m_column->setSpacing(m_theme.px(8));
    m_entries->setSpacing(m_theme.px(4));
}

QLabel* ReportCard::begin(const QString& words) {
    theme::clearLayout(m_entries);
    m_buttons = 0;
    return addText(words);
}

QLabel* ReportCard::addText(const QString& text, const char* role) {
    QLabel* label = theme::makeLabel(text, role);
    m_entries->addWidget(label);
    return label;
}

bool ReportCard::hasRoomFor(std::size_t entry, std::size_t of) {
    if (entry == mostShown)
        addText(tr("And %1 more").arg(of - entry), "quiet");
    return entry < mostShown;
}

void ReportCard::addRule() {
    auto* rule = new QFrame;
    theme::setRole(rule, "hairline");
    m_entries->addSpacing(m_theme.px(4));
    m_entries->addWidget(rule);
    m_entries->addSpacing(m_theme.px(4));
}

void ReportCard::addPlaces(const std::vector<std::pair<QString, TextPlace>>& places) {
    for (const auto& [words, place] : places) {
        if (!words.isEmpty())
            addText(words, "quiet");
        auto* button = addButton(wordsOf(place), QStringLiteral("place"));
        theme::setRole(button, "jump");
        connect(button, &QPushButton::clicked, this, [this, place = place] { emit placeChosen(place); });
    }
}

void ReportCard::addShown(const ShownBy& shown) {
    if (!shown.words.isEmpty())
        addText(asSentence(shown.words), "quiet-strong");
    if (!shown.wordsSayAll)
        addText(shown.answers.isEmpty() ? tr("Nothing is answered yet")
                                        : shown.answers.join(QLatin1Char('\n')),
                "quiet");
    auto* button = addButton(tr("Load these answers"), QStringLiteral("example"));
    connect(button, &QPushButton::clicked, this,
            [this, example = shown.example] { emit exampleChosen(example); });
}

QPushButton* ReportCard::addButton(const QString& text, const QString& name) {
    QPushButton* button = theme::makeButton(
        text, "", objectName() + QLatin1Char('.') + name + QLatin1Char('.') + QString::number(m_buttons++));
    m_entries->addWidget(button, 0, Qt::AlignLeading);
    return button;
}

} // namespace anteroom::studio
