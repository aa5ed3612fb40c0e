// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace anteroom::interview {

/// Tells screen readers what our own widgets are: options are radio buttons and check boxes, cards are
/// groups, the urgent cover and the page that asks to stay are alerts, what is to be mended is a
/// notification. Once is enough; more does nothing.
void installAccessibility();
/// Has a screen reader say a text that has just appeared.
void announce(QWidget* widget);

} // namespace anteroom::interview
