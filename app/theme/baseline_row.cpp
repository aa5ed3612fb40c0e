// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/theme/baseline_row.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace anteroom::theme {

BaselineRow::BaselineRow(int spacing, QWidget* parent) : QWidget(parent), m_line(new QHBoxLayout(this)) {
    m_line->setContentsMargins(0, 0, 0, 0);
    m_line->setSpacing(spacing);
}

QVBoxLayout* BaselineRow::addText(QLabel* label, int stretch) {
    auto* column = new QVBoxLayout;
    column->addWidget(label);
    label->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    // A stretch below it, not an alignment: an aligned layout is not asked how high it is at its width.
    auto* held = new QVBoxLayout;
    held->setSpacing(0);
    held->addLayout(column);
    held->addStretch(1);
    m_line->addLayout(held, stretch);
    m_labels << label;
    return column;
}

void BaselineRow::addButton(QPushButton* button) {
    m_line->addWidget(button, 0, Qt::AlignTop);
    m_button = button;
}

// Fonts are known once the style sheet has been applied, and change with the scale.
bool BaselineRow::event(QEvent* event) {
    const bool isStyled = event->type() == QEvent::Polish || event->type() == QEvent::LayoutRequest ||
                          event->type() == QEvent::StyleChange || event->type() == QEvent::Show;
    if (isStyled)
        align();
    return QWidget::event(event);
}

void BaselineRow::align() {
    int lowest = 0;
    if (m_button) {
        m_button->ensurePolished();
        const QFontMetrics metrics = m_button->fontMetrics();
        lowest = (m_button->sizeHint().height() - metrics.height()) / 2 + metrics.ascent();
    }
    for (QLabel* label : std::as_const(m_labels)) {
        label->ensurePolished();
        lowest = std::max(lowest, label->fontMetrics().ascent());
    }
    for (QLabel* label : std::as_const(m_labels)) {
        const int above = lowest - label->fontMetrics().ascent();
        if (label->contentsMargins().top() != above)
            label->setContentsMargins(0, above, 0, 0);
    }
}

} // namespace anteroom::theme
