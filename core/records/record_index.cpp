// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/record_index.h"

#include "core/records/archive_cells.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cassert>
#include <future>
#include <map>
#include <set>
#include <thread>
#include <vector>

namespace anteroom {

using records::Bucket;
using records::bucketCount;
using records::IndexRoot;
using records::Stamp;

namespace {

const std::string rootKey = records::rootAddress().key;

std::string keyOf(std::size_t bucket) { return records::bucketAddress(bucket).key; }

CellAddress addressOf(std::string key) { return {Shelf::Index, std::move(key)}; }

bool isBefore(const IndexEntry& entry, const RecordId& id) { return entry.head.id < id; }

RecordIndex::SharedBucket emptyBucket() {
    static const auto empty = std::make_shared<const Bucket>();
    return empty;
}

/// The buckets that a change touches, as they are after it.
std::map<std::uint8_t, Bucket> changedBuckets(const IndexChange& change,
                                              const std::array<RecordIndex::SharedBucket, bucketCount>& now) {
    std::map<std::uint8_t, Bucket> changed;
    const auto bucketFor = [&](const RecordId& id) -> Bucket& {
        const std::uint8_t number = records::bucketOf(id);
        const auto [found, isNew] = changed.try_emplace(number);
        if (isNew)
            found->second = *now[number];
        return found->second;
    };
    for (const IndexEntry& entry : change.put) {
        Bucket& bucket = bucketFor(entry.head.id);
        const auto at = std::lower_bound(bucket.begin(), bucket.end(), entry.head.id, isBefore);
        if (at != bucket.end() && at->head.id == entry.head.id)
            *at = entry;
        else
            bucket.insert(at, entry);
    }
    for (const RecordId& id : change.drop) {
        Bucket& bucket = bucketFor(id);
        const auto at = std::lower_bound(bucket.begin(), bucket.end(), id, isBefore);
        if (at != bucket.end() && at->head.id == id)
            bucket.erase(at);
    }
    return changed;
}

/// `work(i)` for each bucket, on all cores: opening and decoding them is most of the time between a
/// passphrase and the list.
template <typename Work>
void forEachBucket(const Work& work) {
    std::atomic<std::size_t> next = 0;
    const auto takeSome = [&] {
        for (std::size_t i = next++; i < bucketCount; i = next++)
            work(i);
    };
    std::vector<std::future<void>> others;
    // Where no thread can be had, `deferred` finds the work done.
    for (unsigned more = std::thread::hardware_concurrency(); more > 1; --more)
        others.push_back(std::async(std::launch::async | std::launch::deferred, takeSome));
    takeSome();
    for (std::future<void>& other : others)
        other.get();
}

} // namespace

RecordIndex::RecordIndex(RecordStore& store, Cipher& cipher, std::string workspace)
    : m_store(store), m_cipher(cipher), m_workspace(std::move(workspace)) {
    m_buckets.fill(emptyBucket());
}

std::string RecordIndex::place(const std::string& key, std::uint64_t version) const {
    return placeOf({m_workspace, "index", key, std::to_string(version)});
}

RecordIndex::Sealed RecordIndex::seal(const std::string& key, std::uint64_t version,
                                      const std::string& plain) {
    Sealed sealed;
    sealed.bytes = m_cipher.seal(KeyPurpose::Index, place(key, version), plain);
    sealed.stamp = {version, m_cipher.tagOf(KeyPurpose::Index, sealed.bytes)};
    return sealed;
}

std::optional<std::string> RecordIndex::open(const std::string& key, const Cell& cell) const {
    return m_cipher.open(KeyPurpose::Index, place(key, cell.version), cell.bytes);
}

Stamp RecordIndex::stampOf(const Cell& cell) const {
    return {cell.version, m_cipher.tagOf(KeyPurpose::Index, cell.bytes)};
}

Result<bool> RecordIndex::refresh() {
    if (m_rootStamp.version == 0 || !m_damaged.empty())
        return readAll();
    // Somebody may write between the root and the buckets that it names: then it is read once more. Only what
    // does not belong to the root that still stands afterwards is damaged.
    std::vector<std::uint8_t> unlike;
    bool isChanged = false;
    for (;;) {
        const Result<std::optional<Cell>> cell = m_store.read(addressOf(rootKey));
        if (!cell.ok())
            return cell.error();
        if (!cell.value())
            return readAll();
        const Stamp stamp = stampOf(**cell);
        if (stamp == m_rootStamp)
            break;
        const auto plain = open(rootKey, **cell);
        const auto root = plain ? records::decodeRoot(*plain) : std::nullopt;
        // Versions only grow: an old root that was brought back opens as well as the present one.
        if (!root || stamp.version < m_rootStamp.version)
            return readAll();
        const Result<bool> read = readBuckets(*root, unlike);
        if (!read)
            return read.error();
        m_root = *root;
        m_rootStamp = stamp;
        isChanged = true;
    }
    for (const std::uint8_t number : unlike)
        m_damaged.push_back(addressOf(keyOf(number)));
    const Outcome looked = lookAtNextEntry();
    return looked ? Result<bool>(isChanged) : looked.error();
}

// Whoever writes an entry writes the root with it. One that stands after the end while the root is still the
// same is nobody's, and lets no other be written.
Outcome RecordIndex::lookAtNextEntry() {
    if (m_root.audit.version == 0) // nothing says where the log ends
        return done();
    const CellAddress next = records::auditAddress(m_root.audit.version + 1);
    const Result<std::optional<Cell>> entry = m_store.read(next);
    if (!entry.ok())
        return entry.error();
    if (!entry.value())
        return done();
    const Result<std::optional<Cell>> root = m_store.read(addressOf(rootKey));
    if (!root.ok())
        return root.error();
    if (root.value() && stampOf(**root) == m_rootStamp)
        m_damaged.push_back(next);
    return done();
}

// `unlike` receives the buckets that are not the ones that the root means.
Result<bool> RecordIndex::readBuckets(const IndexRoot& root, std::vector<std::uint8_t>& unlike) {
    std::vector<std::uint8_t> still;
    for (std::size_t i = 0; i < bucketCount; ++i) {
        const auto number = static_cast<std::uint8_t>(i);
        const bool wasUnlike = std::find(unlike.begin(), unlike.end(), number) != unlike.end();
        if (root.buckets[i] == m_root.buckets[i] && !wasUnlike)
            continue;
        const Result<std::optional<Cell>> cell = m_store.read(addressOf(keyOf(i)));
        if (!cell.ok())
            return cell.error();
        if (!cell.value() || stampOf(**cell) != root.buckets[i] || !takeBucket(number, **cell))
            still.push_back(number);
    }
    unlike = std::move(still);
    return true;
}

bool RecordIndex::takeBucket(std::uint8_t number, const Cell& cell) {
    const auto plain = open(keyOf(number), cell);
    auto bucket = plain ? records::decodeBucket(*plain) : std::nullopt;
    if (!bucket)
        return false;
    m_buckets[number] = std::make_shared<const Bucket>(std::move(*bucket));
    return true;
}

// All as it stands at one moment. Without a root that opens, the buckets still show what they hold.
Result<bool> RecordIndex::readAll() {
    std::map<std::string, Cell, std::less<>> cells;
    const Outcome read = m_store.readAll(Shelf::Index, [&](std::string_view key, const Cell& cell) {
        cells.emplace(key, cell);
        return true;
    });
    if (!read)
        return read.error();

    const Stamp before = m_rootStamp;
    m_damaged.clear();
    m_buckets.fill(emptyBucket());
    m_root = {};
    m_rootStamp = {};
    std::optional<IndexRoot> root;
    if (const auto found = cells.find(rootKey); found != cells.end()) {
        m_rootStamp = stampOf(found->second);
        if (const auto plain = open(rootKey, found->second))
            root = records::decodeRoot(*plain);
    }
    if (!root || m_rootStamp.version < before.version)
        m_damaged.push_back(addressOf(rootKey));
    m_root = root.value_or(IndexRoot{});

    std::array<char, bucketCount> isGood{}; // not bool: neighbours are written at once
    forEachBucket([&](std::size_t i) {
        const auto found = cells.find(keyOf(i));
        const bool isThere = found != cells.end();
        const bool isMeant =
            !root || (isThere ? stampOf(found->second) == m_root.buckets[i] : m_root.buckets[i].version == 0);
        const bool isTaken = isThere && takeBucket(static_cast<std::uint8_t>(i), found->second);
        isGood[i] = isMeant && isThere == isTaken ? 1 : 0;
    });
    for (std::size_t i = 0; i < bucketCount; ++i)
        if (isGood[i] == 0)
            m_damaged.push_back(addressOf(keyOf(i)));
    if (!m_damaged.empty() && m_damaged.front() == addressOf(rootKey)) // it says nothing of the log
        return true;
    const Outcome looked = lookAtNextEntry();
    return looked ? Result<bool>(true) : looked.error();
}

const IndexEntry* RecordIndex::find(const RecordId& id) const {
    const Bucket& bucket = *m_buckets[records::bucketOf(id)];
    const auto at = std::lower_bound(bucket.begin(), bucket.end(), id, isBefore);
    return at != bucket.end() && at->head.id == id ? &*at : nullptr;
}

std::size_t RecordIndex::size() const {
    std::size_t size = 0;
    for (const SharedBucket& bucket : m_buckets)
        size += bucket->size();
    return size;
}

RecordIndex::Prepared RecordIndex::prepareFirst(const IndexChange& change) {
    assert(m_rootStamp.version == 0);
    m_damaged.clear();
    return prepare(change);
}

RecordIndex::Prepared RecordIndex::prepare(const IndexChange& change) {
    assert(m_damaged.empty());
    Prepared prepared;
    prepared.root = m_root;
    prepared.root.audit = change.audit.value_or(m_root.audit);
    prepared.root.keyring = change.keyring.value_or(m_root.keyring);
    prepared.root.settings = change.settings.value_or(m_root.settings);
    const auto write = [&](const std::string& key, std::uint64_t before, const std::string& plain) {
        Sealed sealed = seal(key, before + 1, plain);
        prepared.writes.push_back({addressOf(key), before, std::move(sealed.bytes)});
        return sealed.stamp;
    };
    for (auto& [number, bucket] : changedBuckets(change, m_buckets)) {
        prepared.root.buckets[number] =
            write(keyOf(number), m_root.buckets[number].version, records::encode(bucket));
        prepared.buckets.emplace_back(number, std::make_shared<const Bucket>(std::move(bucket)));
    }
    prepared.rootStamp = write(rootKey, m_rootStamp.version, records::encode(prepared.root));
    return prepared;
}

void RecordIndex::accept(const Prepared& prepared) {
    for (const auto& [number, bucket] : prepared.buckets)
        m_buckets[number] = bucket;
    m_root = prepared.root;
    m_rootStamp = prepared.rootStamp;
}

} // namespace anteroom
