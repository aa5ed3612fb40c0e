// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/theme/text_stop.h"

#include <QFocusEvent>
#include <QWidget>

namespace anteroom::theme {

namespace {

constexpr const char* ringProperty = "focusRing";

class RingByTab : public QObject {
public:
    explicit RingByTab(QWidget* text) : QObject(text) { text->installEventFilter(this); }

    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::FocusIn)
            decide(*watched, static_cast<QFocusEvent*>(event)->reason());
        return QObject::eventFilter(watched, event);
    }

private:
    // What comes back from another window or a menu is as it was before.
    static void decide(QObject& text, Qt::FocusReason reason) {
        switch (reason) {
        case Qt::ActiveWindowFocusReason:
        case Qt::PopupFocusReason:
        case Qt::MenuBarFocusReason:
            break;
        default:
            text.setProperty(ringProperty, reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason);
        }
    }
};

} // namespace

void makeTextStop(QWidget* text) {
    text->setFocusPolicy(Qt::StrongFocus);
    text->setProperty(ringProperty, false);
    new RingByTab(text);
}

} // namespace anteroom::theme
