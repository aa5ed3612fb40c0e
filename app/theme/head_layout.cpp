// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/theme/head_layout.h"

#include "app/theme/flow_layout.h"
#include "app/theme/theme.h"

#include <QLabel>
#include <QStyle>

#include <algorithm>

namespace anteroom::theme {

namespace {

// px at the text size of 100 %
constexpr int beside = 4;
constexpr int under = 8;
constexpr int apart = 8;
constexpr int closer = 3;

int heightOf(const QLayoutItem& item, int width) {
    return item.hasHeightForWidth() ? item.heightForWidth(width) : item.sizeHint().height();
}

} // namespace

HeadLayout::HeadLayout(const Theme& theme, QLayout* words, QLabel* title, QWidget* head)
    : QLayout(head), m_theme(theme), m_words(words), m_title(title) {
    setContentsMargins(0, 0, 0, 0);
    addChildLayout(words);
}

HeadLayout::~HeadLayout() = default;

void HeadLayout::setActions(QWidget* row) { addWidget(row); }

void HeadLayout::addItem(QLayoutItem* item) { m_actions.reset(item); }

int HeadLayout::count() const { return m_actions ? 2 : 1; }

QLayoutItem* HeadLayout::itemAt(int index) const {
    return index == 0 ? m_words.get() : index == 1 ? m_actions.get() : nullptr;
}

QLayoutItem* HeadLayout::takeAt(int index) {
    return index == 0 ? m_words.release() : index == 1 ? m_actions.release() : nullptr;
}

FlowLayout* HeadLayout::row() const {
    return m_actions ? static_cast<FlowLayout*>(m_actions->widget()->layout()) : nullptr;
}

HeadLayout::Arrangement HeadLayout::arrangementIn(int width) const {
    if (!m_actions || m_actions->isEmpty())
        return {.wordsWidth = width};
    m_title->ensurePolished();
    const int title = m_title->fontMetrics().horizontalAdvance(m_title->text());
    // A little closer is better than another line, which large text has no room for.
    for (const int spacing : {m_theme.px(apart), m_theme.px(closer)})
        if (const int actions = row()->lineWidthWith(spacing); title + m_theme.px(beside) + actions <= width)
            return {.spacing = spacing,
                    .wordsWidth = width - m_theme.px(beside) - actions,
                    .actionsWidth = actions};
    return {.isOneLine = false, .spacing = m_theme.px(apart), .wordsWidth = width, .actionsWidth = width};
}

int HeadLayout::heightForWidth(int width) const {
    const Arrangement arrangement = arrangementIn(width);
    const int words = heightOf(*m_words, arrangement.wordsWidth);
    if (arrangement.actionsWidth == 0)
        return words;
    const int actions = row()->heightWith(arrangement.spacing, arrangement.actionsWidth);
    return arrangement.isOneLine ? std::max(words, actions) : words + m_theme.px(under) + actions;
}

QSize HeadLayout::minimumSize() const {
    const QSize words = m_words->minimumSize();
    return m_actions && !m_actions->isEmpty() ? words.expandedTo(m_actions->minimumSize()) : words;
}

QSize HeadLayout::sizeHint() const {
    const QSize words = m_words->sizeHint();
    if (!m_actions || m_actions->isEmpty())
        return words;
    const int actions = m_theme.px(beside) + row()->lineWidthWith(m_theme.px(apart));
    return {words.width() + actions, std::max(words.height(), m_actions->sizeHint().height())};
}

void HeadLayout::setGeometry(const QRect& rect) {
    QLayout::setGeometry(rect);
    const Arrangement arrangement = arrangementIn(rect.width());
    if (arrangement.actionsWidth == 0) {
        m_words->setGeometry(rect);
        return;
    }
    if (row()->spacing() != arrangement.spacing)
        row()->setSpacing(arrangement.spacing);
    QRect words = rect;
    QRect actions = rect;
    words.setWidth(arrangement.wordsWidth);
    if (arrangement.isOneLine) {
        actions.setLeft(rect.right() + 1 - arrangement.actionsWidth);
    } else {
        const int height = row()->heightWith(arrangement.spacing, arrangement.actionsWidth);
        words.setBottom(rect.bottom() - m_theme.px(under) - height);
        actions.setTop(words.bottom() + 1 + m_theme.px(under));
    }
    const Qt::LayoutDirection direction = parentWidget()->layoutDirection();
    m_words->setGeometry(QStyle::visualRect(direction, rect, words));
    m_actions->setGeometry(QStyle::visualRect(direction, rect, actions));
}

} // namespace anteroom::theme
