// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/clinic/clinic_settings.h"
#include "app/language/wording.h"

#include <map>
#include <string>

namespace anteroom::preferences {

/// Keys of the fields that the place of the records is entered in.
inline constexpr const char* recordsFileKey = "records.file";
inline constexpr const char* recordsServerKey = "records.server"; ///< the name of its computer
inline constexpr const char* recordsPortKey = "records.port";
inline constexpr const char* recordsDatabaseKey = "records.database";
inline constexpr const char* recordsUserKey = "records.user";

/// What is wrong with the files, folders, keys and the place of the records that `wanted` names and `before`
/// did not, by their keys. As slow as their disks, or as a server that does not answer.
std::map<std::string, language::Wording> lookAtFiles(const clinic::ClinicSettings& before,
                                                     const clinic::ClinicSettings& wanted);

} // namespace anteroom::preferences
