// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/theme/page_head.h"

#include "app/theme/parts.h"
#include "app/theme/state_bar.h"
#include "app/theme/theme.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace anteroom::theme {

PageFrame framePage(Theme& theme, QWidget* page) {
    setRole(page, "window");
    auto* outer = new QVBoxLayout(page);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    auto* state = new StateBar(theme);
    outer->addWidget(state);
    return {state, outer};
}

int sideMargin(const Theme& theme, int width) {
    constexpr int widest = 1760;
    return std::max(theme.px(24), (width - theme.px(widest)) / 2);
}

PageHead::PageHead(const Theme& theme, const Wording& title, const QString& name)
    : m_theme(theme), m_line(new QBoxLayout(QBoxLayout::LeftToRight, this)),
      m_title(makeLabel(title, "page-title")), m_detail(makeLabel({}, "quiet")) {
    m_line->setContentsMargins(0, 0, 0, 0);
    m_title->setObjectName(name);
    m_detail->hide();
    auto* words = new QVBoxLayout;
    words->setSpacing(theme.px(4));
    words->addWidget(m_title);
    words->addWidget(m_detail);
    m_line->addLayout(words, 1);
    connect(&theme, &Theme::changed, this, &PageHead::fit);
}

void PageHead::setTitle(const QString& title) {
    m_title->setText(title);
    fit();
}

void PageHead::setDetail(const QString& detail) {
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
}

void PageHead::setActions(std::initializer_list<QPushButton*> buttons) {
    m_actions = makeButtonRow(m_theme, buttons);
    m_line->addWidget(m_actions);
    fit();
}

void PageHead::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit();
}

bool PageHead::event(QEvent* event) {
    if (event->type() == QEvent::LayoutRequest)
        fit();
    return QWidget::event(event);
}

void PageHead::fit() {
    const int gap = m_theme.px(4);
    m_title->ensurePolished();
    const int title = m_title->fontMetrics().horizontalAdvance(m_title->text());
    const auto fitsWith = [&](int spacing) {
        m_actions->layout()->setSpacing(spacing);
        return title + gap + m_actions->sizeHint().width() <= width();
    };
    // A little closer is better than another line, which large text has no room for.
    const bool isOneLine = !m_actions || fitsWith(m_theme.px(8)) || fitsWith(m_theme.px(3));
    if (!isOneLine)
        m_actions->layout()->setSpacing(m_theme.px(8));
    m_line->setDirection(isOneLine ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_line->setSpacing(isOneLine ? gap : m_theme.px(8));
}

} // namespace anteroom::theme
