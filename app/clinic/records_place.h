// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/clinic/clinic_settings.h"
#include "app/storage/records_place.h"

namespace anteroom::clinic {

/// What the settings call the place, for a person to read: a path, or a database and its computer. Empty
/// where they say nothing of it.
QString recordsPlaceName(const ClinicSettings& settings);

/// As the settings say; without a word of them a file in the user's data folder.
storage::RecordsPlace recordsPlaceOf(const ClinicSettings& settings);

} // namespace anteroom::clinic
