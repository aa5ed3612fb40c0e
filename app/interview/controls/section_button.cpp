// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interview/controls/section_button.h"

#include "app/theme/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>
#include <utility>

namespace anteroom::interview {

namespace {

constexpr int start = 20;
constexpr int end = 16;
constexpr int between = 8;
constexpr int bar = 4;
constexpr int leastHeight = 44;
constexpr int aboveText = 4;
constexpr int wraps = Qt::TextWordWrap | Qt::AlignVCenter;

} // namespace

SectionButton::SectionButton(const theme::Theme& theme, std::shared_ptr<const TextSizes> states,
                             QWidget* parent)
    : QAbstractButton(parent), m_theme(theme), m_states(std::move(states)) {
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    theme::setRole(this, "section");
}

void SectionButton::display(const SectionModel& model) {
    if (model == m_model)
        return;
    const bool isLaidOut = testAttribute(Qt::WA_WState_Polished);
    const int heightBefore = isLaidOut ? heightForWidth(width()) : 0;
    m_model = model;
    setEnabled(model.state != SectionModel::State::NotShown);
    if (const Qt::CursorShape shape = isEnabled() ? Qt::PointingHandCursor : Qt::ArrowCursor;
        cursor().shape() != shape)
        setCursor(shape);
    setAccessibleName(model.stateText.isEmpty() ? model.title : model.title + ", " + model.stateText);
    // Hundreds of others need not be placed anew because this one says "4 left" instead of "5 left".
    if (!isLaidOut || heightForWidth(width()) != heightBefore)
        updateGeometry();
    update();
}

// Bold only where it takes no line more: no entry keeps an empty line for the time that it is the current
// one.
QFont SectionButton::titleFont() const {
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    return m_model.isCurrent && titleHeight(bold, width()) <= titleHeight(font(), width()) ? bold : font();
}

int SectionButton::titleHeight(const QFont& font, int width) const {
    // A title that fits into one line is not measured anew for each text that stands beside it.
    const int whole = m_wholeTitles.of(m_model.title, font, 0, [&] {
        return QFontMetrics(font).boundingRect(QRect(0, 0, 100000, 100000), wraps, m_model.title).width() + 1;
    });
    const int beside = m_theme.px(start) + m_theme.px(end) + besideTitle();
    const int room = std::min(whole, std::max(1, width - beside));
    return m_titles.of(m_model.title, font, room, [&] {
        return QFontMetrics(font).boundingRect(QRect(0, 0, room, 100000), wraps, m_model.title).height();
    });
}

QFont SectionButton::stateFont() const {
    QFont font = this->font();
    font.setPixelSize(m_theme.px(14));
    return font;
}

int SectionButton::besideTitle() const {
    return m_model.stateText.isEmpty() ? 0 : stateWidth() + m_theme.px(between);
}

int SectionButton::lineWidth() const {
    ensurePolished();
    return m_theme.px(start) + QFontMetrics(font()).horizontalAdvance(m_model.title) + besideTitle() +
           m_theme.px(end);
}

int SectionButton::stateWidth() const {
    if (m_model.stateText.isEmpty())
        return 0;
    const QFont font = stateFont();
    return m_states->of(m_model.stateText, font, 0,
                        [&] { return QFontMetrics(font).horizontalAdvance(m_model.stateText) + 2; });
}

QSize SectionButton::sizeHint() const {
    const int width = m_theme.px(252);
    return {width, heightForWidth(width)};
}

int SectionButton::heightForWidth(int width) const {
    ensurePolished();
    return std::max(m_theme.px(leastHeight), titleHeight(font(), width) + 2 * m_theme.px(aboveText));
}

void SectionButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const QPalette& colours = palette();
    const Qt::LayoutDirection direction = layoutDirection();
    if (m_model.isCurrent) {
        painter.fillRect(rect(), colours.color(QPalette::AlternateBase));
        painter.fillRect(QStyle::visualRect(direction, rect(), QRect(0, 0, m_theme.px(bar), height())),
                         colours.color(QPalette::Highlight));
    } else if (underMouse() && isEnabled()) {
        painter.fillRect(rect(), colours.color(QPalette::Window));
    }
    const QRect inner = rect().adjusted(m_theme.px(start), 0, -m_theme.px(end), 0);
    const QRect title = inner.adjusted(0, 0, -besideTitle(), 0);
    const auto leading = static_cast<int>(QStyle::visualAlignment(direction, Qt::AlignLeading));
    const auto trailing = static_cast<int>(QStyle::visualAlignment(direction, Qt::AlignTrailing));
    painter.setFont(titleFont());
    painter.setPen(colours.color(isEnabled() ? QPalette::Text : QPalette::PlaceholderText));
    painter.drawText(QStyle::visualRect(direction, rect(), title), leading | wraps, m_model.title);
    painter.setFont(stateFont());
    // Muted text has not enough contrast on the selected ground.
    painter.setPen(colours.color(m_model.isCurrent ? QPalette::Text : QPalette::PlaceholderText));
    painter.drawText(QStyle::visualRect(direction, rect(), inner), trailing | Qt::AlignVCenter,
                     m_model.stateText);
}

void SectionButton::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)
        event->ignore();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace anteroom::interview
