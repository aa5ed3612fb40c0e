// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interview/controls/suggestion_list.h"

#include "app/theme/overlay_host.h"
#include "app/theme/theme.h"

#include <QAbstractScrollArea>
#include <QListWidget>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace anteroom::interview {

SuggestionList::SuggestionList(QWidget* field, const QString& accessibleName)
    : QFrame(field), m_field(field), m_list(new QListWidget(this)) {
    theme::setRole(this, "popup");
    theme::setRole(m_list, "popup");
    m_list->setObjectName("suggestions");
    m_list->setAccessibleName(accessibleName);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->addWidget(m_list);
    connect(m_list, &QListWidget::itemClicked, this, &SuggestionList::clicked);
    hide();
}

void SuggestionList::offer(const QStringList& suggestions) {
    m_list->clear();
    m_list->addItems(suggestions);
    m_list->setCurrentRow(-1);
    if (suggestions.isEmpty()) {
        hide();
        return;
    }
    // In the window, so that no card or page cuts it off; it goes along when the page scrolls under it.
    QWidget* host = theme::overlayHost(m_field);
    if (parentWidget() != host) {
        setParent(host);
        for (QWidget* parent = m_field->parentWidget(); parent; parent = parent->parentWidget())
            if (auto* area = qobject_cast<QAbstractScrollArea*>(parent))
                connect(area->verticalScrollBar(), &QAbstractSlider::valueChanged, this,
                        &SuggestionList::place);
    }
    show();
    place();
    raise();
    emit changed();
    // Once what just came into view is laid out: a row that was only now added may still move.
    QMetaObject::invokeMethod(this, &SuggestionList::makeRoom, Qt::QueuedConnection);
}

int SuggestionList::wantedHeight() const {
    int height = 10;
    for (int row = 0; row < m_list->count(); ++row)
        height += m_list->sizeHintForRow(row);
    return height;
}

// Above the field it would hide what the field is about: the page moves up instead, as far as it goes.
void SuggestionList::makeRoom() {
    if (isHidden() || !m_field)
        return;
    const int bottom =
        m_field->mapTo(parentWidget(), QPoint(0, m_field->height() + 4)).y() + wantedHeight() + 8;
    const int lack = bottom - parentWidget()->height();
    for (QWidget* parent = m_field->parentWidget(); lack > 0 && parent; parent = parent->parentWidget())
        if (auto* area = qobject_cast<QAbstractScrollArea*>(parent)) {
            area->verticalScrollBar()->setValue(area->verticalScrollBar()->value() + lack);
            break;
        }
    place();
}

void SuggestionList::place() {
    if (isHidden() || !m_field)
        return;
    const int height = wantedHeight();
    const QPoint below = m_field->mapTo(parentWidget(), QPoint(0, m_field->height() + 4));
    const int width = std::max(m_field->width(), m_list->sizeHintForColumn(0) + 24);
    const int above = m_field->mapTo(parentWidget(), QPoint()).y();
    const bool fitsBelow = below.y() + height <= parentWidget()->height();
    const int y = fitsBelow || above < height ? below.y() : above - height - 4;
    const int x = layoutDirection() == Qt::RightToLeft ? below.x() + m_field->width() - width : below.x();
    setGeometry(x, y, std::min(width, parentWidget()->width() - x - 8),
                std::min(height, parentWidget()->height() - y - 8));
}

int SuggestionList::marked() const { return isVisible() ? m_list->currentRow() : -1; }

void SuggestionList::mark(int step) {
    m_list->setCurrentRow(std::clamp(m_list->currentRow() + step, 0, m_list->count() - 1));
    emit changed();
}

void SuggestionList::hideEvent(QHideEvent* event) {
    QFrame::hideEvent(event);
    emit changed();
}

void SuggestionList::clicked() { emit chosen(m_list->currentRow()); }

} // namespace anteroom::interview
