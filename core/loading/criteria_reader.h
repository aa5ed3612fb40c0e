// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loading/load_state.h"

namespace anteroom::loading {

/// `criteria` of a library: a map of id to row. `list`: the library's id. After its documents.
/// Codes: expected-mapping, and those of readCitations.
void readCriteria(MappingReader& library, const std::string& list, const FileScope& scope, LoadState& state);

struct NamedCriterion {
    CriterionId id;
    SourceSpan span;
};

/// `criteria` of a finding or of an entry under `not-covered`: ids. `ofAList`: of one that is included;
/// otherwise they come from outside, and are not looked up. Code: unknown-criterion.
std::vector<NamedCriterion> readCriterionIds(MappingReader& holder, bool ofAList, LoadState& state);

} // namespace anteroom::loading
