// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/gui/seen_texts.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QWidget>

namespace anteroom::test {

namespace {

class Seen {
public:
    void add(const QWidget& widget, const char* what, const QString& text) {
        if (!text.isEmpty())
            m_texts.push_back(
                {QStringLiteral("%1 %2, %3").arg(widget.metaObject()->className(), widget.objectName(), what),
                 text});
    }
    std::vector<SeenText> take() { return std::move(m_texts); }

private:
    std::vector<SeenText> m_texts;
};

QList<const QWidget*> visibleIn(const QWidget& window) {
    QList<const QWidget*> visible;
    if (window.isVisible())
        visible << &window;
    for (const QWidget* widget : window.findChildren<const QWidget*>())
        if (widget->isVisible())
            visible << widget;
    return visible;
}

void addRows(Seen& seen, const QAbstractItemView& view, const QModelIndex& parent) {
    constexpr int most = 60; // of a long list the rest is alike
    const QAbstractItemModel& model = *view.model();
    for (int row = 0; row < std::min(model.rowCount(parent), most); ++row) {
        for (int column = 0; column < model.columnCount(parent); ++column)
            for (const int role : {Qt::DisplayRole, Qt::ToolTipRole, Qt::AccessibleTextRole})
                seen.add(view, "row", model.index(row, column, parent).data(role).toString());
        addRows(seen, view, model.index(row, 0, parent));
    }
}

void addActs(Seen& seen, const QMenu& menu) {
    for (const QAction* action : menu.actions()) {
        seen.add(menu, "act", action->text().section('\t', 0, 0));
        if (action->menu())
            addActs(seen, *action->menu());
    }
}

} // namespace

std::vector<SeenText> seenTexts(const QWidget& window) {
    Seen seen;
    for (const QWidget* widget : visibleIn(window)) {
        seen.add(*widget, "accessible name", widget->accessibleName());
        seen.add(*widget, "accessible description", widget->accessibleDescription());
        seen.add(*widget, "tool tip", widget->toolTip());
        if (widget->isWindow())
            seen.add(*widget, "title", widget->windowTitle());
        if (const auto* label = qobject_cast<const QLabel*>(widget))
            seen.add(*widget, "text", label->text());
        if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
            seen.add(*widget, "text", button->text());
        if (const auto* field = qobject_cast<const QLineEdit*>(widget))
            seen.add(*widget, "placeholder", field->placeholderText());
        if (const auto* choice = qobject_cast<const QComboBox*>(widget))
            for (int item = 0; item < choice->count(); ++item)
                seen.add(*widget, "item", choice->itemText(item));
        for (const QAction* action : widget->actions())
            seen.add(*widget, "action", action->text().section('\t', 0, 0));
        if (const auto* table = qobject_cast<const QTableView*>(widget))
            for (int column = 0; table->model() && column < table->model()->columnCount(); ++column)
                seen.add(*widget, "column", table->model()->headerData(column, Qt::Horizontal).toString());
    }
    return seen.take();
}

std::vector<SeenText> seenRows(const QWidget& window) {
    Seen seen;
    for (const QWidget* widget : visibleIn(window)) {
        if (const auto* view = qobject_cast<const QAbstractItemView*>(widget); view && view->model())
            addRows(seen, *view, view->rootIndex());
        if (const auto* button = qobject_cast<const QPushButton*>(widget); button && button->menu())
            addActs(seen, *button->menu());
    }
    return seen.take();
}

} // namespace anteroom::test
