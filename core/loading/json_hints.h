// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/diagnostic.h"

namespace anteroom::loading {

/// Rewrites the hints of a file in JSON, which are made for YAML: `complete: yes` as `"complete": true`.
void speakJson(Diagnostics& diagnostics);

} // namespace anteroom::loading
