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

} // namespace anteroom::records
