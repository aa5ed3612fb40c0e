// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/clinic/clinic_settings.h"
#include "app/language/wording.h"

#include <QImage>
#include <QSize>

#include <map>
#include <string>

namespace anteroom::preferences {

/// A picture that can be printed; where it is none, what to do about it.
struct ReadPicture {
    QImage picture;
    language::Wording problem;
};
/// No larger than `room`; empty: as it is. As slow as its disk.
ReadPicture readPicture(const QString& path, const QSize& room);

/// What is wrong with the files and folders that `wanted` names and `before` did not, by their keys. As slow
/// as their disks.
std::map<std::string, language::Wording> lookAtFiles(const clinic::ClinicSettings& before,
                                                     const clinic::ClinicSettings& wanted);

} // namespace anteroom::preferences
