// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loading/file_source.h"

#include <map>
#include <string>

namespace anteroom::studio {

/// Files as they are being edited: texts that are open come before those of the same path elsewhere.
class OverlayFiles : public FileSource {
public:
    /// Both outlive this.
    OverlayFiles(const std::map<std::string, std::string>& open, FileSource& others)
        : m_open(open), m_others(others) {}

    Result<std::string> read(const std::string& path) override {
        const auto found = m_open.find(path);
        return found != m_open.end() ? Result<std::string>(found->second) : m_others.read(path);
    }

private:
    const std::map<std::string, std::string>& m_open;
    FileSource& m_others;
};

} // namespace anteroom::studio
