// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace anteroom::files {

/// What a patient said is in this program's memory, and the keys are: from now on neither a core dump nor
/// another program of the same person finds it.
void keepMemoryToItself();

/// From now on memory that is given back is overwritten, for a program that goes on with keys, or after them.
/// The C library leaves out small pieces that it keeps at hand, so that this is no promise: keys and
/// passphrases are wiped by whoever holds them. What is asked for is written over as well, used or not.
void overwriteWhatIsFreed();

/// Those small pieces, of the thread that calls: for when it has let go of what a patient said.
void overwriteWhatIsKept();

} // namespace anteroom::files
