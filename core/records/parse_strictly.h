// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/object_reader.h"

namespace anteroom::records {

/// JSON in UTF-8 of which no object has a key twice and nothing nests deeper than a record does; else null,
/// and a fault.
nlohmann::json parseStrictly(const Place& place, std::string_view encoded);

} // namespace anteroom::records
