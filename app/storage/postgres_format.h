// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace anteroom::storage {

/// "ANTR": tells a schema of ours from another program's.
inline constexpr int postgresApplicationId = 0x414e5452;
/// As sqliteFormat.
inline constexpr int postgresFormat = 2;

} // namespace anteroom::storage
