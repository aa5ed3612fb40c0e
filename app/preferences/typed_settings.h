// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/clinic/clinic_settings.h"

#include <QString>
#include <QStringList>

#include <map>

namespace anteroom::preferences {

/// Where records are kept, as three forms of one setting.
struct TypedRecords {
    QString kind; ///< "" for this account's own folder, "file", "server"
    QString file; ///< path
    QString host;
    QString port = QStringLiteral("5432");
    QString database;
    QString user;

    bool operator==(const TypedRecords&) const = default;
};

/// The clinic's settings as the fields of their page hold them.
struct TypedSettings {
    QString name;
    QString address;
    QString logo; ///< path
    QString paper;
    QString signingKey;  ///< path
    QString trustedKeys; ///< a key, or the path of one, a line
    QString clinicianLanguage;
    std::map<std::string, QString> protocol; ///< one for each language that is asked for
    QString defaultQuestionnaire;            ///< id
    QStringList folders;
    QString language;
    QString staff; ///< a name a line
    TypedRecords records;

    bool operator==(const TypedSettings&) const = default;
};

/// `languages`: those whose protocol is asked for.
TypedSettings typedOf(const clinic::ClinicSettings& settings, const std::vector<std::string>& languages);

/// What nobody touched stays as it is in `base`. Of the rest, blanks around a value, empty lines and what
/// stands there twice are left out. A port that is none becomes 0.
clinic::ClinicSettings settingsOf(const TypedSettings& typed, const clinic::ClinicSettings& base);

} // namespace anteroom::preferences
