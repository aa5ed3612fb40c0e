// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/outline_tree.h"

#include "app/theme/say.h"
#include "app/theme/theme.h"

#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QSet>

namespace anteroom::studio {

namespace {

constexpr int entryRole = Qt::UserRole;
constexpr int headRole = Qt::UserRole + 1;

QString headTitle(OutlineEntry::Kind kind) {
    switch (kind) {
    case OutlineEntry::Kind::Document:
        return OutlineTree::tr("Sources");
    case OutlineEntry::Kind::AnswerSet:
        return OutlineTree::tr("Answer sets");
    case OutlineEntry::Kind::Vocabulary:
        return OutlineTree::tr("Vocabularies");
    case OutlineEntry::Kind::Topic:
        return OutlineTree::tr("Topics");
    case OutlineEntry::Kind::Sensitivity:
        return OutlineTree::tr("Sensitive answers");
    case OutlineEntry::Kind::Instrument:
        return OutlineTree::tr("Instruments");
    case OutlineEntry::Kind::Computed:
        return OutlineTree::tr("Computed values");
    case OutlineEntry::Kind::Finding:
        return OutlineTree::tr("Findings");
    case OutlineEntry::Kind::Urgent:
        return OutlineTree::tr("Urgent answers");
    case OutlineEntry::Kind::Contradiction:
        return OutlineTree::tr("Contradictions");
    case OutlineEntry::Kind::Section:
    case OutlineEntry::Kind::Group:
    case OutlineEntry::Kind::Question:
    case OutlineEntry::Kind::Field:
        break;
    }
    return OutlineTree::tr("Sections");
}

QString titleOf(const OutlineEntry& entry) {
    const QString title = QString::fromStdString(entry.title.empty() ? entry.id : entry.title);
    return title.isEmpty() ? OutlineTree::tr("Without an id") : title;
}

QString keyOf(const QTreeWidgetItem* item) {
    return (item->parent() ? item->parent()->text(0) : QString()) + QLatin1Char('/') +
           item->data(0, headRole).toString();
}

} // namespace

OutlineTree::OutlineTree(theme::Theme& theme, QWidget* parent) : QTreeWidget(parent), m_theme(theme) {
    setObjectName(QStringLiteral("outline"));
    theme::say(this, "accessibleName", [] { return tr("Outline"); });
    theme::setRole(this, "bare");
    setHeaderHidden(true);
    setFrameShape(QFrame::NoFrame);
    setUniformRowHeights(true);
    setTextElideMode(Qt::ElideRight);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(this, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem* now) {
        const OutlineEntry* entry = entryOf(now);
        if (entry && !m_isFollowing)
            emit marked(entry->idSpan.begin, entry->idSpan.end);
    });
    connect(this, &QTreeWidget::itemDoubleClicked, this, &OutlineTree::take);
    connect(&theme, &theme::Theme::changed, this, &OutlineTree::fit);
    fit();
}

void OutlineTree::fit() { setIndentation(m_theme.px(14)); }

QTreeWidgetItem* OutlineTree::headOf(OutlineEntry::Kind kind) {
    const QString title = headTitle(kind);
    for (int i = 0; i < topLevelItemCount(); ++i)
        if (topLevelItem(i)->text(0) == title)
            return topLevelItem(i);
    auto* head = new QTreeWidgetItem(this, {title});
    head->setData(0, headRole, title);
    head->setData(0, entryRole, -1);
    return head;
}

void OutlineTree::show(const Outline& outline) {
    const QScopedValueRollback rebuilding(m_isFollowing, true);
    const bool isFirst = m_items.isEmpty();
    QSet<QString> open;
    for (QTreeWidgetItemIterator it(this); *it; ++it)
        if ((*it)->isExpanded())
            open.insert(keyOf(*it));
    const OutlineEntry* current = entryOf(currentItem());
    const std::uint32_t line = current ? current->firstLine : 0;
    clear();
    m_items.clear();
    m_outline = outline;
    for (std::size_t i = 0; i < m_outline.size(); ++i) {
        const OutlineEntry& entry = m_outline[i];
        QTreeWidgetItem* above =
            entry.parent ? m_items.at(static_cast<qsizetype>(*entry.parent)) : headOf(entry.kind);
        auto* item = new QTreeWidgetItem(above, {titleOf(entry)});
        item->setData(0, entryRole, static_cast<int>(i));
        item->setData(0, headRole, QString::fromStdString(entry.id));
        item->setToolTip(0, QString::fromStdString(entry.id));
        m_items << item;
    }
    for (QTreeWidgetItemIterator it(this); *it; ++it)
        (*it)->setExpanded(isFirst
                               ? !(*it)->parent() && (*it)->text(0) == headTitle(OutlineEntry::Kind::Section)
                               : open.contains(keyOf(*it)));
    if (line)
        follow(line);
}

const OutlineEntry* OutlineTree::entryOf(const QTreeWidgetItem* item) const {
    const int place = item ? item->data(0, entryRole).toInt() : -1;
    return place < 0 || static_cast<std::size_t>(place) >= m_outline.size()
               ? nullptr
               : &m_outline[static_cast<std::size_t>(place)];
}

void OutlineTree::follow(std::uint32_t line) {
    const auto entry = entryAtLine(m_outline, line);
    if (!entry)
        return;
    const QScopedValueRollback following(m_isFollowing, true);
    setCurrentItem(m_items.at(static_cast<qsizetype>(*entry)));
    scrollToItem(currentItem());
}

void OutlineTree::take() {
    if (const OutlineEntry* entry = entryOf(currentItem()))
        emit taken(entry->idSpan.begin, entry->idSpan.end);
}

void OutlineTree::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        take();
    else
        QTreeWidget::keyPressEvent(event);
}

} // namespace anteroom::studio
