// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/record_head.h"

#include <nlohmann/json.hpp>

#include <string>

namespace anteroom::records {

/// Nothing for an empty text.
void addText(nlohmann::ordered_json& json, const char* key, const std::string& text);

/// {at, account, name}, into an object that may have more.
void addAct(nlohmann::ordered_json& json, const Act& act);
nlohmann::ordered_json actJson(const Act& act);

/// By identityKeys, without what is empty.
nlohmann::ordered_json identityJson(const Identity& identity);
/// created, edited, and as far as they are there finished, signature and entered-in-error.
void addLife(nlohmann::ordered_json& json, const RecordHead& head);

} // namespace anteroom::records
