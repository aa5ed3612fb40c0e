// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/authoring/text_trees.h"
#include "core/base/diagnostic.h"
#include "core/base/text_edit.h"

#include <optional>
#include <string>
#include <vector>

namespace anteroom {

/// What mends one problem.
struct Fix {
    Message words;               ///< for a menu: "Write `trouble`"
    std::vector<TextEdit> edits; ///< all in the file in which the problem is; none overlaps another
};

/// The one thing to do about a problem, where nothing has to be thought about: the word that was meant, an
/// option that the question lacks, a free id, an entry that every file has. Made, it takes the problem away
/// and brings no other, except that
/// - what could not be read before may now turn out to be wrong,
/// - an option added to a text in several languages has its words in the first alone, which is a warning.
/// Nothing where there is something to decide. `trees` are those of the texts that the problem was found in.
/// Stateless; any thread.
std::optional<Fix> fixOf(const Diagnostic& diagnostic, const TextTrees& trees);

} // namespace anteroom
