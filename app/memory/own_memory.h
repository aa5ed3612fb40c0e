// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace anteroom::memory {

/// What a patient said is in this program's memory, and the keys are: from now on neither a core dump nor
/// another program of the same person finds it.
void keepToItself();

/// From now on memory that is given back is overwritten, whatever its size and whoever gives it back; keys
/// and passphrases are wiped by whoever holds them all the same. Of a program that is linked with this
/// module: it has `free` and `realloc` of its own, which the libraries it loads call too. Under a sanitizer,
/// which has its own as well, nothing is overwritten. For any thread, at any time.
void overwriteWhatIsFreed();

} // namespace anteroom::memory
