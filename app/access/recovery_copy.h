// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/recovery_key.h"

#include <QString>

#include <string_view>

namespace anteroom::access {

/// What to do about a recovery key that a person typed back to show that they have it; empty when it is
/// `key`. Says which group to look at: the key is theirs.
QString objectionToCopy(const storage::RecoveryKey& key, std::string_view typed);

} // namespace anteroom::access
