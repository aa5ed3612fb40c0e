// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session.h"

#include <string_view>
#include <vector>

namespace anteroom {

/// A date, or since when a status is past, of which every day lies before `dateOfBirth`. That is as it was
/// typed: where it is no date nothing is before it, and of a month or a year its first day counts.
bool isBeforeBirth(const Answer& answer, std::string_view dateOfBirth);

/// The answers that count and say so, in the order asked, fields of rows among them. One of the two is
/// mistyped, or it is another patient.
std::vector<AnswerPlace> answersBeforeBirth(const Session& session, std::string_view dateOfBirth);

} // namespace anteroom
