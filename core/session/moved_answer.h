// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/questionnaire/answer.h"

#include <optional>

namespace anteroom {

/// An answer to `from` as an answer to `to`, which is the same question after its questionnaire was edited:
/// options and fields are found by their ids, entries of a vocabulary by their names, and what is offered no
/// more is left out. A number or date that would not be accepted now stays visible as a refused entry.
/// Nothing where the question asks for something else now, or none of the answer is left.
///
/// For whoever tries a questionnaire while it is written; between two screenings of a patient carryOver()
/// decides. `today`: the day of the screening.
std::optional<Answer> movedAnswer(const Question& from, const Answer& answer, const Question& to, Date today);

} // namespace anteroom
