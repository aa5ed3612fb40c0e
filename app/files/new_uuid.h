// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace anteroom::files {

/// "f81d4fae-7dec-11d0-a765-00a0c91e6bf6": another one, by chance, at each call. In any thread.
std::string newUuid();

} // namespace anteroom::files
