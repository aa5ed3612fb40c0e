// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/studio/example.h"
#include "app/studio/text_place.h"
#include "core/authoring/fix.h"

#include <QString>

#include <cstdint>
#include <optional>

namespace anteroom::studio {

/// One thing to mend, as an author is told of it.
struct Problem : TextPlace {
    enum class Kind : std::uint8_t { Error, Warning, Note, Case };

    Kind kind = Kind::Error;
    QString words;           ///< what is there and what is expected
    QString hint;            ///< what to do; may be empty
    std::optional<Fix> fix;  ///< its edits are all in that text
    SharedExample example{}; ///< answers that show it
};

} // namespace anteroom::studio
