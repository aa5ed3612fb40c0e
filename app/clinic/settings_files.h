// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/clinic/effective_settings.h"
#include "app/language/wording.h"

#include <QString>

namespace anteroom::clinic {

/// The file that is rolled out to many desks: /etc/anteroom/clinic.yaml, or what ANTEROOM_ADMINISTRATOR
/// names.
QString administratorSettingsPath();

/// Nothing is set where no such file is. The Error has every problem with its place, and says of a file that
/// is there why it cannot be read.
Result<SettingsFile> loadSettingsFile(const QString& path);

/// Both files. An administrator's file that ANTEROOM_ADMINISTRATOR names has to be there. One that cannot
/// be read sets nothing here, and its problem says why; else that has no words.
struct LoadedSettings {
    EffectiveSettings settings;
    language::Wording ownProblem;
    language::Wording administratorProblem;
};
LoadedSettings loadSettings(const QString& own, const QString& administrator);

} // namespace anteroom::clinic
