// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/clinic/clinic_settings.h"

#include <span>
#include <string>

namespace anteroom::clinic {

/// A key of the file, and the part of the settings that it stands for.
struct SettingsKey {
    const char* name;
    void (*take)(ClinicSettings& into, const ClinicSettings& from);
    bool (*isSame)(const ClinicSettings& one, const ClinicSettings& other);
};

/// All but the crisis protocol, which has a key for each of its languages.
std::span<const SettingsKey> settingsKeys();

/// "crisis-protocol.en".
std::string protocolKey(const std::string& language);

/// Takes the protocol in `language` from the other settings, which may have none.
void takeProtocol(ClinicSettings& into, const ClinicSettings& from, const std::string& language);

} // namespace anteroom::clinic
