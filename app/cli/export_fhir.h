// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/command.h"
#include "core/exchange/fhir/fhir_export.h"

#include <vector>

namespace anteroom::cli {

/// `export --fhir`: an answers file as a Bundle, or without one the questionnaire alone.
Exit exportFhirFiles(const Arguments& arguments, Streams streams);

/// What the other format has no way to say, a line each.
void warnOf(const std::vector<NotCarried>& notCarried, Streams streams);

} // namespace anteroom::cli
