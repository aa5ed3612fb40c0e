// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace anteroom::interview {

/// The key that chooses the option at this place: 1 to 9, then A to Z; empty beyond.
QString keyOf(std::size_t place);
/// The place that a typed character stands for.
std::optional<std::size_t> placeOf(const QString& typed);
/// What chooses "not sure" or "not measured".
inline const QString withholdKey = QStringLiteral("0");

} // namespace anteroom::interview
