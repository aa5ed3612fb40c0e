// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/command.h"
#include "core/questionnaire/left_out.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace anteroom::cli {

extern const OptionSpec leaveOutOption; ///< "--leave-out", ids with commas between

/// The ids after `--leave-out`, as typed; none where it was not given. Nothing where there are none after it:
/// printed as a mistake in the command line.
std::optional<std::vector<std::string>> idsToLeaveOut(const char* command, const Arguments& arguments,
                                                      Streams streams);

/// The sensitive answers that they name, into Questionnaire::Data::sensitivities; none where it was
/// not given. Nothing where the questionnaire has no such ones: printed as a mistake in the command line.
std::optional<std::vector<std::uint32_t>> leaveOut(const char* command, const Arguments& arguments,
                                                   const Questionnaire& questionnaire, Streams streams);

/// These and those: what a file lacks already is left out of whatever is made of it.
LeftOut leftOutOfBoth(const Questionnaire& questionnaire, std::vector<std::uint32_t> asked,
                      const std::vector<std::uint32_t>& ofFile);

} // namespace anteroom::cli
