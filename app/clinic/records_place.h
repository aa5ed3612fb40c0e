// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/clinic/clinic_settings.h"
#include "app/storage/records_place.h"

namespace anteroom::clinic {

/// As the settings say; without a word of them a file in the user's data folder.
storage::RecordsPlace recordsPlaceOf(const ClinicSettings& settings);

} // namespace anteroom::clinic
