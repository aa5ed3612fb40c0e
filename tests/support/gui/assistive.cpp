// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/gui/assistive.h"

#include "tests/support/gui/clipping.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSplitter>
#include <QTest>
#include <QToolButton>

#include <algorithm>

namespace anteroom::test {

namespace {

constexpr int least = 24; // device-independent pixels

QString nameOf(const QWidget* widget) {
    return widget->objectName().isEmpty() ? QString(widget->metaObject()->className()) : widget->objectName();
}

bool isControl(const QWidget* widget) {
    const bool isUsed = widget->focusPolicy() != Qt::NoFocus || qobject_cast<const QAbstractButton*>(widget);
    return isUsed && widget->isVisible() && widget->isEnabled() && !widget->isWindow() &&
           !widget->focusProxy();
}

/// A list shows its row, and scrolls what has the keys within it.
bool showsFocusItself(const QWidget* widget) {
    return qobject_cast<const QAbstractScrollArea*>(widget) && !qobject_cast<const QPlainTextEdit*>(widget);
}

bool hasRing(const QWidget& window, const QWidget* widget) {
    for (const QWidget* ring : window.findChildren<QWidget*>(QStringLiteral("focusRing"))) {
        const QRect around(ring->mapTo(&window, QPoint()), ring->size());
        const QRect within(widget->mapTo(&window, QPoint()), widget->size());
        if (ring->isVisible() && around.contains(within))
            return true;
    }
    return false;
}

QString tooSmall(const QString& what, QSize size) {
    return size.width() < least || size.height() < least
               ? QStringLiteral("%1 is %2 by %3").arg(what).arg(size.width()).arg(size.height())
               : QString();
}

/// What takes the mouse and is no control of its own: handles between parts, rows of lists, heads of columns,
/// scroll bars.
QStringList smallTargets(const QWidget& window) {
    QStringList trouble;
    const auto measure = [&trouble](const QString& what, QSize size) {
        if (const QString found = tooSmall(what, size); !found.isEmpty())
            trouble << found;
    };
    for (const auto* handle : window.findChildren<QSplitterHandle*>())
        if (handle->isVisible() && handle->isEnabled())
            measure("a handle in " + nameOf(handle->splitter()), handle->size());
    for (const auto* bar : window.findChildren<QScrollBar*>())
        if (bar->isVisible() && bar->maximum() > bar->minimum())
            measure("a scroll bar in " + nameOf(bar->parentWidget()->parentWidget()), bar->size());
    for (const auto* head : window.findChildren<QHeaderView*>())
        for (int i = 0; head->isVisible() && head->sectionsClickable() && i < head->count(); ++i)
            if (!head->isSectionHidden(i))
                measure("a head in " + nameOf(head->parentWidget()), {head->sectionSize(i), head->height()});
    for (const auto* list : window.findChildren<QAbstractItemView*>()) {
        if (!list->isVisible() || qobject_cast<const QHeaderView*>(list) || !list->model() ||
            list->selectionMode() == QAbstractItemView::NoSelection)
            continue;
        if (const QModelIndex first = list->model()->index(0, 0); first.isValid())
            measure("a row in " + nameOf(list), list->visualRect(first).size());
    }
    return trouble;
}

/// What of it is to be read on the screen, without the mark of its key.
QString shownOn(const QAbstractButton* button) {
    if (const QVariant painted = button->property("label"); painted.isValid()) // by itself, & and all
        return painted.toString().simplified();
    const auto* tool = qobject_cast<const QToolButton*>(button);
    if (tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly && !tool->icon().isNull())
        return {};
    static const QRegularExpression mark("&(.)");
    return button->text().replace(mark, "\\1").simplified();
}

/// As which nobody is told what to do with it (WCAG 2.2, 4.1.2): AT-SPI has these as unknown or as a filler.
bool hasNoUsableRole(const QWidget* widget, const QAccessibleInterface* spoken) {
    if (!spoken || (widget->focusPolicy() & Qt::TabFocus) != Qt::TabFocus)
        return false;
    const QAccessible::Role role = spoken->role();
    return role == QAccessible::NoRole || role == QAccessible::Client || role == QAccessible::Grip;
}

/// Nothing where whoever says what is shown meets it by its name (WCAG 2.2, 2.5.3), and a choice is called
/// what it is called and not what is chosen.
QString misnamed(const QWidget* widget, const QString& name) {
    const QString is = QStringLiteral("%1 is called \"%2\" and ").arg(nameOf(widget), name);
    if (const auto* box = qobject_cast<const QComboBox*>(widget); box && name != box->accessibleName())
        return is + QStringLiteral("not \"%1\"").arg(box->accessibleName());
    const auto* button = qobject_cast<const QAbstractButton*>(widget);
    const QString shown = button ? shownOn(button) : QString();
    static const QRegularExpression word("\\p{L}{2}|\\p{N}"); // "A+" is a sign, as an icon is
    return !shown.contains(word) || name.simplified().contains(shown, Qt::CaseInsensitive)
               ? QString()
               : is + QStringLiteral("shows \"%1\"").arg(shown);
}

} // namespace

QStringList troubleWithControls(QWidget& window) {
    QStringList trouble = smallTargets(window);
    for (QWidget* widget : window.findChildren<QWidget*>()) {
        if (!isControl(widget))
            continue;
        QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(widget);
        const QString name = spoken ? spoken->text(QAccessible::Name) : QString();
        if (name.trimmed().isEmpty())
            trouble << nameOf(widget) + " has no name";
        else if (const QString found = misnamed(widget, name); !found.isEmpty())
            trouble << found;
        if (hasNoUsableRole(widget, spoken))
            trouble << nameOf(widget) + " has no role";
        if (const QString found = tooSmall(nameOf(widget), widget->size()); !found.isEmpty())
            trouble << found;
        if (showsFocusItself(widget) || (widget->focusPolicy() & Qt::TabFocus) != Qt::TabFocus)
            continue;
        widget->clearFocus(); // a text that has it from the start shows it to whoever comes by Tab alone
        widget->setFocus(Qt::TabFocusReason);
        settle();
        if (widget->isVisible() && widget->hasFocus() && !hasRing(window, widget))
            trouble << nameOf(widget) + " does not show that it has the keys";
    }
    return trouble;
}

QStringList wordlessColours(const QWidget& window) {
    const auto hasWords = [](const QWidget* widget) {
        const auto* label = qobject_cast<const QLabel*>(widget);
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        const QString text = label ? label->text() : button ? button->text() : QString();
        return widget->isVisible() && !text.trimmed().isEmpty();
    };
    QStringList wordless;
    for (const auto* widget : window.findChildren<QWidget*>()) {
        const QString role = widget->property("role").toString();
        const bool isColoured = role.startsWith("attention") || role.startsWith("urgent") || role == "notice";
        if (!widget->isVisible() || !isColoured || hasWords(widget))
            continue;
        const QList<QWidget*> parts = widget->findChildren<QWidget*>();
        if (std::none_of(parts.begin(), parts.end(), hasWords))
            wordless << QStringLiteral("%1 is coloured and says nothing").arg(nameOf(widget));
    }
    return wordless;
}

QStringList obscuredFocus(QWidget& window) {
    QStringList trouble;
    QList<QWidget*> seen;
    constexpr int most = 200;
    for (QWidget* at = QApplication::focusWidget(); at && !seen.contains(at) && seen.size() < most;
         at = QApplication::focusWidget()) {
        seen << at;
        settle(); // it is scrolled to
        const auto* area = qobject_cast<QAbstractScrollArea*>(at);
        const QWidget* shown = area ? area->viewport() : at;
        const QRect inView = shown->visibleRegion().boundingRect();
        // Of what is higher than the room that there is, what can be in view of it.
        const int wanted = std::min({shown->height(), least, window.height()});
        if (inView.height() < wanted || inView.width() < std::min(shown->width(), least))
            trouble
                << QString("%1: %2 by %3 in view").arg(nameOf(at)).arg(inView.width()).arg(inView.height());
        QTest::keyClick(at, Qt::Key_Tab);
    }
    if (seen.size() < 2)
        trouble << "Tab leads nowhere";
    return trouble;
}

} // namespace anteroom::test
