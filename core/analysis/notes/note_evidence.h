// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/notes/naming.h"
#include "core/analysis/proof.h"
#include "core/base/message.h"

#include <vector>

namespace anteroom {

/// "`told is no`, as untrue", "`age`, which is from 18 to 99"; "“told: no” does not hold".
Message clashWords(const Naming& names, const ClashPart& part);

/// What is said in it, a line each; never without a line.
std::vector<Message> answerLines(const Naming& names, const Witness& witness);

} // namespace anteroom
