// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loading/file_source.h"

namespace anteroom::files {

/// Texts from the local disk; a relative path is seen from the folder in which the program runs.
class DiskFileSource : public FileSource {
public:
    Result<std::string> read(const std::string& path) override;
};

/// 64 lower-case hexadecimal digits, for loadQuestionnaire().
std::string sha256(std::string_view bytes);

} // namespace anteroom::files
