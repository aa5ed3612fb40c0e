// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <memory>
#include <string>
#include <vector>

namespace anteroom {
class Archive;
class Cipher;
struct IndexEntry;
} // namespace anteroom
namespace anteroom::storage {
struct StaffAccount;
}

namespace anteroom::test {

/// The records that Ada made in a file, behind the screens. While no desk writes.
class RecordsBehind {
public:
    explicit RecordsBehind(const QString& records);
    ~RecordsBehind();

    Archive& archive();
    Cipher& cipher();
    const std::string& workspace() const;

private:
    struct Opened;
    std::unique_ptr<Opened> m_opened;
};

/// What a test does with them: `act(archive, cipher, workspace)`, and what it returns.
template <typename Act>
auto behind(const QString& records, Act act) {
    RecordsBehind opened(records);
    return act(opened.archive(), opened.cipher(), opened.workspace());
}

/// The records there are, in no order.
std::vector<IndexEntry> entriesIn(const Archive& archive);

/// Somebody more of the staff, whose passphrase is Cleo's.
void addBehind(const QString& records, const storage::StaffAccount& account);

} // namespace anteroom::test
