// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/diff/changed_parts.h"

namespace anteroom {

/// What two versions say that they cover, and leave to others. Reads their texts again.
void noteCoverage(const Questionnaire& before, const Questionnaire& after, ChangedParts& parts);

} // namespace anteroom
