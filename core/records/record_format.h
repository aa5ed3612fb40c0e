// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/questionnaire/answer_sheet.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

// What the two directions of the codec share.
namespace anteroom::records {

inline constexpr std::string_view formatName = "anteroom-record";
inline constexpr std::uint32_t formatVersion = 1;

inline constexpr std::pair<const char*, std::string Identity::*> identityKeys[]{
    {"name", &Identity::patientName},      {"date-of-birth", &Identity::dateOfBirth},
    {"identifier", &Identity::identifier}, {"staff", &Identity::staff},
    {"clinic", &Identity::clinicName},     {"clinic-address", &Identity::clinicAddress}};

} // namespace anteroom::records
