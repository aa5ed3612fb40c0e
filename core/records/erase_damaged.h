// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/archive.h"

namespace anteroom {

/// Takes a record that nobody can open any more out of the records, with all its revisions; the log keeps
/// that it was there. Not where it opens after all, nor while somebody has it open, who may well save it
/// whole: the Error says so.
Outcome eraseDamaged(Archive& archive, const RecordId& record, const Act& by, const LeaseHolder& us);

} // namespace anteroom
