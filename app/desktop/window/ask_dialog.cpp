// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/window/ask_dialog.h"

#include "app/access/follow_focus.h"
#include "app/theme/parts.h"
#include "app/theme/theme.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QShowEvent>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>
#include <vector>

namespace anteroom::desktop {

AskDialog::AskDialog(const theme::Theme& theme, const Words& words, QWidget* window, int width)
    : QDialog(window), m_theme(theme), m_width(width), m_foot(new QFrame) {
    m_page = theme::makePage(theme, width, m_column);
    theme::say(this, "windowTitle", words.title);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(m_page, 1);
    outer->addWidget(m_foot);
    access::followFocus(theme, m_page);
    connect(qApp, &QApplication::focusChanged, this, &AskDialog::beginAtHead);
    QLabel* asked = theme::makeLabel(words.asked, "question");
    asked->setObjectName(QStringLiteral("asked"));
    m_column->addWidget(asked);
    if (!words.body.text().isEmpty())
        m_column->addWidget(theme::makeLabel(words.body, "body"));
    m_content = new QVBoxLayout;
    m_content->setSpacing(theme.px(16));
    m_column->addLayout(m_content);
    theme::whenLanguageChanges(this, [this] { fit(); });
}

// Hiding a window that is half gone moves the focus.
AskDialog::~AskDialog() { disconnect(qApp, nullptr, this, nullptr); }

void AskDialog::setButtons(std::initializer_list<QPushButton*> buttons) {
    m_column->addStretch(1);
    theme::setRole(m_foot, "foot");
    auto* line = new QHBoxLayout(m_foot);
    const int margin = m_theme.px(24);
    line->setContentsMargins(margin, m_theme.px(12), margin, m_theme.px(12));
    line->addStretch(1);
    line->addWidget(theme::makeButtonRow(m_theme, buttons));
    const std::vector<QPushButton*> row(buttons);
    for (std::size_t i = 1; i < row.size(); ++i)
        setTabOrder(i == 1 ? row.back() : row[i - 2], row[i - 1]);
    connect(row.front(), &QPushButton::clicked, this, &QDialog::reject);
}

void AskDialog::showEvent(QShowEvent* event) {
    if (!event->spontaneous())
        fit();
    QDialog::showEvent(event);
}

// It is read from its head, also where what has the keys first is further down.
void AskDialog::beginAtHead(const QWidget*, const QWidget* now) {
    if (!now || !isAncestorOf(now) || std::exchange(m_isBegun, true))
        return;
    QTimer::singleShot(0, m_page, [this] { m_page->verticalScrollBar()->setValue(0); });
}

void AskDialog::fit() {
    const int margin = m_theme.px(24);
    const QSize most = (parentWidget() ? parentWidget()->window()->size() : screen()->availableSize()) -
                       QSize(margin, margin);
    const int width = std::min(m_theme.px(m_width) + 2 * margin, most.width());
    resize(width, most.height()); // a page works out its height once it has its width
    const int foot = m_foot->layout()->totalHeightForWidth(width);
    const int height = m_page->widget()->layout()->totalHeightForWidth(width) + foot;
    if (height <= most.height())
        resize(width, height);
    else // the bar comes beside the text, not over it
        resize(std::min(width + m_page->verticalScrollBar()->sizeHint().width(), most.width()),
               most.height());
    if (parentWidget())
        move(parentWidget()->window()->geometry().center() - rect().center());
}

} // namespace anteroom::desktop
