// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/clinic/clinic_settings.h"

#include <set>
#include <string>

namespace anteroom::clinic {

/// One file of settings as it was read. Without a file nothing is set.
struct SettingsFile {
    std::string path;
    ClinicSettings settings;
    std::set<std::string> keys; ///< that it sets, as sourceOf() takes them
};

/// What holds at a desk: what its administrator's file sets is locked, and the rest is as the desk's own file
/// has it. The crisis protocol is locked one language at a time.
class EffectiveSettings {
public:
    EffectiveSettings() = default;
    EffectiveSettings(SettingsFile own, SettingsFile administrator);

    const ClinicSettings& settings() const noexcept { return m_settings; }
    /// The path of the file that a key ("paper", "crisis-protocol.en") has its value from; empty: it is set
    /// nowhere.
    const std::string& sourceOf(const std::string& key) const;
    bool isLocked(const std::string& key) const { return m_administrator.keys.contains(key); }
    /// The file that locks; may set nothing.
    const std::string& administratorPath() const noexcept { return m_administrator.path; }

    /// What the desk's own file is to have, so that the settings become `wanted` as far as they are not
    /// locked. Below a lock it keeps what it has, which holds again when the lock goes.
    ClinicSettings ownFor(const ClinicSettings& wanted) const;
    /// The same desk after its own file was written.
    EffectiveSettings withOwn(const ClinicSettings& own) const;
    /// What holds once `wanted` was written, as far as it can be.
    ClinicSettings after(const ClinicSettings& wanted) const { return withOwn(ownFor(wanted)).settings(); }

private:
    SettingsFile m_own;
    SettingsFile m_administrator;
    ClinicSettings m_settings;
};

} // namespace anteroom::clinic
