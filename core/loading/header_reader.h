// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loading/load_state.h"

namespace anteroom::loading {

/// A library or a file of cases or answers in the place of a questionnaire: reported, and not read further.
/// Code: not-a-questionnaire.
bool reportOtherKindOfFile(MappingReader& file);

/// `languages`; `en` where they cannot be read. Codes: bad-language, duplicate-language, no-languages; the
/// warning built-in-words-in-english of one that Anteroom has no words in.
struct Languages {
    std::vector<std::string> tags; ///< at least one
    bool areKnown = true;          ///< each could be read
};
Languages readLanguages(MappingReader& file);

/// id, version, title, description, license. Code: bad-version.
void readHeader(MappingReader& file, const FileScope& scope, LoadState& state);

} // namespace anteroom::loading
