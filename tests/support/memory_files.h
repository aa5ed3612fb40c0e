// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/journal.h"

#include <atomic>
#include <map>

namespace anteroom::test {

/// A journal's folder in memory, with a disk that can be full.
class MemoryFiles : public JournalFiles {
public:
    Result<std::vector<std::string>> list() override {
        std::vector<std::string> names;
        for (const auto& [name, bytes] : files)
            names.push_back(name);
        return names;
    }
    Result<std::optional<std::string>> read(const std::string& name) override {
        const auto found = files.find(name);
        return found == files.end() ? std::optional<std::string>() : std::optional(found->second);
    }
    Outcome write(const std::string& name, const std::string& bytes) override {
        if (isFull)
            return Error{"the disk is full"};
        files[name] = bytes;
        return done();
    }
    Outcome erase(const std::string& name) override {
        if (isFull)
            return Error{"the disk is read only"};
        files.erase(name);
        return done();
    }

    std::map<std::string, std::string> files;
    std::atomic<bool> isFull = false;
};

} // namespace anteroom::test
