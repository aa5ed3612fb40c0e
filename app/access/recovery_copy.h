// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/language/wording.h"
#include "app/storage/recovery_key.h"

#include <string_view>

namespace anteroom::access {

/// What to do about a recovery key that a person typed back to show that they have it; no words when it is
/// `key`. Says which group to look at: the key is theirs.
language::Wording objectionToCopy(const storage::RecoveryKey& key, std::string_view typed);

} // namespace anteroom::access
