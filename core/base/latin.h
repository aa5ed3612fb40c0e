// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace anteroom {

/// The small letter from a to z of a Latin letter with marks, U+00C0 to U+024F and U+1E00 to U+1EFF; '.'
/// where it has none, or more than one.
char plainLatin(char32_t character);

} // namespace anteroom
