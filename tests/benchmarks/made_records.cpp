// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/made_records.h"

#include "app/storage/keyring.h"
#include "app/storage/sodium_cipher.h"
#include "app/storage/sqlite_store.h"
#include "core/records/kept_texts.h"
#include "tests/benchmarks/answer_sets.h"
#include "tests/support/index_entries.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <map>

namespace anteroom::bench {

namespace {

const AuditEntry& madeUp() {
    static const AuditEntry entry{{*StaffId::parse(made::account), made::name, {screeningDate(), 600}},
                                  AuditAct::WorkspaceCreated};
    return entry;
}

[[noreturn]] void giveUp(const std::string& why) {
    std::fprintf(stderr, "a store for a benchmark was not made: %s\n", why.c_str());
    std::abort();
}

void commit(RecordStore& store, const std::vector<CellWrite>& writes) {
    const auto conflicts = store.commit(writes);
    if (!conflicts || !conflicts->empty())
        giveUp(conflicts ? "it is not empty" : conflicts.error().message);
}

/// Entries of the questionnaire that is shipped, whose text is kept with them, in the order of their cells.
std::vector<IndexEntry> entriesOf(std::uint32_t count) {
    std::vector<IndexEntry> entries = test::manyEntries(count);
    const Questionnaire::Data& data = shipped()->data();
    for (IndexEntry& entry : entries) {
        entry.head.questionnaire = {data.id, data.version, data.sha256};
        entry.version = 1;
    }
    std::sort(entries.begin(), entries.end(),
              [](const IndexEntry& a, const IndexEntry& b) { return a.head.id < b.head.id; });
    return entries;
}

/// Their cells, many to a commit.
void addRecords(RecordStore& store, Cipher& cipher, std::vector<IndexEntry>& entries) {
    constexpr std::size_t many = 5000;
    constexpr std::size_t kilobyte = 1000;
    const std::string nothing(kilobyte, '.');
    std::vector<CellWrite> writes;
    for (IndexEntry& entry : entries) {
        std::string sealed = cipher.seal(KeyPurpose::Records, entry.head.id.str(), nothing);
        entry.tag = cipher.tagOf(KeyPurpose::Index, sealed);
        writes.push_back({{Shelf::Record, entry.head.id.str()}, 0, std::move(sealed)});
        if (writes.size() == many)
            commit(store, std::exchange(writes, {}));
    }
    commit(store, writes);
}

} // namespace

MadeRecords::MadeRecords(std::uint32_t count) {
    m_home = (std::filesystem::temp_directory_path() / "anteroom-bench-XXXXXX").string();
    if (mkdtemp(m_home.data()) == nullptr)
        giveUp("no folder");
    make(count);
}

MadeRecords::~MadeRecords() {
    std::error_code ignored;
    std::filesystem::remove_all(m_home, ignored);
}

std::string MadeRecords::path() const { return m_home + "/anteroom/records"; }

void MadeRecords::make(std::uint32_t count) {
    std::filesystem::create_directory(m_home + "/anteroom");
    if (const Outcome made = storage::createSqliteStore(QString::fromStdString(path())); !made)
        giveUp(made.error().message);
    auto store = storage::openSqliteStore(QString::fromStdString(path()));
    auto keyring = storage::createKeyring(made::account, made::name, made::passphrase, storage::lowestCost);
    if (!store || !keyring)
        giveUp(store ? keyring.error().message : store.error().message);
    m_workspace = keyring->keyring.workspace;
    m_dataKey = std::make_unique<storage::Secret>(keyring->dataKey.copy());
    storage::SodiumCipher cipher(*m_dataKey);
    Archive archive(**store, cipher, m_workspace);
    if (const Outcome made = archive.create(storage::encodeKeyring(keyring->keyring), madeUp()); !made)
        giveUp(made.error().message);
    if (count == 0)
        return;

    IndexChange change;
    change.put = entriesOf(count);
    addRecords(**store, cipher, change.put);
    const KeptText text = keptText(*shipped());
    commit(**store,
           {{{Shelf::Text, text.sha256},
             0,
             cipher.seal(KeyPurpose::Texts, placeOf({m_workspace, "text", text.sha256}), text.bytes)}});
    RecordIndex index(**store, cipher, m_workspace);
    if (!index.refresh())
        giveUp("its index is not read");
    commit(**store, index.prepare(change).writes);
}

const MadeRecords& madeRecords(std::uint32_t count) {
    static std::map<std::uint32_t, MadeRecords> all;
    return all.try_emplace(count, count).first->second;
}

} // namespace anteroom::bench
