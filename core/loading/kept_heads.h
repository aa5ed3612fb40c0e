// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/questionnaire/questionnaire.h"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace anteroom {

/// A qualified translator's signature for what one file says in a language.
struct Signature {
    std::string language;
    std::string by;
    std::string on;    ///< 2027-03-14
    std::string scope; ///< may be empty
    bool operator==(const Signature&) const = default;
};

/// What stands in the heads of the files that a questionnaire was read from, and not in the questionnaire:
/// for people, and for other programs.
struct KeptHeads {
    std::vector<Signature> signatures; ///< each once, in the order of the files
    std::vector<std::string> covers;   ///< ids of the lists of criteria that it covers
    /// By language and words, into signatures. What one file signs for and another does not is not in it.
    std::map<std::pair<std::string, std::string>, std::size_t> signedTexts{};

    std::optional<std::size_t> signatureOf(const std::string& language, const std::string& words) const;
};

/// Reads the kept files again; a text that is no YAML any more adds nothing.
KeptHeads keptHeads(const Questionnaire& questionnaire);

} // namespace anteroom
