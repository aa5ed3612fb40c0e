// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/records/cipher.h"
#include "core/records/index_codec.h"
#include "core/records/record_store.h"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace anteroom {

/// What one act does to the index.
struct IndexChange {
    std::vector<IndexEntry> put{}; ///< new, or in the place of the entry with the same id
    std::vector<RecordId> drop{};
    std::optional<records::Stamp> audit{};
    std::optional<records::Stamp> keyring{};
    std::optional<records::Stamp> settings{};
};

/// The index of a workspace's records as this desk last saw it: what the list shows, and the proof that no
/// record, no entry of the audit log and no keyring is missing, old or another's.
///
/// Two hundred and fifty-six sealed cells, the buckets, and one that says which of each is the present one,
/// the root. They are sealed for their place and version, and every commit that changes a record writes its
/// bucket and the root. What is left: whoever brings back the whole store as it was at one moment is not
/// noticed by the store alone.
///
/// One thread at a time; the store and the cipher outlive it.
class RecordIndex {
public:
    RecordIndex(RecordStore& store, Cipher& cipher, std::string workspace);

    /// Reads what changed since it last looked; true if something did. What is damaged is not an Error, see
    /// damaged().
    Result<bool> refresh();

    const IndexEntry* find(const RecordId& id) const;
    std::size_t size() const;
    /// The entries of one bucket, in the order of their ids. Shared: they can be read by another thread while
    /// this one goes on.
    using SharedBucket = std::shared_ptr<const records::Bucket>;
    const std::array<SharedBucket, records::bucketCount>& buckets() const { return m_buckets; }
    const records::IndexRoot& root() const { return m_root; }

    /// Cells of the index that are missing, changed, or not the ones that belong here; and the entry of the
    /// log that comes next, where one stands already that no desk wrote. If there are any, nothing can be
    /// written.
    const std::vector<CellAddress>& damaged() const { return m_damaged; }

    /// A change, sealed. It holds while nobody else writes.
    struct Prepared {
        std::vector<CellWrite> writes; ///< for the commit that makes the change
        std::vector<std::pair<std::uint8_t, SharedBucket>> buckets;
        records::IndexRoot root;
        records::Stamp rootStamp;
    };
    /// Precondition: nothing is damaged.
    Prepared prepare(const IndexChange& change);
    /// After the commit went through.
    void accept(const Prepared& prepared);
    /// The root of a workspace that is being made: there is no index yet.
    Prepared prepareFirst(const IndexChange& change);

private:
    struct Sealed {
        std::string bytes;
        records::Stamp stamp;
    };
    std::string place(const std::string& key, std::uint64_t version) const;
    Sealed seal(const std::string& key, std::uint64_t version, const std::string& plain);
    std::optional<std::string> open(const std::string& key, const Cell& cell) const;
    records::Stamp stampOf(const Cell& cell) const;

    Result<bool> readAll();
    Outcome lookAtNextEntry();
    Result<bool> readBuckets(const records::IndexRoot& root, std::vector<std::uint8_t>& unlike);
    bool takeBucket(std::uint8_t number, const Cell& cell);

    RecordStore& m_store;
    Cipher& m_cipher;
    std::string m_workspace;
    records::Stamp m_rootStamp; ///< version 0: not read yet
    records::IndexRoot m_root;
    std::array<SharedBucket, records::bucketCount> m_buckets;
    std::vector<CellAddress> m_damaged;
};

} // namespace anteroom
