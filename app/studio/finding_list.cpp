// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/finding_list.h"

#include "app/theme/parts.h"
#include "app/theme/theme.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLayout>
#include <QListView>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>

namespace anteroom::studio {

FindingList::FindingList(theme::Theme& theme, QWidget* parent)
    : QFrame(parent), m_theme(theme), m_head(theme::makeLabel({}, "quiet-strong")), m_list(new QListView),
      m_model(new QStandardItemModel(this)), m_rule(theme::makeLabel({}, "quiet")) {
    theme::setRole(this, "foot");
    auto* column = new QVBoxLayout(this);
    m_head->setObjectName(QStringLiteral("findingCounts"));
    m_list->setObjectName(QStringLiteral("findings"));
    theme::say(m_list, "accessibleName", [] { return tr("Findings of these answers"); });
    m_list->setModel(m_model);
    m_list->setEditTriggers(QListView::NoEditTriggers);
    m_list->setWordWrap(true);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QListView::ScrollPerPixel);
    m_list->installEventFilter(this);
    m_rule->setObjectName(QStringLiteral("findingRule"));
    column->addWidget(m_head);
    column->addWidget(m_list, 1);
    column->addWidget(m_rule);
    connect(m_list, &QListView::clicked, this, &FindingList::choose);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &FindingList::explain);
    connect(&theme, &theme::Theme::changed, this, &FindingList::fit);
    fit();
}

void FindingList::fit() {
    layout()->setContentsMargins(m_theme.px(12), m_theme.px(8), m_theme.px(12), m_theme.px(12));
    layout()->setSpacing(m_theme.px(8));
    m_list->setMinimumHeight(m_theme.px(48));
}

QWidget* FindingList::list() const { return m_list; }

void FindingList::show(std::vector<FindingLine> lines) {
    const FindingLine* marked = current();
    const std::string before = marked ? marked->id : std::string();
    m_lines = std::move(lines);
    m_model->clear();
    int raised = 0;
    for (const FindingLine& line : m_lines) {
        raised += line.status == FindingStatus::Raised;
        QString text = line.statusWords + QStringLiteral(": ") + line.title;
        if (!line.because.isEmpty())
            text += QLatin1Char('\n') + tr("Rests on %1").arg(line.because);
        m_model->appendRow(new QStandardItem(text));
    }
    m_head->setText(tr("Findings of these answers: %1 of %2 raised").arg(raised).arg(m_lines.size()));
    const auto again = std::find_if(m_lines.begin(), m_lines.end(),
                                    [&](const FindingLine& line) { return line.id == before; });
    if (again != m_lines.end())
        m_list->setCurrentIndex(m_model->index(static_cast<int>(again - m_lines.begin()), 0));
    explain();
}

const FindingLine* FindingList::current() const {
    const int row = m_list->currentIndex().row();
    return row < 0 || static_cast<std::size_t>(row) >= m_lines.size()
               ? nullptr
               : &m_lines[static_cast<std::size_t>(row)];
}

void FindingList::explain() {
    const FindingLine* line = current();
    m_rule->setVisible(line != nullptr);
    if (!line)
        return;
    QString text = tr("Rule: %1").arg(line->rule);
    if (!line->missing.isEmpty())
        text += QLatin1Char('\n') + tr("Would settle it: %1").arg(line->missing);
    m_rule->setText(text);
}

void FindingList::choose() {
    if (const FindingLine* line = current())
        emit chosen(line->id);
}

bool FindingList::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            choose();
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace anteroom::studio
