// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/screened.h"
#include "core/summary/trends.h"

#include <optional>

namespace anteroom::cli {

extern const OptionSpec earlierOption; ///< the answers files of earlier screenings of the same patient

/// Those of `--earlier`, in the order of time; none where it was not given. One that names another
/// questionnaire is read with the one in the folder of that name, beside the folder of the present one.
/// Nothing where one of them cannot be read, is of another patient or of a later day; what is wrong has been
/// printed.
std::optional<EarlierScreenings> earlierScreenings(const Arguments& arguments, const Screened& present,
                                                   Streams streams);

} // namespace anteroom::cli
