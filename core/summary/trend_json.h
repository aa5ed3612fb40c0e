// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/summary/trends.h"

#include <nlohmann/json.hpp>

namespace anteroom {

/// As renderJson() documents it.
nlohmann::ordered_json noticeJson(const Trends::Notice& notice);
nlohmann::ordered_json trendsJson(const Trends& trends);

/// "score", "measurement": for files.
std::string_view trendKindId(TrendKind kind);

} // namespace anteroom
