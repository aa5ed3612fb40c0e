// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clinic/effective_settings.h"

#include "app/clinic/settings_keys.h"

#include <utility>

namespace anteroom::clinic {

EffectiveSettings::EffectiveSettings(SettingsFile own, SettingsFile administrator)
    : m_own(std::move(own)), m_administrator(std::move(administrator)), m_settings(m_own.settings) {
    for (const SettingsKey& key : settingsKeys())
        if (isLocked(key.name))
            key.take(m_settings, m_administrator.settings);
    for (const auto& [language, text] : m_administrator.settings.crisisProtocol)
        if (isLocked(protocolKey(language)))
            takeProtocol(m_settings, m_administrator.settings, language);
}

const std::string& EffectiveSettings::sourceOf(const std::string& key) const {
    static const std::string nowhere;
    if (isLocked(key))
        return m_administrator.path;
    return m_own.keys.contains(key) ? m_own.path : nowhere;
}

ClinicSettings EffectiveSettings::ownFor(const ClinicSettings& wanted) const {
    ClinicSettings own = m_own.settings;
    for (const SettingsKey& key : settingsKeys())
        if (!isLocked(key.name))
            key.take(own, wanted);
    std::set<std::string> languages;
    for (const ClinicSettings* settings : {&std::as_const(own), &wanted})
        for (const auto& [language, text] : settings->crisisProtocol)
            languages.insert(language);
    for (const std::string& language : languages)
        if (!isLocked(protocolKey(language)))
            takeProtocol(own, wanted, language);
    return own;
}

EffectiveSettings EffectiveSettings::withOwn(const ClinicSettings& own) const {
    const std::vector<std::string> keys = changedKeys({}, own);
    return {{m_own.path, own, {keys.begin(), keys.end()}}, m_administrator};
}

} // namespace anteroom::clinic
