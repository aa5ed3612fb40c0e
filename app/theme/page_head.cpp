// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/theme/page_head.h"

#include "app/theme/head_layout.h"
#include "app/theme/parts.h"
#include "app/theme/state_bar.h"
#include "app/theme/theme.h"

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
    : m_theme(theme), m_title(makeLabel(title, "page-title")), m_detail(makeLabel({}, "quiet")) {
    m_title->setObjectName(name);
    m_detail->hide();
    auto* words = new QVBoxLayout;
    words->setSpacing(theme.px(4));
    words->addWidget(m_title);
    words->addWidget(m_detail);
    m_line = new HeadLayout(theme, words, m_title, this);
    connect(&theme, &Theme::changed, m_line, &QLayout::invalidate);
}

void PageHead::setTitle(const QString& title) { m_title->setText(title); }

void PageHead::setDetail(const QString& detail) {
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
}

void PageHead::setActions(std::initializer_list<QPushButton*> buttons) {
    m_line->setActions(makeButtonRow(m_theme, buttons));
}

} // namespace anteroom::theme
