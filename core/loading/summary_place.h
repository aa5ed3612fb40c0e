// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/mapping_reader.h"
#include "core/questionnaire/question.h"

namespace anteroom::loading {

/// `summary`: where an answer or computed value prints. Code: unknown-place.
SummaryPlace readSummaryPlace(MappingReader& reader, Diagnostics& diagnostics);

} // namespace anteroom::loading
