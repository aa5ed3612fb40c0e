// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interview/controls/option_button.h"

#include "app/interview/controls/arrow_keys.h"
#include "app/theme/theme.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace anteroom::interview {

namespace {

constexpr int edge = 12;
constexpr int chip = 24;
constexpr int end = 16;
constexpr int leastHeight = 44;
constexpr int aboveText = 8;
constexpr int corner = 8;
constexpr int wraps = Qt::TextWordWrap | Qt::AlignLeading | Qt::AlignVCenter;

} // namespace

OptionButton::OptionButton(Kind kind, const QString& text, const QString& key, const theme::Theme& theme,
                           QWidget* parent)
    : QAbstractButton(parent), m_kind(kind), m_text(text), m_key(key), m_theme(theme) {
    setCheckable(kind != Kind::Act);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    theme::setRole(this, "choice");
}

QFont OptionButton::boldFont() const {
    QFont font = this->font();
    font.setWeight(QFont::DemiBold);
    return font;
}

void OptionButton::setLabel(const QString& text) {
    m_text = text;
    updateGeometry();
    update();
}

int OptionButton::before() const { return m_theme.px(edge) + m_theme.px(chip) + m_theme.px(edge); }

// As wide as its bold text, so that choosing it clips nothing.
QSize OptionButton::sizeHint() const {
    ensurePolished();
    const int width = before() + QFontMetrics(boldFont()).horizontalAdvance(m_text) + 2 + m_theme.px(end);
    return {width, heightForWidth(width)};
}

QSize OptionButton::minimumSizeHint() const {
    ensurePolished();
    const QFontMetrics metrics(boldFont());
    int longest = 0;
    for (const QString& word : m_text.split(' '))
        longest = std::max(longest, metrics.horizontalAdvance(word));
    return {before() + longest + 2 + m_theme.px(end), m_theme.px(leastHeight)};
}

int OptionButton::textHeight(const QFont& font, int width) const {
    const int room = std::max(1, width - before() - m_theme.px(end));
    return m_sizes.of(m_text, font, room, [&] {
        return QFontMetrics(font).boundingRect(QRect(0, 0, room, 100000), wraps, m_text).height();
    });
}

int OptionButton::heightForWidth(int width) const {
    return std::max(m_theme.px(leastHeight), textHeight(font(), width) + 2 * m_theme.px(aboveText));
}

// Bold only where it takes no line more: choosing moves nothing, and no option keeps an empty line for it.
QFont OptionButton::chosenFont() const {
    const int room = std::max(height(), heightForWidth(width()));
    return textHeight(boldFont(), width()) + 2 * m_theme.px(aboveText) <= room ? boldFont() : font();
}

// The chip stays at the first line of a text that wraps.
void OptionButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPalette& colours = palette();
    const double line = isChecked() ? 2.0 : 1.0;
    painter.setPen(QPen(colours.color(isChecked() ? QPalette::Highlight : QPalette::Mid), line));
    const bool isHovered = underMouse() || isDown();
    painter.setBrush(isChecked() ? colours.color(QPalette::AlternateBase)
                     : isHovered ? colours.color(QPalette::Window)
                                 : colours.color(QPalette::Base));
    const double inset = line / 2;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), corner, corner);

    const int chipSize = m_theme.px(chip);
    const bool isOneLine = height() <= m_theme.px(leastHeight);
    const int chipTop = isOneLine ? (height() - chipSize) / 2 : m_theme.px(leastHeight - chip) / 2;
    paintChip(painter, QStyle::visualRect(layoutDirection(), rect(),
                                          QRect(m_theme.px(edge), chipTop, chipSize, chipSize)));

    painter.setFont(isChecked() ? chosenFont() : font());
    painter.setPen(colours.color(QPalette::Text));
    const QRect room(before(), 0, width() - before() - m_theme.px(end), height());
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), room),
                     static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeading)) | wraps,
                     m_text);
}

void OptionButton::paintChip(QPainter& painter, const QRect& place) const {
    const QPalette& colours = palette();
    painter.setPen(QPen(colours.color(isChecked() ? QPalette::Highlight : QPalette::Mid), 1));
    painter.setBrush(isChecked() ? colours.brush(QPalette::Highlight) : Qt::NoBrush);
    const QRectF box = QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5);
    const double radius = m_kind == Kind::Many ? m_theme.px(4) : box.height() / 2;
    painter.drawRoundedRect(box, radius, radius);
    QFont small = isChecked() ? boldFont() : font();
    small.setPixelSize(m_theme.px(13));
    painter.setFont(small);
    painter.setPen(colours.color(isChecked() ? QPalette::HighlightedText : QPalette::PlaceholderText));
    painter.drawText(place, Qt::AlignCenter,
                     m_key.isEmpty() && isChecked() ? QStringLiteral("\u2022") : m_key);
}

void OptionButton::keyPressEvent(QKeyEvent* event) {
    if (isArrow(*event))
        event->ignore();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace anteroom::interview
