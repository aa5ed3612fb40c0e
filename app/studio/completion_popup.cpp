// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/completion_popup.h"

#include "app/language/said.h"
#include "app/theme/parts.h"
#include "app/theme/theme.h"

#include <QLabel>
#include <QListView>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace anteroom::studio {

CompletionPopup::CompletionPopup(const theme::Theme& theme, QWidget* window)
    : QFrame(window), m_theme(theme), m_list(new QListView), m_model(new QStandardItemModel(this)),
      m_explanation(theme::makeLabel({}, "quiet")) {
    setObjectName(QStringLiteral("completions"));
    theme::setRole(this, "popup");
    setFocusPolicy(Qt::NoFocus);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(4), theme.px(4), theme.px(4), theme.px(8));
    column->setSpacing(theme.px(4));
    theme::setRole(m_list, "popup");
    m_list->setObjectName(QStringLiteral("completionList"));
    theme::say(m_list, "accessibleName", [] { return tr("What can stand here"); });
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setEditTriggers(QListView::NoEditTriggers);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setModel(m_model);
    m_explanation->setObjectName(QStringLiteral("completionExplanation"));
    m_explanation->setContentsMargins(theme.px(12), 0, theme.px(12), 0);
    column->addWidget(m_list, 1);
    column->addWidget(m_explanation);
    connect(m_list, &QListView::clicked, this,
            [this](const QModelIndex& index) { emit chosen(index.row()); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &CompletionPopup::explain);
    hide();
}

void CompletionPopup::offer(const std::vector<Completion>& items, const QPoint& top, int height) {
    constexpr int mostShown = 8;
    m_items = items;
    m_model->clear();
    for (const Completion& item : items) {
        auto* row = new QStandardItem(QString::fromStdString(item.text).trimmed());
        row->setAccessibleText(row->text() + QStringLiteral(", ") + language::said(item.explanation));
        m_model->appendRow(row);
    }
    m_list->setCurrentIndex(m_model->index(0, 0));
    ensurePolished();
    const int width = std::min(m_theme.px(440), parentWidget()->width());
    const int rows = std::min<int>(mostShown, static_cast<int>(items.size()));
    m_list->setFixedHeight(rows * m_list->sizeHintForRow(0) + 2 * m_theme.px(4));
    // Room for the longest, so that it does not jump from one to the next.
    const int beside = 2 * (m_theme.px(6) + m_theme.px(12)); // and the frame
    int lines = m_explanation->fontMetrics().lineSpacing();
    for (const Completion& item : items)
        lines = std::max(lines, m_explanation->fontMetrics()
                                    .boundingRect(0, 0, width - beside, QWIDGETSIZE_MAX, Qt::TextWordWrap,
                                                  language::said(item.explanation))
                                    .height());
    m_explanation->setFixedHeight(lines);
    resize(width, sizeHint().height());
    const int below = top.y() + height;
    const bool fitsBelow = below + this->height() <= parentWidget()->height();
    const int left = std::max(0, std::min(top.x(), parentWidget()->width() - width));
    move(left, fitsBelow ? below : std::max(0, top.y() - this->height()));
    show();
    raise();
}

void CompletionPopup::step(int by) {
    const int rows = m_model->rowCount();
    if (rows == 0)
        return;
    m_list->setCurrentIndex(m_model->index(std::clamp(current() + by, 0, rows - 1), 0));
}

int CompletionPopup::current() const { return m_list->currentIndex().row(); }

void CompletionPopup::explain() {
    const int row = current();
    m_explanation->setText(row < 0 || row >= static_cast<int>(m_items.size())
                               ? QString()
                               : language::said(m_items[static_cast<std::size_t>(row)].explanation));
}

} // namespace anteroom::studio
