// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keeping/journal_thread.h"
#include "app/keeping/store_thread.h"

#include <string>

namespace anteroom::keeping {

/// An entry of the log that waited in this file arrived: neither the file nor what the store says of it is
/// needed any more. As long as the file is there it may be sent again, and must be known. `store` outlives
/// the journal.
void dropArrived(StoreThread& store, JournalThread& journal, const std::string& file);

} // namespace anteroom::keeping
