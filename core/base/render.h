// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/diagnostic.h"

namespace anteroom {

/// As render() of diagnostic.h, in another language: what is said of each problem and the words around it.
/// Codes and lines out of the sources are the same in every language; what has no translation stands in
/// English.
std::string render(const Diagnostics& diagnostics, const SourceSet& sources,
                   const Message::Translate& translate, std::uint64_t firstLine = 1);

} // namespace anteroom
