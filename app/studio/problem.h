// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/authoring/fix.h"
#include "core/base/source_text.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <string>

namespace anteroom::studio {

/// One thing to mend, as an author is told of it.
struct Problem {
    enum class Kind : std::uint8_t { Error, Warning, Note, Case };

    Kind kind = Kind::Error;
    std::string path;                 ///< of the text that it stands in
    std::uint32_t begin = 0, end = 0; ///< bytes of that text
    LineColumn place;
    QString words;          ///< what is there and what is expected
    QString hint;           ///< what to do; may be empty
    std::optional<Fix> fix; ///< its edits are all in that text
};

} // namespace anteroom::studio
