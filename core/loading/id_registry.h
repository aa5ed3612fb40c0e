// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/diagnostic.h"
#include "core/base/said.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace anteroom::loading {

/// "line 12", or "line 12 of medicines.yaml" when that is another file than the reader is looking at.
Message placeInWords(SourceSpan place, SourceSpan seenFrom, const SourceSet& sources);

/// The ids of one space, each with what it names and where it stands.
class IdRegistry {
public:
    struct Entry {
        core::Term kind; ///< "a question"
        SourceSpan span;
    };

    /// False where the id is taken already; that is reported as `duplicate-id`, naming the other place.
    /// `kind` is a literal.
    bool add(const std::string& id, core::Term kind, SourceSpan span, const SourceSet& sources,
             Diagnostics& diagnostics);
    const Entry* find(const std::string& id) const;
    /// "did you mean `trouble`?", or nothing where no id is near.
    Hint suggestion(std::string_view typed, const Diagnostics& soFar) const;
    /// For a space of few ids: where none is near, all of them are named, or that there is none yet.
    Hint suggestionOrAll(std::string_view typed, const Diagnostics& soFar) const;

private:
    std::vector<std::string_view> sorted() const;

    std::unordered_map<std::string, Entry> m_entries;
};

} // namespace anteroom::loading
