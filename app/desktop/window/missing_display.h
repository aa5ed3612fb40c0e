// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace anteroom::desktop {

/// Why no window can be opened, as the end of a sentence: "DISPLAY is not set". Empty where one can, as far
/// as that is known before Qt starts: a platform is taken from `arguments` (as -platform) or QT_QPA_PLATFORM,
/// and of those that Qt has only X11 and Wayland need a display. Whether anybody answers there is not asked.
///
/// `environment` is std::getenv, or what a test makes of it: nullptr for what is not set.
std::string missingDisplay(const std::vector<std::string>& arguments,
                           const std::function<const char*(const char*)>& environment);

} // namespace anteroom::desktop
