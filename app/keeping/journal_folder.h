// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keeping/file_calls.h"
#include "core/records/journal.h"

#include <map>
#include <string>

namespace anteroom::keeping {

/// A journal in a folder of this computer, made when it is first written to. Each file belongs to the run
/// that wrote or read it, for as long as that lives: a lock says so, which goes with the process.
class JournalFolder : public JournalFiles {
public:
    /// `calls` outlives it.
    JournalFolder(FileCalls& calls, std::string path);
    ~JournalFolder() override;

    Result<std::vector<std::string>> list() override;
    Result<std::optional<std::string>> read(const std::string& name) override;
    Outcome write(const std::string& name, const std::string& bytes) override;
    Outcome erase(const std::string& name) override;

private:
    std::string pathOf(const std::string& name) const { return m_path + "/" + name; }
    Outcome makeFolder();
    bool syncFolder();
    bool writeAll(int file, const std::string& bytes);
    void clearAway(const std::string& path);
    void giveUp(const std::string& name);

    FileCalls& m_calls;
    std::string m_path;
    std::map<std::string, int> m_ours; ///< files that this run holds, locked
};

} // namespace anteroom::keeping
