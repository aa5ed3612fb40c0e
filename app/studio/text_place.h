// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/source_text.h"

#include <cstdint>
#include <string>

namespace anteroom::studio {

/// A stretch of one of the texts that are edited.
struct TextPlace {
    std::string path;
    std::uint32_t begin = 0, end = 0; ///< bytes of that text
    LineColumn place;                 ///< of `begin`
};

inline TextPlace placeOf(SourceSpan span, const SourceSet& sources) {
    const SourceText& source = sources[span.file];
    return {source.name(), span.begin, span.end, source.lineColumn(span.begin)};
}

} // namespace anteroom::studio
