// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace anteroom::files {

/// What a patient said is in this program's memory, and the keys are: from now on neither a core dump nor
/// another program of the same person finds it.
void keepMemoryToItself();

} // namespace anteroom::files
