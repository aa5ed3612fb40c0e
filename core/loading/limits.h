// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/diagnostic.h"
#include "core/base/said.h"
#include "core/document/node.h"

#include <cstdint>

namespace anteroom::loading {

// More than anyone could answer, fill in or translate. What looks at each of these for each of something else
// stays quick because there are no more of them.
inline constexpr std::uint32_t mostLanguages = 100;
inline constexpr std::uint32_t mostOptions =
    1000;                                        ///< of a question or an answer set; classes of a vocabulary
inline constexpr std::uint32_t mostFields = 200; ///< of rows
inline constexpr std::uint32_t mostSensitivities = 100;
inline constexpr std::uint32_t mostRows = 1000; ///< of one answer in an answers file

/// Bounds of a number question lie within this, either side of zero. With six digits after the point, the
/// most there can be, a double still holds every digit of such a number.
inline constexpr double farthestNumber = 1e9;

/// Whether a list is longer than `most`; that is reported, and none of it is to be read then. `what` are its
/// items: "options". Code: too-many-items.
bool reportTooMany(Node list, std::uint32_t most, core::Term what, Diagnostics& diagnostics);

} // namespace anteroom::loading
