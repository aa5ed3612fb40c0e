// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/secret.h"
#include "core/records/archive.h"

#include <cstdint>
#include <memory>
#include <string>

namespace anteroom::bench {

/// A workspace of made-up people in a folder of its own, where the program finds it that is started with that
/// folder as its home. Removed with this.
///
/// Its index, keyring and log are what the program makes. Its records are sealed and in their places, and
/// hold a kilobyte of nothing each: they only stand there while others are listed and saved.
class MadeRecords {
public:
    /// Aborts when it cannot be made.
    explicit MadeRecords(std::uint32_t count);
    ~MadeRecords();
    MadeRecords(const MadeRecords&) = delete;
    MadeRecords& operator=(const MadeRecords&) = delete;

    const std::string& home() const noexcept { return m_home; }
    std::string path() const;
    const std::string& workspace() const noexcept { return m_workspace; }
    const storage::Secret& dataKey() const noexcept { return *m_dataKey; }

private:
    void make(std::uint32_t count);

    std::string m_home;
    std::string m_workspace;
    std::unique_ptr<storage::Secret> m_dataKey;
};

/// With this many records; made once, and removed when the program ends.
const MadeRecords& madeRecords(std::uint32_t count);

/// Who may open them, and how.
namespace made {
inline constexpr const char* account = "d-sample";
inline constexpr const char* name = "D. Sample";
inline constexpr const char* passphrase = "only made up for a benchmark";
} // namespace made

} // namespace anteroom::bench
