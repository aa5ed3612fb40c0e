// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/object_reader.h"
#include "core/records/record.h"

#include <vector>

// What became of a record beside its answers, from lists that are left out where nothing did. After a fault
// the lists mean nothing.
namespace anteroom::records {

std::vector<IdentityChange> earlierDetailsFrom(ObjectReader& parent);
std::vector<SheetChange> sheetChangesFrom(ObjectReader& parent);
std::vector<PatientMove> movesFrom(ObjectReader& parent);
std::vector<DiscardedCorrection> discardedFrom(ObjectReader& parent);

} // namespace anteroom::records
