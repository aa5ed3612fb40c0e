// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loading/file_source.h"
#include "core/loading/load_state.h"

#include <memory>
#include <string>
#include <vector>

namespace anteroom::loading {

/// Where files come from, and what was read of them: a Node lives as long as its document.
struct Files {
    FileSource& source;
    const Sha256& sha256;
    std::vector<std::unique_ptr<const Document>> documents;
};

/// `includes`: reads each library file and merges what it offers into state.definitions.
/// Codes: include-path, include-circle, duplicate-include, include-not-found, not-a-library.
void readIncludes(MappingReader& file, const std::string& questionnairePath, Files& files, LoadState& state);

/// `anteroom: 1`. Code: unknown-format.
void readFormat(MappingReader& file, Diagnostics& diagnostics);

} // namespace anteroom::loading
