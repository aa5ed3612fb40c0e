// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/theme/parts.h"

#include "app/theme/flow_layout.h"
#include "app/theme/status_label.h"
#include "app/theme/theme.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <string_view>

namespace anteroom::theme {

namespace {

// Keeps room for the bold text that being checked gives it, so that checking clips and moves nothing.
class Button : public QPushButton {
public:
    using QPushButton::QPushButton;

    QSize sizeHint() const override { return QPushButton::sizeHint() + QSize(boldSurplus(*this), 0); }
    QSize minimumSizeHint() const override { return sizeHint(); }
};

// One column in the middle. It does not move when the scroll bar comes or goes, and follows the text scale.
class Page : public QScrollArea {
public:
    Page(const Theme& theme, int columnWidth) : m_theme(theme), m_columnWidth(columnWidth) {
        setWidgetResizable(true);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setFrameShape(QFrame::NoFrame);
        // Page Up and Page Down reach it from whatever is focused in it; by itself it would be a stop without
        // a ring.
        setFocusPolicy(Qt::NoFocus);
        auto* page = new QWidget;
        setRole(page, "page");
        m_centring = new QHBoxLayout(page);
        m_middle = new QWidget;
        m_column = new QVBoxLayout(m_middle);
        m_column->setContentsMargins(0, 0, 0, 0);
        m_centring->addStretch(1);
        m_centring->addWidget(m_middle, 100);
        m_centring->addStretch(1);
        setWidget(page);
        fit();
        connect(&theme, &Theme::changed, this, &Page::fit);
    }
    QVBoxLayout* column() const { return m_column; }

protected:
    void resizeEvent(QResizeEvent* event) override {
        fit();
        QScrollArea::resizeEvent(event);
    }

private:
    void fit() {
        const int margin = m_theme.px(24);
        const int bar = std::max(0, width() - viewport()->width());
        const bool isMirrored = layoutDirection() == Qt::RightToLeft; // the bar is at the left then
        m_centring->setContentsMargins(std::max(0, margin - (isMirrored ? bar : 0)), margin,
                                       std::max(0, margin - (isMirrored ? 0 : bar)), margin);
        m_middle->setMaximumWidth(m_theme.px(m_columnWidth));
        m_column->setSpacing(m_theme.px(16));
    }

    const Theme& m_theme;
    int m_columnWidth;
    QHBoxLayout* m_centring;
    QWidget* m_middle;
    QVBoxLayout* m_column;
};

} // namespace

int boldSurplus(const QPushButton& button) {
    if (!button.isCheckable())
        return 0;
    button.ensurePolished();
    QFont bold = button.font();
    bold.setBold(true);
    const QString text = button.text();
    const int surplus =
        QFontMetrics(bold).horizontalAdvance(text) - QFontMetrics(button.font()).horizontalAdvance(text);
    return std::max(0, surplus);
}

// A line of these roles that has no words yet gets them later, by itself.
QLabel* makeLabel(const Wording& text, const char* role) {
    const std::string_view of(role);
    const bool isStatus = text.text().isEmpty() && (of == "attention" || of == "quiet-strong");
    QLabel* label = isStatus ? new StatusLabel : new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    say(label, "text", text);
    setRole(label, role);
    return label;
}

QPushButton* makeButton(const Wording& text, const char* role, const QString& name) {
    auto* button = new Button;
    say(button, "text", text);
    button->setAutoDefault(true); // Enter presses it as Space does, in windows too and not only in dialogs
    button->setObjectName(name);
    say(button, "accessibleName", text);
    setRole(button, role);
    return button;
}

QFrame* makeCard(const Theme& theme, QVBoxLayout*& content) {
    auto* card = new QFrame;
    setRole(card, "card");
    content = new QVBoxLayout(card);
    content->setContentsMargins(theme.px(24), theme.px(16), theme.px(24), theme.px(16));
    content->setSpacing(theme.px(8));
    return card;
}

QScrollArea* makePage(const Theme& theme, int width, QVBoxLayout*& column) {
    auto* page = new Page(theme, width);
    column = page->column();
    return page;
}

QWidget* makeButtonRow(const Theme& theme, std::initializer_list<QPushButton*> buttons) {
    auto* row = new QWidget;
    auto* line = new FlowLayout(FlowLayout::Fit::Natural, theme.px(8), row);
    line->setMiddlesAligned(true);
    for (QPushButton* button : buttons)
        line->addWidget(button);
    return row;
}

void clearLayout(QLayout* layout) {
    while (QLayoutItem* item = layout->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        if (item->layout())
            clearLayout(item->layout());
        delete item;
    }
}

} // namespace anteroom::theme
