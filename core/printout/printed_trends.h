// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/printout/printout.h"
#include "core/records/object_reader.h"
#include "core/summary/trends.h"

#include <cstdint>
#include <vector>

namespace anteroom::printout {

/// What trendsJson() wrote under "trends" in that version, and nothing else; none where it is not there.
Trends trendsFrom(records::ObjectReader& parent, std::uint32_t version);

/// Values of this screening that its answers do not give. An answer that is not in the printout leaves open
/// what it decides.
std::vector<Rederived> differentValues(const Trends& trends, const Session& session);

} // namespace anteroom::printout
