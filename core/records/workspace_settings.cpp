// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/workspace_settings.h"

#include "core/base/said.h"
#include "core/records/parse_strictly.h"

namespace anteroom {

namespace {

constexpr const char* settingsFormat = "anteroom-settings";
constexpr int settingsVersion = 1;

/// Nothing, and a fault, where it is no whole number between these.
std::optional<int> numberFrom(records::ObjectReader& reader, std::string_view key, int fewest, int most,
                              core::Term expected) {
    const nlohmann::json& json = reader.required(key);
    const bool good = json.is_number_unsigned() &&
                      json.get<std::uint64_t>() >= static_cast<std::uint64_t>(fewest) &&
                      json.get<std::uint64_t>() <= static_cast<std::uint64_t>(most);
    reader.want(good, key, expected);
    return good ? std::optional(json.get<int>()) : std::nullopt;
}

std::string years(const std::optional<int>& retention) {
    if (!retention)
        return "for ever";
    return std::to_string(*retention) + (*retention == 1 ? " year" : " years");
}

bool isNewer(const nlohmann::json& json) {
    return json.is_object() && json.value("format", nlohmann::json()) == settingsFormat &&
           json.contains("version") && json["version"].is_number_unsigned() &&
           json["version"].get<std::uint64_t>() > settingsVersion;
}

} // namespace

bool isIdleTime(int minutes) {
    return minutes >= WorkspaceSettings::fewestIdleMinutes && minutes <= WorkspaceSettings::mostIdleMinutes;
}

bool isRetention(int years) {
    return years >= WorkspaceSettings::fewestRetentionYears && years <= WorkspaceSettings::mostRetentionYears;
}

std::string encode(const WorkspaceSettings& settings) {
    nlohmann::ordered_json json{
        {"format", settingsFormat}, {"version", settingsVersion}, {"idle-minutes", settings.idleMinutes}};
    if (settings.retentionYears)
        json["retention-years"] = *settings.retentionYears;
    return json.dump();
}

Result<WorkspaceSettings> decodeSettings(std::string_view encoded) {
    records::Fault fault;
    const records::Place place(fault);
    const nlohmann::json json = records::parseStrictly(place, encoded);
    if (isNewer(json))
        return Error{
            core::said("The settings of this workspace were saved by a newer version of Anteroom. Use that "
                       "version at this desk too.")};
    records::ObjectReader reader(place, json);
    reader.want(reader.text("format") == settingsFormat, "format", core::Term::verbatim(settingsFormat));
    numberFrom(reader, "version", settingsVersion, settingsVersion, core::Term::verbatim("1"));
    WorkspaceSettings settings;
    if (const auto minutes = numberFrom(reader, "idle-minutes", WorkspaceSettings::fewestIdleMinutes,
                                        WorkspaceSettings::mostIdleMinutes, core::term("1 to 60")))
        settings.idleMinutes = *minutes;
    if (reader.has("retention-years"))
        settings.retentionYears =
            numberFrom(reader, "retention-years", WorkspaceSettings::fewestRetentionYears,
                       WorkspaceSettings::mostRetentionYears, core::term("1 to 50"));
    reader.finish();
    if (!place.good())
        return Error{
            core::said("The settings of this workspace cannot be read by this version of Anteroom (%1 is not "
                       "%2). They are as they were: use the version that saved them.",
                       {fault.where == "record" ? core::said("the whole") : Message::verbatim(fault.where),
                        fault.what})};
    return settings;
}

Result<std::optional<WorkspaceSettings>> readSettings(Archive& archive) {
    const Result<std::optional<std::string>> encoded = archive.readSettings();
    if (!encoded)
        return encoded.error();
    if (!*encoded)
        return std::optional<WorkspaceSettings>();
    const Result<WorkspaceSettings> settings = decodeSettings(**encoded);
    if (!settings)
        return settings.error();
    return std::optional(*settings);
}

std::string changeWords(const WorkspaceSettings& before, const WorkspaceSettings& after) {
    std::string words;
    if (before.idleMinutes != after.idleMinutes)
        words = "idle lock: " + std::to_string(before.idleMinutes) + " to " +
                std::to_string(after.idleMinutes) + (after.idleMinutes == 1 ? " minute" : " minutes");
    if (before.retentionYears != after.retentionYears)
        words += (words.empty() ? "" : "; ") + std::string("records are kept: ") +
                 years(before.retentionYears) + " to " + years(after.retentionYears);
    return words;
}

} // namespace anteroom
