// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/report_card.h"

#include "app/studio/report_words.h"
#include "app/theme/parts.h"
#include "app/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace anteroom::studio {

namespace {

constexpr std::size_t mostShown = 40;

} // namespace

ReportCard::ReportCard(const theme::Theme& theme, const QString& name, const theme::Wording& title)
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

QLabel* ReportCard::begin(const theme::Wording& words) {
    theme::clearLayout(m_entries);
    m_row = nullptr;
    m_buttons = 0;
    return addText(words);
}

QLabel* ReportCard::addText(const theme::Wording& text, const char* role) {
    if (m_row)
        m_entries->addSpacing(m_theme.px(4)); // what follows is another thing
    m_row = nullptr;
    QLabel* label = theme::makeLabel(text, role);
    m_entries->addWidget(label);
    return label;
}

bool ReportCard::hasRoomFor(std::size_t entry, std::size_t of) {
    if (entry == mostShown)
        addText([rest = of - entry] { return tr("And %1 more").arg(rest); }, "quiet");
    return entry < mostShown;
}

void ReportCard::addRule() {
    m_row = nullptr;
    auto* rule = new QFrame;
    theme::setRole(rule, "hairline");
    m_entries->addSpacing(m_theme.px(4));
    m_entries->addWidget(rule);
    m_entries->addSpacing(m_theme.px(4));
}

QPushButton* ReportCard::make(const theme::Wording& text, const QString& name) {
    return theme::makeButton(
        text, "", objectName() + QLatin1Char('.') + name + QLatin1Char('.') + QString::number(m_buttons++));
}

QPushButton* ReportCard::makePlace(const TextPlace& place, bool isShort) {
    QPushButton* button = make([place] { return wordsOf(place); }, QStringLiteral("place"));
    if (isShort)
        theme::say(button, "text", [place] { return lineOf(place); });
    theme::setRole(button, "jump");
    connect(button, &QPushButton::clicked, this, [this, place] { emit placeChosen(place); });
    return button;
}

void ReportCard::addPlace(const TextPlace& place) {
    m_row = nullptr;
    m_file = place.path;
    m_entries->addWidget(makePlace(place, false), 0, Qt::AlignLeading);
}

void ReportCard::addPlaced(const QString& words, const TextPlace& place) {
    m_row = nullptr;
    auto* line = new QHBoxLayout;
    line->addWidget(theme::makeLabel(words, "quiet"), 1);
    line->addWidget(makePlace(place, place.path == m_file), 0, Qt::AlignTop);
    m_entries->addLayout(line);
}

void ReportCard::addShown(const ShownBy& shown) {
    if (!shown.words.isEmpty())
        addText(asSentence(shown.words), "quiet-strong");
    if (!shown.wordsSayAll)
        addText(
            [answers = shown.answers] {
                return answers.isEmpty() ? tr("Nothing is answered yet") : answers.join(QLatin1Char('\n'));
            },
            "quiet");
    auto* button = addButton([] { return tr("Load these answers"); }, QStringLiteral("example"));
    connect(button, &QPushButton::clicked, this,
            [this, example = shown.example] { emit exampleChosen(example); });
}

QPushButton* ReportCard::addButton(const theme::Wording& text, const QString& name) {
    QPushButton* button = make(text, name);
    if (!m_row) {
        QWidget* row = theme::makeButtonRow(m_theme, {});
        m_entries->addWidget(row);
        m_row = row->layout();
    }
    m_row->addWidget(button);
    return button;
}

} // namespace anteroom::studio
