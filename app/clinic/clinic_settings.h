// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/diagnostic.h"
#include "core/base/result.h"
#include "core/questionnaire/localized_text.h"

#include <QString>

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace anteroom::clinic {

/// Where a clinic with several desks keeps its records: a PostgreSQL server. Its password is not here, see
/// PostgresPlace.
struct RecordsServer {
    std::string host;
    int port = 5432;
    std::string database;
    std::string user;
    bool operator==(const RecordsServer&) const = default;
};

/// What belongs to the clinic and not to a questionnaire. Holds nothing of any patient.
struct ClinicSettings {
    std::string name;
    std::string address;
    std::string logo;             ///< path of a picture; empty: none
    std::string paper = "letter"; ///< or "a4"
    std::string signingKey; ///< path of the key that saved summaries are signed with; empty: they are not
    std::vector<std::string> questionnaireFolders; ///< beside the shipped ones
    std::string recordsFile;                       ///< of this desk alone; empty: in the user's data folder
    std::optional<RecordsServer> recordsServer;    ///< instead of a file
    std::string language;             ///< of the program, as staff see it: "en" or "es"; empty: the system's
    std::string clinicianLanguage;    ///< of what the clinician reads, a BCP 47 tag; empty: English
    std::string defaultQuestionnaire; ///< id of the one that is chosen beforehand; empty: none
    std::vector<std::string> staff;   ///< names that are offered where staff say who asks
    /// Public keys whose signatures count for whoever verifies: the line of a key, or the absolute path of a
    /// file that has one.
    std::vector<std::string> trustedKeys;
    /// What staff and patient are to do when an urgent trigger holds, by language. The clinic's own words:
    /// none is built in.
    std::map<std::string, std::string> crisisProtocol;

    /// The languages of `offered` that have no protocol text; an interview in one of them is not begun.
    std::vector<std::string> languagesWithoutProtocol(const std::vector<std::string>& offered) const;
};

/// The clinic's secret key may have been put anywhere in a text. Where there are errors, neither
/// `diagnostics` nor `sources` has its digits.
struct ReadClinicSettings {
    std::optional<ClinicSettings> settings; ///< nothing when diagnostics has errors
    /// What the text sets, though it be to what holds without it: "paper", "crisis-protocol.en".
    std::set<std::string> keys;
    Diagnostics diagnostics;
    SourceSet sources;
};

/// Keys: `name`, `address`, `logo`, `paper` (letter, a4), `signing-key`, `questionnaire-folders`, `records`
/// (`file`, or `server`: `host`, `port`, `database`, `user`), `language` (en, es), `clinician-language`,
/// `default-questionnaire`, `staff`, `trusted-keys`, `crisis-protocol` (map of language to text).
ReadClinicSettings readClinicSettings(std::string fileName, std::string text);

/// The same as YAML text; reading it gives the same settings.
std::string writeClinicSettings(const ClinicSettings& settings);

/// The keys of what differs: "name", "crisis-protocol.en". For a log: no texts.
std::vector<std::string> changedKeys(const ClinicSettings& before, const ClinicSettings& after);

/// clinic.yaml in the user's settings folder, or what ANTEROOM_CLINIC names.
QString clinicSettingsPath();

} // namespace anteroom::clinic
