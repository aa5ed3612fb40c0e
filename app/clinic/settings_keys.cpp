// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clinic/settings_keys.h"

#include <set>

namespace anteroom::clinic {

namespace {

template <auto member>
constexpr SettingsKey keyOf(const char* name) {
    return {
        name, [](ClinicSettings& into, const ClinicSettings& from) { into.*member = from.*member; },
        [](const ClinicSettings& one, const ClinicSettings& other) { return one.*member == other.*member; }};
}

constexpr SettingsKey keys[] = {
    keyOf<&ClinicSettings::name>("name"),
    keyOf<&ClinicSettings::address>("address"),
    keyOf<&ClinicSettings::logo>("logo"),
    keyOf<&ClinicSettings::paper>("paper"),
    keyOf<&ClinicSettings::signingKey>("signing-key"),
    keyOf<&ClinicSettings::questionnaireFolders>("questionnaire-folders"),
    // A file and a server are two forms of one thing: whoever names one has not left the other as it was.
    {"records",
     [](ClinicSettings& into, const ClinicSettings& from) {
         into.recordsFile = from.recordsFile;
         into.recordsServer = from.recordsServer;
     },
     [](const ClinicSettings& one, const ClinicSettings& other) {
         return one.recordsFile == other.recordsFile && one.recordsServer == other.recordsServer;
     }},
    keyOf<&ClinicSettings::language>("language"),
    keyOf<&ClinicSettings::clinicianLanguage>("clinician-language"),
    keyOf<&ClinicSettings::defaultQuestionnaire>("default-questionnaire"),
    keyOf<&ClinicSettings::staff>("staff"),
    keyOf<&ClinicSettings::trustedKeys>("trusted-keys"),
};

const std::string* protocolOf(const ClinicSettings& settings, const std::string& language) {
    const auto found = settings.crisisProtocol.find(language);
    return found == settings.crisisProtocol.end() ? nullptr : &found->second;
}

} // namespace

std::span<const SettingsKey> settingsKeys() { return keys; }

std::string protocolKey(const std::string& language) { return "crisis-protocol." + language; }

void takeProtocol(ClinicSettings& into, const ClinicSettings& from, const std::string& language) {
    if (const std::string* text = protocolOf(from, language))
        into.crisisProtocol[language] = *text;
    else
        into.crisisProtocol.erase(language);
}

std::vector<std::string> changedKeys(const ClinicSettings& before, const ClinicSettings& after) {
    std::vector<std::string> changed;
    for (const SettingsKey& key : keys)
        if (!key.isSame(before, after))
            changed.emplace_back(key.name);
    std::set<std::string> languages;
    for (const ClinicSettings* settings : {&before, &after})
        for (const auto& [language, text] : settings->crisisProtocol)
            languages.insert(language);
    for (const std::string& language : languages) {
        const std::string* then = protocolOf(before, language);
        const std::string* now = protocolOf(after, language);
        if (!then || !now || *then != *now)
            changed.push_back(protocolKey(language));
    }
    return changed;
}

} // namespace anteroom::clinic
