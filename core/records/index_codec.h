// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/cipher.h"
#include "core/records/index_entry.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace anteroom::records {

/// A part of the index: the entries whose ids begin with the same two hex digits.
inline constexpr std::size_t bucketCount = 256;
using Bucket = std::vector<IndexEntry>; ///< in the order of their ids
std::uint8_t bucketOf(const RecordId& id);

/// What stands at one place now: whoever brings back what stood there before is noticed.
struct Stamp {
    std::uint64_t version = 0; ///< 0: nothing stands there
    Tag tag{};                 ///< of the sealed bytes
    bool operator==(const Stamp&) const = default;
};

/// What proves the rest: of each bucket which one is the present one, how far the audit log goes, and which
/// keyring and settings are meant.
struct IndexRoot {
    std::array<Stamp, bucketCount> buckets{};
    Stamp audit; ///< its version is the number of the last entry
    Stamp keyring;
    Stamp settings;
    bool operator==(const IndexRoot&) const = default;
};

std::string encode(const IndexRoot& root);
std::string encode(const Bucket& bucket);

// What the functions above wrote, also a bucket of the first format, and nothing else.
std::optional<IndexRoot> decodeRoot(std::string_view bytes);
std::optional<Bucket> decodeBucket(std::string_view bytes);

} // namespace anteroom::records
