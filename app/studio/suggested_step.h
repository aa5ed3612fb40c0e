// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/diff/diff.h"
#include "core/analysis/diff/structural_changes.h"
#include "core/authoring/publish.h"

#include <vector>

namespace anteroom::studio {

/// How much an edit changes for those who use a questionnaire. Rules of which it is not known whether they
/// change count as those that do not.
VersionStep stepOf(const std::vector<Change>& changes, const std::vector<RuleDifference>& rules);

} // namespace anteroom::studio
