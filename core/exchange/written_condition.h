// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/questionnaire/questionnaire.h"

#include <cstddef>

// What all share who write a compiled condition in a language again.
namespace anteroom {

/// Show-whens within show-whens are written out in full, which may double with each: a longer condition than
/// comes of so many nodes nobody could use.
inline constexpr std::size_t mostVisits = 2000;

/// The question that an instruction asks of, or the field of its rows.
const Question& questionOf(const Questionnaire& questionnaire, const Instruction& instruction);

} // namespace anteroom
