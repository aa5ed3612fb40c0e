// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/flow/sole_window.h"

#include "app/access/window_seal.h"
#include "app/theme/theme.h"

#include <QApplication>
#include <QEvent>
#include <QWidget>

#include <algorithm>

namespace anteroom::desktop {

namespace {

bool passesByItself(const QWidget* window) {
    const Qt::WindowType type = window->windowType();
    return type == Qt::Popup || type == Qt::ToolTip || type == Qt::SplashScreen || type == Qt::Desktop;
}

} // namespace

// A closed window is sealed too: Qt keeps it in the accessible tree, texts and all.
SoleWindow::SoleWindow(QWidget& window) : m_window(&window) {
    qApp->installEventFilter(this);
    QList<QPointer<QWidget>> others; // one may go with another
    for (QWidget* other : QApplication::topLevelWidgets())
        if (isOther(other))
            others << other;
    const bool isAnotherActive = others.contains(QApplication::activeWindow());
    for (const QPointer<QWidget>& other : std::as_const(others)) {
        if (other)
            seal(other); // first: it knows what has the keys
        if (other && other->isVisible())
            other->close();
    }
    if (isAnotherActive)
        window.activateWindow();
}

SoleWindow::~SoleWindow() {
    qApp->removeEventFilter(this);
    for (Other& other : m_others) {
        other.seal.reset();
        delete other.cover;
    }
}

bool SoleWindow::isOther(const QWidget* widget) const {
    if (!widget->isWindow() || passesByItself(widget))
        return false;
    const QWidget* parent = widget->parentWidget();
    while (parent && parent != m_window)
        parent = parent->parentWidget();
    return parent;
}

void SoleWindow::seal(QWidget* other) {
    const bool isSealed = std::any_of(m_others.begin(), m_others.end(),
                                      [other](const Other& one) { return one.window == other; });
    if (isSealed)
        return;
    auto* cover = new QWidget(other);
    theme::setRole(cover, "window");
    cover->setAttribute(Qt::WA_StyledBackground); // opaque
    cover->setAutoFillBackground(true);
    m_others.push_back({other, cover, std::make_unique<access::WindowSeal>(other, cover)});
}

bool SoleWindow::eventFilter(QObject* watched, QEvent* event) {
    // Blank before it is painted for the first time; it cannot be closed while it is being shown.
    if (event->type() == QEvent::Show)
        if (auto* widget = qobject_cast<QWidget*>(watched); widget && isOther(widget)) {
            seal(widget);
            QMetaObject::invokeMethod(widget, &QWidget::close, Qt::QueuedConnection);
        }
    return QObject::eventFilter(watched, event);
}

} // namespace anteroom::desktop
