// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace anteroom {

/// The words of `error` for a sentence around it: what has no wording stands as it was said.
inline Message wordingOf(const Error& error) {
    return error.wording.empty() ? Message::verbatim(error.message) : error.wording;
}

} // namespace anteroom
