// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

namespace anteroom::test {

/// Chooses by assistive technology whatever in `window` is on the screen and can be chosen, and what that
/// brings up, each twice, then again what was chosen before. Each in one sentence: what does not offer it, is
/// not clicked by it, or clicked more than once, or tells afterwards another state than it shows.
QStringList deafChoices(QWidget& window);

} // namespace anteroom::test
