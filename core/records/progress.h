// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>

namespace anteroom {

/// How far something long is, `done` of `of`; false ends it without harm. In the thread that does the work.
using Progress = std::function<bool(std::uint64_t done, std::uint64_t of)>;

} // namespace anteroom
