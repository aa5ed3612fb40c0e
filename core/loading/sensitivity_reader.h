// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loading/load_state.h"

#include <cstdint>
#include <optional>

namespace anteroom::loading {

/// `sensitivities`: a list of {id, title, notice}. Before the sections. Code: too-many-items.
void readSensitivities(MappingReader& file, const FileScope& scope, LoadState& state);

/// `sensitivity` of a section or question: into Data::sensitivities. Code: unknown-sensitivity.
std::optional<std::uint32_t> readSensitivityOf(MappingReader& holder, LoadState& state);

/// After the sections. Code: the warning unused-sensitivity, of one that nothing is marked with.
void warnOfUnusedSensitivities(LoadState& state);

/// Of a questionnaire that was compiled. Code: the warning left-out-too, of a question that is not marked
/// with a sensitivity and is left out with it all the same, because what shows it rests on such an answer.
void warnOfLeftOutToo(const Questionnaire& questionnaire, LoadState& state);

} // namespace anteroom::loading
