// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/recovery_key.h"
#include "app/storage/secret.h"
#include "core/base/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace anteroom::storage {

/// How hard a passphrase is made to guess: Argon2id, version 1.3, one lane.
struct PassphraseCost {
    std::uint64_t passes = 3;
    std::uint64_t memory = 268'435'456; ///< bytes
    bool operator==(const PassphraseCost&) const = default;
};

/// The least and the most that is accepted from a file: whoever can change it must not be able to make
/// guessing cheap, or unlocking impossible.
inline constexpr PassphraseCost lowestCost{2, 67'108'864};
inline constexpr PassphraseCost highestCost{64, 4'294'967'296};

/// The data key, sealed under a passphrase.
struct PassphraseWrap {
    PassphraseCost cost;
    std::string salt;
    std::string sealed;
    bool operator==(const PassphraseWrap&) const = default;
};
inline constexpr std::size_t saltSize = 16;

/// A passphrase that is ready to wrap a key: what takes a second is done, with no data key at hand.
struct StretchedPassphrase {
    PassphraseCost cost;
    std::string salt;
    Secret keys;
};
/// `passphrase` is UTF-8; a letter with its accent is the same however a keyboard composes it. The Error is
/// of too little memory, or says that there is none.
Result<StretchedPassphrase> stretch(std::string_view passphrase, const PassphraseCost& cost = {});
/// `context` says whose wrap it is: in another's place it does not open.
PassphraseWrap wrapKey(const Secret& dataKey, const StretchedPassphrase& passphrase,
                       std::string_view context);
/// Nothing when it is another passphrase, or the wrap was changed: the two cannot be told apart.
Result<std::optional<Secret>> unwrapKey(const PassphraseWrap& wrap, std::string_view passphrase,
                                        std::string_view context);

/// The data key, sealed under the recovery key: that has bits enough to need no Argon2.
std::string wrapKey(const Secret& dataKey, const RecoveryKey& recovery, std::string_view context);
std::optional<Secret> unwrapKey(std::string_view sealed, const RecoveryKey& recovery,
                                std::string_view context);

} // namespace anteroom::storage
