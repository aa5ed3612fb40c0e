// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/date.h"
#include "core/base/result.h"
#include "core/records/record_ids.h"
#include "core/records/record_store.h"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace anteroom {

/// Wrong passphrases for one account, or wrong recovery keys, since the last unlock. They wait beside the
/// keyring until somebody who has the key writes them to the log, and are not sealed: whoever may write to
/// the store can take them away.
struct RefusedUnlocks {
    StaffId account;
    std::uint64_t count = 0;
    Timestamp last; ///< of the newest
    bool operator==(const RefusedUnlocks&) const = default;
};

/// Stands for an account where it was no passphrase but a recovery key. No account has this id.
inline const std::string recoveryKeyAccount = "recovery-key";

/// One more. No key is needed.
Outcome noteRefusedUnlock(RecordStore& store, const StaffId& account, const Timestamp& at);

/// What an account is called, for the log.
using StaffName = std::function<std::string(const StaffId&)>;

namespace records {

struct NotedRefusals {
    std::vector<RefusedUnlocks> noted; ///< what is not as noteRefusedUnlock() writes it is left out
    std::uint64_t version = 0;         ///< of the cell
};
Result<NotedRefusals> readRefusedUnlocks(RecordStore& store);
/// After they are in the log, in the same commit.
CellWrite forgetRefusedUnlocks(const NotedRefusals& noted);
/// "Wrong passphrases for Ines Intake: 3, the last on 2027-03-14 at 13:52": in English, as the log's ids are.
std::string wordsOf(const RefusedUnlocks& refused, const StaffName& nameOf);

} // namespace records
} // namespace anteroom
