// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/questionnaire/left_out.h"
#include "core/session/session.h"
#include "core/summary/trends.h"

#include <nlohmann/json.hpp>

#include <string_view>

namespace anteroom {

/// One of "notices" as renderJson() documents them.
nlohmann::ordered_json noticeJson(const Sensitivity& sensitivity, std::string_view language);

/// "left-out" as renderJson() documents it. Precondition: something is left out.
nlohmann::ordered_json leftOutJson(const Questionnaire& questionnaire, const LeftOut& leftOut,
                                   std::string_view language);

/// "notices" and "left-out" as renderJson() documents them, each only where there is something to say.
/// `session`: of a Disclosure, or with all answers; `trends`: what stands beside them.
void addDisclosure(nlohmann::ordered_json& json, const Session& session, const Trends& trends,
                   const LeftOut& leftOut, std::string_view language);

} // namespace anteroom
