// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>
#include <string>

namespace anteroom::tries {

/// Time that only goes forward, from any beginning: nobody shortens a wait by setting the clock of the desk.
using SteadyClock = std::function<std::chrono::milliseconds()>;

/// Since the computer was started, asleep or awake: a laptop that was shut over lunch is idle since lunch.
/// For composition roots; everything else is given one.
std::chrono::milliseconds sinceBoot();
/// Which start of the computer that counts from: another one after each. Empty where the system does not say.
std::string bootId();

} // namespace anteroom::tries
