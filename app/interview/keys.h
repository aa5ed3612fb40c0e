// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace anteroom::interview {

/// The key that chooses the option at this place: 1 to 9, then A to Z; empty beyond.
QString keyOf(std::size_t place);
/// The place that a typed character stands for.
std::optional<std::size_t> placeOf(const QString& typed);
/// The key that does this act of a list whose rows begin with a number or a date, where digits are the entry
/// itself: from A on.
QString letterOf(std::size_t act);
/// The act that a typed character stands for there.
std::optional<std::size_t> actOfLetter(const QString& typed);
/// Whether a typed character may begin a number or a date.
bool beginsEntry(const QString& typed);
/// Whether it may begin a text: a blank presses the button that has the keys.
bool beginsText(const QString& typed);
/// What chooses "not sure" or "not measured".
inline const QString withholdKey = QStringLiteral("0");

} // namespace anteroom::interview
