// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/theme/state_bar.h"

#include "app/theme/flow_layout.h"
#include "app/theme/keys_wanted.h"
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
    m_brand = addLabel("brand", {});
    m_brand->setText(QStringLiteral("Anteroom"));
    m_title = addLabel("quiet", QStringLiteral("stateTitle"));
    m_progress = addLabel("quiet", QStringLiteral("stateProgress"));
    m_notice = addLabel("attention", QStringLiteral("stateNotice"));
    addPart(0);
    m_language = addLabel("quiet", QStringLiteral("stateLanguage"));
    constexpr int step = 10;
    connect(addButton(
                QStringLiteral("\u200eA\u2212\u200e"), [] { return tr("Smaller text"); },
                QStringLiteral("stateSmaller")),
            &QPushButton::clicked, this, [this] { setScaleBy(-step); });
    m_size = addLabel("quiet", QStringLiteral("stateTextSize"));
    connect(addButton(
                QStringLiteral("\u200eA+\u200e"), [] { return tr("Larger text"); },
                QStringLiteral("stateLarger")),
            &QPushButton::clicked, this, [this] { setScaleBy(step); });
    QPushButton* keys =
        addButton([] { return tr("Keys"); }, [] { return tr("All keys"); }, QStringLiteral("stateKeys"));
    theme::say(keys, "toolTip", [] { return tr("All keys (F1)"); });
    connect(keys, &QPushButton::clicked, this, [keys] { askForKeys(*keys); });
    m_saved = addLabel("quiet", QStringLiteral("stateSaved"));
    connect(&theme, &Theme::changed, this, &StateBar::follow);
    whenLanguageChanges(this, [this] { speakAnew(); });
    follow();
}

QLabel* StateBar::addLabel(const char* role, const QString& name) {
    QLabel* label = makeLabel({}, role);
    label->setWordWrap(false);
    label->setObjectName(name);
    m_parts.last()->addWidget(label);
    return label;
}

QPushButton* StateBar::addButton(const Wording& text, const Wording& says, const QString& name) {
    QPushButton* button = makeButton(text, "quiet", name);
    say(button, "accessibleName", says);
    m_parts.last()->addWidget(button);
    m_buttons << button;
    return button;
}

void StateBar::setScaleBy(int percent) { m_theme.setScale(m_theme.scale() + percent); }

void StateBar::follow() {
    m_size->setText(tr("%1 %").arg(m_theme.scale()));
    m_size->setAccessibleName(tr("Text size %1 %").arg(m_theme.scale()));
    fit();
}

void StateBar::setSaved(const Wording& text, bool isAmiss) {
    setRole(m_saved, isAmiss ? "attention" : "quiet");
    repolish(m_saved);
    m_savedText = text;
    m_saved->setText(text.text());
    m_saved->setAccessibleName(text.text());
    fit();
}

void StateBar::show(const State& state) {
    m_state = state;
    sayState();
    setSaved(state.saved, false);
}

void StateBar::sayState() {
    m_title->setText(m_state.title.text());
    m_progress->setText(m_state.progress.text());
    m_notice->setText(m_state.notice.text());
    m_language->setText(m_state.language.text());
}

void StateBar::speakAnew() {
    sayState();
    m_saved->setAccessibleName(m_savedText.text());
    follow();
}

void StateBar::resizeEvent(QResizeEvent* event) {
    QFrame::resizeEvent(event);
    fit();
}

// What is said is found out before anything moves: a part that comes or goes has the bar laid out at once.
void StateBar::fit() {
    // With usual text another line costs less than a word that is missing.
    const Room least = m_theme.scale() > 100 ? Room::Least : Room::Little;
    Room room = Room::Ample;
    while (room != least && wantedWidth(room) > width())
        room = room == Room::Ample ? Room::Little : Room::Least;
    layOut(room);
}

QString StateBar::savedText(Room room) const {
    // What comes before the colon has to do; that of a time is none.
    const QString text = m_savedText.text();
    return room == Room::Ample ? text : text.section(QStringLiteral(": "), 0, 0);
}

bool StateBar::isSaid(const QLabel* label, Room room) const {
    if (label == m_brand)
        return room == Room::Ample;
    return (label != m_progress || room != Room::Least) && !label->text().isEmpty();
}

int StateBar::wantedWidth(Room room) const {
    const bool isAmple = room == Room::Ample;
    const int gap = m_theme.px(isAmple ? 16 : 4);
    int wanted = m_theme.px(isAmple ? 20 + 16 + 16 : 16 + 8 + 8) - 2 * gap; // each part begins without one
    for (QPushButton* button : m_buttons) {
        button->ensurePolished();
        const bool isCompact = button->property("compact").toBool();
        wanted += gap + button->sizeHint().width() +
                  (static_cast<int>(isCompact) - static_cast<int>(!isAmple)) * 2 * m_theme.px(4);
    }
    for (QLabel* label : {m_brand, m_title, m_progress, m_notice, m_language, m_size, m_saved}) {
        label->ensurePolished();
        if (isSaid(label, room))
            wanted += gap + label->sizeHint().width();
    }
    const auto wide = [this](const QString& text) { return m_saved->fontMetrics().horizontalAdvance(text); };
    return wanted + wide(savedText(room)) - wide(m_saved->text());
}

void StateBar::layOut(Room room) {
    const bool isAmple = room == Room::Ample;
    m_saved->setText(savedText(room));
    for (QPushButton* button : std::as_const(m_buttons))
        if (button->property("compact").toBool() == isAmple) {
            button->setProperty("compact", !isAmple);
            repolish(button);
        }
    for (FlowLayout* part : std::as_const(m_parts))
        part->setSpacing(m_theme.px(isAmple ? 16 : 4));
    const int above = m_theme.px(isAmple ? 8 : 4);
    m_line->setSpacing(m_theme.px(isAmple ? 16 : 8));
    m_line->setContentsMargins(m_theme.px(isAmple ? 20 : 16), above, m_theme.px(isAmple ? 16 : 8), above);
    for (QLabel* label : {m_brand, m_title, m_progress, m_notice, m_language, m_saved})
        label->setVisible(isSaid(label, room));
}

} // namespace anteroom::theme
