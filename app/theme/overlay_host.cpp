// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/theme/overlay_host.h"

#include <QVariant>
#include <QWidget>

namespace anteroom::theme {

namespace {

constexpr const char* coversWindow = "coversWindow";

} // namespace

void setCover(QWidget* widget) { widget->setProperty(coversWindow, true); }

QWidget* overlayHost(QWidget* widget) {
    while (!widget->isWindow() && !widget->property(coversWindow).toBool())
        widget = widget->parentWidget();
    return widget;
}

} // namespace anteroom::theme
