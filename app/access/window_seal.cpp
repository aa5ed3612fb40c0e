// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/access/window_seal.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QApplication>
#include <QChildEvent>
#include <QVariant>
#include <QWidget>

namespace anteroom::access {

namespace {

constexpr const char* coverProperty = "anteroomCover"; // of a sealed window: the one child that there is

/// Qt keeps hidden widgets in the accessible tree, texts and all.
class SealedWindow : public QAccessibleWidget {
public:
    explicit SealedWindow(QWidget* window) : QAccessibleWidget(window, QAccessible::Window) {}

    int childCount() const override { return cover() ? 1 : 0; }
    QAccessibleInterface* child(int index) const override {
        return index == 0 ? QAccessible::queryAccessibleInterface(cover()) : nullptr;
    }
    int indexOfChild(const QAccessibleInterface* child) const override {
        return child && child->object() == cover() ? 0 : -1;
    }
    QAccessibleInterface* childAt(int, int) const override { return child(0); }

private:
    QObject* cover() const { return widget()->property(coverProperty).value<QObject*>(); }
};

QWidget* coverOf(const QWidget* window) {
    return qobject_cast<QWidget*>(window->property(coverProperty).value<QObject*>());
}

void setCover(QWidget* window, QWidget* cover) {
    window->setProperty(coverProperty, cover ? QVariant::fromValue<QObject*>(cover) : QVariant());
}

QAccessibleInterface* sealedInterface(const QString&, QObject* object) {
    auto* widget = qobject_cast<QWidget*>(object);
    return widget && widget->property(coverProperty).isValid() ? new SealedWindow(widget) : nullptr;
}

void sayChildrenChanged(QWidget* window) {
    QAccessibleEvent event(window, QAccessible::ObjectReorder);
    QAccessible::updateAccessibility(&event);
}

void forgetInterface(QObject* object) {
    if (QAccessibleInterface* known = QAccessible::queryAccessibleInterface(object))
        QAccessible::deleteAccessibleInterface(QAccessible::uniqueId(known));
}

} // namespace

WindowSeal::WindowSeal(QWidget* window, QWidget* cover)
    : m_window(window), m_cover(cover), m_beneath(coverOf(window)), m_focus(window->focusWidget()) {
    QAccessible::installFactory(sealedInterface); // Qt keeps each only once
    setCover(window, cover);                      // first: a seal beneath takes nothing away any more
    cover->setGeometry(window->rect());
    cover->raise();
    cover->show();
    cover->setFocus(Qt::OtherFocusReason);
    // What a screen reader holds of what goes is no longer answered for.
    if (QAccessible::isActive())
        for (QWidget* widget : window->findChildren<QWidget*>())
            if (widget != cover && !cover->isAncestorOf(widget))
                forgetInterface(widget);
    forgetInterface(window);
    for (QWidget* child : window->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly))
        takeAway(child);
    window->installEventFilter(this);
    qApp->installEventFilter(this); // shortcuts of the window itself
    sayChildrenChanged(window);
}

WindowSeal::~WindowSeal() {
    qApp->removeEventFilter(this);
    if (!m_window)
        return;
    m_window->removeEventFilter(this);
    forgetInterface(m_window);
    // One that goes beneath another leaves what it hid to that: it takes away whatever is shown.
    const bool wasOnTop = isOnTop();
    if (wasOnTop)
        setCover(m_window, m_beneath);
    for (const QPointer<QWidget>& child : std::as_const(m_watched))
        if (child)
            child->removeEventFilter(this);
    for (const QPointer<QWidget>& child : std::as_const(m_hidden))
        if (child)
            child->show();
    if (m_cover)
        m_cover->hide();
    sayChildrenChanged(m_window);
    if (m_focus && wasOnTop)
        m_focus->setFocus(Qt::OtherFocusReason);
}

bool WindowSeal::isOnTop() const { return m_window && coverOf(m_window) == m_cover; }

void WindowSeal::takeAway(QWidget* child) {
    if (child->isWindow() || child == m_cover)
        return;
    if (!m_watched.contains(child)) {
        m_watched << child;
        child->installEventFilter(this);
    }
    if (child->isHidden())
        return;
    if (!m_hidden.contains(child))
        m_hidden << child;
    child->hide();
}

bool WindowSeal::eventFilter(QObject* watched, QEvent* event) {
    auto* widget = qobject_cast<QWidget*>(watched);
    if (!widget || !m_window || !m_cover)
        return QObject::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::ShortcutOverride:
        // A key is for the field that has it, never for an action of what lies beneath.
        if (widget->window() == m_window) {
            event->accept();
            return true;
        }
        break;
    case QEvent::Resize:
        if (widget == m_window)
            m_cover->setGeometry(m_window->rect());
        break;
    case QEvent::ChildPolished:
        if (widget == m_window && isOnTop())
            if (auto* child = qobject_cast<QWidget*>(static_cast<QChildEvent*>(event)->child()))
                takeAway(child);
        break;
    case QEvent::ShowToParent:
        if (widget->parentWidget() == m_window && isOnTop())
            takeAway(widget);
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace anteroom::access
