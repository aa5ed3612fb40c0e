// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loading/file_source.h"
#include "core/loading/load_state.h"

#include <memory>
#include <string>
#include <vector>

namespace anteroom::loading {

/// A file that a questionnaire includes, and that is no file of translations.
struct IncludedFile {
    Node include; ///< where it is named
    std::string name;
    const Document* document = nullptr; ///< null where it could not be read
};

/// Where files come from, and what was read of them: a Node lives as long as its document.
struct Files {
    FileSource& source;
    const Sha256& sha256;
    std::vector<std::unique_ptr<const Document>> documents;
    std::vector<IncludedFile> included; ///< in the order named
};

/// `includes`: reads every file. What translations say goes into state.translations at once, so that each
/// text finds them; libraries wait for readLibraries().
/// Codes: include-path, include-circle, duplicate-include, include-not-found, and those of
/// readTranslations().
void readIncludes(MappingReader& file, const std::string& questionnairePath, Files& files, LoadState& state);

/// Merges what the libraries offer into state.definitions. Code: not-a-library.
void readLibraries(const Files& files, LoadState& state);

/// Why the file at `path` was not read, without the path that some errors name first.
Message reasonOf(const Error& error, const std::string& path);

/// `anteroom: 1`. Code: unknown-format.
void readFormat(MappingReader& file, Diagnostics& diagnostics);

} // namespace anteroom::loading
