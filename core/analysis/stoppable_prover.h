// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/proof.h"

#include <functional>
#include <memory>

namespace anteroom {

/// Asks before each proof whether anybody waits for it still; once nobody does, everything is undecided at
/// once, and what is made of it is worth nothing. `goesOn` is asked in the prover's own thread.
std::unique_ptr<Prover> stoppable(std::unique_ptr<Prover> prover, std::function<bool()> goesOn);

} // namespace anteroom
