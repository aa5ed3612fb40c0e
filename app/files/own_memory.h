// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace anteroom::files {

/// What a patient said is in this program's memory, and the keys are: from now on neither a core dump nor
/// another program of the same person finds it, and of what is done with little is left.
void keepMemoryToItself();

/// The second half of that: memory that is given back is overwritten. The C library leaves out small pieces
/// that it keeps at hand, so that this is no promise: keys and passphrases are wiped by whoever holds them.
void overwriteWhatIsFreed();

} // namespace anteroom::files
